// Tails of the distributions that tests use: p and its natural logarithm, so that very small p-values can still be told apart.
import gammainc from '@stdlib/math-base-special-gammainc'
import fCdf from '@stdlib/stats-base-dists-f-cdf'
import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import tCdf from '@stdlib/stats-base-dists-t-cdf'

/** A p-value and its natural logarithm. `logP` stays finite where `p` has become 0. */
export type PValue = { p: number; logP: number }

/** Doubles hold the normal tail with full precision up to here (about 5.7e-300). */
const ASYMPTOTIC = 37

/**
 * Two-sided p of a standard normal statistic: 2 · Φ(−|z|).
 *
 * Caveat: beyond |z| = 37 from the asymptotic series of the tail, whose error there is below 1e-14.
 * Source: Abramowitz and Stegun 26.2.12; R: `2 * pnorm(-abs(z))`, `log(2) + pnorm(-abs(z), log.p = TRUE)`.
 * What for: every normal approximation. Shapes: any finite z. Cost: O(1).
 * @example normalTwoSided(1.959963984540054).p // 0.05
 */
export function normalTwoSided(z: number): PValue {
  const size = Math.abs(z)
  if (size <= ASYMPTOTIC) return pValue(Math.min(1, 2 * normalCdf(-size, 0, 1)))
  const inverse = 1 / (size * size)
  const series = 1 - inverse * (1 - 3 * inverse * (1 - 5 * inverse * (1 - 7 * inverse)))
  const logP =
    Math.LN2 - (size * size) / 2 - Math.log(size) - Math.log(2 * Math.PI) / 2 + Math.log(series)
  return { p: Math.exp(logP), logP }
}

/** Two-sided p of Student's t with `df` degrees of freedom. R: `2 * pt(-abs(t), df)`. */
export function tTwoSided(t: number, df: number): PValue {
  return pValue(Math.min(1, 2 * tCdf(-Math.abs(t), df)))
}

/** Upper tail of χ² with `df` degrees of freedom. R: `pchisq(x, df, lower.tail = FALSE)`. */
export function chiSquareUpper(x: number, df: number): PValue {
  return pValue(x <= 0 ? 1 : gammainc(x / 2, df / 2, true, true))
}

/** Upper tail of F, by F(a, b) > f ⇔ F(b, a) < 1/f. R: `pf(f, a, b, lower.tail = FALSE)`. */
export function fUpper(f: number, a: number, b: number): PValue {
  return pValue(f <= 0 ? 1 : fCdf(1 / f, b, a))
}

/** A p that is known exactly, with its logarithm. */
export function pValue(p: number): PValue {
  return { p, logP: Math.log(p) }
}
