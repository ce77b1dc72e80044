// The documented facts of a letter as one string: equal strings are "the same documented facts" (decisions: twins).
import type { Answers, Day, Entry, Letter, Score } from '../../extract/index.ts'
import { completedMonths } from './age.ts'

/** Kinds of letters that print the stored entries; on the others an empty list says nothing. */
const PRINTS_ENTRIES = ['schufa/datenuebersicht-34', 'schufa/datenkopie-15']

export function printsEntries(letter: Letter): boolean {
  return PRINTS_ENTRIES.includes(letter.kind)
}

/**
 * Key of a score without a published table: everything printed that could enter it, as it stood on the day
 * of the score. Stable under the order in which rows are printed. Null when the letter does not print it.
 */
export function printedFacts(letter: Letter, answers: Answers, on: Day): string | null {
  if (!printsEntries(letter)) return null
  return [
    `entries ${entryFacts(letter, on).join(' ')}`,
    `inquiries ${inquiryFacts(letter, on)}`,
    `addresses ${addressFacts(letter, on).join(' ')}`,
    `born ${birthYear(letter, answers) ?? '?'}`,
  ].join('; ')
}

/** Key of a score by a published table from its printed points; null unless every criterion has its points. */
export function pointFacts(score: Score): string | null {
  if (score.criteria.length === 0) return null
  if (score.criteria.some((criterion) => criterion.points === null)) return null
  return score.criteria
    .map(({ id, points }) => `${id} ${points}`)
    .sort()
    .join('; ')
}

/** When an entry became part of the file, by the earliest date printed for it. */
export function beganOn(entry: Entry): Day | null {
  const days = [entry.openedOn, entry.reportedOn, entry.storedOn].filter((day) => day !== null)
  return days.sort()[0] ?? null
}

/** An entry's status on the day of the score: what was settled or closed later was still open then. */
export function statusOn(entry: Entry, on: Day): Entry['status'] {
  if (entry.settledOn !== null && entry.settledOn > on) return 'open'
  if (entry.closedOn !== null && entry.closedOn > on) return 'running'
  return entry.status
}

/** Entries that were in the file on that day. */
export function entriesOn(letter: Letter, on: Day): Entry[] {
  return letter.entries.filter((entry) => (beganOn(entry) ?? on) <= on)
}

/** Inquiries of the twelve months before that day, or without a date. */
export function inquiriesOn(letter: Letter, on: Day): Letter['inquiries'] {
  return letter.inquiries.filter((inquiry) => {
    if (inquiry.on === null) return true
    const age = completedMonths(inquiry.on, on)
    return age !== null && age < 12
  })
}

function entryFacts(letter: Letter, on: Day): string[] {
  return entriesOn(letter, on)
    .map((entry) => `${entry.type}:${monthsSince(beganOn(entry), on)}:${statusOn(entry, on)}`)
    .sort()
}

function inquiryFacts(letter: Letter, on: Day): string {
  const kinds = ['credit', 'conditions', 'identity', 'other']
  const recent = inquiriesOn(letter, on)
  return kinds.map((kind) => recent.filter((inquiry) => inquiry.kind === kind).length).join('/')
}

function addressFacts(letter: Letter, on: Day): string[] {
  return letter.addresses
    .filter((address) => (address.storedOn ?? on) <= on)
    .map(
      ({ current, since, storedOn }) =>
        `${current ? 'c' : 'p'}:${monthsSince(since ?? storedOn, on)}`,
    )
    .sort()
}

function monthsSince(day: Day | null, on: Day): string {
  return day === null ? '?' : String(completedMonths(day, on) ?? '?')
}

function birthYear(letter: Letter, answers: Answers): number | null {
  const printed = letter.identity.bornOn ?? answers.identity?.bornOn
  return printed ? Number(printed.slice(0, 4)) : (answers.about?.birthYear ?? null)
}
