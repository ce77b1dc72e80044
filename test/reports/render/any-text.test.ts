// Any text at all in a name: a PDF comes out, or the one refusal that says which kind of letters cannot be drawn; never a crash.
import { strFromU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../../extract/index.ts'
import { letterDocx } from '../../../reports/render/letter-docx.ts'
import { letterPdf } from '../../../reports/render/letter-pdf.ts'
import { type Paper, plainLine } from '../../../reports/render/paper.ts'

const paperOf = (text: string): Paper => ({
  language: 'de',
  layout: 'din5008b',
  title: 'Antrag',
  date: '2026-11-25',
  sender: { name: text, lines: [text], email: null },
  addressee: [text],
  info: [{ label: 'Datum', value: text }],
  subject: 'Antrag',
  salutation: 'Sehr geehrte Damen und Herren,',
  body: [
    { kind: 'facts', rows: [{ label: text, value: text }] },
    { kind: 'paragraph', text },
  ],
  closing: 'Mit freundlichen Grüßen',
  signature: [text],
  enclosures: { title: 'Anlagen', items: [text] },
})

/** Sixteen-bit units as they come, halves of letters included. */
const anything = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 24 })
  .map((units) => plainLine(String.fromCharCode(...units)))
const latin = fc.string({ unit: 'grapheme-ascii', maxLength: 40 }).map(plainLine)

describe('a paper with any text', () => {
  it('becomes a PDF or is refused', () => {
    let drawn = 0
    fc.assert(
      fc.property(fc.oneof(anything, latin), (text) => {
        try {
          expect(letterPdf(paperOf(text)).length).toBeGreaterThan(1000)
          drawn += 1
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal)
          expect(error).toMatchObject({ code: 'REQUEST_UNPRINTABLE' })
        }
      }),
      { numRuns: 80, seed: 5008 },
    )
    expect(drawn).toBeGreaterThan(20)
  })

  it('becomes a DOCX whose XML holds only letters that XML allows', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const xml = strFromU8(
          unzipSync(await letterDocx(paperOf(text)))['word/document.xml'] ?? new Uint8Array(),
        )
        // XML 1.0 §2.2: no controls but tab and line ends, no U+FFFE and U+FFFF.
        const low = Buffer.from(xml).filter((byte) => byte < 0x20 && ![9, 10, 13].includes(byte))
        expect(low).toHaveLength(0)
        expect(xml).not.toMatch(/[\ufffe\uffff]/)
      }),
      { numRuns: 40, seed: 5008 },
    )
  })
})
