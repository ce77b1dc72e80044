// The reading aid beside a letter and the short version to copy by hand: for every kind of letter, in every language.
import { describe, expect, it } from 'vitest'
import {
  AID_LANGUAGES,
  handCopy,
  paperFor,
  readingAid,
  type RequestInput,
} from '../../../reports/index.ts'
import { stringsOf } from '../../../reports/render/paper.ts'
import { ABROAD } from './abroad-cases.ts'
import { all, erika, finding, letter } from './erika.ts'
import { WHOLE } from './follow-cases.ts'

const input = { case: erika(), findings: all }
const CASES: [string, string, RequestInput][] = [
  ...['access', 'explanation', 'rectification', 'erasure'].map(
    (id): [string, string, RequestInput] => [id, id, input],
  ),
  ...Object.entries(WHOLE).map(([id, one]): [string, string, RequestInput] => [id, id, one]),
  ...Object.entries(ABROAD).map(([name, [id, one]]): [string, string, RequestInput] => [
    name,
    id,
    one,
  ]),
]
const spaced = (text: string) => text.replaceAll('\u00a0', ' ')
/** Places in acts, codes and judgments as letters cite them. */
const CITED =
  /Art\. \d+|Ziffer [IV]+\.\d[a-z]?|C-\d+\/\d+|section \d+|Article \d+|§ [\d.]+|article (?:[LR]\. )?[\d-]+/g
const DAY = /\d\d\.\d\d\.\d{4}|\d{1,2} \p{L}+ \d{4}|\p{L}+ \d{1,2}, \d{4}/gu

describe.each(CASES)('the letter %s', (_, id, one) => {
  const whole = spaced(stringsOf(paperFor(id, one)).join('\n'))
  const sheets = handCopy(id, one)

  it('can be copied by hand: at most 120 words a sheet, nothing blank', () => {
    for (const { addressee, sender, text } of sheets) {
      expect(text.split(/\s+/).length).toBeLessThanOrEqual(120)
      expect(text).not.toMatch(/[{}]|undefined|\bnull\b|: *[;.]|\(\)/)
      expect(sender[0]).toBe(one.case.answers.sender?.name)
      expect(addressee.length).toBeGreaterThan(1)
    }
  })

  it('rests by hand on no other law and names no other day than the whole letter', () => {
    for (const { text } of sheets) {
      const places = spaced(text).match(CITED) ?? []
      for (const place of places) expect(whole).toContain(place)
      for (const day of spaced(text).match(DAY) ?? []) expect(whole).toContain(day)
    }
  })

  it('has a summary in each language, which asks for no identity card and names no law', () => {
    const told = AID_LANGUAGES.map((language) => readingAid(id, one, language).sentences)
    for (const sentences of told) {
      expect(sentences.length).toBeGreaterThanOrEqual(3)
      expect(sentences.join(' ')).not.toMatch(/[{}]|undefined|\bnull\b|Art\. |§/)
    }
    const [german = [], plain = [], english = [], french = []] = told
    expect(new Set([german[1], plain[1], english[1], french[1]]).size).toBe(4)
    expect(german.at(-1)).toContain('Eine Kopie Ihres Ausweises legen Sie nicht bei.')
    expect(plain.at(-1)).toContain('Legen Sie keine Kopie vom Ausweis dazu.')
    expect(english.at(-1)).toContain('Do not enclose a copy of your identity card.')
    expect(french.at(-1)).toContain('Ne joignez pas de copie de votre pièce d’identité.')
  })
})

describe('the copy by hand', () => {
  it('of an erasure reads as written here', () => {
    const [overdue] = all
    const [sheet] = handCopy('erasure', { case: erika(), findings: overdue ? [overdue] : [] })
    expect(spaced(sheet?.text ?? '')).toBe(
      [
        '25.11.2026',
        'Sehr geehrte Damen und Herren,',
        'ich habe meine Daten geprüft. Bitte löschen Sie: Erledigte Forderung nach Ablauf der Speicherfrist: Forderung, Musterbank AG, 312,40 Euro. Grundlage: Ziffer IV.1b der Verhaltensregeln der Auskunfteien. Bitte nennen Sie mir die Empfänger (Art. 19 DSGVO).',
        'Bitte antworten Sie mir bis zum 28.12.2026 (Art. 12 Abs. 3 DSGVO).',
        'Geboren am 01.02.1980.',
        'Mit freundlichen Grüßen',
        'Erika Mustermann',
      ]
        .join('\n')
        .replace(
          'Grundlage: Ziffer',
          'Grundlage: Art. 5 Abs. 1 Buchst. e, Art. 17 Abs. 1 Buchst. a und d DSGVO, Ziffer',
        ),
    )
  })

  it('goes to a second sheet with its own grounds when 120 words are full', () => {
    const sheets = handCopy('erasure', input)
    expect(sheets).toHaveLength(2)
    expect(sheets[0]?.text).not.toContain('IV.6')
    expect(sheets[1]?.text).toContain('IV.6')
    expect(sheets[1]?.text).not.toContain('C-26/22')
  })

  it('is refused as the letter itself is', () => {
    const open = { case: erika({ confirmed: [] }), findings: all }
    expect(() => handCopy('erasure', open)).toThrow(
      expect.objectContaining({ code: 'REQUEST_INCOMPLETE' }),
    )
  })
})

describe('the reading aid', () => {
  it('of a letter that lacks something says so and states nothing unconfirmed', () => {
    const open = { case: erika({ confirmed: [] }), findings: all }
    const { sentences } = readingAid('erasure', open, 'de')
    expect(sentences.at(-1)).toMatch(/^Noch fehlt etwas: Angaben oder Bestätigungen \(\d+\)\./)
    expect(sentences.join(' ')).not.toMatch(/312,40|Musterbank/)
  })

  it('refuses what does not exist or does not apply', () => {
    expect(() => readingAid('nothing', input, 'en')).toThrow(
      expect.objectContaining({ code: 'REQUEST_UNKNOWN' }),
    )
    const none = { case: erika({}, [letter()]), findings: [finding({ contestable: 'no' })] }
    expect(() => readingAid('erasure', none, 'en')).toThrow(
      expect.objectContaining({ code: 'REQUEST_DOES_NOT_APPLY' }),
    )
  })
})
