// Sealing: byte for byte as an independent implementation does it, and any changed byte, owner or kind is found.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seal, unseal } from '../../../server/vault/index.ts'

const KEY = Buffer.from(Array.from({ length: 32 }, (_, i) => i))
const SALT = Buffer.from(Array.from({ length: 16 }, (_, i) => 100 + i))
const BINDING = { owner: '0a', kind: 'facts' }

describe('a sealed thing', () => {
  it('has the bytes that the oracle gives', () => {
    const sealed = seal(KEY, BINDING, Buffer.from('Erika Mustermann'), { salt: SALT, padding: 5 })
    // known-answers.py
    expect(sealed.toString('hex')).toBe(
      '434356316465666768696a6b6c6d6e6f7071727357e87a5c51b7175d8c4d4dca9b0c412ff134d3ee36d89cc511bcfbb735480e782e4ba8f62493a2deac831812af',
    )
  })

  it('has the bytes that the oracle gives over three chunks', () => {
    const plain = Buffer.from(Array.from({ length: 150_000 }, (_, i) => i % 251))
    const binding = { owner: '0a', kind: 'original:0:0' }
    const sealed = seal(KEY, binding, plain, { salt: SALT, padding: 77 })
    expect(createHash('sha256').update(sealed).digest('hex')).toBe(
      '7008dbe0be80a7aa8e638fedb5f7780b18814bf7e8ffed3160c76157e6d31e9d',
    )
    expect(unseal(KEY, binding, sealed).equals(plain)).toBe(true)
  })

  it('opens again, whatever its length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (plain) => {
        expect(Buffer.from(plain).equals(unseal(KEY, BINDING, seal(KEY, BINDING, plain)))).toBe(
          true,
        )
      }),
      { numRuns: 300 },
    )
  })

  it.each([0, 65_527, 65_528, 65_529, 131_064])(
    'opens again at the border of %i bytes',
    (length) => {
      const plain = Buffer.alloc(length, 7)
      for (const padding of [0, 1]) {
        const sealed = seal(KEY, BINDING, plain, { salt: SALT, padding })
        expect(unseal(KEY, BINDING, sealed).equals(plain)).toBe(true)
      }
    },
  )

  it('does not open when any byte is another', () => {
    const sealed = seal(KEY, BINDING, Buffer.from('Musterweg 1'))
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => unseal(KEY, BINDING, changed), `byte ${at}`).toThrow()
    }
  })

  it('does not open when chunks are dropped or change places', () => {
    const sealed = seal(KEY, BINDING, Buffer.alloc(200_000, 1), { salt: SALT, padding: 0 })
    const step = 65_536 + 16
    const chunk = (no: number) => sealed.subarray(20 + no * step, 20 + (no + 1) * step)
    const head = sealed.subarray(0, 20)
    const cut = Buffer.concat([head, chunk(0), chunk(1), chunk(2)])
    const mixed = Buffer.concat([head, chunk(1), chunk(0), chunk(2), chunk(3)])
    expect(() => unseal(KEY, BINDING, cut)).toThrow()
    expect(() => unseal(KEY, BINDING, mixed)).toThrow()
  })

  it('does not open for another owner, kind or key', () => {
    const sealed = seal(KEY, BINDING, Buffer.from('geheim'))
    expect(() => unseal(KEY, { ...BINDING, owner: '0b' }, sealed)).toThrow()
    expect(() => unseal(KEY, { ...BINDING, kind: 'identity' }, sealed)).toThrow()
    expect(() => unseal(Buffer.alloc(32), BINDING, sealed)).toThrow()
  })

  it('hides its length: the same text is not always equally long', () => {
    const lengths = Array.from({ length: 30 }, () => seal(KEY, BINDING, Buffer.from('x')).length)
    expect(new Set(lengths).size).toBeGreaterThan(5)
  })

  it('has a salt of its own, and so a key of its own: no nonce is used twice under one key', () => {
    const salts = Array.from({ length: 3000 }, () =>
      seal(KEY, BINDING, Buffer.from('x')).subarray(4, 20).toString('hex'),
    )
    expect(new Set(salts).size).toBe(3000)
    // Even under one salt equal chunks differ: each has its own number as nonce.
    const plain = Buffer.alloc(3 * 65_536 - 8, 1)
    const sealed = seal(KEY, BINDING, plain, { salt: SALT, padding: 0 })
    const chunk = (no: number) => sealed.subarray(20 + no * 65_552, 20 + no * 65_552 + 65_536)
    expect(chunk(1).equals(chunk(2))).toBe(false)
  })
})
