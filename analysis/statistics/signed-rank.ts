// Pairs: do the differences lean to one side? Wilcoxon's signed ranks.
import { midRanks } from './ranks.ts'
import { normalTwoSided, type PValue, pValue } from './tails.ts'

/** `v`: sum of the ranks of positive differences; `n`: pairs with a difference. */
export type SignedRank = PValue & {
  v: number
  n: number
  z: number | null
  method: 'exact' | 'normal'
}

const EXACT_BELOW = 50

/**
 * Wilcoxon signed-rank test of paired differences, two-sided; pairs without a difference are left out.
 *
 * What for: the same people under two scorecards (S12). Shapes: one difference a pair, at least one not 0.
 * Exact below 50 pairs without ties; else normal with tie and continuity correction. Cost: one sort; exact O(n³).
 * Caveat: assumes differences symmetric about their middle. Source: Wilcoxon, Biometrics Bulletin 1 (1945) 80–83; R: `wilcox.test(d)`.
 * @example signedRank([1, 2, 3, 4, 5]).p // 0.0625
 * @throws RangeError when every difference is 0, or one is NaN
 */
export function signedRank(differences: ArrayLike<number>): SignedRank {
  const all = Array.from(differences)
  const moved = all.filter((difference) => difference !== 0)
  const n = moved.length
  if (n === 0) throw new RangeError('signedRank requires at least 1 difference that is not 0')
  const ranks = midRanks(moved.map(Math.abs))
  let v = 0
  for (let at = 0; at < n; at++) if ((moved[at] as number) > 0) v += ranks[at] as number
  const ties = tieSum(ranks)
  if (n < EXACT_BELOW && ties === 0 && n === all.length)
    return { v, n, z: null, method: 'exact', ...exact(v, n) }
  const away = v - (n * (n + 1)) / 4
  const sigma = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - ties / 48)
  const z = (away - Math.sign(away) * 0.5) / sigma
  return { v, n, z, method: 'normal', ...normalTwoSided(z) }
}

function tieSum(ranks: number[]): number {
  const counts = new Map<number, number>()
  for (const rank of ranks) counts.set(rank, (counts.get(rank) ?? 0) + 1)
  let sum = 0
  for (const tied of counts.values()) sum += tied * (tied * tied - 1)
  return sum
}

/** Every sign pattern is equally likely: the distribution of v is a product of (1 + t^k) / 2. */
function exact(v: number, n: number): PValue {
  const top = (n * (n + 1)) / 2
  const probabilities = new Float64Array(top + 1)
  probabilities[0] = 1
  for (let rank = 1; rank <= n; rank++)
    for (let at = (rank * (rank + 1)) / 2; at >= 0; at--)
      probabilities[at] =
        ((probabilities[at] as number) + (at >= rank ? (probabilities[at - rank] as number) : 0)) /
        2
  const last = v > top / 2 ? top - v : v
  let tail = 0
  for (let at = 0; at <= last; at++) tail += probabilities[at] as number
  return pValue(Math.min(1, 2 * tail))
}
