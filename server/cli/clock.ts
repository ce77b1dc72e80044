// The day of today for commands: given, or the clock's.
import { isRealDay, Refusal } from '../../extract/index.ts'
import { dayOf, systemClock } from '../clock.ts'

/** A day as YYYY-MM-DD. Throws Refusal('USAGE_DATE') when the given one is not in the calendar. */
export function today(given?: string): string {
  if (given === undefined) return dayOf(systemClock)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given) || !isRealDay(given)) throw new Refusal('USAGE_DATE')
  return given
}
