// Volunteers made to look like the population in the variables that are known of it: raking.
import { quantile, sorted } from './quantile.ts'

/** A variable: each row's group, and the share of each group in the population (they sum to 1). */
export type Margin = { variable: string; groups: readonly string[]; shares: Record<string, number> }

export type Raked = {
  /** Mean 1. */
  weights: Float64Array
  /** (Σw)² / Σw²: how many evenly weighted people this amounts to. */
  effectiveN: number
  /** Rows whose weight was cut. */
  trimmed: number
  /** Largest distance of a weighted share from its margin, after trimming, 0–1. */
  worstMargin: number
  converged: boolean
}

const ROUNDS = 1_000

/**
 * Iterative proportional fitting of weights to margins, then cut at `trim` times their median.
 *
 * What for: "what if donors looked like the population" (S16). Shapes: margins over the same rows; every group that has a
 * share has rows. Cost: O(rounds · n · margins). Caveat: removes bias of these variables only; cut weights miss the margins a little.
 * Source: Deming and Stephan, Annals of Mathematical Statistics 11 (1940) 427–444; Kish (1965) for effective n;
 * R: `survey::rake`, `survey::trimWeights`.
 * @throws RangeError when a group with rows has no share, or one with a share has no rows
 */
export function rake(margins: readonly Margin[], trim = 5): Raked {
  const n = margins[0]?.groups.length ?? 0
  margins.forEach(mustFit)
  let weights = new Float64Array(n).fill(1)
  let converged = false
  for (let round = 0; round < ROUNDS && !converged; round++) {
    const before = weights
    for (const margin of margins) weights = scaled(weights, margin)
    converged = weights.every(
      (weight, row) => Math.abs(weight - (before[row] as number)) <= 1e-13 * weight,
    )
  }
  const limit = trim * quantile(sorted(weights), 0.5)
  const trimmed = weights.filter((weight) => weight > limit).length
  const cut = weights.map((weight) => Math.min(weight, limit))
  const mean = cut.reduce((sum, weight) => sum + weight, 0) / n
  const final = cut.map((weight) => weight / mean)
  return {
    weights: final,
    effectiveN: effectiveN(final),
    trimmed,
    worstMargin: Math.max(0, ...margins.map((margin) => distance(final, margin))),
    converged,
  }
}

/** Kish's effective sample size. @example effectiveN([1, 1, 2]) // 16 / 6 */
export function effectiveN(weights: ArrayLike<number>): number {
  let [sum, squares] = [0, 0]
  for (let row = 0; row < weights.length; row++) {
    sum += weights[row] as number
    squares += (weights[row] as number) ** 2
  }
  return squares === 0 ? 0 : (sum * sum) / squares
}

function totals(weights: Float64Array, { groups }: Margin): Map<string, number> {
  const sums = new Map<string, number>()
  groups.forEach((group, row) => sums.set(group, (sums.get(group) ?? 0) + (weights[row] as number)))
  return sums
}

function scaled(weights: Float64Array, margin: Margin): Float64Array<ArrayBuffer> {
  const sums = totals(weights, margin)
  const n = weights.length
  return Float64Array.from(weights, (weight, row) => {
    const group = margin.groups[row] as string
    return (weight * n * (margin.shares[group] as number)) / (sums.get(group) as number)
  })
}

function distance(weights: Float64Array, margin: Margin): number {
  const sums = totals(weights, margin)
  return Math.max(
    ...Object.entries(margin.shares).map(([group, share]) =>
      Math.abs((sums.get(group) ?? 0) / weights.length - share),
    ),
  )
}

function mustFit({ variable, groups, shares }: Margin): void {
  const seen = new Set(groups)
  const unknown = [...seen].some((group) => !((shares[group] ?? 0) > 0))
  const empty = Object.entries(shares).some(([group, share]) => share > 0 && !seen.has(group))
  if (unknown || empty)
    throw new RangeError(`rake requires rows and a share above 0 for each group of ${variable}`)
}
