// QR of a tall matrix by Householder reflections, column by column on typed arrays: the one factorisation that every regression needs.
import { Matrix } from 'ml-matrix'

/** A column whose part that the earlier ones do not explain is smaller than this share of it counts as explained. As R's `lm`. */
const NEW_PART = 1e-7

/** Reflectors below the diagonal of each kept column, R above it, R's diagonal, and which of the columns given were kept. */
export type Factored = { columns: Float64Array[]; diagonal: Float64Array; index: number[] }

/**
 * Factors columns of one length, leaving out those that say nothing new over the ones before them. The columns given are overwritten.
 *
 * What for: least squares and its rank report (S7, S10). Shapes: p columns of n rows, any rank. Cost: O(n·p²), column by column, so
 * that memory is read in order. Caveat: columns are taken in their order, so that a later one of two equal ones is dropped.
 * Source: Businger and Golub, Numerische Mathematik 7 (1965) 269–276; dropping as LINPACK's dqrdc2 with R's tolerance.
 * @example factored([Float64Array.of(3, 4), Float64Array.of(6, 8)]).index // [0]
 */
export function factored(given: readonly Float64Array[]): Factored {
  const columns: Float64Array[] = []
  const index: number[] = []
  const diagonal: number[] = []
  for (let at = 0; at < given.length; at++) {
    const column = given[at] as Float64Array
    const k = columns.length
    if (k === column.length) break
    const whole = lengthFrom(column, 0)
    if (whole === 0) continue
    for (let before = 0; before < k; before++)
      reflect(columns[before] as Float64Array, before, column)
    let norm = lengthFrom(column, k)
    if (norm < NEW_PART * whole) continue
    if ((column[k] as number) < 0) norm = -norm
    for (let row = k; row < column.length; row++) column[row] = (column[row] as number) / norm
    column[k] = (column[k] as number) + 1
    columns.push(column)
    index.push(at)
    diagonal.push(-norm)
  }
  return { columns, diagonal: Float64Array.from(diagonal), index }
}

/** Indices of columns with something new over the ones before them; the columns are left as they are. */
export function independent(columns: readonly Float64Array[]): number[] {
  return factored(columns.map((column) => Float64Array.from(column))).index
}

/** Coefficients of the least-squares fit to `y`, which is left as it is. */
export function solved({ columns, diagonal }: Factored, y: Float64Array): Float64Array {
  const p = columns.length
  const rest = Float64Array.from(y)
  for (let k = 0; k < p; k++) reflect(columns[k] as Float64Array, k, rest)
  const solution = new Float64Array(p)
  for (let k = p - 1; k >= 0; k--) {
    const value = (rest[k] as number) / (diagonal[k] as number)
    solution[k] = value
    for (let row = 0; row < k; row++)
      rest[row] = (rest[row] as number) - value * ((columns[k] as Float64Array)[row] as number)
  }
  return solution
}

/** (X'X)⁻¹ = R⁻¹ R⁻ᵀ of the kept columns. */
export function crossInverse({ columns, diagonal }: Factored): Matrix {
  const q = columns.length
  const r = (row: number, column: number): number =>
    row === column ? (diagonal[row] as number) : ((columns[column] as Float64Array)[row] as number)
  const inverse = Matrix.zeros(q, q)
  for (let column = 0; column < q; column++) {
    for (let row = column; row >= 0; row--) {
      let sum = row === column ? 1 : 0
      for (let k = row + 1; k <= column; k++) sum -= r(row, k) * inverse.get(k, column)
      inverse.set(row, column, sum / r(row, row))
    }
  }
  return inverse.mmul(inverse.transpose())
}

function reflect(reflector: Float64Array, k: number, values: Float64Array): void {
  const head = reflector[k] as number
  if (head === 0) return
  let sum = 0
  for (let row = k; row < values.length; row++)
    sum += (reflector[row] as number) * (values[row] as number)
  const by = -sum / head
  for (let row = k; row < values.length; row++)
    values[row] = (values[row] as number) + by * (reflector[row] as number)
}

/** Euclidean length from a row on, scaled so that nothing overflows. */
function lengthFrom(values: Float64Array, from: number): number {
  let largest = 0
  for (let row = from; row < values.length; row++)
    largest = Math.max(largest, Math.abs(values[row] as number))
  if (largest === 0) return 0
  let sum = 0
  for (let row = from; row < values.length; row++) {
    const share = (values[row] as number) / largest
    sum += share * share
  }
  return largest * Math.sqrt(sum)
}
