// Random people for the recomputation: facts drawn at random, put into a letter as entries, and scored by the oracle. Their facts leave one
// reading of the counting rules, so that exactly one number is right; what readings differ about is tested by hand elsewhere.
import type { Entry, Inquiry, Letter } from '../../../extract/index.ts'
import { copyOn, entry, inquiry, pointsScore, settledClaim } from '../made.ts'
import { completedMonths, IDS, later, type OracleId, oracleClass, oraclePoints } from './oracle.ts'

export type Drawn = { letter: Letter; points: number[]; total: number; className: string }

/** Numbers from 0 to n − 1; Park and Miller, seeded. */
export function dice(seed: number): (n: number) => number {
  let state = (seed * 7919 + 104_729) % 2_147_483_647
  return (n) => {
    state = (state * 48_271) % 2_147_483_647
    return state % n
  }
}

/** A day of validity of the table: 17 March to 19 November 2026, every seventh on a month's end. */
function dayFrom(roll: (n: number) => number): string {
  const ends = ['2026-03-31', '2026-04-30', '2026-05-31', '2026-08-31', '2026-09-30', '2026-10-31']
  return roll(7) === 0 ? (ends[roll(6)] ?? '2026-08-31') : later('2026-03-17', roll(248))
}

/** Days ago: recent and old alike often, up to 25 years, and often just at a border. */
function ago(day: string, roll: (n: number) => number): string {
  const border = [3, 6, 7, 12, 24, 36, 48, 60, 72, 84, 96, 108, 120, 180, 240]
  if (roll(3) > 0) return later(day, -1 - roll([200, 900, 2500, 9100][roll(4)] ?? 900))
  const months = border[roll(border.length)] ?? 12
  const [year = 0, month = 1, number = 1] = day.split('-').map(Number)
  const at = new Date(Date.UTC(year, month - 1 - months, 1))
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate()
  const back = `${at.toISOString().slice(0, 8)}${String(Math.min(number, last)).padStart(2, '0')}`
  return later(back, roll(3) - 1)
}

/** Days more than 28 apart, none on the border of the twelve months. */
function spaced(day: string, n: number, roll: (n: number) => number): string[] {
  const first = 2 + roll(10)
  return Array.from({ length: n }, (_, i) => later(day, -(first + i * (31 + roll(2)))))
}

const oldest = (days: string[]) => days.toSorted()[0] ?? null
const months = (from: string | null, to: string) =>
  from === null ? null : completedMonths(from, to)

export function drawPerson(roll: (n: number) => number): Drawn {
  const day = dayFrom(roll)
  const measures = new Map<OracleId, number | null>()
  const entries: Entry[] = []
  const inquiries: Inquiry[] = []

  const paid = roll(4) === 0 ? Array.from({ length: 1 + roll(2) }, () => ago(day, roll)) : []
  for (const on of paid) entries.push(settledClaim(on, { party: 'Muster-Telefon GmbH' }))
  measures.set('payment-defaults', months(paid.toSorted().at(-1) ?? null, day))

  // Accounts and cards are older than a year, so that an opening counts in no reading; the account is the oldest of all.
  const isOld = (on: string) =>
    completedMonths(on, day) >= 12 && completedMonths(on, later(day, -2)) >= 12
  const cards = Array.from({ length: roll(3) }, () => ago(day, roll)).filter(isOld)
  const accounts = Array.from({ length: roll(3) }, () => ago(day, roll)).filter(isOld)
  const first = oldest([...cards, ...accounts])
  if (first !== null) accounts.push(first)
  for (const openedOn of cards)
    entries.push(entry({ type: 'credit-card', openedOn, status: 'running' }))
  for (const openedOn of accounts)
    entries.push(entry({ type: 'current-account', openedOn, status: 'running' }))

  const asked = spaced(day, roll(5), roll)
  for (const on of asked)
    inquiries.push(inquiry(on, { product: roll(2) === 0 ? 'account' : 'card' }))
  const shops = spaced(day, roll(6), roll)
  for (const on of shops) inquiries.push(inquiry(on))
  for (let n = roll(3); n > 0; n -= 1) inquiries.push(inquiry(later(day, -380 - roll(60))))
  for (let n = roll(3); n > 0; n -= 1)
    inquiries.push(inquiry(later(day, -roll(300)), { kind: 'identity', product: null }))
  measures.set('account-and-card-inquiries', asked.length)
  measures.set('other-inquiries', shops.length)

  const line = roll(3) === 0 && first !== null ? ago(day, roll) : null
  const lines = line !== null && first !== null && line >= first ? [line] : []
  for (const openedOn of lines)
    entries.push(entry({ type: 'framework-credit', openedOn, status: 'running' }))
  measures.set('youngest-credit-line', months(lines[0] ?? null, day))

  // Loans only beside an older account; never begun on the border of the twelve months, never ending just three years ahead.
  const count = first === null ? 0 : roll(4)
  const loans = Array.from({ length: count }, () => later(day, -3 - roll(650))).filter(
    (on) => first !== null && on > first && on !== later(day, -365) && on !== later(day, -366),
  )
  const ends = loans
    .map(() => later(day, 20 + roll(2600)))
    .map((on) => later(on, on.slice(5) === day.slice(5) ? 1 : 0))
  for (const [n, openedOn] of loans.entries())
    entries.push(
      entry({
        type: 'instalment-loan',
        party: 'Beispielbank AG',
        openedOn,
        lastDueOn: ends[n] ?? null,
        status: 'running',
      }),
    )
  measures.set('new-instalment-loans', loans.filter((on) => completedMonths(on, day) < 12).length)
  measures.set(
    'longest-remaining-term',
    ends.length === 0 ? null : months(day, ends.toSorted().at(-1) ?? day),
  )
  measures.set('loan-status', loans.length === 0 ? null : 0)
  if (loans.length === 0 && first !== null && roll(3) === 0) {
    entries.push(
      entry({
        type: 'instalment-loan',
        party: 'Beispielbank AG',
        openedOn: later(day, -900) < first ? first : later(day, -900),
        closedOn: later(day, -30),
        status: 'closed',
      }),
    )
    measures.set('loan-status', 1)
    measures.set('new-instalment-loans', 0)
  }

  const storedOn = ago(day, roll)
  measures.set('current-address-age', months(storedOn, day))
  measures.set('oldest-credit-card', months(oldest(cards), day))
  measures.set('oldest-bank-contract', months(oldest(accounts), day))
  measures.set('mortgage', 0)
  measures.set('identity-confirmed', roll(2))

  const points = IDS.map((id) => oraclePoints(id, pointsMeasure(id, measures)))
  const total = points.reduce((sum, one) => sum + one, 0)
  const className = oracleClass(total)
  const letter = copyOn(day, {
    scores: [pointsScore(points, total, { calculatedOn: day, meaning: className })],
    entries,
    inquiries,
    addresses: [{ current: true, text: 'Musterweg 1', reportedBy: null, storedOn, since: null }],
  })
  return { letter, points, total, className }
}

/** For longest-remaining-term "months to the end" counts from the letter's day, as the others count back from it. */
const pointsMeasure = (id: OracleId, measures: Map<OracleId, number | null>) =>
  measures.get(id) ?? null
