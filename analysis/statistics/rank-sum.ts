// Two samples: does one tend to be larger? Wilcoxon–Mann–Whitney.
import { midRanks } from './ranks.ts'
import { normalTwoSided, type PValue, pValue } from './tails.ts'

/** `u`: pairs in which x is larger, ties half; `effect`: u as a share of all pairs, 0.5 = no tendency. */
export type RankSum = PValue & {
  u: number
  effect: number
  /** Null for the exact test. */
  z: number | null
  method: 'exact' | 'normal'
}

/** Up to here, and without ties, the exact distribution is counted. */
const EXACT_BELOW = 50

/**
 * Mann–Whitney test of two independent samples, two-sided.
 *
 * What for: group differences in scores without an assumption about their shape (S9). Shapes: two non-empty lists.
 * Exact when both have fewer than 50 values and nothing ties; else normal with tie and continuity correction.
 * Cost: one sort; exact O(n²·m). Caveat: it tests tendency (P(X > Y) ≠ ½), not medians.
 * Source: Mann and Whitney, Annals of Mathematical Statistics 18 (1947) 50–60; R: `wilcox.test(x, y)`.
 * @example mannWhitney([1, 2, 3], [4, 5, 6]).p // 0.1
 * @throws RangeError on an empty sample or NaN
 */
export function mannWhitney(x: ArrayLike<number>, y: ArrayLike<number>): RankSum {
  const [n, m] = [x.length, y.length]
  if (n === 0 || m === 0) throw new RangeError('mannWhitney requires two samples with values')
  const pooled = [...Array.from(x), ...Array.from(y)]
  const ranks = midRanks(pooled)
  let sum = 0
  for (let at = 0; at < n; at++) sum += ranks[at] as number
  const u = sum - (n * (n + 1)) / 2
  const ties = tieSum(pooled)
  if (n < EXACT_BELOW && m < EXACT_BELOW && ties === 0)
    return { u, effect: u / (n * m), z: null, method: 'exact', ...exactRankSum(u, n, m) }
  return normalRankSum(u, n, m, ties)
}

/**
 * The same from counts per level: `x[i]` and `y[i]` people have the i-th smallest value. O(levels).
 *
 * What for: whole-number scores, where counting levels is far quicker than sorting people. Always the normal
 * approximation. @throws RangeError when a sample is empty or the lists differ in length
 * Shapes: two lists of one length. Cost: O(levels). Caveat: as `mannWhitney`. Source: as `mannWhitney`; ties by Lehmann (1975) §1.4.
 * @example mannWhitneyOfCounts([1, 1, 0], [0, 1, 1]).u // 0.5
 */
export function mannWhitneyOfCounts(x: ArrayLike<number>, y: ArrayLike<number>): RankSum {
  if (x.length !== y.length) throw new RangeError('mannWhitneyOfCounts requires the same levels')
  let [n, m, u, ties] = [0, 0, 0, 0]
  for (let level = 0; level < x.length; level++) {
    const inX = x[level] as number
    const inY = y[level] as number
    const both = inX + inY
    u += inX * (m + inY / 2)
    ties += both * (both * both - 1)
    n += inX
    m += inY
  }
  if (n === 0 || m === 0) throw new RangeError('mannWhitneyOfCounts requires two samples')
  return normalRankSum(u, n, m, ties)
}

function normalRankSum(u: number, n: number, m: number, ties: number): RankSum {
  const all = n + m
  const variance = ((n * m) / 12) * (all + 1 - ties / (all * (all - 1)))
  const away = u - (n * m) / 2
  // All values alike: nothing can be told, and R gives NaN.
  if (!(variance > 0)) return { u, effect: 0.5, z: 0, method: 'normal', ...pValue(1) }
  const z = (away - Math.sign(away) * 0.5) / Math.sqrt(variance)
  return { u, effect: u / (n * m), z, method: 'normal', ...normalTwoSided(z) }
}

function tieSum(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  let sum = 0
  for (let start = 0; start < sorted.length; ) {
    let end = start + 1
    while (end < sorted.length && sorted[end] === sorted[start]) end++
    const tied = end - start
    sum += tied * (tied * tied - 1)
    start = end
  }
  return sum
}

/** Two-sided: twice the smaller tail, at most 1, as R does. */
function exactRankSum(u: number, n: number, m: number): PValue {
  const probabilities = rankSumDistribution(n, m)
  const upper = u > (n * m) / 2
  // The distribution is symmetric, so that both tails can be summed from their small end.
  const last = upper ? n * m - u : u
  let tail = 0
  for (let at = 0; at <= last; at++) tail += probabilities[at] as number
  return pValue(Math.min(1, 2 * tail))
}

/** Probability of each u = 0 … n·m by the recursion of Mann and Whitney, divided as it goes so that nothing overflows. */
function rankSumDistribution(n: number, m: number): Float64Array {
  // rows[j] holds the distribution for (i, j); the larger of the last ranks belongs to x with i / (i + j).
  let rows: Float64Array[] = Array.from({ length: m + 1 }, () => Float64Array.of(1))
  for (let i = 1; i <= n; i++) {
    const next: Float64Array[] = [Float64Array.of(1)]
    for (let j = 1; j <= m; j++) {
      const from = rows[j] as Float64Array
      const beside = next[j - 1] as Float64Array
      const row = new Float64Array(i * j + 1)
      const share = i / (i + j)
      for (let at = 0; at < from.length; at++) row[at + j] = share * (from[at] as number)
      for (let at = 0; at < beside.length; at++)
        row[at] = (row[at] as number) + (1 - share) * (beside[at] as number)
      next.push(row)
    }
    rows = next
  }
  return rows[m] as Float64Array
}
