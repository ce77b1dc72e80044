// How the pack writes days, money and numbers, with the spaces that must not break. German and English.
import { dayInWords, money, type Speech } from '../../analysis/index.ts'

export type { Speech }

const NBSP = '\u00a0'

/** A day `YYYY-MM-DD` as people write it, never broken: 03.06.2022, 3 June 2022. */
export const dayText = (day: string, speech: Speech): string =>
  dayInWords(day, speech).replaceAll(' ', NBSP)

/** Integer cents as money: 1.234,50 Euro, €1,234.50; other currencies by their code. */
export const moneyText = (cents: number, currency: string | null, speech: Speech): string =>
  money(cents, currency, speech)

/** A number without thousands marks, with the decimals it has (at most `digits`). */
export function numberText(value: number, speech: Speech, digits = 2): string {
  const text = String(Number(value.toFixed(digits))).replace('-', '−')
  return speech === 'de' ? text.replace('.', ',') : text
}

/** A percentage with the given decimals: 98,20 %, 98.20 %. */
export function percentText(value: number, speech: Speech, digits = 2): string {
  const text = value.toFixed(digits).replace('-', '−')
  return `${speech === 'de' ? text.replace('.', ',') : text}${NBSP}%`
}

const BOUND =
  /\b(Art\.|Artikel|Abs\.|Nr\.|Buchst\.|Ziffer|§§?|Befund|Blatt|Seite|Version|Finding|Page|page|Article|n =) (?=[\dIVXa-z])/g
const UNIT =
  /(\d) (?=(?:%|Euro|EUR|Punkte?n?|Monaten?|Jahren?|Tagen?|points?|months?|years?|days?)(?!\p{L}))/gu

/** Binds what belongs on one line: "Art. 17", "Abs. 1", "16 Monate", "78,42 %". */
export const bound = (text: string): string =>
  text
    .replace(BOUND, (match) => `${match.slice(0, -1)}${NBSP}`)
    .replace(/§ /g, `§${NBSP}`)
    .replace(UNIT, `$1${NBSP}`)
