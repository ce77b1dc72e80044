// Kinds of files that phones and fax servers write, each opened as its bytes are: HEIC, TIFF of several pages in group 4, WebP.
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { faxTiff, pictures } from '../../fixtures/channels/index.ts'
import { drawDocument, dressOf, letterOf, person } from '../../fixtures/index.ts'
import { sniff } from '../../extract/index.ts'
import { pageOfPicture, pagesInPicture } from '../../extract/ocr/index.ts'

const heic = new Uint8Array(
  readFileSync(new URL('../../fixtures/pictures/page.heic', import.meta.url)),
)

/** Share of dark pixels in a part of a page, in parts of its width and height. */
function ink(
  page: { width: number; height: number; data: Uint8Array },
  [x0, y0, x1, y1]: readonly [number, number, number, number],
): number {
  let dark = 0
  let all = 0
  for (let y = Math.round(y0 * page.height); y < y1 * page.height; y++) {
    for (let x = Math.round(x0 * page.width); x < x1 * page.width; x++) {
      all += 1
      if ((page.data[y * page.width + x] ?? 255) < 128) dark += 1
    }
  }
  return dark / all
}

test('HEIC: a page, its size, ink where it is printed and none in the margin', async () => {
  expect(sniff(heic).kind).toBe('heic')
  expect(await pagesInPicture(heic, 'heic')).toBe(1)
  const page = await pageOfPicture(heic, 'heic')
  expect([page.width, page.height]).toEqual([497, 702])
  expect(ink(page, [0, 0.1, 1, 0.6])).toBeGreaterThan(0.005)
  expect(ink(page, [0.94, 0, 1, 1])).toBe(0)
})

test('HEIC: half a file is damaged, not a crash', async () => {
  await expect(
    pageOfPicture(heic.subarray(0, Math.floor(heic.length / 2)), 'heic'),
  ).rejects.toMatchObject({ code: 'READ_DAMAGED' })
})

/** Value of a tag in the first directory of a little-endian TIFF (TIFF 6.0 §2). */
function tiffTag(bytes: Uint8Array, tag: number): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const at = view.getUint32(4, true)
  for (let i = 0; i < view.getUint16(at, true); i++) {
    const entry = at + 2 + i * 12
    if (view.getUint16(entry, true) === tag) return view.getUint16(entry + 8, true)
  }
  return null
}

test('TIFF of a fax server: group 4, every page its own', async () => {
  const { pdf, letter } = await drawDocument(
    letterOf(person(3, 'tiff'), 'schufa/score-2026', { on: '2026-05-04', contracts: true }),
    dressOf('plain'),
  )
  const bytes = await faxTiff(pdf, 5)
  expect(sniff(bytes).kind).toBe('tiff')
  expect(tiffTag(bytes, 259)).toBe(4) // Compression: CCITT T.6
  expect(await pagesInPicture(bytes, 'tiff')).toBe(letter.pages)
  expect(letter.pages).toBe(2)
  const single = await pictures(pdf, 'fax', 5)
  for (const [i, one] of single.entries()) {
    const alone = await pageOfPicture(one.bytes, 'png')
    const inside = await pageOfPicture(bytes, 'tiff', i + 1)
    expect([inside.width, inside.height]).toEqual([alone.width, alone.height])
    let differ = 0
    for (const [at, value] of alone.data.entries())
      if (Math.abs(value - (inside.data[at] ?? 0)) > 128) differ += 1
    expect(differ / alone.data.length).toBeLessThan(0.001)
  }
  const [first] = single
  const webp = new Uint8Array(await sharp(first?.bytes).webp({ lossless: true }).toBuffer())
  expect(sniff(webp).kind).toBe('webp')
  const page = await pageOfPicture(webp, 'webp')
  expect(ink(page, [0, 0, 1, 1])).toBeCloseTo(
    ink(await pageOfPicture(first?.bytes ?? webp, 'png'), [0, 0, 1, 1]),
    3,
  )
})
