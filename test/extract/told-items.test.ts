// Told items: which day is which, where the next item begins, and who it is with.
import { expect, test } from 'vitest'
import { letterOfPages } from '../../extract/pipeline.ts'
import { likeStarts, withoutDays } from '../../extract/parse/told-starts.ts'
import { pagesWith } from '../arrangements/set.ts'
import { TRUTHS } from '../arrangements/truth.ts'

test('what begins as the item before it begins another; days and short forms end no sentence', () => {
  const text =
    'Spielzeug e. K. hat uns am 9. Juli 2021 gemeldet, dass ein Konto besteht. Der Vertrag läuft. Musterbank AG hat uns am 3. Mai 2020 gemeldet, dass eine Karte besteht.'
  expect(likeStarts(text, [0]).map((at) => text.slice(at, at + 13))).toEqual(['Musterbank AG'])
  expect(likeStarts('Der Vertrag läuft. Der Vertrag läuft.', [0])).toEqual([])
})

test('days are blanked out letter by letter', () => {
  expect(withoutDays('am 9. Juli 2021 und 03.05.2020')).toBe('am ############ und ##########')
})

test('a day belongs to the word of its clause, and each company to its item', () => {
  const truth = TRUTHS['schufa/datenkopie-15']
  if (!truth) throw new Error('no such truth')
  const letter = letterOfPages(pagesWith(truth, 0, 'entries', 'told in one'), 'de')
  expect(
    letter?.entries.map(({ party, openedOn, closedOn, settledOn }) => [
      party,
      openedOn,
      closedOn,
      settledOn,
    ]),
  ).toEqual([
    ['Sparkasse Musterlingen', '2011-03-02', null, null],
    ['Probekredit Bank GmbH', '2017-06-14', null, null],
    ['Kartenhaus Beispiel AG', '2013-09-30', '2016-12-31', null],
    ['Forderungsdienst Exempel GmbH', null, null, null],
    ['Funknetz Muster GmbH & Co. KG', '2015-02-12', null, null],
    ['Versandhaus Muster AG', null, null, '2014-11-03'],
  ])
})
