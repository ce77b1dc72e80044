// Words for the days that the passages of a request name: the end of a storage period, and which dates exclude each other.
import { addMonths, daysBetween } from '../../analysis/index.ts'
import { type Matter, cutoffOf, type Subject, valueOf } from './matter.ts'
import type { Case } from './vouching.ts'
import { counted, dayInWords, type Tongue } from './wording.ts'

/** A day among the values of a subject, null when it has none. */
export function dayOf(theCase: Case, subject: Subject | undefined, leaf: string): string | null {
  const value = subject ? valueOf(theCase, subject, leaf)?.value : null
  return typeof value === 'string' ? value : null
}

/**
 * Words for a period that has run out: its first day under the name of `leaf`, `endedOn` (the day of the same number `months`
 * later) and `cutoffOn`. Null when the letter does not print what is needed or the period had not ended on the cut-off day.
 */
export function expiry(
  matter: Matter,
  theCase: Case,
  leaf: string,
  months: number,
  speech: Tongue,
): Record<string, string> | null {
  const subject = matter.subjects.find((one) => dayOf(theCase, one, leaf) !== null)
  const start = dayOf(theCase, subject, leaf)
  const cutoff = cutoffOf(matter.index, matter.letter).day
  if (start === null || cutoff === null) return null
  const ended = addMonths(start, months)
  if (ended >= cutoff) return null
  return {
    [leaf]: dayInWords(start, speech),
    endedOn: dayInWords(ended, speech),
    cutoffOn: dayInWords(cutoff, speech),
  }
}

/** 'nach 34 Tagen' from the report to the settlement. */
function daysToSettle(matter: Matter, theCase: Case, speech: Tongue): string | null {
  const subject = matter.subjects[0]
  const reported = dayOf(theCase, subject, 'reportedOn')
  const settled = dayOf(theCase, subject, 'settledOn')
  if (reported === null || settled === null) return null
  return counted(daysBetween(reported, settled), 'days', speech)
}

/** Words of a quickly settled claim whose 18 months are over: `reportedOn`, `settledOn`, `daysToSettle`, `endedOn`, `cutoffOn`. */
export function fastExpiry(
  matter: Matter,
  theCase: Case,
  speech: Tongue,
): Record<string, string> | null {
  const period = expiry(matter, theCase, 'settledOn', 18, speech)
  const days = daysToSettle(matter, theCase, speech)
  const reported = expiry(matter, theCase, 'reportedOn', 0, speech)
  if (!period || !reported?.['reportedOn'] || days === null) return null
  return { ...period, reportedOn: reported['reportedOn'], daysToSettle: days }
}
