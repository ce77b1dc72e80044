// The score interval of a share: Wilson.
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { countOf } from './clopper-pearson.ts'
import type { Interval } from './interval.ts'

/**
 * Wilson's score interval of a share, without continuity correction.
 *
 * What for: shares over a whole campaign, where the average coverage matters more than a guarantee for each case.
 * Shapes: two whole numbers, 0 ≤ successes ≤ n, n ≥ 1; result as shares 0–1. Cost: a square root.
 * Caveat: coverage is `level` on average, not at least; for one person's comparison use `clopperPearson`.
 * Source: Wilson, JASA 22 (1927) 209–212; R: `prop.test(x, n, correct = FALSE)`.
 * @example wilson(171, 184) // { low: 0.8829, high: 0.9582 }
 * @throws RangeError when the numbers are no count of a whole, or n is 0
 */
export function wilson(successes: number, n: number, level = 0.95): Interval {
  countOf(successes, n, 'wilson')
  if (n === 0) throw new RangeError('wilson requires at least 1 observation')
  const z = normalQuantile(1 - (1 - level) / 2, 0, 1)
  const share = successes / n
  const square = z * z
  const middle = share + square / (2 * n)
  const spread = z * Math.sqrt((share * (1 - share)) / n + square / (4 * n * n))
  const scale = 1 + square / n
  return {
    low: successes === 0 ? 0 : (middle - spread) / scale,
    high: successes === n ? 1 : (middle + spread) / scale,
  }
}
