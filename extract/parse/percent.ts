// Percentages by locale. A text without its decimal mark is not repaired: it is no percentage.

export type Locale = 'de' | 'ch' | 'en'

/** Percent in running text (German form), as a source for regular expressions. „88.28 %" holds no „28 %". */
export const PERCENT_SOURCE =
  '(?<![\\d.,])\\d{1,3}(?:,\\d{1,2})? ?(?:%|Prozent|v\\. ?H\\.|vom Hundert)(?![\\p{L}\\d])'

/** `98,20 %` → 98.2. Null for anything else: `9820 %`, `98.20 %` in a German letter, more than 100. */
export function parsePercent(text: string, locale: Locale = 'de'): number | null {
  const mark = locale === 'de' ? ',' : '\\.'
  const match = new RegExp(
    `^(\\d{1,3})(?:${mark}(\\d{1,2}))? ?(?:%|Prozent|percent|v\\. ?H\\.|vom Hundert)$`,
    'iu',
  ).exec(text.trim())
  if (!match) return null
  const value = Number(`${match[1]}.${match[2] ?? '0'}`)
  return value <= 100 ? value : null
}
