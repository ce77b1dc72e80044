// German dates as printed: 26.01.2017, 26.01.17, 1.4.2018, 26. Januar 2017, 26. Jan. 2017, 2017-01-26. Only real days pass.
import { isRealDay } from '../model/index.ts'
import { normal } from './normal.ts'

const MONTHS = [
  'januar',
  'februar',
  'marz',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'dezember',
]

const MONTH =
  '(?:jan(?:uar|ner)?|jänner|feb(?:ruar)?|märz|mär|mrz|apr(?:il)?|mai|juni?|juli?|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dez(?:ember)?)'

/** A date anywhere in running text, as a source for regular expressions (flags `iu`). A stop before a month's name may be read as a comma. */
export const DATE_SOURCE = `(?:\\d{1,2}\\. ?\\d{1,2}\\. ?\\d{4}(?![\\p{L}\\d])|(?<![\\d.,/-])\\d{2}\\.\\d{2}\\.\\d{2}(?![\\d/-]|[.,]\\d)|\\d{1,2}[.,] ?${MONTH}\\.? ?\\d{4}|\\d{4}-\\d{2}-\\d{2})`

const NUMERIC = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/u
/** Whether such a letter writes its years so, the letter as a whole must say (letter-nets.ts). */
export const SHORT_YEAR = /^(\d{2})\.(\d{2})\.(\d{2})$/u
/** Two figures up to here are years of this century: no stored day lies further ahead, no contract reaches back further. */
const THIS_CENTURY_MOST = 40
const LONG = new RegExp(`^(\\d{1,2})[.,] ?(${MONTH})\\.? ?(\\d{4})$`, 'iu')
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/u

/** The day that a text states and nothing but states, as `YYYY-MM-DD`; null for anything else, 30.02. included. */
export function parseDate(text: string): string | null {
  const trimmed = text.trim().replace(/\s+/gu, ' ')
  const iso = ISO.exec(trimmed)
  if (iso) return isRealDay(trimmed) ? trimmed : null
  const numeric = NUMERIC.exec(trimmed)
  if (numeric) return day(numeric[3], Number(numeric[2]), numeric[1])
  const brief = SHORT_YEAR.exec(trimmed)
  if (brief) {
    const century = Number(brief[3]) > THIS_CENTURY_MOST ? '19' : '20'
    return day(century + brief[3], Number(brief[2]), brief[1])
  }
  const long = LONG.exec(trimmed)
  if (!long) return null
  const short = normal(long[2] ?? '')
    .replace(/^mrz/u, 'mar')
    .slice(0, 3)
    .replace('jan', 'jan')
  const month = MONTHS.findIndex((name) => name.startsWith(short)) + 1
  return day(long[3], month, long[1])
}

function day(year: string | undefined, month: number, of: string | undefined): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`
  return isRealDay(text) ? text : null
}

const MONTH_ALONE = new RegExp(`^${MONTH} \\d{4}$`, 'iu')

/** „März 2024": what heads the days of that month. */
export const isMonth = (text: string): boolean => MONTH_ALONE.test(text.trim())

const US_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

const US_MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'

/**
 * A date of a US letter anywhere in running text: 06/03/2026, 06-03-2026, June 3, 2026, Jun. 3rd, 2026, 3 June 2026, 03-Jun-2026, 2026/06/03
 * (flags `iu`).
 */
export const US_DATE_SOURCE = `(?:(?<![\\d/.-])\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}(?!\\d)|${US_MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?,? ?\\d{4}|\\d{1,2}[ -]${US_MONTH}\\.?[ -]\\d{4}|\\d{4}[-/]\\d{2}[-/]\\d{2})`

const US_NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/u
const US_LONG = new RegExp(`^(${US_MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ?(\\d{4})$`, 'iu')
const US_TURNED = new RegExp(`^(\\d{1,2})[ -](${US_MONTH})\\.?[ -](\\d{4})$`, 'iu')

/** „3 June 2026" as „June 3, 2026" is cut. */
const turned = (found: RegExpExecArray | null): (string | undefined)[] | null =>
  found && [found[0], found[2], found[1], found[3]]

/** The day that a text of a US letter states: month first. Null for anything else; 13/02/2026 is not turned round. */
export function parseUsDate(text: string): string | null {
  const trimmed = text.trim().replace(/\s+/gu, ' ')
  const iso = trimmed.replaceAll('/', '-')
  if (ISO.test(iso)) return isRealDay(iso) ? iso : null
  const numeric = US_NUMERIC.exec(trimmed)
  if (numeric) return day(numeric[4], Number(numeric[1]), numeric[3])
  const long = US_LONG.exec(trimmed)
  const [, name, of, year] = long ?? turned(US_TURNED.exec(trimmed)) ?? []
  const short = name?.toLowerCase().slice(0, 3)
  return short === undefined
    ? null
    : day(year, US_MONTHS.findIndex((one) => one.startsWith(short)) + 1, of)
}
