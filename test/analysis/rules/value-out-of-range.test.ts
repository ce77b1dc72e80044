// R12: values that their scale does not have, said only after the person has looked.
import { describe, expect, test } from 'vitest'
import type { Score } from '../../../extract/index.ts'
import { copyOn, findings, pointsScore, score, verdicts } from '../made.ts'

const rule = 'value-out-of-range'
const run = (own: Partial<Score>, confirmed: string[] | 'all' = 'all', more = {}) =>
  findings(rule, [copyOn('2026-11-02', { scores: [score(own)], ...more })], {
    answers: { confirmed },
  })

test.each([
  [{ value: 9999 }, 'none no'],
  [{ value: 10_000 }, 'contradiction yes'],
  [{ value: 0 }, 'none no'],
  [{ value: -1 }, 'contradiction yes'],
  [{ value: 9604.5 }, 'contradiction yes'],
  [{ value: 9604, probability: 100 }, 'none no'],
  [{ value: 9604, probability: 100.01 }, 'contradiction yes'],
  [{ value: 9604, probability: 98.2 }, 'none no'],
  [{ value: 9604, probability: 98.205 }, 'contradiction yes'],
  [{ value: 97.53, unit: 'percent', probability: 97.53 } as const, 'none no'],
  [{ value: 9753, unit: 'percent', probability: 9753 } as const, 'contradiction yes'],
  [{ value: 12_000, min: null, max: null }, 'untestable no'],
  [{ value: 12_000, min: 0, max: null }, 'untestable no'],
  [{ value: -5, min: null, max: 9999 }, 'untestable no'],
  [{ value: null }, 'untestable no'],
  [{ value: 3.4, unit: 'index', min: 1, max: 6 } as const, 'none no'],
  [{ value: 6.1, unit: 'index', min: 1, max: 6 } as const, 'contradiction yes'],
])('%o: %s', (own, expected) => {
  expect(verdicts(run(own))).toEqual([expected])
})

test.each([
  [100, 'none no'],
  [99, 'contradiction yes'],
  [999, 'none no'],
  [1000, 'contradiction yes'],
])('%i points on the scale of 2026: %s', (value, expected) => {
  const letter = copyOn('2026-11-02', { scores: [pointsScore([], value, { criteria: [] })] })
  expect(verdicts(findings(rule, [letter], { answers: { confirmed: 'all' } }))).toEqual([expected])
})

describe('before the person has looked', () => {
  test.each([
    [[], 'untestable no'],
    [['/scores/0/probability'], 'untestable no'],
    [['/scores/0/value'], 'contradiction yes'],
    [['/letters/0/scores/0/value'], 'contradiction yes'],
    [['/scores/0'], 'contradiction yes'],
  ])('confirmed %o: %s', (confirmed, expected) => {
    expect(verdicts(run({ value: 12_345 }, confirmed))).toEqual([expected])
  })
  test('the value is named as what to look at', () => {
    expect(run({ value: 12_345 }, [])[0]).toMatchObject({
      where: ['/scores/0', '/scores/0/value'],
      letters: [],
    })
  })
})

test('word for word, one matter a score', () => {
  expect(run({ value: 12_345, probability: 120 })).toMatchObject([
    {
      id: 'value-out-of-range:/scores/0',
      statement: 'Der Brief nennt 12345. Die Skala geht von 0 bis 9999.',
      numbers: { value: 12_345, min: 0, max: 9999 },
      letters: ['explanation'],
    },
  ])
})

test('a doubtful list, no score at all', () => {
  const doubts = [{ path: '/scores', reason: '' }]
  expect(verdicts(run({ value: 12_345 }, [], { doubts }))).toEqual(['untestable no'])
  expect(verdicts(findings(rule, [copyOn('2026-11-02')]))).toEqual(['untestable no'])
})

test('a probability without a value is tested alone, and a value without a probability', () => {
  expect(verdicts(run({ value: null, probability: 120 }))).toEqual(['contradiction yes'])
  expect(run({ value: null, probability: 98.2 })[0]?.numbers).toEqual({ checked: 1 })
  expect(run({ value: 9604, probability: null })[0]?.numbers).toEqual({ checked: 1 })
  expect(run({ value: 9604, probability: 98.2 })[0]?.numbers).toEqual({ checked: 2 })
  expect(run({ value: 97.53, unit: 'percent', probability: 97.53 })[0]?.numbers).toEqual({
    checked: 1,
  })
  expect(run({ value: 97.53, unit: 'percent', probability: 98 })[0]?.numbers).toEqual({
    checked: 2,
  })
})
