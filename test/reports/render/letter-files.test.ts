// The letter as DOCX, e-mail draft and PDF of other sizes, from a paper written out here.
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { DIN_5008_B } from '../../../reports/render/din5008b.ts'
import { letterDocx } from '../../../reports/render/letter-docx.ts'
import { headerText, letterEml } from '../../../reports/render/letter-eml.ts'
import { letterPdf } from '../../../reports/render/letter-pdf.ts'
import { letterText } from '../../../reports/render/letter-text.ts'
import type { Paper } from '../../../reports/render/paper.ts'
import { look, words } from '../requests/paper-tools.ts'

const PAPER: Paper = {
  language: 'de',
  layout: 'din5008b',
  title: 'Antrag auf Prüfung & Löschung',
  date: '2026-11-25',
  sender: {
    name: 'Erika Mustermann',
    lines: ['Musterweg 1', '12345 Musterstadt'],
    email: 'erika@example.org',
  },
  addressee: ['Musterauskunft AG', 'Prüfweg 2', '10115 Berlin'],
  info: [{ label: 'Datum', value: '25.11.2026' }],
  subject: 'Antrag auf Prüfung & Löschung',
  salutation: 'Sehr geehrte Damen und Herren,',
  body: [
    { kind: 'paragraph', text: 'erster Absatz.' },
    { kind: 'heading', text: '1. Eine Sache' },
    { kind: 'facts', rows: [{ label: 'Betrag', value: '312,40\u00a0Euro' }] },
    { kind: 'list', items: ['eins', 'zwei'] },
    { kind: 'paragraph', text: 'letzter Absatz.' },
  ],
  closing: 'Mit freundlichen Grüßen',
  signature: ['Erika Mustermann'],
  enclosures: { title: 'Anlagen', items: ['Auszug'] },
}

describe('letterText', () => {
  it('is the letter, a paragraph a line', () => {
    expect(letterText(PAPER)).toBe(
      [
        'Erika Mustermann\nMusterweg 1\n12345 Musterstadt\nerika@example.org',
        'Musterauskunft AG\nPrüfweg 2\n10115 Berlin',
        'Datum: 25.11.2026',
        'Antrag auf Prüfung & Löschung',
        'Sehr geehrte Damen und Herren,',
        'erster Absatz.',
        '1. Eine Sache',
        'Betrag: 312,40 Euro',
        '- eins\n- zwei',
        'letzter Absatz.',
        'Mit freundlichen Grüßen',
        'Erika Mustermann',
        'Anlagen\n- Auszug\n',
      ].join('\n\n'),
    )
  })
})

describe('letterDocx', () => {
  it('holds the address in a row of exact height, headings as headings, German as language', async () => {
    const files = unzipSync(await letterDocx(PAPER))
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    // 27.3 mm are 1548 twentieths of a point.
    expect(xml).toMatch(/<w:trHeight w:val="1548" w:hRule="exact"\/>/)
    expect(xml.match(/w:val="Heading1"/g)).toHaveLength(1)
    expect(xml.match(/w:val="Heading2"/g)).toHaveLength(1)
    expect(strFromU8(files['word/styles.xml'] ?? new Uint8Array())).toContain('w:val="de-DE"')
    expect(strFromU8(files['docProps/core.xml'] ?? new Uint8Array())).toContain(
      '<dc:title>Antrag auf Prüfung &amp; Löschung</dc:title>',
    )
  })

  it('names nobody and no clock in its metadata, and nothing outside the letter', async () => {
    const files = unzipSync(await letterDocx(PAPER))
    for (const [name, bytes] of Object.entries(files)) {
      const content = strFromU8(bytes)
      if (name !== 'word/document.xml') expect(content, name).not.toContain('Mustermann')
      expect(content, name).not.toMatch(/lastModifiedBy|Un-named|TargetMode="External"/)
    }
    expect(Object.keys(files)[0]).toBe('[Content_Types].xml')
  })

  it('is the same bytes after other documents were made in the process', async () => {
    const first = await letterDocx(PAPER)
    await letterDocx({ ...PAPER, subject: 'anders' })
    expect(Buffer.compare(await letterDocx(PAPER), first)).toBe(0)
  })
})

describe('letterPdf', () => {
  it('has a large-type variant with the same places', () => {
    const pdf = letterPdf(PAPER, { ...DIN_5008_B, textPt: 14 })
    const body = words(pdf).find(({ text }) => text === 'erster')
    const window = words(pdf).find(({ text }) => text === 'Prüfweg')
    // A line of 14 pt is taller than one of 11 pt by their ratio.
    const normal = words(letterPdf(PAPER)).find(({ text }) => text === 'erster')
    const height = (word: typeof body) => (word ? word.y1 - word.y0 : 0)
    expect(height(body) / height(normal)).toBeCloseTo(14 / 11, 1)
    expect(window?.y1).toBeLessThan(90)
  })

  it('shrinks a wide address until it fits the window', () => {
    const addressee = [...Array(6).keys()].map((n) => `Zeile ${n} ${'Wort '.repeat(9)}Ende${n}`)
    const found = words(letterPdf({ ...PAPER, addressee }))
    const last = found.find(({ text }) => text === 'Ende5')
    expect(last?.y1).toBeLessThan(90)
    expect(last?.x1).toBeLessThan(105)
  })

  it('draws folds and hole as artifacts, not as content', () => {
    const structure = look(letterPdf(PAPER), 'pdfinfo', '-struct', 'FILE')
    expect(structure).not.toContain('Figure')
    expect(structure.match(/^ *H1 /gm)).toHaveLength(1)
  })
})

describe('letterEml', () => {
  const pdf = new TextEncoder().encode('%PDF-1.7 not really')
  const mail = (over: Partial<Paper> = {}, to: string | null = 'post@example.org') =>
    new TextDecoder().decode(letterEml({ ...PAPER, ...over }, { to, pdf, fileName: 'erasure.pdf' }))

  it('is an unsent draft with the text and the PDF', () => {
    const [head = '', ...rest] = mail().split('\r\n\r\n')
    expect(head.split('\r\n').slice(0, 3)).toEqual([
      'X-Unsent: 1',
      'From: "Erika Mustermann" <erika@example.org>',
      'To: "Musterauskunft AG" <post@example.org>',
    ])
    const decode = (part = '') =>
      Buffer.from((part.split('\r\n--')[0] ?? '').replaceAll('\r\n', ''), 'base64').toString()
    expect(decode(rest[1])).toContain('Sehr geehrte Damen und Herren,\n\nerster Absatz.')
    expect(decode(rest[2])).toBe('%PDF-1.7 not really')
  })

  it('leaves out an addressee without an address, or with one that is none', () => {
    expect(mail({}, null)).not.toContain('\r\nTo:')
    expect(mail({}, 'x>\r\nBcc: y@example.org')).not.toMatch(/\r\n(To|Bcc):/)
  })

  it('codes what is not ASCII into words of at most 75 characters', () => {
    const coded = headerText(
      'Auskunft über das Zustandekommen meiner Scores nach Art. 15 Abs. 1 DSGVO – Prüfung',
    )
    const parts = coded.split('\r\n ')
    expect(parts.every((part) => part.length <= 75)).toBe(true)
    const decoded = parts.map((part) =>
      Buffer.from(part.slice('=?utf-8?B?'.length, -2), 'base64').toString(),
    )
    expect(decoded.join('')).toBe(
      'Auskunft über das Zustandekommen meiner Scores nach Art. 15 Abs. 1 DSGVO – Prüfung',
    )
  })
})
