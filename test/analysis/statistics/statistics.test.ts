// Statistics against published values and scipy 1.17 (the same definitions as R's functions of the comments); each function's documented example is run here.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clopperPearson,
  meanDifference,
  medianInterval,
  midRanks,
  outwardPercent,
  permutationTest,
  permutationTests,
  positionAmong,
  quantile,
  sorted,
  wilson,
} from '../../../analysis/statistics/index.ts'

describe('Clopper–Pearson', () => {
  // scipy.stats.binomtest(x, n).proportion_ci('exact'), 12 digits; 171 of 184 also from R 4.2: binom.test.
  it.each([
    [171, 184, 0.882212857642, 0.961846676449],
    [170, 185, 0.869795558878, 0.953909674553],
    [150, 185, 0.746835506818, 0.864543116968],
    [7, 10, 0.34754714994, 0.933260488822],
    [0, 10, 0, 0.308497107819],
    [10, 10, 0.691502892181, 1],
    [1, 2000, 0.0000126588238686, 0.00278263983466],
  ])('gives the interval for %i of %i', (successes, n, low, high) => {
    const interval = clopperPearson(successes, n)
    expect(interval.low).toBeCloseTo(low, 10)
    expect(interval.high).toBeCloseTo(high, 10)
  })

  it('runs the example of its documentation', () => {
    const { low, high } = clopperPearson(171, 184)
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.8822', '0.9618'])
  })

  it('covers the share itself, and widens as people are taken away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1 }), (n, part) => {
        const successes = Math.round(part * (Number.isNaN(part) ? 0 : n))
        const { low, high } = clopperPearson(successes, n)
        expect(low).toBeLessThanOrEqual(successes / n + 1e-12)
        expect(high).toBeGreaterThanOrEqual(successes / n - 1e-12)
        const ten = clopperPearson(successes * 10, n * 10)
        expect(ten.high - ten.low).toBeLessThanOrEqual(high - low + 1e-12)
      }),
      { seed: 20261125, numRuns: 200 },
    )
  })

  it('covers at least 95 of 100 for every share, counted exactly', () => {
    // Sum of binomial probabilities of the outcomes whose interval holds the true share.
    const n = 20
    for (const share of [0.02, 0.1, 0.3, 0.5, 0.77, 0.95]) {
      let coverage = 0
      let probability = (1 - share) ** n
      for (let x = 0; x <= n; x++) {
        const { low, high } = clopperPearson(x, n)
        if (low <= share && share <= high) coverage += probability
        probability *= ((n - x) / (x + 1)) * (share / (1 - share))
      }
      expect(coverage).toBeGreaterThanOrEqual(0.95)
    }
  })

  it.each([
    [-1, 10],
    [11, 10],
    [0.5, 10],
    [Number.NaN, 10],
  ])('refuses %d of %d', (successes, n) => {
    expect(() => clopperPearson(successes, n)).toThrow(
      'clopperPearson requires whole numbers with 0 ≤ successes ≤ n',
    )
  })
})

describe('Wilson', () => {
  // scipy.stats.binomtest(x, n).proportion_ci('wilson'); R: prop.test(x, n, correct = FALSE).
  it.each([
    [171, 184, 0.882886, 0.9582488],
    [7, 10, 0.3967781, 0.8922087],
    [0, 10, 0, 0.2775328],
    [10, 10, 0.7224672, 1],
  ])('gives the interval for %i of %i', (successes, n, low, high) => {
    const interval = wilson(successes, n)
    expect(interval.low).toBeCloseTo(low, 6)
    expect(interval.high).toBeCloseTo(high, 6)
  })

  it('runs the example of its documentation', () => {
    const { low, high } = wilson(171, 184)
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.8829', '0.9582'])
  })

  it('needs somebody', () => {
    expect(() => wilson(0, 0)).toThrow('wilson requires at least 1 observation')
  })
})

describe('ranks', () => {
  it('shares ranks between equal values, as R’s rank() does', () => {
    expect(midRanks([774, 812, 774, 700])).toEqual([2.5, 4, 2.5, 1])
    expect(midRanks([5, 5, 5])).toEqual([2, 2, 2])
    expect(midRanks([])).toEqual([])
  })

  it('sum to n(n+1)/2 whatever ties', () => {
    const values = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 })
    fc.assert(
      fc.property(values, (some) => {
        const sum = midRanks(some).reduce((total, rank) => total + rank, 0)
        expect(sum).toBe((some.length * (some.length + 1)) / 2)
      }),
      { seed: 20261125 },
    )
  })

  it('refuses what has no rank', () => {
    expect(() => midRanks([1, Number.NaN])).toThrow('midRanks requires numbers')
  })

  it('counts below, at and above', () => {
    expect(positionAmong(774, [700, 774, 812, 830])).toEqual({ lower: 1, same: 1, higher: 2 })
  })
})

describe('quantiles', () => {
  // numpy.quantile, method 'linear' = R's type 7.
  it.each([
    [0.1, 1.6],
    [0.25, 2.5],
    [0.5, 4],
    [0.75, 15],
    [0.9, 20.4],
  ])('are of type 7: %d', (p, expected) => {
    expect(quantile([1, 2, 3, 4, 10, 20, 21], p)).toBeCloseTo(expected, 12)
  })

  it('runs the example of its documentation', () => {
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75)
  })

  it('refuses nobody and nonsense', () => {
    expect(() => quantile([], 0.5)).toThrow('quantile requires at least 1 value')
    expect(() => quantile([1], 1.5)).toThrow('quantile requires 0 ≤ p ≤ 1')
  })
})

describe('the interval of a median', () => {
  // scipy.stats.binom.ppf(0.025, n, 0.5) = 2 at 10, 6 at 20, 18 at 50; the low end is the value of that rank.
  it.each([
    [10, 2, 9],
    [20, 6, 15],
    [50, 18, 33],
  ])('of 1..%i is from rank %i to rank %i', (n, low, high) => {
    const values = Array.from({ length: n }, (_, at) => at + 1)
    expect(medianInterval(values)).toEqual({ low, high })
  })

  it('does not exist for five values', () => {
    expect(medianInterval([1, 2, 3, 4, 5])).toBeNull()
    expect(medianInterval([1, 2, 3, 4, 5, 6])).toEqual({ low: 1, high: 6 })
  })
})

describe('rounding an interval', () => {
  it('goes outwards, but not past a whole percent', () => {
    expect(outwardPercent({ low: 0.8822, high: 0.9618 })).toEqual({ low: 88, high: 97 })
    expect(outwardPercent({ low: 0.29, high: 0.57 })).toEqual({ low: 29, high: 57 })
    expect(outwardPercent({ low: 0, high: 1 })).toEqual({ low: 0, high: 100 })
  })

  it('sorts numbers as numbers', () => {
    expect(sorted([1000, 9, 200])).toEqual([9, 200, 1000])
  })
})

describe('several statistics over the same arrangements', () => {
  const values = Float64Array.from({ length: 40 }, (_, row) => (row * 7) % 11)
  const design = {
    labels: values.map((_, row) => (row % 3 === 0 ? 1 : 0)),
    strata: Array.from({ length: 40 }, (_, row) => row % 2),
    resamples: 499,
    stopAfter: 20,
    seed: 4,
  }
  const mean = meanDifference(values)
  it('give what each gives alone, and one that stops does not end the others', () => {
    const [often, seldom] = permutationTests({
      ...design,
      statistics: (labels) => [0, 100 * (labels[0] ?? 0) * (labels[3] ?? 0) * (labels[6] ?? 0)],
    })
    // Nothing is always at least as large as nothing: twenty, and the one that was seen.
    expect([often?.arrangements, often?.p]).toEqual([21, 1])
    expect(seldom?.arrangements).toBeGreaterThan(100)
    const [one] = permutationTests({ ...design, statistics: (labels) => [mean(labels), 0] })
    expect(one).toEqual(permutationTest({ ...design, statistic: mean }))
  })
})
