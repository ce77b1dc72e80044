// Rows that others of their list show to be titles, halves of rows or more than their cell.
import { expect, test } from 'vitest'
import { emptyEntry, emptyLetter, type Letter } from '../../extract/index.ts'
import { LAYOUTS } from '../../extract/issuers/layouts.ts'
import { netsOf } from '../../extract/parse/nets.ts'
import { type Cells, copyOf, headingOn, oneInquiryOn, rowsOn } from './papers/drawn.ts'

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

/** A table of scores with these heads and one row. */
const scoreIn = (heads: Cells, row: Cells) => {
  const { scores, doubts } = copyOf((sheet) => {
    headingOn(sheet, 'Aktuelle Wahrscheinlichkeitswerte')
    rowsOn(sheet, [heads, row])
    sheet.gap(10)
    sheet.flow('Alle Branchenscores wurden am 04.08.2023 berechnet.')
    oneInquiryOn(sheet)
  })
  return { score: scores[0], doubted: doubts.map(({ path }) => path) }
}

test('the class of a score beside a value that it touches may be in it', () => {
  const { score, doubted } = scoreIn(
    [
      [0, 'Bezeichnung'],
      [200, 'Scorewert'],
      [260, 'Ratingstufe'],
      [330, 'Erfüllungswahrscheinlichkeit'],
    ],
    [
      [0, 'SCHUFA-Score für Banken, Version 3.0'],
      [200, '9609 C'],
      [330, '96,09 %'],
    ],
  )
  expect(score).toMatchObject({ value: null, rating: null })
  expect(doubted).toContain('/scores/0/value')
  expect(doubted).toContain('/scores/0/rating')
})

test('a score that is named by one letter has changed columns with its class', () => {
  const { score, doubted } = scoreIn(
    [
      [0, 'Datum'],
      [60, 'Übermittelt an'],
      [150, 'Ra'],
      [310, 'Scorewert'],
      [360, 'Bezeichnung'],
      [420, 'Erfüllungswahrscheinlichkeit'],
    ],
    [
      [0, '04.08.2023'],
      [60, 'Musterbank AG'],
      [150, 'SCHUFA-Score für Banken, Version 3.0'],
      [310, '9609'],
      [360, 'C'],
      [420, '96,09 %'],
    ],
  )
  expect(score?.name).toBe('C')
  expect(doubted).toContain('/scores/0')
})

test('a class of risk under the head of those who got scores: nobody got it, and the day is not sure', () => {
  const { score, doubted } = scoreIn(
    [
      [0, 'Datum'],
      [60, 'Bezeichnung'],
      [230, 'Scorewert'],
      [280, 'Ratingstufe'],
      [340, 'Erfüllungswahrscheinlichkeit'],
      [440, 'Übermittelt an'],
    ],
    [
      [0, '04.08.2023'],
      [60, 'SCHUFA-Score für Banken, Version 3.0'],
      [230, '9609'],
      [280, 'C'],
      [340, '96,09 %'],
      [440, 'sehr geringes Risiko'],
    ],
  )
  expect(score?.recipient).toBe('sehr geringes Risiko')
  expect(doubted).toContain('/scores/0')
})
