// E3: discharge from residual debt, six months, and the windows in which nothing is certain.
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../../extract/index.ts'
import { copyOn, entry, findings, settledClaim, verdicts } from '../made.ts'

const rule = 'discharge-overdue'
const discharge = (grantedOn: string | null) =>
  entry({ type: 'discharge', negative: true, grantedOn })
const on = (day: string, ...entries: Entry[]) => copyOn(day, { entries })

describe('six months, and a seventh in which the register may still count', () => {
  test.each([
    ['2026-08-15', '2026-02-15', 'none no'],
    ['2026-08-16', '2026-02-15', 'context unclear'],
    ['2026-09-15', '2026-02-15', 'context unclear'],
    ['2026-09-16', '2026-02-15', 'contradiction yes'],
    // month end: granted 31 August, six months end on 28 February, seven on 31 March
    ['2026-02-28', '2025-08-31', 'none no'],
    ['2026-03-01', '2025-08-31', 'context unclear'],
    ['2026-03-31', '2025-08-31', 'context unclear'],
    ['2026-04-01', '2025-08-31', 'contradiction yes'],
    // leap day: granted 29 August 2023
    ['2024-02-29', '2023-08-29', 'none no'],
    ['2024-03-30', '2023-08-29', 'contradiction yes'],
  ])('on %s, granted %s: %s', (day, grantedOn, verdict) => {
    expect(verdicts(findings(rule, [on(day, discharge(grantedOn))], { today: day }))).toEqual([
      verdict,
    ])
  })
})

describe('since when', () => {
  test.each([
    ['schufa', '2023-03-27', 'context unclear'],
    ['schufa', '2023-03-28', 'contradiction yes'],
    ['infoscore', '2024-09-30', 'context unclear'],
    ['infoscore', '2024-10-01', 'contradiction yes'],
    ['schufa', '2018-05-25', 'context unclear'],
  ])('%s on %s: %s', (issuer, day, verdict) => {
    const letter = { ...on(day, discharge('2017-03-01')), issuer }
    expect(verdicts(findings(rule, [letter]))).toEqual([verdict])
  })
  test.each([
    ['2018-05-24', '2014-05-24', 'none no'],
    ['2018-05-24', '2014-05-23', 'context unclear'],
  ])('under the old act on %s, granted %s: %s', (day, grantedOn, verdict) => {
    expect(verdicts(findings(rule, [on(day, discharge(grantedOn))]))).toEqual([verdict])
  })
  test('context never goes into a letter', () => {
    const [found] = findings(rule, [on('2023-03-27', discharge('2022-01-01'))])
    expect(found?.letters).toEqual([])
    expect(found?.statement).toContain('28.03.2023')
    expect(found?.numbers['sixMonthsSince']).toBe('2023-03-28')
  })
})

test('the finding, word for word, and the judgment only after its day', () => {
  const [found] = findings(rule, [on('2026-11-02', discharge('2025-12-10'))])
  expect(found).toMatchObject({
    id: 'discharge-overdue:/entries/0',
    statement:
      'Die Restschuldbefreiung wurde am 10.12.2025 erteilt. Am 02.11.2026 stand sie noch in Ihrer Akte, 10\u00a0Monate danach. Erlaubt sind sechs Monate, also bis zum 10.06.2026.',
    where: ['/entries/0', '/entries/0/grantedOn', '/cutoffOn'],
    letters: ['erasure', 'complaint'],
  })
  expect(found?.grounds[0]).toMatchObject({ law: 'EuGH', asOf: '2026-11-02' })
  const early = findings(rule, [on('2023-12-06', discharge('2023-01-01'))])[0]
  expect(early?.strength).toBe('contradiction')
  expect(early?.grounds.map((one) => one.law)).toEqual(['Eigene Angabe der SCHUFA', 'DSGVO'])
})

describe('claims that it may cover', () => {
  const older = entry({ negative: true, status: 'open', reportedOn: '2020-01-01', amount: 100_000 })
  test('an older open claim is named with it, as one matter', () => {
    const [found, ...more] = findings(rule, [on('2026-11-02', older, discharge('2025-12-10'))])
    expect(more).toEqual([])
    expect(found?.where).toEqual([
      '/entries/1',
      '/entries/0',
      '/entries/1/grantedOn',
      '/entries/0/reportedOn',
      '/cutoffOn',
    ])
    expect(found?.statement).toContain('Ältere Forderungen, die sie erfassen kann: 1.')
  })
  test('a later claim, one paid before and one without date are not', () => {
    const entries = [
      discharge('2025-12-10'),
      { ...older, reportedOn: '2026-01-01' },
      settledClaim('2024-01-01', { reportedOn: '2020-01-01' }),
      { ...older, reportedOn: null },
    ]
    const [found] = findings(rule, [on('2026-11-02', ...entries)])
    expect(found?.numbers).not.toHaveProperty('olderClaims')
  })
})

describe('missing, doubtful, absent, later', () => {
  test('no date of the grant', () => {
    const [found] = findings(rule, [on('2026-11-02', discharge(null))])
    expect(found?.strength).toBe('untestable')
    expect(found?.statement).toContain('das Datum der Erteilung')
  })
  test('a doubt on it', () => {
    const letter = {
      ...on('2026-11-02', discharge('2020-01-01')),
      doubts: [{ path: '/entries/0/grantedOn', reason: '' }],
    }
    expect(verdicts(findings(rule, [letter]))).toEqual(['untestable no'])
  })
  test('no discharge at all', () => {
    const [found] = findings(rule, [on('2026-11-02')])
    expect(found).toMatchObject({
      id: rule,
      strength: 'none',
      statement: 'Der Brief nennt keine Restschuldbefreiung.',
    })
  })
  test('certain only since the letter: ask for a new copy', () => {
    const letter = on('2026-08-10', discharge('2026-02-15'))
    expect(verdicts(findings(rule, [letter], { today: '2026-09-15' }))).toEqual(['none no'])
    expect(verdicts(findings(rule, [letter], { today: '2026-09-16' }))).toEqual([
      'untestable unclear',
    ])
  })
})

test('one older claim, and none: numbers, caveats and grounds exactly', () => {
  const older = entry({ negative: true, status: 'open', reportedOn: '2020-01-01', amount: 100_000 })
  const base = {
    grantedOn: '2025-12-10',
    stateOf: '2026-11-02',
    monthsSinceGrant: 10,
    monthsAllowed: 6,
    keptUntil: '2026-06-10',
  }
  const [alone] = findings(rule, [on('2026-11-02', discharge('2025-12-10'))])
  expect(alone?.numbers).toEqual(base)
  expect(alone?.caveats).toHaveLength(1)
  expect(alone?.grounds.map(({ article }) => article.replaceAll('\u00a0', ' '))).toEqual([
    'C-26/22 und C-64/22',
    'Ziffer IV.2b',
    'Ankündigung vom 28. März 2023',
    'Art. 17 Abs. 1 Buchst. d',
  ])
  const [both] = findings(rule, [on('2026-11-02', discharge('2025-12-10'), older)])
  expect(both?.numbers).toEqual({ ...base, olderClaims: 1 })
  expect(both?.caveats).toHaveLength(2)
  // Reported on the day of the grant, or settled the day before it: not covered; settled on it: covered.
  const counts = (own: Partial<Entry>) =>
    findings(rule, [on('2026-11-02', discharge('2025-12-10'), { ...older, ...own })])[0]?.numbers[
      'olderClaims'
    ]
  expect(counts({ reportedOn: '2025-12-10' })).toBeUndefined()
  expect(counts({ reportedOn: '2025-12-09' })).toBe(1)
  expect(counts({ settledOn: '2025-12-09', status: 'settled' })).toBeUndefined()
  expect(counts({ settledOn: '2025-12-10', status: 'settled' })).toBe(1)
  expect(counts({ reportedOn: null, firstDueOn: '2020-01-01' })).toBe(1)
  expect(counts({ reportedOn: null, storedOn: '2020-01-01' })).toBe(1)
  expect(counts({ type: 'telecom' })).toBeUndefined()
})

test('under the old act four years, with its own ground', () => {
  const [found] = findings(rule, [on('2018-05-24', discharge('2014-05-23'))])
  expect(found?.numbers).toEqual({
    grantedOn: '2014-05-23',
    stateOf: '2018-05-24',
    monthsSinceGrant: 48,
    monthsAllowed: 48,
    keptUntil: '2018-05-23',
  })
  expect(found?.grounds.map(({ article }) => article.replaceAll('\u00a0', ' '))).toEqual([
    '§ 35 Abs. 2 Satz 2 Nr. 4',
  ])
})
