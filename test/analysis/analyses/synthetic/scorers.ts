// Invented bureaus: points by the published levels (typed again here), an old percentage, and sector cards; nothing enters that a letter does not print.
import type { Facts } from './people.ts'

/** Lower ends of the levels and their points (letters.md §3), typed here so that the code under test is not its own witness. */
const LADDERS: Record<string, readonly [id: string, from: number, points: number][]> = {
  'account-and-card-inquiries': steps([0, 117], [1, 82], [2, 44], [3, 0]),
  'new-instalment-loans': steps([0, 66], [1, 48], [2, 32], [3, 0]),
  'other-inquiries': [
    ['0-1', 0, 99],
    ['2', 2, 71],
    ['3', 3, 40],
    ['4', 4, 0],
  ],
  'oldest-bank-contract': months(
    [0, 0],
    [3, 3],
    [6, 6],
    [12, 12],
    [24, 17],
    [36, 23],
    [48, 27],
    [60, 37],
    [120, 49],
    [180, 56],
    [240, 69],
  ),
  'youngest-credit-line': months([0, 0], [12, 16], [24, 36]),
  'current-address-age': months(
    [0, 0],
    [7, 6],
    [12, 17],
    [24, 28],
    [36, 35],
    [48, 40],
    [60, 42],
    [72, 49],
    [84, 49],
    [96, 54],
    [108, 58],
    [120, 63],
    [180, 75],
    [240, 94],
  ),
  'oldest-credit-card': months(
    [0, 0],
    [6, 14],
    [12, 23],
    [24, 32],
    [36, 41],
    [48, 52],
    [60, 59],
    [120, 74],
    [180, 81],
  ),
  'longest-remaining-term': months([0, 61], [36, 48], [48, 28], [60, 10], [72, 0]),
}

function steps(...rows: [from: number, points: number][]): [string, number, number][] {
  return rows.map(([from, points]) => [String(from), from, points])
}
function months(...rows: [from: number, points: number][]): [string, number, number][] {
  return rows.map(([from, points]) => [`${from}m`, from, points])
}

/** Points of the levels without a number. */
const NAMED: Record<string, Record<string, number>> = {
  'payment-defaults': { none: 264, 'settled-2y': 152, 'settled-1y': 135, 'settled-recent': 100 },
  mortgage: { no: 0, yes: 55 },
  'identity-confirmed': { no: 0, yes: 38 },
  'oldest-bank-contract': { none: 18 },
  'youngest-credit-line': { none: 36 },
  'oldest-credit-card': { none: 24 },
  'longest-remaining-term': { none: 61 },
  'loan-status': { 'open-or-negative': 0, none: 9, 'positively-settled': 19 },
}

/** Every level of a criterion with its points. */
export function levelsOf(criterion: string): [id: string, points: number][] {
  const ladder = (LADDERS[criterion] ?? []).map(([id, , points]): [string, number] => [id, points])
  return [...Object.entries(NAMED[criterion] ?? {}), ...ladder]
}

export const CRITERIA = [...new Set([...Object.keys(NAMED), ...Object.keys(LADDERS)])].toSorted()

const rung = (criterion: string, value: number | null): string => {
  if (value === null) return 'none'
  const found = (LADDERS[criterion] ?? []).findLast(([, from]) => from <= value)
  return found?.[0] ?? 'none'
}

/** The level of each criterion that the facts give. */
export function levelsFrom(facts: Facts): Record<string, string> {
  const { settledFor } = facts
  return {
    'payment-defaults':
      settledFor === null
        ? 'none'
        : settledFor >= 24
          ? 'settled-2y'
          : settledFor >= 12
            ? 'settled-1y'
            : 'settled-recent',
    'account-and-card-inquiries': rung('account-and-card-inquiries', facts.inquiries),
    'other-inquiries': rung('other-inquiries', facts.otherInquiries),
    'new-instalment-loans': rung('new-instalment-loans', facts.newLoans),
    mortgage: facts.mortgage ? 'yes' : 'no',
    'identity-confirmed': facts.identity ? 'yes' : 'no',
    'oldest-bank-contract': rung('oldest-bank-contract', facts.oldest),
    'youngest-credit-line': rung('youngest-credit-line', facts.youngestCredit),
    'current-address-age': rung('current-address-age', facts.address),
    'oldest-credit-card': rung('oldest-credit-card', facts.oldestCard),
    'longest-remaining-term': rung('longest-remaining-term', facts.longestTerm),
    'loan-status':
      facts.loans > 0 ? 'open-or-negative' : facts.contracts > 6 ? 'positively-settled' : 'none',
  }
}

export function pointsOf(levels: Record<string, string>): number {
  return CRITERIA.reduce((sum, criterion) => {
    const found = levelsOf(criterion).find(([id]) => id === levels[criterion])
    if (!found) throw new Error(`no such level: ${criterion} ${levels[criterion]}`)
    return sum + found[1]
  }, 0)
}

/** The old percentage: bent in ages, straight in counts; two decimals, as printed. */
export function percentOf(facts: Facts): number {
  const percent =
    99.4 -
    (facts.settledFor === null ? 0 : 8) -
    1.1 * facts.inquiries -
    2.2 * Math.exp(-(facts.oldest ?? 0) / 60) -
    1.4 * Math.exp(-facts.address / 36) -
    0.3 * facts.loans +
    0.05 * facts.contracts
  return within(percent)
}

export const within = (percent: number): number =>
  Number(Math.max(50, Math.min(99.99, percent)).toFixed(2))

/** A number −1 … 1 that follows from the facts and the card alone: cards weigh facts differently, and none knows more than another. */
export function leaning(facts: Facts, card: string): number {
  let hash = 2166136261
  for (const sign of `${card} ${JSON.stringify(facts)}`)
    hash = Math.imul(hash ^ sign.charCodeAt(0), 16777619)
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97)
  return ((hash ^ (hash >>> 13)) >>> 0) / 2147483648 - 1
}
