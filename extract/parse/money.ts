// Amounts of money by locale into integer cents: `EUR 5.000`, `5.000,00 EUR`, `5 000,00 €`, `5.000 €`, `1'234.56 CHF`, `£1,234.56`.
import type { Locale } from './percent.ts'

const SIGNS: Record<string, string> = {
  '€': 'EUR',
  euro: 'EUR',
  eur: 'EUR',
  chf: 'CHF',
  '£': 'GBP',
  gbp: 'GBP',
  $: 'USD',
  usd: 'USD',
}
const CURRENCY = '(?:EUR|Euro|€|CHF|GBP|USD|£|\\$)'
const NUMBER: Record<Locale, string> = {
  de: '\\d{1,3}(?:[ \u00a0\u202f]\\d{3})+,\\d{2}|\\d{1,3}(?:\\.\\d{3})+(?:,(?:\\d{2}|--?|—))?|\\d+(?:,(?:\\d{2}|--?|—))?',
  ch: "\\d{1,3}(?:['’]\\d{3})+(?:\\.\\d{2})?|\\d+(?:\\.\\d{2})?",
  en: '\\d{1,3}(?:,\\d{3})+(?:\\.\\d{2})?|\\d+(?:\\.\\d{2})?',
}

/** An amount with its currency in running German text, as a source for regular expressions (flags `iu`). „EUR40N.R1" is a broken word, and no amount. */
export const MONEY_SOURCE = `(?:${CURRENCY} ?(?:${NUMBER.de})(?![.,]?[\\p{L}\\d])|(?<![\\d.,])(?:${NUMBER.de}) ?${CURRENCY}(?![\\p{L}\\d]))`

/** The same in US text: `$1,234.56`. */
export const US_MONEY_SOURCE = `(?:\\$ ?(?:${NUMBER.en})|(?:${NUMBER.en}) ?USD)`

/** „Betrag (EUR): 3.500,00", „Limit in Euro: 2.000": the currency stands with the label. */
const OF_LABEL = new RegExp(`^(?:\\((?:in )?(${CURRENCY})\\)|in (${CURRENCY})):? ?(?=\\d)`, 'iu')

/** Cents and currency (null when none is printed); null when the text is not one whole amount. Negative amounts do not occur. */
export function parseMoney(
  text: string,
  locale: Locale = 'de',
): { cents: number; currency: string | null } | null {
  const match = new RegExp(`^(${CURRENCY})? ?(${NUMBER[locale]}) ?(${CURRENCY})?$`, 'iu').exec(
    text.trim().replace(OF_LABEL, '$1$2 '),
  )
  if (!match?.[2] || (match[1] && match[3])) return null
  const sign = match[1] ?? match[3]
  // „0004602487", a number of an account in the column of amounts.
  if (/^0\d/u.test(match[2]) || (!sign && /^\d{7}/u.test(match[2]))) return null
  const plain = match[2].replace(/,?(?:--?|—)$/u, '')
  const decimals =
    locale === 'de'
      ? plain.replaceAll(/[.\s]/gu, '').replace(',', '.')
      : plain.replaceAll(/[,'’]/gu, '')
  const [whole, part = '00'] = decimals.split('.')
  const cents = Number(whole) * 100 + Number(part)
  if (!Number.isSafeInteger(cents)) return null
  return { cents, currency: sign ? (SIGNS[sign.toLowerCase()] ?? null) : null }
}
