// What single rows cost, worked out by hand on 15 June 2026.
import { expect, test } from 'vitest'
import { bordersAhead } from '../../../analysis/score/borders.ts'
import { effectOf, pointsPerEntry } from '../../../analysis/index.ts'
import type { Letter } from '../../../extract/index.ts'
import { copyOn, entry, inquiry, pointsScore, settledClaim } from '../made.ts'

const ON = '2026-06-15'
const home = (storedOn: string) => ({
  current: true,
  text: 'Musterweg 1',
  reportedBy: null,
  storedOn,
  since: null,
})
/*
 * A claim settled 2 years and a month ago (152), two shop inquiries (71), a new loan (48, ends in 20 months: 61, running: 0), an account of
 * 18 years (56), a card of 11 years (74), no mortgage, no credit line (36), not confirmed (0), 5 years at the address (42), no inquiry of a
 * bank (117): 152+117+71+48+0+0+56+36+42+74+61+0 = 657.
 */
const POINTS = [152, 117, 71, 48, 0, 0, 56, 36, 42, 74, 61, 0]
const letter: Letter = copyOn(ON, {
  scores: [pointsScore(POINTS, 657, { calculatedOn: ON })],
  entries: [
    settledClaim('2024-05-15', { party: 'Fernsprech GmbH' }),
    entry({
      type: 'instalment-loan',
      openedOn: '2026-03-01',
      lastDueOn: '2028-03-01',
      status: 'running',
    }),
    entry({ type: 'credit-card', openedOn: '2014-06-20', status: 'running' }),
    entry({ type: 'current-account', openedOn: '2008-04-01', status: 'running' }),
    entry({ type: 'telecom', openedOn: '2019-01-01', status: 'running' }),
  ],
  inquiries: [inquiry('2026-02-02'), inquiry('2025-09-01')],
  addresses: [home('2021-05-10')],
})

test('each row, the most costly first, the helpful last', () => {
  expect(pointsPerEntry(letter)).toEqual([
    { path: '/entries/0', low: 112, high: 112 }, // 152 → 264
    { path: '/inquiries/0', low: 28, high: 28 }, // 71 → 99
    { path: '/inquiries/1', low: 28, high: 28 },
    { path: '/entries/1', low: 27, high: 27 }, // new loan 48 → 66, state of loans 0 → 9
    // without the account: 18 where only accounts count, 49 by the card of eleven years
    { path: '/entries/3', low: -38, high: -7 },
    { path: '/entries/2', low: -50, high: -50 }, // card 74 → 24
  ])
})

test('a row that does not count anyway is passed over; a letter without points has none', () => {
  expect(pointsPerEntry(letter, new Set(['/entries/0'])).map(({ path }) => path)).not.toContain(
    '/entries/0',
  )
  expect(pointsPerEntry({ ...letter, scores: [] })).toEqual([])
  expect(pointsPerEntry({ ...letter, scores: [pointsScore([], null)] })).toEqual([])
})

test('two claims hide each other: each alone costs what the other leaves', () => {
  const two = { ...letter, entries: [...letter.entries, settledClaim('2024-05-20')] }
  const rows = pointsPerEntry(two)
  // both are over two years: without one of them 152 stays
  expect(rows.map(({ path }) => path)).not.toContain('/entries/0')
  expect(effectOf(two, new Set(['/entries/0', '/entries/5']), 'en')).toMatchObject({
    low: 769,
    high: 769,
  })
})

test('deleting an old good contract makes the score worse, and the effect says by how much', () => {
  expect(effectOf(letter, new Set(['/entries/2']), 'de')).toMatchObject({
    from: 657,
    low: 607,
    high: 607,
    note: 'Älteste Kreditkarte: von 74 auf 24 Punkte. Punktetabelle vom 17.03.2026, von der SCHUFA nicht bestätigt.',
  })
})

test('levels that change by themselves within three months, day by day', () => {
  const days = (n: number) =>
    bordersAhead(letter, '/scores/0', n)?.map(({ row, on, from, to }) => [row.id, on, from, to])
  // 1 September 2025 leaves the twelve months after 1 September 2026; the card is twelve years old on 20 June, which is no border
  expect(days(77)).toEqual([])
  expect(days(79)).toEqual([['other-inquiries', '2026-09-02', [71], [99]]])
  const young = {
    ...letter,
    addresses: [home('2020-06-20')],
    entries: letter.entries.with(0, settledClaim('2025-06-25')),
  }
  const scores = [pointsScore(POINTS.with(0, 100), 605, { calculatedOn: ON })]
  expect(
    bordersAhead({ ...young, scores }, '/scores/0', 31)?.map(({ row, on, from, to }) => [
      row.id,
      on,
      from,
      to,
    ]),
  ).toEqual([
    ['current-address-age', '2026-06-20', [42], [49]],
    ['payment-defaults', '2026-06-25', [100], [135]],
  ])
})
