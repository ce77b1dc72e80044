// A case shown to an adviser: one entry a code, half an hour, ended at once when taken back; the holder sees who looked.
import { describe, expect, it } from 'vitest'
import { LOAN_MS, Lending } from '../../../server/donations/lending.ts'

const KEY = Buffer.from('key of the donation')
const NOON = Date.parse('2026-11-25T12:00:00Z')
const minutes = (n: number) => NOON + n * 60_000

describe('a code', () => {
  it('opens the case once, typed any way, and for half an hour', () => {
    const lending = new Lending()
    const { code, loan } = lending.lend('a', KEY, NOON)
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(loan).toEqual({
      madeAt: '2026-11-25T12:00:00.000Z',
      until: '2026-11-25T12:30:00.000Z',
      openedAt: null,
      seenAt: null,
    })
    const typed = ` ${code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`
    expect(lending.enter('0000-0000', 'guest', minutes(1))).toBe(false)
    expect(lending.enter(typed, 'guest', minutes(2))).toBe(true)
    expect(lending.enter(code, 'another', minutes(2))).toBe(false)
    expect(lending.find('another', minutes(3))).toBeNull()
    expect(lending.find('guest', minutes(3))).toMatchObject({ donation: 'a', dataKey: KEY })
    expect(lending.find('guest', NOON + LOAN_MS)).toBeNull()
    expect(lending.loansOf('a')).toEqual([
      {
        madeAt: '2026-11-25T12:00:00.000Z',
        until: '2026-11-25T12:30:00.000Z',
        openedAt: '2026-11-25T12:02:00.000Z',
        seenAt: '2026-11-25T12:03:00.000Z',
      },
    ])
  })
  it('is worth nothing after half an hour', () => {
    const lending = new Lending()
    const { code } = lending.lend('a', KEY, NOON)
    expect(lending.enter(code, 'guest', NOON + LOAN_MS)).toBe(false)
  })
  it('ends at once when taken back or when a new one is made, and for nobody else', () => {
    const lending = new Lending()
    const other = lending.lend('b', KEY, NOON)
    const first = lending.lend('a', KEY, NOON)
    expect(lending.enter(first.code, 'guest', NOON)).toBe(true)
    lending.takeBack('a', minutes(1))
    expect(lending.find('guest', minutes(1))).toBeNull()
    const second = lending.lend('a', KEY, minutes(2))
    const third = lending.lend('a', KEY, minutes(3))
    expect(lending.enter(second.code, 'late', minutes(4))).toBe(false)
    expect(lending.enter(third.code, 'late', minutes(4))).toBe(true)
    expect(lending.enter(other.code, 'stranger', minutes(4))).toBe(true)
    expect(lending.find('stranger', minutes(5))?.donation).toBe('b')
    expect(lending.loansOf('a')).toHaveLength(3)
  })
})
