// What leaves about other people: examples worked out by hand, and laws over random groups.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  aboveOut,
  countOut,
  gapClass,
  histogramOut,
  oneWayOut,
  quantileOut,
  roundTo5,
  twinsOut,
} from '../../../analysis/disclosure/index.ts'

const seed = 20261125
const count = fc.integer({ min: 0, max: 5000 })

describe('a count', () => {
  it.each([
    [0, 0],
    [2, 0],
    [3, 5],
    [7, 5],
    [8, 10],
    [183, 185],
    [184, 185],
  ])('of %i is rounded to %i', (exact, rounded) => {
    expect(roundTo5(exact)).toBe(rounded)
  })

  it('under 10 does not leave', () => {
    expect([countOut(9), countOut(10), countOut(12), countOut(13)]).toEqual([null, 10, 10, 15])
  })

  it('that is none is refused without being repeated', () => {
    for (const wrong of [-1, 2.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => roundTo5(wrong)).toThrow(
        'roundTo5 requires a count of people: a whole number, 0 or more',
      )
  })

  it('is never more than 2 off', () => {
    fc.assert(
      fc.property(count, (n) => {
        expect(Math.abs(roundTo5(n) - n)).toBeLessThanOrEqual(2)
        expect(roundTo5(n) % 5).toBe(0)
      }),
      { seed },
    )
  })
})

describe('a histogram', () => {
  it('merges from the left until ten stand in each bin', () => {
    // 650–674: 4, 675–699: 7 (11 together), 700–724: 12, 725–749: 3 joins the last.
    const values = [
      ...Array.from({ length: 4 }, () => 651),
      ...Array.from({ length: 7 }, () => 699),
      ...Array.from({ length: 12 }, () => 700),
      ...Array.from({ length: 3 }, () => 749),
    ]
    expect(histogramOut(values, 25)).toEqual([
      { from: null, to: 700, count: 10 },
      { from: 700, to: null, count: 15 },
    ])
  })

  it('keeps 97.30 in the bin that begins there', () => {
    const values = [
      ...Array.from({ length: 10 }, () => 97.2),
      ...Array.from({ length: 10 }, () => 97.3),
      ...Array.from({ length: 10 }, () => 97.4),
    ]
    expect(histogramOut(values, 0.1).map(({ from }) => from)).toEqual([null, 97.3, 97.4])
  })

  it('of nine people is empty', () => {
    expect(
      histogramOut(
        Array.from({ length: 9 }, () => 700),
        25,
      ),
    ).toEqual([])
  })

  it('hides its ends, covers everybody and holds ten in every bin, whatever the group', () => {
    const group = fc.array(fc.integer({ min: 100, max: 999 }), { minLength: 10, maxLength: 300 })
    fc.assert(
      fc.property(group, (values) => {
        const bins = histogramOut(values, 25)
        expect(bins[0]?.from).toBeNull()
        expect(bins[bins.length - 1]?.to).toBeNull()
        for (const [at, { from, to, count: rounded }] of bins.entries()) {
          const exact = values.filter((v) => (from ?? -1e9) <= v && v < (to ?? 1e9)).length
          expect(exact).toBeGreaterThanOrEqual(10)
          expect(rounded).toBe(roundTo5(exact))
          if (at > 0) expect(from).toBe(bins[at - 1]?.to)
        }
      }),
      { seed, numRuns: 300 },
    )
  })

  it('does not depend on the order of people', () => {
    const group = fc.array(fc.integer({ min: 100, max: 999 }), { minLength: 10, maxLength: 100 })
    fc.assert(
      fc.property(group, (values) => {
        expect(histogramOut(values.toReversed(), 25)).toEqual(histogramOut(values, 25))
      }),
      { seed },
    )
  })

  it('needs a step and numbers', () => {
    expect(() => histogramOut([1], 0)).toThrow('histogramOut requires a step above 0')
    expect(() => histogramOut([Number.NaN], 1)).toThrow('histogramOut requires finite numbers')
  })
})

describe('a quantile', () => {
  const upTo = (n: number) => Array.from({ length: n }, (_, at) => at + 1)

  it('leaves with ten people on either side only', () => {
    // 1..20: the median 10.5 has ten below and ten above; 1..19: the median 10 has 9 + itself.
    expect(quantileOut(upTo(20), 0.5, 1)).toBe(11)
    expect(quantileOut(upTo(19), 0.5, 1)).toBe(10)
    expect(quantileOut(upTo(18), 0.5, 1)).toBeNull()
    expect(quantileOut(upTo(36), 0.25, 1)).toBeNull()
    expect(quantileOut(upTo(40), 0.25, 1)).toBe(11)
    // The mirror image: nine above 27.25, ten above 30.25.
    expect(quantileOut(upTo(36), 0.75, 1)).toBeNull()
    expect(quantileOut(upTo(40), 0.75, 1)).toBe(30)
  })

  it('is never a minimum, a maximum or beyond 5–95', () => {
    expect(quantileOut(upTo(1000), 0.04, 1)).toBeNull()
    expect(quantileOut(upTo(1000), 0.96, 1)).toBeNull()
    expect(quantileOut([], 0.5, 1)).toBeNull()
    // 1 + 0.05 × 999 = 50.95, and its mirror image.
    expect([0.05, 0.95].map((p) => quantileOut(upTo(1000), p, 1))).toEqual([51, 950])
  })

  it('is rounded to its unit', () => {
    const values = Array.from({ length: 30 }, () => 97.53)
    expect(quantileOut(values, 0.5, 0.1)).toBe(97.5)
  })
})

describe('a group cut by one value', () => {
  it('gives rounded counts, and neither few nor nearly all', () => {
    expect(aboveOut(171, 184)).toEqual({ of: 185, count: 170, bound: 'counted' })
    expect(aboveOut(9, 184)).toEqual({ of: 185, count: null, bound: 'few' })
    expect(aboveOut(175, 184)).toEqual({ of: 185, count: null, bound: 'but-few' })
    // Ten may be said, ten that are left too.
    expect(aboveOut(10, 184)?.count).toBe(10)
    expect(aboveOut(174, 184)?.count).toBe(175)
    expect(aboveOut(10, 10)).toEqual({ of: 10, count: null, bound: 'but-few' })
    expect(aboveOut(5, 9)).toBeNull()
    expect(() => aboveOut(11, 10)).toThrow('aboveOut requires a part of the whole')
  })

  it('never says more than the whole', () => {
    fc.assert(
      fc.property(count, count, (a, b) => {
        const out = aboveOut(Math.min(a, b), Math.max(a, b))
        if (out?.count != null) expect(out.count).toBeLessThanOrEqual(out.of)
      }),
      { seed },
    )
  })
})

describe('a table along one variable', () => {
  it('hides a second cell, so that the total does not give the first away', () => {
    // Hamburg 4 is under 10; alone it would be 60 − 31 − 25 = 4. The next smallest goes with it.
    expect(oneWayOut({ berlin: 31, bremen: 25, hamburg: 4 })).toEqual({
      cells: { berlin: 30, bremen: null, hamburg: null },
      total: 60,
    })
  })

  it('hides on until ten people are hidden together', () => {
    expect(oneWayOut({ a: 2, b: 3, c: 12, d: 40 })).toEqual({
      cells: { a: null, b: null, c: null, d: 40 },
      total: 55,
    })
  })

  it('hides an empty cell too', () => {
    expect(oneWayOut({ yes: 0, no: 40 }).cells).toEqual({ yes: null, no: null })
  })

  it('leaves a table alone that has no small cell, and gives nothing about nine people', () => {
    expect(oneWayOut({ a: 12, b: 18 })).toEqual({ cells: { a: 10, b: 20 }, total: 30 })
    expect(oneWayOut({ a: 4, b: 5 })).toEqual({ cells: { a: null, b: null }, total: null })
  })

  it('never leaves one hidden cell alone, nor fewer than ten people hidden, nor a cell under ten', () => {
    const table = fc.dictionary(fc.string({ minLength: 1 }), fc.integer({ min: 0, max: 60 }), {
      minKeys: 1,
      maxKeys: 9,
      noNullPrototype: true,
    })
    fc.assert(
      fc.property(table, (counts) => {
        const { cells } = oneWayOut(counts)
        const hidden = Object.keys(counts).filter((key) => cells[key] === null)
        const people = hidden.reduce((sum, key) => sum + (counts[key] ?? 0), 0)
        const all = hidden.length === Object.keys(counts).length
        if (hidden.length > 0 && !all) {
          expect(hidden.length).toBeGreaterThanOrEqual(2)
          expect(people).toBeGreaterThanOrEqual(10)
        }
        for (const [key, exact] of Object.entries(counts))
          if (exact < 10) expect(cells[key]).toBeNull()
      }),
      { seed, numRuns: 500 },
    )
  })
})

describe('twins', () => {
  it('are not counted below three', () => {
    expect([0, 1, 2, 3, 7, 8].map(twinsOut)).toEqual([0, 'some', 'some', 5, 5, 10])
  })

  it('show the size of a gap in three classes: under 10, 10–49, 50 and more', () => {
    const sizes = [0, 9, 10, 49, 50, -38].map((gap) => gapClass(gap, 10))
    expect(sizes).toEqual(['small', 'small', 'middle', 'middle', 'large', 'middle'])
    expect([0.99, 1, 4.99, 5].map((gap) => gapClass(gap, 1))).toEqual([
      'small',
      'middle',
      'middle',
      'large',
    ])
  })
})
