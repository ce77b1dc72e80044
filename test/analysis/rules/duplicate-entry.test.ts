// E7: the same thing twice, and things that only look alike.
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../../extract/index.ts'
import { copyOn, entry, findings, pointsScore, settledClaim, verdicts } from '../made.ts'

const rule = 'duplicate-entry'
const on = (...entries: Entry[]) => copyOn('2026-11-02', { entries })
const claim = (own: Partial<Entry> = {}) =>
  entry({
    status: 'open',
    negative: true,
    amount: 100_000,
    currency: 'EUR',
    reportedOn: '2026-03-01',
    ...own,
  })

describe('same party, amount within 5 %, dates within 31 days', () => {
  test.each([
    ['all equal', claim(), 'unexplained yes'],
    ['31 days apart', claim({ reportedOn: '2026-04-01' }), 'unexplained yes'],
    ['32 days apart', claim({ reportedOn: '2026-04-02' }), 'none no'],
    [
      '5 % more: 50 of 1,000 is 5 % of the larger when 1,000 is it',
      claim({ amount: 95_000 }),
      'unexplained yes',
    ],
    ['a cent beyond 5 %', claim({ amount: 94_999 }), 'none no'],
    ['a fifth higher', claim({ amount: 120_000 }), 'none no'],
    ['the same name in other spelling', claim({ party: 'MUSTERBANK  A.G.' }), 'unexplained yes'],
    ['another party', claim({ party: 'Muster-Telefon GmbH' }), 'none no'],
    ['another number of the same debt', claim({ reference: '000222' }), 'unexplained yes'],
    ['another kind', claim({ type: 'telecom', negative: false }), 'none no'],
    ['no amount', claim({ amount: null }), 'none no'],
    ['no date', claim({ reportedOn: null }), 'none no'],
  ])('%s', (_, other, verdict) => {
    expect(verdicts(findings(rule, [on(claim({ reference: '000111' }), other)]))).toEqual([verdict])
  })
  test('dates are compared in kind: start with start, report with report', () => {
    const a = claim({ openedOn: '2020-01-01', reportedOn: '2026-03-01' })
    const b = claim({ openedOn: '2020-06-01', reportedOn: '2026-03-01' })
    expect(verdicts(findings(rule, [on(a, b)]))).toEqual(['none no'])
  })
})

describe('a loan in two forms', () => {
  const loan = (type: Entry['type'], own: Partial<Entry> = {}) =>
    entry({
      type,
      amount: 20_000_000,
      currency: 'EUR',
      openedOn: '2022-05-02',
      status: 'running',
      ...own,
    })
  test('as instalment loan and as mortgage', () => {
    const [found] = findings(rule, [
      on(loan('instalment-loan'), loan('mortgage', { openedOn: '2022-05-20' })),
    ])
    expect(found?.strength).toBe('unexplained')
    expect(found?.statement).toContain('einmal als Ratenkredit und einmal als Immobilienkredit')
    expect(found?.statement).toContain('200.000,00\u00a0Euro')
  })
  test('two loans of different size are two loans', () => {
    const list = findings(rule, [
      on(loan('instalment-loan', { amount: 1_000_000 }), loan('mortgage')),
    ])
    expect(verdicts(list)).toEqual(['none no'])
  })
})

describe('a sold claim', () => {
  const sold = (own: Partial<Entry> = {}) =>
    claim({
      party: 'Muster-Inkasso GmbH',
      originalParty: 'Musterbank AG',
      amount: 103_000,
      reportedOn: '2026-08-01',
      ...own,
    })
  test('open at both ends', () => {
    const [found] = findings(rule, [on(claim(), sold())])
    expect(found).toMatchObject({ strength: 'unexplained', contestable: 'yes' })
    expect(found?.where).toEqual([
      '/entries/0',
      '/entries/1',
      '/entries/0/party',
      '/entries/0/amount',
      '/entries/1/originalParty',
      '/entries/1/amount',
    ])
  })
  test('settled at one end is as it should be', () => {
    const first = settledClaim('2026-08-01', { amount: 100_000, reportedOn: '2026-03-01' })
    expect(verdicts(findings(rule, [on(first, sold())]))).toEqual(['none no'])
  })
  test('bought from somebody else', () => {
    expect(
      verdicts(findings(rule, [on(claim(), sold({ originalParty: 'Muster-Strom GmbH' }))])),
    ).toEqual(['none no'])
  })
})

describe('accounts without amount', () => {
  const card = (own: Partial<Entry> = {}) =>
    entry({ type: 'credit-card', openedOn: '2020-02-01', status: 'running', ...own })
  test('the same number twice', () => {
    const list = findings(rule, [on(card({ reference: '000111' }), card({ reference: '000111' }))])
    expect(verdicts(list)).toEqual(['unexplained yes'])
  })
  test('two cards of one bank', () => {
    const list = findings(rule, [on(card({ reference: '000111' }), card({ reference: '000222' }))])
    expect(verdicts(list)).toEqual(['none no'])
    expect(verdicts(findings(rule, [on(card(), card())]))).toEqual(['none no'])
  })
})

test('the finding, word for word', () => {
  const [found] = findings(rule, [
    on(entry({ type: 'telecom' }), claim(), claim({ amount: 98_000 })),
  ])
  expect(found).toMatchObject({
    id: 'duplicate-entry:/entries/1',
    statement:
      'Die Einträge 2 und\u00a03 nennen dieselbe Firma und fast denselben Inhalt über 1.000,00\u00a0Euro. Die Daten liegen höchstens 31\u00a0Tage auseinander. Der Brief sagt nicht, warum es mehrere sind.',
    letters: ['rectification'],
    numbers: { entries: 2, entry1: 2, entry2: 3, amountCents: 100_000, daysApartAtMost: 31 },
  })
  expect(found?.where.slice(0, 2)).toEqual(['/entries/1', '/entries/2'])
})

test('three of a kind are one matter; the effect keeps one of them', () => {
  const scores = [pointsScore([264, 117, 99, 66, 0, 0, 18, 36, 94, 24, 61, 9], 788)]
  const letter = copyOn('2026-11-02', { entries: [claim(), claim(), claim()], scores })
  const list = findings(rule, [letter])
  expect(list).toHaveLength(1)
  expect(list[0]?.where.slice(0, 3)).toEqual(['/entries/0', '/entries/1', '/entries/2'])
  expect(list[0]?.effect).toMatchObject({ score: '/scores/0', from: 788, low: 788, high: 788 })
})

test('the person says that two are the same: contradiction', () => {
  const a = claim({ party: 'Muster-Telefon GmbH', amount: 5_000 })
  const answers = { entries: { '/entries/0': { sameAs: '/entries/1' } } }
  expect(verdicts(findings(rule, [on(a, claim())], { answers }))).toEqual(['contradiction yes'])
})

test('doubts: on a compared field of the pair, or where one could hide a double', () => {
  const doubt = (path: string) => ({ ...on(claim(), claim()), doubts: [{ path, reason: '' }] })
  expect(verdicts(findings(rule, [doubt('/entries/1/amount')]))).toEqual(['untestable no'])
  expect(verdicts(findings(rule, [doubt('/entries/1/settledOn')]))).toEqual(['unexplained yes'])
  const apart = {
    ...on(claim(), claim({ amount: 9_000 })),
    doubts: [{ path: '/entries/1/amount', reason: '' }],
  }
  expect(verdicts(findings(rule, [apart]))).toEqual(['untestable no'])
  expect(verdicts(findings(rule, [doubt('/entries')]))).toEqual(['untestable no'])
})

test('on a letter of 2017 the ground is the act of that time', () => {
  const letter = copyOn('2017-01-26', { entries: [claim(), claim()] })
  expect(findings(rule, [letter])[0]?.grounds.map((one) => one.article)).toEqual([
    '§\u00a035\u00a0Abs.\u00a01',
  ])
})

test('a sold claim known by its number alone: the number is the place, no sum is named', () => {
  const seller = claim({ reference: 'A 1', amount: 100_000 })
  const buyer = claim({
    party: 'Muster-Inkasso GmbH',
    originalParty: 'Musterbank AG',
    reference: 'A 1',
    amount: 500_000,
  })
  const [found] = findings(rule, [on(seller, buyer)])
  expect(found?.where).toEqual([
    '/entries/0',
    '/entries/1',
    '/entries/0/party',
    '/entries/0/reference',
    '/entries/1/originalParty',
    '/entries/1/reference',
  ])
  expect(found?.numbers).toEqual({ entries: 2, entry1: 1, entry2: 2, daysApartAtMost: 31 })
  expect(found?.statement).toMatch(/^Die Einträge 1 und\u00a02 nennen dieselbe Forderung: einmal/)
  // Given the other way round the seller is still the one with the party.
  expect(findings(rule, [on(buyer, seller)])[0]?.where).toContain('/entries/0/originalParty')
})

describe('a number alone is no likeness, nor is a missing amount', () => {
  test.each([
    ['the same number, amounts of 1,000 and 90', { reference: 'A 1', amount: 9_000 }],
    ['the same number, one amount missing', { reference: 'A 1', amount: null }],
  ])('%s', (_, own) => {
    expect(verdicts(findings(rule, [on(claim({ reference: 'A 1' }), claim(own))]))).toEqual([
      'none no',
    ])
  })
  test('no amounts, other numbers', () => {
    const [a, b] = ['A 1', 'B 2'].map((reference) => claim({ reference, amount: null }))
    if (a === undefined || b === undefined) throw new Error('two claims')
    expect(verdicts(findings(rule, [on(a, b)]))).toEqual(['none no'])
  })
})

test('every field that is compared can hide a double when it is in doubt', () => {
  const rows = on(claim(), claim({ amount: 9_000 }))
  const said = (field: string) =>
    verdicts(findings(rule, [{ ...rows, doubts: [{ path: `/entries/1/${field}`, reason: '' }] }]))
  for (const field of [
    'type',
    'party',
    'originalParty',
    'amount',
    'reference',
    'openedOn',
    'firstDueOn',
    'reportedOn',
  ])
    expect(said(field), field).toEqual(['untestable no'])
  for (const field of ['lastDueOn', 'settledOn', 'closedOn'])
    expect(said(field), field).toEqual(['none no'])
  // One entry alone can have no double.
  const one = { ...on(claim()), doubts: [{ path: '/entries/0/amount', reason: '' }] }
  expect(verdicts(findings(rule, [one]))).toEqual(['none no'])
})

test('two mortgages are not one loan in two forms, nor is a mortgage and a telephone contract', () => {
  const loan = (type: Entry['type']) =>
    entry({ type, amount: 20_000_000, currency: 'EUR', openedOn: '2022-05-02', status: 'running' })
  for (const type of ['mortgage', 'instalment-loan'] as const)
    expect(findings(rule, [on(loan(type), loan(type))])[0]?.statement).toContain(
      'nennen dieselbe Firma und fast denselben Inhalt',
    )
  for (const type of ['mortgage', 'instalment-loan'] as const) {
    expect(verdicts(findings(rule, [on(loan(type), loan('telecom'))]))).toEqual(['none no'])
    expect(verdicts(findings(rule, [on(loan('telecom'), loan(type))]))).toEqual(['none no'])
  }
  expect(findings(rule, [on(loan('mortgage'), loan('instalment-loan'))])[0]?.statement).toContain(
    'einmal als Ratenkredit und einmal als Immobilienkredit',
  )
})
