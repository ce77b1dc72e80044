// Pages of an upload in any order, double, mixed with other papers, or lost: one letter comes out, and what was done is said.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import PDFDocument from 'pdfkit'
import { beforeAll, describe, expect, test } from 'vitest'
import { OPEN, pictures } from '../../fixtures/channels/index.ts'
import { drawDocument, dressOf, letterOf, person } from '../../fixtures/index.ts'
import { READ_PROBLEMS } from '../../extract/index.ts'
import { readLetter } from '../../extract/pipeline.ts'
import { has } from '../programs.ts'
import { compare } from './strangers/compare.ts'
import { tempFolder } from '../folder.ts'

const folder = tempFolder('intake')

/** Each page of a PDF as a file of its own. */
function apart(pdf: Uint8Array, pages: number): Uint8Array[] {
  const file = path.join(folder, 'whole.pdf')
  writeFileSync(file, pdf)
  return Array.from({ length: pages }, (_, i) => {
    const one = path.join(folder, `page-${i + 1}.pdf`)
    execFileSync('qpdf', [file, '--pages', '.', String(i + 1), '--', one])
    return new Uint8Array(readFileSync(one))
  })
}

function other(lines: string[]): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: 'A4', margin: 50 })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<Uint8Array>((ready) => doc.on('end', () => ready(Buffer.concat(chunks))))
  for (const [i, line] of lines.entries()) doc.text(line, 60, 80 + i * 24)
  doc.end()
  return done
}

const drawn = (name: string, dress: string, on = '2018-06-14') =>
  drawDocument(letterOf(person(7, name), 'schufa/datenkopie-15', { on }), dressOf(dress))

describe.skipIf(!has('qpdf'))('pages as files of their own', () => {
  let whole: Awaited<ReturnType<typeof drawn>>
  let pages: Uint8Array[]
  beforeAll(async () => {
    whole = await drawn('one', 'airy')
    pages = apart(whole.pdf, whole.letter.pages)
  })
  const shuffled = (order: number[]) => order.map((i) => pages[i] ?? new Uint8Array())

  test('in any order: printed numbers put them right', async () => {
    expect(pages.length).toBeGreaterThanOrEqual(3)
    const order = pages.map((_, i) => i).toReversed()
    const { letters, refusals } = await readLetter(shuffled(order), 'de')
    expect(letters).toHaveLength(1)
    expect(letters[0]?.sourcePages.map(({ file }) => file)).toEqual(order)
    const tally = compare(whole.letter, letters[0]?.letter ?? null)
    expect([tally.wrong, tally.sure, tally.missing], tally.notes.join('\n')).toEqual([0, 0, 0])
    expect(refusals).toEqual([])
    expect(letters[0]?.letter.doubts.filter((one) => one.path === '/pages')).toEqual([])
  })

  test('one of them twice: dropped and named', async () => {
    const { letters, refusals } = await readLetter(
      [...shuffled([0, 1, 2]), ...shuffled([1]), ...pages.slice(3)],
      'de',
    )
    expect(letters).toHaveLength(1)
    expect(letters[0]?.letter.pages).toBe(pages.length)
    const tally = compare(whole.letter, letters[0]?.letter ?? null)
    expect([tally.wrong, tally.sure, tally.missing], tally.notes.join('\n')).toEqual([0, 0, 0])
    expect(refusals).toEqual([{ code: 'READ_PAGE_TWICE', details: { page: 4, of: 2 }, page: 4 }])
  })

  test('other papers between and before: left out and named', async () => {
    const invoice = await other([
      'Musterbank AG, Hausverwaltung',
      'Rechnung Nummer 0001 vom 12.03.2018 über 29,95 EUR',
      'Bitte überweisen Sie den Betrag bis zum 30.03.2018 auf das genannte Konto.',
    ])
    const list = await other([
      'Milch, Butter, Brot und Käse vom Markt holen',
      'Blumen für Erika besorgen und den Schlüssel zurückbringen, bitte nicht vergessen',
    ])
    const { letters, refusals } = await readLetter(
      [invoice, ...shuffled([0, 1]), list, ...pages.slice(2)],
      'de',
    )
    expect(letters).toHaveLength(1)
    const tally = compare(whole.letter, letters[0]?.letter ?? null)
    expect([tally.wrong, tally.sure, tally.missing], tally.notes.join('\n')).toEqual([0, 0, 0])
    expect(refusals.map(({ code, page }) => [code, page])).toEqual([
      ['READ_PAGE_FOREIGN', 1],
      ['READ_PAGE_FOREIGN', 4],
    ])
    for (const { code } of refusals) expect(Object.keys(READ_PROBLEMS)).toContain(code)
  })

  test('pages of two letters mixed: each to its own', async () => {
    const second = await drawn('two', 'ruled')
    const theirs = apart(second.pdf, second.letter.pages)
    const { letters } = await readLetter(
      [...theirs, ...shuffled([2, 0, 1]), ...pages.slice(3)],
      'de',
    )
    expect(letters).toHaveLength(2)
    for (const [i, truth] of [second.letter, whole.letter].entries()) {
      const tally = compare(truth, letters[i]?.letter ?? null)
      expect([tally.wrong, tally.sure, tally.missing], tally.notes.join('\n')).toEqual([0, 0, 0])
    }
  })

  test('without printed numbers the order given stays, in doubt', async () => {
    const bare = await drawDocument(
      letterOf(person(7, 'one'), 'schufa/datenkopie-15', { on: '2018-06-14' }),
      { ...dressOf('airy'), page: { ...dressOf('airy').page, number: '' } },
    )
    const files = apart(bare.pdf, bare.letter.pages)
    const { letters } = await readLetter(files, 'de')
    expect(letters[0]?.sourcePages.map(({ file }) => file)).toEqual(files.map((_, i) => i))
    expect(letters[0]?.letter.doubts.find((one) => one.path === '/pages')?.reason).toMatch(
      /Reihenfolge/u,
    )
  })

  test('a lost page is noticed by what the letter must have', async () => {
    const bare = await drawDocument(
      letterOf(person(7, 'one'), 'schufa/datenuebersicht-34', { on: '2018-03-20' }),
      { ...dressOf('ruled'), page: { ...dressOf('ruled').page, number: '' } },
    )
    const files = apart(bare.pdf, bare.letter.pages)
    // The first page and the tables alone: the free text with the Basisscore is not there.
    const { letters } = await readLetter(files.slice(0, 2), 'de')
    expect(letters[0]?.letter.kind).toBe('schufa/datenuebersicht-34')
    expect(letters[0]?.letter.doubts.find((one) => one.path === '/pages')?.reason).toMatch(
      /fehlt ein Blatt/u,
    )
  })
})

test('two scans, the second first and one on its head', { timeout: 240_000 }, async () => {
  const { pdf, letter } = await drawDocument(
    letterOf(person(7, 'photo'), 'schufa/score-2026', { on: '2026-05-04', contracts: true }),
    dressOf('modern'),
  )
  expect(letter.pages).toBe(2)
  const traits = { ...OPEN, scan: { ...OPEN.scan, dpi: [200], upsideDown: 0 } }
  const made = (await pictures(pdf, 'scan', 4, undefined, traits)).map((one) => one.bytes)
  const turned = await (await import('sharp')).default(made[0]).rotate(180).jpeg().toBuffer()
  const { letters, refusals } = await readLetter([made[1] ?? turned, turned], 'de', {
    now: () => 0,
  })
  expect(refusals).toEqual([])
  expect(letters).toHaveLength(1)
  expect(letters[0]?.sourcePages.map(({ file }) => file)).toEqual([1, 0])
  expect(letters[0]?.letter.kind).toBe(letter.kind)
  expect(letters[0]?.letter.pages).toBe(2)
})
