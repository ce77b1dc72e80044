// Which contrasts the letters can tell at all: a level that always comes with another one cannot be told from it.
import { type Coded, columnsOf, offsets } from './coded.ts'

export type Identified = {
  /** Columns to fit: a largest independent set. */
  fit: number[]
  /** Per column: true when its contrast follows from the letters alone. */
  told: boolean[]
}

/** Whole-number sums of products: every entry counts letters. */
export function crossProducts(coded: Coded): Float64Array {
  const { starts, columns } = offsets(coded.criteria)
  const sums = new Float64Array(columns * columns)
  const ones = new Int32Array(coded.criteria.length + 1)
  for (let row = 0; row < coded.values.length; row++) {
    const n = columnsOf(coded, starts, row, ones)
    for (let a = 0; a < n; a++)
      for (let b = 0; b < n; b++) {
        const place = (ones[a] as number) * columns + (ones[b] as number)
        sums[place] = (sums[place] as number) + 1
      }
  }
  return sums
}

/**
 * Sweeps the matrix of letter counts column by column; a column with nothing left depends on earlier ones, and then neither it nor
 * those that it depends on can be told.
 * Source: Goodnight, American Statistician 33 (1979) 149–158 (sweep operator). Cost: O(columns³).
 */
export function identified(coded: Coded): Identified {
  const { columns } = offsets(coded.criteria)
  const matrix = crossProducts(coded)
  const at = (row: number, column: number): number => matrix[row * columns + column] as number
  const size = Array.from({ length: columns }, (_, column) => at(column, column))
  const fit: number[] = []
  const told = Array.from({ length: columns }, () => true)
  for (let pivot = 0; pivot < columns; pivot++) {
    const left = at(pivot, pivot)
    if (left <= 1e-7 * (size[pivot] as number) || left <= 0) {
      told[pivot] = false
      // What the swept rows hold in this column are the weights of the dependence.
      for (const earlier of fit) if (Math.abs(at(earlier, pivot)) > 1e-6) told[earlier] = false
      continue
    }
    sweep(matrix, columns, pivot, left)
    fit.push(pivot)
  }
  return { fit, told }
}

function sweep(matrix: Float64Array, columns: number, pivot: number, left: number): void {
  const row = matrix.slice(pivot * columns, pivot * columns + columns).map((value) => value / left)
  for (let other = 0; other < columns; other++) {
    const by = matrix[other * columns + pivot] as number
    if (other === pivot || by === 0) continue
    for (let column = 0; column < columns; column++) {
      const place = other * columns + column
      matrix[place] = (matrix[place] as number) - by * (row[column] as number)
    }
    matrix[other * columns + pivot] = -by / left
  }
  row[pivot] = 1 / left
  matrix.set(row, pivot * columns)
}
