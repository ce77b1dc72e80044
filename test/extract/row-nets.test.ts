// Rows that others of their list show to be titles, halves of rows or more than their cell.
import { expect, test } from 'vitest'
import { emptyEntry, emptyLetter, type Letter } from '../../extract/index.ts'
import { LAYOUTS } from '../../extract/issuers/layouts.ts'
import { netsOf } from '../../extract/parse/nets.ts'
import { copyOf, headingOn, oneInquiryOn, rowsOn } from './papers/drawn.ts'

const LAYOUT = LAYOUTS.find((one) => one.kind === 'schufa/datenkopie-15')
function doubted(own: Partial<Letter>): string[] {
  if (!LAYOUT) throw new Error('no layout')
  const letter = { ...emptyLetter('schufa/datenkopie-15', 1), cutoffOn: '2020-03-02', ...own }
  return netsOf(letter, [], LAYOUT).map((one) => one.path)
}
const contract = (own: Partial<Letter['entries'][number]>) =>
  emptyEntry({ type: 'current-account', party: 'Musterbank AG', ...own })
const WHOLE = contract({ reference: '0001', reportedOn: '2015-03-02' })

test('an entry that says only what and who is none beside others that say more', () => {
  expect(doubted({ entries: [WHOLE, contract({})] })).toEqual(['/entries/1'])
  expect(doubted({ entries: [contract({}), contract({})] })).toEqual([])
})

test('the company beside an entry without one may be its', () => {
  const nameless = contract({ party: null, reference: '0002', reportedOn: '2016-03-02' })
  expect(doubted({ entries: [WHOLE, nameless, WHOLE] })).toEqual([
    '/entries/0/party',
    '/entries/2/party',
  ])
})

const ASKED: Letter['inquiries'][number] = {
  on: '2018-04-03',
  party: 'Musterbank AG',
  kind: 'credit',
  product: 'loan',
  purpose: 'Kreditanfrage',
}

test('an inquiry that says nothing of what was asked, with something left over in its row, may be an entry', () => {
  const unsaid = { ...ASKED, purpose: null, product: null, kind: 'other' as const }
  const doubts = [{ path: '/inquiries/1/on', reason: 'left over' }]
  expect(doubted({ inquiries: [ASKED, unsaid], doubts })).toContain('/inquiries/1')
  expect(doubted({ inquiries: [ASKED, unsaid] })).not.toContain('/inquiries/1')
  expect(doubted({ inquiries: [unsaid, unsaid], doubts })).not.toContain('/inquiries/1')
})

test('two halves of an inquiry are in doubt, whole ones beside them are not', () => {
  const paths = doubted({
    inquiries: [{ ...ASKED, on: null, party: null }, { ...ASKED, purpose: null }, ASKED, ASKED],
  })
  expect(paths).toContain('/inquiries/0')
  expect(paths).toContain('/inquiries/1')
  expect(paths).not.toContain('/inquiries/2')
  expect(paths).not.toContain('/inquiries/3')
})

test.each([
  ['Musterbank AG Girovertrag', true],
  ['Musterbank AG Kontonummer', true],
  ['Musterbank AG Filiale Musterau', false],
  ['Muster GmbH & Co. KG', false],
])('behind the legal form: „%s"', (party, isOdd) => {
  expect(doubted({ entries: [contract({ ...WHOLE, party })] }).includes('/entries/0/party')).toBe(
    isOdd,
  )
})

test('one printed word is not both names', () => {
  const place = {
    page: 1,
    box: [64, 100, 90, 110],
    text: 'Lea',
    method: 'text',
    confidence: 0.99,
  } as const
  const other = { ...place, box: [64, 120, 90, 130] } as const
  const of = (b: typeof place | typeof other) =>
    doubted({
      provenance: {
        '/identity/surname': { ...place, box: [...place.box] },
        '/identity/givenNames': { ...b, box: [...b.box] },
      },
    })
  expect(of(place)).toEqual(['/identity/surname', '/identity/givenNames'])
  expect(of(other)).toEqual([])
})

/** The first score of a table with cells at these places, each below its head, and what is doubted. */
const scoreIn = (...columns: readonly (readonly [x: number, head: string, cell: string])[]) => {
  const { scores, doubts } = copyOf((sheet) => {
    headingOn(sheet, 'Aktuelle Wahrscheinlichkeitswerte')
    rowsOn(sheet, [columns.map(([x, head]) => [x, head]), columns.map(([x, , cell]) => [x, cell])])
    sheet.gap(10)
    sheet.flow('Alle Branchenscores wurden am 04.08.2023 berechnet.')
    oneInquiryOn(sheet)
  })
  return { score: scores[0], doubted: doubts.map(({ path }) => path) }
}
const NAME = 'SCHUFA-Score für Banken, Version 3.0'

test('a value that holds more than a value may hold the class, whose head was not read', () => {
  const { score, doubted } = scoreIn(
    [0, 'Datum', '04.08.2023'],
    [60, 'Übermittelt an', 'Musterbank AG'],
    [150, 'Bezeichnung', NAME],
    [310, 'Scorewert', '9609 C'],
    [400, 'Erfüllungswahrscheinlichkeit', '96,09 %'],
  )
  expect(score).toMatchObject({ value: null, rating: null })
  expect(doubted).toContain('/scores/0/value')
  expect(doubted).toContain('/scores/0/rating')
})

test('a score that is named by one letter has changed columns with its class', () => {
  const { score, doubted } = scoreIn(
    [0, 'Datum', '04.08.2023'],
    [60, 'Übermittelt an', 'Musterbank AG'],
    [150, 'Ra', 'Banken'],
    [310, 'Scorewert', '9609'],
    [360, 'Bezeichnung', 'C'],
    [420, 'Erfüllungswahrscheinlichkeit', '96,09 %'],
  )
  expect(score?.name).toBe('C')
  expect(doubted).toContain('/scores/0')
})

test('a class of risk under the head of those who got scores: nobody got it, and the day is not sure', () => {
  const { score, doubted } = scoreIn(
    [0, 'Datum', '04.08.2023'],
    [60, 'Bezeichnung', NAME],
    [230, 'Scorewert', '9609'],
    [280, 'Ratingstufe', 'C'],
    [340, 'Erfüllungswahrscheinlichkeit', '96,09 %'],
    [440, 'Übermittelt an', 'sehr geringes Risiko'],
  )
  expect(score?.recipient).toBe('sehr geringes Risiko')
  expect(doubted).toContain('/scores/0')
})
