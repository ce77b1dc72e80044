// Parts that meet in one letter: headings that no word names, numbers over items, notes behind lists, cards of unequal height. What each part alone survives must
// hold beside the others.
import { expect, test } from 'vitest'
import { letterOfPages } from '../../extract/pipeline.ts'
import type { Letter } from '../../extract/index.ts'
import { LEFT, Sheet } from '../arrangements/sheet.ts'
import { wholeLetter } from '../arrangements/whole/letter.ts'

/** A copy of data with these parts below its head: each a heading and what stands below it. */
function copyWith(set: (sheet: Sheet) => void): Letter {
  const sheet = new Sheet()
  for (const text of ['SCHUFA Holding AG', 'Kormoranweg 5, 65201 Wiesbaden']) sheet.flow(text, 9)
  sheet.gap(30)
  for (const text of ['Julia Platzhalter', 'Beispielweg 12', '70999 Musterlingen']) sheet.flow(text)
  sheet.gap(24)
  sheet.flow('Wiesbaden, 18.07.2018')
  sheet.gap(20)
  sheet.put('Datenkopie nach Art. 15 DS-GVO', LEFT, 14)
  sheet.gap(26)
  sheet.flow('Sehr geehrte Damen und Herren,')
  sheet.flow('nachfolgend erhalten Sie eine Kopie der am 16.07.2018 gespeicherten Daten.')
  part(sheet, 'Angaben zur Person')
  for (const text of [
    'Ihre SCHUFA-Datensatznummer: 000425981',
    'Nachname: Platzhalter',
    'Vorname: Julia',
    'Geburtsdatum: 15.11.1970',
  ])
    sheet.flow(text)
  set(sheet)
  part(sheet, 'Ihre Rechte')
  sheet.flow('Sie haben das Recht auf Berichtigung, Löschung und Beschwerde.', 9)
  const letter = letterOfPages(sheet.pages, 'de')
  if (!letter) throw new Error('not recognised')
  return letter
}

/** A heading of the size of the text, known by the white above it alone. */
function part(sheet: Sheet, text: string): void {
  sheet.gap(14)
  sheet.put(text, LEFT, 10)
  sheet.gap(17)
}
const pairs = (sheet: Sheet, rows: readonly (readonly [string, string])[]): void => {
  for (const [label, value] of rows) {
    sheet.put(label, LEFT, 10)
    sheet.put(value, 234, 10)
    sheet.gap(13)
  }
}
const sure = (letter: Letter, path: string): boolean =>
  !letter.doubts.some((one) => path === one.path || path.startsWith(`${one.path}/`))

const CONTRACT = [
  ['Art', 'Ratenkredit'],
  ['Vertragspartner', 'Musterbank AG'],
  ['Kontonummer', '0004962457'],
  ['Vertragsbeginn', '05.12.2016'],
  ['Gemeldet am', '12.12.2016'],
  ['Status', 'laufend'],
] as const

test.each(['Was uns Dritte übermittelt haben', 'Kunde bei', 'Aus dem Bestand'])(
  'a heading of which no word is known, „%s": the labels below it say that contracts stand there',
  (heading) => {
    const letter = copyWith((sheet) => {
      part(sheet, 'Anfragen')
      pairs(sheet, [
        ['Datum', '03.04.2018'],
        ['Unternehmen', 'Musterbank AG'],
        ['Grund', 'Kreditanfrage'],
      ])
      part(sheet, heading)
      pairs(sheet, CONTRACT)
    })
    expect(letter.entries).toMatchObject([
      { type: 'instalment-loan', party: 'Musterbank AG', reference: '0004962457' },
    ])
    expect(letter.inquiries).toMatchObject([{ on: '2018-04-03', party: 'Musterbank AG' }])
  },
)

test.each([
  'Beispiel für einen Eintrag',
  'So lesen Sie Ihre Auskunft',
  'Gelöschte Einträge',
  'Nicht mehr gespeicherte Daten',
  'Erläuterungen',
  'Daten Ihres Ehepartners',
  'Was uns Dritte übermittelt haben',
])('a claim under „%s" may be of nobody or of somebody else, and waits', (heading) => {
  const letter = copyWith((sheet) => {
    part(sheet, 'Verträge')
    pairs(sheet, CONTRACT)
    part(sheet, 'Anfragen')
    pairs(sheet, [
      ['Datum', '03.04.2018'],
      ['Unternehmen', 'Musterbank AG'],
      ['Grund', 'Kreditanfrage'],
    ])
    part(sheet, heading)
    pairs(sheet, [
      ['Art', 'Forderung'],
      ['Gläubiger', 'Inkasso Beispiel GmbH'],
      ['Kontonummer', '0001112223'],
      ['Gemeldet am', '12.12.2010'],
      ['Erledigt am', '01.02.2011'],
    ])
  })
  for (const [i, { party }] of letter.entries.entries())
    expect([party, sure(letter, `/entries/${i}/settledOn`)]).toEqual([
      party,
      party === 'Musterbank AG',
    ])
})

test('the title of a record is no heading, though it stands apart', () => {
  const letter = copyWith((sheet) => {
    part(sheet, 'Verträge')
    for (const [type, party] of [
      ['Girokonto', 'Musterbank AG'],
      ['Kreditkarte', 'Beispiel Bank AG'],
    ] as const) {
      sheet.gap(10)
      sheet.put(type, LEFT, 10)
      sheet.gap(15)
      pairs(sheet, [['Vertragspartner', party], ...CONTRACT.slice(2)])
    }
  })
  expect(letter.entries.map(({ type, party }) => [type, party])).toEqual([
    ['current-account', 'Musterbank AG'],
    ['credit-card', 'Beispiel Bank AG'],
  ])
})

test('a heading that names contracts as well as claims makes no contract a claim', () => {
  const letter = copyWith((sheet) => {
    part(sheet, 'Verträge und Zahlungsstörungen')
    pairs(sheet, CONTRACT)
  })
  expect(letter.entries).toMatchObject([{ type: 'instalment-loan', status: 'running' }])
})

test('numbers over items keep days and names together behind a sentence under a heading that is a question', () => {
  const letter = copyWith((sheet) => {
    part(sheet, 'Verträge')
    pairs(sheet, CONTRACT)
    part(sheet, 'Wer hat angefragt?')
    sheet.flow('Anfragen werden zwölf Monate nach ihrem Eingang gelöscht.')
    for (const [i, [on, party]] of [
      ['04.04.2018', 'Musterbank AG'],
      ['11.10.2017', 'Beispiel Bank AG'],
    ].entries()) {
      sheet.gap(8)
      for (const text of [
        `${i + 1}.`,
        `Datum: ${on}`,
        `Angefragt von: ${party}`,
        'Grund: Kreditanfrage',
      ])
        sheet.flow(text)
    }
  })
  expect(letter.inquiries.map(({ on, party }) => [on, party])).toEqual([
    ['2018-04-04', 'Musterbank AG'],
    ['2017-10-11', 'Beispiel Bank AG'],
  ])
})

test('a note below a contract does not say that the contract has ended', () => {
  const letter = copyWith((sheet) => {
    part(sheet, 'Verträge')
    pairs(sheet, CONTRACT.slice(0, -1))
    sheet.gap(10)
    sheet.flow(
      'Hinweis: Angaben zu beendeten Verträgen werden drei Jahre nach dem Ende gelöscht.',
      9,
    )
  })
  expect(letter.entries).toHaveLength(1)
  expect(letter.entries[0]?.status === 'running' || !sure(letter, '/entries/0/status')).toBe(true)
})

test.each(['12', 'EUR-667,64', '667.64 EUR', '667,6 EUR', "1'250.00 EUR", 'ca. 700 EUR'])(
  'where an amount is not sure its currency is not, either: %s',
  (amount) => {
    const letter = copyWith((sheet) => {
      part(sheet, 'Verträge')
      pairs(sheet, [...CONTRACT, ['Betrag', amount]])
    })
    expect(sure(letter, '/entries/0/amount')).toBe(false)
    expect(sure(letter, '/entries/0/currency')).toBe(false)
  },
)

test.each([
  ['12.12.16', '2016-12-12'], // the only one so: it may be what is left of a longer one
  ['12/2016', null],
  ['Dez. 2016', null],
])('a day in a form that the letter does not use elsewhere, „%s", waits', (on, read) => {
  const letter = copyWith((sheet) => {
    part(sheet, 'Verträge')
    pairs(sheet, [...CONTRACT.slice(0, 3), ['Gemeldet am', on], ['Status', 'laufend']])
  })
  expect(letter.entries[0]?.reportedOn).toBe(read)
  expect(sure(letter, '/entries/0/reportedOn')).toBe(false)
})

test('„Basisscore" is read under whatever heading of scores', () => {
  const letter = copyWith((sheet) => {
    part(sheet, 'Aktuelle Scorewerte')
    pairs(sheet, [
      ['Basisscore', '97,22 %'],
      ['Berechnet am', '01.07.2018'],
    ])
  })
  expect(letter.scores).toMatchObject([
    { name: 'Basisscore', value: 97.22, calculatedOn: '2018-07-01' },
  ])
})

test('cards side by side, one of which has a title of two lines', () => {
  const letter = copyWith((sheet) => {
    part(sheet, 'Übermittelte Scorewerte')
    const top = sheet.y
    const card = (
      x: number,
      title: readonly string[],
      value: string,
      rating: string,
      to: string,
    ) => {
      let y = top
      for (const text of title) {
        sheet.put(text, x, 9, y)
        y += 11
      }
      for (const [labels, values] of [
        [
          ['Übermittelt am', 'Empfänger'],
          ['21.02.2018', to],
        ],
        [
          ['Scorewert', 'Ratingstufe'],
          [value, rating],
        ],
      ] as const) {
        for (const i of [0, 1] as const) {
          sheet.put(labels[i], x + i * 110, 6, y + 4)
          sheet.put(values[i], x + i * 110, 7, y + 12)
        }
        y += 26
      }
    }
    card(LEFT, ['SCHUFA-Score für Banken, Version 3.0'], '9855', 'B', 'Musterbank AG')
    card(
      300,
      ['SCHUFA-Score für Genossenschaftsbanken,', 'Version 3.0'],
      '9860',
      'A',
      'Beispiel eG',
    )
    sheet.gap(90)
  })
  expect(
    letter.scores.map(({ name, value, rating, recipient }) => [name, value, rating, recipient]),
  ).toEqual([
    ['SCHUFA-Score für Banken, Version 3.0', 9855, 'B', 'Musterbank AG'],
    ['SCHUFA-Score für Genossenschaftsbanken, Version 3.0', 9860, 'A', 'Beispiel eG'],
  ])
})

test('a label that we do not know between those that we know keeps its value, and the others keep theirs', () => {
  const letter = copyWith((sheet) => {
    part(sheet, 'Verträge')
    pairs(sheet, CONTRACT)
    part(sheet, 'Basisdaten des Kunden')
    for (const [x, label, value] of [
      [LEFT, 'Nachname', 'Platzhalter'],
      [170, 'Vorname', 'Julia'],
      [260, 'Kundengruppe', 'Privat'],
      [380, 'Geburtsort', 'Musterow'],
    ] as const) {
      sheet.put(label, x, 8)
      sheet.put(value, x, 10, sheet.y + 11)
    }
    sheet.gap(30)
  })
  expect(letter.identity).toMatchObject({
    surname: 'Platzhalter',
    givenNames: 'Julia',
    birthplace: 'Musterow',
  })
})

test.each([
  ['schufa/datenkopie-15', 1004],
  ['schufa/datenkopie-15', 1030],
  ['crif-at/auskunft', 1012],
] as const)('of %s number %i nothing is wrong and sure in names, days and companies', (kind, n) => {
  const { truth, pages } = wholeLetter(kind, n)
  const letter = letterOfPages(pages, 'de')
  if (!letter) throw new Error('not recognised')
  for (const name of ['surname', 'givenNames', 'bornOn'] as const)
    if (sure(letter, `/identity/${name}`) && letter.identity[name] !== null)
      expect(letter.identity[name]).toBe(truth.identity[name])
  const printed = new Set(truth.inquiries.map(({ on, party }) => `${on} ${party}`))
  for (const [i, { on, party }] of letter.inquiries.entries())
    if (sure(letter, `/inquiries/${i}/on`) && sure(letter, `/inquiries/${i}/party`))
      expect(printed).toContain(`${on} ${party}`)
})

test('who, when and no more under a heading that nothing is known of: contracts may be lost', () => {
  const letter = copyWith((sheet) => {
    part(sheet, 'Verträge')
    pairs(sheet, CONTRACT)
    part(sheet, 'Was Dritte sagten')
    sheet.flow('Die Volksbank Musterau eG hat am 17.04.2014 etwas über Sie verlauten lassen.')
  })
  expect(letter.entries).toHaveLength(1)
  expect(sure(letter, '/entries')).toBe(false)
})
