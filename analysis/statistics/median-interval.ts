// The interval of a median from order statistics: no assumption about the shape of the distribution.
import type { Interval } from './interval.ts'
import { quantileInterval } from './quantile.ts'

/**
 * Order-statistic interval of the median with coverage of at least `level`; null when n is too small (under 6 at 95 %).
 *
 * What for: the middle of a group of peers with its uncertainty. Caveat: an end is a person's own value, so it leaves only
 * through `disclosure`. See `quantileInterval`; R: `qbinom(0.025, n, 0.5)`.
 * Shapes: sorted values. Cost: O(n). Source: Conover (1999) §3.2.
 * @example medianInterval([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) // { low: 2, high: 9 }
 */
export function medianInterval(sorted: ArrayLike<number>, level = 0.95): Interval | null {
  return quantileInterval(sorted, 0.5, level)
}
