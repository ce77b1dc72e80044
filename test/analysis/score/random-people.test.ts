// A small version of `npm run people`, and the oracle itself against figures worked out by hand.
import { expect, test } from 'vitest'
import { completedMonths, IDS, later, oracleClass, oraclePoints, tiersOf } from './oracle.ts'
import { recomputePeople } from './random-people.ts'

test('600 random people are recomputed exactly', () => {
  const tally = recomputePeople(42, 600)
  expect(tally.wrong).toEqual([])
  expect(tally.exact).toBe(600)
  expect(tally.oneReading / tally.criteria).toBeGreaterThan(0.9)
})

test('the oracle counts and reads as a person would', () => {
  expect(completedMonths('2026-01-31', '2026-02-28')).toBe(1)
  expect(completedMonths('2026-01-31', '2026-02-27')).toBe(0)
  expect(completedMonths('2024-02-29', '2026-02-28')).toBe(24)
  expect(completedMonths('2024-02-29', '2026-02-27')).toBe(23)
  expect(completedMonths('2025-06-15', '2026-06-14')).toBe(11)
  expect(later('2026-02-28', 1)).toBe('2026-03-01')
  expect(later('2026-10-25', -1)).toBe('2026-10-24')
  expect(oraclePoints('oldest-bank-contract', 59)).toBe(27)
  expect(oraclePoints('oldest-bank-contract', null)).toBe(18)
  expect(oraclePoints('other-inquiries', 9)).toBe(0)
  expect([775, 776, 708, 709, 641, 642].map(oracleClass)).toEqual([
    'Gut',
    'Hervorragend',
    'Akzeptabel',
    'Gut',
    'Ausreichend',
    'Akzeptabel',
  ])
})

test('its lowest tiers add up to 100, its highest to 999', () => {
  const ends = IDS.map((id) => {
    const { none, tiers } = tiersOf(id)
    const points = [...tiers.map((tier) => tier.points), ...(none === null ? [] : [none])]
    return [Math.min(...points), Math.max(...points)]
  })
  expect(ends.reduce((sum, [low = 0]) => sum + low, 0)).toBe(100)
  expect(ends.reduce((sum, [, high = 0]) => sum + high, 0)).toBe(999)
})
