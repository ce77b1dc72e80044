// Every total that the documented facts allow, over all readings of the counting rules; and which single criterion would explain another total.
import type { Recomputed, RecomputedRow } from './recompute.ts'
import { criterionOf } from './table.ts'

/**
 * Points that a criterion may have by the facts; where these do not tell, the printed points, if any. Whether the identity is confirmed
 * never follows from the entries: without printed points both are possible.
 */
export function possible(row: RecomputedRow): readonly number[] {
  if (row.expected.length > 0) return row.expected
  if (row.points !== null) return [row.points]
  return row.id === 'identity-confirmed' ? [0, 38] : []
}

/** The first criterion for which the letter does not tell enough, or null when all can be computed. */
export function uncomputed(found: Recomputed): RecomputedRow | null {
  return found.rows.find((row) => possible(row).length === 0) ?? null
}

/** All sums of one number from each list, lowest first. Cost: lists × sums, at most 1,000 sums here. */
export function sums(lists: readonly (readonly number[])[]): Set<number> {
  return lists.reduce(
    (totals, points) => new Set([...totals].flatMap((one) => points.map((more) => one + more))),
    new Set([0]),
  )
}

/** Totals that the facts allow, lowest first; empty when a criterion is not known. */
export function possibleTotals(found: Recomputed): number[] {
  if (uncomputed(found) !== null) return []
  return [...sums(found.rows.map(possible))].toSorted((a, b) => a - b)
}

/**
 * The residual decoder for one wrong fact: criteria of which another level would give exactly the printed total while all others follow from
 * the facts. Several errors can cancel each other, so even a single candidate is no proof.
 */
export function explainingCriteria(found: Recomputed): RecomputedRow[] {
  const { total, rows, table } = found
  if (total === null || uncomputed(found) !== null) return []
  return rows.filter((row) => {
    const others = sums(rows.filter((one) => one !== row).map(possible))
    const levels = criterionOf(table, row.id)?.levels.flatMap((level) => level.points) ?? []
    return levels.some((points) => others.has(total - points))
  })
}
