// Rows of two lists are paired: first those that print the same, then the likest; what could be several things is said to be so.
import { ENOUGH, IDENTICAL } from './likeness.ts'

/** Indexes into both lists; `alike`: a row that could be more than one of the other list, and is paired with none. */
export type Pairing = {
  pairs: { before: number; after: number }[]
  before: number[]
  after: number[]
  alike: { before: number[]; after: number[] }
}

/** The same value gives the same text, in whatever order its keys were written. */
function spelt(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spelt).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const parts = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${parts.map(([key, one]) => `${key}:${spelt(one)}`).join(',')}}`
}

/**
 * Pairs the rows of an older and a newer list. Every row is in exactly one of `pairs`, `before`, `after` or `alike`.
 * @param likeness null: never the same; below `ENOUGH`: not the same
 */
export function pairRows<T>(
  older: readonly T[],
  newer: readonly T[],
  likeness: (a: T, b: T) => number | null,
): Pairing {
  const texts = [older.map(spelt), newer.map(spelt)] as const
  const candidates = older.flatMap((a, before) =>
    newer.flatMap((b, after) => {
      const score = texts[0][before] === texts[1][after] ? IDENTICAL : likeness(a, b)
      return score === null || score < ENOUGH ? [] : [{ before, after, score }]
    }),
  )
  const sorted = candidates.toSorted(
    (a, b) => b.score - a.score || a.before - b.before || a.after - b.after,
  )
  const taken = { before: new Set<number>(), after: new Set<number>() }
  const alike = { before: new Set<number>(), after: new Set<number>() }
  const pairs: Pairing['pairs'] = []
  for (const { before, after, score } of sorted) {
    if (taken.before.has(before) || taken.after.has(after)) continue
    const rivals = sorted.filter(
      (one) =>
        one.score === score &&
        score !== IDENTICAL &&
        !taken.before.has(one.before) &&
        !taken.after.has(one.after) &&
        (one.before === before) !== (one.after === after) &&
        // Rivals that print the same as each other are interchangeable.
        (one.before === before
          ? texts[1][one.after] !== texts[1][after]
          : texts[0][one.before] !== texts[0][before]),
    )
    if (rivals.length > 0) {
      for (const one of [...rivals, { before, after }]) {
        taken.before.add(one.before)
        taken.after.add(one.after)
        alike.before.add(one.before)
        alike.after.add(one.after)
      }
      continue
    }
    taken.before.add(before)
    taken.after.add(after)
    pairs.push({ before, after })
  }
  const left = (list: readonly T[], done: Set<number>) =>
    list.map((_, n) => n).filter((n) => !done.has(n))
  const ordered = (set: Set<number>) => [...set].toSorted((a, b) => a - b)
  return {
    pairs: pairs.toSorted((a, b) => a.before - b.before),
    before: left(older, taken.before),
    after: left(newer, taken.after),
    alike: { before: ordered(alike.before), after: ordered(alike.after) },
  }
}
