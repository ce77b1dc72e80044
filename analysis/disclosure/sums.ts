// Which counts of a release add up to which: found in the exact numbers, so that no analysis has to say it and none can forget it.
import type { Count, Counts, Sum } from './joint.ts'
import { type Line, linesOf } from './lines.ts'
import type { Releasable } from './releasable.ts'

/**
 * Every count of the exact results, and every sum among them: rows that part a whole, columns of one row of which one holds the other, shares and
 * those who are left. What nobody prints but anybody can subtract (no answer given, "the others") stands as a count that is not shown.
 * A sum that holds by chance only costs a number more that is hidden.
 */
export function countsOf(exact: readonly Releasable[]): Counts {
  const found = new Gathered()
  const all = exact.map((result) => ({ result, ...linesOf(result) }))
  const lines = all.flatMap(({ dataset, rows, estimates }) => [dataset, ...rows, ...estimates])
  for (const { counts } of lines) for (const { set, people } of counts) found.count(set, people)
  const wholes = wholesOf(lines)
  for (const { dataset, rows, estimates } of all) {
    for (const line of [dataset, ...rows, ...estimates]) found.within(line)
    for (const group of groupsOf(rows, (line) => line.counts.map(({ at }) => at)))
      found.parted(group, wholes)
    for (const group of groupsOf(estimates, ({ counts }) => [
      counts.some(({ at }) => at === 'part') ? 'part' : 'n',
    ]))
      found.parted(group, wholes)
  }
  return { counts: [...found.counts.values()], sums: [...found.sums.values()] }
}

type Group = { outcome: string; parts: { set: string; people: number }[] }

/** For each outcome the counts of everybody in it, by size. */
function wholesOf(lines: readonly Line[]): Map<string, Map<number, string>> {
  const wholes = new Map<string, Map<number, string>>()
  for (const { outcome, labels, counts } of lines) {
    const of = wholes.get(outcome) ?? new Map<number, string>()
    wholes.set(outcome, of)
    for (const { at, set, people } of counts)
      if ((labels.length <= 1 || at === 'n') && !of.has(people)) of.set(people, set)
  }
  return wholes
}

/** Lines that differ in one label only, for each label and each count asked for. */
function groupsOf(lines: readonly Line[], countsIn: (line: Line) => string[]): Group[] {
  const groups = new Map<string, Group>()
  for (const line of lines) {
    for (const place of line.parting) {
      const label = line.labels[place] ?? ''
      // 'sex:female' and 'age:18-29' part the same people twice.
      const kind = label.includes(':') ? label.slice(0, label.indexOf(':')) : ''
      const others = line.labels.map((one, at) => (at === place ? kind : one))
      for (const at of countsIn(line)) {
        const key = JSON.stringify([line.key.split('|')[0], line.outcome, place, others, at])
        const group = groups.get(key) ?? { outcome: line.outcome, parts: [] }
        groups.set(key, group)
        for (const { set, people } of line.counts.filter((one) => one.at === at))
          if (!group.parts.some((part) => part.set === set)) group.parts.push({ set, people })
      }
    }
  }
  return [...groups.values()].filter(({ parts }) => parts.length > 1)
}

class Gathered {
  readonly counts = new Map<string, Count>()
  readonly sums = new Map<string, Sum>()

  count(id: string, people: number, shown = true): string {
    if (!this.counts.has(id)) this.counts.set(id, shown ? { id, people } : { id, people, shown })
    return id
  }

  /** Of two counts in one line the smaller may be part of the larger. */
  within({ counts }: Line): void {
    for (const whole of counts)
      for (const part of counts) if (whole.people > part.people) this.sum(whole, [part])
  }

  /** A group of lines parts the smallest whole that is large enough. */
  parted({ outcome, parts }: Group, wholes: ReadonlyMap<string, Map<number, string>>): void {
    const total = parts.reduce((sum, { people }) => sum + people, 0)
    const own = new Set(parts.map(({ set }) => set))
    const [people, set] =
      [...(wholes.get(outcome) ?? [])]
        .filter(([size, id]) => size >= total && !own.has(id))
        .toSorted(([a], [b]) => a - b)[0] ?? []
    if (set !== undefined && people !== undefined) this.sum({ set, people }, parts)
    // Nobody prints the whole; who knows it from elsewhere finds a single hidden part all the same.
    else this.sum({ set: this.count(`${[...own].join('+')}=`, total, true), people: total }, parts)
  }

  sum(whole: { set: string; people: number }, parts: readonly { set: string; people: number }[]) {
    const rest = whole.people - parts.reduce((sum, { people }) => sum + people, 0)
    const names = parts.map(({ set }) => set)
    if (rest > 0) names.push(this.count(`${whole.set}-${names.join('-')}`, rest, false))
    const sum = { whole: whole.set, parts: names }
    this.sums.set(JSON.stringify(sum), sum)
  }
}
