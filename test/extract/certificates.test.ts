// Certificates that name the person in one cell or in a line of its own, and say in other words what is stored.
import { describe, expect, test } from 'vitest'
import { letterOfPages } from '../../extract/pipeline.ts'
import { Sheet } from '../arrangements/sheet.ts'
import { rowsOn } from './papers/drawn.ts'
import { pageOf } from './papers/page.ts'

const FOOT = [
  'Verifizierungscode: ZZ99-1234, gültig 60 Tage',
  'Synthetisches Beispiel – alle Angaben erfunden',
]
const read = (...lines: string[]) =>
  letterOfPages([pageOf(['SCHUFA Holding AG', 'SCHUFA-BonitätsAuskunft', ...lines, ...FOOT])], 'de')
const personOf = (...lines: string[]) => {
  const identity = read(...lines)?.identity
  return [identity?.givenNames, identity?.surname, identity?.bornOn]
}
const STORED = 'Zu dieser Person sind ausschließlich positive Vertragsinformationen gespeichert.'

describe('the person', () => {
  test.each([
    ['one cell', ['Vorname und Nachname: Erika Muster', 'geboren am: 12.06.1981']],
    [
      'a line over the day of birth',
      [
        'Hiermit wird bescheinigt, dass zu',
        'Erika Muster',
        'geboren am 12.06.1981, wohnhaft Weg 1,',
      ],
    ],
  ])('%s', (_, lines) => {
    expect(personOf('Ausgestellt am: 17.05.2022', ...lines, STORED)).toEqual([
      'Erika',
      'Muster',
      '1981-06-12',
    ])
  })
  test('a line that is no name stays none', () => {
    expect(
      personOf(
        'Ausgestellt am: 17.05.2022',
        'für die unten genannte Person',
        'geboren am 12.06.1981',
        STORED,
      ),
    ).toEqual([undefined, undefined, undefined]) // Without a name it is no letter of this kind.
  })
})

test.each([
  'Zur genannten Person liegen der SCHUFA auch Informationen über Zahlungsstörungen vor.',
  'Zu dieser Person liegen Hinweise auf Zahlungsstörungen vor.',
  'Zu dieser Person sind Informationen über nicht vertragsgemäßes Verhalten gespeichert.',
])('is known by what it says of what is stored: %s', (stored) => {
  expect(
    read(
      'Ausgestellt am: 17.05.2022',
      'Name: Muster',
      'Vorname: Erika',
      'Geburtsdatum: 12.06.1981',
      stored,
    )?.kind,
  ).toBe('schufa/bonitaetsauskunft')
})

describe('scores told below their names', () => {
  const PERSON = ['Name: Muster', 'Vorname: Erika', 'Geburtsdatum: 12.06.1981']

  test('a share and a class under „Basisscore", the day of the letter behind its title', () => {
    const letter = read(
      'der SCHUFA Holding AG vom 12. Februar 2024, Referenznummer 00089974510',
      ...PERSON,
      'Basisscore',
      '85,89 %, Klasse Akzeptabel, berechnet am 1. Januar 2024',
    )
    expect(letter?.issuedOn).toBe('2024-02-12')
    expect(letter?.scores[0]).toMatchObject({
      name: 'Basisscore',
      probability: 85.89,
      meaning: 'Akzeptabel',
      calculatedOn: '2024-01-01',
    })
  })

  test('scores of sectors have the day of their heading', () => {
    const letter = read(
      'Ausgestellt am: 17.05.2022',
      ...PERSON,
      STORED,
      '',
      'Ihre Branchenscores vom 14.05.2022',
      '',
      'SCHUFA-Score für Versandhandel, e-Commerce und Identitätsmanagement, Version 3.0',
      'Scorewert 9291, Ratingstufe F, Erfüllungswahrscheinlichkeit 92,63 %',
      '',
    )
    expect(letter?.scores).toHaveLength(1)
    expect(letter?.scores[0]).toMatchObject({
      name: 'SCHUFA-Score für Versandhandel, e-Commerce und Identitätsmanagement, Version 3.0',
      value: 9291,
      rating: 'F',
      probability: 92.63,
      calculatedOn: '2022-05-14',
    })
  })
})

test('a letter about the score calls numbers and last instalments by longer labels', () => {
  const letter = letterOfPages(
    [
      pageOf([
        'SCHUFA Holding AG',
        'Mitteilung Ihres SCHUFA-Scores',
        'Ihr SCHUFA-Score beträgt 808 Punkte. Damit liegen Sie in der Score-Klasse Hervorragend.',
        'Ermittelt am: 21. September 2026',
        '',
        'Nachname:   Muster',
        'Vorname:   Erika',
        'Kriterien: Kreditstatus, Rahmenkredit, Zahlungsstörungen, 100 bis 999 Punkte',
        '',
        'Gespeicherte Verträge',
        '',
        'Art des Eintrags:   Ratenkredit',
        'Gemeldet von:   Musterbank AG',
        'Vertrags- oder Aktennummer:   0007455911',
        'Beginn der Ratenzahlung:   1. September 2025',
        'Ende der Ratenzahlung:   1. August 2030',
      ]),
    ],
    'de',
  )
  expect(letter?.entries).toHaveLength(1)
  expect(letter?.entries[0]).toMatchObject({
    reference: '0007455911',
    firstDueOn: '2025-09-01',
    lastDueOn: '2030-08-01',
  })
})

test('a list under „Was dazu gespeichert ist" is a list of entries', () => {
  const letter = read(
    'Ausgestellt am: 17.05.2022',
    'Name: Muster',
    'Vorname: Erika',
    'Geburtsdatum: 12.06.1981',
    STORED,
    '',
    'Was dazu gespeichert ist',
    'Kreditkarte bei Fiktiva Bank SE, Vertragsbeginn 21.09.2015',
    '',
  )
  expect(letter?.entries).toHaveLength(1)
  expect(letter?.entries[0]).toMatchObject({
    type: 'credit-card',
    party: 'Fiktiva Bank SE',
    openedOn: '2015-09-21',
  })
})

describe('a day that was lost in a picture', () => {
  const person = ['Nachname: Muster', 'Vorname: Erika', 'Geburtsdatum: 12.06.1981']
  const home = 'Aktuelle Adresse: Musterweg 1, 12345 Musterstadt'
  const from = (source: 'ocr' | 'text', ...lines: string[]) => {
    const page = pageOf(lines)
    const words = page.words.map((word) => ({ ...word, source }))
    return letterOfPages([{ ...page, words }], 'de')
  }
  const HEAD = ['SCHUFA Holding AG', 'SCHUFA-BonitätsAuskunft']
  test('is told to be missing, where the page says all else of whom it is about and by whom', () => {
    const letter = from('ocr', ...HEAD, ...person, home, STORED, ...FOOT)
    expect(letter?.kind).toBe('schufa/bonitaetsauskunft')
    expect(letter?.doubts.map(({ path }) => path)).toContain('/issuedOn')
  })
  test.each([
    ['a text', from('text', ...HEAD, ...person, home, STORED, ...FOOT)],
    ['a picture without an address', from('ocr', ...HEAD, ...person, STORED, ...FOOT)],
    [
      'a letter of others about a certificate',
      from(
        'ocr',
        'Hausverwaltung Muster GmbH',
        'Ihre SCHUFA-BonitätsAuskunft haben wir geprüft.',
        ...person,
        home,
        STORED,
        ...FOOT,
      ),
    ],
  ])('%s has no such excuse', (_, letter) => expect(letter).toBeNull())
})

test('particulars and the day over their labels, beside a code whose label we do not know', () => {
  const sheet = new Sheet()
  rowsOn(sheet, [[[0, 'SCHUFA Holding AG']], [[0, 'SCHUFA-BonitätsAuskunft']]], 11, 20)
  const over = (cells: readonly (readonly [number, string, string])[]) => {
    rowsOn(sheet, [cells.map(([x, value]) => [x, value])], 9, 11)
    rowsOn(sheet, [cells.map(([x, , label]) => [x, label])], 7, 22)
  }
  over([
    [0, 'Erika', 'Vorname'],
    [80, 'Muster', 'Nachname'],
    [160, '12.06.1981', 'Geburtsdatum'],
  ])
  over([[0, 'Alter Weg 1, 27888 Musterow', 'aktuelle Adresse']])
  over([
    [0, '17.05.2022', 'Ausstellungsdatum'],
    [110, '0008000572', 'Auftragsnummer'],
    [220, 'ZZ99-1234', 'Losung'],
  ])
  for (const text of [STORED, ...FOOT]) sheet.flow(text)
  const letter = letterOfPages(sheet.pages, 'de')
  expect(letter?.issuedOn).toBe('2022-05-17')
  expect(letter?.identity).toMatchObject({ surname: 'Muster', bornOn: '1981-06-12' })
})
