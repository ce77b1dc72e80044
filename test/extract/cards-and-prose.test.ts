// Copies of data whose values stand in cards and in sentences: a class beside its share, a name below its purpose, a label that touches its value, words of
// rules that are no item, and texts that were not parted where one ends.
import { describe, expect, test } from 'vitest'
import type { Letter } from '../../extract/index.ts'
import { LAYOUTS } from '../../extract/issuers/layouts.ts'
import { oddText } from '../../extract/parse/odd-text.ts'
import type { Reading } from '../../extract/parse/record.ts'
import type { Word } from '../../extract/read/word.ts'
import { type Cells, copyOf, headingOn, oneInquiryOn, rowsOn } from './papers/drawn.ts'

const under = (heading: string, rows: readonly Cells[]): Letter =>
  copyOf((sheet) => {
    headingOn(sheet, heading)
    rowsOn(sheet, rows)
  })

const told = (heading: string, ...lines: string[]): Letter =>
  under(
    heading,
    lines.map((text): Cells => [[0, text]]),
  )

const isDoubted = ({ doubts }: Letter, path: string): boolean =>
  doubts.some((one) => path === one.path || path.startsWith(`${one.path}/`))

describe('scores under their names', () => {
  const letter = copyOf((sheet) => {
    headingOn(sheet, 'Score')
    rowsOn(sheet, [[[90, 'Basisscore · ermittelt am 01.04.2026']]])
    sheet.y += 6
    rowsOn(sheet, [[[90, '67,36 % Ausreichend']]])
    sheet.y += 12
    rowsOn(sheet, [[[90, 'SCHUFA-Score · ermittelt am 06.05.2026']]])
    sheet.y += 6
    rowsOn(sheet, [[[90, 'kein Punktwert Ungenügend']]])
  })

  test('a day beside the name, the class beside the share', () =>
    expect(letter.scores[0]).toMatchObject({
      name: 'Basisscore',
      value: 67.36,
      meaning: 'Ausreichend',
      calculatedOn: '2026-04-01',
    }))
  test('points and their class', () => {
    const { scores } = copyOf((sheet) => {
      headingOn(sheet, 'Score')
      rowsOn(sheet, [[[90, 'SCHUFA-Score · ermittelt am 06.05.2026']]])
      sheet.y += 6
      rowsOn(sheet, [[[90, '743 Gut']]])
    })
    expect(scores).toMatchObject([{ value: 743, meaning: 'Gut', calculatedOn: '2026-05-06' }])
  })
  test('a class alone', () =>
    expect(letter.scores[1]).toMatchObject({
      name: 'SCHUFA-Score',
      value: null,
      meaning: 'Ungenügend',
      calculatedOn: '2026-05-06',
    }))
  test('the name with the bureau before it is the name', () =>
    expect(
      told('Score', 'Ihr SCHUFA-Basisscore beträgt 97,36 %, berechnet am 01.04.2023.').scores[0]
        ?.name,
    ).toBe('SCHUFA-Basisscore'))
})

test.each([
  'Landesbank Mittelgau, Anstalt des öffentlichen Rechts',
  'Kreditwerk24 GmbH',
  'Banque Fictive de Lorraine S.A., Niederlassung Deutschland',
])('who asked stands below what for: %s', (party) => {
  const letter = under('Anfragen', [
    [
      [0, '28.04.2026'],
      [90, 'Identitätsprüfung'],
    ],
    [[90, party]],
  ])
  expect(letter.inquiries).toMatchObject([
    { on: '2026-04-28', party, purpose: 'Identitätsprüfung' },
  ])
})

describe('cards', () => {
  const SIGNS = [
    ['Kreditaktivität letztes Jahr', '+'],
    ['Kreditnutzung', 'o'],
    ['Länge Kredithistorie', '-'],
    ['Allgemeine Daten', '++'],
    ['Anschriftendaten', 'nv'],
  ] as const
  /** A card of a score that was sent, its values at `x`; `first`: what stands above the signs, with its pitch. */
  const card = (x: number, first: readonly Cells[], pitch = 14): Letter =>
    copyOf((sheet) => {
      const rows = (pairs: readonly (readonly [string, string])[]) =>
        rowsOn(
          sheet,
          pairs.map(
            ([label, value]): Cells => [
              [0, label],
              [x, value],
            ],
          ),
        )
      headingOn(sheet, 'Anfragen')
      rowsOn(sheet, [
        [[0, 'Am 03.02.2023 hat die Musterbank AG wegen eines Ratenkredits angefragt.']],
      ])
      headingOn(sheet, 'In den letzten 12 Monaten übermittelte Scores')
      rowsOn(sheet, [[[0, 'SCHUFA-Score für Banken, Version 3.0']]])
      rows([
        ['Übermittelt am', '29.08.2023'],
        ['Empfänger', 'PSD-Kasse Lärchenbrück eG'],
        ['Scorewert', '9772'],
      ])
      rowsOn(sheet, first, 8, pitch)
      sheet.y += 5
      rows(SIGNS)
    })

  test('a label that is broken right before its value is one label', () =>
    expect(
      card(
        112,
        [
          [
            [0, 'Bisherige Zahlungsstö-'],
            [112, '+'],
          ],
          [[0, 'rungen']],
        ],
        9.5,
      ).scores[0]?.factors[0],
    ).toMatchObject({ name: 'Bisherige Zahlungsstörungen', effect: '+' }))

  test('where one kind of data was lost, all signs of the score wait', () => {
    const whole = card(120, [
      [
        [0, 'Bisherige Zahlungsstörungen'],
        [120, '++'],
      ],
    ])
    expect(whole.scores[0]?.factors).toHaveLength(6)
    expect(isDoubted(whole, '/scores/0/factors/1/effect')).toBe(false)
    const less = card(120, [])
    expect(less.scores[0]?.factors).toHaveLength(5)
    expect(isDoubted(less, '/scores/0/factors/1/effect')).toBe(true)
  })

  test('a title says what a register holds, whatever its heading implies', () =>
    expect(
      under('Zahlungsstörungen', [
        [[0, 'Insolvenzverfahren eröffnet']],
        [
          [0, 'Gericht'],
          [90, 'Amtsgericht Uhlenpütz'],
        ],
        [
          [0, 'Aktenzeichen'],
          [90, '09 IN 959/00'],
        ],
        [
          [0, 'Gespeichert am'],
          [90, '12.01.2024'],
        ],
      ]).entries,
    ).toMatchObject([{ type: 'insolvency', party: 'Amtsgericht Uhlenpütz' }]))
})

describe('sentences', () => {
  test('rules of law are no inquiry', () =>
    expect(
      told(
        'Anfragen',
        'Am 03.02.2026 hat die Musterbank AG wegen eines Ratenkredits angefragt.',
        '',
        'Maßgeblich sind die Verhaltensregeln vom 25.05.2018 für Prüf- und Löschfristen; Anfragen werden 12 Monate gespeichert.',
      ).inquiries.map(({ on }) => on),
    ).toEqual(['2026-02-03']))

  test.each([
    ['Sie haben der Forderung widersprochen; sie ist als strittig vermerkt.', 'disputed'],
    ['Die Forderung ist unstrittig.', 'open'],
    ['Sie haben der Forderung nicht widersprochen.', 'open'],
  ])('%s', (said, status) => {
    const letter = told(
      'Verträge und Forderungen',
      'Forderung – Debito Phantastico S.à r.l.',
      'Nummer 0000-09620, Betrag 2.000 €. Gemeldet am 21. Oktober 2019, gespeichert am 23. Oktober 2019.',
      said,
    )
    expect(letter.entries).toMatchObject([{ party: 'Debito Phantastico S.à r.l.', status }])
  })

  test('with whom it was stored stands before the label of the day', () =>
    expect(
      told(
        'Bekannte Anschriften',
        'Aktuelle Anschrift: Erfundene Gasse 155, 00871 Beispielstadt (mitgeteilt von Musterbank AG, bei uns gespeichert am 24. Juli 2020)',
      ).addresses.at(-1),
    ).toMatchObject({ reportedBy: 'Musterbank AG', storedOn: '2020-07-24' }))
})

test('„Vorher:" says that an address is an earlier one', () => {
  const row = (text: string, party: string, day: string): Cells => [
    [0, text],
    [220, party],
    [380, day],
  ]
  const { addresses } = under('Adressen', [
    row('Adresse', 'Gemeldet von', 'Gespeichert am'),
    row('Beispielplatz 94, 00699 Nirgendwo', 'Wolkenbank AG', '23.10.2017'),
    row('Vorher: Beispielplatz 36, 00733 Altenbeispiel', 'Musterversand KG', '04.03.2013'),
  ])
  expect(addresses.map(({ text, current }) => [text, current])).toEqual([
    ['Beispielplatz 94, 00699 Nirgendwo', true],
    ['Beispielplatz 36, 00733 Altenbeispiel', false],
  ])
})

test('a number that ends before a sign of no number is in doubt', () => {
  const columns = LAYOUTS.flatMap(({ sets }) => sets.flatMap((set) => set.columns))
  const column = columns.find(({ type }) => type === 'number')
  if (!column) throw new Error('no column of numbers')
  const odd = (printed: string, text: string) => {
    const word = { text: printed } as Word
    return oddText({ column, text, words: [word], value: text, confidence: 1 } satisfies Reading)
  }
  expect(odd('0009\u08334009', '0009')).toBe('broken')
  expect(odd('00094009.', '00094009')).toBeNull()
})

describe('the name of a claim states what became of it', () => {
  const claim = (type: string): Letter =>
    copyOf((sheet) => {
      oneInquiryOn(sheet)
      headingOn(sheet, 'Forderungen')
      const row = (...texts: [string, string, string, string]): Cells =>
        texts.map((text, i) => [[0, 150, 260, 340][i] ?? 0, text] as const)
      rowsOn(sheet, [
        row('Art', 'Gläubiger', 'Aktenzeichen', 'Gespeichert am'),
        row(type, 'Debito GmbH', '0002078999', '12.01.2024'),
      ])
    })
  test.each([
    ['Erledigte Forderung', 'settled'],
    ['Bezahlte Forderung', 'settled'],
    ['Forderung (erledigt)', 'settled'],
    ['Titulierte Forderung', 'titled'],
    ['Nicht erledigte Forderung', 'open'],
    ['Forderung (nicht erledigt)', 'open'],
    ['Forderung aus gekündigtem Vertrag', 'open'],
  ])('%s', (type, status) => expect(claim(type).entries).toMatchObject([{ type: 'claim', status }]))
  test.each([
    'Offene oder erledigte Forderung',
    'Teilweise erledigte Forderung',
    'Nicht mehr offene Forderung',
    'Ehemals titulierte Forderung',
    'Forderung (bezahlt, tituliert)',
  ])('more than a plain word for it waits: %s', (type) =>
    expect(claim(type).doubts.map(({ path }) => path)).toContain('/entries/0/status'),
  )
})

test('two companies below what was asked for: neither is known for who asked', () => {
  const letter = under('Anfragen', [
    [
      [0, '28.04.2026'],
      [90, 'Identitätsprüfung'],
    ],
    [[90, 'Alpbank AG']],
    [[90, 'Musterinkasso GmbH']],
  ])
  expect(letter.doubts.map(({ path }) => path)).toContain('/inquiries/0/party')
})
