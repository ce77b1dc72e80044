// QR of a tall matrix by Householder reflections, column by column on typed arrays: the one factorisation that every regression needs.
import { Matrix } from 'ml-matrix'

/** Reflectors below the diagonal of each column, R above it, and R's diagonal. */
export type Factored = { columns: Float64Array[]; diagonal: Float64Array }

/**
 * Factors columns of one length, at least as long as there are columns, of full rank. The columns given are overwritten.
 *
 * What for: least squares (S7, S10). Cost: O(n·p²), column by column, so that memory is read in order.
 * Source: Businger and Golub, Numerische Mathematik 7 (1965) 269–276, without pivoting; as JAMA and ml-matrix.
 * @example factored([Float64Array.of(3, 4)]).diagonal // [-5]
 */
export function factored(columns: Float64Array[]): Factored {
  const p = columns.length
  const diagonal = new Float64Array(p)
  for (let k = 0; k < p; k++) {
    const pivot = columns[k] as Float64Array
    let norm = lengthFrom(pivot, k)
    if (norm !== 0) {
      if ((pivot[k] as number) < 0) norm = -norm
      for (let row = k; row < pivot.length; row++) pivot[row] = (pivot[row] as number) / norm
      pivot[k] = (pivot[k] as number) + 1
      for (let j = k + 1; j < p; j++) reflect(pivot, k, columns[j] as Float64Array)
    }
    diagonal[k] = -norm
  }
  return { columns, diagonal }
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

/** (X'X)⁻¹ = R⁻¹ R⁻ᵀ of the factored columns. */
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
