// A small version of `npm run decoder`, and what one documented fact can reach, by hand.
import { describe, expect, test } from 'vitest'
import { POINTS_TABLE } from '../../../analysis/index.ts'
import type { Letter } from '../../../extract/index.ts'
import { materialOf } from '../../../analysis/score/material.ts'
import { reachable } from '../../../analysis/score/one-fact.ts'
import { copyOn, entry, findings, inquiry, pointsScore, settledClaim } from '../made.ts'
import { measureDecoder } from './decoder-made.ts'

describe('over made people', () => {
  test('points printed: always one explanation, and the right one', () => {
    const found = measureDecoder(5, 90, 'printed')
    expect(found.visible).toBeGreaterThan(40)
    expect(found.uniqueAndRight).toBe(found.visible)
  })
  test('value alone with all twelve facts known: one in 70 %, up to three in 99 %', () => {
    const found = measureDecoder(5, 120, 'identity')
    expect(found.visible).toBeGreaterThan(60)
    expect(found.unique / found.visible).toBeGreaterThanOrEqual(0.7)
    expect(found.upToThree / found.visible).toBeGreaterThanOrEqual(0.99)
    expect(found.uniqueAndRight / found.unique).toBeGreaterThan(0.9)
  })
})

const ON = '2026-06-15'
/** Points that one fact can give a criterion, highest first. */
function reach(id: string, own: Partial<Letter>): number[] {
  const letter = copyOn(ON, { scores: [pointsScore([], 700, { calculatedOn: ON })], ...own })
  const criterion = POINTS_TABLE.criteria.find((one) => one.id === id)
  const [score] = letter.scores
  if (criterion === undefined || score === undefined) throw new Error(id)
  const material = materialOf(letter, score)
  if (!('day' in material)) throw new Error('no material')
  return [...reachable(criterion, material)].toSorted((a, b) => b - a)
}
const running = (
  type: 'credit-card' | 'current-account' | 'instalment-loan' | 'mortgage',
  openedOn: string,
  own = {},
) => entry({ type, openedOn, status: 'running', ...own })
const home = (storedOn: string) => ({
  current: true,
  text: 'Musterweg 1',
  reportedBy: null,
  storedOn,
  since: null,
})

describe('one fact', () => {
  test('a single card may have begun on any day, or not be there', () => {
    expect(
      reach('oldest-credit-card', { entries: [running('credit-card', '2023-01-01')] }),
    ).toEqual([81, 74, 59, 52, 41, 32, 24, 23, 14, 0])
  })
  test('of two cards the older one at most gives way to the second', () => {
    const entries = [running('credit-card', '2010-01-01'), running('credit-card', '2021-01-01')]
    // older than 15 years 81; younger only down to the second card of 5 years, 59
    expect(reach('oldest-credit-card', { entries })).toEqual([81, 74, 59])
  })
  test('no card: one more, of any age', () => {
    expect(reach('oldest-credit-card', { entries: [entry({ type: 'telecom' })] })).toEqual([
      81, 74, 59, 52, 41, 32, 23, 14, 0,
    ])
  })
  test('the address has one day', () => {
    expect(reach('current-address-age', { addresses: [home('2021-01-01')] })).toEqual([
      94, 75, 63, 58, 54, 49, 42, 40, 35, 28, 17, 6, 0,
    ])
  })
  test('inquiries: one more or one fewer, not two', () => {
    const inquiries = ['2026-05-01', '2026-03-01'].map((on) => inquiry(on))
    // two: 71; one fewer 99, one more 40
    expect(reach('other-inquiries', { inquiries })).toEqual([99, 71, 40])
    expect(
      reach('other-inquiries', { inquiries: [], entries: [entry({ type: 'telecom' })] }),
    ).toEqual([99])
  })
  test('new loans: none, one, two', () => {
    const loan = running('instalment-loan', '2026-03-01', { lastDueOn: '2028-01-01' })
    expect(reach('new-instalment-loans', { entries: [loan] })).toEqual([66, 48, 32])
  })
  test('the longest term falls at most to that of the second loan', () => {
    const loans = ['2031-08-01', '2029-12-01'].map((lastDueOn) =>
      running('instalment-loan', '2024-03-01', { lastDueOn }),
    )
    // five years and more 10; six and more 0; four 28; the second has three and a half: 48
    expect(reach('longest-remaining-term', { entries: loans })).toEqual([48, 28, 10, 0])
    expect(reach('longest-remaining-term', { entries: loans.slice(1) })).toEqual([
      61, 48, 28, 10, 0,
    ])
  })
  test('defaults, mortgage, state of loans', () => {
    expect(reach('payment-defaults', { entries: [settledClaim('2025-01-01')] })).toEqual([
      264, 152, 135, 100,
    ])
    const two = [settledClaim('2025-01-01'), settledClaim('2025-03-01')]
    expect(reach('payment-defaults', { entries: two })).toEqual([152, 135, 100].slice(1))
    expect(reach('mortgage', { entries: [running('mortgage', '2020-01-01')] })).toEqual([55, 0])
    const loan = running('instalment-loan', '2024-03-01', { lastDueOn: '2028-01-01' })
    expect(reach('loan-status', { entries: [loan] })).toEqual([19, 9, 0])
    expect(reach('identity-confirmed', { entries: [loan] })).toEqual([])
  })
})

describe('what the finding says then', () => {
  const letter = (value: number, own: Partial<Letter> = {}) =>
    copyOn(ON, {
      scores: [pointsScore([], value, { criteria: [], calculatedOn: ON })],
      entries: [running('credit-card', '2014-06-20'), running('current-account', '2008-04-01')],
      inquiries: [],
      addresses: [home('2021-05-10')],
      ...own,
    })
  // 264+117+99+66+0+38+56+36+42+74+61+9 = 862, without a confirmed identity 824
  test('an answer about the identity decides between its two states', () => {
    const run = (about: object) => findings('decode', [letter(837)], { answers: { about } })[0]
    // 837 = 862 − 25, the address at 17 instead of 42, or 824 + 13, the account at 69 instead of 56
    expect(run({})?.numbers).toMatchObject({
      candidates: 2,
      candidate1: 'oldest-bank-contract',
      candidate2: 'current-address-age',
    })
    expect(run({ identityChecked: true })?.numbers).toMatchObject({
      candidates: 1,
      criterion: 'current-address-age',
      points: 17,
    })
    expect(run({ identityChecked: false })?.numbers).toMatchObject({
      candidates: 1,
      criterion: 'oldest-bank-contract',
      points: 69,
    })
  })
  test('an answer that fits no explanation is passed over', () => {
    // 831 = 824 + 7 alone: the address of six or seven years, or the card of fifteen
    const answers = { about: { identityChecked: true } }
    expect(findings('decode', [letter(831)], { answers })[0]?.numbers).toMatchObject({
      candidates: 2,
      candidate1: 'current-address-age',
      candidate2: 'oldest-credit-card',
    })
  })
  test('levels of one criterion are one explanation', () => {
    // 862 − 35 = 827 (one inquiry, confirmed), or 824 + 3: nothing gives three more
    expect(findings('decode', [letter(827)])[0]?.numbers).toMatchObject({
      candidates: 1,
      criterion: 'account-and-card-inquiries',
      points: 82,
      oneFact: 'yes',
    })
  })
  test('several facts at once are said to be several', () => {
    // 862 − 66 = 796: three new loans and no other single level; 824 − 28 is none
    const found = findings('decode', [letter(796)], {
      answers: { about: { identityChecked: true } },
    })[0]
    expect(found?.numbers).toMatchObject({
      candidates: 1,
      criterion: 'new-instalment-loans',
      oneFact: 'no',
    })
    expect(found?.caveats.at(-1)).toContain('mehrere Angaben zugleich')
  })
})
