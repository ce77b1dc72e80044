// Quantiles of types 1, 2 and 7, and the interval of a quantile from order statistics.
import { quantileSorted } from 'simple-statistics'
import type { Interval } from './interval.ts'

/**
 * Quantile of sorted values. Type 7 (R's default) is linear between order statistics; type 1 is the inverse of the
 * empirical distribution, an observed value; type 2 the same with averaging at steps.
 *
 * What for: the middle half and the median of a group. Cost: O(1) on sorted values.
 * Caveat: with few values it lies between two people; see `disclosure` before anything leaves.
 * Source: Hyndman and Fan, American Statistician 50 (1996) 361–365; type 7 by simple-statistics (since its 7.8.9);
 * R: `quantile(x, p, type = 1 | 2 | 7)`.
 * Shapes: sorted values, p within 0–1.
 * @example quantile([1, 2, 3, 4], 0.25) // 1.75
 * @throws RangeError when there are no values or p is not within 0–1
 */
export function quantile(sorted: ArrayLike<number>, p: number, type: 1 | 2 | 7 = 7): number {
  if (sorted.length === 0) throw new RangeError('quantile requires at least 1 value')
  if (!(p >= 0 && p <= 1)) throw new RangeError('quantile requires 0 ≤ p ≤ 1')
  if (type === 7) return quantileSorted(sorted as number[], p)
  const place = sorted.length * p
  const whole = Math.floor(place)
  const at = (index: number): number =>
    sorted[Math.min(sorted.length - 1, Math.max(0, index))] as number
  if (place > whole) return at(whole)
  return type === 1 ? at(whole - 1) : (at(whole - 1) + at(whole)) / 2
}

/** A sorted copy, numbers ascending. */
export function sorted(values: Iterable<number>): number[] {
  return Array.from(Float64Array.from(values).sort())
}

/**
 * Interval of the p-quantile from order statistics, coverage at least `level` whatever the distribution.
 *
 * What for: a group's quartiles with their uncertainty. Shapes: sorted values; null when even smallest to largest does not
 * reach the level. Cost: O(n). Caveat: conservative, the more so with ties; its ends are persons' own values.
 * Source: Conover, Practical Nonparametric Statistics (1999) §3.2: the number of values below is Binomial(n, p);
 * each side gets half of 1 − level; R: `qbinom`.
 * @example quantileInterval([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.5) // { low: 2, high: 9 }
 */
export function quantileInterval(
  sorted: ArrayLike<number>,
  p: number,
  level = 0.95,
): Interval | null {
  const n = sorted.length
  const tail = (1 - level) / 2
  const below = largestTail(n, p, tail)
  const above = largestTail(n, 1 - p, tail)
  if (below === 0 || above === 0) return null
  return { low: sorted[below - 1] as number, high: sorted[n - above] as number }
}

/** The largest k with P(Binomial(n, p) < k) ≤ tail; 0 when there is none. */
function largestTail(n: number, p: number, tail: number): number {
  if (p <= 0 || p >= 1) return 0
  let logTerm = n * Math.log1p(-p)
  const odds = Math.log(p) - Math.log1p(-p)
  let sum = Math.exp(logTerm)
  let k = 0
  while (k < n && sum <= tail) {
    logTerm += Math.log((n - k) / (k + 1)) + odds
    k++
    sum += Math.exp(logTerm)
  }
  return k
}
