// The two gates: exact figures for whoever holds the key, and what may be released of the same.
import { describe, expect, it } from 'vitest'
import { EXACT, RELEASED } from '../../../analysis/disclosure/index.ts'

describe('the exact gate', () => {
  it('says small counts, and refuses what is none', () => {
    expect([EXACT.count(0), EXACT.count(3)]).toEqual([0, 3])
    expect(() => EXACT.count(-1)).toThrow('requires a count of people')
  })

  it('adds a table up', () => {
    expect(EXACT.oneWay({ a: 2, b: 0, c: 5 })).toEqual({ cells: { a: 2, b: 0, c: 5 }, total: 7 })
  })

  it('gives a quantile of any group but the empty one', () => {
    expect(EXACT.quantile([1, 2, 10], 0.5, 1)).toBe(2)
    expect(EXACT.quantile([], 0.5, 1)).toBeNull()
  })

  it('draws every cell between the lowest and the highest value, 97.3 in the one that begins there', () => {
    expect(EXACT.histogram([97.5, 97.3, 97.3], 0.1)).toEqual([
      { from: 97.3, to: 97.4, count: 2 },
      { from: 97.4, to: 97.5, count: 0 },
      { from: 97.5, to: 97.6, count: 1 },
    ])
    expect(EXACT.histogram([], 0.1)).toEqual([])
  })
})

describe('the released gate', () => {
  it('keeps small counts, edges and lone values back', () => {
    expect([RELEASED.count(9), RELEASED.count(12)]).toEqual([null, 10])
    expect(RELEASED.oneWay({ a: 9, b: 12, c: 40 }).cells).toEqual({ a: null, b: null, c: 40 })
    expect(RELEASED.quantile([1, 2, 10], 0.5, 1)).toBeNull()
    expect(RELEASED.histogram([1, 2, 3], 1)).toEqual([])
    expect([EXACT.name, RELEASED.name]).toEqual(['exact', 'released'])
  })
})
