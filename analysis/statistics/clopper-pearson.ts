// The exact interval of a share: Clopper–Pearson.
import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import type { Interval } from './interval.ts'

/**
 * Clopper–Pearson interval of a share: which true shares are compatible with `successes` of `n`.
 *
 * What for: a share of peers or of letters is never printed without its uncertainty.
 * Shapes: two whole numbers, 0 ≤ successes ≤ n; result as shares 0–1. n = 0 gives 0–1.
 * Cost: two inverse incomplete beta functions, about 20 µs.
 * Caveat: covers at least `level`, usually more; wider than Wilson for small n.
 * Source: Clopper and Pearson, Biometrika 26 (1934) 404–413,
 * https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval; R: `binom.test`.
 * @example clopperPearson(171, 184) // { low: 0.8822, high: 0.9618 }
 * @throws RangeError when the numbers are no count of a whole
 */
export function clopperPearson(successes: number, n: number, level = 0.95): Interval {
  countOf(successes, n, 'clopperPearson')
  const tail = (1 - level) / 2
  return {
    low: successes === 0 ? 0 : betaQuantile(tail, successes, n - successes + 1),
    high: successes === n ? 1 : betaQuantile(1 - tail, successes + 1, n - successes),
  }
}

/** Refuses anything that is not "so many of n". */
export function countOf(successes: number, n: number, who: string): void {
  const whole = Number.isSafeInteger(successes) && Number.isSafeInteger(n)
  if (!whole || successes < 0 || n < successes) {
    throw new RangeError(`${who} requires whole numbers with 0 ≤ successes ≤ n`)
  }
}
