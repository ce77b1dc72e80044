// Black bars: what lies under them is null and in doubt, whatever stands beside them is read as ever, and nothing is misread.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { OPEN, pictures } from '../../fixtures/channels/index.ts'
import { drawDocument, dressOf, letterOf, person } from '../../fixtures/index.ts'
import { type Letter, valueAt } from '../../extract/index.ts'
import { barsOn } from '../../extract/intake/index.ts'
import { mayHoldBars } from '../../extract/intake/dark-streams.ts'
import { readLetter } from '../../extract/pipeline.ts'
import { has } from '../programs.ts'
import { compare } from './strangers/compare.ts'
import { tempFolder } from '../folder.ts'

const folder = tempFolder('redacted')

type Bar = { page: number; box: readonly [number, number, number, number] }

/** Black rectangles laid over a finished PDF, as a viewer's redaction tool does. */
async function overlaid(pdf: Uint8Array, pages: number, bars: readonly Bar[]): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: 'A4', margin: 0 })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<Uint8Array>((ready) => doc.on('end', () => ready(Buffer.concat(chunks))))
  for (let page = 1; page <= pages; page++) {
    if (page > 1) doc.addPage()
    for (const { box } of bars.filter((bar) => bar.page === page))
      doc.rect(box[0] - 2, box[1] - 2, box[2] - box[0] + 4, box[3] - box[1] + 4).fill('#000')
  }
  doc.end()
  const [under, over, out] = ['under', 'over', 'out'].map((name) =>
    path.join(folder, `${name}.pdf`),
  )
  writeFileSync(under ?? '', pdf)
  writeFileSync(over ?? '', await done)
  execFileSync('qpdf', [under ?? '', '--overlay', over ?? '', '--', out ?? ''])
  return new Uint8Array(readFileSync(out ?? ''))
}

const barsFor = (letter: Letter, paths: readonly string[]): Bar[] =>
  paths.map((one) => {
    const place = letter.provenance[one]
    if (!place?.box) throw new Error(`nothing was read at ${one}`)
    return { page: place.page, box: place.box }
  })

describe.skipIf(!has('qpdf'))('over a text layer', () => {
  test.each(['ruled', 'airy', 'ledger', 'plain', 'modern'])('dress %s', async (dress) => {
    const { pdf, letter: truth } = await drawDocument(
      letterOf(person(7, 'one'), 'schufa/datenkopie-15', { on: '2018-06-14' }),
      dressOf(dress),
    )
    const [clear] = (await readLetter([pdf], 'de')).letters
    const letter = clear?.letter
    if (!letter) throw new Error('the clear letter was not read')
    const paths = [
      '/identity/surname',
      '/identity/recordNumber',
      '/identity/bornOn',
      '/entries/0/reference',
      '/entries/1/party',
    ].filter((one) => letter.provenance[one])
    expect(paths.length).toBeGreaterThanOrEqual(4)
    const hidden = await overlaid(pdf, truth.pages, barsFor(letter, paths))
    const [read] = (await readLetter([hidden], 'de')).letters
    expect(read?.letter.kind).toBe(truth.kind)
    const said = JSON.stringify(read?.letter)
    for (const one of paths) {
      expect(read && valueAt(read.letter, one), one).toBeNull()
      const value = String(valueAt(truth, one))
      if (one.startsWith('/identity/record')) expect(said).not.toContain(value)
    }
    expect(said).not.toContain('█')
    const tally = compare(truth, read?.letter ?? null)
    expect(tally.sure, tally.notes.join('\n')).toBe(0)
    expect(tally.wrong, tally.notes.join('\n')).toBeLessThanOrEqual(1)
    const doubted = (read?.letter.doubts ?? []).filter((one) => /geschwärzt/u.test(one.reason))
    expect(doubted.map((one) => one.path)).toEqual(expect.arrayContaining(['/identity/surname']))
  })

  test('a clear letter is not even looked at for bars, a dark head with white words is none', async () => {
    const { pdf } = await drawDocument(
      letterOf(person(7, 'one'), 'schufa/datenkopie-15', { on: '2018-06-14' }),
      dressOf('ruled'),
    )
    expect(mayHoldBars(pdf)).toBe(false)
  })
})

test('bars on a scan: found where they are drawn, code and rules are none', async () => {
  const { pdf } = await drawDocument(
    letterOf(person(7, 'one'), 'schufa/datenkopie-15', { on: '2018-06-14' }),
    dressOf('ruled'),
  )
  const traits = { ...OPEN, scan: { ...OPEN.scan, dpi: [200], upsideDown: 0 } }
  const [page] = await pictures(pdf, 'scan', 9, [1], traits)
  const bar = (width: number, height: number) => ({
    create: { width, height, channels: 3 as const, background: '#111111' },
  })
  const drawn = await sharp(page?.bytes)
    .composite([
      { input: bar(300, 36), left: 700, top: 900 },
      { input: bar(120, 30), left: 700, top: 1000 },
    ])
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const grey = {
    width: drawn.info.width,
    height: drawn.info.height,
    data: new Uint8Array(drawn.data),
  }
  const found = barsOn(grey).map(({ box }) => box)
  expect(found).toHaveLength(2)
  for (const [i, [x0, y0, x1, y1]] of [
    [700, 900, 1000, 936] as const,
    [700, 1000, 820, 1030] as const,
  ].entries()) {
    const box = found[i] ?? [0, 0, 0, 0]
    for (const [k, edge] of [x0, y0, x1, y1].entries())
      expect(Math.abs((box[k] ?? 0) - edge), `${i} ${k}`).toBeLessThanOrEqual(6)
  }
})
