// What is no letter of a bureau we know must not be read, however much it speaks of one; and layouts are sound data.
import { describe, expect, test } from 'vitest'
import { EntryType } from '../../extract/index.ts'
import { LAYOUTS } from '../../extract/issuers/layouts.ts'
import { Layout } from '../../extract/parse/layout.ts'
import { recognise, splitLetters } from '../../extract/parse/recognise.ts'
import { pattern } from '../../extract/parse/typed.ts'
import { wordsOf } from '../../extract/read/pieces.ts'

const page = (lines: string[], number = 1) => ({
  number,
  width: 595,
  height: 842,
  words: wordsOf(
    lines.map((text, i) => ({
      text,
      x: 50,
      y: 60 + i * 14,
      turn: 0 as const,
      along: text.length * 5,
      size: 10,
      mono: false,
    })),
    number,
    595,
    842,
  ),
})
const kindOf = (lines: string[]) => {
  const found = recognise([page(lines)], LAYOUTS)
  return 'layout' in found ? found.layout.kind : null
}

describe('not recognised', () => {
  test.each([
    [
      'a bank’s letter',
      [
        'Musterbank AG',
        'Ihre Kreditanfrage',
        'Wir haben bei der SCHUFA Holding AG eine Auskunft eingeholt.',
        'Ihr Score reichte leider nicht aus.',
      ],
    ],
    [
      'a newspaper page',
      [
        'Neuer SCHUFA-Score startet',
        'Ab März gibt es Punkte von 100 bis 999.',
        'Verbraucher können eine Datenkopie nach Art. 15 der DSGVO verlangen.',
      ],
    ],
    [
      'an invoice',
      ['Rechnung 0001', 'SCHUFA-Klausel: Zahlungsausfälle werden gemeldet.', 'Betrag 29,95 EUR'],
    ],
    [
      'an advertisement for the certificate',
      ['Holen Sie sich die SCHUFA-BonitätsAuskunft', 'Nur 29,95 EUR'],
    ],
    ['another bureau', ['CRIF GmbH', 'Auskunft nach Art. 15 DSGVO', 'Ihr ConCheck-Wert: 2,1']],
    [
      'a privacy notice',
      [
        'Datenschutzhinweise',
        'Sie haben das Recht auf eine Kopie der Daten (Art. 15 DSGVO).',
        'Auskunfteien wie die SCHUFA erhalten Daten.',
      ],
    ],
    [
      'a request that someone wrote',
      [
        'An die',
        'SCHUFA Holding AG',
        'Auskunft nach Art. 15 DSGVO',
        'Bitte senden Sie mir eine Kopie der gespeicherten Daten.',
      ],
    ],
    ['an empty page', []],
  ])('%s', (_, lines) => expect(kindOf(lines)).toBeNull())
  test('what was missing is said', () => {
    const found = recognise([page(['Datenkopie nach Art. 15'])], LAYOUTS)
    expect('missing' in found && found.missing.length).toBeGreaterThan(0)
  })
})

describe('recognised', () => {
  test('hyphens, umlauts and spaces do not matter', () => {
    expect(
      kindOf([
        'Datenübersicht nach §34 Bundes-',
        'datenschutzgesetz',
        'SCHUFA-Datensatz-',
        'nummer 000',
      ]),
    ).toBe('schufa/datenuebersicht-34')
  })
  test('the heading decides when the text names another kind as well', () => {
    const lines = [
      'Mein SCHUFA-Score',
      'Ermittelt am: 12.04.2026',
      'Ihr Score-Wert = 743 P',
      'Kreditstatus +19 P',
      'Eine Kopie der Daten nach Art. 15 DSGVO fordern Sie bei der SCHUFA Holding AG an.',
    ]
    expect(kindOf(lines)).toBe('schufa/score-2026')
  })
})

describe('two letters in one file', () => {
  const cover = (reference: string) => [
    'Datenkopie nach Art. 15 DS-GVO',
    `Referenznummer: ${reference}`,
    'Sehr geehrte Frau Mustermann,',
  ]
  test('a further cover page begins a further letter', () => {
    const pages = [
      page(cover('0000111122'), 1),
      page(['Basisscore'], 2),
      page(cover('0000333344'), 3),
    ]
    expect(splitLetters(pages, LAYOUTS).map((group) => group.map((one) => one.number))).toEqual([
      [1, 2],
      [3],
    ])
  })
  test('a running head does not', () => {
    const pages = [
      page(cover('0000111122'), 1),
      page(['Datenkopie nach Art. 15 DS-GVO', 'Referenznummer: 0000111122', 'Basisscore'], 2),
    ]
    expect(splitLetters(pages, LAYOUTS)).toHaveLength(1)
  })
  test('nor does a part that greets and says that it is a further page', () => {
    const part = ['SCHUFA-BonitätsAuskunft, persönlicher Teil', 'Guten Tag Frau Muster,']
    const cover = ['SCHUFA-BonitätsAuskunft', 'Vor- und Zuname   Erika Muster']
    const of = (...foot: string[]) =>
      splitLetters([page(cover, 1), page([...part, ...foot], 2)], LAYOUTS)
    expect(of('Seite 2 von 3')).toHaveLength(1)
    expect(of()).toHaveLength(2)
  })
  test('one that greets somebody else does', () => {
    const cover = ['SCHUFA-BonitätsAuskunft', 'Vor- und Zuname   Sofia Probandi']
    const part = [
      'SCHUFA-BonitätsAuskunft, persönlicher Teil',
      'Guten Tag Frau Muster,',
      'Seite 3 von 4',
    ]
    expect(splitLetters([page(cover, 1), page(part, 2)], LAYOUTS)).toHaveLength(2)
  })
})

describe('layouts', () => {
  test.each(LAYOUTS.map((layout) => [layout.id, layout] as const))(
    '%s is sound data',
    (id, layout) => {
      expect(Layout.safeParse(layout).error).toBeUndefined()
      expect(id.startsWith(`${layout.kind}@`)).toBe(true)
      for (const [, type] of layout.words.entryTypes) expect(EntryType.options).toContain(type)
      for (const set of layout.sets) {
        for (const table of set.tables)
          for (const need of table.requires)
            expect(set.columns.map((column) => column.id)).toContain(need)
        for (const column of set.columns)
          for (const source of column.says ?? []) expect(pattern(source)).toBeInstanceOf(RegExp)
      }
    },
  )
  test('ids are unique, data hold no functions', () => {
    expect(new Set(LAYOUTS.map((layout) => layout.id)).size).toBe(LAYOUTS.length)
    expect(JSON.parse(JSON.stringify(LAYOUTS))).toEqual(LAYOUTS)
  })
})
