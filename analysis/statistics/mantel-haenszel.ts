// Odds of a bad class, group against group, within strata: Mantel–Haenszel.
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import type { Interval } from './interval.ts'
import { chiSquareUpper, type PValue } from './tails.ts'

/** Counts of one stratum: group and outcome. */
export type Stratum = { groupBad: number; groupGood: number; otherBad: number; otherGood: number }

export type CommonOdds = PValue & {
  /** Common odds ratio; null when it is 0/0 or infinite. */
  odds: number | null
  interval: Interval | null
  chiSquare: number
}

/**
 * Common odds ratio over strata with the interval of Robins, Breslow and Greenland, and the test without continuity correction.
 *
 * What for: is a group more often badly classed among people with the same facts (S8)? Shapes: counts ≥ 0 a stratum.
 * Cost: O(strata). Caveat: one odds ratio for all strata is an assumption; strata with a single row of one kind say nothing.
 * Source: Mantel and Haenszel, JNCI 22 (1959) 719–748; Robins et al., Biometrics 42 (1986) 311–323;
 * R: `mantelhaen.test(table, correct = FALSE)`.
 * @example mantelHaenszel([{ groupBad: 2, groupGood: 1, otherBad: 1, otherGood: 2 }]).odds // 4
 */
export function mantelHaenszel(strata: readonly Stratum[], level = 0.95): CommonOdds {
  let [r, s, pr, cross, qs, away, variance] = [0, 0, 0, 0, 0, 0, 0]
  for (const { groupBad: a, groupGood: b, otherBad: c, otherGood: d } of strata) {
    const n = a + b + c + d
    if (n < 2) continue
    const [ri, si] = [(a * d) / n, (b * c) / n]
    const [p, q] = [(a + d) / n, (b + c) / n]
    r += ri
    s += si
    pr += p * ri
    cross += p * si + q * ri
    qs += q * si
    away += a - ((a + b) * (a + c)) / n
    variance += ((a + b) * (c + d) * (a + c) * (b + d)) / (n * n * (n - 1))
  }
  const chiSquare = variance > 0 ? (away * away) / variance : 0
  const test = chiSquareUpper(chiSquare, 1)
  if (r === 0 || s === 0) return { odds: null, interval: null, chiSquare, ...test }
  const odds = r / s
  const spread =
    normalQuantile(1 - (1 - level) / 2, 0, 1) *
    Math.sqrt(pr / (2 * r * r) + cross / (2 * r * s) + qs / (2 * s * s))
  const interval = { low: odds * Math.exp(-spread), high: odds * Math.exp(spread) }
  return { odds, interval, chiSquare, ...test }
}
