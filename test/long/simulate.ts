// Size and coverage of tests and intervals, simulated: npm run simulate -- [runs]. Exact methods: size at most 5 %, coverage at least 95 %;
// approximate ones: 4–6 % and 93–97 %; each within three standard errors of the simulation.
import {
  bcaInterval,
  benjaminiHochberg,
  bootstrap,
  chance,
  clopperPearson,
  covariance,
  intercept,
  leastSquares,
  mannWhitney,
  medianInterval,
  meanDifference,
  normalTwoSided,
  numeric,
  percentileInterval,
  permutationTest,
  signedRank,
  smirnov,
  sorted,
  wilson,
} from '../../analysis/statistics/index.ts'

const runs = Number(process.argv[2] ?? 10_000)
const draw = chance(20261125)
const normal = (n: number): number[] => Array.from({ length: n }, () => draw.normal())

type Case = { name: string; exact: boolean; wanted: 'size' | 'coverage'; hit: () => boolean }

const mean = (values: ArrayLike<number>): number =>
  (Array.prototype.reduce.call(
    values,
    (sum, value) => (sum as number) + (value as number),
    0,
  ) as number) / values.length

function covers(interval: { low: number; high: number } | null, truth: number): boolean {
  return interval === null || (interval.low <= truth && truth <= interval.high)
}

function binomial(n: number, p: number): number {
  let count = 0
  for (let at = 0; at < n; at++) if (draw.uniform() < p) count++
  return count
}

const SIZES = [20, 50, 200] as const
const cases: Case[] = [
  ...SIZES.flatMap((n): Case[] => [
    {
      name: `Mann–Whitney, n = ${n}`,
      exact: n < 50,
      wanted: 'size',
      hit: () => mannWhitney(normal(n), normal(n)).p <= 0.05,
    },
    {
      name: `signed ranks, n = ${n}`,
      exact: n < 50,
      wanted: 'size',
      hit: () => signedRank(normal(n)).p <= 0.05,
    },
    {
      name: `Smirnov, n = ${n}`,
      exact: n < 100,
      wanted: 'size',
      hit: () => smirnov(normal(n), normal(n)).p <= 0.05,
    },
    {
      name: `Clopper–Pearson, n = ${n}`,
      exact: true,
      wanted: 'coverage',
      hit: () => covers(clopperPearson(binomial(n, 0.3), n), 0.3),
    },
    {
      name: `Wilson, n = ${n}`,
      exact: false,
      wanted: 'coverage',
      hit: () => covers(wilson(binomial(n, 0.3), n), 0.3),
    },
    {
      name: `median by order statistics, n = ${n}`,
      exact: true,
      wanted: 'coverage',
      hit: () => covers(medianInterval(sorted(normal(n))), 0),
    },
  ]),
  {
    name: 'permutation of means, n = 20',
    exact: true,
    wanted: 'size',
    hit: () =>
      permutationTest({
        labels: normal(20).map((_, at) => at % 2),
        statistic: meanDifference(normal(20)),
        seed: draw.below(1e9),
        resamples: 199,
      }).p <= 0.05,
  },
  {
    name: 'regression, HC3, n = 50',
    exact: false,
    wanted: 'coverage',
    hit: () => regressionCovers(50),
  },
  {
    name: 'regression, HC3, n = 200',
    exact: false,
    wanted: 'coverage',
    hit: () => regressionCovers(200),
  },
  {
    name: 'bootstrap percentile of a mean, n = 50',
    exact: false,
    wanted: 'coverage',
    hit: () => bootCovers(50, false),
  },
  {
    name: 'bootstrap BCa of a mean, n = 50',
    exact: false,
    wanted: 'coverage',
    hit: () => bootCovers(50, true),
  },
]

function regressionCovers(n: number): boolean {
  const x = normal(n)
  const y = x.map((value) => 2 + 3 * value + (1 + Math.abs(value)) * draw.normal())
  const fit = leastSquares([intercept(n), numeric('x', x)], y)
  const error = Math.sqrt(covariance(fit, 'HC3').get(1, 1))
  return normalTwoSided(((fit.coefficients[1] as number) - 3) / error).p > 0.05
}

function bootCovers(n: number, bca: boolean): boolean {
  const values = normal(n)
  const statistic = (rows: Uint32Array): number =>
    mean(Array.from(rows, (row) => values[row] as number))
  const boot = bootstrap(n, statistic, { seed: draw.below(1e9), resamples: 499 })
  return covers(bca ? bcaInterval(boot, statistic) : percentileInterval(boot), 0)
}

let bad = 0
for (const { name, exact, wanted, hit } of cases) {
  const few = /bootstrap|permutation/.test(name) ? Math.min(runs, 2_000) : runs
  let hits = 0
  for (let run = 0; run < few; run++) if (hit()) hits++
  const share = hits / few
  const noise = 3 * Math.sqrt((0.05 * 0.95) / few)
  const [low, high] =
    wanted === 'size' ? (exact ? [0, 0.05] : [0.04, 0.06]) : exact ? [0.95, 1] : [0.93, 0.97]
  const ok = share >= (low as number) - noise && share <= (high as number) + noise
  if (!ok) bad++
  console.log(
    `${ok ? 'ok ' : 'BAD'} ${name.padEnd(42)} ${wanted} ${(100 * share).toFixed(2)} %  (${few} runs)`,
  )
}

// False discoveries of Benjamini–Hochberg: 100 tests, 20 of them with a real effect.
let rate = 0
for (let run = 0; run < runs; run++) {
  const p = Array.from(
    { length: 100 },
    (_, at) => normalTwoSided(draw.normal() + (at < 20 ? 3 : 0)).p,
  )
  const found = benjaminiHochberg(p).flatMap((value, at) => (value <= 0.05 ? [at] : []))
  rate += found.length === 0 ? 0 : found.filter((at) => at >= 20).length / found.length
}
const fdr = rate / runs
if (fdr > 0.05) bad++
console.log(
  `${fdr <= 0.05 ? 'ok ' : 'BAD'} ${'Benjamini–Hochberg, 80 of 100 null'.padEnd(42)} false discoveries ${(100 * fdr).toFixed(2)} %  (${runs} runs)`,
)
process.exit(bad > 0 ? 1 : 0)
