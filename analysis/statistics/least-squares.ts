// Linear regression by QR, with weights, and a report on columns that say nothing new.
import type { Matrix } from 'ml-matrix'
import type { Column } from './design.ts'
import { crossInverse, type Factored, factored, solved } from './householder.ts'

/** A fitted linear regression. Arrays of coefficients follow the columns given; a dropped one is NaN. */
export type LeastSquares = {
  names: string[]
  coefficients: Float64Array
  fitted: Float64Array
  residuals: Float64Array
  /** Columns that carry something new; the others are listed in `dropped` by their index. */
  rank: number
  dropped: number[]
  /** Rows with a weight above 0, minus rank. */
  df: number
  /** Residual standard error, weighted; NaN without degrees of freedom. */
  sigma: number
  /** (X'WX)⁻¹ of the kept columns, in their order. */
  bread: Matrix
  /** Rows of kept columns, unweighted, and the weights. */
  kept: { columns: Column[]; index: number[]; weights: Float64Array }
}

/**
 * Ordinary or weighted least squares.
 *
 * What for: group gaps with the same facts (S7). Shapes: columns and y of one length, weights ≥ 0 or none.
 * Rows of weight 0 are fitted but do not count. Cost: O(n·p²). Caveat: coefficients describe, they do not cause.
 * Source: Householder QR (householder.ts) with one step of refinement; column dropping as LINPACK's dqrdc2 with R's tolerance; R: `lm(y ~ X, weights = w)`.
 * @example leastSquares([intercept(3), numeric('x', [0, 1, 2])], [1, 3, 5]).coefficients // 1, 2
 * @throws RangeError when lengths differ, a number is not finite or nothing is left to fit
 */
export function leastSquares(
  columns: readonly Column[],
  y: ArrayLike<number>,
  weights?: ArrayLike<number>,
): LeastSquares {
  const n = y.length
  const w = weights ? Float64Array.from(weights) : new Float64Array(n).fill(1)
  check(columns, y, w)
  const roots = w.map(Math.sqrt)
  const scaled = columns.map(({ values }) =>
    values.map((value, row) => value * (roots[row] as number)),
  )
  const qr = factored(scaled.map((values) => Float64Array.from(values)))
  const { index } = qr
  if (index.length === 0) throw new RangeError('leastSquares: every column is empty')
  const q = index.length
  const kept = index.map((column) => scaled[column] as Float64Array)
  const target = Float64Array.from(
    { length: n },
    (_, row) => (y[row] as number) * (roots[row] as number),
  )
  const { solution, bread } = solve(qr, kept, target)
  const coefficients = new Float64Array(columns.length).fill(Number.NaN)
  index.forEach((column, at) => {
    coefficients[column] = solution[at] as number
  })
  const keptColumns = index.map((column) => columns[column] as Column)
  const fitted = combined(
    keptColumns.map(({ values }) => values),
    solution,
    n,
  )
  const residuals = fitted.map((value, row) => (y[row] as number) - value)
  const df = w.filter((weight) => weight > 0).length - q
  const square = residuals.reduce((sum, e, row) => sum + (w[row] as number) * e * e, 0)
  return {
    names: columns.map(({ name }) => name),
    coefficients,
    fitted,
    residuals,
    rank: q,
    dropped: columns.map((_, at) => at).filter((at) => !index.includes(at)),
    df,
    sigma: df > 0 ? Math.sqrt(square / df) : Number.NaN,
    bread,
    kept: { columns: keptColumns, index, weights: w },
  }
}

/** Least-squares solution and (X'X)⁻¹ of columns of full rank, with one step of refinement. */
function solve(
  qr: Factored,
  columns: readonly Float64Array[],
  target: Float64Array,
): { solution: Float64Array; bread: Matrix } {
  const first = solved(qr, target)
  const rest = combined(columns, first, target.length).map(
    (value, row) => (target[row] as number) - value,
  )
  const correction = solved(qr, rest)
  return {
    solution: first.map((value, at) => value + (correction[at] as number)),
    bread: crossInverse(qr),
  }
}

/** Columns times coefficients. */
function combined(
  columns: readonly Float64Array[],
  by: Float64Array,
  n: number,
): Float64Array<ArrayBuffer> {
  const sums = new Float64Array(n)
  columns.forEach((values, at) => {
    const factor = by[at] as number
    for (let row = 0; row < n; row++)
      sums[row] = (sums[row] as number) + (values[row] as number) * factor
  })
  return sums
}

function check(columns: readonly Column[], y: ArrayLike<number>, w: Float64Array): void {
  const n = y.length
  if (w.length !== n || columns.some(({ values }) => values.length !== n))
    throw new RangeError('leastSquares requires columns, y and weights of one length')
  const finite = (values: ArrayLike<number>): boolean => {
    for (let row = 0; row < values.length; row++) if (!Number.isFinite(values[row])) return false
    return true
  }
  if (!finite(y) || !finite(w) || !columns.every(({ values }) => finite(values)))
    throw new RangeError('leastSquares requires finite numbers')
  if (w.some((weight) => weight < 0)) throw new RangeError('leastSquares requires weights ≥ 0')
}
