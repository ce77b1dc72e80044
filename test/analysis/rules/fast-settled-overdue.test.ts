// E2: paid within 100 days of the report, alone, and kept more than 18 months. Days counted on a calendar.
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../../extract/index.ts'
import { copyOn, entry, findings, settledClaim, verdicts } from '../made.ts'

const rule = 'fast-settled-overdue'
const on = (day: string, ...entries: Entry[]) => copyOn(day, { entries })
/** Reported 18 May 2024, settled 26 August 2024: 100 days. Kept until 26 February 2026. */
const fast = (own: Partial<Entry> = {}) =>
  settledClaim('2024-08-26', { reportedOn: '2024-05-18', ...own })

describe('100 days and 18 months', () => {
  test.each([
    ['2026-02-25', fast(), 'none no'],
    ['2026-02-26', fast(), 'none no'],
    ['2026-02-27', fast(), 'contradiction yes'],
    ['2026-02-27', fast({ reportedOn: '2024-05-19' }), 'contradiction yes'], // 99 days
    ['2026-02-27', fast({ reportedOn: '2024-05-17' }), 'none no'], // 101 days
    ['2026-02-27', fast({ reportedOn: '2024-08-26' }), 'contradiction yes'], // the same day
    // 31 August and 18 months: 28 February
    ['2026-02-28', settledClaim('2024-08-31', { reportedOn: '2024-08-01' }), 'none no'],
    ['2026-03-01', settledClaim('2024-08-31', { reportedOn: '2024-08-01' }), 'contradiction yes'],
  ])('on %s: %#', (day, claim, verdict) => {
    expect(verdicts(findings(rule, [on(day, claim)]))).toEqual([verdict])
  })

  test.each([
    ['2024-12-31', 'none no'],
    ['2025-01-01', 'contradiction yes'],
  ])('the rule counts from 1 January 2025: on %s %s', (day, verdict) => {
    const old = settledClaim('2023-01-10', { reportedOn: '2022-12-20' })
    expect(verdicts(findings(rule, [on(day, old)]))).toEqual([verdict])
  })

  // law.md §3: no. IV.1b, 18 months, since 1 January 2025
  test('what "none" says on the last day before the rule and on its first', () => {
    const [before] = findings(rule, [on('2024-12-31', fast())])
    expect(before?.numbers).toEqual({ checked: 1, since: '2025-01-01', stateOf: '2024-12-31' })
    expect(before?.statement).toContain('gilt erst seit dem 01.01.2025')
    const [first] = findings(rule, [on('2025-01-01', fast())])
    expect(first?.numbers).toEqual({ checked: 1 })
    expect(first?.statement).toContain('Erledigte Forderungen geprüft: 1.')
  })
})

test('the finding, word for word', () => {
  const [found] = findings(rule, [on('2026-11-02', fast())])
  expect(found).toMatchObject({
    id: 'fast-settled-overdue:/entries/0',
    statement:
      'Die Forderung über 312,40\u00a0Euro wurde am 18.05.2024 gemeldet und 100\u00a0Tage später, am 26.08.2024, erledigt. Andere negative Einträge nennt der Brief für diese Zeit nicht. Deshalb war sie nur bis zum 26.02.2026 erlaubt. Am 02.11.2026 stand sie noch in Ihrer Akte.',
    where: [
      '/entries/0',
      '/entries/0/settledOn',
      '/entries/0/reportedOn',
      '/entries/0/amount',
      '/cutoffOn',
    ],
    letters: ['erasure', 'code-of-conduct'],
  })
  expect(found?.numbers).toMatchObject({
    daysToSettle: 100,
    daysAllowed: 100,
    keptUntil: '2026-02-26',
  })
})

describe('further negative data keep the long period', () => {
  const day = '2026-11-02'
  test.each([
    [
      'reported before',
      entry({ negative: true, status: 'open', reportedOn: '2023-01-01' }),
      'none no',
    ],
    [
      'on the last day of the 18 months',
      entry({ negative: true, reportedOn: '2026-02-26' }),
      'none no',
    ],
    ['a day later', entry({ negative: true, reportedOn: '2026-02-27' }), 'contradiction yes'],
    [
      'a register item',
      entry({ type: 'court-register', negative: true, storedOn: '2025-01-01' }),
      'none no',
    ],
    [
      'a contract without fault',
      entry({ type: 'telecom', reportedOn: '2025-01-01' }),
      'contradiction yes',
    ],
    ['one without any date', entry({ negative: true }), 'untestable no'],
  ])('%s', (_, other, verdict) => {
    expect(verdicts(findings(rule, [on(day, fast(), other)]))).toEqual([verdict])
  })
})

describe('missing and doubtful fields', () => {
  test.each([
    ['no report date', fast({ reportedOn: null }), 'untestable no'],
    [
      'no report date, but stored more than 100 days before',
      fast({ reportedOn: null, storedOn: '2024-05-17' }),
      'none no',
    ],
    [
      'no report date, stored 100 days before',
      fast({ reportedOn: null, storedOn: '2024-05-18' }),
      'untestable no',
    ],
    [
      'no report date, stored within',
      fast({ reportedOn: null, storedOn: '2024-06-01' }),
      'untestable no',
    ],
    ['reported after the settlement', fast({ reportedOn: '2024-09-01' }), 'untestable no'],
    ['no settlement date', settledClaim(null, { reportedOn: '2024-05-18' }), 'untestable no'],
  ])('%s', (_, claim, verdict) => {
    expect(verdicts(findings(rule, [on('2026-11-02', claim)]))).toEqual([verdict])
  })
  test('a doubtful report date', () => {
    const letter = {
      ...on('2026-11-02', fast()),
      doubts: [{ path: '/entries/0/reportedOn', reason: '' }],
    }
    const [found] = findings(rule, [letter])
    expect(found?.strength).toBe('untestable')
    expect(found?.statement).toContain('das Datum der Meldung bei Eintrag\u00a01')
  })
  test('a further entry whose date is in doubt', () => {
    const other = entry({ negative: true, reportedOn: '2026-05-01' })
    const letter = {
      ...on('2026-11-02', fast(), other),
      doubts: [{ path: '/entries/1/reportedOn', reason: '' }],
    }
    expect(verdicts(findings(rule, [letter]))).toEqual(['untestable no'])
  })
})

test('after three years it is the matter of settled-claim-overdue alone', () => {
  const letter = on('2027-08-27', fast())
  expect(verdicts(findings(rule, [letter]))).toEqual(['none no'])
  expect(verdicts(findings('settled-claim-overdue', [letter]))).toEqual(['contradiction yes'])
  const before = on('2027-08-26', fast())
  expect(verdicts(findings(rule, [before]))).toEqual(['contradiction yes'])
  expect(verdicts(findings('settled-claim-overdue', [before]))).toEqual(['none no'])
})

test('a letter of before 2025: the shorter period counts from 1 January 2025, on that very day too', () => {
  // law.md §3: no. IV.1b, in force since 1 January 2025. Settled 10 January 2023: the 18 months were over on 10 July 2024.
  const letter = on('2024-12-01', settledClaim('2023-01-10', { reportedOn: '2022-12-20' }))
  expect(verdicts(findings(rule, [letter], { today: '2024-12-31' }))).toEqual(['none no'])
  expect(verdicts(findings(rule, [letter], { today: '2025-01-01' }))).toEqual([
    'untestable unclear',
  ])
})

test('overdue only since the letter: unclear, ask for a new copy', () => {
  const letter = on('2026-02-20', fast())
  expect(verdicts(findings(rule, [letter], { today: '2026-02-26' }))).toEqual(['none no'])
  const [found] = findings(rule, [letter], { today: '2026-02-27' })
  expect(found).toMatchObject({
    strength: 'untestable',
    contestable: 'unclear',
    letters: ['access'],
  })
})
