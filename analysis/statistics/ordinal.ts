// Ordered classes: proportional odds.
import { CholeskyDecomposition, Matrix } from 'ml-matrix'
import type { Column } from './design.ts'
import { independent } from './householder.ts'
import { chiSquareUpper, type PValue } from './tails.ts'

export type Ordinal = {
  names: string[]
  /** Effect of each column on the log odds of a higher class; NaN for a dropped column. */
  coefficients: Float64Array
  /** Log odds of class ≤ j at all columns 0, one less than classes, ascending. */
  thresholds: Float64Array
  /** Inverse observed information: thresholds first, then the kept columns. */
  covariance: Matrix
  index: number[]
  logLikelihood: number
  /** False when the likelihood has no finite maximum within reach: classes are separated, nothing may be printed. */
  converged: boolean
}

const STEPS = 100

/**
 * Cumulative logit with proportional odds: log odds(class ≤ j) = threshold_j − x·β, by Newton's method.
 *
 * What for: classes such as A–P as outcome (S10). Shapes: y holds 0 … classes − 1, each at least once; no intercept column.
 * Cost: a few passes over the rows, O(n·(p + classes)²). Caveat: one effect for all borders is an assumption.
 * Source: McCullagh, JRSS B 42 (1980) 109–142; R: `ordinal::clm(y ~ X)`.
 * @throws RangeError when a class is empty or fewer than 2 classes are given
 */
export function proportionalOdds(
  columns: readonly Column[],
  y: ArrayLike<number>,
  classes: number,
): Ordinal {
  const counts = new Float64Array(classes)
  for (let row = 0; row < y.length; row++) {
    const level = y[row] as number
    if (!(level in counts)) throw new RangeError('proportionalOdds requires y of 0 … classes − 1')
    counts[level] = (counts[level] as number) + 1
  }
  if (classes < 2 || counts.includes(0))
    throw new RangeError('proportionalOdds requires at least 1 row in each of 2 or more classes')
  const ones = new Float64Array(y.length).fill(1)
  const index = independent([ones, ...columns.map(({ values }) => values)])
    .filter((at) => at > 0)
    .map((at) => at - 1)
  const centred = index.map((at) => centre((columns[at] as Column).values))
  const borders = classes - 1
  let point = new Float64Array(borders + index.length)
  let below = 0
  for (let j = 0; j < borders; j++) {
    below += (counts[j] as number) / y.length
    point[j] = Math.log(below / (1 - below))
  }
  let state = likelihood(point, centred, y, borders)
  let converged = false
  for (let step = 0; step < STEPS && !converged; step++) {
    const move = newton(state)
    if (!move) break
    let scale = 1
    let next = point
    let reached = state
    for (; scale > 1e-6; scale /= 2) {
      next = point.map((value, at) => value + scale * (move[at] as number))
      reached = likelihood(next, centred, y, borders)
      if (reached.value >= state.value - 1e-12 * Math.abs(state.value)) break
    }
    converged = move.every(
      (value, at) => Math.abs(value) <= 1e-9 * (1 + Math.abs(next[at] as number)),
    )
    point = next
    state = reached
  }
  return report(columns, index, point, state, borders, converged)
}

type State = { value: number; gradient: Float64Array; information: Matrix }

/** Columns are centred for the search, so that thresholds and effects do not hang together; the report turns back. */
function centre(values: Float64Array): { mean: number; values: Float64Array } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return { mean, values: values.map((value) => value - mean) }
}

function likelihood(
  point: Float64Array,
  columns: { values: Float64Array }[],
  y: ArrayLike<number>,
  borders: number,
): State {
  const size = point.length
  const gradient = new Float64Array(size)
  const information = Matrix.zeros(size, size)
  let value = 0
  for (let row = 0; row < y.length; row++) {
    let shift = 0
    columns.forEach(({ values }, at) => {
      shift += (values[row] as number) * (point[borders + at] as number)
    })
    const level = y[row] as number
    const top = level < borders ? logistic((point[level] as number) - shift) : CERTAIN
    const bottom = level > 0 ? logistic((point[level - 1] as number) - shift) : IMPOSSIBLE
    const chanceOf =
      top.below - bottom.below > 0.5 ? top.below - bottom.below : bottom.above - top.above
    const p = level === 0 ? top.below : level === borders ? bottom.above : chanceOf
    if (!(p > 0)) return { value: Number.NEGATIVE_INFINITY, gradient, information }
    value += Math.log(p)
    const up = top.density / p
    const down = bottom.density / p
    // Second derivatives of log p, with the sign turned.
    const upUp = up * up - top.bend / p
    const downDown = down * down + bottom.bend / p
    const upDown = -up * down
    const parts: [number, number, number][] = []
    if (level < borders) parts.push([level, 1, 0])
    if (level > 0) parts.push([level - 1, 0, 1])
    columns.forEach(({ values }, at) => {
      parts.push([borders + at, -(values[row] as number), -(values[row] as number)])
    })
    for (const [i, topI, bottomI] of parts) {
      gradient[i] = (gradient[i] as number) + up * topI - down * bottomI
      for (const [j, topJ, bottomJ] of parts) {
        if (j > i) continue
        information.set(
          i,
          j,
          information.get(i, j) +
            upUp * topI * topJ +
            downDown * bottomI * bottomJ +
            upDown * (topI * bottomJ + bottomI * topJ),
        )
      }
    }
  }
  for (let i = 0; i < size; i++)
    for (let j = 0; j < i; j++) information.set(j, i, information.get(i, j))
  return { value, gradient, information }
}

type Point = { below: number; above: number; density: number; bend: number }
const CERTAIN: Point = { below: 1, above: 0, density: 0, bend: 0 }
const IMPOSSIBLE: Point = { below: 0, above: 1, density: 0, bend: 0 }

/** Logistic distribution at a point: both tails, density and its slope. */
function logistic(at: number): Point {
  const e = Math.exp(-Math.abs(at))
  const small = e / (1 + e)
  const large = 1 / (1 + e)
  const density = small * large
  const [below, above] = at > 0 ? [large, small] : [small, large]
  return { below, above, density, bend: density * (above - below) }
}

function newton({ information, gradient }: State): Float64Array | null {
  const cholesky = new CholeskyDecomposition(information)
  if (!cholesky.isPositiveDefinite()) return null
  return Float64Array.from(cholesky.solve(Matrix.columnVector(Array.from(gradient))).to1DArray())
}

function report(
  columns: readonly Column[],
  index: number[],
  point: Float64Array,
  state: State,
  borders: number,
  converged: boolean,
): Ordinal {
  const means = index.map((at) => centre((columns[at] as Column).values).mean)
  const size = point.length
  // threshold_j (raw) = threshold_j (centred) + Σ mean·β: a linear change of the parameters, also for their covariance.
  const change = Matrix.eye(size, size)
  for (let j = 0; j < borders; j++) means.forEach((mean, at) => change.set(j, borders + at, mean))
  const cholesky = new CholeskyDecomposition(state.information)
  const inverse = cholesky.isPositiveDefinite()
    ? cholesky.solve(Matrix.eye(size, size))
    : Matrix.zeros(size, size).fill(Number.NaN)
  const raw = change.mmul(Matrix.columnVector(Array.from(point))).to1DArray()
  const coefficients = new Float64Array(columns.length).fill(Number.NaN)
  index.forEach((column, at) => {
    coefficients[column] = raw[borders + at] as number
  })
  return {
    names: columns.map(({ name }) => name),
    coefficients,
    thresholds: Float64Array.from(raw.slice(0, borders)),
    covariance: change.mmul(inverse).mmul(change.transpose()),
    index,
    logLikelihood: state.value,
    converged: converged && point.every((value) => Math.abs(value) < 30),
  }
}

/**
 * Likelihood-ratio test of two nested fits. R: `anova(small, large)`.
 * @example likelihoodRatio(-120.5, -118.1, 2).p
 */
export function likelihoodRatio(small: number, large: number, df: number): PValue {
  return chiSquareUpper(2 * (large - small), df)
}
