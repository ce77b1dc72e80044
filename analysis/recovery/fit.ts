// The table by least absolute deviations: most letters fit exactly, and a few wrong ones do not bend it.
import { type Coded, columnsOf, offsets } from './coded.ts'

/** Rounds of reweighting; after these the whole numbers no longer change (knowledge of §3: 60 suffice). */
const ROUNDS = 60

/**
 * Points of each column (constant first, then contrasts to each criterion's first level); NaN for columns not fitted.
 *
 * How: reweighted least squares on sparse rows: each letter touches only its own levels, so that a round costs letters × criteria².
 * @param fit columns to fit, independent of each other
 * @param times how often each letter counts (a bootstrap draw); all once when left out
 * Source: Schlossmacher, JASA 68 (1973) 857–859; why not least squares: analysis notes, table of recovered contrasts.
 */
export function fitTable(
  coded: Coded,
  fit: readonly number[],
  times?: ArrayLike<number>,
  rounds = ROUNDS,
): Float64Array {
  const { starts, columns } = offsets(coded.criteria)
  const place = new Int32Array(columns).fill(-1)
  fit.forEach((column, at) => {
    place[column] = at
  })
  const ones = new Int32Array(coded.criteria.length + 1)
  const n = coded.values.length
  const residuals = new Float64Array(n)
  const weights = Float64Array.from({ length: n }, (_, row) => (times ? (times[row] as number) : 1))
  const size = fit.length
  let solution = new Float64Array(size)
  for (let round = 0; round < rounds; round++) {
    const normal = new Float64Array(size * size)
    const right = new Float64Array(size)
    for (let row = 0; row < n; row++) {
      const weight = weights[row] as number
      if (weight === 0) continue
      const count = placed(columnsOf(coded, starts, row, ones), ones, place)
      for (let a = 0; a < count; a++) {
        const i = ones[a] as number
        right[i] = (right[i] as number) + weight * (coded.values[row] as number)
        for (let b = 0; b <= a; b++) {
          const at = i * size + (ones[b] as number)
          normal[at] = (normal[at] as number) + weight
        }
      }
    }
    solution = cholesky(normal, right, size)
    // The floor falls from ten points to a thousandth of one, so that early rounds are not caught by chance hits.
    const floor = 10 ** (1 - (4 * round) / (rounds - 1))
    for (let row = 0; row < n; row++) {
      const count = placed(columnsOf(coded, starts, row, ones), ones, place)
      let sum = coded.values[row] as number
      for (let a = 0; a < count; a++) sum -= solution[ones[a] as number] as number
      residuals[row] = sum
      weights[row] = (times ? (times[row] as number) : 1) / Math.max(floor, Math.abs(sum))
    }
  }
  const points = new Float64Array(columns).fill(Number.NaN)
  fit.forEach((column, at) => {
    points[column] = solution[at] as number
  })
  return points
}

/** Turns columns into places among the fitted ones, leaving out those that are not fitted. Ascending, as columns are. */
function placed(count: number, ones: Int32Array, place: Int32Array): number {
  let kept = 0
  for (let at = 0; at < count; at++) {
    const to = place[ones[at] as number] as number
    if (to >= 0) ones[kept++] = to
  }
  return kept
}

/** Solves a positive definite system given its lower triangle. */
function cholesky(
  lower: Float64Array,
  right: Float64Array,
  size: number,
): Float64Array<ArrayBuffer> {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = lower[i * size + j] as number
      for (let k = 0; k < j; k++)
        sum -= (lower[i * size + k] as number) * (lower[j * size + k] as number)
      lower[i * size + j] =
        i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (lower[j * size + j] as number)
    }
  }
  const x = new Float64Array(size)
  for (let i = 0; i < size; i++) {
    let sum = right[i] as number
    for (let k = 0; k < i; k++) sum -= (lower[i * size + k] as number) * (x[k] as number)
    x[i] = sum / (lower[i * size + i] as number)
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = x[i] as number
    for (let k = i + 1; k < size; k++) sum -= (lower[k * size + i] as number) * (x[k] as number)
    x[i] = sum / (lower[i * size + i] as number)
  }
  return x
}
