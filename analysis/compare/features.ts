// What a letter's lists hold, as numbers: for regressions and neighbours, never for twins (whose facts must be equal one by one).
import { z } from 'zod'
import type { Day, Letter } from '../../extract/index.ts'
import { completedMonths } from './age.ts'
import { beganOn, entriesOn, inquiriesOn, listsFile, statusOn } from './facts.ts'

/** Counts of rows, ages in completed months (0 when there is none of the kind). */
export const Features = z.strictObject({
  settledDefaults: z.number(),
  openDefaults: z.number(),
  inquiries: z.number(),
  contracts: z.number(),
  loans: z.number(),
  cards: z.number(),
  addresses: z.number(),
  oldestContract: z.number(),
  currentAddress: z.number(),
})
export type Features = z.infer<typeof Features>

const LOANS = new Set(['instalment-loan', 'mortgage', 'framework-credit', 'leasing'])

/** The features as they stood on the day of the score; null when the letter does not list the file. */
export function featuresOf(letter: Letter, on: Day): Features | null {
  if (!listsFile(letter)) return null
  const entries = entriesOn(letter, on)
  const negative = entries.filter((entry) => entry.negative)
  const open = negative.filter((entry) => !['settled', 'closed'].includes(statusOn(entry, on)))
  const contracts = entries.filter((entry) => !entry.negative && entry.type !== 'other')
  const months = (day: Day | null): number => (day === null ? 0 : (completedMonths(day, on) ?? 0))
  const address = letter.addresses.find(({ current }) => current)
  return {
    settledDefaults: negative.length - open.length,
    openDefaults: open.length,
    inquiries: inquiriesOn(letter, on).filter(({ kind }) => kind === 'credit').length,
    contracts: contracts.length,
    loans: contracts.filter(({ type }) => LOANS.has(type)).length,
    cards: contracts.filter(({ type }) => type === 'credit-card').length,
    addresses: letter.addresses.length,
    oldestContract: Math.max(0, ...contracts.map((entry) => months(beganOn(entry)))),
    currentAddress: months(address?.since ?? address?.storedOn ?? null),
  }
}
