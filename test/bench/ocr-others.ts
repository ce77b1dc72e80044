// What is no letter must end soon, and a photographed letter must tell its pages: an album of forty photos, a blank page, noise, a page of
// a book, and six photographed pages. CPU beside the wall, because a service has neighbours.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { pictures } from '../../fixtures/channels/index.ts'
import { drawDocument, dressOf, letterOf, person } from '../../fixtures/index.ts'
import type { Row } from './run.ts'

const ENTRY = path.join(import.meta.dirname, 'ocr-entry.mjs')
const SCRIPT = path.join(import.meta.dirname, 'ocr-files.ts')

type Cost = {
  cpuSeconds: number
  wallSeconds: number
  letters: number
  said: string[]
  told: { page: number; wall: number }[]
  megabytes: number
}

const [WIDE, HIGH] = [1654, 2339]

/** A landscape of hills and leaves: edges of all sizes, no print. `n` makes each another one. */
function hills(n: number): Promise<Buffer> {
  const data = new Uint8Array(WIDE * HIGH)
  let state = 7 + n
  for (let y = 0; y < HIGH; y += 1)
    for (let x = 0; x < WIDE; x += 1) {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      const hill = 120 + 70 * Math.sin(x / (90 + n) + Math.sin(y / 61)) * Math.cos(y / (140 - n))
      const leaves = y > HIGH / 2 && (x * 7 + y * 13) % 47 < 9 ? -60 : 0
      data[y * WIDE + x] = Math.max(0, Math.min(255, hill + leaves + (state % 23)))
    }
  return sharp(data, { raw: { width: WIDE, height: HIGH, channels: 1 } })
    .toColourspace('b-w')
    .jpeg({ quality: 85 })
    .toBuffer()
}

/** Specks of ink of the size of letters, ten thousand of them. */
function noise(): Promise<Buffer> {
  const data = new Uint8Array(WIDE * HIGH).fill(245)
  let state = 99
  const next = (most: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * most)
  }
  for (let i = 0; i < 10_000; i += 1) {
    const [x, y, w, h] = [next(WIDE - 30), next(HIGH - 30), 3 + next(18), 3 + next(22)]
    for (let v = y; v < y + h; v += 1) data.fill(20, v * WIDE + x, v * WIDE + x + w)
  }
  return sharp(data, { raw: { width: WIDE, height: HIGH, channels: 1 } })
    .toColourspace('b-w')
    .png()
    .toBuffer()
}

const SENTENCE =
  'Am Morgen ging der alte Müller durch den Garten, sah nach den Bäumen und dachte an den Winter, der in diesem Jahr früh gekommen war. '

/** Three pages of a story, as a scan. */
async function book(): Promise<Buffer[]> {
  const doc = new PDFDocument({ size: 'A4', margin: 70 })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<Buffer>((ready) => doc.on('end', () => ready(Buffer.concat(chunks))))
  for (let page = 0; page < 3; page += 1) {
    if (page > 0) doc.addPage()
    doc.fontSize(11).text(SENTENCE.repeat(22))
  }
  doc.end()
  return (await pictures(new Uint8Array(await done), 'scan', 3)).map((one) =>
    Buffer.from(one.bytes),
  )
}

/** @param folder where the pictures are kept while they are read */
export async function othersThanLetters(folder: string): Promise<Row[]> {
  const cost = (name: string, files: readonly Uint8Array[]): Cost => {
    const names = files.map((bytes, i) => {
      const file = path.join(folder, `${name}-${i}`)
      writeFileSync(file, bytes)
      return file
    })
    return JSON.parse(
      execFileSync(process.execPath, [ENTRY, SCRIPT, ...names], { encoding: 'utf8' }),
    ) as Cost
  }
  const row = (what: string, one: Cost, goal: string): Row => ({
    what: `${what} (CPU)`,
    figure: `${one.cpuSeconds.toFixed(1)} s`,
    anchor: `wall ${one.wallSeconds.toFixed(1)} s, ${one.megabytes.toFixed(0)} MB`,
    ratio: `${one.letters > 0 ? 'a letter' : [...new Set(one.said)].join(' ')} (goal ${goal})`,
  })
  const blank = await sharp({
    create: { width: WIDE, height: HIGH, channels: 3, background: '#f4f4f2' },
  })
    .jpeg()
    .toBuffer()
  const album = await Promise.all(Array.from({ length: 20 }, (_, n) => hills(n)))
  const { pdf, letter } = await drawDocument(
    letterOf(person(9, 'bench'), 'schufa/datenkopie-15', { on: '2018-06-14' }),
    dressOf('airy'),
  )
  const pages = Array.from({ length: 6 }, (_, i) => (i % letter.pages) + 1)
  const photos = await Promise.all(
    pages.map(async (page, i) => (await pictures(pdf, 'photo', 40 + i, [page]))[0]),
  )
  const six = cost(
    'six',
    photos.flatMap((one) => (one ? [one.bytes] : [])),
  )
  const steps = six.told.map((one, i) => one.wall - (six.told[i - 1]?.wall ?? 0))
  return [
    row('an album of twenty photos', cost('album', album), '30 s'),
    row('a blank page', cost('blank', [blank]), '30 s'),
    row('a page of noise', cost('noise', [await noise()]), '30 s'),
    row('three pages of a book', cost('book', await book()), '30 s'),
    row(`six photographed pages (a letter of ${letter.pages}, some twice)`, six, 'wall 60 s'),
    {
      what: '  pages told, longest wait for one',
      figure: `${six.told.length - 1} of 6`,
      anchor: `${Math.max(...steps).toFixed(1)} s`,
    },
  ]
}
