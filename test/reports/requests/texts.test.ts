// The texts of all requests at once: the same blocks and placeholders in each language, every law citable, nothing unfilled.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseBlocks, placeholdersIn } from '../../../reports/requests/block-text.ts'
import { citation, citations } from '../../../reports/requests/law.ts'
import { REQUESTS } from '../../../reports/requests/registry.ts'

const ROOT = new URL('../../../reports/requests/', import.meta.url)
/** Letters within Germany and Austria; those to other countries have a test of their own. */
const GERMAN = REQUESTS.filter(({ tongue }) => tongue === 'de')
const COUNTRIES = ['abroad', 'fr', 'uk', 'us']
/** Not letters: what stands beside one, and its short form. */
const SHORT = ['aid', 'hand']
const folders = ['frame', 'mandate', ...GERMAN.map(({ type }) => type)]
const textOf = (folder: string, language: 'de' | 'en') =>
  readFileSync(new URL(`${folder}/${language}.md`, ROOT), 'utf8')

const placeholdersByBlock = (text: string) =>
  Object.fromEntries(
    Object.entries(parseBlocks(text)).map(([name, pieces]) => [
      name,
      placeholdersIn(JSON.stringify(pieces)).toSorted(),
    ]),
  )

describe('texts of requests', () => {
  it('exist for every registered type, in a folder of its name', () => {
    const withText = readdirSync(ROOT, { withFileTypes: true })
      .filter((one) => one.isDirectory())
      .map(({ name }) => name)
    expect(withText.toSorted()).toEqual([...folders, ...COUNTRIES, ...SHORT].toSorted())
  })

  it.each(folders)(
    'of %s have the same blocks and placeholders in German and English',
    (folder) => {
      const german = placeholdersByBlock(textOf(folder, 'de'))
      expect(Object.keys(german).length).toBeGreaterThan(2)
      expect(placeholdersByBlock(textOf(folder, 'en'))).toEqual(german)
    },
  )

  it.each(folders)('of %s have as many paragraphs and items in both languages', (folder) => {
    const shape = (language: 'de' | 'en') =>
      Object.entries(parseBlocks(textOf(folder, language))).map(([name, pieces]) => [
        name,
        pieces.map((piece) => (piece.kind === 'list' ? piece.items.length : piece.kind)),
      ])
    expect(shape('en')).toEqual(shape('de'))
  })

  it('cite only law that is in force and may be cited', () => {
    const ids = folders
      .flatMap((folder) => placeholdersIn(textOf(folder, 'de')))
      .filter((name) => name.startsWith('law:'))
      .flatMap((name) => name.slice('law:'.length).split('+'))
    expect(new Set(ids).size).toBeGreaterThan(12)
    // The Austrian act waits for its wording: its paragraph is left out until then.
    for (const id of ids.filter((one) => one !== 'dsg-24')) {
      expect(citation(id, '2026-11-25', 'de').length).toBeGreaterThan(7)
    }
    expect(() => citation('dsg-24', '2026-11-25', 'de')).toThrow(
      expect.objectContaining({ code: 'LAW_UNKNOWN' }),
    )
  })

  it('name a right and a deadline that are in the law data', () => {
    for (const { deadline, right } of GERMAN) {
      expect(citation(right, '2026-11-25', 'de')).toMatch(/^Art\./)
      if (deadline?.law) expect(citation(deadline.law, '2026-11-25', 'de')).toMatch(/^Art\./)
    }
    const periods = GERMAN.map(({ deadline, type }) => [type, deadline])
    const month = { law: 'gdpr-12-3', months: 1 }
    expect(Object.fromEntries(periods)).toEqual({
      access: month,
      explanation: month,
      rectification: month,
      erasure: month,
      restriction: month,
      objection: month,
      contest: month,
      reminder: { law: null, days: 14 },
      complaint: { law: 'gdpr-78-2', months: 3 },
      'code-of-conduct': null,
    })
  })

  it('never cite the directive on consumer credit', () => {
    for (const folder of folders) {
      const pieces = JSON.stringify(Object.values(parseBlocks(textOf(folder, 'de'))))
      expect(pieces).not.toMatch(/2023\/2225|Richtlinie/)
    }
  })

  it.each([
    ['threats', /Klage|Anwalt|Gericht(?!shof)|Bußgeld|Strafe|drohen/],
    ['damages', /Schadensersatz|Schadenersatz|Schmerzensgeld|Art\. 82/],
    ['a copy of an identity card', /Ausweis|Personalausweis|Reisepass/],
    ['statutes whose fate is open', /§ 31|§ 37a/],
    ['judgments that are not settled', /Bayreuth|Wiesbaden/],
  ])('hold no %s', (_, forbidden) => {
    for (const folder of folders) {
      const pieces = JSON.stringify(Object.values(parseBlocks(textOf(folder, 'de'))))
      expect(pieces).not.toMatch(forbidden)
    }
  })

  it('have an item and a heading for every rule of a request', () => {
    for (const { items, texts } of GERMAN) {
      const names = Object.keys(texts.de ?? {})
      for (const rule of Object.keys(items)) {
        expect(names).toContain(`heading ${rule}`)
        expect(names.some((name) => name.startsWith(`item ${rule}`))).toBe(true)
      }
    }
  })
})

describe('citations', () => {
  const spaced = (text: string) => text.replaceAll('\u00a0', ' ')

  it('draw together the letters of one paragraph', () => {
    expect(
      spaced(citations(['gdpr-17-1-a', 'gdpr-17-1-d', 'gdpr-5-1-e'], '2026-11-25', 'de')),
    ).toBe('Art. 17 Abs. 1 Buchst. a und d, Art. 5 Abs. 1 Buchst. e DSGVO')
    expect(
      spaced(citations(['gdpr-15-1-h', 'gdpr-15-1-g', 'gdpr-15-1-c'], '2026-11-25', 'en')),
    ).toBe('Art. 15(1)(h), (g) and (c) GDPR')
  })

  it('name court, day and number of a judgment, and the place in a code of conduct', () => {
    expect(spaced(citation('bgh-i-zr-97-25', '2026-11-25', 'de'))).toBe(
      'BGH, Urteil vom 18.12.2025, I ZR 97/25',
    )
    expect(spaced(citation('coc-iv-1b', '2026-11-25', 'de'))).toBe(
      'Ziffer IV.1b der Verhaltensregeln der Auskunfteien',
    )
  })

  it('refuse what is unknown, not in force on the day, or open', () => {
    const refusal = (code: string) => expect.objectContaining({ code })
    expect(() => citation('gdpr-99', '2026-11-25', 'de')).toThrow(refusal('LAW_UNKNOWN'))
    expect(() => citation('gdpr-17-1-a', '2017-01-01', 'de')).toThrow(refusal('LAW_EXPIRED'))
    expect(() => citation('bdsg-37a', '2026-11-25', 'de')).toThrow(refusal('LAW_UNKNOWN'))
  })
})

describe('parseBlocks', () => {
  it('reads paragraphs, lists and wrapped lines, and leaves out the note at the top', () => {
    expect(parseBlocks('# Note\n\n## one\nA\nb.\n\n- x\n  y\n- z\n\n## two\nC {d}\n')).toEqual({
      one: [
        { kind: 'paragraph', text: 'A b.' },
        { kind: 'list', items: ['x y', 'z'] },
      ],
      two: [{ kind: 'paragraph', text: 'C {d}' }],
    })
  })

  it('refuses a block that stands twice', () => {
    expect(() => parseBlocks('## a\nx\n\n## a\ny\n')).toThrow('twice')
  })
})
