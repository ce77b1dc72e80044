// Lines right across the columns of a table that go on with the row above: „Betrag: 17.400 € · Raten: 48 · Eröffnet am: 05.04.2022".
import type { Head } from './heads.ts'
import { type LabelBook, startsIn } from './label-start.ts'
import type { Line } from './lines.ts'

/** The line breaks off: a label without its value, a mark between two items. */
const BREAKS = /(?:[:,;·|/]|\s(?:am|seit|von|bis|zum|und))$/u

/**
 * Whether `row` is such a line: it begins with a label of the set and its colon and runs over the first border of columns, or goes on with the
 * note line right above (`above`), which breaks off.
 */
export function isNote(row: Line, above: Line | null, head: Head, book: LabelBook): boolean {
  if (above && above.page === row.page && row.box[3] - above.box[3] < 1.75 * row.size) {
    if (BREAKS.test(above.text)) return true
  }
  const [segment] = row.segments
  const [first] = segment ? startsIn(segment, book, true) : []
  const next = head.cells.find((cell) => cell.box[0] > row.box[0] + row.size)
  const runsOn = next !== undefined && (segment?.box[2] ?? 0) > next.box[0]
  return first?.from === 0 && first.colon && runsOn
}
