// Heads that are signs, explained elsewhere: „(a) Bisherige Zahlungsstörungen, (b) Kreditaktivität …" over a table whose heads are (a), (b), …
import type { Column } from './layout.ts'
import { normal } from './normal.ts'
import { columnByStems } from './stems.ts'

/** One sign of a legend: a letter or a figure in brackets. */
const SIGN = /^\(([a-z]|\d{1,2})\)$/iu

/** What each sign of a page's text stands for, as printed. */
export function legendOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, sign = '', said = ''] of text.matchAll(
    /\(([a-z]|\d{1,2})\) ?[:=–-]? ?(\p{Lu}[^,;:()]{2,50}?)(?=[,;.]|$| \()/giu,
  ))
    if (!found.has(sign.toLowerCase())) found.set(sign.toLowerCase(), said.trim())
  return found
}

/** Whether a word is the sign of a legend. */
export const isSign = (text: string): boolean => SIGN.test(text)

/** The column that the sign of a head stands for; null when the legend does not say. */
export function columnOfSign(
  text: string,
  legend: ReadonlyMap<string, string>,
  columns: readonly Column[],
): Column | null {
  const sign = SIGN.exec(text.trim())?.[1]?.toLowerCase()
  const said = sign === undefined ? undefined : legend.get(sign)
  if (said === undefined) return null
  return (
    columns.find((one) => one.labels.some((label) => normal(label) === normal(said))) ??
    columnByStems(columns, said)
  )
}
