// The return line above the window: one line for any sender, inside the upper zone, in PDF and DOCX; and the parts of a DOCX fit together.
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { letterDocx } from '../../../reports/render/letter-docx.ts'
import { letterPdf } from '../../../reports/render/letter-pdf.ts'
import type { Paper } from '../../../reports/render/paper.ts'
import { returnLineOf, returnLines } from '../../../reports/render/return-line.ts'
import { words } from '../requests/paper-tools.ts'

const LONG = 'Anna-Magdalena Freifrau von und zu Musterhausen-Beispielstein-Probenburg'.slice(0, 70)
const LINES = [
  'c/o Beratungsstelle für Verbraucherinnen und Verbraucher Musterstadt e. V.'.slice(0, 70),
  'Hinterhaus, dritter Stock, zweite Tür links, bei der Familie Beispiel',
  'Straße der außerordentlich langen Straßennamen in der Musterstadt 123',
  '12345 Musterstadt an der Beispielsaale im Landkreis Musterland-Probe',
  'Bundesrepublik Deutschland',
]
const paper = (over: Partial<Paper> = {}): Paper => ({
  language: 'de',
  layout: 'din5008b',
  title: 'Antrag',
  date: '2026-11-25',
  sender: { name: 'Erika Mustermann', lines: ['Musterweg 1', '12345 Musterstadt'], email: null },
  addressee: ['Musterauskunft AG', 'Prüfweg 2', '10115 Berlin'],
  info: [{ label: 'Datum', value: '25.11.2026' }],
  subject: 'Antrag',
  salutation: 'Sehr geehrte Damen und Herren,',
  body: [{ kind: 'paragraph', text: 'Text.' }],
  closing: 'Mit freundlichen Grüßen',
  signature: ['Erika Mustermann'],
  enclosures: { title: 'Anlagen', items: [] },
  ...over,
})
const SENDERS: [string, Paper['sender']][] = [
  ['short', paper().sender],
  ['a long name', { name: LONG, lines: ['Musterweg 1', '12345 Musterstadt'], email: null }],
  ['five long lines', { name: LONG, lines: LINES, email: 'erika@example.org' }],
  ['one word without a break', { name: 'x'.repeat(70), lines: ['y'.repeat(70)], email: null }],
]

describe.each(SENDERS)('the return line of a sender with %s', (_, sender) => {
  it('is one line inside the upper zone of the window', () => {
    const first = words(letterPdf(paper({ sender }))).filter(({ page }) => page === 1)
    const zone = first.filter(({ x0, y0, y1 }) => x0 < 105 && y1 > 45 && y0 < 62)
    expect(zone.length).toBeGreaterThan(0)
    const tops = zone.map(({ y0 }) => y0)
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(1)
    for (const { x0, x1, y0, y1 } of zone) {
      expect(x0).toBeGreaterThanOrEqual(24.9)
      expect(x1).toBeLessThanOrEqual(105)
      expect(y0).toBeGreaterThan(56)
      expect(y1).toBeLessThanOrEqual(62.8)
    }
    const address = first.filter(({ text }) =>
      ['Musterauskunft', 'Prüfweg', '10115'].includes(text),
    )
    expect(address).toHaveLength(3)
    for (const { y0 } of address) expect(y0).toBeGreaterThan(61.5)
  })
})

describe('what a return line says', () => {
  it('is the whole sender where that fits, else less, never cut', () => {
    expect(returnLineOf(paper(), 68)).toBe('Erika Mustermann · Musterweg 1 · 12345 Musterstadt')
    const sender = { name: LONG, lines: LINES, email: null }
    expect(returnLines({ sender }).at(-1)).toBe('Bundesrepublik Deutschland')
    expect(returnLineOf({ sender }, 68)).toBe('Bundesrepublik Deutschland')
    const wide = {
      name: 'Erika Mustermann',
      lines: ['Hinterhaus '.repeat(5).trim(), 'Musterweg 1', '12345 Musterstadt'],
      email: null,
    }
    expect(returnLineOf({ sender: wide }, 68)).toBe(
      'Erika Mustermann · Musterweg 1 · 12345 Musterstadt',
    )
  })
})

/** Every element is closed in order and every attribute quoted: what a word processor needs to open it. */
function isWellFormed(xml: string): boolean {
  const open: string[] = []
  const rest = xml
    .replace(/<\?xml[^?]*\?>/, '')
    .replace(
      /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g,
      (_, close: string, name: string, __, alone: string) => {
        if (close) return open.pop() === name ? '' : '<'
        if (!alone) open.push(name)
        return ''
      },
    )
  return (
    open.length === 0 && !rest.includes('<') && !/&(?!amp;|lt;|gt;|quot;|apos;|#\d+;)/.test(rest)
  )
}

describe('the DOCX', () => {
  const layouts = ['din5008b', 'british', 'american', 'french'] as const
  it.each(layouts)(
    'in layout %s has well-formed parts that all belong together',
    async (layout) => {
      const sender = { name: '<Erika> & "Muster"', lines: ["Muster's Weg 1"], email: null }
      const files = unzipSync(await letterDocx(paper({ layout, sender })))
      const part = (name: string) => strFromU8(files[name] ?? new Uint8Array())
      const names = Object.keys(files)
      expect(names[0]).toBe('[Content_Types].xml')
      for (const name of names.filter((one) => /\.(xml|rels)$/.test(one))) {
        expect({ name, whole: isWellFormed(part(name)) }).toEqual({ name, whole: true })
      }
      const types = part('[Content_Types].xml')
      const defaults = [...types.matchAll(/Extension="(\w+)"/g)].map((match) => match[1] ?? '')
      for (const name of names.slice(1)) {
        const isKnown =
          types.includes(`PartName="/${name}"`) || defaults.includes(name.split('.').at(-1) ?? '')
        expect({ name, isKnown }).toEqual({ name, isKnown: true })
      }
      const targets = [
        ...part('word/_rels/document.xml.rels').matchAll(/Target="([^"]+)"(?! TargetMode)/g),
      ].map((match) => `word/${match[1]}`)
      expect(targets.length).toBeGreaterThan(2)
      for (const target of targets) expect(names).toContain(target)
      const rows = [
        ...part('word/document.xml').matchAll(/<w:trHeight w:val="\d+" w:hRule="exact"\/>/g),
      ]
      expect(rows).toHaveLength(layout === 'din5008b' ? 4 : 3)
    },
  )

  it('says no when a part is broken', () => {
    expect(isWellFormed('<a><b></a>')).toBe(false)
    expect(isWellFormed('<a x="1"><b/>& </a>')).toBe(false)
    expect(isWellFormed('<a x="1"><b/>&amp; </a>')).toBe(true)
  })
})
