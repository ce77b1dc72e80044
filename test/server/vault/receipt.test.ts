// The receipt: its form, its check symbol, what a person may type, and the keys that follow from it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newReceipt, parseReceipt, receiptKeys } from '../../../server/vault/index.ts'

// From known-answers.py.
const RANDOM = Buffer.from('0714212e3b4855626f7c8996a3b0bdcad7e4f1', 'hex')
const RECEIPT = '7M1E-V8N2-FW9P-3GXA-Q4HE'
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const anyReceipt = fc
  .uint8Array({ minLength: 19, maxLength: 19 })
  .map((bytes) => newReceipt(() => Buffer.from(bytes)))

describe('the receipt', () => {
  it('is made of 95 random bits and a check symbol, in five groups of four', () => {
    expect(newReceipt(() => RANDOM)).toBe(RECEIPT)
    expect(newReceipt()).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/)
  })

  it.each([
    ['lower case', '7m1e-v8n2-fw9p-3gxa-q4he'],
    ['spaces for dashes', ' 7M1E V8N2 FW9P 3GXA Q4HE '],
    ['no groups', '7M1EV8N2FW9P3GXAQ4HE'],
    ['I for 1', '7MIE-V8N2-FW9P-3GXA-Q4HE'],
    ['l for 1', '7mle-V8N2-FW9P-3GXA-Q4HE'],
    ['long dashes', '7M1E–V8N2–FW9P–3GXA–Q4HE'],
  ])('is read when typed with %s', (_, typed) => {
    expect(parseReceipt(typed)).toBe(RECEIPT)
  })

  it('reads O as 0', () => {
    expect(parseReceipt('OOOO-OOOO-OOOO-OOOO-OOOO')).toBe('0000-0000-0000-0000-0000')
  })

  it.each([
    '',
    '7M1E',
    `${RECEIPT}7`,
    '7M1E-V8N2-FW9P-3GXA-Q4HU',
    'x'.repeat(10_000),
    '💥'.repeat(20),
  ])('is not read from %j', (typed) => {
    expect(parseReceipt(typed)).toBeNull()
  })

  it('finds every single wrong symbol', () => {
    fc.assert(
      fc.property(anyReceipt, fc.nat(19), fc.nat(31), (receipt, place, value) => {
        const symbols = receipt.replaceAll('-', '').split('')
        const wrong = SYMBOLS[value] ?? '0'
        fc.pre(symbols[place] !== wrong)
        symbols[place] = wrong
        expect(parseReceipt(symbols.join(''))).toBeNull()
      }),
      { numRuns: 1000 },
    )
  })

  it('finds every pair of neighbours that changed places', () => {
    fc.assert(
      fc.property(anyReceipt, fc.nat(18), (receipt, place) => {
        const symbols = receipt.replaceAll('-', '').split('')
        const [a = '', b = ''] = symbols.slice(place, place + 2)
        fc.pre(a !== b)
        symbols.splice(place, 2, b, a)
        expect(parseReceipt(symbols.join(''))).toBeNull()
      }),
      { numRuns: 1000 },
    )
  })

  it('gives the address and the key that the oracle gives', () => {
    const { idHash, kek } = receiptKeys(RECEIPT)
    expect(idHash).toBe('0c338349ff4b4728f97b0225013ae4c24db0cdb9eec97bab745a74b50d23214c')
    expect(kek.toString('hex')).toBe(
      '8079ab20354ed74367f5b62d8da480430e06e251c808c928e7a8e9f64253b417',
    )
  })
})
