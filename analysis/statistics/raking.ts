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
 * share has rows. Cost: O(n + rounds · patterns · margins), a pattern being rows alike in all margins. Caveat: removes bias of these variables only; cut weights miss the margins a little.
 * Source: Deming and Stephan, Annals of Mathematical Statistics 11 (1940) 427–444; Kish (1965) for effective n;
 * R: `survey::rake`, `survey::trimWeights`.
 * @example rake([{ variable: 'sex', groups: ['f', 'm', 'm', 'm'], shares: { f: 0.5, m: 0.5 } }]).weights[0] // 2
 * @throws RangeError when a group with rows has no share, or one with a share has no rows
 */
export function rake(margins: readonly Margin[], trim = 5): Raked {
  const n = margins[0]?.groups.length ?? 0
  margins.forEach(mustFit)
  const { of, people, members } = patternsOf(margins, n)
  let weights = new Float64Array(people.length).fill(1)
  let converged = false
  for (let round = 0; round < ROUNDS && !converged; round++) {
    const before = weights.slice()
    for (const margin of members) scale(weights, people, margin, n)
    converged = weights.every(
      (weight, row) => Math.abs(weight - (before[row] as number)) <= 1e-13 * weight,
    )
  }
  return cutAt(
    trim,
    Float64Array.from(of, (pattern) => weights[pattern] as number),
    margins,
    converged,
  )
}

function cutAt(
  trim: number,
  weights: Float64Array,
  margins: readonly Margin[],
  converged: boolean,
): Raked {
  const n = weights.length
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

/**
 * Kish's effective sample size. @example effectiveN([1, 1, 2]) // 16 / 6
 * What for: how much weighting costs (S16). Shapes: weights ≥ 0. Cost: O(n). Caveat: a rule of thumb for means. Source: Kish, Survey Sampling (1965) §11.7.
 */
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

/** Rows with the same groups in every margin have the same weight in every round: only these patterns are weighted. */
type Patterns = {
  /** Pattern of each row. */
  of: Uint32Array
  /** Rows of each pattern. */
  people: Float64Array
  members: Coded[]
}
/** A margin over patterns: code of each pattern's group, share of each code. */
type Coded = { codes: Uint32Array; shares: Float64Array }

function patternsOf(margins: readonly Margin[], n: number): Patterns {
  const known = new Map<string, number>()
  const first: number[] = []
  const of = Uint32Array.from({ length: n }, (_, row) => {
    const key = JSON.stringify(margins.map(({ groups }) => groups[row]))
    const pattern = known.get(key) ?? known.size
    if (pattern === known.size) {
      known.set(key, pattern)
      first.push(row)
    }
    return pattern
  })
  const people = new Float64Array(first.length)
  for (const pattern of of) people[pattern] = (people[pattern] as number) + 1
  const members = margins.map(({ groups, shares }) => {
    const names = Object.keys(shares)
    return {
      codes: Uint32Array.from(first, (row) => names.indexOf(groups[row] as string)),
      shares: Float64Array.from(names, (name) => shares[name] as number),
    }
  })
  return { of, people, members }
}

function scale(weights: Float64Array, people: Float64Array, { codes, shares }: Coded, n: number) {
  const sums = new Float64Array(shares.length)
  for (let at = 0; at < weights.length; at++) {
    const code = codes[at] as number
    sums[code] = (sums[code] as number) + (weights[at] as number) * (people[at] as number)
  }
  for (let at = 0; at < weights.length; at++) {
    const code = codes[at] as number
    weights[at] = ((weights[at] as number) * n * (shares[code] as number)) / (sums[code] as number)
  }
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
