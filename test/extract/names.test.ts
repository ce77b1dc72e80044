// Whole names under one label: which of the two is the surname, the label says, or the letter a second time; where neither does, the person looks.
import { expect, test } from 'vitest'
import { letterOfPages } from '../../extract/pipeline.ts'
import { pagesWith } from '../arrangements/set.ts'
import { LEFT, Sheet } from '../arrangements/sheet.ts'
import { TRUTHS } from '../arrangements/truth.ts'
import { pageOf } from './papers/page.ts'

/** What is read of a copy that prints these lines of particulars; `to`: the window of the address. */
function named(lines: readonly string[], greeting: string, to: readonly string[] = []) {
  const sheet = new Sheet()
  for (const text of ['SCHUFA Holding AG', 'Postfach 10 20 30, 65000 Wiesbaden'])
    sheet.flow(text, 9)
  sheet.gap(30)
  for (const text of to) sheet.flow(text)
  sheet.gap(30)
  sheet.put('Wiesbaden, 18.07.2018', 400, 10)
  sheet.gap(30)
  sheet.put('Datenkopie nach Art. 15 DS-GVO', LEFT, 14)
  sheet.gap(24)
  sheet.flow(greeting)
  sheet.flow('nachfolgend erhalten Sie die zu Ihrer Person am 16.07.2018 gespeicherten Daten.')
  sheet.heading('Persönliche Daten')
  for (const text of [...lines, 'Geburtsdatum: 15.11.1970']) sheet.flow(text)
  sheet.heading('Verträge')
  sheet.flow(
    'Girokonto bei Sparkasse Musterlingen, Nummer 0003708017, gemeldet am 04.03.2011, laufend.',
  )
  sheet.heading('Ihre Rechte')
  sheet.flow('Sie haben das Recht auf Berichtigung, Löschung und Beschwerde.', 9)
  const letter = letterOfPages(sheet.pages, 'de')
  if (!letter) throw new Error('not recognised')
  const { surname, givenNames } = letter.identity
  return {
    surname,
    givenNames,
    isSure: letter.doubts.every(({ path }) => path !== '/identity/surname'),
  }
}

const NOBODY = 'Sehr geehrte Damen und Herren,'
const WINDOW = ['Julia Platzhalter', 'Beispielweg 12', '70999 Musterlingen']
const RIGHT = { surname: 'Platzhalter', givenNames: 'Julia' }

test.each([
  ['Vor- und Nachname: Julia Platzhalter'],
  ['Nachname, Vorname: Platzhalter, Julia'],
  ['Nachname, Vorname: Platzhalter Julia'],
  ['Familienname und Vorname: Platzhalter Julia'],
])('the label says the order: „%s"', (line) => {
  expect(named([line], NOBODY)).toMatchObject({ ...RIGHT, isSure: true })
})

test.each([
  ['in the window of the address', NOBODY, WINDOW],
  ['in the greeting', 'Sehr geehrte Frau Platzhalter,', []],
])('„Name" does not, and the letter says it again %s', (_, greeting, to) => {
  expect(named(['Name: Julia Platzhalter'], greeting, to)).toMatchObject({ ...RIGHT, isSure: true })
})

test.each([
  ['nobody else says which is which', 'Name: Julia Platzhalter', NOBODY, []],
  ['the window says the other order', 'Name: Platzhalter Julia', NOBODY, WINDOW],
  [
    'the greeting says the other order',
    'Name: Platzhalter Julia',
    'Sehr geehrte Frau Platzhalter,',
    [],
  ],
])('in doubt where %s', (_, line, greeting, to) => {
  expect(named([line], greeting, to).isSure).toBe(false)
})

test('the window of the address says what the label does not', () => {
  expect(named(['Name: Platzhalter Julia'], NOBODY, WINDOW)).toMatchObject(RIGHT)
})

test('a greeting says which name in the window is the surname', () => {
  const letter = letterOfPages(
    [
      pageOf([
        'Tidewater Reach Federal Credit Union',
        'October 11, 2019',
        'Paul Obermiller',
        '14 Canal Row',
        'Norfolk, VA 23510',
        'Dear Mr. Obermiller,',
        'We regret that we cannot approve your application for a personal loan.',
        'Our principal reason for this decision is:',
        '• Unable to verify income',
        'The federal Equal Credit Opportunity Act prohibits creditors from discriminating.',
        'We did not use a consumer report in this decision.',
      ]),
    ],
    'en',
  )
  expect(letter?.identity).toMatchObject({ surname: 'Obermiller', givenNames: 'Paul' })
})

test('a day of an American letter that may be turned round waits, and what is accepted is no end of a scale', () => {
  const letter = letterOfPages(
    [
      pageOf([
        'First Example Bank',
        'Dear Erika Muster:',
        'We cannot approve your application.',
        'Our principal reason for this decision is:',
        '• Income insufficient',
        'Your credit score: 612',
        'Date: 7.8.2020',
        'The lowest score we accept is 640.',
        'The federal Equal Credit Opportunity Act prohibits creditors from discriminating.',
        'You have a right to a free copy of your consumer report.',
      ]),
    ],
    'en',
  )
  const [score] = letter?.scores ?? []
  expect([score?.value, score?.min]).toEqual([612, null])
  expect(letter?.doubts.map(({ path }) => path)).toContain('/scores/0/calculatedOn')
})

test('beside given names „Name" is the surname', () => {
  expect(named(['Name: Platzhalter', 'Vorname: Julia'], NOBODY)).toMatchObject({
    ...RIGHT,
    isSure: true,
  })
})

test('a birthplace with a day in it is none that is sure', () => {
  const truth = TRUTHS['schufa/datenkopie-15']
  if (!truth) throw new Error('no such truth')
  const letter = letterOfPages(pagesWith(truth, 3, 'identity', 'table, numbered'), 'de')
  const isRight = letter?.identity.birthplace === 'Musterow'
  expect(isRight || letter?.doubts.some(({ path }) => path === '/identity/birthplace')).toBe(true)
})
