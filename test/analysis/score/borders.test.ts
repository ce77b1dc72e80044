// Every border of every age and term of the table, the day before, on the day and the day after, on an ordinary day, at a month's end and on
// a leap day. The days of the borders are worked out by hand, the points come from the table typed a second time.
import { describe, expect, test } from 'vitest'
import { recompute } from '../../../analysis/index.ts'
import type { Letter } from '../../../extract/index.ts'
import { copyOn, entry, inquiry, pointsScore, settledClaim } from '../made.ts'
import { later, type OracleId, oraclePoints, tiersOf } from './oracle.ts'

const blank = Array.from({ length: 12 }, () => 0)

function expected(criterion: string, day: string, own: Partial<Letter>): number[] {
  const letter = copyOn(day, { scores: [pointsScore(blank, 0, { calculatedOn: day })], ...own })
  return recompute(letter, '/scores/0')?.rows.find(({ id }) => id === criterion)?.expected ?? []
}

/** How a letter documents one age. */
const AGED: Partial<Record<OracleId, (on: string) => Partial<Letter>>> = {
  'payment-defaults': (on) => ({ entries: [settledClaim(on)] }),
  'oldest-bank-contract': (openedOn) => ({
    entries: [entry({ type: 'current-account', openedOn, status: 'running' })],
  }),
  'youngest-credit-line': (openedOn) => ({
    entries: [entry({ type: 'framework-credit', openedOn, status: 'running' })],
  }),
  'current-address-age': (storedOn) => ({
    addresses: [{ current: true, text: 'Musterweg 1', reportedBy: null, storedOn, since: null }],
  }),
  'oldest-credit-card': (openedOn) => ({
    entries: [entry({ type: 'credit-card', openedOn, status: 'running' })],
  }),
}

/** Two sources differ at 4 to 5 years of a bank contract. */
const bothSources = (id: OracleId, points: number) =>
  id === 'oldest-bank-contract' && points === 27 ? [27, 23] : [points]

/** The same day-number so many months before; every day used here has it in each month. */
function monthsBack(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const at = year * 12 + (month - 1) - months
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-${day.slice(8)}`
}

describe.each(Object.keys(AGED) as OracleId[])('%s, every border', (id) => {
  const borders = tiersOf(id).tiers.filter(({ from }) => from > 0)
  test.each(borders)('$from months: $points points', ({ from, points }) => {
    for (const day of ['2026-06-15', '2026-10-28', '2027-03-01']) {
      const on = monthsBack(day, from)
      const dated = AGED[id] ?? (() => ({}))
      const before = bothSources(id, oraclePoints(id, from - 1))
      expect(expected(id, day, dated(later(on, 1))), `${day}, a day short`).toEqual(before)
      expect(expected(id, day, dated(on)), `${day}, to the day`).toEqual(bothSources(id, points))
      expect(expected(id, day, dated(later(on, -1))), `${day}, a day over`).toEqual(
        bothSources(id, points),
      )
    }
  })
})

describe('where a month has no such day', () => {
  // [day of computation, start, full months by hand]
  test.each([
    ['2026-08-31', '2026-02-28', 6], // 28 February + 6 months = 28 August
    ['2026-09-30', '2026-03-30', 6],
    ['2026-09-30', '2026-03-31', 6], // 31 March + 6 months = 30 September, the last day
    ['2026-09-29', '2026-03-31', 5],
    ['2026-10-31', '2026-04-30', 6],
    ['2026-10-31', '2026-05-01', 5],
    ['2028-02-29', '2027-02-28', 12],
    ['2028-02-29', '2027-03-01', 11],
    ['2028-02-29', '2026-02-28', 24],
    ['2027-02-28', '2024-02-29', 36], // a leap day is 36 months old on 28 February
    ['2027-02-27', '2024-02-29', 35],
    ['2028-02-28', '2024-02-29', 47],
    ['2028-02-29', '2024-02-29', 48],
  ] as const)('on %s, a card of %s is %i months old', (day, openedOn, months) => {
    const card = AGED['oldest-credit-card']?.(openedOn) ?? {}
    const points = [0, 14, 23, 32, 41, 52]
    const steps = [0, 6, 12, 24, 36, 48]
    const at = steps.filter((step) => step <= months).length - 1
    expect(expected('oldest-credit-card', day, card)).toEqual([points[at]])
  })
})

describe('remaining term, every border', () => {
  const loan = (lastDueOn: string): Partial<Letter> => ({
    entries: [
      entry({ type: 'instalment-loan', openedOn: '2024-01-02', lastDueOn, status: 'running' }),
    ],
  })
  test.each([
    // [ends so many years later, a day before, on the day, a day after]
    [3, [61], [61, 48], [48]], // the sources overlap on the day itself
    [4, [48], [28], [28]],
    [5, [28], [10], [10]],
    [6, [10], [0], [0]],
  ])('%i years', (years, before, on, after) => {
    for (const day of ['2026-06-15', '2026-10-28', '2027-03-01']) {
      const end = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
      expect(expected('longest-remaining-term', day, loan(later(end, -1)))).toEqual(before)
      expect(expected('longest-remaining-term', day, loan(end))).toEqual(on)
      expect(expected('longest-remaining-term', day, loan(later(end, 1)))).toEqual(after)
    }
  })
  test('no loan, and one that ends today', () => {
    expect(expected('longest-remaining-term', '2026-06-15', loan('2026-06-15'))).toEqual([61])
    expect(
      expected('longest-remaining-term', '2026-06-15', { inquiries: [inquiry(null)] }),
    ).toEqual([61])
  })
})

describe('counts, every border', () => {
  const day = '2026-06-15'
  const asked = (n: number) => Array.from({ length: n }, (_, i) => later(day, -10 - 35 * i))
  test.each([
    [0, [99]],
    [1, [99]],
    [2, [71]],
    [3, [40]],
    [4, [0]],
    [5, [0]],
  ])('%i other inquiries', (n, points) => {
    const inquiries = asked(n).map((on) => inquiry(on))
    const own = { inquiries: [...inquiries, inquiry('2020-01-01')] }
    expect(expected('other-inquiries', day, own)).toEqual(points)
  })
  test.each([
    [0, [117]],
    [1, [117, 82]], // by one source only openings count: none here
    [2, [117, 44]],
    [3, [117, 0]],
    [4, [117, 0]],
  ])('%i inquiries for accounts or cards', (n, points) => {
    const inquiries = asked(n).map((on, i) => inquiry(on, { product: i % 2 ? 'card' : 'account' }))
    const own = { inquiries: [...inquiries, inquiry('2020-01-01')] }
    expect(expected('account-and-card-inquiries', day, own)).toEqual(points)
  })
  test.each([
    [0, [66]],
    [1, [48]],
    [2, [32]],
    [3, [0]],
    [4, [0]],
  ])('%i new loans', (n, points) => {
    const loans = asked(n).map((openedOn) =>
      entry({ type: 'instalment-loan', openedOn, lastDueOn: '2028-01-01', status: 'running' }),
    )
    const own = { entries: [...loans, entry({ type: 'telecom', openedOn: '2026-01-01' })] }
    expect(expected('new-instalment-loans', day, own)).toEqual(points)
  })
  test('the twelve months: inside, on the border either way, outside', () => {
    const loan = (openedOn: string) => ({
      entries: [
        entry({ type: 'instalment-loan', openedOn, lastDueOn: '2028-01-01', status: 'running' }),
      ],
    })
    expect(expected('new-instalment-loans', day, loan('2025-06-16'))).toEqual([48])
    expect(expected('new-instalment-loans', day, loan('2025-06-15'))).toEqual([66, 48])
    expect(expected('new-instalment-loans', day, loan('2025-06-14'))).toEqual([66])
    expect(expected('new-instalment-loans', day, loan(day))).toEqual([48])
    expect(expected('new-instalment-loans', day, loan('2026-06-16'))).toEqual([66])
  })
})
