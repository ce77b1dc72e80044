// Where each level of the points table begins, and on which fields a criterion rests: second lists, typed by hand from the published table.
import { expect, test } from 'vitest'
import { POINTS_TABLE } from '../../../analysis/index.ts'
import { RESTS_ON } from '../../../analysis/score/derive.ts'
import { mainScore } from '../../../analysis/score/effect.ts'
import { copy, pointsScore, score } from '../made.ts'

/** Count, full months of age, or full months of remaining term; null: the level has no number. */
const BEGINS: Record<string, (number | null)[]> = {
  'payment-defaults': [null, 24, 12, 0, null],
  'account-and-card-inquiries': [0, 1, 2, 3],
  'other-inquiries': [0, 2, 3, 4],
  'new-instalment-loans': [0, 1, 2, 3],
  mortgage: [null, null],
  'identity-confirmed': [null, null],
  'oldest-bank-contract': [null, 0, 3, 6, 12, 24, 36, 48, 60, 120, 180, 240],
  'youngest-credit-line': [null, 0, 12, 24],
  'current-address-age': [0, 7, 12, 24, 36, 48, 60, 72, 84, 96, 108, 120, 180, 240],
  'oldest-credit-card': [null, 0, 6, 12, 24, 36, 48, 60, 120, 180],
  'longest-remaining-term': [null, 0, 36, 48, 60, 72],
  'loan-status': [null, null, null],
}

test('every level begins where the table says', () => {
  expect(
    Object.fromEntries(
      POINTS_TABLE.criteria.map(({ id, levels }) => [id, levels.map(({ from }) => from)]),
    ),
  ).toEqual(BEGINS)
})

test('a criterion rests on these fields', () => {
  const contract = 'entries: type openedOn closedOn status'
  expect(
    Object.entries(RESTS_ON).map(([id, on]) => [
      id,
      on === null ? null : `${on.list}: ${on.fields.join(' ')}`,
    ]),
  ).toEqual([
    ['payment-defaults', 'entries: type status settledOn'],
    ['account-and-card-inquiries', 'inquiries: on kind product'],
    ['other-inquiries', 'inquiries: on kind product'],
    ['new-instalment-loans', 'entries: type openedOn'],
    ['mortgage', 'entries: type closedOn status'],
    ['identity-confirmed', null],
    ['oldest-bank-contract', contract],
    ['youngest-credit-line', contract],
    ['current-address-age', 'addresses: current since storedOn'],
    ['oldest-credit-card', contract],
    ['longest-remaining-term', 'entries: type firstDueOn lastDueOn instalments closedOn status'],
    ['loan-status', 'entries: type status closedOn party'],
  ])
})

test('the score that matters: with criteria before one without, points before percent', () => {
  const plain = pointsScore([], 700, { criteria: [] })
  const full = pointsScore([264], 700, { criteria: [{ id: 'mortgage', label: '', points: 0 }] })
  const basis = score({ name: 'Basisscore', unit: 'percent', value: 97.5, min: 0, max: 100 })
  expect(mainScore(copy({ scores: [basis, plain, full] }))).toBe('/scores/2')
  expect(mainScore(copy({ scores: [full, plain] }))).toBe('/scores/0')
  expect(mainScore(copy({ scores: [basis, plain] }))).toBe('/scores/1')
  expect(mainScore(copy({ scores: [basis] }))).toBe('/scores/0')
  expect(mainScore(copy({ scores: [{ ...basis, value: null }] }))).toBeNull()
})
