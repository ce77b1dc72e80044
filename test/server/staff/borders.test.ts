// What guards a sign-in, each at its borders and without a house: codes, passwords, waiting, and the sessions of donors beside them.
import { describe, expect, it } from 'vitest'
import { Sessions } from '../../../server/donations/sessions.ts'
import {
  codeHash,
  newRecoveryCodes,
  newTotpSecret,
  stepOf,
  totpUri,
} from '../../../server/staff/one-time.ts'
import { mustBeStrong } from '../../../server/staff/password-rules.ts'
import { isSame, secretsOf } from '../../../server/staff/secrets.ts'
import { Throttle } from '../../../server/staff/throttle.ts'
import { codeAt } from './person.ts'

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const NOW = Date.parse('2026-11-25T10:00:00.000Z')

describe('one-time codes', () => {
  it('hold for their own half minute and one on either side', () => {
    const step = Math.floor(NOW / 30_000)
    for (const off of [-1, 0, 1]) {
      const code = codeAt(SECRET, new Date(NOW + off * 30_000))
      expect(stepOf(SECRET, code, NOW)).toBe(step + off)
      expect(stepOf(SECRET, ` ${code.slice(0, 3)} ${code.slice(3)}`, NOW)).toBe(step + off)
    }
    for (const off of [-2, 2])
      expect(stepOf(SECRET, codeAt(SECRET, new Date(NOW + off * 30_000)), NOW)).toBeNull()
    for (const typed of ['', '12345', '1234567', 'abcdef'])
      expect(stepOf(SECRET, typed, NOW)).toBeNull()
  })

  it('come from a secret of 160 bits that an app can read', () => {
    expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/)
    expect(newTotpSecret()).not.toBe(newTotpSecret())
    const uri = new URL(totpUri('vera', SECRET))
    expect(Object.fromEntries(uri.searchParams)).toMatchObject({
      secret: SECRET,
      issuer: 'Countercheck',
      digits: '6',
      period: '30',
    })
  })

  it('are followed by eight codes on paper, each kept as a hash', () => {
    const codes = newRecoveryCodes()
    expect([codes.length, new Set(codes).size]).toEqual([8, 8])
    expect(codeHash(codes[0]?.toLowerCase() ?? '')).toBe(codeHash(codes[0] ?? ''))
    expect(codeHash(codes[0] ?? '')).not.toContain(codes[0])
    expect(codeHash('mistyped')).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('passwords', () => {
  it('have twelve characters to 128', async () => {
    const strong = 'qj9!xZ2#vb7kW4m8Lp5sTy6Rd3nHc1fG'
    await mustBeStrong(strong.slice(0, 12), 'vera')
    // Just what zxcvbn calls hard to guess, and less.
    await mustBeStrong('hund hund 1987 x', 'vera')
    await expect(mustBeStrong('kq7 kq7 kq7 x', 'vera')).rejects.toThrow('STAFF_PASSWORD_COMMON')
    await expect(mustBeStrong(strong.slice(0, 11), 'vera')).rejects.toThrow('STAFF_PASSWORD_SHORT')
    await mustBeStrong(strong.repeat(7).slice(0, 128), 'vera')
    await expect(mustBeStrong(strong.repeat(7).slice(0, 129), 'vera')).rejects.toThrow(
      'STAFF_PASSWORD_SHORT',
    )
  })

  it('are judged two at once, twenty wait, and one more is told to come back', async () => {
    const salt = Buffer.alloc(16)
    const all = await Promise.allSettled(Array.from({ length: 23 }, () => secretsOf('x', salt)))
    expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    expect(all[22]).toMatchObject({ reason: { code: 'STAFF_BUSY' } })
    const { verifier, token } = await secretsOf('x', salt)
    const [first] = all
    expect(first?.status === 'fulfilled' && first.value.verifier).toBe(verifier)
    expect(token).toMatch(/^ccr_[A-Za-z0-9_-]{43}$/)
    // One form of the same characters: é as one sign and as two.
    expect((await secretsOf('caf\u00e9', salt)).verifier).toBe(
      (await secretsOf('cafe\u0301', salt)).verifier,
    )
    expect([isSame('ab', 'ab'), isSame('ab', 'ac'), isSame('ab', 'abc')]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('waiting after wrong tries', () => {
  const MINUTE = 60_000

  it('begins with the fifth, is told once, and is over to the millisecond', () => {
    const throttle = new Throttle()
    expect([1, 2, 3, 4, 5, 6].map(() => throttle.wrong('a', 0))).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
    ])
    expect(throttle.waitsUntil('a', 0)).toBe(2 * MINUTE)
    expect(throttle.waitsUntil('a', 2 * MINUTE - 1)).toBe(2 * MINUTE)
    expect(throttle.waitsUntil('a', 2 * MINUTE)).toBeNull()
    throttle.right('a')
    expect(throttle.wrong('a', 0)).toBe(false)
    expect(throttle.waitsUntil('a', 0)).toBeNull()
  })

  it('is forgotten after an hour without a try, and not a moment before', () => {
    const throttle = new Throttle()
    for (let i = 0; i < 4; i++) throttle.wrong('a', 0)
    expect(throttle.wrong('a', 60 * MINUTE - 1)).toBe(true)
    const other = new Throttle()
    for (let i = 0; i < 4; i++) other.wrong('a', 0)
    expect(other.wrong('a', 60 * MINUTE)).toBe(false)
    // A clock set back by just the longest wait makes nobody wait longer.
    for (let i = 0; i < 12; i++) other.wrong('b', 0)
    expect(other.waitsUntil('b', 0)).toBe(15 * MINUTE)
    expect(other.waitsUntil('b', -1)).toBeNull()
  })

  it('is kept for ten thousand names; of more the oldest goes', () => {
    const throttle = new Throttle()
    for (let i = 0; i < 5; i++) throttle.wrong('first', 0)
    for (let i = 1; i < 10_000; i++) throttle.wrong(`name ${i}`, 0)
    expect(throttle.waitsUntil('first', 0)).not.toBeNull()
    throttle.wrong('one more', 0)
    expect(throttle.waitsUntil('first', 0)).toBeNull()
  })
})

describe('a session of a donor', () => {
  const HALF_HOUR = 30 * 60_000

  it('ends half an hour after its last use', () => {
    const sessions = new Sessions()
    const token = sessions.open('d', Buffer.from('k'), 0)
    expect(token).toHaveLength(32)
    expect(sessions.find(token, HALF_HOUR)?.donation).toBe('d')
    expect(sessions.find(token, 2 * HALF_HOUR)?.donation).toBe('d')
    expect(sessions.find(token, 3 * HALF_HOUR + 1)).toBeNull()
    const ahead = sessions.open('d', Buffer.from('k'), 1)
    expect(sessions.find(ahead, 0)).toBeNull()
    const closed = sessions.open('d', Buffer.from('k'), 0)
    sessions.close(closed)
    expect(sessions.find(closed, 0)).toBeNull()
  })

  it('of ten thousand gives way when it was used longest ago', () => {
    const sessions = new Sessions()
    const first = sessions.open('first', Buffer.from('k'), 0)
    const second = sessions.open('second', Buffer.from('k'), 0)
    for (let i = 2; i < 10_000; i++) sessions.open('more', Buffer.from('k'), 0)
    expect(sessions.find(first, 1)?.donation).toBe('first')
    sessions.open('one more', Buffer.from('k'), 1)
    expect(sessions.find(second, 1)).toBeNull()
    expect(sessions.find(first, 1)?.donation).toBe('first')
  })
})
