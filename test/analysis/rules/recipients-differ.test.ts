// R16: one card, one day, two values.
import { expect, test } from 'vitest'
import type { Score } from '../../../extract/index.ts'
import { copyOn, findings, score, verdicts } from '../made.ts'

const rule = 'recipients-differ'
const sent = (value: number | null, own: Partial<Score> = {}) =>
  score({ value, transmittedOn: '2026-09-01', recipient: 'Musterbank AG', ...own })
const run = (scores: Score[], more = {}) =>
  findings(rule, [copyOn('2026-11-02', { scores, ...more })])

test.each([
  ['two recipients, two values', [sent(9604), sent(9311)], 'unexplained yes'],
  ['the same value', [sent(9604), sent(9604)], 'none no'],
  ['the day after', [sent(9604), sent(9311, { transmittedOn: '2026-09-02' })], 'untestable no'],
  ['another version', [sent(9604), sent(931, { version: '1.0' })], 'untestable no'],
  ['another card', [sent(9604), sent(9311, { name: 'SCHUFA-Score für Handel' })], 'untestable no'],
  [
    'the letter’s own value of that day',
    [sent(9604), score({ value: 9311, calculatedOn: '2026-09-01' })],
    'unexplained yes',
  ],
  [
    'the letter’s own value of another day',
    [sent(9604), score({ value: 9311, calculatedOn: '2026-09-02' })],
    'untestable no',
  ],
  ['not available to one', [sent(9604), sent(null)], 'untestable no'],
  [
    'a card made for one customer',
    [
      sent(9604, { name: 'Individuelle SCHUFA-Scorekarte' }),
      sent(12, { name: 'Individuelle SCHUFA-Scorekarte' }),
    ],
    'untestable no',
  ],
])('%s', (_, scores, expected) => {
  expect(verdicts(run(scores))).toEqual([expected])
})

test('two own values of one day that nobody got are no matter of recipients', () => {
  const own = (value: number) => score({ value, calculatedOn: '2026-11-02' })
  expect(verdicts(run([own(9604), own(9311)]))).toEqual(['untestable no'])
})

test('word for word', () => {
  expect(run([sent(9604), sent(9311), sent(9604)])).toMatchObject([
    {
      id: 'recipients-differ:/scores/0',
      statement:
        'Für „SCHUFA-Score für Banken, Version 3.0“ nennt der Brief am 01.09.2026 verschiedene Werte: 9604 und 9311. Er sagt nicht, warum.',
      numbers: { on: '2026-09-01', value1: 9604, value2: 9311, difference: 293 },
      letters: ['explanation'],
    },
  ])
})

test('a doubt on a value, a day, the list; a letter that names no recipient', () => {
  for (const path of ['/scores/1/value', '/scores/0/transmittedOn', '/scores']) {
    const doubts = [{ path, reason: '' }]
    expect(verdicts(run([sent(9604), sent(9311)], { doubts })), path).toEqual(['untestable no'])
  }
  expect(verdicts(run([score({})]))).toEqual(['untestable no'])
})

test('the ground of a letter of before 25 May 2018 is the old act', () => {
  const on = (day: string) => copyOn(day, { scores: [sent(9604), sent(9311)] })
  const articles = (day: string) =>
    findings(rule, [on(day)])[0]?.grounds.map(({ article }) => article)
  expect(articles('2018-05-24')).toEqual(['§\u00a034'])
  expect(articles('2018-05-25')).toContain('Art.\u00a015\u00a0Abs.\u00a01\u00a0Buchst.\u00a0h')
})
