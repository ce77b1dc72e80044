// The residual decoder: which single documented fact, were it another, would give exactly the printed total? Method: enumeration of all
// levels of all criteria over the published table (analysis S2).
import type { Recomputed, RecomputedRow } from './recompute.ts'
import { criterionOf, type Level } from './table.ts'
import { possible, possibleTotals, sums } from './totals.ts'

/** One level of one criterion that would explain the printed total, all others following from the facts. */
export type Candidate = { row: RecomputedRow; levels: Level[]; points: number }

export type Decoded = {
  total: number
  /** Totals that the facts allow, lowest first. */
  totals: number[]
  /** Empty although there is a gap: no single fact explains it. */
  candidates: Candidate[]
  /** False: the total follows from the facts. */
  isGap: boolean
}

/**
 * Decodes the gap between the printed total and the documented facts. Null: no total, or a criterion cannot be computed. Levels with the
 * same points are one candidate. Where the letter prints points, only a candidate with just these points counts, as long as they add up.
 */
export function decode(found: Recomputed): Decoded | null {
  const { total, rows, table } = found
  const totals = possibleTotals(found)
  if (total === null || totals.length === 0) return null
  if (totals.includes(total)) return { total, totals, candidates: [], isGap: false }
  const candidates = rows.flatMap((row) => {
    const others = sums(rows.filter((one) => one !== row).map(possible))
    const levels = criterionOf(table, row.id)?.levels ?? []
    const points = new Set(levels.flatMap((level) => [...level.points]))
    return [...points]
      .filter((one) => others.has(total - one) && !possible(row).includes(one))
      .filter((one) => row.points === null || row.points === one || found.sum !== total)
      .map((one): Candidate => {
        return { row, points: one, levels: levels.filter((level) => level.points.includes(one)) }
      })
  })
  return { total, totals, candidates, isGap: true }
}
