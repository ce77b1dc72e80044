// Columns and counts: the quick ways give the same answers as the plain ones; chance is repeatable; documented examples run.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as statistics from '../../../analysis/statistics/index.ts'

const people = fc.array(
  fc.record({ score: fc.integer({ min: 300, max: 340 }), group: fc.integer({ min: 0, max: 4 }) }),
  { minLength: 1, maxLength: 120 },
)
const shape = { groups: 5, lowest: 300, levels: 41 }
const columnsOf = (rows: { score: number; group: number }[]) => ({
  scores: Int16Array.from(rows, ({ score }) => score),
  groups: Uint16Array.from(rows, ({ group }) => group),
})

describe('counting levels', () => {
  it('gives the quantiles of sorting', () => {
    fc.assert(
      fc.property(people, (rows) => {
        const { scores, groups } = columnsOf(rows)
        const counts = statistics.countsByGroup(scores, groups, shape)
        const together = statistics.quantilesByGroup(counts, shape, [0.25, 0.5])
        for (let group = 0; group < 5; group++) {
          const own = rows.filter((row) => row.group === group).map(({ score }) => score)
          const ps = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1]
          const got = statistics.quantilesOfCounts(
            counts.subarray(group * 41, group * 41 + 41),
            300,
            ps,
          )
          const order = [...own].sort((a, b) => a - b)
          expect([...together.subarray(2 * group, 2 * group + 2)]).toEqual([got[2], got[3]])
          got.forEach((value, at) => {
            if (order.length === 0) return expect(value).toBeNaN()
            expect(value).toBeCloseTo(statistics.quantile(order, ps[at] ?? 0), 9)
          })
        }
      }),
      { seed: 6, numRuns: 200 },
    )
  })

  it('gives the Mann–Whitney of sorting', () => {
    fc.assert(
      fc.property(people, people, (a, b) => {
        const [x, y] = [columnsOf(a).scores, columnsOf(b).scores]
        const level = (scores: Int16Array) =>
          statistics.countsByGroup(scores, new Uint16Array(scores.length), { ...shape, groups: 1 })
        const quick = statistics.mannWhitneyOfCounts(level(x), level(y))
        // U by its definition: pairs won, ties half.
        let u = 0
        for (const one of x) for (const other of y) u += one > other ? 1 : one === other ? 0.5 : 0
        expect(quick.u).toBe(u)
        const plain = statistics.mannWhitney(x, y)
        if (plain.method === 'normal') expect(quick.p).toBeCloseTo(plain.p, 12)
      }),
      { seed: 7, numRuns: 200 },
    )
  })

  it('gives everybody the own place in the cell', () => {
    fc.assert(
      fc.property(people, (rows) => {
        const { scores, groups } = columnsOf(rows)
        const ranks = statistics.ranksInCells(scores, groups, shape)
        rows.forEach((row, at) => {
          const cell = rows.filter(({ group }) => group === row.group)
          expect(ranks[2 * at]).toBe(cell.filter(({ score }) => score < row.score).length)
          expect(ranks[2 * at + 1]).toBe(cell.filter(({ score }) => score === row.score).length - 1)
        })
      }),
      { seed: 8, numRuns: 200 },
    )
  })
})

describe('documented examples', () => {
  it.each([
    ['mannWhitney', statistics.mannWhitney([1, 2, 3], [4, 5, 6]).p, 0.1],
    ['signedRank', statistics.signedRank([1, 2, 3, 4, 5]).p, 0.0625],
    ['smirnov', statistics.smirnov([1, 2, 3], [4, 5, 6]).p, 0.1],
    ['normalTwoSided', statistics.normalTwoSided(1.959963984540054).p, 0.05],
    ['effectiveN', statistics.effectiveN([1, 1, 2]), 16 / 6],
    ['detectableMeans', statistics.detectableMeans(100, 100, 50), 19.81],
    ['detectableShares', statistics.detectableShares(200, 200, 0.2), 0.112],
    [
      'demographicDisparity',
      statistics.demographicDisparity({ groupBad: 2, otherBad: 2, groupGood: 1, otherGood: 3 }),
      0.25,
    ],
    [
      'leastAbsolute',
      statistics.leastAbsolute([statistics.intercept(3)], [1, 2, 30]).coefficients[0],
      2,
    ],
  ])('%s', (_, got, want) => expect(got).toBeCloseTo(want, 3))

  it('lists', () => {
    expect([...statistics.sortedOfCounts(Uint32Array.of(1, 0, 2), 5)]).toEqual([5, 7, 7])
    expect(statistics.holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06])
    expect(statistics.benjaminiHochberg([0.01, 0.04, 0.03]).map((p) => p.toFixed(2))).toEqual([
      '0.03',
      '0.04',
      '0.04',
    ])
    expect([...statistics.isotonic([1, 3, 2, 4])]).toEqual([1, 2.5, 2.5, 4])
    const x = statistics.numeric('x', [0, 1, 2])
    const line = statistics.leastSquares([statistics.intercept(3), x], [1, 3, 5]).coefficients
    expect([...line].map((value) => value.toFixed(9))).toEqual(['1.000000000', '2.000000000'])
    expect(statistics.indicators('sex', ['f', 'm', 'f'], ['m', 'f'])[0]?.values).toEqual(
      Float64Array.of(1, 0, 1),
    )
  })
})

describe('chance', () => {
  it('repeats itself, and different seeds differ', () => {
    const draws = (seed: number) => {
      const draw = statistics.chance(seed)
      return Array.from({ length: 20 }, () => draw.uniform())
    }
    expect(draws(7)).toEqual(draws(7))
    expect(draws(7)).not.toEqual(draws(8))
  })

  it('draws normal and gamma variates with their means and variances', () => {
    const draw = statistics.chance(11)
    const moments = (values: number[]) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
      return { mean, variance }
    }
    const normal = moments(Array.from({ length: 100_000 }, () => draw.normal()))
    // Three standard errors of a mean and of a variance at n = 100,000.
    expect(Math.abs(normal.mean)).toBeLessThan(3 / Math.sqrt(100_000))
    expect(Math.abs(normal.variance - 1)).toBeLessThan(3 * Math.sqrt(2 / 100_000))
    const gamma = moments(Array.from({ length: 100_000 }, () => draw.gamma(5)))
    expect(Math.abs(gamma.mean - 5)).toBeLessThan(3 * Math.sqrt(5 / 100_000))
    expect(Math.abs(gamma.variance - 5)).toBeLessThan(3 * Math.sqrt((2 * 25 + 6 * 5) / 100_000))
  })

  it('bootstraps a median as resampling does', () => {
    const draw = statistics.chance(3)
    const x = statistics.sorted(Array.from({ length: 301 }, () => 500 + 50 * draw.normal()))
    const quick = statistics.bootstrapQuantileDifference(x, [0, 0, 0], 0.5, {
      seed: 1,
      draws: 20_000,
    })
    const slow = statistics.bootstrap(
      301,
      (rows) => statistics.sorted(Array.from(rows, (row) => x[row] ?? 0))[150] ?? 0,
      { seed: 2, resamples: 4_000 },
    ).replicates
    const spread = (values: Float64Array) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length
      return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
    }
    // The standard error of a standard deviation of 4,000 draws is about 1.1 %.
    expect(Math.abs(spread(quick) / spread(slow) - 1)).toBeLessThan(0.05)
  })

  it('finds neighbours in order', () => {
    const facts = [{ values: Float64Array.of(0, 1, 2, 9, 2.5), kind: 'number' as const }]
    const near = statistics.nearest(facts, statistics.rangesOf(facts), 2, [0, 1, 2, 3, 4], 3)
    expect(near.map(({ row }) => row)).toEqual([4, 1, 0])
  })
})
