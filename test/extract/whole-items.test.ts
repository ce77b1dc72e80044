// Lists of stored items in arrangements that no layout describes: every piece of an item says by label or shape what it is, or nothing is taken.
import { describe, expect, test } from 'vitest'
import type { Letter } from '../../extract/index.ts'
import { letterOfPages } from '../../extract/pipeline.ts'
import { pageOf } from './papers/page.ts'

const HEAD = [
  'CRIF GmbH',
  'Luftschlossallee 12, 1998 Musterdorf',
  'Musterdorf, 15. März 2025',
  'Auskunft gemäß Artikel 15 DSGVO',
  'Geschäftszahl: AT-3852074',
  'Bekannt gegeben wird, welche Daten zum 12.03.2025 verarbeitet wurden.',
  'A. Stammdaten',
  'Familienname: Muster; Vorname: Erika; Geburtsdatum: 10.02.1994',
  'B. Anschriften',
  'Aktuelle Adresse: Musterstraße 57, 1999 Musterdorf',
]
const FOOT = [
  'Ihre Rechte',
  'Beschwerden sind an die Datenschutzbehörde zu richten.',
  'Quelle der Anschriften: Melderegister. Synthetisches Beispiel – alle Angaben erfunden',
]
const read = (...lines: string[]): Letter => {
  const letter = letterOfPages([pageOf([...HEAD, ...lines, ...FOOT])], 'de')
  if (!letter) throw new Error('not recognised')
  return letter
}
const CLAIM = {
  type: 'claim',
  party: 'Muster Inkasso GmbH',
  originalParty: 'Beispielfunk Austria GmbH',
  reference: '5560993712',
  amount: 376530,
  reportedOn: '2022-10-15',
  status: 'open',
}
const LOAN = {
  type: 'instalment-loan',
  party: 'Volksbank Musterau eG',
  reference: '96109084',
  amount: 712157,
  instalments: 36,
  openedOn: '2018-06-23',
  closedOn: '2021-06-15',
  status: 'closed',
}
const sure = (letter: Letter, list: string) =>
  letter.doubts.filter(({ path }) => path.startsWith(list)).map(({ path }) => path)

describe('claims and contracts', () => {
  test.each([
    [
      'numbered, strung together with commas',
      [
        'C.1 Zahlungsausfall, Gläubiger Muster Inkasso GmbH, ursprünglicher Gläubiger Beispielfunk Austria GmbH, Geschäftszahl 5560993712, Forderung EUR 3.765,30, gemeldet am 15.10.2022, offen',
        'C.2 Ratenkredit, Kreditgeber Volksbank Musterau eG, Vertragsnummer 96109084, Betrag EUR 7.121,57, 36 Raten, Beginn 23.06.2018, beendet am 15.06.2021',
      ],
    ],
    [
      'a title of kind and company over one value a line',
      [
        'Forderung – Muster Inkasso GmbH',
        'Ursprünglicher Gläubiger: Beispielfunk Austria GmbH',
        'Nummer: 5560993712',
        'Betrag: € 3.765,30',
        'Gemeldet am: 15.10.2022',
        'Status: offen',
        'Ratenkredit – Volksbank Musterau eG',
        'Nummer: 96109084',
        'Betrag: € 7.121,57',
        'Raten: 36',
        'Vertragsbeginn: 23.06.2018',
        'Status: beendet am 15.06.2021',
      ],
    ],
  ])('%s', (_, lines) => {
    const letter = read('C. Zahlungserfahrungen und Verträge', ...lines)
    expect(letter.entries).toMatchObject([CLAIM, LOAN])
    expect(letter.entries).toHaveLength(2)
    expect(sure(letter, '/entries')).toEqual([])
  })

  test('one piece that says nothing leaves the list to be doubted', () => {
    const letter = read(
      'C. Zahlungserfahrungen und Verträge',
      'C.1 Zahlungsausfall, Gläubiger Muster Inkasso GmbH, Zuordnung 2022/17-03, Forderung EUR 3.765,30, gemeldet am 15.10.2022, offen',
    )
    expect(sure(letter, '/entries')).not.toEqual([])
  })
})

test.each([
  ['company over day and purpose', ['Volksbank Musterau eG', '18.02.2025, Kontoeröffnung']],
  ['the day first', ['E.1 18.02.2025: Volksbank Musterau eG, Kontoeröffnung']],
  [
    'a sentence',
    ['Am 18.2.2025 fragte Volksbank Musterau eG an; angegebener Zweck: Kontoeröffnung.'],
  ],
  ['dashes', ['18.02.2025 – Kontoeröffnung – Volksbank Musterau eG']],
])('inquiries: %s', (_, lines) => {
  const letter = read('E. Abfragen', ...lines)
  expect(letter.inquiries).toMatchObject([
    { on: '2025-02-18', party: 'Volksbank Musterau eG', purpose: 'Kontoeröffnung' },
  ])
})

test('„zu richten" does not say Zürich: the letter is that of the Austrian bureau', () => {
  expect(read('E. Abfragen').kind).toBe('crif-at/auskunft')
})
