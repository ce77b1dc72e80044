// Pictures from bytes to letters: kinds of file, caps, quality, channels with a seed, and one letter each as scan, scanned PDF and fax TIFF.
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faxTiff, pictures } from '../../fixtures/channels/index.ts'
import { drawDocument, dressOf, letterOf, person } from '../../fixtures/index.ts'
import { type Letter, Reader } from '../../extract/index.ts'
import { readLetter } from '../../extract/pipeline.ts'
import { printed } from '../issuers/paper.ts'
import { pageOfPicture, pagesInPicture } from '../../extract/ocr/decode.ts'
import { merged } from '../../extract/ocr/merge.ts'
import { baseOf } from '../../extract/ocr/prepare.ts'
import { meantWord } from '../../extract/ocr/vocabulary.ts'
import type { Spotted } from '../../extract/ocr/words.ts'

/** 40 × 20 pixels, the left half black. */
const HALF = sharp({
  create: { width: 40, height: 20, channels: 3, background: '#ffffff' },
}).composite([
  {
    input: { create: { width: 20, height: 20, channels: 3, background: '#000000' } },
    left: 0,
    top: 0,
  },
])

describe('files become grey pages', () => {
  test.each(['png', 'jpeg', 'webp', 'tiff'] as const)('%s', async (kind) => {
    const page = await pageOfPicture(await HALF.clone().toFormat(kind).toBuffer(), kind)
    expect([page.width, page.height, page.data.length]).toEqual([40, 20, 800])
    expect(page.data[5 * 40 + 3]).toBeLessThan(20)
    expect(page.data[5 * 40 + 36]).toBeGreaterThan(235)
  })
  test('the turn that EXIF asks for is made', async () => {
    const bytes = await HALF.clone().withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const page = await pageOfPicture(bytes, 'jpeg')
    expect([page.width, page.height]).toEqual([20, 40])
    expect(page.data[3 * 20 + 10]).toBeLessThan(20) // left became top
    expect(page.data[36 * 20 + 10]).toBeGreaterThan(235)
  })
  test('transparent is white', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 }
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 4, background: clear } })
      .png()
      .toBuffer()
    expect((await pageOfPicture(bytes, 'png')).data[20]).toBe(255)
  })
  test('too many pixels are refused before decoding, half a file is damaged', async () => {
    const large = await sharp({
      create: { width: 9000, height: 8000, channels: 3, background: '#fff' },
    })
      .png()
      .toBuffer()
    await expect(pageOfPicture(large, 'png')).rejects.toMatchObject({
      code: 'READ_TOO_LARGE_PICTURE',
    })
    const jpeg = await HALF.clone().jpeg().toBuffer()
    await expect(pageOfPicture(jpeg.subarray(0, jpeg.length - 60), 'jpeg')).rejects.toMatchObject({
      code: 'READ_DAMAGED',
    })
    await expect(
      pageOfPicture(new Uint8Array([0xff, 0xd8, 0xff, 0]), 'jpeg'),
    ).rejects.toMatchObject({
      code: 'READ_DAMAGED',
    })
  })
})

const word = (text: string, x: number, raw: number): Spotted => ({
  text,
  page: 1,
  box: [x, 100, x + 30, 110],
  at: [x, 100, x + 30, 110],
  turn: 0,
  size: 10,
  mono: false,
  source: 'ocr',
  confidence: 0,
  raw,
  weakest: raw,
})

describe('two readings of one page', () => {
  test('agreement, contradiction, nothing there', () => {
    const out = merged(
      [word('9637', 0, 90), word('98,86', 100, 90), word('17.01.2018', 200, 90)],
      [word('9637', 1, 90), word('98,66', 101, 88)],
    )
    expect(out.map((one) => [one.text, one.agrees])).toEqual([
      ['9637', true],
      ['98,86', false],
      ['17.01.2018', null],
    ])
  })
  test('one word there, two here', () => {
    const both: Spotted = { ...word('98,86%', 0, 90), at: [0, 100, 80, 110] }
    const out = merged([word('98,86', 0, 90), word('%', 40, 90)], [both])
    expect(out.map((one) => one.agrees)).toEqual([true, true])
  })
  test('a sure word that only the other saw is added, an unsure one is not', () => {
    const out = merged([word('Datum', 0, 90)], [word('Rating', 100, 90), word('Xq', 200, 60)])
    expect(out.map((one) => one.text)).toEqual(['Datum', 'Rating'])
  })
})

describe('misread labels', () => {
  test('one letter off is told, another ending or a value is not', () => {
    expect(meantWord('Geburtsdatvm:')).toBe('Geburtsdatum:')
    expect(meantWord('Bonitätsanfragen')).toBeNull()
    expect(meantWord('Kunze')).toBeNull()
    expect(meantWord('0006669441')).toBeNull()
  })
})

describe('a letter through the channels', () => {
  let pdf: Uint8Array
  let truth: Letter
  let scan: Uint8Array
  let reader: Reader
  beforeAll(async () => {
    const on = '2026-05-04'
    const letter = letterOf(person(5, 'ocr/2'), 'schufa/score-2026', { on, labels: 'paper' })
    const drawn = await drawDocument(letter, dressOf('ruled'))
    pdf = drawn.pdf
    truth = drawn.letter
    scan = (await pictures(pdf, 'scan', 5, [1]))[0]?.bytes ?? new Uint8Array()
    reader = new Reader()
  }, 120_000)
  afterAll(() => reader.close())

  test('same seed, same bytes; another seed, others', async () => {
    const again = await pictures(pdf, 'scan', 5, [1])
    expect(Buffer.from(again[0]?.bytes ?? []).equals(scan)).toBe(true)
    const other = await pictures(pdf, 'scan', 6, [1])
    expect(Buffer.from(other[0]?.bytes ?? []).equals(scan)).toBe(false)
  }, 60_000)

  test('quality: dark, small, fine', async () => {
    const advice = async (bytes: Uint8Array) =>
      baseOf(await pageOfPicture(bytes, 'jpeg')).quality.advice
    expect(await advice(scan)).toEqual([])
    const small = await sharp(scan).resize(420).jpeg().toBuffer()
    expect(await advice(small)).toContain('small')
    const dark = await sharp(scan).linear(0.15, 0).jpeg().toBuffer()
    expect(await advice(dark)).toContain('dark')
    const blurred = await sharp(scan).blur(7).jpeg().toBuffer()
    expect((await advice(blurred)).length).toBeGreaterThan(0)
  }, 60_000)

  test('a scan: kind, places, progress, nothing wrong that is not in doubt', async () => {
    const told: string[] = []
    const { letters, problems } = await reader.read([scan], (done, of) =>
      told.push(`${done}/${of}`),
    )
    expect(problems).toEqual([])
    expect(told).toEqual(['0/1', '1/1'])
    const [read] = letters
    expect(read?.letter.kind).toBe('schufa/score-2026')
    const score = read?.letter.scores[0]
    const isDoubted = (path: string) => read?.letter.doubts.some((one) => one.path === path)
    for (const [i, row] of (truth.scores[0]?.criteria ?? []).entries()) {
      const got = score?.criteria.find((one) => one.id === row.id)
      if (got?.points !== row.points) expect(isDoubted(`/scores/0/criteria/${i}/points`)).toBe(true)
    }
    expect(truth.scores[0]?.criteria.length).toBe(12)
    expect(score?.criteria.length).toBeGreaterThanOrEqual(11)
    const place = read?.letter.provenance['/identity/bornOn']
    expect(place?.method).toBe('ocr')
    expect(read?.letter.identity.bornOn).toBe(truth.identity.bornOn)
    // The place lies on the page, in points of A4 width.
    expect(place?.box?.[2]).toBeLessThan(595)
  }, 120_000)

  test('the same scan inside a PDF', async () => {
    const doc = new PDFDocument({ size: 'A4', margin: 0 })
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    const done = new Promise<Buffer>((ready) => doc.on('end', () => ready(Buffer.concat(chunks))))
    doc.image(Buffer.from(scan), 0, 0, { width: 595, height: 842 })
    doc.end()
    const { letters } = await reader.read([new Uint8Array(await done)])
    expect(letters[0]?.letter.kind).toBe('schufa/score-2026')
    expect(letters[0]?.letter.identity.bornOn).toBe(truth.identity.bornOn)
  }, 120_000)

  test('a fax of several pages in one TIFF is counted and shown', async () => {
    const copy = letterOf(person(5, 'ocr/2'), 'schufa/datenkopie-15', { on: '2018-06-11' })
    const { pdf: long, letter } = await drawDocument(copy, dressOf('ruled'))
    const tiff = await faxTiff(long, 5)
    expect(letter.pages).toBeGreaterThan(1)
    expect(await pagesInPicture(tiff, 'tiff')).toBe(letter.pages)
    const [png] = await reader.render([tiff], [{ file: 0, page: letter.pages }], 60)
    const { width, format } = await sharp(png).metadata()
    expect([width, format]).toEqual([496, 'png'])
  }, 120_000)

  test('a photo is shown upright and without its metadata', async () => {
    const bytes = await HALF.clone().withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const [png] = await reader.render([bytes], [{ file: 0, page: 1 }], 100)
    const { width, height, exif } = await sharp(png).metadata()
    expect([width, height, exif]).toEqual([20, 40, undefined])
  }, 60_000)
})

test('a picture of a letter that lost what each such letter says asks for a better one; as text nobody knows it', {
  timeout: 120_000,
}, async () => {
  const lines = [
    'SCHUFA Holding AG',
    'SCHUFA-BonitätsAuskunft',
    'Nachname: Muster',
    'Zu dieser Person liegen ausschließlich positive Informationen vor.',
    'Prüfcode ZZ99-1234, gültig 60 Tage',
  ]
  const pdf = await printed([[{ at: [60, 90], lines, step: 30, size: 13 }]])
  const codes = async (file: Uint8Array) =>
    (await readLetter([file], 'de')).refusals.map(({ code }) => code)
  expect(await codes(pdf)).toEqual(['RECOGNISE_UNKNOWN_ISSUER'])
  const [scan] = await pictures(pdf, 'scan', 5)
  if (!scan) throw new Error('no picture')
  expect(await codes(scan.bytes)).toEqual(['READ_PICTURE_HALF'])
})
