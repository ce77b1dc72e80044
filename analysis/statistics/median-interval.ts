// The interval of a median from order statistics: no assumption about the shape of the distribution.
import type { Interval } from './interval.ts'

/**
 * Narrowest symmetric order-statistic interval of the median with coverage of at least `level`.
 *
 * What for: the middle of a group of peers with its uncertainty. Shapes: sorted values; null when even
 * smallest to largest does not reach the level (n < 6 at 95 %). Cost: O(n).
 * Caveat: conservative, the more so with ties; an end is a person's own value, so it leaves only
 * through `disclosure`. Source: Conover, Practical Nonparametric Statistics (1999) §3.2: the number
 * of values below the median is Binomial(n, ½); R: `qbinom(0.025, n, 0.5)`.
 * @example medianInterval([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) // { low: 2, high: 9 }
 */
export function medianInterval(sorted: readonly number[], level = 0.95): Interval | null {
  const below = largestTail(sorted.length, (1 - level) / 2)
  if (below === 0) return null
  const low = sorted[below - 1]
  const high = sorted[sorted.length - below]
  return low === undefined || high === undefined ? null : { low, high }
}

/** The largest k with P(Binomial(n, ½) < k) ≤ tail; 0 when there is none. */
function largestTail(n: number, tail: number): number {
  let logTerm = -n * Math.LN2
  let sum = Math.exp(logTerm)
  let k = 0
  while (k < n && sum <= tail) {
    logTerm += Math.log((n - k) / (k + 1))
    k++
    sum += Math.exp(logTerm)
  }
  return k
}
