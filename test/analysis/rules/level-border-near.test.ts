// R20: levels that change by themselves within 31 days of 2 November 2026.
import { describe, expect, test } from 'vitest'
import type { Letter } from '../../../extract/index.ts'
import { copyOn, entry, findings, inquiry, pointsScore, settledClaim, verdicts } from '../made.ts'

const rule = 'level-border-near'
const home = (storedOn: string | null) => ({
  current: true,
  text: 'Musterweg 1',
  reportedBy: null,
  storedOn,
  since: null,
})
const letter = (own: Partial<Letter>): Letter =>
  copyOn('2026-11-02', { scores: [pointsScore([], 700, { criteria: [] })], ...own })

describe('the address', () => {
  test.each([
    ['2018-11-03', 'context no'], // eight years tomorrow: 49 → 54
    ['2018-12-03', 'context no'], // on the 31st day
    ['2018-12-04', 'none no'], // on the 32nd
    ['2018-11-02', 'none no'], // reached today
    ['2019-11-20', 'none no'], // seven years: 49 as before
  ])('stored on %s: %s', (storedOn, expected) => {
    expect(verdicts(findings(rule, [letter({ addresses: [home(storedOn)] })]))).toEqual([expected])
  })
  test('word for word: information, no complaint', () => {
    expect(findings(rule, [letter({ addresses: [home('2018-11-20')] })])).toMatchObject([
      {
        id: 'level-border-near:/scores/0',
        statement: 'Am 20.11.2026 wechselt „Aktuelle Adresse“ von 49 auf 54\u00a0Punkte.',
        letters: [],
        contestable: 'no',
        effect: null,
        numbers: {
          change1: 'current-address-age',
          change1On: '2026-11-20',
          change1From: 49,
          change1To: 54,
        },
      },
    ])
  })
})

const on = (own: Partial<Letter>) => {
  const [found] = findings(rule, [letter({ addresses: [home('2020-01-01')], ...own })])
  return found?.strength === 'context'
    ? [found.numbers['change1'], found.numbers['change1On'], found.numbers['change1To']]
    : null
}

describe('other criteria', () => {
  test('an inquiry leaves the twelve months the day after its border day', () => {
    const inquiries = [inquiry('2025-11-20'), inquiry('2026-05-01')]
    expect(on({ inquiries })).toEqual(['other-inquiries', '2026-11-21', 99])
  })
  test('a settled claim becomes a year old', () => {
    expect(on({ entries: [settledClaim('2025-11-15')] })).toEqual([
      'payment-defaults',
      '2026-11-15',
      135,
    ])
  })
  test('a card gets better, and a loan comes under its border', () => {
    const card = entry({ type: 'credit-card', openedOn: '2021-11-30', status: 'running' })
    const account = entry({ type: 'current-account', openedOn: '2010-01-01', status: 'running' })
    expect(on({ entries: [card, account] })).toEqual(['oldest-credit-card', '2026-11-30', 59])
  })
  test('readings that disagree about the change are left out', () => {
    // Whether a card is a bank contract is not published: only some readings change on the card's birthday.
    const card = entry({ type: 'credit-card', openedOn: '2016-11-30', status: 'running' })
    const young = entry({ type: 'current-account', openedOn: '2022-01-01', status: 'running' })
    const [found] = findings(rule, [
      letter({ addresses: [home('2020-01-01')], entries: [card, young] }),
    ])
    expect(Object.values(found?.numbers ?? {})).not.toContain('oldest-bank-contract')
  })
  test('printed points that no reading gives leave a criterion out', () => {
    const points = [264, 117, 99, 66, 0, 38, 18, 36, 63, 24, 61, 9]
    const scores = [pointsScore(points, 795)]
    expect(on({ scores, addresses: [home('2018-11-20')] })).toBeNull()
  })
})

test('a letter without entries, without a value, in doubt, without a day', () => {
  expect(verdicts(findings(rule, [letter({})]))).toEqual(['untestable no'])
  const valueless = copyOn('2026-11-02', { scores: [pointsScore([], null, { criteria: [] })] })
  expect(verdicts(findings(rule, [valueless]))).toEqual(['untestable no'])
  const doubts = [{ path: '/addresses/0/storedOn', reason: '' }]
  const unsure = letter({ addresses: [home('2018-11-20')], doubts })
  expect(verdicts(findings(rule, [unsure]))).toEqual(['untestable no'])
  const undated = letter({ addresses: [home('2018-11-20')], cutoffOn: null, issuedOn: null })
  expect(verdicts(findings(rule, [undated]))).toEqual(['untestable no'])
  expect(verdicts(findings(rule, [letter({ addresses: [home(null)] })]))).toEqual(['none no'])
})

test('beside a sector score and a score without a value, only the one with points is looked at', () => {
  const one = letter({ addresses: [home('2018-11-20')] })
  const sector = pointsScore([], 9604, { criteria: [], min: 0, max: 9999 })
  const scores = [sector, pointsScore([], null, { criteria: [] }), ...one.scores]
  const list = findings(rule, [{ ...one, scores }])
  expect(list.map(({ id }) => id)).toEqual(['level-border-near:/scores/2'])
})
