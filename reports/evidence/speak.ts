// How the pack writes days, money and numbers, with the spaces that must not break. German and English.
export type Speech = 'de' | 'en'

const NBSP = '\u00a0'
const MONTHS = [
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

/** A day `YYYY-MM-DD` as people write it: 03.06.2022, 3 June 2022. */
export function dayText(day: string, speech: Speech): string {
  const [year = '', month = '', date = ''] = day.split('-')
  if (speech === 'de') return `${date}.${month}.${year}`
  return `${Number(date)}${NBSP}${MONTHS[Number(month) - 1] ?? month}${NBSP}${year}`
}

/** Integer cents as money: 1.234,50 Euro, €1,234.50; other currencies by their code. */
export function moneyText(cents: number, currency: string | null, speech: Speech): string {
  const sign = cents < 0 ? '−' : ''
  const whole = String(Math.trunc(Math.abs(cents) / 100))
  const rest = String(Math.abs(cents) % 100).padStart(2, '0')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, speech === 'de' ? '.' : ',')
  const amount = `${sign}${grouped}${speech === 'de' ? ',' : '.'}${rest}`
  if (currency === 'EUR') return speech === 'de' ? `${amount}${NBSP}Euro` : `€${amount}`
  return currency ? `${amount}${NBSP}${currency}` : amount
}

/** A number without thousands marks, with the decimals it has (at most `digits`). */
export function numberText(value: number, speech: Speech, digits = 2): string {
  const text = String(Number(value.toFixed(digits))).replace('-', '−')
  return speech === 'de' ? text.replace('.', ',') : text
}

/** A percentage with the given decimals: 98,20 %, 98.20 %. */
export function percentText(value: number, speech: Speech, digits = 2): string {
  const text = value.toFixed(digits).replace('-', '−')
  return `${speech === 'de' ? text.replace('.', ',') : text}${speech === 'de' ? NBSP : ''}%`
}

const BOUND =
  /\b(Art\.|Artikel|Abs\.|Nr\.|Buchst\.|Ziffer|§§?|Befund|Blatt|Seite|Version|Finding|Page|Article|n =) (?=[\dIVXa-z])/g
const UNIT =
  /(\d) (?=(?:%|Euro|EUR|Punkte?n?|Monaten?|Jahren?|Tagen?|points?|months?|years?|days?)(?!\p{L}))/gu

/** Binds what belongs on one line: "Art. 17", "Abs. 1", "16 Monate", "78,42 %". */
export const bound = (text: string): string =>
  text
    .replace(BOUND, (match) => `${match.slice(0, -1)}${NBSP}`)
    .replace(/§ /g, `§${NBSP}`)
    .replace(UNIT, `$1${NBSP}`)
