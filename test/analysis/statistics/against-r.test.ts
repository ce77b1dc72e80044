// Every statistic against R on 200 drawn and about 20 nasty inputs: relative error at most 1e-8. The expected values are made by oracle/expected.R (npm run oracle).
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as statistics from '../../../analysis/statistics/index.ts'
import * as inputs from './oracle/inputs.ts'

const expected = JSON.parse(
  readFileSync(new URL('./oracle/expected.json', import.meta.url), 'utf8'),
) as Record<string, (number | null)[][]>

const BOUND = 1e-8

/** Largest error of a list, each number relative to itself; numbers far below the list's largest relative to that (sums of large numbers). */
function errorOf(got: ArrayLike<number>, want: readonly (number | null)[]): number {
  if (got.length !== want.length) return Number.POSITIVE_INFINITY
  const scale = Math.max(0, ...want.map((value) => Math.abs(value ?? 0)))
  return Math.max(
    0,
    ...want.map((value, at) => {
      const mine = got[at] as number
      if (value === null) return Number.isFinite(mine) ? Number.POSITIVE_INFINITY : 0
      if (mine === value) return 0
      return Math.abs(mine - value) / Math.max(Math.abs(value), 1e-4 * scale, 1e-300)
    }),
  )
}

/** The worst case of all, with its number, so that a failure says where to look. */
function worst(name: string, got: readonly ArrayLike<number>[], bound = BOUND): void {
  const want = expected[name] ?? []
  expect(want.length, `${name}: expected values`).toBe(got.length)
  const errors = got.map((values, at) => errorOf(values, want[at] ?? []))
  const bad = errors.flatMap((error, at) =>
    error <= bound
      ? []
      : [{ at, error, got: Array.from(got[at] ?? []).slice(0, 12), want: want[at]?.slice(0, 12) }],
  )
  expect(bad.slice(0, 5), `${name}: ${bad.length} of ${got.length}`).toEqual([])
}

const columnsOf = (x: readonly number[][]): statistics.Column[] =>
  x.map((values, at) => statistics.numeric(`x${at + 1}`, values))
const withIntercept = (x: readonly number[][], n: number): statistics.Column[] => [
  statistics.intercept(n),
  ...columnsOf(x),
]
const finite = (values: ArrayLike<number>): number[] => Array.from(values).filter(Number.isFinite)
const roots = (matrix: { rows: number; get(i: number, j: number): number }): number[] =>
  Array.from({ length: matrix.rows }, (_, at) => Math.sqrt(matrix.get(at, at)))

describe('against R', () => {
  it('ranks', () =>
    worst(
      'samples',
      inputs.samples.map((x) => statistics.midRanks(x)),
    ))

  it('Mann–Whitney: U and log p, exact and normal', () =>
    worst(
      'rankSum',
      inputs.pairsOfSamples.map(({ x, y }) => {
        const { u, logP } = statistics.mannWhitney(x, y)
        return [u, logP]
      }),
    ))

  it('Wilcoxon signed ranks: V and log p', () =>
    worst(
      'signedRank',
      inputs.differences.map((d) => {
        const { v, logP } = statistics.signedRank(d)
        return [v, logP]
      }),
    ))

  it('Kolmogorov–Smirnov: D and log p, with ties', () =>
    worst(
      'smirnov',
      inputs.pairsOfSamples.map(({ x, y }) => {
        const { d, logP } = statistics.smirnov(x, y)
        return [d, logP]
      }),
    ))

  it('quantiles of types 1, 2 and 7', () =>
    worst(
      'quantiles',
      inputs.quantiles.map(({ x, p }) => {
        const order = statistics.sorted(x)
        return ([1, 2, 7] as const).map((type) => statistics.quantile(order, p, type))
      }),
    ))

  it('order statistics around a quantile', () =>
    worst(
      'quantileRanks',
      inputs.ranksOfQuantiles.map(({ n, p, level }, at) => {
        // Values 1 … n: the ends of the interval are their own ranks. R may find one side only.
        const places = Array.from({ length: n }, (_, place) => place + 1)
        const interval = statistics.quantileInterval(places, p, level)
        const want = expected['quantileRanks']?.[at] ?? []
        if (!interval) return want.includes(0) ? want.map((value) => value ?? 0) : [-1, -1]
        return [interval.low, n - interval.high + 1]
      }),
    ))

  it('Clopper–Pearson and Wilson', () =>
    worst(
      'shares',
      inputs.shares.map(({ k, n, level }) => {
        const exact = statistics.clopperPearson(k, n, level)
        const score = statistics.wilson(k, n, level)
        return [exact.low, exact.high, score.low, score.high]
      }),
    ))

  it('Holm and Benjamini–Hochberg', () =>
    worst(
      'adjusted',
      inputs.pLists.map((p) => [...statistics.holm(p), ...statistics.benjaminiHochberg(p)]),
    ))

  it('tails on the log scale, down to 1e-300', () =>
    worst(
      'tails',
      inputs.tails.map(({ z, df, df2 }) => [
        statistics.normalTwoSided(z).logP,
        statistics.tTwoSided(z, df).logP,
        statistics.chiSquareUpper(z * z, df).logP,
        statistics.fUpper(z, df, df2).logP,
      ]),
    ))

  it('least squares: rank, coefficients, fit, σ and seven kinds of standard error', () =>
    worst(
      'regressions',
      inputs.regressions.map(({ x, y, w, clusters }) => {
        const fit = statistics.leastSquares(withIntercept(x, y.length), y, w)
        const kinds = ['classic', 'HC0', 'HC1', 'HC2', 'HC3'] as const
        return [
          fit.rank,
          ...finite(fit.coefficients),
          ...Array.from(fit.fitted).filter((_, row) => (w?.[row] ?? 1) > 0),
          fit.sigma,
          ...kinds.flatMap((kind) => roots(statistics.covariance(fit, kind))),
          ...roots(statistics.clusteredCovariance(fit, clusters ?? [])),
        ]
      }),
    ))

  it.each(['logit', 'probit'] as const)('%s: coefficients, standard errors, deviance', (link) =>
    worst(
      link,
      inputs.binaries.map(({ x, y, w }) => {
        const fit = statistics.binaryRegression(withIntercept(x, y.length), y, link, w)
        if (!fit.coefficients || !fit.covariance) return []
        return [fit.rank, ...finite(fit.coefficients), ...roots(fit.covariance), fit.deviance]
      }),
    ),
  )

  it('proportional odds, against ordinal::clm', () =>
    worst(
      'ordinals',
      inputs.ordinals.map(({ x, y, classes }) => {
        const fit = statistics.proportionalOdds(columnsOf(x), y, classes)
        expect(fit.converged).toBe(true)
        return [
          ...fit.thresholds,
          ...finite(fit.coefficients),
          ...roots(fit.covariance),
          fit.logLikelihood,
        ]
      }),
    ))

  it('median regression: its sum is at most 1 + 1e-8 of quantreg’s', () => {
    const over = inputs.medians.flatMap(({ x, y, w }, at) => {
      const { objective } = statistics.leastAbsolute(withIntercept(x, y.length), y, w)
      const best = expected['medians']?.[at]?.[0] ?? Number.NaN
      return objective <= best * (1 + BOUND) + 1e-9 ? [] : [{ at, objective, best }]
    })
    expect(over).toEqual([])
  })

  it('isotonic regression, with weights', () =>
    worst(
      'sequences',
      inputs.sequences.map(({ y, w }) => [...statistics.isotonic(y), ...statistics.isotonic(y, w)]),
    ))

  it('raking, effective n, and weights cut at 1.5 times their median', () =>
    worst(
      'rakings',
      inputs.rakings.map(({ groups, shares }) => {
        const margins = groups.map((codes, at) => ({
          variable: `g${at}`,
          groups: codes.map(String),
          shares: Object.fromEntries(
            (shares[at] ?? []).map((share, code) => [String(code), share]),
          ),
        }))
        const free = statistics.rake(margins, Number.POSITIVE_INFINITY)
        return [...free.weights, free.effectiveN, ...statistics.rake(margins, 1.5).weights]
      }),
    ))

  it('Mantel–Haenszel and conditional disparity', () =>
    worst(
      'tables',
      inputs.tables.map((strata) => {
        const counts = strata.map(([a = 0, b = 0, c = 0, d = 0]) => ({
          groupBad: a,
          groupGood: b,
          otherBad: c,
          otherGood: d,
        }))
        const { odds, interval, chiSquare, logP } = statistics.mantelHaenszel(counts)
        const conditional = statistics.conditionalDisparity(counts)
        return [odds, interval?.low, interval?.high, chiSquare, logP, conditional].map(
          (value) => value ?? Number.NaN,
        )
      }),
    ))

  it('matched differences', () =>
    worst(
      'matchings',
      inputs.matchings.map(({ values, cells, group }) => {
        const matched = statistics.matchedDifference(values, cells, group)
        if (!matched) return []
        const { difference, standardError, inGroup, inReference } = matched
        return [difference, standardError, inGroup, inReference, matched.cells]
      }),
    ))

  it('Gower’s distance, against cluster::daisy', () =>
    worst(
      'distances',
      inputs.factTables.map(({ numbers, groups }) => {
        const facts: statistics.Fact[] = [
          ...numbers.map((values) => ({
            values: Float64Array.from(values),
            kind: 'number' as const,
          })),
          ...groups.map((values) => ({
            values: Float64Array.from(values),
            kind: 'group' as const,
          })),
        ]
        const ranges = statistics.rangesOf(facts)
        const n = numbers[0]?.length ?? 0
        // The order of R's dist objects: the columns of the lower triangle.
        return Array.from({ length: n }, (_, a) => a).flatMap((a) =>
          Array.from({ length: n - a - 1 }, (_, b) =>
            statistics.gower(facts, ranges, a, a + b + 1),
          ),
        )
      }),
    ))

  it('bootstrap intervals on the same draws: percentile and BCa', () =>
    worst(
      'boots',
      inputs.resamplings.map(({ values, rows }) => {
        const statistic = (at: Uint32Array): number => {
          const mean = at.reduce((sum, row) => sum + (values[row] as number), 0) / at.length
          const square = at.reduce((sum, row) => sum + ((values[row] as number) - mean) ** 2, 0)
          return mean / Math.sqrt(square / (at.length - 1))
        }
        const given = rows.map((row) => Uint32Array.from(row))
        const boot = statistics.bootstrap(values.length, statistic, { seed: 1, given })
        const percentile = statistics.percentileInterval(boot)
        const bca = statistics.bcaInterval(boot, statistic)
        return [percentile.low, percentile.high, bca?.low ?? Number.NaN, bca?.high ?? Number.NaN]
      }),
    ))

  it('permutation p by full enumeration, within strata', () =>
    worst(
      'permutations',
      inputs.permutations.map(({ values, labels, strata }) => {
        const statistic = statistics.meanDifference(values)
        const { observed, p, arrangements } = statistics.permutationTest({
          labels,
          strata,
          statistic,
          seed: 1,
        })
        return [observed, p, arrangements]
      }),
    ))

  it('detectable differences', () =>
    worst(
      'powers',
      inputs.powers.map(({ n, m, sd, alpha, power }) => [
        statistics.detectableMeans(n, m, sd, alpha, power),
      ]),
    ))

  it('natural splines span the space of splines::ns', () =>
    worst(
      'splines',
      inputs.splines.map(({ x, y, df }) => {
        const columns = [statistics.intercept(x.length), ...statistics.naturalSpline('x', x, df)]
        return statistics.leastSquares(columns, y).fitted
      }),
    ))
})

describe('separation', () => {
  it.each(inputs.separatedBinaries.map((given, at) => ({ at, ...given })))(
    'case $at: separated is $separated',
    ({ rows: { x, y }, separated }) => {
      const columns = withIntercept(x, y.length)
      const fit = statistics.binaryRegression(columns, y)
      expect(fit.separated).toBe(separated)
      expect(fit.coefficients === null).toBe(separated)
    },
  )
})
