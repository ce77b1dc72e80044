// What counts by which reading of the counting rules, by hand: kinds and products of inquiries, merging, states of loans and mortgages, rows
// that lie ahead, and which score of a letter is the one that matters.
import { describe, expect, test } from 'vitest'
import { effectOf, POINTS_TABLE, recompute } from '../../../analysis/index.ts'
import { levelWords } from '../../../analysis/score/level-words.ts'
import type { Entry, Inquiry, Letter } from '../../../extract/index.ts'
import { copyOn, entry, inquiry, pointsScore, score, settledClaim } from '../made.ts'

const ON = '2026-06-15'
const letterWith = (own: Partial<Letter>) =>
  copyOn(ON, { scores: [pointsScore([], 700, { criteria: [], calculatedOn: ON })], ...own })
const rowOf = (id: string, own: Partial<Letter>) =>
  recompute(letterWith(own), '/scores/0')?.rows.find((row) => row.id === id)
const points = (id: string, own: Partial<Letter>) => rowOf(id, own)?.expected
/** Levels under one reading. */
const levels = (id: string, own: Partial<Letter>, variant: string) => {
  const derived = rowOf(id, own)?.derived
  return derived?.known === true
    ? derived.options.filter((one) => one.variant === variant).map(({ level }) => level)
    : null
}

type Kind = Inquiry['kind']
type Product = Inquiry['product']

describe('one inquiry of each kind and product', () => {
  // [kind, product, as an inquiry for an account or card, as one with conditions inquiries, as another inquiry, with conditions]
  const rows: [Kind, Product, string, string, string, string][] = [
    ['credit', 'account', '1', '1', '0-1', '0-1'],
    ['credit', 'card', '1', '1', '0-1', '0-1'],
    ['credit', 'loan', '0', '0', '0-1 2', '0-1 2'],
    ['credit', 'other', '0', '0', '2', '2'],
    ['credit', null, '0 1', '0 1', '0-1 2', '0-1 2'],
    ['other', 'account', '0 1', '0 1', '0-1', '0-1'],
    ['other', 'card', '0 1', '0 1', '0-1', '0-1'],
    ['other', 'loan', '0', '0', '0-1 2', '0-1 2'],
    ['other', 'other', '0', '0', '0-1 2', '0-1 2'],
    ['other', null, '0 1', '0 1', '0-1 2', '0-1 2'],
    ['conditions', 'account', '0', '1', '0-1', '0-1'],
    ['conditions', 'card', '0', '1', '0-1', '0-1'],
    ['conditions', 'loan', '0', '0', '0-1', '0-1 2'],
    ['conditions', 'other', '0', '0', '0-1', '2'],
    ['conditions', null, '0', '0 1', '0-1', '0-1 2'],
    ['identity', 'account', '0', '0', '0-1', '0-1'],
    ['identity', 'other', '0', '0', '0-1', '0-1'],
    ['identity', null, '0', '0', '0-1', '0-1'],
  ]
  test.each(rows)('%s, %s', (kind, product, bank, withConditions, other, otherWith) => {
    const one = { inquiries: [inquiry('2026-03-01', { kind, product })] }
    // Beside a sure one, so that the step from one to two shows.
    const two = { inquiries: [...one.inquiries, inquiry('2025-12-01')] }
    const bankId = 'account-and-card-inquiries'
    expect(levels(bankId, one, 'inquiries, each')?.join(' ')).toBe(bank)
    expect(levels(bankId, one, 'with conditions inquiries, each')?.join(' ')).toBe(withConditions)
    const named = (list: string[] | null) => [...new Set(list)].join(' ')
    expect(named(levels('other-inquiries', two, 'inquiries, each'))).toBe(other)
    expect(named(levels('other-inquiries', two, 'with conditions inquiries, each'))).toBe(otherWith)
  })
})

describe('merging and openings', () => {
  const id = 'account-and-card-inquiries'
  const asked = (...days: string[]) => days.map((on) => inquiry(on, { product: 'card' as const }))
  test.each([
    ['2026-05-01', '1', '1'], // 27 days
    ['2026-05-02', '2', '1'], // 28 days
    ['2026-05-03', '2', '2'], // 29 days
  ])('4 April and %s', (second, within, upTo) => {
    const own = { inquiries: asked('2026-04-04', second) }
    expect(levels(id, own, 'inquiries, each')).toEqual(['2'])
    expect(levels(id, own, 'inquiries, merged within 28 days')).toEqual([within])
    expect(levels(id, own, 'inquiries, merged up to 28 days')).toEqual([upTo])
  })
  test('the 28 days run from the first of a group', () => {
    const own = { inquiries: asked('2026-03-01', '2026-03-20', '2026-04-05') }
    expect(levels(id, own, 'inquiries, merged within 28 days')).toEqual(['2'])
  })
  test('openings of accounts and cards by every reading', () => {
    const opened = (type: Entry['type']) =>
      entry({ type, openedOn: '2026-03-01', status: 'running' })
    const own = { entries: [opened('credit-card')], inquiries: asked('2025-12-01') }
    expect(levels(id, own, 'inquiries, each')).toEqual(['1'])
    expect(levels(id, own, 'inquiries and openings, each')).toEqual(['2'])
    expect(levels(id, own, 'with conditions inquiries and openings, each')).toEqual(['2'])
    expect(levels(id, own, 'conditions inquiries and openings, each')).toEqual(['1'])
    expect(levels(id, own, 'openings, each')).toEqual(['1'])
    for (const type of ['current-account', 'basic-account'] as const)
      expect(levels(id, { entries: [opened(type)] }, 'openings, each')).toEqual(['1'])
    for (const type of ['mail-order-account', 'instalment-loan', 'telecom'] as const)
      expect(levels(id, { entries: [opened(type)] }, 'openings, each')).toEqual(['0'])
  })
  test('an undated inquiry may count or not', () => {
    const own = { inquiries: [inquiry(null, { product: 'card' })] }
    expect(levels(id, own, 'inquiries, each')).toEqual(['0', '1'])
  })
})

describe('states', () => {
  const loan = (own: Partial<Entry>) =>
    entry({ type: 'instalment-loan', openedOn: '2020-01-01', party: 'Musterbank AG', ...own })
  const claim = (own: Partial<Entry>) =>
    settledClaim('2025-01-01', { party: 'Fernsprech GmbH', ...own })
  test.each([
    ['running', [loan({ status: 'running' })], [0]],
    ['closed', [loan({ status: 'closed' })], [19]],
    ['settled', [loan({ status: 'settled' })], [19]],
    ['ended by its date', [loan({ status: 'running', closedOn: '2026-01-01' })], [19]],
    ['unknown', [loan({ status: 'unknown' })], [19, 0]],
    ['one of each', [loan({ status: 'running' }), loan({ status: 'closed' })], [19, 0]],
    ['closed, a claim of another', [loan({ status: 'closed' }), claim({})], [19]],
    [
      'closed, a claim of the lender',
      [loan({ status: 'closed' }), claim({ party: 'Musterbank AG' })],
      [19, 0],
    ],
    [
      'closed, its claim sold',
      [loan({ status: 'closed' }), claim({ originalParty: 'Musterbank AG' })],
      [19, 0],
    ],
    ['no lender printed', [loan({ status: 'closed', party: null }), claim({ party: null })], [19]],
    ['none', [entry({ type: 'telecom' })], [9]],
    ['a mortgage alone', [entry({ type: 'mortgage', status: 'running' })], [9, 0]],
  ] as [string, Entry[], number[]][])('loan %s', (_, entries, expected) => {
    expect(points('loan-status', { entries })?.toSorted((a, b) => b - a)).toEqual(expected)
  })
  test.each([
    ['running', [entry({ type: 'mortgage', status: 'running' })], [55]],
    ['closed', [entry({ type: 'mortgage', status: 'closed' })], [55, 0]],
    ['ended by its date', [entry({ type: 'mortgage', closedOn: '2026-01-01' })], [55, 0]],
    ['guarantee', [entry({ type: 'guarantee', status: 'running' })], [55, 0]],
    ['none', [entry({ type: 'building-loan', status: 'running' })], [0]],
  ] as [string, Entry[], number[]][])('mortgage %s', (_, entries, expected) => {
    expect(points('mortgage', { entries })).toEqual(expected)
  })
  test.each([
    ['open', entry({ status: 'open', negative: true }), []],
    ['marked settled, no date', entry({ status: 'settled', negative: true }), []],
    ['disputed', entry({ status: 'disputed', negative: true }), []],
    [
      'register',
      entry({ type: 'court-register', negative: true, status: 'settled', settledOn: '2020-01-01' }),
      [],
    ],
    ['not negative', entry({ type: 'telecom', status: 'running' }), [264]],
    ['settled ahead', settledClaim('2026-07-01'), [100]],
  ] as [string, Entry, number[]][])('default %s', (_, one, expected) => {
    expect(points('payment-defaults', { entries: [one] })).toEqual(expected)
  })
  test('an open default and one without a date are told apart', () => {
    const open = rowOf('payment-defaults', { entries: [entry({ status: 'open', negative: true })] })
    expect([open?.reason, open?.levels]).toEqual([null, ['open']])
    const undated = rowOf('payment-defaults', { entries: [settledClaim(null)] })
    expect(undated?.reason?.en).toContain('no settlement date')
    const closed = rowOf('payment-defaults', {
      entries: [settledClaim('2025-01-01'), settledClaim(null)],
    })
    expect(closed?.reason?.en).toContain('no settlement date')
  })
  test('a contract that begins after the day does not count; one of the day does', () => {
    const card = (openedOn: string) => ({
      entries: [entry({ type: 'credit-card', openedOn, status: 'running' })],
    })
    expect(points('oldest-credit-card', card(ON))).toEqual([0])
    expect(points('oldest-credit-card', card('2026-06-16'))).toEqual([24])
  })
  test('an ended card counts by one reading', () => {
    const card = entry({
      type: 'credit-card',
      openedOn: '2010-01-01',
      closedOn: '2025-01-01',
      status: 'closed',
    })
    expect(points('oldest-credit-card', { entries: [card] })).toEqual([81, 24])
    expect(points('oldest-credit-card', { entries: [{ ...card, closedOn: null }] })).toEqual([
      81, 24,
    ])
  })
  test('which contracts are bank contracts is read in four ways', () => {
    const of = (type: Entry['type']) =>
      points('oldest-bank-contract', {
        entries: [entry({ type, openedOn: '2010-01-01', status: 'running' })],
      })
    expect(of('current-account')).toEqual([56])
    expect(of('basic-account')).toEqual([56])
    for (const type of [
      'credit-card',
      'instalment-loan',
      'mortgage',
      'framework-credit',
      'building-loan',
      'leasing',
    ] as const)
      expect(of(type), type).toEqual([56, 18])
    expect(of('telecom')).toEqual([18])
  })
  test('a loan without a printed end: from first instalment and number, both ends', () => {
    const of = (own: Partial<Entry>) =>
      points('longest-remaining-term', { entries: [loan({ status: 'running', ...own })] })
    // 37 instalments from 1 July 2026: the last on 1 July 2029, or a month after
    expect(of({ firstDueOn: '2026-07-01', instalments: 37 })).toEqual([48])
    // 36: the last on 1 June 2029 (under three years), or 1 July
    expect(of({ firstDueOn: '2026-07-01', instalments: 36 })).toEqual([61, 48])
    expect(of({ firstDueOn: '2026-07-01' })).toEqual([])
    expect(of({ instalments: 12 })).toEqual([])
  })
})

describe('the score that matters', () => {
  const rows = { entries: [settledClaim('2025-01-01')] }
  const plain = pointsScore([], 700, { criteria: [], calculatedOn: ON })
  const full = pointsScore([135, 117, 99, 66, 0, 38, 18, 36, 63, 24, 61, 9], 666, {
    calculatedOn: ON,
  })
  const basis = score({ name: 'Basisscore', unit: 'percent', value: 97.5 })
  const main = (...scores: Letter['scores']) =>
    effectOf(copyOn(ON, { ...rows, scores }), new Set(['/entries/0']), 'en')?.score ?? null
  test('points with criteria, else a value, else a Basisscore, wherever they stand', () => {
    expect(main(full)).toBe('/scores/0')
    expect(main(basis, plain, full)).toBe('/scores/2')
    expect(main(plain, basis)).toBe('/scores/0')
    expect(main(basis, plain)).toBe('/scores/1')
    expect(main(basis)).toBe('/scores/0')
    expect(main({ ...basis, value: null })).toBeNull()
    expect(main(score({}))).toBeNull()
    expect(main({ ...full, unit: 'index' })).toBeNull()
  })
})

test('the score belongs to a file of up to three days apart, either way', () => {
  const of = (calculatedOn: string) =>
    recompute(
      copyOn(ON, {
        scores: [pointsScore([], 700, { criteria: [], calculatedOn })],
        entries: [entry({ type: 'telecom' })],
      }),
      '/scores/0',
    )?.rows[0]?.expected.length
  expect(['2026-06-11', '2026-06-12', '2026-06-18', '2026-06-19'].map(of)).toEqual([0, 1, 1, 0])
})

test('levels in words', () => {
  const words = (id: string) => {
    const criterion = POINTS_TABLE.criteria.find((one) => one.id === id)
    return criterion?.levels.map((level) => levelWords(criterion, level).en)
  }
  expect(words('account-and-card-inquiries')).toEqual(['0', '1', '2', '3 or more'])
  expect(words('other-inquiries')).toEqual(['0–1', '2', '3', '4 or more'])
  expect(words('youngest-credit-line')).toEqual(['none', 'new', 'from 1 year', 'from 2 years'])
  expect(words('oldest-credit-card')?.slice(0, 4)).toEqual([
    'none',
    'new',
    'from 6 months',
    'from 1 year',
  ])
  expect(words('payment-defaults')).toEqual([
    'none',
    'settled at least 2 years ago',
    'settled at least 1 year ago',
    'settled less than 1 year ago',
    'open',
  ])
})
