// Logit and probit: chance of a bad class by facts, with a test that the estimate exists at all.
import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import type { Matrix } from 'ml-matrix'
import type { Column } from './design.ts'
import { independent } from './householder.ts'
import { leastSquares } from './least-squares.ts'

export type Binary = {
  names: string[]
  /** Per column given, NaN for a dropped one; null when the groups are separated: there is no finite estimate. */
  coefficients: Float64Array | null
  /** Inverse of the expected information, of the kept columns (`index`). */
  covariance: Matrix | null
  index: number[]
  fitted: Float64Array
  deviance: number
  /** True: some facts tell the classes apart without exception, so that odds ratios would be infinite. */
  separated: boolean
  rank: number
  iterations: number
}

/**
 * Where classes are separated, every step of the search adds about 1 to the log odds for ever; where they are not, the steps shrink
 * fast. After so many steps without an end no estimate is given.
 */
const ITERATIONS = 100
const HALVINGS = 12

type Link = {
  mean: (eta: number) => number
  /** dμ/dη */
  slope: (eta: number) => number
}

const LOGIT: Link = {
  mean: (eta) => 1 / (1 + Math.exp(-eta)),
  slope: (eta) => {
    const e = Math.exp(-Math.abs(eta))
    return e / (1 + e) ** 2
  },
}
const PROBIT: Link = {
  mean: (eta) => normalCdf(eta, 0, 1),
  slope: (eta) => Math.exp((-eta * eta) / 2) / Math.sqrt(2 * Math.PI),
}

/**
 * Binary regression by iteratively reweighted least squares, to convergence.
 *
 * What for: chance of a bad class given facts (S10). Shapes: columns, y of 0 and 1, optional case weights ≥ 0.
 * Cost: about 8 least-squares fits. Caveat: needs about 10 events a parameter; odds ratios are no risk ratios.
 * Source: McCullagh and Nelder (1989) §2.5; R: `glm(y ~ X, binomial(link), control = glm.control(epsilon = 1e-14))`.
 * @example binaryRegression([intercept(4), numeric('x', [0, 0, 1, 1])], [0, 1, 0, 1]).deviance // 5.545177444479562
 * @throws RangeError when y is not 0 or 1
 */
export function binaryRegression(
  columns: readonly Column[],
  y: ArrayLike<number>,
  link: 'logit' | 'probit' = 'logit',
  weights?: ArrayLike<number>,
): Binary {
  const n = y.length
  const cases = weights ? Float64Array.from(weights) : new Float64Array(n).fill(1)
  if (Array.prototype.some.call(y, (value) => value !== 0 && value !== 1))
    throw new RangeError('binaryRegression requires y of 0 and 1')
  const { mean, slope } = link === 'logit' ? LOGIT : PROBIT
  // R's start: means a quarter and three quarters of the way.
  let eta: Float64Array = Float64Array.from({ length: n }, (_, row) => {
    const mu = ((cases[row] as number) * (y[row] as number) + 0.5) / ((cases[row] as number) + 1)
    return link === 'logit' ? Math.log(mu / (1 - mu)) : (mu - 0.5) * 2.5
  })
  const used = (values: ArrayLike<number>): Float64Array =>
    Float64Array.from(values).filter((_, row) => (cases[row] as number) > 0)
  const rank = independent(columns.map(({ values }) => used(values))).length
  let deviance = Number.POSITIVE_INFINITY
  for (let iteration = 1; iteration <= ITERATIONS; iteration++) {
    const working = new Float64Array(n)
    const precision = new Float64Array(n)
    for (let row = 0; row < n; row++) {
      const at = eta[row] as number
      const tilt = slope(at)
      // Both links are symmetric: 1 − μ(η) = μ(−η) keeps its digits far out.
      const [mu, rest] = [mean(at), mean(-at)]
      working[row] = tilt > 0 ? at + ((y[row] as number) === 1 ? rest : -mu) / tilt : at
      precision[row] = mu * rest > 0 ? ((cases[row] as number) * tilt * tilt) / (mu * rest) : 0
    }
    const fit = leastSquares(columns, working, precision)
    // Weights that vanish for a whole direction: that direction runs away.
    if (fit.rank < rank) break
    // Newton's steps square the error: after one this small the next would change nothing.
    const done = fit.fitted.every(
      (value, row) => Math.abs(value - (eta[row] as number)) <= 1e-9 * (1 + Math.abs(value)),
    )
    const step = shortened(eta, fit.fitted, deviance, (at) => devianceOf(at, y, cases, mean))
    eta = step.eta
    deviance = step.deviance
    // Everybody on the right side, or fitted without error: only separated classes can be.
    if (deviance < 1e-7 || apart(eta, y, cases)) break
    if (done)
      return {
        ...without(columns, rank, eta.map(mean), deviance, iteration),
        coefficients: fit.coefficients,
        covariance: fit.bread,
        index: fit.kept.index,
        separated: false,
      }
  }
  return without(columns, rank, eta.map(mean), deviance, ITERATIONS)
}

/** Every badly classed person above 0 and every other below: a hyperplane parts them, so that no finite estimate exists. */
function apart(eta: Float64Array, y: ArrayLike<number>, cases: Float64Array): boolean {
  for (let row = 0; row < eta.length; row++) {
    const side = (y[row] as number) === 1 ? (eta[row] as number) : -(eta[row] as number)
    if (side <= 0 && (cases[row] as number) > 0) return false
  }
  return true
}

/** The step, halved until the fit is no worse than before. */
function shortened(
  from: Float64Array,
  to: Float64Array,
  before: number,
  devianceAt: (eta: Float64Array) => number,
): { eta: Float64Array; deviance: number } {
  let eta = to
  let deviance = devianceAt(eta)
  for (let halving = 0; halving < HALVINGS && deviance > before * (1 + 1e-9); halving++) {
    eta = eta.map((value, row) => (value + (from[row] as number)) / 2)
    deviance = devianceAt(eta)
  }
  return { eta, deviance }
}

function without(
  columns: readonly Column[],
  rank: number,
  fitted: Float64Array,
  deviance: number,
  iterations: number,
): Binary {
  const names = columns.map(({ name }) => name)
  const none = { coefficients: null, covariance: null, index: [], separated: true }
  return { names, rank, fitted, deviance, iterations, ...none }
}

function devianceOf(
  eta: Float64Array,
  y: ArrayLike<number>,
  cases: Float64Array,
  mean: (eta: number) => number,
): number {
  let sum = 0
  for (let row = 0; row < eta.length; row++) {
    // The chance of what happened; for y = 0 by symmetry of both links, so that 1 − μ loses no digits.
    const at = (y[row] as number) === 1 ? (eta[row] as number) : -(eta[row] as number)
    sum -= 2 * (cases[row] as number) * Math.log(Math.max(mean(at), Number.MIN_VALUE))
  }
  return sum
}
