// Could we have seen it? The smallest difference that a comparison would have found.
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'

const z = (p: number): number => normalQuantile(p, 0, 1)

/**
 * Smallest difference of two means found with the given power, two-sided, in the unit of `sd`.
 *
 * What for: printed with every "no evidence" (S20). Shapes: sizes ≥ 1, sd ≥ 0, alpha and power within 0–1.
 * Caveat: normal approximation, from about 20 a group. Source: Bloom, Evaluation Review 19 (1995) 547–556.
 * Cost: O(1).
 * @example detectableMeans(100, 100, 50) // 19.81
 */
export function detectableMeans(
  n: number,
  m: number,
  sd: number,
  alpha = 0.05,
  power = 0.8,
): number {
  return (z(1 - alpha / 2) + z(power)) * sd * Math.sqrt(1 / n + 1 / m)
}

/**
 * Smallest difference of two shares found with the given power when the first lies at `share`, by the variance there.
 * What for: printed with every "no evidence" about shares. Shapes: two group sizes, a share 0–1. Cost: O(1). Caveat: normal approximation. Source: Cohen (1988) §6.
 * @example detectableShares(200, 200, 0.2) // 0.112
 */
export function detectableShares(
  n: number,
  m: number,
  share: number,
  alpha = 0.05,
  power = 0.8,
): number {
  return detectableMeans(n, m, Math.sqrt(share * (1 - share)), alpha, power)
}
