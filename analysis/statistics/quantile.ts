// Quantiles of type 7.
import { quantileSorted } from 'simple-statistics'

/**
 * Quantile of sorted values, type 7 (R's default): linear between order statistics.
 *
 * What for: the middle half and the median of a group. Cost: O(1) on sorted values.
 * Caveat: with few values it lies between two people; see `disclosure` before anything leaves.
 * Source: Hyndman and Fan, American Statistician 50 (1996) 361–365; computed by simple-statistics
 * (type 7 since 7.8.9); R: `quantile(x, p)`.
 * @example quantile([1, 2, 3, 4], 0.25) // 1.75
 * @throws RangeError when there are no values or p is not within 0–1
 */
export function quantile(sorted: readonly number[], p: number): number {
  if (sorted.length === 0) throw new RangeError('quantile requires at least 1 value')
  if (!(p >= 0 && p <= 1)) throw new RangeError('quantile requires 0 ≤ p ≤ 1')
  return quantileSorted(sorted as number[], p)
}

/** A sorted copy, numbers ascending. */
export function sorted(values: Iterable<number>): number[] {
  return [...values].sort((a, b) => a - b)
}
