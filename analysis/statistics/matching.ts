// Like with like: people of two groups who share a coarse cell of facts (coarsened exact matching).
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import type { Interval } from './interval.ts'
import { normalTwoSided, type PValue } from './tails.ts'

export type Matched = PValue & {
  /** Mean of group minus reference within cells, weighted by the group's people. */
  difference: number
  standardError: number
  interval: Interval
  /** People in cells that hold both groups. */
  inGroup: number
  inReference: number
  cells: number
}

/**
 * Difference of means between a group and its reference within cells of equal coarse facts.
 *
 * What for: a group gap without a model of the facts (S7). Shapes: one value, cell and membership a row; only cells with both
 * groups count. The weight of a cell is its number of group members. Variance: the two groups' own, from cells with 2 or more of
 * each kind; a group that never has 2 in a cell lends the pooled variance. Cost: O(n).
 * Caveat: speaks for matched people only; what the cells leave coarse stays unmatched.
 * Source: Iacus, King, Porro, Political Analysis 20 (2012) 1–24. Null when no cell holds both groups.
 * @example matchedDifference([5, 3, 9], [1, 1, 2], [1, 0, 1])?.difference // 2
 */
export function matchedDifference(
  values: ArrayLike<number>,
  cells: ArrayLike<number | string>,
  inGroup: ArrayLike<boolean | number>,
  level = 0.95,
): Matched | null {
  const both = [...cellsOf(values, cells, inGroup).values()].filter(
    ({ group, reference }) => group.n > 0 && reference.n > 0,
  )
  const people = both.reduce((sum, { group }) => sum + group.n, 0)
  if (people === 0) return null
  const pooled = pooledVariance(both)
  let [difference, variance] = [0, 0]
  for (const { group, reference } of both) {
    const weight = group.n / people
    difference += weight * (group.mean - reference.mean)
    variance += weight * weight * (pooled.group / group.n + pooled.reference / reference.n)
  }
  const standardError = Math.sqrt(variance)
  const spread = normalQuantile(1 - (1 - level) / 2, 0, 1) * standardError
  return {
    difference,
    standardError,
    interval: { low: difference - spread, high: difference + spread },
    inGroup: people,
    inReference: both.reduce((sum, { reference }) => sum + reference.n, 0),
    cells: both.length,
    ...normalTwoSided(standardError > 0 ? difference / standardError : 0),
  }
}

type Side = { n: number; mean: number; squares: number }
type Pair = { group: Side; reference: Side }

function cellsOf(
  values: ArrayLike<number>,
  cells: ArrayLike<number | string>,
  inGroup: ArrayLike<boolean | number>,
): Map<number | string, Pair> {
  const pairs = new Map<number | string, Pair>()
  for (let row = 0; row < values.length; row++) {
    const cell = cells[row] as number | string
    const pair = pairs.get(cell) ?? { group: empty(), reference: empty() }
    const side = inGroup[row] ? pair.group : pair.reference
    // Welford's update keeps the squares exact for large means.
    side.n++
    const step = (values[row] as number) - side.mean
    side.mean += step / side.n
    side.squares += step * ((values[row] as number) - side.mean)
    pairs.set(cell, pair)
  }
  return pairs
}

const empty = (): Side => ({ n: 0, mean: 0, squares: 0 })

function pooledVariance(pairs: Pair[]): { group: number; reference: number } {
  const of = (side: (pair: Pair) => Side): { squares: number; df: number } =>
    pairs.reduce(
      (sum, pair) => ({
        squares: sum.squares + side(pair).squares,
        df: sum.df + Math.max(0, side(pair).n - 1),
      }),
      { squares: 0, df: 0 },
    )
  const group = of((pair) => pair.group)
  const reference = of((pair) => pair.reference)
  const all = (group.squares + reference.squares) / Math.max(1, group.df + reference.df)
  return {
    group: group.df > 0 ? group.squares / group.df : all,
    reference: reference.df > 0 ? reference.squares / reference.df : all,
  }
}
