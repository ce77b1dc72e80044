// Coarsened exact matching: the few coarse facts that people must share to be called similar.
// One fixed partition, no fallback to coarser cells: two nested groups could be subtracted from each other.
import { z } from 'zod'
import type { Day, Letter, Score } from '../../extract/index.ts'
import { completedMonths } from './age.ts'
import { beganOn, entriesOn, inquiriesOn, listsFile, statusOn } from './facts.ts'

export const Cell = z.strictObject({
  defaults: z.enum(['none', 'settled', 'open']),
  inquiries: z.enum(['0', '1', '2+']),
  oldestContract: z.enum(['under-5', '5-to-15', 'from-15']),
  addressAge: z.enum(['under-2', '2-to-10', 'from-10']),
  loan: z.enum(['yes', 'no']),
})
export type Cell = z.infer<typeof Cell>

/** Contracts whose age counts as length of banking history. */
const BANK_CONTRACTS = [
  'current-account',
  'basic-account',
  'credit-card',
  'instalment-loan',
  'mortgage',
]
const BANK = new Set([
  ...BANK_CONTRACTS,
  'framework-credit',
  'leasing',
  'guarantee',
  'building-loan',
])
const LOANS = new Set(['instalment-loan', 'mortgage', 'framework-credit', 'leasing'])

/** The cell from the stored entries, as they stood on the day of the score; null when the letter prints none. */
export function cellOfEntries(letter: Letter, on: Day): Cell | null {
  if (!listsFile(letter)) return null
  const entries = entriesOn(letter, on)
  const negative = entries.filter((entry) => entry.negative)
  const open = negative.some((entry) => !['settled', 'closed'].includes(statusOn(entry, on)))
  const contracts = entries.filter((entry) => BANK.has(entry.type))
  const address = letter.addresses.find((one) => one.current)
  const credit = inquiriesOn(letter, on).filter((inquiry) => inquiry.kind === 'credit').length
  return {
    defaults: open ? 'open' : negative.length > 0 ? 'settled' : 'none',
    inquiries: credit === 0 ? '0' : credit === 1 ? '1' : '2+',
    oldestContract: contractBand(Math.max(0, ...contracts.map((one) => months(beganOn(one), on)))),
    addressAge: addressBand(months(address?.since ?? address?.storedOn ?? null, on)),
    loan: entries.some((entry) => LOANS.has(entry.type)) ? 'yes' : 'no',
  }
}

/** The cell from printed points; null when a needed criterion is missing or has points of no tier. */
export function cellOfPoints(score: Score): Cell | null {
  const band = <T extends string>(id: string, bands: Record<number, T>): T | null => {
    const points = score.criteria.find((criterion) => criterion.id === id)?.points ?? null
    return points === null ? null : (bands[points] ?? null)
  }
  const cell = {
    defaults: band('payment-defaults', DEFAULTS),
    inquiries: band('account-and-card-inquiries', INQUIRIES),
    oldestContract: band('oldest-bank-contract', CONTRACT),
    addressAge: band('current-address-age', ADDRESS),
    loan: band('loan-status', LOAN),
  }
  const parsed = Cell.safeParse(cell)
  return parsed.success ? parsed.data : null
}

// Points by tier of the published table (letters.md §3), read backwards into bands.
const DEFAULTS = { 264: 'none', 152: 'settled', 135: 'settled', 100: 'settled' } as const
const INQUIRIES = { 117: '0', 82: '1', 44: '2+', 0: '2+' } as const
const LOAN = { 0: 'yes', 9: 'no', 19: 'yes' } as const
const CONTRACT = banded({
  'under-5': [18, 0, 3, 6, 12, 17, 23, 27],
  '5-to-15': [37, 49],
  'from-15': [56, 69],
})
const ADDRESS = banded({
  'under-2': [0, 6, 17],
  '2-to-10': [28, 35, 40, 42, 49, 54, 58],
  'from-10': [63, 75, 94],
})

/** Turns band → points around: points → band. */
function banded<T extends string>(bands: Record<T, number[]>): Record<number, T> {
  const pairs = Object.entries<number[]>(bands) as [T, number[]][]
  return Object.fromEntries(pairs.flatMap(([band, all]) => all.map((points) => [points, band])))
}

function contractBand(age: number): Cell['oldestContract'] {
  return age < 60 ? 'under-5' : age < 180 ? '5-to-15' : 'from-15'
}

function addressBand(age: number): Cell['addressAge'] {
  return age < 24 ? 'under-2' : age < 120 ? '2-to-10' : 'from-10'
}

function months(day: Day | null, on: Day): number {
  return day === null ? 0 : (completedMonths(day, on) ?? 0)
}
