// A PDF whose packed parts are not as they were packed: seen by their checksums, while sloppy but whole files pass.
import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { brokenDoubts } from '../../extract/parse/untold.ts'
import { hasBrokenParts } from '../../extract/read/broken.ts'

const text = 'BT /F1 12 Tf 72 700 Td (Punkte 711) Tj ET '.repeat(40)
const packed = deflateSync(text)
const pdf = (body: Buffer, length: number | string = body.length, filter = '/FlateDecode') =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n4 0 obj\n<< /Length ${length} /Filter ${filter} >>\nstream\n`),
    body,
    Buffer.from('\nendstream\nendobj\n%%EOF\n'),
  ])
const changed = (at: number) => {
  const bytes = Buffer.from(packed)
  bytes[at] = (bytes[at] ?? 0) ^ 0x10
  return bytes
}

test('whole parts are whole: packed, named in a list, with a length elsewhere, without their checksum, not packed', () => {
  for (const whole of [
    pdf(packed),
    pdf(packed, packed.length, '[ /FlateDecode ]'),
    pdf(packed, '9 0 R'),
    pdf(packed.subarray(0, -4)),
    pdf(Buffer.from(text), text.length, '/ASCIIHexDecode'),
    Buffer.concat([pdf(packed), pdf(packed)]),
  ])
    expect(hasBrokenParts(whole)).toBe(false)
})

test('a changed byte is seen, but for a few that only move the end', () => {
  const places = Array.from({ length: packed.length - 2 }, (_, i) => i + 2)
  const unseen = places.filter((at) => !hasBrokenParts(pdf(changed(at))))
  expect(unseen.length).toBeLessThanOrEqual(places.length / 16)
  expect(hasBrokenParts(Buffer.concat([pdf(packed), pdf(changed(9))]))).toBe(true)
})

test('a lost piece is seen, at the end and in the middle', () => {
  const half = Math.floor(packed.length / 2)
  expect(hasBrokenParts(pdf(packed.subarray(0, half), packed.length))).toBe(true)
  // An end that nobody wrote, as the length says.
  expect(hasBrokenParts(pdf(packed.subarray(0, half)))).toBe(false)
  expect(
    hasBrokenParts(
      pdf(Buffer.concat([packed.subarray(0, half - 5), packed.subarray(half)]), '9 0 R'),
    ),
  ).toBe(true)
  expect(hasBrokenParts(pdf(Buffer.from(text), text.length + 7, '/ASCIIHexDecode'))).toBe(true)
})

test('a header that says a smaller window than was used is no damage', () => {
  const noise = Buffer.from(
    Array.from({ length: 9000 }, (_, i) => (i * 7919 + (i >> 3) * 31) & 255),
  )
  const far = deflateSync(Buffer.concat([noise, noise]))
  // A window of 256 bytes, and the check bits that go with it (RFC 1950).
  far[0] = 0x08
  far[1] = 31 - ((far[0] * 256) % 31)
  expect(hasBrokenParts(pdf(far))).toBe(false)
})

test('what is locked or no PDF is not looked into, and a bomb is not unpacked to its end', () => {
  expect(
    hasBrokenParts(Buffer.concat([pdf(changed(9)), Buffer.from('trailer << /Encrypt 5 0 R >>')])),
  ).toBe(false)
  expect(hasBrokenParts(changed(9))).toBe(false)
  const bomb = deflateSync(Buffer.alloc(200_000_000))
  expect(hasBrokenParts(pdf(bomb))).toBe(false)
})

test('of a broken file each value waits, and each item of a list as a whole: what follows from it waits, too', () => {
  const place = { page: 1, box: null, text: 'x', method: 'text', confidence: 1 } as const
  const provenance = {
    '/issuedOn': place,
    '/scores/0/criteria/0/points': place,
    '/scores/0/value': place,
    '/entries/12/party': place,
  }
  expect(brokenDoubts({ provenance }, 'en').map(({ path }) => path)).toEqual([
    '/pages',
    '/issuedOn',
    '/scores/0',
    '/entries/12',
  ])
})
