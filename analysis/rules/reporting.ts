// The conditions under which an untitled claim may be reported, each judged by its own date against the date of the report.
import { addDays, daysBetween } from '../day.ts'
import { lawFact } from '../law/on.ts'
import type { AboutEntry } from './look.ts'

/** First day on which the conditions were law: § 28a BDSG, since 25 May 2018 in § 31(2). */
export const CONDITIONS_SINCE = '2010-04-01'

const { reminders: NEEDED, weeksSinceFirstReminder: WEEKS } = lawFact(
  'bdsg-31-2',
  '2018-05-25',
).value
export const DAYS_NEEDED = WEEKS * 7
export const REMINDERS_NEEDED = NEEDED

/** `broken` null: it was not said, or its date is missing. `lacks`: the answer without which it is not judged. */
export type Condition = {
  id: 'disputed' | 'reminders' | 'too-early' | 'not-warned'
  broken: boolean | null
  lacks: keyof AboutEntry | null
}

/**
 * The four conditions of an untitled claim. On the border day itself each counts as kept: a dispute on the day of the report, a first
 * reminder exactly four weeks before, a warning on the same day.
 */
export function conditionsOf(said: AboutEntry, reportedOn: string): Condition[] {
  return [
    disputed(said, reportedOn),
    reminders(said),
    tooEarly(said, reportedOn),
    warned(said, reportedOn),
  ]
}

function disputed({ disputed: is, disputedOn }: AboutEntry, reportedOn: string): Condition {
  const on = disputedOn ?? null
  if (is === false) return { id: 'disputed', broken: false, lacks: null }
  if (on === null) {
    return { id: 'disputed', broken: null, lacks: is === true ? 'disputedOn' : 'disputed' }
  }
  return { id: 'disputed', broken: on < reportedOn, lacks: null }
}

/** One reminder has a date, and counts only with it; none at all cannot have one. */
function reminders({ reminders: n, firstReminderOn }: AboutEntry): Condition {
  const count = n ?? null
  if (count === null) return { id: 'reminders', broken: null, lacks: 'reminders' }
  if (count >= REMINDERS_NEEDED) return { id: 'reminders', broken: false, lacks: null }
  if (count > 0 && (firstReminderOn ?? null) === null) {
    return { id: 'reminders', broken: null, lacks: 'firstReminderOn' }
  }
  return { id: 'reminders', broken: true, lacks: null }
}

function tooEarly({ firstReminderOn }: AboutEntry, reportedOn: string): Condition {
  const on = firstReminderOn ?? null
  if (on === null) return { id: 'too-early', broken: null, lacks: 'firstReminderOn' }
  return { id: 'too-early', broken: daysBetween(on, reportedOn) < DAYS_NEEDED, lacks: null }
}

function warned({ warnedOn }: AboutEntry, reportedOn: string): Condition {
  const on = warnedOn ?? null
  if (on === null) return { id: 'not-warned', broken: null, lacks: 'warnedOn' }
  return { id: 'not-warned', broken: on > reportedOn, lacks: null }
}

/** The first day on which a claim could be reported after a first reminder. */
export const earliestReport = (firstReminderOn: string) => addDays(firstReminderOn, DAYS_NEEDED)
