// E17: two bureaus about the same matter, each by the day of its own letter.
import { describe, expect, test } from 'vitest'
import type { Entry, Letter } from '../../../extract/index.ts'
import { copyOn, entry, findings, settledClaim, verdicts } from '../made.ts'

const rule = 'bureaus-disagree'
const claim = (own: Partial<Entry> = {}) =>
  settledClaim(null, { status: 'open', reference: 'A 12-34', reportedOn: '2025-02-01', ...own })
const first = (own: Partial<Entry> = {}, day = '2026-06-01') =>
  copyOn(day, { entries: [claim(own)] })
const crif = (own: Partial<Entry> = {}, day = '2026-06-01', more: Partial<Letter> = {}) =>
  copyOn(day, {
    issuer: 'crif-de',
    kind: 'crif-de/auskunft',
    sender: 'CRIF GmbH',
    entries: [claim(own)],
    ...more,
  })
const paid = (settledOn: string | null) => ({ settledOn, status: 'settled' as const })

describe('open here, paid there', () => {
  test.each([
    ['2026-05-31', 'unexplained yes'], // paid the day before the first letter's day
    ['2026-06-01', 'none no'], // on it
    ['2026-06-20', 'none no'], // after it: both were right
  ])('the first of 1 June says open, the second of 1 July paid on %s: %s', (on, expected) => {
    expect(verdicts(findings(rule, [first(), crif(paid(on), '2026-07-01')]))).toEqual([expected])
  })
  test.each([
    ['2026-06-01', 'unexplained yes'],
    ['2026-06-02', 'none no'],
  ])('paid without a date in a letter of %s: %s', (day, expected) => {
    expect(verdicts(findings(rule, [first(), crif(paid(null), day)]))).toEqual([expected])
  })
  test('the other way round, and no matter in which order the letters were given', () => {
    const old = crif(paid('2026-01-10'), '2026-03-01')
    expect(verdicts(findings(rule, [first(), old]))).toEqual(['unexplained yes'])
    expect(findings(rule, [old, first()])[0]?.id).toBe('bureaus-disagree:/entries/0')
  })
})

test('two settlement dates, 31 and 32 days apart', () => {
  const one = first(paid('2026-01-01'))
  expect(verdicts(findings(rule, [one, crif(paid('2026-02-01'))]))).toEqual(['none no'])
  expect(verdicts(findings(rule, [one, crif(paid('2026-02-02'))]))).toEqual(['unexplained yes'])
})

test('word for word, with both places', () => {
  expect(findings(rule, [first(), crif(paid('2026-03-01'))])).toMatchObject([
    {
      statement:
        'Beide Auskunfteien führen dieselbe Forderung. „SCHUFA Holding AG“ nennt sie mit Stand vom 01.06.2026 „offen“. „CRIF GmbH“ nennt sie mit Stand vom 01.06.2026 „erledigt“ seit dem 01.03.2026.',
      where: [
        '/entries/0',
        '/entries/0/status',
        '/cutoffOn',
        '/letters/1/entries/0',
        '/letters/1/entries/0/status',
        '/letters/1/entries/0/settledOn',
        '/letters/1/cutoffOn',
      ],
      letters: ['explanation'],
    },
  ])
})

describe('is it the same matter?', () => {
  test.each([
    ['the same number in other spelling', { reference: 'a1234' }, 'unexplained yes'],
    ['another number', { reference: 'B 99-99' }, 'none no'],
    ['no number, same company, day and amount', { reference: null }, 'unexplained yes'],
    ['no number, another company', { reference: null, party: 'Muster-Strom GmbH' }, 'none no'],
    ['no number, another amount', { reference: null, amount: 90_000 }, 'none no'],
    [
      'no number, reported 31 days later',
      { reference: null, reportedOn: '2025-03-04' },
      'unexplained yes',
    ],
    ['no number, reported 32 days later', { reference: null, reportedOn: '2025-03-05' }, 'none no'],
  ])('%s: %s', (_, own, expected) => {
    const other = crif({ ...paid('2026-03-01'), ...own })
    expect(verdicts(findings(rule, [first(), other]))).toEqual([expected])
  })
  test('two that fit are none', () => {
    const two = crif({}, '2026-06-01', {
      entries: [claim(paid('2026-03-01')), claim(paid('2026-03-01'))],
    })
    expect(verdicts(findings(rule, [first(), two]))).toEqual(['none no'])
  })
  test('what only one bureau lists is lawful', () => {
    expect(verdicts(findings(rule, [first(), crif({}, '2026-06-01', { entries: [] })]))).toEqual([
      'none no',
    ])
  })
})

test('a contract that ended here and runs there', () => {
  const card = { type: 'credit-card', openedOn: '2015-01-01' } as const
  const runs = copyOn('2026-06-01', { entries: [entry({ ...card, status: 'running' })] })
  const ended = entry({ ...card, status: 'closed', closedOn: '2025-12-31' })
  const other = crif({}, '2026-06-01', { entries: [ended] })
  expect(verdicts(findings(rule, [runs, other]))).toEqual(['unexplained yes'])
})

test('two birth dates', () => {
  const identity = { ...first().identity, bornOn: '1983-02-28' }
  const list = findings(rule, [first(), crif({}, '2026-06-01', { identity })])
  expect(list).toMatchObject([{ id: 'bureaus-disagree:/identity/bornOn', strength: 'unexplained' }])
})

test('one letter, two of one bureau, a doubt in either, no day', () => {
  const asks = findings(rule, [first(), first()])
  expect(asks).toHaveLength(1)
  expect(asks[0]).toMatchObject({ id: rule, strength: 'untestable' })
  const other = crif(paid('2026-03-01'))
  const doubtful = (letter: Letter, path: string): Letter => ({
    ...letter,
    doubts: [{ path, reason: '' }],
  })
  for (const [a, b] of [
    [doubtful(first(), '/entries/0/status'), other],
    [first(), doubtful(other, '/entries/0/settledOn')],
    [first(), doubtful(other, '/cutoffOn')],
    [first(), { ...other, cutoffOn: null, issuedOn: null }],
  ] as const) {
    expect(verdicts(findings(rule, [a, b]))).toEqual(['untestable no'])
  }
})

test('an agreed end that lies ahead is no end', () => {
  const card = { type: 'credit-card', openedOn: '2015-01-01', status: 'running' } as const
  const runs = copyOn('2026-06-01', { entries: [entry(card)] })
  const agreed = crif({}, '2026-06-01', { entries: [entry({ ...card, closedOn: '2027-12-31' })] })
  expect(verdicts(findings(rule, [runs, agreed]))).toEqual(['none no'])
  const unknown = crif({}, '2026-06-01', { entries: [entry({ ...card, status: 'unknown' })] })
  expect(verdicts(findings(rule, [runs, unknown]))).toEqual(['none no'])
})

test('exactly these numbers, grounds and requests', () => {
  const [found] = findings(rule, [first(), crif(paid('2026-03-01'))])
  expect(found?.numbers).toEqual({
    stateOf: '2026-06-01',
    otherStateOf: '2026-06-01',
    otherEndOn: '2026-03-01',
  })
  const [turned] = findings(rule, [crif(paid('2026-03-01')), first()])
  expect(turned?.numbers).toEqual({
    stateOf: '2026-06-01',
    otherStateOf: '2026-06-01',
    endOn: '2026-03-01',
  })
  expect(turned?.where).toEqual([
    '/entries/0',
    '/entries/0/status',
    '/entries/0/settledOn',
    '/cutoffOn',
    '/letters/1/entries/0',
    '/letters/1/entries/0/status',
    '/letters/1/cutoffOn',
  ])
  const old = (day: string) =>
    findings(rule, [
      first({ reportedOn: '2015-02-01' }, day),
      crif({ ...paid('2016-01-01'), reportedOn: '2015-02-01' }, day),
    ])[0]?.grounds.map(({ article }) => article.replaceAll('\u00a0', ' '))
  expect(old('2017-06-01')).toEqual(['§ 34', '§ 35 Abs. 1'])
  expect(old('2019-06-01')).toEqual([
    'Art. 15 Abs. 1 Buchst. g',
    'Art. 5 Abs. 1 Buchst. d',
    'Art. 16',
  ])
})

test('a contract in its own words', () => {
  const card = { type: 'credit-card', openedOn: '2015-01-01' } as const
  const runs = copyOn('2026-06-01', { entries: [entry({ ...card, status: 'running' })] })
  const ended = entry({ ...card, status: 'closed', closedOn: '2025-12-31' })
  expect(findings(rule, [runs, crif({}, '2026-06-01', { entries: [ended] })])[0]).toMatchObject({
    statement:
      'Beide Auskunfteien führen denselben Vertrag. „SCHUFA Holding AG“ nennt sie mit Stand vom 01.06.2026 „laufend“. „CRIF GmbH“ nennt sie mit Stand vom 01.06.2026 „beendet“ seit dem 31.12.2025.',
    where: [
      '/entries/0',
      '/entries/0/status',
      '/cutoffOn',
      '/letters/1/entries/0',
      '/letters/1/entries/0/status',
      '/letters/1/entries/0/closedOn',
      '/letters/1/cutoffOn',
    ],
  })
})

test('two birth dates: both, and their places', () => {
  const identity = { ...first().identity, bornOn: '1983-02-28' }
  const [found] = findings(rule, [first(), crif({}, '2026-06-01', { identity })])
  expect(found?.numbers).toEqual({ bornOn: '1984-02-29', otherBornOn: '1983-02-28' })
  expect(found?.where).toEqual(['/identity/bornOn', '/letters/1/identity/bornOn'])
  expect(found?.contestable).toBe('yes')
})

test('three letters: each pair once; the same says what was compared', () => {
  const third = { ...crif(), issuer: 'infoscore', kind: 'infoscore/auskunft' } as Letter
  const list = findings(rule, [first(), crif(paid('2026-03-01')), third])
  expect(verdicts(list)).toEqual(['unexplained yes', 'unexplained yes', 'none no'])
  expect(findings(rule, [first(), crif()])[0]).toMatchObject({
    strength: 'none',
    numbers: { checked: 1 },
  })
})

test('paid on the day of both letters: the one that says open was right that morning', () => {
  expect(verdicts(findings(rule, [first(), crif(paid('2026-06-01'))]))).toEqual(['none no'])
})

describe('birth dates on the letters of two bureaus', () => {
  const born = (bornOn: string | null, own: Partial<Letter> = {}) => {
    const one = copyOn('2026-11-02', own)
    return { ...one, identity: { ...one.identity, bornOn } }
  }
  test.each([
    ['1984-02-29', '1984-02-28', ['unexplained yes']],
    ['1984-02-29', '1984-02-29', ['none no']],
    ['1984-02-29', null, ['none no']],
    [null, '1984-02-29', ['none no']],
    [null, null, ['none no']],
  ])('%s and %s: %j', (first, second, expected) => {
    const other = born(second, { issuer: 'crif-de', kind: 'crif-de/auskunft' })
    expect(verdicts(findings(rule, [born(first), other]))).toEqual(expected)
  })
})
