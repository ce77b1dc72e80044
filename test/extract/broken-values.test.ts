// What a broken file makes of values and names: it waits, or is none. And hyphens that some producers print twice.
import { expect, test } from 'vitest'
import { LAYOUTS } from '../../extract/issuers/layouts.ts'
import { holdsTwo, isBrokenName, oddText } from '../../extract/parse/odd-text.ts'
import { emptyRecord, put, reading } from '../../extract/parse/record.ts'
import { pattern } from '../../extract/parse/typed.ts'
import { wordsOf } from '../../extract/read/pieces.ts'

test.each([
  ['{money}', 'EUR40N.R1äH'],
  ['{money}', '40 EURx'],
  ['{date}', '13.07.2026b'],
  ['{percent}', '97 %3'],
])('%s does not end in the midst of „%s"', (macro, text) =>
  expect(pattern(`(${macro})`).exec(text)).toBeNull(),
)
test.each([
  ['{money}', 'über EUR 671,57.', 'EUR 671,57'],
  ['{date}', 'am 13.07.2026,', '13.07.2026'],
])('%s ends where a sentence does', (macro, text, own) =>
  expect(pattern(`(${macro})`).exec(text)?.[1]).toBe(own),
)

const address = { id: 'text', type: 'address' as const, labels: [] }
test.each([
  ['Alter Formular~eg 101, 24999 Probesund', 'broken'], // a sign that no name of a street holds
  ['Am Probeplatz 8 9 , 20999 Musterhafen', 'broken'], // the widths of a font are lost
  ['Alter Formularweg 8 1, 38999 Beispielburg', 'broken'],
  ['Alter Formularweg 101, 24999 Probesund', null],
  ['Straße des 17. Juni 12, 10999 Musterlin', null],
  ['Musterstraße 8 10999 Musterlin', null],
])('an address with signs that none holds waits: %s', (text, why) => {
  const made = reading(address, text, [], 1)
  expect(made && oddText(made)).toBe(why)
})

test.each([
  ['Musterkasse (Am Pro5 beplatz 1)', true],
  ['Musterkasse (Am Pro++ beplatz 1)', true],
  ['Muster Beispiel kasse', true],
  ['Kreditwerk24 GmbH', false],
  ['Banque Fictive de Lorraine S.A.', false],
])('a name that its line broke: %s', (text, isBroken) => expect(isBrokenName(text)).toBe(isBroken))

test('a risk with letters of another cell in it waits', () => {
  const set = LAYOUTS.flatMap((one) => one.sets).find(({ id }) => id === 'sector-scores')
  const column = set?.columns.find(({ id }) => id === 'meaning')
  if (!set || !column) throw new Error('no such column')
  const doubted = (text: string): boolean => {
    const record = emptyRecord(set, 1, 0)
    const made = reading(column, text, [], 1)
    if (made) put(record, made)
    return record.doubts.some((one) => one.column === 'meaning')
  }
  expect(doubted('sehr kritisches Risiisc B ko')).toBe(true)
  expect(doubted('zufriedenstellendes bis erhöhtes Risiko')).toBe(false)
  expect(doubted('Ausreichend')).toBe(false)
})

test('the place of a hyphen and the hyphen behind it are one', () => {
  const run = {
    text: 'Zahlungs\u00ad\u2010',
    x: 50,
    y: 60,
    turn: 0 as const,
    along: 60,
    size: 10,
    mono: false,
  }
  expect(wordsOf([run], 1, 595, 842).map(({ text }) => text)).toEqual(['Zahlungs-'])
})

test.each([
  ['Musterbank AG Beispielbank eG', true],
  ['Beispielsparkasse Musterstadt Girokonto Beispielsparkasse Musterstadt', true],
  ['Beispielbank GmbH & Co. KGaA', false],
  ['Versandhaus Muster GmbH & Co. KG', false],
  ['Sparkasse Musterstadt (Musterweg 3, 01234 Musterstadt)', false],
])('„%s" names two: %s', (name, isTwo) => {
  expect(holdsTwo(name)).toBe(isTwo)
})
