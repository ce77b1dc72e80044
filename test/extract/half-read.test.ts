// What was read half, double or from two places: names that no scorecard has, companies that a comma parts, towns with brackets, words of two cells. Whole or in doubt.
import { describe, expect, test } from 'vitest'
import { letterOfPages } from '../../extract/pipeline.ts'
import type { Letter } from '../../extract/index.ts'
import { SECTOR_SCORES } from '../../extract/issuers/schufa/scores.ts'
import type { Column } from '../../extract/parse/layout.ts'
import { oddText } from '../../extract/parse/odd-text.ts'
import { emptyRecord, put, reading } from '../../extract/parse/record.ts'
import { untoldDoubts } from '../../extract/parse/untold.ts'
import { pageOf } from './papers/page.ts'

const sure = (letter: Letter, path: string): boolean =>
  !letter.doubts.some((one) => path === one.path || path.startsWith(`${one.path}/`))

const NAME = SECTOR_SCORES.columns.find(({ id }) => id === 'name')
const codesOf = (column: Column | undefined, text: string): string[] => {
  const made = column && reading(column, text, [], 1)
  if (!made) throw new Error('no reading')
  const record = emptyRecord(SECTOR_SCORES, 1, 0)
  put(record, made)
  return record.doubts.map(({ code }) => code)
}

describe('the name of a scorecard', () => {
  test.each([
    'SCHUFA-Score für Banken, Version 3.0',
    'SCHUFA-Score für Versandhandel, e-Commerce und Identitätsmanagement, Version 2.0',
    'SCHUFA-Score für Sparkassen/Genossenschaftsbanken, Version 1.0',
    'SCHUFA-Bestandsscore für Banken, Version 3.0',
    'Individuelle SCHUFA-Scorekarte',
    'Basisscore',
  ])('%s is known', (text) => expect(codesOf(NAME, text)).toEqual([]))
  test.each([
    'SCHUFA-Score für Versandhandel, e-Version 3.0',
    'SCHUFA-Score für HypothekenN geschäft, Version 3.0',
    'SCHUFA-Score für Ge· nossenschaftsbanken, Version 3.0',
    'SCHUFA-Score für Telekommuni++ kationsunternehmen, Version 3.0',
    'SCHUFAȭScore für Genossenȭ schaftsbanken, Version 3.0',
    'nschaftsbanken, Version 3.0',
    'del, e-Commerce und Identitätsmanagement, Version 2.0 SCHUFA-Score für Sparkassen/',
    'SCHUFA-Score für Genossenschaftsbank en, Version 3.0',
  ])('%s is none that we know, and waits', (text) => expect(codesOf(NAME, text)).not.toEqual([]))
})

const column = (id: string, type: Column['type']): Column => ({ id, type, labels: [] })
test.each([
  [column('party', 'party'), 'Musterbank AG, Filiale Musterdorf Konditionsanfrage Ratenkredit'],
  [column('recipient', 'party'), 'Musterkassen eG, Version 1.0'],
  [column('purpose', 'text'), 'Ohnesorg & Kreditanfrage'],
  [column('purpose', 'text'), 'Muster AG Kreditanfrage'],
  [column('meaning', 'text'), 'sehr kritisches RisiRisiko in der Datenart* ko'],
  [column('label', 'text'), '© Musterauskunft AG Weitere Anfragen'],
])('words of two cells in one are odd: %o', (of, text) =>
  expect(oddText({ column: of, text, words: [], value: text, confidence: 1 })).toBe('columns'),
)
test.each(['Aktuelle A dresse', 'Kredits A tatus'])('a letter that stands apart: %s', (text) =>
  expect(
    oddText({ column: column('label', 'text'), text, words: [], value: text, confidence: 1 }),
  ).toBe('broken'),
)
test.each([
  [column('party', 'party'), 'Musterbank AG, Filiale Musterdorf'],
  [column('purpose', 'text'), 'Kreditanfrage Ratenkredit'],
  [column('label', 'text'), 'Weitere Anfragen'],
])('a whole cell is not odd: %o', (of, text) =>
  expect(oddText({ column: of, text, words: [], value: text, confidence: 1 })).toBe(null),
)
test('what was done stands behind the name, and is no part of it', () =>
  expect(reading(column('party', 'party'), 'Musterbank AG, angefragt', [], 1)?.text).toBe(
    'Musterbank AG',
  ))

/** A copy of data told in sentences. */
function told(...lines: string[]): Letter {
  const letter = letterOfPages(
    [
      pageOf([
        'SCHUFA Holding AG',
        'Wiesbaden, 18.07.2018',
        'Datenkopie nach Art. 15 DS-GVO',
        'nachfolgend erhalten Sie eine Kopie der am 16.07.2018 gespeicherten Daten.',
        'Angaben zur Person',
        'Ihre SCHUFA-Datensatznummer: 000425981',
        'Nachname: Platzhalter',
        'Vorname: Julia',
        'Geburtsdatum: 15.11.1970',
        'Verträge und Zahlungsstörungen',
        ...lines,
      ]),
    ],
    'de',
  )
  if (!letter) throw new Error('not recognised')
  return letter
}

const CLAIM =
  'Am 16.09.2010 hat Kleiderkiste Online GmbH unter der Nummer AZ000841629 eine Forderung in Höhe von EUR 3.435,92 gemeldet.'
test.each([
  'Bankhaus Zweifel, Ohnesorg & Partner',
  'Landesbank Niemandsland, Anstalt des öffentlichen Rechts',
])('the name of a company goes on behind its comma: %s', (party) => {
  const letter = told(
    '',
    `Am 22.04.2018 hat ${party} unter der Nummer DE0000007277 einen Ratenkredit über 17.100,00 EUR gemeldet.`,
    '',
    CLAIM,
  )
  expect(letter.entries.map((one) => one.party)).toEqual([party, 'Kleiderkiste Online GmbH'])
})
test.each([
  'Musterbank AG, Beispiel GmbH',
  'Sparkasse Musterstadt, Inkasso Beispiel GmbH',
  'Volksbank Musterheim, Muster Inkasso GmbH & Co. KG',
  'Stadtwerke Musterstadt, Rechtsanwälte Muster & Partner',
])('two companies that a comma parts are not one: %s', (two) => {
  const letter = told(
    '',
    `Am 22.04.2018 hat ${two} unter der Nummer DE0000007277 einen Ratenkredit über 17.100,00 EUR gemeldet.`,
    '',
    CLAIM,
  )
  const first = letter.entries.find(({ reference }) => reference === 'DE0000007277')
  expect(first?.party).not.toBe(two)
})

test.each([
  ['Über die Forderung liegt ein Vollstreckungstitel vor.', 'titled'],
  ['Die Forderung ist tituliert, nicht erledigt.', 'titled'],
  ['Die Forderung ist nicht tituliert.', 'open'],
  ['Es liegt noch kein Vollstreckungstitel vor.', 'open'],
] as const)('a claim: „%s" is %s', (said, status) =>
  expect(told(`${CLAIM} ${said}`).entries.map((one) => one.status)).toEqual([status]),
)
test.each([
  'Ein Vollstreckungstitel liegt nicht vor.',
  'Ein Vollstreckungstitel wurde bisher nicht erwirkt.',
  'Die Forderung wurde bisher nicht gerichtlich tituliert.',
  'Die Forderung ist untituliert.',
  'Sie ist ohne Vollstreckungstitel.',
  'Der Vollstreckungstitel wurde aufgehoben.',
  'Die titulierte Forderung wurde bestritten.',
])('that a claim is titled is not sure where „%s"', (said) =>
  expect(sure(told(`${CLAIM} ${said}`), '/entries/0/status')).toBe(false),
)
test.each([
  ['untituliert', 'open'],
  ['ohne Titel', 'open'],
  ['Titel: nein', null],
  ['tituliert: nein', null],
  ['Titel vorhanden', 'titled'],
])('the status „%s"', (said, status) => {
  const letter = told(
    'Art: Forderung',
    'Gläubiger: Kleiderkiste Online GmbH',
    'Nummer: AZ000841629',
    'Betrag: 3.435,92 EUR',
    'Gemeldet am: 16.09.2010',
    `Status: ${said}`,
  )
  expect(sure(letter, '/entries/0/status') ? letter.entries[0]?.status : null).toBe(status)
})
test('a claim that is titled and settled waits', () => {
  const letter = told(`${CLAIM} Die Forderung ist tituliert und inzwischen erledigt.`)
  expect(sure(letter, '/entries/0/status')).toBe(false)
})
test.each(['Kein laufender Rahmenkredit', 'Rahmenkredit'])(
  'a contract that is settled as a claim is, „%s", waits',
  (type) => {
    const letter = told(
      `Art: ${type}`,
      'Gläubiger: Fernsprech Beispiel GmbH',
      'Nummer: 0006416011',
      'Betrag: EUR 3.223,51',
      'Gemeldet am: 29.03.2014',
      'Erledigt am: 18.06.2015',
    )
    expect(letter.entries.map((one) => one.party)).toEqual(['Fernsprech Beispiel GmbH'])
    expect(sure(letter, '/entries/0/type')).toBe(false)
  },
)

test('a told item of which the line was cut is said, where no heading says of what it is', () => {
  const letter = told(
    '',
    CLAIM,
    '',
    'Am 22.04.2018 hat Musterbank AG unter der Kontonummer 0000007277 einen',
    'Ratenkredit über 17.100,00 EUR gemeldet. Vertragsbeginn war der 21.04.2018.',
  )
  expect(letter.entries.length === 2 || !sure(letter, '/entries')).toBe(true)
})

test('addresses with who reported them are no inquiry, whatever stands between them', () => {
  const letter = told(
    'Voranschriften:',
    'An der Attrappe 101, 38999 Beispielburg (gemeldet von Beispielsparkasse Musterstadt, gespeichert am',
    'Sie können Auskunft, Berichtigung, Löschung und Einschränkung verlangen',
    'Beispielstr. 119, 48999 Probehorst (gemeldet von Musterbank AG, gespeichert am 01.08.2017)',
  )
  expect(letter.inquiries).toEqual([])
})

test.each([
  ['Aktuelle Anschrift: Beispielweg 12, 70999 Musterlingen (Oder)'],
  [
    'Adressen',
    'Beispielweg 12, 70999 Musterlingen (Oder)',
    'gemeldet von Musterbank AG, gespeichert am 05.01.2017',
  ],
])('a town keeps the brackets behind it: %s', (...lines) =>
  expect(told(...lines).addresses.map((one) => one.text)).toEqual([
    'Beispielweg 12, 70999 Musterlingen (Oder)',
  ]),
)
test.each(['Nebenwohnsitz', 'Meldeadresse', 'Postanschrift', 'Wohnsitz'])(
  'what kind of address it is stands in brackets, too, and is no part of the town: %s',
  (kind) => {
    const letter = told(
      'Adressen',
      `Beispielweg 12, 70999 Musterlingen (${kind})`,
      'gemeldet von Musterbank AG, gespeichert am 05.01.2017',
    )
    expect(letter.addresses.map((one) => one.text)).toEqual(['Beispielweg 12, 70999 Musterlingen'])
  },
)
test.each([
  ['Aktuelle Anschrift: Beispielweg 12, 70999 Musterlingen (Mobilfunkhaus)', false],
  ['Aktuelle Anschrift: Beispielweg 12, 70999 Musterlingen', true],
  ['Aktuelle Anschrift: Beispielweg 12, 70999 Musterlingen (aktuell)', true],
])('a bracket behind a town may say who reported it: %s', (line, isSure) =>
  expect(sure(told(line), '/addresses/0/text')).toBe(isSure),
)

test('where the end of a name stands in what was asked, the name is not sure', () => {
  const record = emptyRecord(SECTOR_SCORES, 1, 0)
  const made = reading(column('purpose', 'text'), 'Niederlassung Bonitätsprüfung', [], 1)
  if (made) put(record, made)
  expect(new Set(record.doubts.map((one) => one.column))).toEqual(new Set(['party', 'purpose']))
})

test('a label with a letter that the file does not tell may be of any value of its page', () => {
  const pages = (label: string) => [pageOf(['Musterweg', label, '03.02.2015'])]
  const box =
    pages('')
      .flatMap(({ words }) => words)
      .at(-1)?.box ?? null
  const text = '03.02.2015'
  const since = { page: 1, box, text, method: 'text' as const, confidence: 1 }
  const letter = { provenance: { '/addresses/0/since': since } }
  const paths = (label: string) => untoldDoubts(letter, pages(label), 'de').map((one) => one.path)
  expect(paths('Ges\ufffdeichert')).toContain('/addresses/0/since')
  expect(paths('\ufffd')).toEqual([])
})
