// E19: another amount than the person's papers say.
import { expect, test } from 'vitest'
import type { Entry } from '../../../extract/index.ts'
import { copyOn, entry, findings, settledClaim, verdicts } from '../made.ts'

const rule = 'amount-wrong'
const loan = (own: Partial<Entry> = {}) =>
  entry({ type: 'instalment-loan', amount: 500_000, currency: 'EUR', status: 'running', ...own })
const run = (amount: number, row = loan(), more = {}) =>
  findings(rule, [copyOn('2026-11-02', { entries: [row], ...more })], {
    answers: { entries: { '/entries/0': { amount } } },
  })

test.each([
  [500_000, 'none no'],
  [500_099, 'none no'], // rounded to whole euros
  [499_901, 'none no'],
  [500_100, 'contradiction yes'],
  [499_900, 'contradiction yes'],
  [50_000, 'contradiction yes'],
])('printed 5.000,00, said %i cents: %s', (said, expected) => {
  expect(verdicts(run(said))).toEqual([expected])
})

test('word for word', () => {
  expect(run(50_000)).toMatchObject([
    {
      id: 'amount-wrong:/entries/0',
      statement:
        'Der Brief nennt 5.000,00\u00a0Euro. Nach Ihrer Angabe sind es 500,00\u00a0Euro. Der Unterschied ist 4.500,00\u00a0Euro.',
      where: ['/entries/0', '/entries/0/amount'],
      letters: ['rectification'],
      numbers: { amountCents: 500_000, saidAmountCents: 50_000, differenceCents: 450_000 },
    },
  ])
})

test('a paid claim goes on showing its amount: that is lawful', () => {
  expect(verdicts(run(0, settledClaim('2025-05-05')))).toEqual(['none no'])
  expect(verdicts(run(0, settledClaim(null)))).toEqual(['none no'])
  expect(verdicts(run(0, settledClaim(null, { status: 'open' })))).toEqual(['contradiction yes'])
})

test('nothing said, no amounts, none printed, a doubt', () => {
  const two = copyOn('2026-11-02', { entries: [loan(), loan()] })
  expect(verdicts(findings(rule, [two, two]))).toEqual(['untestable no'])
  expect(verdicts(findings(rule, [copyOn('2026-11-02')]))).toEqual(['none no'])
  expect(verdicts(run(50_000, loan({ amount: null })))).toEqual(['untestable no'])
  const doubts = [{ path: '/entries/0/amount', reason: '' }]
  expect(verdicts(run(50_000, loan(), { doubts }))).toEqual(['untestable no'])
})

test('nothing found says what was looked at', () => {
  expect(findings(rule, [copyOn('2026-11-02')])[0]?.statement).toBe(
    'Der Brief nennt keinen Betrag.',
  )
  expect(run(500_000)[0]?.statement).toBe(
    'Beträge mit Ihren Angaben verglichen: 1. Sie stimmen überein.',
  )
})

test('only a claim has the caveat about interest', () => {
  const caveats = (row: Entry) => run(50_000, row)[0]?.caveats.join(' ') ?? ''
  expect(caveats(settledClaim(null, { status: 'open' }))).toContain('Zinsen')
  expect(caveats(loan())).not.toContain('Zinsen')
})
