// Items told in sentences below the name of who reported them, items of pictures of which a piece was misread, amounts without a currency.
import { describe, expect, test } from 'vitest'
import type { Page } from '../../extract/read/word.ts'
import { asSeen, copyOf } from './papers/copy.ts'

const entriesOf = (lines: readonly string[], as?: (page: Page) => Page) =>
  copyOf('Vertragsinformationen', lines, as)

describe('a company in a line of its own above what is told', () => {
  // The stop behind „Kreditkarte" parts what a comma would join, so that no piece is understood.
  const told = (first: string) =>
    entriesOf([
      first,
      'Girokonto. Unter der Nummer 0008563 begonnen am 30. Juli 2016. Wurde gemeldet',
      'am 2. August 2016. Der Vertrag läuft.',
    ]).entries.map(({ party, type }) => [party, type])
  test('is who reported it, and says nothing of its kind', () =>
    expect(told('Kredit- und Depositenbank Wörlingen AG')).toEqual([
      ['Kredit- und Depositenbank Wörlingen AG', 'current-account'],
    ]))
})

test('an item of a picture of which a piece with figures was misread waits as a whole', () => {
  const lines = [
    'Musterbank AG',
    'Girokonto, Nummer 0004261, begonnen am 1.. Novem8er 2018, gemeldet am 3. November 2018',
    '',
    'Beispielbank eG',
    'Kreditkarte, Nummer 0002289, begonnen am 29. Oktober 2016, gemeldet am 11. November 2016',
  ]
  const { entries, doubts } = entriesOf(lines, asSeen)
  expect(entries.map(({ party }) => party)).toEqual(['Musterbank AG', 'Beispielbank eG'])
  expect(entries.map(({ openedOn }) => openedOn)).toEqual([null, '2016-10-29'])
  expect(doubts.map(({ path }) => path)).toContain('/entries/0')
})

test('an amount without its currency: which one it is waits', () => {
  const of = (amount: string) =>
    entriesOf([
      'Zahlungsstörung',
      'Gläubiger: Kleiderkiste Online GmbH',
      'Aktenzeichen: 0008416',
      `Betrag: ${amount}`,
      'Gemeldet am: 16.09.2010',
    ])
  const bare = of('3.435,92')
  expect(bare.entries.map(({ amount, currency }) => [amount, currency])).toEqual([[343_592, null]])
  expect(bare.doubts.map(({ path }) => path)).toContain('/entries/0/currency')
  expect(of('3.435,92 EUR').doubts.map(({ path }) => path)).not.toContain('/entries/0/currency')
})
