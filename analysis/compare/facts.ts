// The documented facts of a letter as one string: equal strings are "the same documented facts" (decisions: twins).
import type { Answers, Day, Entry, Letter } from '../../extract/index.ts'
import type { Recomputed } from '../score/recompute.ts'
import { completedMonths } from './age.ts'

/**
 * True when the letter lists what is stored. A certificate for landlords does not: it leaves out inquiries and dates, so
 * that an empty list on it says nothing.
 */
export function listsFile(letter: Letter): boolean {
  if (letter.kind === 'schufa/bonitaetsauskunft') return false
  return letter.entries.length + letter.inquiries.length + letter.addresses.length > 0
}

/**
 * Key of a score without a published table: everything printed that could enter it, as it stood on the day
 * of the score. Stable under the order in which rows are printed. Null when the letter does not print it.
 */
export function printedFacts(letter: Letter, answers: Answers, on: Day): string | null {
  if (!listsFile(letter)) return null
  return [
    `entries ${entryFacts(letter, on).join(' ')}`,
    `inquiries ${inquiryFacts(letter, on)}`,
    `addresses ${addressFacts(letter, on).join(' ')}`,
    `born ${birthYear(letter, answers) ?? '?'}`,
  ].join('; ')
}

/**
 * Key of a score by a published table: for each criterion the levels that the listed facts give, under every reading of the
 * counting rules; where they give none, the printed points. Null when a criterion has neither.
 */
export function tableFacts(found: Recomputed): string | null {
  const rows = found.rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const facts = rows.map(({ id, derived, points }) => {
    if (derived.known) return `${id} ${levelsOf(derived.options)}`
    return points === null ? null : `${id} =${points}`
  })
  return facts.includes(null) ? null : facts.join('; ')
}

/** One level when all readings agree; else each reading with its level. */
function levelsOf(options: { variant: string; level: string }[]): string {
  const levels = new Set(options.map(({ level }) => level))
  if (levels.size === 1) return options[0]?.level ?? ''
  return options
    .map(({ variant, level }) => `${variant}: ${level}`)
    .sort()
    .join(' | ')
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
