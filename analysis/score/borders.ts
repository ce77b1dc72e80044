// Days on which a level of the points table changes by itself, with the facts as documented: ages that grow, events that leave the twelve months.
import type { Letter } from '../../extract/index.ts'
import { addDays, compareDays } from '../day.ts'
import { derive } from './derive.ts'
import { materialOf, scoreAt, type Without } from './material.ts'
import type { Derived, Option } from './option.ts'
import { recompute, type RecomputedRow } from './recompute.ts'
import { criterionOf } from './table.ts'

export type Border = { row: RecomputedRow; on: string; from: number[]; to: number[] }

/**
 * Changes within `days` days after the computation, earliest first. Only where every reading of the counting rules that fits the printed
 * points changes, and to other points on the same day; null when the score cannot be compared with the entries at all.
 */
export function bordersAhead(
  letter: Letter,
  pointer: string,
  days: number,
  without: Without = new Set(),
): Border[] | null {
  const score = scoreAt(letter, pointer)
  const found = recompute(letter, pointer, without)
  if (score === null || found === null) return null
  const material = materialOf(letter, score, without)
  if (!('day' in material)) return null
  const borders = found.rows.flatMap((row) => {
    const criterion = criterionOf(found.table, row.id)
    if (criterion === null) return []
    const readings = fittingReadings(row)
    if (readings.length === 0) return []
    const at = (n: number) => {
      const on = addDays(material.day, n)
      return pointsBy(readings, derive(criterion, { ...material, day: on }))
    }
    // Nothing comes back within a month: what is as before on the last day has not changed.
    const start = at(0)
    if (start === null || !isOther(start, at(days))) return []
    return changes(row, start, days, at, material.day)
  })
  return borders.toSorted((a, b) => compareDays(a.on, b.on))
}

function changes(
  row: RecomputedRow,
  start: number[][],
  days: number,
  at: (n: number) => number[][] | null,
  day: string,
): Border[] {
  const list: Border[] = []
  let before = start
  for (let n = 1; n <= days; n += 1) {
    const now = at(n)
    if (now === null || !isOther(before, now)) continue
    list.push({ row, on: addDays(day, n), from: range(before), to: range(now) })
    before = now
  }
  return list
}

const range = (points: number[][]) => [...new Set(points.flat())].toSorted((a, b) => a - b)

/** Readings of the counting rules that the printed points do not contradict; all, when no points are printed. */
function fittingReadings({ derived, points }: RecomputedRow): string[] {
  if (!derived.known) return []
  const fits = (option: Option) => points === null || option.points.includes(points)
  return [...new Set(derived.options.filter(fits).map((option) => option.variant))]
}

/** Points by reading, in the order of the readings; null when one of them no longer applies. */
function pointsBy(readings: readonly string[], derived: Derived): number[][] | null {
  if (!derived.known) return null
  const lists = readings.map((reading) =>
    derived.options
      .filter(({ variant }) => variant === reading || variant === 'all')
      .flatMap(({ points }) => [...points]),
  )
  return lists.some((list) => list.length === 0) ? null : lists
}

/** In every reading, none of the points is as before. */
function isOther(before: number[][], now: number[][] | null): boolean {
  return (
    now !== null &&
    before.every((list, n) => !list.some((points) => now[n]?.includes(points) ?? true))
  )
}
