// The table by least absolute deviations: most letters fit exactly, and a few wrong ones do not bend it.
import { type Coded, columnsOf, offsets } from './coded.ts'

/** Rounds of reweighting; after these the whole numbers no longer change (knowledge of §3: 60 suffice). */
const ROUNDS = 60
/** Rounds of a resample, which begins at the residuals of the whole: it need only move from there. */
const AGAIN = 16

/** Letters with the places of their levels among the fitted columns: worked out once, read in every round. */
export type Placed = {
  columns: number
  fit: readonly number[]
  values: Float64Array
  /** `width` places a letter, ascending, −1 behind the last. */
  places: Int32Array
  width: number
}

/** @param fit columns to fit, independent of each other */
export function placed(coded: Coded, fit: readonly number[]): Placed {
  const { starts, columns } = offsets(coded.criteria)
  const place = new Int32Array(columns).fill(-1)
  fit.forEach((column, at) => {
    place[column] = at
  })
  const width = coded.criteria.length + 1
  const places = new Int32Array(coded.values.length * width).fill(-1)
  const ones = new Int32Array(width)
  for (let row = 0; row < coded.values.length; row++) {
    const count = columnsOf(coded, starts, row, ones)
    let to = row * width
    for (let at = 0; at < count; at++) {
      const own = place[ones[at] as number] as number
      if (own >= 0) places[to++] = own
    }
  }
  return { columns, fit, values: coded.values, places, width }
}

export type Fitted = {
  /** Points of each column (constant first, then contrasts to each criterion's first level); NaN for columns not fitted. */
  points: Float64Array
  /** What the fit leaves of each letter's value, before rounding. */
  residuals: Float64Array
}

/**
 * The table by reweighted least squares on sparse rows: each letter touches only its own levels, so that a round costs letters × criteria².
 * @param again a bootstrap draw: how often each letter counts, and the residuals of the whole to begin at
 * Source: Schlossmacher, JASA 68 (1973) 857–859; why not least squares: analysis notes, table of recovered contrasts.
 */
export function fitTable(
  letters: Placed,
  again?: { times: Float64Array; residuals: Float64Array },
): Fitted {
  const { fit, values, columns } = letters
  const n = values.length
  const rounds = again ? AGAIN : ROUNDS
  const residuals = again ? again.residuals.slice() : new Float64Array(n)
  const weights = new Float64Array(n).fill(1)
  const solution = new Float64Array(fit.length)
  for (let round = 0; round < rounds; round++) {
    // The floor falls from ten points to a thousandth of one, so that early rounds are not caught by chance hits; a resample has no early rounds.
    const floor = again
      ? 10 ** (-(3 * round) / (rounds - 1))
      : 10 ** (1 - (4 * (round - 1)) / (rounds - 1))
    if (again || round > 0)
      for (let row = 0; row < n; row++)
        weights[row] = 1 / Math.max(floor, Math.abs(residuals[row] as number))
    if (again)
      for (let row = 0; row < n; row++)
        weights[row] = (weights[row] as number) * (again.times[row] as number)
    solveInto(solution, letters, weights)
    leave(residuals, letters, solution)
  }
  const points = new Float64Array(columns).fill(Number.NaN)
  fit.forEach((column, at) => {
    points[column] = solution[at] as number
  })
  return { points, residuals }
}

function solveInto(
  solution: Float64Array,
  { fit, values, places, width }: Placed,
  weights: Float64Array,
): void {
  const size = fit.length
  const normal = new Float64Array(size * size)
  const right = new Float64Array(size)
  for (let row = 0; row < values.length; row++) {
    const weight = weights[row] as number
    if (weight === 0) continue
    const start = row * width
    const pull = weight * (values[row] as number)
    for (let a = 0; a < width; a++) {
      const i = places[start + a] as number
      if (i < 0) break
      right[i] = (right[i] as number) + pull
      const line = i * size
      for (let b = 0; b <= a; b++) {
        const at = line + (places[start + b] as number)
        normal[at] = (normal[at] as number) + weight
      }
    }
  }
  solution.set(cholesky(normal, right, size))
}

/** Values minus what the solution gives. */
function leave(
  residuals: Float64Array,
  { values, places, width }: Placed,
  solution: Float64Array,
): void {
  for (let row = 0; row < values.length; row++) {
    let sum = values[row] as number
    const start = row * width
    for (let a = 0; a < width; a++) {
      const i = places[start + a] as number
      if (i < 0) break
      sum -= solution[i] as number
    }
    residuals[row] = sum
  }
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
