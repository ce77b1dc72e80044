// What the entries say about one criterion: the levels that are possible over all readings of the counting rules, or why nothing is known.
import { addDays, addMonths, monthsBetween } from '../day.ts'
import type { Trio } from '../law/fact.ts'
import type { Criterion, Level } from './table.ts'

/** One possible level; `variant` names the reading of the rules that leads to it. */
export type Option = { variant: string; level: string; points: readonly number[] }

export type Derived =
  /** `rows`: pointers of the rows that count. */
  | { known: true; options: Option[]; rows: string[] }
  | { known: false; reason: Trio; rows: string[] }

export function unknown(de: string, en: string, fr: string, rows: string[] = []): Derived {
  return { known: false, reason: { de, en, fr }, rows }
}

function named(criterion: Criterion, id: string): Level {
  const found = criterion.levels.find((one) => one.id === id)
  if (!found) throw new Error(`${criterion.id} has no level ${id}`)
  return found
}

export function optionAt(criterion: Criterion, id: string, variant = 'all'): Option {
  return { variant, level: id, points: named(criterion, id).points }
}

/**
 * The level that a number (count, full months) reaches: the highest one whose `from` is not above it. What lies ahead of the day, or behind
 * it for a term, counts as the lowest.
 */
export function optionFor(criterion: Criterion, n: number, variant = 'all'): Option {
  let found: Level | null = null
  let lowest: Level | null = null
  for (const one of criterion.levels) {
    if (one.from === null) continue
    if (one.from <= n && one.from >= (found?.from ?? one.from)) found = one
    if (one.from < (lowest?.from ?? Number.POSITIVE_INFINITY)) lowest = one
  }
  found ??= lowest
  if (!found) throw new Error(`${criterion.id} has no level for ${n}`)
  return { variant, level: found.id, points: found.points }
}

/** The level by age: full months from `since` to `day`. */
export function optionByAge(
  criterion: Criterion,
  since: string,
  day: string,
  variant = 'all',
): Option {
  return optionFor(criterion, monthsBetween(since, day), variant)
}

/**
 * The level by remaining term from `day` to `end`. On the border itself (exactly three years) the sources overlap, so both neighbours are
 * possible there; the other borders begin with their level.
 */
export function optionsByTerm(
  criterion: Criterion,
  day: string,
  end: string,
  variant = 'all',
): Option[] {
  const at = optionFor(criterion, monthsBetween(day, end), variant)
  if (end !== addMonths(day, 36)) return [at]
  return [
    optionFor(criterion, monthsBetween(day, addDays(end, -1)), `${variant}, up to 3 years`),
    { ...at, variant: `${variant}, from 3 years` },
  ]
}
