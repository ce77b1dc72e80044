// A small version of `npm run decoder`, and what one documented fact can reach, by hand.
import { describe, expect, test } from 'vitest'
import { POINTS_TABLE } from '../../../analysis/index.ts'
import type { Letter } from '../../../extract/index.ts'
import { decodeScore } from '../../../analysis/score/decode.ts'
import { derive, pointsOf } from '../../../analysis/score/derive.ts'
import { materialOf } from '../../../analysis/score/material.ts'
import { reachable } from '../../../analysis/score/one-fact.ts'
import { isPointsScore, recompute } from '../../../analysis/score/recompute.ts'
import { explainingCriteria, possibleTotals, uncomputed } from '../../../analysis/score/totals.ts'
import { copyOn, entry, findings, inquiry, pointsScore, settledClaim } from '../made.ts'
import { measureDecoder } from './decoder-made.ts'

describe('over made people', () => {
  test('points printed: always one explanation, and the right one', () => {
    const found = measureDecoder(5, 60, 'printed')
    expect(found.visible).toBeGreaterThan(30)
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

describe('one fact, what it adds and takes', () => {
  const other = entry({ type: 'telecom' })
  test('no claim: one more, whenever it was settled', () => {
    expect(reach('payment-defaults', { entries: [other] })).toEqual([152, 135, 100])
  })
  test('one of three opened accounts or cards may be gone: two count then', () => {
    for (const type of ['current-account', 'basic-account', 'credit-card'] as const) {
      const entries = Array.from({ length: 3 }, () => entry({ type, openedOn: '2026-03-01' }))
      expect(reach('account-and-card-inquiries', { entries }), type).toContain(44)
    }
    expect(reach('account-and-card-inquiries', { entries: [other] })).toEqual([117, 82])
  })
  test('three events more than 28 days apart, each counted: only one gone leaves two', () => {
    // analysis.md §3: several within 28 days count as one. Three give 0, two give 44; one more leaves it at 0.
    for (const type of ['current-account', 'basic-account', 'credit-card'] as const) {
      const entries = ['2026-01-02', '2026-03-02', '2026-05-02'].map((openedOn) =>
        entry({ type, openedOn }),
      )
      expect(reach('account-and-card-inquiries', { entries }), type).toContain(44)
    }
  })
  test('a young line of credit may be gone or older: the youngest one counts', () => {
    // letters.md §3: none 36, under one year 0, one year 16, two years and more 36
    const young = entry({ type: 'framework-credit', openedOn: '2026-03-01', status: 'running' })
    expect(reach('youngest-credit-line', { entries: [young] })).toEqual([36, 16, 0])
    // A second young one stays: no single fact helps.
    expect(reach('youngest-credit-line', { entries: [young, young] })).toEqual([0])
  })
  test('an inquiry more or fewer moves its own criterion only', () => {
    const card = { inquiries: [inquiry('2026-05-01', { product: 'card' })] }
    expect(reach('account-and-card-inquiries', card)).toEqual([117, 82, 44])
    expect(reach('oldest-credit-card', { ...card, entries: [other] })).toHaveLength(9)
    // Without a loan it is 9 already; one more gives 19 when over, 0 while it runs.
    expect(reach('loan-status', { ...card, entries: [other] })).toEqual([19, 0])
  })
  test('a line of credit, a mortgage, an account: gone, begun on another day, or one more', () => {
    const line = entry({ type: 'framework-credit', openedOn: '2020-01-01', status: 'running' })
    expect(reach('youngest-credit-line', { entries: [line] })).toEqual([36, 16, 0])
    expect(reach('mortgage', { entries: [other] })).toEqual([55])
    for (const type of ['current-account', 'basic-account'] as const) {
      const one = entry({ type, openedOn: '2020-01-01', status: 'running' })
      expect(reach('oldest-bank-contract', { entries: [one] }), type).toEqual([
        69, 56, 49, 37, 27, 23, 18, 17, 12, 6, 3, 0,
      ])
    }
  })
})

describe('counting and readings at their borders', () => {
  const points = (id: string, own: Partial<Letter>) => {
    const letter = copyOn(ON, { scores: [pointsScore([], 700, { calculatedOn: ON })], ...own })
    const [score] = letter.scores
    const criterion = POINTS_TABLE.criteria.find((one) => one.id === id)
    const material = score === undefined ? null : materialOf(letter, score)
    if (criterion === undefined || material === null || !('day' in material)) return null
    return pointsOf(derive(criterion, material))
  }
  test('two inquiries on one day or the next are two, or merged one', () => {
    for (const on of ['2026-05-02', '2026-05-01']) {
      const inquiries = ['2026-05-01', on].map((day) => inquiry(day, { product: 'card' }))
      // openings alone, of which there are none: 117
      expect(points('account-and-card-inquiries', { inquiries })).toEqual([117, 82, 44])
    }
  })
  test('a certificate lists inquiries when it shows one', () => {
    const kind = 'schufa/bonitaetsauskunft' as const
    const entries = [entry({ type: 'telecom' })]
    expect(points('other-inquiries', { kind, entries })).toEqual([])
    expect(
      points('other-inquiries', { kind, entries, inquiries: [inquiry('2026-05-01')] }),
    ).toEqual([99])
  })
  test('what begins after the day of the score counts as new, what ended as no term', () => {
    expect(points('current-address-age', { addresses: [home('2026-07-01')] })).toEqual([0])
    const ended = running('instalment-loan', '2020-01-01', { lastDueOn: '2026-01-01' })
    expect(points('longest-remaining-term', { entries: [ended] })).toEqual([61])
  })
  test('no value, or a criterion without facts: nothing is decoded', () => {
    const told = {
      entries: [running('credit-card', '2014-06-20'), running('current-account', '2008-04-01')],
      addresses: [home('2021-05-10')],
    }
    const whole = (value: number | null, own: Partial<Letter>) =>
      decodeScore(
        copyOn(ON, {
          scores: [pointsScore([], value, { criteria: [], calculatedOn: ON })],
          ...told,
          ...own,
        }),
        '/scores/0',
      )
    expect(whole(837, {})?.isGap).toBe(true)
    expect(whole(null, {})).toBeNull()
    expect(whole(837, { addresses: [] })).toBeNull()
  })
})

test('which scores are on the scale of 2026, computed for this letter', () => {
  const one = (own: object) =>
    isPointsScore({ ...pointsScore([], 700, { criteria: [], calculatedOn: ON }), ...own })
  expect(one({})).toBe(true)
  expect(one({ min: 0 })).toBe(false)
  expect(one({ max: 9999 })).toBe(false)
  expect(one({ min: 0, max: 9999 })).toBe(false)
  expect(one({ calculatedOn: null })).toBe(false)
  expect(one({ transmittedOn: ON })).toBe(false)
  expect(one({ unit: 'percent' })).toBe(false)
  // The twelve criteria tell by themselves.
  expect(isPointsScore(pointsScore([264], 700, { min: null, calculatedOn: null }))).toBe(true)
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
      ifIdentityChecked: 'current-address-age',
      ifNot: 'oldest-bank-contract',
    })
    expect(run({})?.statement).toContain(
      'Ihre Antwort entscheidet: Bei Ja bleibt nur „Aktuelle Adresse“, bei Nein nur „Ältester Bankvertrag“.',
    )
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
    // Nor does it help to ask: with yes nothing is left, with no both are.
    expect(findings('decode', [letter(831)])[0]?.numbers).not.toHaveProperty('ifNot')
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

describe('which single criterion explains a total', () => {
  const found = (value: number | null, own: Partial<Letter> = {}) => {
    const one = recompute(
      copyOn(ON, {
        scores: [pointsScore([], value, { criteria: [], calculatedOn: ON })],
        entries: [running('credit-card', '2014-06-20'), running('current-account', '2008-04-01')],
        inquiries: [],
        addresses: [home('2021-05-10')],
        ...own,
      }),
      '/scores/0',
    )
    if (one === null) throw new Error('no score')
    return one
  }
  const ids = (one: ReturnType<typeof found>) => explainingCriteria(one).map(({ id }) => id)
  // By letters.md §3: 862, without a confirmed identity 824.
  test('one account or card event more', () => {
    expect(possibleTotals(found(827))).toEqual([824, 862])
    expect(ids(found(827))).toEqual(['account-and-card-inquiries'])
  })
  test('no value: nothing to explain', () => {
    expect(ids(found(null))).toEqual([])
  })
  test('without the address nothing is computed, though a level of it would fit', () => {
    // 862 − 42 = 820 without the address, so that 822 − 820 is no level, but 826 = 820 + 6 would be.
    const one = found(826, { addresses: [] })
    expect(uncomputed(one)?.id).toBe('current-address-age')
    expect(possibleTotals(one)).toEqual([])
    expect(ids(one)).toEqual([])
  })
})
