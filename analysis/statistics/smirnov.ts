// Two samples: do their distributions differ anywhere? Kolmogorov–Smirnov.
import { type PValue, pValue } from './tails.ts'

/** `d`: largest distance of the two empirical distributions; `signed`: the same with its sign (x above y is positive). */
export type Smirnov = PValue & { d: number; signed: number; method: 'exact' | 'asymptotic' }

/** Up to this product of the sample sizes the exact distribution is counted, ties included. */
const EXACT_BELOW = 10_000

/**
 * Two-sample Kolmogorov–Smirnov test, two-sided.
 *
 * What for: differences in shape that a comparison of middles does not see (S9). Shapes: two non-empty lists.
 * Exact (conditional on the ties) while n·m < 10,000, else Smirnov's limit. Cost: one sort; exact O(n·m).
 * Caveat: most sensitive in the middle, least in the tails; the limit is conservative with ties.
 * Source: Schröer and Trenkler, Computational Statistics & Data Analysis 20 (1995) 185–202; R: `ks.test(x, y)`.
 * @example smirnov([1, 2, 3], [4, 5, 6]).p // 0.1
 * @throws RangeError on an empty sample or NaN
 */
export function smirnov(x: ArrayLike<number>, y: ArrayLike<number>): Smirnov {
  const [n, m] = [x.length, y.length]
  if (n === 0 || m === 0) throw new RangeError('smirnov requires two samples with values')
  const pooled = [
    ...Array.from(x, (value) => ({ value, step: 1 / n })),
    ...Array.from(y, (value) => ({ value, step: -1 / m })),
  ].sort((a, b) => a.value - b.value)
  if (pooled.some(({ value }) => Number.isNaN(value))) throw new RangeError('smirnov: NaN')
  // Where the next pooled value is another one: only there a distance counts.
  const ends = pooled.map(({ value }, at) => pooled[at + 1]?.value !== value)
  let [inX, inY, signed] = [0, 0, 0]
  for (let at = 0; at < pooled.length; at++) {
    if ((pooled[at] as { step: number }).step > 0) inX++
    else inY++
    // From counts, not from a running sum, whose rounding errors would add up.
    const distance = inX / n - inY / m
    if (ends[at] && Math.abs(distance) > Math.abs(signed)) signed = distance
  }
  const d = Math.abs(signed)
  if (n * m < EXACT_BELOW) return { d, signed, method: 'exact', ...exact(d, n, m, ends) }
  return { d, signed, method: 'asymptotic', ...smirnovLimit(d * Math.sqrt((n * m) / (n + m))) }
}

/** P(D ≥ d) over all orders of x and y that respect the ties: the share of lattice paths that leave the band. */
function exact(d: number, n: number, m: number, ends: boolean[]): PValue {
  // The next smaller attainable distance decides, so that rounding of d cannot.
  const limit = (0.5 + Math.floor(d * n * m - 1e-7)) / (n * m)
  const out = (i: number, j: number): boolean =>
    Math.abs(i / n - j / m) >= limit && ends[i + j - 1] === true
  const row = new Float64Array(m + 1)
  for (let j = 1; j <= m; j++) row[j] = out(0, j) ? 1 : (row[j - 1] as number)
  for (let i = 1; i <= n; i++) {
    if (out(i, 0)) row[0] = 1
    for (let j = 1; j <= m; j++) {
      const share = i / (i + j)
      row[j] = out(i, j) ? 1 : share * (row[j] as number) + (1 - share) * (row[j - 1] as number)
    }
  }
  return pValue(Math.min(1, row[m] as number))
}

/** P(√(nm/(n+m))·D > x) in the limit; the theta series that converges faster for this x. */
function smirnovLimit(x: number): PValue {
  if (x <= 0) return pValue(1)
  if (x < 1) {
    let sum = 0
    for (let k = 1; k <= 99; k += 2) sum += Math.exp((-k * k * Math.PI * Math.PI) / (8 * x * x))
    return pValue(1 - (Math.sqrt(2 * Math.PI) / x) * sum)
  }
  // The sum without its first term, which is taken out as a factor so that its logarithm stays.
  let rest = 0
  for (let k = 2; k <= 50; k++) rest += (k % 2 === 1 ? 1 : -1) * Math.exp(-2 * (k * k - 1) * x * x)
  const logP = Math.LN2 - 2 * x * x + Math.log1p(rest)
  return { p: Math.exp(logP), logP }
}
