// R18: what a newer letter of the same bureau no longer lists, and what came back.
import { describe, expect, test } from 'vitest'
import type { Entry, Letter } from '../../../extract/index.ts'
import { copyOn, entry, findings, settledClaim, verdicts } from '../made.ts'

const rule = 'entry-vanished'
const loan = (own: Partial<Entry> = {}) =>
  entry({
    type: 'instalment-loan',
    reference: 'K 77',
    openedOn: '2020-01-10',
    status: 'running',
    ...own,
  })
const on = (day: string, ...entries: Entry[]) => copyOn(day, { entries })

describe('gone', () => {
  test.each([
    ['2026-11-02', loan(), 'unexplained unclear'],
    ['2027-06-01', loan(), 'unexplained unclear'], // three years after it still ran
    ['2027-06-02', loan(), 'none no'], // it may have ended the day after the first letter
    ['2026-11-02', loan({ status: 'closed', closedOn: '2023-11-02' }), 'unexplained unclear'],
    ['2026-11-03', loan({ status: 'closed', closedOn: '2023-11-02' }), 'none no'],
    ['2026-11-02', loan({ status: 'unknown' }), 'none no'],
    // Accounts and cards are deleted with their end, paid claims after their period: that they are gone is lawful.
    ['2026-11-02', loan({ type: 'current-account' }), 'none no'],
    ['2026-11-02', loan({ type: 'credit-card' }), 'none no'],
    ['2026-11-02', settledClaim('2023-01-01', { reference: 'K 77' }), 'none no'],
  ])('in the letter of 1 June 2024, gone on %s', (later, row, expected) => {
    expect(verdicts(findings(rule, [on('2024-06-01', row), on(later)]))).toEqual([expected])
  })

  test('still listed under its number, or by company, kind and day', () => {
    const still = on('2026-11-02', loan({ party: 'Musterbank', reference: 'K-77' }))
    expect(verdicts(findings(rule, [on('2024-06-01', loan()), still]))).toEqual(['none no'])
    const [older, newer] = [loan({ reference: null }), loan({ reference: null })]
    expect(verdicts(findings(rule, [on('2024-06-01', older), on('2026-11-02', newer)]))).toEqual([
      'none no',
    ])
  })

  test('word for word, whichever letter was given first', () => {
    const [older, newer] = [on('2024-06-01', loan()), on('2026-11-02')]
    const [found] = findings(rule, [newer, older])
    expect(found).toMatchObject({
      id: 'entry-vanished:/letters/1/entries/0',
      statement:
        'Am 01.06.2024 stand dieser Vertrag in Ihrer Akte. Am 02.11.2026 fehlt er. Ein Grund steht nicht im Brief. Ordentlich erfüllte Verträge bleiben sonst drei Jahre nach ihrem Ende.',
      letters: ['explanation'],
      numbers: { stateOf: '2024-06-01', laterOn: '2026-11-02' },
    })
    expect(found?.where).toContain('/cutoffOn')
    expect(findings(rule, [older, newer])[0]?.id).toBe('entry-vanished:/entries/0')
  })
})

test('gone and back', () => {
  const claim = settledClaim(null, { status: 'open', reference: 'K 77' })
  const letters = (row: Entry) => [on('2024-06-01', row), on('2025-06-01'), on('2026-06-01', row)]
  expect(findings(rule, letters(claim))).toMatchObject([
    {
      strength: 'unexplained',
      contestable: 'yes',
      numbers: { stateOf: '2024-06-01', goneOn: '2025-06-01', backOn: '2026-06-01' },
    },
    { strength: 'none' },
  ])
  expect(verdicts(findings(rule, letters(loan())))).toEqual(['unexplained unclear', 'none no'])
})

describe('cannot be tested', () => {
  const older = on('2024-06-01', loan())
  const doubt = (letter: Letter, path: string): Letter => ({
    ...letter,
    doubts: [{ path, reason: '' }],
  })
  test.each([
    ['one letter', [older]],
    ['another bureau', [older, { ...on('2026-11-02'), issuer: 'crif-de' }]],
    ['the same day', [older, on('2024-06-01')]],
    ['no day', [older, { ...on('2026-11-02'), cutoffOn: null, issuedOn: null }]],
    ['a doubt on the older', [doubt(older, '/entries/0/status'), on('2026-11-02')]],
    ['a doubt on the list of the newer', [older, doubt(on('2026-11-02'), '/entries')]],
    [
      'a row of the newer that may be this one',
      [older, doubt(on('2026-11-02', loan({ reference: 'X 77' })), '/entries/0/reference')],
    ],
  ])('%s', (_, letters) => {
    const list = findings(rule, letters)
    expect(new Set(verdicts(list))).toEqual(new Set(['untestable no']))
  })
  test('one answer for a case of one letter', () => {
    expect(findings(rule, [older]).map(({ id }) => id)).toEqual([rule])
  })
})

test('a doubtful row of another kind hides nothing', () => {
  const other = entry({ type: 'mortgage', reference: 'H 1', openedOn: '2020-01-10' })
  const newer = { ...on('2026-11-02', other), doubts: [{ path: '/entries/0/amount', reason: '' }] }
  expect(verdicts(findings(rule, [on('2024-06-01', loan()), newer]))).toEqual([
    'unexplained unclear',
  ])
  const sure = on('2026-11-02', loan({ reference: 'X 1' }))
  expect(verdicts(findings(rule, [on('2024-06-01', loan()), sure]))).toEqual([
    'unexplained unclear',
  ])
})

test('two letters of one day show one file: what either lists is there', () => {
  const older = on('2024-06-01', loan())
  const [without, with_] = [on('2026-11-02'), on('2026-11-02', loan())]
  expect(verdicts(findings(rule, [older, without, with_]))).toEqual(['none no'])
  expect(verdicts(findings(rule, [older, with_, without]))).toEqual(['none no'])
  // Gone in both: the first given is named.
  const [found] = findings(rule, [older, without, without])
  expect(found?.where).toContain('/letters/1/cutoffOn')
})

test('an agreed end that lay ahead of the older letter is not waited for', () => {
  // It may have ended on the day after 1 June 2024; three years after that it may be gone.
  const agreed = loan({ closedOn: '2027-01-01' })
  expect(verdicts(findings(rule, [on('2024-06-01', agreed), on('2027-06-02')]))).toEqual([
    'none no',
  ])
  expect(verdicts(findings(rule, [on('2024-06-01', agreed), on('2027-06-01')]))).toEqual([
    'unexplained unclear',
  ])
})

test('the grounds of a letter of 2017 and of 2024', () => {
  const articles = (day: string, later: string) =>
    findings(rule, [on(day, loan({ openedOn: '2015-01-01' })), on(later)])[0]?.grounds.map(
      ({ article }) => article.replaceAll('\u00a0', ' '),
    )
  expect(articles('2017-06-01', '2018-01-02')).toEqual(['§ 34'])
  expect(articles('2024-06-01', '2026-11-02')).toEqual([
    'Art. 5 Abs. 1 Buchst. d',
    'Art. 15 Abs. 1',
    'Art. 16',
  ])
})

test('kinds that go with their end say nothing, all others do', () => {
  const types = ['current-account', 'basic-account', 'credit-card'] as const
  for (const type of types)
    expect(verdicts(findings(rule, [on('2024-06-01', loan({ type })), on('2026-11-02')]))).toEqual([
      'none no',
    ])
  for (const type of ['mortgage', 'leasing', 'telecom', 'framework-credit'] as const)
    expect(verdicts(findings(rule, [on('2024-06-01', loan({ type })), on('2026-11-02')]))).toEqual([
      'unexplained unclear',
    ])
})

test('a page of the older letter that could not be read leaves it open, with entries and without', () => {
  for (const entries of [[], [loan()]]) {
    const older = { ...on('2024-06-01', ...entries), doubts: [{ path: '/pages', reason: '' }] }
    const [found] = findings(rule, [older, on('2026-11-02')])
    expect(found).toMatchObject({ strength: 'untestable', where: ['/pages'] })
  }
})
