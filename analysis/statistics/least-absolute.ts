// Median regression (least absolute deviations): a table learned with it does not bend to a few wrong letters.
import { LuDecomposition, Matrix } from 'ml-matrix'
import { chance } from './random.ts'
import type { Column } from './design.ts'
import { independent } from './householder.ts'
import { leastSquares } from './least-squares.ts'

export type LeastAbsolute = {
  names: string[]
  /** NaN for a dropped column. */
  coefficients: Float64Array
  fitted: Float64Array
  residuals: Float64Array
  /** Sum of weighted absolute residuals, the least there is. */
  objective: number
  rank: number
  dropped: number[]
}

/** Reweighted fits before the exact search: they bring it near. */
const REWEIGHTINGS = 12
/** Breaks ties between equally good corners; as a share of the spread of y. */
const NUDGE = 1e-11

/**
 * Least absolute deviations, exact: reweighted least squares, then a descent from corner to corner until none is better.
 *
 * What for: learning a points table (S3), median group gaps (S7). Shapes: columns and y of one length, weights ≥ 0 or none.
 * Cost: O(corners · n · p). Caveat: the minimiser need not be unique; then one of them.
 * Source: Bloomfield and Steiger, SIAM J. Sci. Stat. Comput. 1 (1980) 290–301; R: `quantreg::rq(y ~ X, tau = 0.5)`.
 * @example leastAbsolute([intercept(3)], [1, 2, 30]).coefficients // 2
 * @throws RangeError as leastSquares
 */
export function leastAbsolute(
  columns: readonly Column[],
  y: ArrayLike<number>,
  weights?: ArrayLike<number>,
): LeastAbsolute {
  const n = y.length
  const w = weights ? Float64Array.from(weights) : new Float64Array(n).fill(1)
  const start = leastSquares(columns, y, w)
  const index = start.kept.index
  const rows = Array.from({ length: n }, (_, row) => row).filter((row) => (w[row] as number) > 0)
  const x = rows.map((row) =>
    Float64Array.from(index, (column) => (w[row] as number) * at(columns, column, row)),
  )
  const target = Float64Array.from(rows, (row) => (w[row] as number) * (y[row] as number))
  const near = reweighted(columns, y, w, start.residuals)
  const solution = descend(
    x,
    target,
    rows.map((row) => Math.abs((w[row] as number) * (near[row] as number))),
  )
  const coefficients = new Float64Array(columns.length).fill(Number.NaN)
  index.forEach((column, place) => {
    coefficients[column] = solution[place] as number
  })
  const fitted = Float64Array.from({ length: n }, (_, row) =>
    index.reduce(
      (sum, column, place) => sum + at(columns, column, row) * (solution[place] as number),
      0,
    ),
  )
  const residuals = fitted.map((value, row) => (y[row] as number) - value)
  return {
    names: start.names,
    coefficients,
    fitted,
    residuals,
    objective: residuals.reduce((sum, e, row) => sum + (w[row] as number) * Math.abs(e), 0),
    rank: start.rank,
    dropped: start.dropped,
  }
}

const at = (columns: readonly Column[], column: number, row: number): number =>
  (columns[column] as Column).values[row] as number

/** Residuals after a few least-squares fits in which far rows weigh less. */
function reweighted(
  columns: readonly Column[],
  y: ArrayLike<number>,
  w: Float64Array,
  first: Float64Array,
): Float64Array {
  let residuals = first
  const scale = residuals.reduce((sum, e) => sum + Math.abs(e), 0) / Math.max(1, residuals.length)
  if (scale === 0) return residuals
  for (let round = 0; round < REWEIGHTINGS; round++) {
    const floor = scale * 10 ** (-1 - round / 2)
    const pull = w.map(
      (weight, row) => weight / Math.max(floor, Math.abs(residuals[row] as number)),
    )
    residuals = leastSquares(columns, y, pull).residuals
  }
  return residuals
}

/** Coefficients of the best corner, searched from the corner through the rows that lie nearest. */
function descend(x: Float64Array[], target: Float64Array, distance: number[]): Float64Array {
  const n = x.length
  const p = x[0]?.length ?? 0
  const draw = chance(20261125)
  const spread = target.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1
  const nudged = target.map((value) => value + NUDGE * spread * (draw.uniform() - 0.5))
  const order = distance
    .map((_, row) => row)
    .sort((a, b) => (distance[a] as number) - (distance[b] as number))
  const corner = cornerOf(x, order, p)
  const table = tableau(x, corner)
  let beta = solveCorner(x, nudged, corner)
  let residuals = residualsOf(x, nudged, beta)
  for (let step = 0; step < 200 * (n + p); step++) {
    const move = bestEdge(table, residuals, corner)
    if (!move) break
    const entering = lineSearch(table, residuals, move.edge, move.direction)
    if (entering === null) break
    const gone = move.edge
    const by = (residuals[entering] as number) / ((table[entering] as Float64Array)[gone] as number)
    for (let row = 0; row < n; row++)
      residuals[row] =
        (residuals[row] as number) - by * ((table[row] as Float64Array)[gone] as number)
    residuals[entering] = 0
    corner[gone] = entering
    pivot(table, entering, gone)
    // Rounding adds up over many pivots: start afresh from the corner now and then.
    if (step % 100 === 99) {
      tableau(x, corner).forEach((fresh, row) => {
        table[row] = fresh
      })
      beta = solveCorner(x, nudged, corner)
      residuals = residualsOf(x, nudged, beta)
      for (const row of corner) residuals[row] = 0
    }
  }
  return solveCorner(x, target, corner)
}

/** p rows that fix the coefficients, taken in the order given. */
function cornerOf(x: Float64Array[], order: number[], p: number): number[] {
  const chosen = independent(order.map((row) => x[row] as Float64Array))
  return chosen.slice(0, p).map((place) => order[place] as number)
}

/** Every row in terms of the corner's rows. */
function tableau(x: Float64Array[], corner: number[]): Float64Array[] {
  const inverse = new LuDecomposition(
    new Matrix(corner.map((row) => Array.from(x[row] as Float64Array))),
  ).solve(Matrix.eye(corner.length))
  const p = corner.length
  return x.map((values) => {
    const row = new Float64Array(p)
    for (let k = 0; k < p; k++) {
      const value = values[k] as number
      if (value !== 0)
        for (let edge = 0; edge < p; edge++)
          row[edge] = (row[edge] as number) + value * inverse.get(k, edge)
    }
    return row
  })
}

function solveCorner(x: Float64Array[], target: Float64Array, corner: number[]): Float64Array {
  const matrix = new Matrix(corner.map((row) => Array.from(x[row] as Float64Array)))
  const right = Matrix.columnVector(corner.map((row) => target[row] as number))
  const lu = new LuDecomposition(matrix)
  const first = lu.solve(right)
  const correction = lu.solve(Matrix.sub(right, matrix.mmul(first)))
  return Float64Array.from(Matrix.add(first, correction).to1DArray())
}

function residualsOf(x: Float64Array[], target: Float64Array, beta: Float64Array): Float64Array {
  return Float64Array.from(x, (values, row) => {
    let sum = target[row] as number
    for (let k = 0; k < beta.length; k++) sum -= (values[k] as number) * (beta[k] as number)
    return sum
  })
}

/** The edge out of the corner along which the sum falls fastest; null when none falls. */
function bestEdge(
  table: Float64Array[],
  residuals: Float64Array,
  corner: number[],
): { edge: number; direction: 1 | -1 } | null {
  const p = corner.length
  const gain = new Float64Array(p)
  const flat = new Float64Array(p).fill(1)
  const inCorner = new Set(corner)
  for (let row = 0; row < residuals.length; row++) {
    if (inCorner.has(row)) continue
    const values = table[row] as Float64Array
    const sign = Math.sign(residuals[row] as number)
    for (let edge = 0; edge < p; edge++) {
      const value = values[edge] as number
      if (sign === 0) flat[edge] = (flat[edge] as number) + Math.abs(value)
      else gain[edge] = (gain[edge] as number) + sign * value
    }
  }
  let best: { edge: number; direction: 1 | -1 } | null = null
  let most = 1e-9
  for (let edge = 0; edge < p; edge++) {
    const size = Math.abs(gain[edge] as number) - (flat[edge] as number)
    if (size <= most) continue
    most = size
    best = { edge, direction: (gain[edge] as number) > 0 ? 1 : -1 }
  }
  return best
}

/** The row at which the sum stops falling along the edge: a weighted median of the crossings. */
function lineSearch(
  table: Float64Array[],
  residuals: Float64Array,
  edge: number,
  direction: 1 | -1,
): number | null {
  const crossings: { at: number; row: number; bend: number }[] = []
  let slope = 1
  for (let row = 0; row < residuals.length; row++) {
    const value = ((table[row] as Float64Array)[edge] as number) * direction
    const residual = residuals[row] as number
    if (Math.abs(value) < 1e-9 || residual === 0) continue
    slope -= Math.sign(residual) * value
    const crossing = residual / value
    if (crossing > 0) crossings.push({ at: crossing, row, bend: 2 * Math.abs(value) })
  }
  crossings.sort((a, b) => a.at - b.at)
  for (const crossing of crossings) {
    slope += crossing.bend
    if (slope >= 0) return crossing.row
  }
  return null
}

function pivot(table: Float64Array[], entering: number, edge: number): void {
  const pivotRow = Float64Array.from(table[entering] as Float64Array)
  const scale = pivotRow[edge] as number
  for (const row of table) {
    const value = (row[edge] as number) / scale
    if (value === 0) continue
    for (let other = 0; other < row.length; other++)
      row[other] =
        other === edge ? value : (row[other] as number) - value * (pivotRow[other] as number)
  }
}
