// Arithmetic on days without a time (`YYYY-MM-DD`, civil calendar of Europe/Berlin): no clock, no time zone, no Date object.
import type { Language } from '../extract/index.ts'

type Civil = { year: number; month: number; day: number }

const two = (n: number) => String(n).padStart(2, '0')
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Days in a month; `month` from 1. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0)
}

function civilOf(day: string): Civil {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    day: Number(day.slice(8, 10)),
  }
}

function written({ year, month, day }: Civil): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** Days since 1970-01-01. Method: Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil. */
function serial(day: string): number {
  const at = civilOf(day)
  const year = at.month <= 2 ? at.year - 1 : at.year
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (at.month + (at.month > 2 ? -3 : 9)) + 2) / 5) + at.day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

function fromSerial(n: number): string {
  const shifted = n + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return written({
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  })
}

/** The day `n` days later (earlier when negative). */
export function addDays(day: string, n: number): string {
  return fromSerial(serial(day) + n)
}

/** The day of the same number `n` months later (earlier when negative), else the last day of that month: 29 Feb + 36 months = 28 Feb. */
export function addMonths(day: string, n: number): string {
  const at = civilOf(day)
  const months = at.year * 12 + (at.month - 1) + n
  const year = Math.floor(months / 12)
  const month = (((months % 12) + 12) % 12) + 1
  return written({ year, month, day: Math.min(at.day, daysInMonth(year, month)) })
}

/** Days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return serial(b) - serial(a)
}

/** Full months from `a` to `b`: the largest n with `addMonths(a, n) <= b`; negative when `b` is earlier. */
export function monthsBetween(a: string, b: string): number {
  const from = civilOf(a)
  const to = civilOf(b)
  const n = (to.year - from.year) * 12 + (to.month - from.month)
  return addMonths(a, n) <= b ? n : n - 1
}

/** Order of two days: negative, 0 or positive. */
export function compareDays(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** 1 Monday … 7 Sunday. */
export function weekday(day: string): number {
  return ((((serial(day) + 3) % 7) + 7) % 7) + 1
}

/** A day in words: '03.06.2022' in German, '3 June 2022' in English, '3 juin 2022' in French ('1er juin 2022'). */
export function dayInWords(day: string, speech: Language): string {
  const at = civilOf(day)
  if (speech === 'de') return `${two(at.day)}.${two(at.month)}.${at.year}`
  if (speech === 'fr')
    return `${at.day === 1 ? '1er' : at.day} ${FRENCH_MONTHS[at.month - 1] ?? ''} ${at.year}`
  return `${at.day} ${ENGLISH_MONTHS[at.month - 1] ?? ''} ${at.year}`
}

/** Months as English texts print them, January first. */
export const ENGLISH_MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** Months as French texts print them, January first. */
export const FRENCH_MONTHS: readonly string[] = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
]
