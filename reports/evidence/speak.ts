// How the pack writes days, money and numbers in its languages, with the spaces that must not break.
import { dayInWords, type Speech } from '../../analysis/index.ts'
import type { Language } from '../../extract/index.ts'

export type { Speech }

/** What a pack can be asked for: its language, and German with a summary in plain language ("Einfache Sprache"). */
export const PACK_SPEECHES = ['de', 'de-plain', 'en', 'fr'] as const
export type PackSpeech = (typeof PACK_SPEECHES)[number]

/** The language of a pack's pages: plain German is German but for its summary. */
export const languageOf = (speech: PackSpeech): Language => (speech === 'de-plain' ? 'de' : speech)

const NBSP = '\u00a0'

/** A day `YYYY-MM-DD` as people write it, never broken: 03.06.2022, 3 June 2022, 3 juin 2022. */
export const dayText = (day: string, speech: Language): string =>
  dayInWords(day, speech).replaceAll(' ', NBSP)

/** Integer cents as money: 1.234,50 Euro, €1,234.50, 1 234,50 €; other currencies by their code. */
export { money as moneyText } from '../../analysis/index.ts'

const decimal = (text: string, speech: Language) =>
  (speech === 'en' ? text : text.replace('.', ',')).replace('-', '−')

/** A number without thousands marks, with the decimals it has (at most `digits`). */
export const numberText = (value: number, speech: Language, digits = 2): string =>
  decimal(String(Number(value.toFixed(digits))), speech)

/** A percentage with the given decimals: 98,20 %, 98.20 %. */
export const percentText = (value: number, speech: Language, digits = 2): string =>
  `${decimal(value.toFixed(digits), speech)}${NBSP}%`

const BOUND =
  /\b(Art\.|art\.|Artikel|Abs\.|Nr\.|Buchst\.|Ziffer|§§?|Befund|Blatt|Seite|Version|version|Finding|Page|page|Article|article|n°|n =) (?=[\dIVXa-z])/g
const COUNTED = /\b(Brief|Letter|letter|lettre|Constat|constat|point|paragraphe) (?=\d)/g
const UNIT =
  /(\d) (?=(?:%|Euro|EUR|€|Punkte?n?|Monaten?|Jahren?|Tagen?|points?|months?|years?|days?|mois|ans?|jours?)(?!\p{L}))/gu

/** Binds what belongs on one line: "Art. 17", "Abs. 1", "16 Monate", "78,42 %", « ainsi ». */
export const bound = (text: string): string =>
  text
    .replace(BOUND, (match) => `${match.slice(0, -1)}${NBSP}`)
    .replace(COUNTED, `$1${NBSP}`)
    .replace(/§ /g, `§${NBSP}`)
    .replace(UNIT, `$1${NBSP}`)
    .replace(/« /g, `«${NBSP}`)
    .replace(/ ([»:;?!])/g, `${NBSP}$1`)
