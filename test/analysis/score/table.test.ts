// The points table as data: sums of its ends, every level border the day before, on the day and the day after. Expected points typed by hand.
import { describe, expect, test } from 'vitest'
import { POINTS_TABLE, pointsTableOn, recompute } from '../../../analysis/index.ts'
import type { Letter } from '../../../extract/index.ts'
import { CRITERIA, copyOn, entry, pointsScore, settledClaim } from '../made.ts'

test('the lowest levels add up to 100, the highest to 999, in 67 levels of 12 criteria', () => {
  const ends = POINTS_TABLE.criteria.map((one) => {
    const points = one.levels.flatMap((level) => level.points)
    return { low: Math.min(...points), high: Math.max(...points), max: one.max }
  })
  expect(ends.map(({ low }) => low)).toEqual([100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  expect(ends.map(({ high }) => high)).toEqual([264, 117, 99, 66, 55, 38, 69, 36, 94, 81, 61, 19])
  expect(ends.every(({ high, max }) => high === max)).toBe(true)
  expect(ends.reduce((sum, one) => sum + one.low, 0)).toBe(100)
  expect(ends.reduce((sum, one) => sum + one.high, 0)).toBe(999)
  // 6 and 7 years at the address, and no loan or one of up to three years, give the same and count as one level each; an open default gives none.
  const levels = POINTS_TABLE.criteria.flatMap((one) =>
    one.levels.filter((level) => level.points.length > 0),
  )
  expect(levels.length - 2).toBe(67)
  expect(POINTS_TABLE.status).toBe('unconfirmed')
})

test('the table is valid from 17 March 2026', () => {
  expect(pointsTableOn('2026-03-16')).toBeNull()
  expect(pointsTableOn('2026-03-17')?.version).toBe('2026-03-17')
})

test('a table that ended is in force to its last day, and its successor from the next', () => {
  const first = { ...POINTS_TABLE, validTo: '2027-03-31' }
  const second = { ...POINTS_TABLE, version: '2027-04-01', validFrom: '2027-04-01' }
  const version = (day: string) => pointsTableOn(day, [first, second])?.version
  expect([version('2027-03-31'), version('2027-04-01')]).toEqual(['2026-03-17', '2027-04-01'])
  expect(pointsTableOn('2027-04-01', [first])).toBeNull()
})

test('classes cover the scale without gap', () => {
  expect(POINTS_TABLE.classes).toEqual([
    { name: 'Hervorragend', from: 776, to: 999 },
    { name: 'Gut', from: 709, to: 775 },
    { name: 'Akzeptabel', from: 642, to: 708 },
    { name: 'Ausreichend', from: 100, to: 641 },
  ])
})

const ON = '2026-06-15'
const none = Array.from({ length: 12 }, () => 0)

/** Points that the table gives one criterion for a letter of 15 June 2026. */
function expected(criterion: string, own: Partial<Letter>): number[] {
  const letter = copyOn(ON, { scores: [pointsScore(none, 0, { calculatedOn: ON })], ...own })
  const row = recompute(letter, '/scores/0')?.rows.find((one) => one.id === criterion)
  return row?.expected ?? []
}

/** [day before the border, on it, day after] → points. */
type Border = [before: string, on: string, after: string, lower: number[], upper: number[]]

describe('age of the oldest credit card', () => {
  const card = (openedOn: string): Partial<Letter> => ({
    entries: [entry({ type: 'credit-card', openedOn, status: 'running' })],
  })
  // before = opened one day later than the border, so one day too young
  const borders: Border[] = [
    ['2025-12-16', '2025-12-15', '2025-12-14', [0], [14]],
    ['2025-06-16', '2025-06-15', '2025-06-14', [14], [23]],
    ['2024-06-16', '2024-06-15', '2024-06-14', [23], [32]],
    ['2023-06-16', '2023-06-15', '2023-06-14', [32], [41]],
    ['2022-06-16', '2022-06-15', '2022-06-14', [41], [52]],
    ['2021-06-16', '2021-06-15', '2021-06-14', [52], [59]],
    ['2016-06-16', '2016-06-15', '2016-06-14', [59], [74]],
    ['2011-06-16', '2011-06-15', '2011-06-14', [74], [81]],
  ]
  test.each(borders)('%s, %s, %s', (before, on, after, lower, upper) => {
    expect(expected('oldest-credit-card', card(before))).toEqual(lower)
    expect(expected('oldest-credit-card', card(on))).toEqual(upper)
    expect(expected('oldest-credit-card', card(after))).toEqual(upper)
  })
  test('none gives 24', () => {
    expect(expected('oldest-credit-card', { entries: [entry({ type: 'telecom' })] })).toEqual([24])
  })
})

describe('age of the oldest bank contract', () => {
  const account = (openedOn: string): Partial<Letter> => ({
    entries: [entry({ type: 'current-account', openedOn, status: 'running' })],
  })
  const borders: Border[] = [
    ['2026-03-16', '2026-03-15', '2026-03-14', [0], [3]],
    ['2025-12-16', '2025-12-15', '2025-12-14', [3], [6]],
    ['2025-06-16', '2025-06-15', '2025-06-14', [6], [12]],
    ['2024-06-16', '2024-06-15', '2024-06-14', [12], [17]],
    ['2023-06-16', '2023-06-15', '2023-06-14', [17], [23]],
    ['2022-06-16', '2022-06-15', '2022-06-14', [23], [27, 23]],
    ['2021-06-16', '2021-06-15', '2021-06-14', [27, 23], [37]],
    ['2016-06-16', '2016-06-15', '2016-06-14', [37], [49]],
    ['2011-06-16', '2011-06-15', '2011-06-14', [49], [56]],
    ['2006-06-16', '2006-06-15', '2006-06-14', [56], [69]],
  ]
  test.each(borders)('%s, %s, %s', (before, on, after, lower, upper) => {
    expect(expected('oldest-bank-contract', account(before))).toEqual(lower)
    expect(expected('oldest-bank-contract', account(on))).toEqual(upper)
    expect(expected('oldest-bank-contract', account(after))).toEqual(upper)
  })
  test('none gives 18, more than a contract of two to three years', () => {
    expect(expected('oldest-bank-contract', { entries: [entry({ type: 'telecom' })] })).toEqual([
      18,
    ])
  })
})

describe('age of the current address', () => {
  const home = (storedOn: string): Partial<Letter> => ({
    addresses: [{ current: true, text: 'Musterweg 1', reportedBy: null, storedOn, since: null }],
  })
  const borders: Border[] = [
    ['2025-11-16', '2025-11-15', '2025-11-14', [0], [6]],
    ['2025-06-16', '2025-06-15', '2025-06-14', [6], [17]],
    ['2024-06-16', '2024-06-15', '2024-06-14', [17], [28]],
    ['2023-06-16', '2023-06-15', '2023-06-14', [28], [35]],
    ['2022-06-16', '2022-06-15', '2022-06-14', [35], [40]],
    ['2021-06-16', '2021-06-15', '2021-06-14', [40], [42]],
    ['2020-06-16', '2020-06-15', '2020-06-14', [42], [49]],
    ['2019-06-16', '2019-06-15', '2019-06-14', [49], [49]],
    ['2018-06-16', '2018-06-15', '2018-06-14', [49], [54]],
    ['2017-06-16', '2017-06-15', '2017-06-14', [54], [58]],
    ['2016-06-16', '2016-06-15', '2016-06-14', [58], [63]],
    ['2011-06-16', '2011-06-15', '2011-06-14', [63], [75]],
    ['2006-06-16', '2006-06-15', '2006-06-14', [75], [94]],
  ]
  test.each(borders)('%s, %s, %s', (before, on, after, lower, upper) => {
    expect(expected('current-address-age', home(before))).toEqual(lower)
    expect(expected('current-address-age', home(on))).toEqual(upper)
    expect(expected('current-address-age', home(after))).toEqual(upper)
  })
})

describe('age of the youngest credit line', () => {
  const line = (openedOn: string): Partial<Letter> => ({
    entries: [entry({ type: 'framework-credit', openedOn, status: 'running' })],
  })
  const borders: Border[] = [
    ['2025-06-16', '2025-06-15', '2025-06-14', [0], [16]],
    ['2024-06-16', '2024-06-15', '2024-06-14', [16], [36]],
  ]
  test.each(borders)('%s, %s, %s', (before, on, after, lower, upper) => {
    expect(expected('youngest-credit-line', line(before))).toEqual(lower)
    expect(expected('youngest-credit-line', line(on))).toEqual(upper)
    expect(expected('youngest-credit-line', line(after))).toEqual(upper)
  })
  test('an ended one does not count', () => {
    const ended = {
      ...entry({ type: 'framework-credit', openedOn: '2026-01-01' }),
      closedOn: '2026-05-01',
      status: 'closed' as const,
    }
    expect(expected('youngest-credit-line', { entries: [ended] })).toEqual([36])
  })
})

describe('time since the last settlement', () => {
  const borders: Border[] = [
    ['2025-06-16', '2025-06-15', '2025-06-14', [100], [135]],
    ['2024-06-16', '2024-06-15', '2024-06-14', [135], [152]],
  ]
  test.each(borders)('%s, %s, %s', (before, on, after, lower, upper) => {
    expect(expected('payment-defaults', { entries: [settledClaim(before)] })).toEqual(lower)
    expect(expected('payment-defaults', { entries: [settledClaim(on)] })).toEqual(upper)
    expect(expected('payment-defaults', { entries: [settledClaim(after)] })).toEqual(upper)
  })
  test('none gives 264; the latest of two counts; an open one gives no points', () => {
    expect(expected('payment-defaults', { entries: [entry({ type: 'telecom' })] })).toEqual([264])
    const two = [settledClaim('2023-01-01'), settledClaim('2026-01-01')]
    expect(expected('payment-defaults', { entries: two })).toEqual([100])
    const open = entry({ status: 'open', negative: true })
    expect(expected('payment-defaults', { entries: [open] })).toEqual([])
  })
})

describe('longest remaining term', () => {
  const loan = (lastDueOn: string): Partial<Letter> => ({
    entries: [
      entry({ type: 'instalment-loan', openedOn: '2025-01-01', lastDueOn, status: 'running' }),
    ],
  })
  const rows: [string, number[]][] = [
    ['2026-07-01', [61]],
    ['2029-06-14', [61]],
    // exactly three years: the sources overlap
    ['2029-06-15', [61, 48]],
    ['2029-06-16', [48]],
    ['2030-06-14', [48]],
    ['2030-06-15', [28]],
    ['2030-06-16', [28]],
    ['2031-06-14', [28]],
    ['2031-06-15', [10]],
    ['2032-06-14', [10]],
    ['2032-06-15', [0]],
    ['2032-06-16', [0]],
  ]
  test.each(rows)('ends on %s', (lastDueOn, points) => {
    expect(expected('longest-remaining-term', loan(lastDueOn))).toEqual(points)
  })
  test('no running loan gives 61', () => {
    expect(expected('longest-remaining-term', { entries: [entry({ type: 'telecom' })] })).toEqual([
      61,
    ])
  })
  test('the end follows from the first due date and the number of instalments, to a month', () => {
    const entries = [
      entry({
        type: 'instalment-loan',
        openedOn: '2025-05-20',
        firstDueOn: '2025-07-01',
        instalments: 60,
        status: 'running',
      }),
    ]
    // 60th instalment on 2030-06-01: 47 months; a month later 48 would begin on 2030-06-15
    expect(expected('longest-remaining-term', { entries })).toEqual([48, 28])
  })
})

describe('counts of twelve months', () => {
  const inquiries = (...days: string[]): Partial<Letter> => ({
    inquiries: days.map((on) => ({
      on,
      party: 'Bank',
      kind: 'credit',
      product: 'card',
      purpose: null,
    })),
    entries: [entry({ type: 'telecom' })],
  })
  test.each([
    [['2026-01-10'], [117, 82]],
    [
      ['2026-01-10', '2026-03-10'],
      [117, 44],
    ],
    [
      ['2026-01-10', '2026-03-10', '2026-05-10'],
      [117, 0],
    ],
    // merged within 28 days or not
    [
      ['2026-01-10', '2026-01-20'],
      [117, 82, 44],
    ],
    // the window opens after 15 June 2025; on that day both is possible
    [['2025-06-14'], [117]],
    [['2025-06-15'], [117, 82]],
    [['2025-06-16'], [117, 82]],
  ])('card inquiries on %j', (days, points) => {
    // "Openings only" is one reading, so no inquiry at all (117) always remains possible.
    expect(expected('account-and-card-inquiries', inquiries(...days))).toEqual(points)
  })

  const other = (n: number): Partial<Letter> => ({
    inquiries: Array.from({ length: n }, (_, i) => ({
      on: `2026-0${i + 1}-03`,
      party: 'Muster-Versand GmbH',
      kind: 'credit' as const,
      product: 'other' as const,
      purpose: null,
    })),
    entries: [entry({ type: 'telecom' })],
  })
  test.each([
    [0, [99]],
    [1, [99]],
    [2, [71]],
    [3, [40]],
    [4, [0]],
    [5, [0]],
  ])('%i other inquiries, a month or more apart', (n, points) => {
    const found = expected('other-inquiries', other(n))
    // 3 January and 3 February are 31 days apart, 3 February and 3 March 28: the wider merging may join those two.
    expect(found).toContain(points[0])
    expect(found.every((one) => [99, 71, 40, 0].includes(one))).toBe(true)
    if (n < 3) expect(found).toEqual(points)
  })

  const loans = (...days: (string | null)[]): Partial<Letter> => ({
    entries: days.map((openedOn) =>
      entry({ type: 'instalment-loan', openedOn, status: 'closed', closedOn: '2026-06-01' }),
    ),
  })
  test.each([
    [[], [66]],
    [['2026-01-10'], [48]],
    [['2026-01-10', '2026-02-10'], [32]],
    [['2026-01-10', '2026-02-10', '2026-03-10'], [0]],
    [['2025-06-14'], [66]],
    [['2025-06-15'], [66, 48]],
    [['2025-06-16'], [48]],
    [[null], [66, 48]],
  ])('loans begun on %j', (days, points) => {
    const own = days.length === 0 ? { entries: [entry({ type: 'telecom' })] } : loans(...days)
    expect(expected('new-instalment-loans', own)).toEqual(points)
  })
})

describe('flags and states', () => {
  test('a mortgage gives 55, none 0; a guarantee or an ended one leaves both open', () => {
    const running = entry({ type: 'mortgage', status: 'running' })
    expect(expected('mortgage', { entries: [running] })).toEqual([55])
    expect(expected('mortgage', { entries: [entry({ type: 'telecom' })] })).toEqual([0])
    expect(expected('mortgage', { entries: [entry({ type: 'guarantee' })] })).toEqual([55, 0])
    const ended = entry({ type: 'mortgage', status: 'closed', closedOn: '2025-01-01' })
    expect(expected('mortgage', { entries: [ended] })).toEqual([55, 0])
  })

  test('whether the identity is confirmed never follows from entries', () => {
    expect(expected('identity-confirmed', { entries: [entry({ type: 'telecom' })] })).toEqual([])
  })

  test.each([
    ['no loan', [entry({ type: 'telecom' })], [9]],
    ['a running loan', [entry({ type: 'instalment-loan', status: 'running' })], [0]],
    [
      'a loan performed as agreed',
      [entry({ type: 'instalment-loan', status: 'closed', closedOn: '2025-01-01' })],
      [19],
    ],
    [
      'one of each',
      [
        entry({ type: 'instalment-loan', status: 'running' }),
        entry({ type: 'instalment-loan', status: 'closed', closedOn: '2025-01-01' }),
      ],
      [19, 0],
    ],
    [
      'an ended loan with a claim of the same lender',
      [
        entry({ type: 'instalment-loan', status: 'closed', closedOn: '2025-01-01' }),
        settledClaim('2025-02-01'),
      ],
      [19, 0],
    ],
  ])('%s', (_, entries, points) => {
    expect(expected('loan-status', { entries })).toEqual(points)
  })
})

test('the labels of the twelve criteria are there in the order of the table', () => {
  expect(POINTS_TABLE.criteria.map((one) => one.id)).toEqual(CRITERIA.map(([id]) => id))
})
