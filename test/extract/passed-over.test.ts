// A damaged file that pdf.js reads on in without a word: everything read of it waits in doubt, in the service's own reading child. A whole file gives no such doubt.
import { once } from 'node:events'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Reader } from '../../extract/index.ts'
import { damagePassedOver } from '../../extract/read/passed-over.ts'
import { practiceLetter } from '../../extract/read/practice.ts'
import { warmChild } from '../trust/warm.ts'

const whole = Buffer.from(practiceLetter('kopie-2026')).toString('latin1')

let reader: Reader
beforeAll(() => {
  reader = new Reader()
})
afterAll(() => reader.close())

/** Pointers of the values, and those that are in doubt because the file is damaged. */
async function readOf(file: string): Promise<{ values: string[]; damaged: string[] }> {
  const { letters } = await reader.read([Buffer.from(file, 'latin1')])
  const letter = letters[0]?.letter
  if (!letter) throw new Error('not read')
  const damaged = letter.doubts.filter(({ reason }) => reason.includes('Datei ist beschädigt'))
  return {
    values: Object.keys(letter.provenance),
    damaged: damaged.map(({ path }) => path),
  }
}

/** The same length, so that every other object stays where the table says. */
function overwritten(what: RegExp, by: (was: string) => string): string {
  const [was] = what.exec(whole) ?? []
  if (!was) throw new Error('not as expected')
  const is = by(was)
  if (is.length !== was.length) throw new Error('another length')
  return whole.replace(was, is)
}

/** Of headings: without it the letter is still known. */
const fontFile = [...whole.matchAll(/FontFile2 (\d+) 0 R/gu)].at(-1)?.[1] ?? ''

const DAMAGED: Record<string, string> = {
  'a font is not where it should be': overwritten(new RegExp(`\\n${fontFile} 0 obj`, 'u'), (was) =>
    was.replace(fontFile, '9'.repeat(fontFile.length)),
  ),
  'the file no longer holds an object that is drawn with': (() => {
    const at = whole.indexOf(`\n${fontFile} 0 obj`) + 1
    const place = String(at).padStart(10, '0')
    return whole.replace(`${place} 00000 n`, '0000000000 65535 f')
  })(),
  'a page is longer than it says': overwritten(/\/Length \d{4}(?=\n {2}\/Filter)/u, (was) =>
    was.replace(/\d{4}/u, '0099'),
  ),
  'the table of places is lost': overwritten(/startxref\n\d+/u, (was) => was.replace(/\d/gu, '9')),
}

test('a whole file', async () => {
  const { values, damaged } = await readOf(whole)
  expect(values.length).toBeGreaterThan(10)
  expect(damaged).toEqual([])
})

test.each(Object.keys(DAMAGED))('%s', async (name) => {
  const { values, damaged } = await readOf(DAMAGED[name] ?? '')
  expect(damaged).toContain('/pages')
  const waits = (path: string) => damaged.some((one) => path === one || path.startsWith(`${one}/`))
  expect(values.filter((path) => !waits(path))).toEqual([])
})

/** A scan: one page that is one picture. */
async function scanOf(jpeg: Buffer): Promise<Buffer> {
  const doc = new PDFDocument({ size: 'A4' })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<void>((resolve) => doc.on('end', () => resolve()))
  doc.image(jpeg, 0, 0, { width: 595, height: 842 })
  doc.end()
  await done
  return Buffer.concat(chunks)
}

test('a page that is a picture: whole, with half of it zeros, with its end lost', async () => {
  const noise = Buffer.from(Array.from({ length: 200 * 280 }, (_, i) => (i * 7919 + i * i) & 255))
  const raw = { width: 200, height: 280, channels: 1 } as const
  const jpeg = await sharp(noise, { raw }).jpeg().toBuffer()
  const half = Math.floor(jpeg.length / 2)
  const zeros = Buffer.from(jpeg).fill(0, half)
  const child = await warmChild([new URL('./draws-child.ts', import.meta.url).href])
  const told: unknown[] = []
  for (const picture of [jpeg, zeros, jpeg.subarray(0, half)]) {
    child.send(await scanOf(picture))
    told.push((await once(child, 'message'))[0])
  }
  child.kill('SIGKILL')
  expect(told.map((one) => (one as { picture: boolean }).picture)).toEqual([false, true, true])
  expect(told[0]).toEqual({ text: false, picture: false })
})

test('what pdf.js says of fonts, colours and notes is no damage, what it says of pictures matters where a page is one, what nobody has judged is damage', () => {
  const told = (message: unknown) => {
    damagePassedOver()
    ;(globalThis as { pdfjsPassedOver?: (message: unknown) => void }).pdfjsPassedOver?.(message)
    return damagePassedOver()
  }
  for (const message of [
    'TT: undefined function: 32',
    'Unimplemented annotation type "Screen", falling back to base annotation.',
    new Error('Ensure that the `standardFontDataUrl` API parameter is provided.'),
  ])
    expect(told(message), String(message)).toEqual({ text: false, picture: false })
  for (const message of [
    'Unable to decode image "img_p0_1": "JpxError"',
    'decodeScan - unexpected MCU data, current marker is: ffff',
  ])
    expect(told(message), message).toEqual({ text: false, picture: true })
  for (const message of [
    'Indexing all PDF objects',
    'Skipping command Tf: expected 2 args, but received 1 args.',
    'translateFont - fetching "A" font file: "XRefEntryException: Bad XRef entry: 19R".',
    'something new',
  ])
    expect(told(message), message).toEqual({ text: true, picture: false })
})
