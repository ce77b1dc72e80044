// One paper, four formats: the same sentences, the same bytes every time, a PDF that tools and windows accept.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { stringsOf } from '../../../reports/render/paper.ts'
import {
  accessRequest,
  deadlinesIcs,
  paperFor,
  requestText,
  writeRequest,
} from '../../../reports/requests/index.ts'
import { all, erika, SENDER } from './erika.ts'
import { docxText, look, pdfText, squeezed, words } from './paper-tools.ts'

const IDS = ['access', 'explanation', 'rectification', 'erasure'] as const
const input = { case: erika(), findings: all }
/** Four matters fill three pages; a first request is one. */
const PAGES = { access: 1, explanation: 2, rectification: 2, erasure: 3 }
const pdfs = new Map<string, Uint8Array>()
const pdfOf = (id: string) => pdfs.get(id) ?? new Uint8Array()
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

beforeAll(async () => {
  for (const id of IDS) pdfs.set(id, await writeRequest(id, input, 'pdf'))
})

describe.each(IDS)('the %s request', (id) => {
  it('reads as the golden text that was reviewed by eye', async () => {
    const golden = readFileSync(new URL(`golden/${id}.txt`, import.meta.url), 'utf8')
    expect(text(await writeRequest(id, input, 'txt'))).toBe(golden)
  })

  it('says the same sentences as PDF, DOCX and text', async () => {
    const strings = stringsOf(paperFor(id, input))
    expect(strings.length).toBeGreaterThan(20)
    const formats = {
      pdf: squeezed(pdfText(pdfOf(id))),
      docx: squeezed(docxText(await writeRequest(id, input, 'docx'))),
      txt: squeezed(text(await writeRequest(id, input, 'txt'))),
    }
    for (const [format, all_] of Object.entries(formats)) {
      const missing = strings.filter((one) => !all_.includes(squeezed(one)))
      expect({ format, missing }).toEqual({ format, missing: [] })
    }
  })

  it('is a clean, tagged PDF with embedded fonts, title and language', () => {
    const pdf = pdfOf(id)
    expect(look(pdf, 'qpdf', '--check', 'FILE')).toContain('No syntax or stream encoding errors')
    const fonts = look(pdf, 'pdffonts', 'FILE').trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(1)
    for (const font of fonts) {
      expect(font).toMatch(/AtkinsonHyperlegibleNext/)
      expect(font).toMatch(/ yes yes yes /)
    }
    const info = look(pdf, 'pdfinfo', 'FILE')
    expect(info).toMatch(new RegExp(`^Pages: +${PAGES[id]}$`, 'm'))
    expect(info).toMatch(/Tagged: +yes/)
    expect(info).toMatch(/Title: +(Auskunft|Antrag)/)
    expect(info).toMatch(/CreationDate: .*Nov 25 12:00:00 2026/)
    expect(look(pdf, 'qpdf', '--json', 'FILE')).toMatch(/"\/Lang": "(u:)?de-DE"/)
    expect(look(pdf, 'pdfinfo', '-meta', 'FILE')).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  it('has one main heading, and no heading that skips a level', () => {
    const structure = look(pdfOf(id), 'pdfinfo', '-struct', 'FILE')
    expect(structure.match(/^ *H1 /gm)).toHaveLength(1)
    expect(structure).toMatch(/^ *P /m)
    expect(structure).not.toMatch(/^ *H[3-6] /m)
  })

  it('shows the addressee inside the window and the return line above it', () => {
    const first = words(pdfOf(id)).filter(({ page }) => page === 1)
    for (const wanted of ['Kormoranweg', '65201', 'Wiesbaden']) {
      const word = first.find((one) => one.text === wanted)
      expect(word, wanted).toBeDefined()
      expect(word?.x0).toBeGreaterThanOrEqual(25 - 0.1)
      expect(word?.x1).toBeLessThanOrEqual(105)
      expect(word?.y0).toBeGreaterThanOrEqual(60)
      expect(word?.y1).toBeLessThanOrEqual(90)
    }
    const inWindow = first.filter(
      ({ x0, x1, y0, y1 }) => x0 < 105 && x1 > 20 && y1 > 45 && y0 < 90 && x0 < 110,
    )
    const sender = inWindow.filter(({ text: one }) => one.startsWith('Muster'))
    expect(sender.length).toBeGreaterThan(0)
    for (const { y1 } of sender) expect(y1).toBeLessThanOrEqual(62.7)
    expect(squeezed(inWindow.map(({ text: one }) => one).join(''))).toContain(
      'SCHUFAHoldingAGKormoranweg565201Wiesbaden',
    )
  })

  it('begins its subject at 98.46 mm and keeps the references above it', () => {
    const first = words(pdfOf(id)).filter(({ page }) => page === 1)
    const subject = first.find(({ y0, y1, x0 }) => x0 < 26 && y0 > 90 && y1 < 110)
    expect(subject?.y0).toBeGreaterThan(96)
    expect(subject?.y0).toBeLessThan(100)
    const dated = first.find(({ text: one, x0 }) => one === '01.02.1980' && x0 > 125)
    expect(dated?.y1).toBeLessThan(95)
  })
})

describe('bytes', () => {
  it('are the same a second time and in another time zone', async () => {
    const here: string[] = []
    const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
    for (const id of IDS) {
      for (const format of ['pdf', 'docx', 'txt', 'eml'] as const) {
        here.push(`${id}.${format} ${sha256(await writeRequest(id, input, format))}`)
      }
    }
    here.push(`deadlines.ics ${sha256(deadlinesIcs(input))}`)
    const script = fileURLToPath(new URL('in-another-zone.ts', import.meta.url))
    const there = execFileSync(process.execPath, ['--import', 'tsx', script], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'America/New_York' },
    })
    expect(there.trim().split('\n')).toEqual(here)
  })
})

describe('the first access request', () => {
  it('is written from sender and bureau alone', async () => {
    const letter = text(await accessRequest('schufa', SENDER, '2026-11-25', 'txt'))
    expect(
      letter.startsWith(
        'Erika Mustermann\nMusterweg 1\n12345 Musterstadt\nerika@example.org\n\nSCHUFA Holding AG\nKormoranweg 5\n65201 Wiesbaden\n',
      ),
    ).toBe(true)
    expect(letter).toContain('Datum: 25.11.2026\n\nAuskunft über meine Daten')
    expect(letter).toContain('Bitte antworten Sie mir bis zum 28.12.2026.')
  })

  it('refuses an unknown bureau and a sender without address', async () => {
    await expect(accessRequest('nobody', SENDER, '2026-11-25', 'txt')).rejects.toMatchObject({
      code: 'REQUEST_ISSUER_UNKNOWN',
    })
    await expect(
      accessRequest('schufa', { name: 'Erika Mustermann' }, '2026-11-25', 'pdf'),
    ).rejects.toMatchObject({ code: 'REQUEST_INCOMPLETE', details: { missing: 'sender/lines' } })
  })

  it('speaks for a client when an adviser holds a mandate', async () => {
    const sender = {
      name: 'Beratung Muster e. V.',
      lines: ['Beratungsweg 2', '12345 Musterstadt'],
      actsFor: 'Erika Mustermann',
    }
    const letter = text(
      await accessRequest('schufa', { ...sender, bornOn: '1980-02-01' }, '2026-11-25', 'txt'),
    )
    expect(letter).toContain('Betroffene Person: Erika Mustermann\nGeboren am: 01.02.1980')
    expect(letter).toContain(
      'sendet Beratung Muster e. V. im Namen von Erika Mustermann; die Vollmacht liegt bei.',
    )
    expect(
      letter.endsWith('Beratung Muster e. V.\nfür Erika Mustermann\n\nAnlagen\n- Vollmacht\n'),
    ).toBe(true)
  })
})

describe('the reading aid', () => {
  it('is the same letter in English', () => {
    const paper = paperFor('erasure', input, 'en')
    const german = paperFor('erasure', input)
    expect(requestText('erasure', input, 'en')).toContain('\nRequest for erasure of my data\n')
    expect(paper.body.map(({ kind }) => kind)).toEqual(german.body.map(({ kind }) => kind))
    expect(paper.body).toContainEqual(
      expect.objectContaining({ kind: 'heading', text: '4. Inquiry older than twelve months' }),
    )
  })
})
