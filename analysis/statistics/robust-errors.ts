// Standard errors of a linear regression that hold when the spread differs between people or people count several times.
import { Matrix } from 'ml-matrix'
import type { LeastSquares } from './least-squares.ts'

/** 'classic' assumes one spread for all; HC0–HC3 do not. HC3 is the careful one for small groups. */
export type ErrorKind = 'classic' | 'HC0' | 'HC1' | 'HC2' | 'HC3'

/**
 * Covariance matrix of the kept coefficients, in their order (`fit.kept.index` says which columns these are).
 *
 * What for: intervals of group gaps. Cost: O(n·p²). Caveat: HC2 and HC3 are undefined for a row that fits itself (leverage 1): NaN.
 * Source: MacKinnon and White, Journal of Econometrics 29 (1985) 305–325; R: `sandwich::vcovHC(fit, type)`.
 * Shapes: a fit as `leastSquares` gives it.
 * @example covariance(leastSquares([intercept(4)], [1, 2, 3, 4]), 'HC1').get(0, 0) // 0.4166666666666667
 */
export function covariance(fit: LeastSquares, kind: ErrorKind): Matrix {
  if (kind === 'classic') return Matrix.mul(fit.bread, fit.sigma ** 2)
  const { columns, weights } = fit.kept
  const n = weights.filter((weight) => weight > 0).length
  const leverage = kind === 'HC2' || kind === 'HC3' ? leverages(fit) : null
  const pulls = new Float64Array(weights.length)
  for (let row = 0; row < weights.length; row++) {
    const pull = (weights[row] as number) * (fit.residuals[row] as number)
    const free = leverage ? 1 - (leverage[row] as number) : 1
    const scale = kind === 'HC2' ? pull / Math.sqrt(free) : kind === 'HC3' ? pull / free : pull
    pulls[row] = scale * scale
  }
  const meat = Matrix.zeros(columns.length, columns.length)
  columns.forEach(({ values: one }, i) => {
    for (let j = 0; j <= i; j++) {
      const other = (columns[j] as (typeof columns)[number]).values
      let sum = 0
      for (let row = 0; row < pulls.length; row++)
        sum += (pulls[row] as number) * (one[row] as number) * (other[row] as number)
      meat.set(i, j, sum)
      meat.set(j, i, sum)
    }
  })
  return sandwich(fit, kind === 'HC1' ? Matrix.mul(meat, n / fit.df) : meat)
}

/**
 * Covariance when rows of one cluster (a person's several scores) belong together, with the usual small-sample factor
 * G/(G−1) · (n−1)/(n−p).
 *
 * Shapes: a cluster id a row; at least 2 clusters. Caveat: trust it from about 40 clusters.
 * Source: Liang and Zeger, Biometrika 73 (1986) 13–22; R: `sandwich::vcovCL(fit, cluster, type = 'HC1')`.
 * What for: people who count several times. Cost: O(n·p).
 * @example clusteredCovariance(leastSquares([intercept(4)], [1, 2, 3, 4]), [1, 2, 3, 4]).get(0, 0) // 0.4166666666666667
 * @throws RangeError with fewer than 2 clusters
 */
export function clusteredCovariance(
  fit: LeastSquares,
  clusters: ArrayLike<number | string>,
): Matrix {
  const { columns, weights } = fit.kept
  const sums = new Map<number | string, Float64Array>()
  let n = 0
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row] as number
    if (weight === 0) continue
    n++
    const cluster = clusters[row] as number | string
    const sum = sums.get(cluster) ?? new Float64Array(columns.length)
    columns.forEach(({ values }, at) => {
      sum[at] =
        (sum[at] as number) + weight * (fit.residuals[row] as number) * (values[row] as number)
    })
    sums.set(cluster, sum)
  }
  const groups = sums.size
  if (groups < 2) throw new RangeError('clusteredCovariance requires at least 2 clusters')
  const scores = new Matrix([...sums.values()].map((sum) => Array.from(sum)))
  const factor = (groups / (groups - 1)) * ((n - 1) / fit.df)
  return sandwich(fit, Matrix.mul(scores.transpose().mmul(scores), factor))
}

/** Weight of each row's own y in its fit, 0–1. R: `hatvalues(fit)`. */
export function leverages(fit: LeastSquares): Float64Array {
  const { columns, weights } = fit.kept
  const sums = new Float64Array(weights.length)
  columns.forEach(({ values: one }, i) => {
    columns.forEach(({ values: other }, j) => {
      if (j > i) return
      // The matrix is symmetric: what lies above the diagonal is what lies below.
      const between = fit.bread.get(i, j) * (i === j ? 1 : 2)
      for (let row = 0; row < sums.length; row++)
        sums[row] = (sums[row] as number) + (one[row] as number) * between * (other[row] as number)
    })
  })
  return sums.map((sum, row) => (weights[row] as number) * sum)
}

/** Standard errors for all columns given to the fit; NaN for dropped ones. */
export function standardErrors(fit: LeastSquares, matrix: Matrix): Float64Array {
  const errors = new Float64Array(fit.coefficients.length).fill(Number.NaN)
  fit.kept.index.forEach((column, at) => {
    errors[column] = Math.sqrt(matrix.get(at, at))
  })
  return errors
}

function sandwich(fit: LeastSquares, meat: Matrix): Matrix {
  return fit.bread.mmul(meat).mmul(fit.bread)
}
