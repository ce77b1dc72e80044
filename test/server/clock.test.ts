// Days are those of Europe/Berlin, in winter and in summer; instants are UTC.
import { describe, expect, it } from 'vitest'
import { type Clock, dayAfter, dayOf, instantAfter, instantOf } from '../../server/clock.ts'

const at = (instant: string): Clock => ({ now: () => new Date(instant) })

describe('the clock of the house', () => {
  it.each([
    ['2026-01-31T22:59:59.000Z', '2026-01-31'],
    ['2026-01-31T23:00:00.000Z', '2026-02-01'],
    ['2026-07-31T21:59:59.000Z', '2026-07-31'],
    ['2026-07-31T22:00:00.000Z', '2026-08-01'],
  ])('%s is the day %s', (instant, day) => {
    expect(dayOf(at(instant))).toBe(day)
    expect(instantOf(at(instant))).toBe(instant)
  })

  it('adds days of 24 hours', () => {
    expect(dayAfter(at('2026-12-31T23:30:00.000Z'), 30)).toBe('2027-01-31')
    expect(instantAfter(at('2026-03-01T00:00:00.000Z'), -1)).toBe('2026-02-28T00:00:00.000Z')
  })
})
