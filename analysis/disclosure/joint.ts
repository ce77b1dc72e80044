// All counts of a release together: which further ones must be hidden, so that none of the hidden can be worked out from the rest (P2).
// Method: greedy complementary suppression, each step checked by linear programs against someone who knows every shown count exactly.
import { reachOf } from './linear.ts'
import { assertCount, MINIMUM_CELL } from './rounding.ts'

/** A set of people and how many they are. `shown: false`: nobody prints it, but it follows from sums (who gave no answer, "the others"). */
export type Count = { id: string; people: number; shown?: boolean }
/** The whole are its parts together, each person once. */
export type Sum = { whole: string; parts: readonly string[] }
export type Counts = { counts: readonly Count[]; sums: readonly Sum[] }

/** Nothing hidden may be known more closely than this many people. */
export const NARROWEST = 10

/**
 * The counts that may not be shown: those under 10, those of `alsoHidden`, and as many more as it takes until each of them could be at least ten
 * people more or fewer for all that the shown ones say. Shown counts are taken as known exactly, though they leave rounded to 5.
 * @param alsoHidden ids of counts that must not be known as they are now (changed by fewer than ten people since they were last shown)
 * @throws RangeError when a count is no count, or a sum names one that is not there or does not add up
 */
export function hiddenOf(
  { counts, sums }: Counts,
  alsoHidden: ReadonlySet<string> = new Set(),
): Set<string> {
  const people = new Map(counts.map(({ id, people: n }) => [id, n]))
  for (const { people: n } of counts) assertCount(n, 'hiddenOf')
  for (const sum of sums) assertAddsUp(sum, people)
  const never = new Set(counts.filter(({ shown }) => shown === false).map(({ id }) => id))
  const hidden = new Set(
    counts
      .filter(({ id, people: n }) => n < MINIMUM_CELL || never.has(id) || alsoHidden.has(id))
      .map(({ id }) => id),
  )
  for (const part of componentsOf(sums)) protect(part, people, hidden, never)
  return hidden
}

/** Hides more within connected sums until everything that must not be known is safe. Hiding more never makes a safe one unsafe. */
function protect(
  sums: readonly Sum[],
  people: ReadonlyMap<string, number>,
  hidden: Set<string>,
  never: ReadonlySet<string>,
): void {
  const ids = [...new Set(sums.flatMap(({ whole, parts }) => [whole, ...parts]))]
  // Nobody minds that a set of ten or more which is never printed can be worked out.
  const isSecret = (id: string) =>
    hidden.has(id) && (!never.has(id) || (people.get(id) ?? 0) < MINIMUM_CELL)
  const waiting = ids.filter(isSecret).toSorted()
  const safe = new Set<string>()
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    while (!safe.has(id)) {
      if (isSafe(id, { sums, people, hidden, safe })) safe.add(id)
      else {
        const further = furtherFor(id, sums, people, hidden)
        // Everything is hidden, and nothing bounds it from above.
        if (further === null) break
        hidden.add(further)
        waiting.push(further)
      }
    }
  }
}

type Known = {
  sums: readonly Sum[]
  people: ReadonlyMap<string, number>
  hidden: ReadonlySet<string>
  safe: Set<string>
}

/** Whether a hidden count could be ten people more or fewer. A solution far from the truth proves it for all that it moves. */
function isSafe(id: string, { sums, people, hidden, safe }: Known): boolean {
  const { equations, values, unknowns } = asEquations(id, sums, people, hidden)
  const reach = reachOf(equations, values, unknowns.indexOf(id), NARROWEST)
  if (reach === null) return false
  for (const point of reach.points)
    for (const [at, one] of unknowns.entries())
      if (Math.abs((point[at] ?? 0) - (people.get(one) ?? 0)) >= NARROWEST) safe.add(one)
  return reach.most - reach.least >= NARROWEST
}

/** What someone knows who sees all that is not hidden: only the sums that hang together with `id` through hidden counts. */
function asEquations(
  id: string,
  sums: readonly Sum[],
  people: ReadonlyMap<string, number>,
  hidden: ReadonlySet<string>,
) {
  const reached = new Set([id])
  const used = new Set<Sum>()
  for (let grew = true; grew; ) {
    grew = false
    for (const sum of sums) {
      const dark = [sum.whole, ...sum.parts].filter((one) => hidden.has(one))
      if (used.has(sum) || !dark.some((one) => reached.has(one))) continue
      used.add(sum)
      for (const one of dark) reached.add(one)
      grew = true
    }
  }
  const unknowns = [...reached]
  const place = new Map(unknowns.map((one, at) => [one, at]))
  const equations: number[][] = []
  const values: number[] = []
  for (const { whole, parts } of used) {
    const equation = unknowns.map(() => 0)
    let value = 0
    for (const [one, sign] of [[whole, -1] as const, ...parts.map((part) => [part, 1] as const)]) {
      const at = place.get(one)
      if (at === undefined) value -= sign * (people.get(one) ?? 0)
      else equation[at] = (equation[at] ?? 0) + sign
    }
    equations.push(equation)
    values.push(value)
  }
  return { equations, values, unknowns }
}

/** The smallest shown count in a sum with `id`, or else in a sum with something hidden that hangs together with it. Parts before wholes. */
function furtherFor(
  id: string,
  sums: readonly Sum[],
  people: ReadonlyMap<string, number>,
  hidden: ReadonlySet<string>,
): string | null {
  const near = (around: ReadonlySet<string>) =>
    sums
      .filter(({ whole, parts }) => [whole, ...parts].some((one) => around.has(one)))
      .flatMap(({ whole, parts }) => [
        ...parts.map((one) => ({ one, whole: false })),
        { one: whole, whole: true },
      ])
      .filter(({ one }) => !hidden.has(one))
      .toSorted(
        (a, b) =>
          Number(a.whole) - Number(b.whole) ||
          (people.get(a.one) ?? 0) - (people.get(b.one) ?? 0) ||
          (a.one < b.one ? -1 : 1),
      )[0]?.one ?? null
  return near(new Set([id])) ?? near(hidden)
}

/** Sums that share no count with others are looked at apart. */
function componentsOf(sums: readonly Sum[]): Sum[][] {
  const groups: { ids: Set<string>; sums: Sum[] }[] = []
  for (const sum of sums) {
    const ids = new Set([sum.whole, ...sum.parts])
    const touched = groups.filter((group) => [...ids].some((id) => group.ids.has(id)))
    for (const group of touched) groups.splice(groups.indexOf(group), 1)
    groups.push({
      ids: new Set([...ids, ...touched.flatMap((group) => [...group.ids])]),
      sums: [...touched.flatMap((group) => group.sums), sum],
    })
  }
  return groups.map((group) => group.sums)
}

function assertAddsUp({ whole, parts }: Sum, people: ReadonlyMap<string, number>): void {
  const total = parts.reduce((sum, part) => sum + (people.get(part) ?? Number.NaN), 0)
  if (total !== people.get(whole)) throw new RangeError('hiddenOf requires sums that add up')
}
