// Labels over their values, line under line, as a telephone shows a letter: a label that is a heading elsewhere, and a value
// that ends with one.
import { expect, test } from 'vitest'
import { austrianAnswer, headingOn, rowsOn } from './papers/drawn.ts'

/** Each label close over its value, the pairs further apart. */
const shown = (heading: string, ...pairs: readonly (readonly [string, string])[]) =>
  austrianAnswer((sheet) => {
    headingOn(sheet, heading)
    for (const [label, value] of pairs) {
      rowsOn(sheet, [[[0, label]]], 8, 10.5)
      rowsOn(sheet, [[[0, value]]], 8, 16)
    }
  })

const SENT = [
  ['Empfänger', 'Alpfunk AG'],
  ['Übermittelt am', '03.03.2025'],
  ['Score', 'CRIF Score'],
  ['Wert', '321'],
  ['Empfänger', 'Energie Traisenau GmbH'],
  ['Übermittelt am', '09.12.2024'],
  ['Score', 'CRIF Score'],
  ['Wert', '308'],
] as const

test('„Score" among labels is one of them and heads nothing', () =>
  expect(
    shown('Übermittelte Scores', ...SENT).scores.map((one) => [
      one.name,
      one.value,
      one.recipient,
      one.transmittedOn,
    ]),
  ).toEqual([
    ['CRIF Score', 321, 'Alpfunk AG', '2025-03-03'],
    ['CRIF Score', 308, 'Energie Traisenau GmbH', '2024-12-09'],
  ]))

test('a purpose that ends with a word which is a label elsewhere', () =>
  expect(
    shown(
      'Abfragen',
      ['Abfrage durch', 'Raiffeisenkasse Traisenau eGen'],
      ['Am', '04.07.2025'],
      ['Zweck', 'Bonitätsprüfung Kontoeröffnung'],
      ['Abfrage durch', 'Versandhaus Edelweiss GmbH'],
      ['Am', '16.05.2025'],
      ['Zweck', 'Bonitätsprüfung Kauf auf Rechnung'],
    ).inquiries.map((one) => [one.on, one.party, one.purpose]),
  ).toEqual([
    ['2025-07-04', 'Raiffeisenkasse Traisenau eGen', 'Bonitätsprüfung Kontoeröffnung'],
    ['2025-05-16', 'Versandhaus Edelweiss GmbH', 'Bonitätsprüfung Kauf auf Rechnung'],
  ]))
