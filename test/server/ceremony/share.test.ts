// The shape of a holder's file: what it may hold at its borders, and that nothing else is taken for one.
import { describe, expect, it } from 'vitest'
import { ShareFile } from '../../../server/ceremony/share.ts'

const file = {
  format: ShareFile.shape.format.value,
  campaign: 'probe',
  keyId: 'a'.repeat(32),
  madeAt: '2026-11-25T10:00:00.000Z',
  holder: 'anna',
  threshold: 2,
  sealed: 'AAAA',
}
const isTaken = (over: object) => ShareFile.safeParse({ ...file, ...over }).success

describe('a holder’s file', () => {
  it('names at most as long as names may be', () => {
    expect(isTaken({})).toBe(true)
    for (const [field, most] of [
      ['campaign', 60],
      ['madeAt', 30],
      ['holder', 60],
      ['sealed', 2000],
    ] as const) {
      expect(isTaken({ [field]: 'x'.repeat(most) }), field).toBe(true)
      expect(isTaken({ [field]: 'x'.repeat(most + 1) }), field).toBe(false)
    }
  })

  it('needs two holders at least, a whole number of them, and a name of its key', () => {
    expect([1, 2, 2.5].map((threshold) => isTaken({ threshold }))).toEqual([false, true, false])
    expect(isTaken({ keyId: 'a'.repeat(31) })).toBe(false)
    expect(isTaken({ keyId: 'A'.repeat(32) })).toBe(false)
    expect(isTaken({ more: 1 })).toBe(false)
    expect(isTaken({ format: 'another' })).toBe(false)
  })
})
