// A second points table, typed as the sources print it, with its own way of counting: the oracle for the recomputation. Nothing is imported
// from the code under test. Source of the figures: two public files that agree on every tier (maxima: three), taken in 2026; unconfirmed.

/** A tier named by an age starts at that age and runs to the next one. m: months, y: years. */
const PRINTED = {
  'payment-defaults': 'none 264 · 2y 152 · 1y 135 · 0m 100',
  'account-and-card-inquiries': '0 117 · 1 82 · 2 44 · 3 0',
  'other-inquiries': '0 99 · 1 99 · 2 71 · 3 40 · 4 0',
  'new-instalment-loans': '0 66 · 1 48 · 2 32 · 3 0',
  mortgage: '0 0 · 1 55',
  'identity-confirmed': '0 0 · 1 38',
  'oldest-bank-contract':
    'none 18 · 0m 0 · 3m 3 · 6m 6 · 1y 12 · 2y 17 · 3y 23 · 4y 27 · 5y 37 · 10y 49 · 15y 56 · 20y 69',
  'youngest-credit-line': 'none 36 · 0m 0 · 1y 16 · 2y 36',
  'current-address-age':
    '0m 0 · 7m 6 · 1y 17 · 2y 28 · 3y 35 · 4y 40 · 5y 42 · 6y 49 · 7y 49 · 8y 54 · 9y 58 · 10y 63 · 15y 75 · 20y 94',
  'oldest-credit-card':
    'none 24 · 0m 0 · 6m 14 · 1y 23 · 2y 32 · 3y 41 · 4y 52 · 5y 59 · 10y 74 · 15y 81',
  'longest-remaining-term': 'none 61 · 0m 61 · 3y 48 · 4y 28 · 5y 10 · 6y 0',
  'loan-status': '0 0 · none 9 · 1 19',
} as const

export type OracleId = keyof typeof PRINTED
export const IDS: readonly OracleId[] = [
  'payment-defaults',
  'account-and-card-inquiries',
  'other-inquiries',
  'new-instalment-loans',
  'mortgage',
  'identity-confirmed',
  'oldest-bank-contract',
  'youngest-credit-line',
  'current-address-age',
  'oldest-credit-card',
  'longest-remaining-term',
  'loan-status',
]

export type Tier = { from: number; points: number }

/** Tiers of a criterion, lowest first; `none` apart. */
export function tiersOf(id: OracleId): { none: number | null; tiers: Tier[] } {
  const parts = PRINTED[id].split(' · ').map((part) => part.split(' '))
  const none = parts.find(([name]) => name === 'none')?.[1]
  const tiers = parts.flatMap(([name = '', points]) => {
    if (name === 'none') return []
    const [, n, unit] = /^(\d+)([my]?)$/.exec(name) ?? []
    return [{ from: Number(n) * (unit === 'y' ? 12 : 1), points: Number(points) }]
  })
  tiers.sort((a, b) => a.from - b.from)
  return { none: none === undefined ? null : Number(none), tiers }
}

/** Points for a count or for completed months; null: there is none of the kind. */
export function oraclePoints(id: OracleId, n: number | null): number {
  const { none, tiers } = tiersOf(id)
  if (n === null) return none ?? Number.NaN
  let points = Number.NaN
  for (const tier of tiers) if (tier.from <= n) points = tier.points
  return points
}

/** Completed months by the fields of the dates: one less until the day-number is reached, or the month ends. */
export function completedMonths(from: string, to: string): number {
  const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number)
  const [y2 = 0, m2 = 0, d2 = 0] = to.split('-').map(Number)
  const lastDay = new Date(Date.UTC(y2, m2, 0)).getUTCDate()
  const whole = (y2 - y1) * 12 + (m2 - m1)
  return d2 < Math.min(d1, lastDay) ? whole - 1 : whole
}

/** The day `n` days later, by the clock of JavaScript. */
export const later = (day: string, n: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10)

/** Class by the published borders. */
export function oracleClass(points: number): string {
  if (points >= 776) return 'Hervorragend'
  if (points >= 709) return 'Gut'
  return points >= 642 ? 'Akzeptabel' : 'Ausreichend'
}
