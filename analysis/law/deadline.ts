// When a period counted in months ends: Regulation (EEC, Euratom) No 1182/71, Art. 3(2)(c) and 3(4).
import { addDays, addMonths, weekday } from '../day.ts'
import { holidayOn, type Land, LANDS } from './holidays.ts'

/** A Saturday, Sunday or public holiday is no working day. */
export function isWorkingDay(day: string, land?: Land): boolean {
  return weekday(day) < 6 && holidayOn(day, land) === null
}

/** Where an addressee sits: whose days off count. Outside the Union no day is moved. */
export type Seat = Land | 'UK' | 'US'
/** A period in calendar months or in days. */
export type Counting = { months: number } | { days: number }

/**
 * The last day of a period that begins with receipt. In the Union the end moves off Saturdays, Sundays and public holidays (Regulation
 * 1182/71, Art. 3(4)); that regulation says nothing about the United Kingdom and the United States, where the day stays as counted.
 */
export function periodEnd(receivedOn: string, counting: Counting, seat: Seat | null): string {
  const counted =
    'months' in counting
      ? addMonths(receivedOn, counting.months)
      : addDays(receivedOn, counting.days)
  if (seat === 'UK' || seat === 'US') return counted
  let day = counted
  while (!isWorkingDay(day, seat ?? undefined)) day = addDays(day, 1)
  return day
}

/**
 * The last day of a period of whole months that begins with receipt: the same day-number `months` later, else the last day of that
 * month; a Saturday, Sunday or public holiday moves it to the next working day. `land` adds the holidays of one German state (the
 * addressee's: SCHUFA sits in HE).
 */
export function dueOn(receivedOn: string, months: number, land?: Land): string {
  let day = addMonths(receivedOn, months)
  while (!isWorkingDay(day, land)) day = addDays(day, 1)
  return day
}

/** Days on which it is not known whether they are holidays at the addressee's seat are in its favour: one in a row at most abroad. */
const UNKNOWN_SEAT_DAYS = 3

/** The last day on which an answer is certainly in time wherever the addressee sits: the latest of all states, and some days more. */
export function dueAnywhere(receivedOn: string, months: number): string {
  const latest = LANDS.map((land) => dueOn(receivedOn, months, land))
    .toSorted()
    .at(-1)
  return addDays(latest ?? dueOn(receivedOn, months), UNKNOWN_SEAT_DAYS)
}
