// A calendar file (RFC 5545) of all-day deadlines with reminders. Same deadlines, same bytes: no clock, no random id.
import { createEvents, type DateArray, type EventAttributes } from 'ics'
import { addDays } from '../../analysis/index.ts'
import { plainLine } from './paper.ts'

export type Deadline = {
  uid: string
  on: string
  title: string
  detail: string
  /** Not certain yet: shown as tentative. */
  tentative: boolean
}

const PRODUCT = 'countercheck'
/** Nine in the morning, a week before and the day before: counted back from the midnight that begins the day. */
const REMINDERS = [
  { days: 6, hours: 15, before: true },
  { hours: 15, before: true },
]

/** The library escapes titles and descriptions, but not those of reminders (RFC 5545 §3.3.11). */
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&')

function dateArray(day: string): DateArray {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return [year, month, date]
}

/** `timestamp` is DTSTAMP; the library reads it, its types do not know it. */
type DatedEvent = EventAttributes & { timestamp: number }

function eventOf(deadline: Deadline, madeOn: string): DatedEvent {
  const title = plainLine(deadline.title)
  return {
    uid: deadline.uid,
    start: dateArray(deadline.on),
    end: dateArray(addDays(deadline.on, 1)),
    title,
    description: plainLine(deadline.detail),
    status: deadline.tentative ? 'TENTATIVE' : 'CONFIRMED',
    busyStatus: 'FREE',
    classification: 'PRIVATE',
    productId: PRODUCT,
    timestamp: Date.parse(`${madeOn}T12:00:00Z`),
    alarms: REMINDERS.map((trigger) => ({
      action: 'display',
      description: escaped(title),
      trigger,
    })),
  }
}

const EMPTY = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'CALSCALE:GREGORIAN',
  `PRODID:${PRODUCT}`,
  'END:VCALENDAR',
  '',
]

/** The file's bytes; without deadlines a calendar without events. */
export function calendarFile(deadlines: readonly Deadline[], madeOn: string): Uint8Array {
  if (deadlines.length === 0) return new TextEncoder().encode(EMPTY.join('\r\n'))
  const { error, value } = createEvents(deadlines.map((one) => eventOf(one, madeOn)))
  if (error || !value) throw error ?? new Error('calendar: no value')
  return new TextEncoder().encode(value)
}
