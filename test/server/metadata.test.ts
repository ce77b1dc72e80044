// Pictures lose what a camera writes beside them, keep their pixels and their orientation; checked with sharp, which reads all of it independently.
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { withoutMetadata } from '../../server/donations/metadata.ts'

const CANARY = 'Erika Mustermann was here'
const EXIF = {
  IFD0: { Artist: CANARY, ImageDescription: CANARY, Make: 'Phone', Software: CANARY },
  IFD3: { GPSLatitude: '52/1 31/1 12/1', GPSLatitudeRef: 'N' },
}
const picture = () =>
  sharp({ create: { width: 40, height: 24, channels: 3, background: '#f7f5ef' } }).composite([
    {
      input: Buffer.alloc(8 * 8 * 3, 30),
      raw: { width: 8, height: 8, channels: 3 },
      left: 2,
      top: 4,
    },
  ])

describe.each(['jpeg', 'png', 'webp', 'tiff'] as const)('%s', (format) => {
  const made = async () =>
    new Uint8Array(
      await picture()
        .withExif(EXIF)
        .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><r>${CANARY}</r></x:xmpmeta>`)
        .withMetadata({ orientation: 6 })
        [format]()
        .toBuffer(),
    )

  it('says nothing about the person any more, and shows the same pixels the same way up', async () => {
    const before = await made()
    expect(Buffer.from(before).includes(CANARY)).toBe(true)
    const after = withoutMetadata(before)
    expect(Buffer.from(after).includes(CANARY)).toBe(false)
    expect(Buffer.from(after).includes('Phone')).toBe(false)
    const [was, is] = [await sharp(before).metadata(), await sharp(after).metadata()]
    expect(is.format).toBe(was.format)
    if (format === 'jpeg' || format === 'tiff') expect(is.orientation).toBe(6)
    expect(await sharp(after).raw().toBuffer()).toEqual(await sharp(before).raw().toBuffer())
  })
  it('is left as it is when it breaks off in the middle', async () => {
    const half = (await made()).subarray(0, 60)
    expect(withoutMetadata(half).length).toBeGreaterThan(0)
  })
})

it('leaves a PDF, an empty file and a random file untouched', () => {
  for (const text of [
    '%PDF-1.7 Erika',
    '',
    'RIFFxxxxWEBP',
    'II*\0\xff\xff\xff\xff',
    '\xff\xd8\xff\xe1\0\x01',
  ]) {
    const bytes = Buffer.from(text, 'latin1')
    expect(Buffer.from(withoutMetadata(bytes)).length).toBe(bytes.length)
  }
})

it('blanks the Exif block of a HEIF file in place', () => {
  const tail = Buffer.from('picture data')
  // Exif\0\0, little-endian TIFF, one row: Artist (0x013b), ASCII, 10 bytes at offset 26.
  const exif = Buffer.from(
    '457869660000' + '49492a0008000000' + '0100' + '3b0102000a0000001a000000' + '00000000',
    'hex',
  )
  const file = Buffer.concat([
    Buffer.from('00000018', 'hex'),
    Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'),
    exif,
    Buffer.from('Erika M.\0\0', 'latin1'),
    tail,
  ])
  const after = Buffer.from(withoutMetadata(file))
  expect(after.length).toBe(file.length)
  expect(after.includes('Erika')).toBe(false)
  expect(after.subarray(-tail.length)).toEqual(tail)
})
