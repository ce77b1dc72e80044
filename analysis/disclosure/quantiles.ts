// Quantiles that may leave: only with 10 people on either side, in whole points or tenths of a percent.
import { quantile } from '../statistics/index.ts'
import { MINIMUM_CELL } from './rounding.ts'

/**
 * A quantile of a group, or null when fewer than 10 people stand on either side of it (P3), when it lies outside
 * the 5th to 95th percentile, or when the group is empty. Rounded to a multiple of `unit`.
 * @param sorted one value a person, ascending
 * @param p 0.05–0.95
 * @param unit 1 for points, 0.1 for percent
 */
export function quantileOut(sorted: readonly number[], p: number, unit: number): number | null {
  if (p < 0.05 || p > 0.95 || sorted.length === 0) return null
  const value = quantile(sorted, p)
  let below = 0
  let above = 0
  for (const one of sorted) {
    if (one < value) below++
    else if (one > value) above++
    else {
      // People who stand exactly at the quantile hide it from both sides alike.
      below++
      above++
    }
  }
  if (below < MINIMUM_CELL || above < MINIMUM_CELL) return null
  return Number((Math.round(value / unit) * unit).toFixed(6))
}
