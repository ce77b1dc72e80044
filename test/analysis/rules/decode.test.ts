// S2: which single fact would explain the gap. Erika's facts as in the test of people: 822, without the identity 784.
import { describe, expect, test } from 'vitest'
import type { Letter } from '../../../extract/index.ts'
import { copyOn, entry, findings, inquiry, pointsScore, verdicts } from '../made.ts'

const rule = 'decode'
const ON = '2026-06-15'
const POINTS = [264, 117, 99, 48, 0, 38, 56, 36, 42, 74, 48, 0]
const erika = (points: (number | null)[], value: number, own: Partial<Letter> = {}): Letter => {
  const one = pointsScore(points, value, { calculatedOn: ON })
  return copyOn(ON, {
    scores: [points.length === 0 ? { ...one, criteria: [] } : one],
    entries: [
      entry({
        type: 'instalment-loan',
        openedOn: '2026-03-01',
        lastDueOn: '2030-03-01',
        status: 'running',
      }),
      entry({ type: 'credit-card', openedOn: '2014-06-20', status: 'running' }),
      entry({ type: 'current-account', openedOn: '2008-04-01', status: 'running' }),
    ],
    inquiries: [inquiry('2026-02-02')],
    addresses: [
      { current: true, text: 'Musterweg 1', reportedBy: null, storedOn: '2021-05-10', since: null },
    ],
    ...own,
  })
}
const run = (letter: Letter) => findings(rule, [letter])

describe('the value alone is printed', () => {
  test.each([
    [822, 'none no'],
    [784, 'none no'], // identity not confirmed
    [787, 'unexplained yes'], // 822 − 35: one account or card inquiry
    [835, 'context unclear'], // 822 + 13: bank contract 69, or remaining term 61
    [823, 'context unclear'], // nothing single gives one point more
  ])('%i: %s', (value, expected) => {
    expect(verdicts(run(erika([], value)))).toEqual([expected])
  })

  test('a single explanation, word for word', () => {
    expect(run(erika([], 787))).toMatchObject([
      {
        id: 'decode:/scores/0',
        kind: 'recomputation',
        title: 'Eine einzige Angabe würde es erklären',
        statement:
          'Nach den Einträgen gibt die Tabelle 784 bis 822\u00a0Punkte, der Brief nennt 787. Der Unterschied ist 3. Genau das ergäbe sich, wenn bei „Anfragen und Abschlüsse Girokonto und Kreditkarte“ „1“ gespeichert wäre: 82 statt 117.',
        letters: ['explanation'],
        numbers: { candidates: 1, criterion: 'account-and-card-inquiries', points: 82 },
      },
    ])
  })

  test('several or none: a place to look, never in a letter', () => {
    const [two] = run(erika([], 835))
    expect(two).toMatchObject({ letters: [], numbers: { candidates: 2 } })
    expect(two?.statement).toContain('„Ältester Bankvertrag“, „Längste Restlaufzeit Ratenkredite“')
    expect(run(erika([], 823))[0]).toMatchObject({ letters: [], numbers: { candidates: 0 } })
  })
})

describe('the points are printed', () => {
  test('one criterion differs: it alone is the explanation', () => {
    const [found] = run(erika(POINTS.with(1, 82), 787))
    expect(found).toMatchObject({
      strength: 'unexplained',
      numbers: { low: 822, high: 822, difference: 35, points: 82, factLow: 117, factHigh: 117 },
    })
    expect(found?.where).toContain('/scores/0/criteria/1/points')
  })
  test('where others would fit the total too, the printed points decide', () => {
    const [found] = run(erika(POINTS.with(6, 69), 835))
    expect(found?.numbers).toMatchObject({ candidates: 1, criterion: 'oldest-bank-contract' })
  })
  test('all as documented: nothing to explain', () => {
    expect(verdicts(run(erika(POINTS, 822)))).toEqual(['none no'])
  })
  test('two that cancel stay silent here', () => {
    // bank contract 69 (+13), remaining term 35 is no level; 28 − 48 = −20 and 49 − 42 = +7
    const points = POINTS.with(6, 69).with(10, 28).with(8, 49)
    expect(verdicts(run(erika(points, 822)))).toEqual(['none no'])
  })
  test('what one row leaves open does not hide that others deviate', () => {
    // Bank contract 69 (+13), credit line 16 (−20), card 59 (−15). Two inquiries without a product may be of accounts or not: 117, 82 or 44 points, and
    // 82 (−35) would let the bank contract alone explain 800, though 117 is printed.
    const points = POINTS.with(6, 69).with(7, 16).with(9, 59)
    const inquiries = ['2026-02-02', '2026-01-12'].map((on) => ({ ...inquiry(on), product: null }))
    const [found] = run(erika(points, 800, { inquiries }))
    expect(found).toMatchObject({ strength: 'context', letters: [], numbers: { candidates: 0 } })
  })
  test('a sum that does not add up comes first', () => {
    expect(verdicts(run(erika(POINTS, 787)))).toEqual(['untestable no'])
  })
})

test('what cannot be computed, what is in doubt, other scores', () => {
  const undated = erika([], 787, {
    entries: [entry({ type: 'credit-card', openedOn: null, status: 'running' })],
  })
  const [gap] = run(undated)
  expect(gap?.strength).toBe('untestable')
  expect(gap?.statement).toContain('lässt sich nicht berechnen')
  for (const path of ['/scores/0/value', '/inquiries/0/kind', '/scores', '/addresses/0/storedOn']) {
    const doubts = [{ path, reason: '' }]
    expect(verdicts(run(erika([], 787, { doubts }))), path).toEqual(['untestable no'])
  }
  expect(verdicts(run(copyOn(ON)))).toEqual(['untestable no'])
  const early = erika([], 787, { cutoffOn: '2026-03-16', issuedOn: '2026-03-16' })
  const scores = [pointsScore([], 787, { criteria: [], calculatedOn: '2026-03-16' })]
  expect(verdicts(run({ ...early, scores }))).toEqual(['untestable no'])
})

test('beside other scores and scores without a value, only the one with points is looked at', () => {
  const one = erika([], 787)
  const [points] = one.scores
  const sector = pointsScore([], 9604, { criteria: [], min: 0, max: 9999, calculatedOn: ON })
  const none = pointsScore(POINTS, null, { calculatedOn: ON })
  const scores = [sector, none, ...(points === undefined ? [] : [points])]
  const list = run({ ...one, scores })
  expect(list.map(({ id, strength }) => [id, strength])).toEqual([
    ['decode:/scores/2', 'unexplained'],
  ])
})
