// Lines that lead to a list because of what stands below them: a first item with a mark, or short lines alike.
import type { ItemList } from './layout-items.ts'
import { markOf } from './item-marks.ts'
import { join } from './join.ts'
import type { Line } from './lines.ts'
import { patternIn } from './typed.ts'

/** Whether the list below line `l` shows that the line leads to one. */
export const isLead = (lines: readonly Line[], l: number): boolean =>
  isOverMark(lines[l - 1], lines[l], lines[l + 1]) || isOverShort(lines.slice(l, l + 3))

/** Whether the last sentence of a line says one of these. */
export function saysAtEnd({ words }: Line, sources: readonly string[]): boolean {
  const { text } = join([words])
  const own = text.slice(Math.max(0, text.lastIndexOf('. ') + 1)).trim()
  return sources.some((one) => patternIn(one, own) !== null)
}

/** How many lines above say what a vague lead is about. */
const LINES_ABOVE = 6

/** Whether a line leads to a list in words that do not say of what, and the lines above say that it is of this set. */
export function leadsVaguely(
  lines: readonly Line[],
  l: number,
  vague: NonNullable<ItemList['vague']>,
): boolean {
  const row = lines[l]
  if (!row || !isOverMark(lines[l - 1], row, lines[l + 1])) return false
  if (!saysAtEnd(row, vague.lead)) return false
  const above = lines.slice(Math.max(0, l - LINES_ABOVE), l)
  const isThere = above.some(({ text }) => patternIn(vague.above, text) !== null)
  return isThere === vague.there
}

/** A line that is no item itself nor the rest of one, right above one that begins with a mark. */
function isOverMark(
  above: Line | undefined,
  row: Line | undefined,
  below: Line | undefined,
): boolean {
  if (!row || !below || below.page !== row.page || markOf(row.words) !== null) return false
  const isRest =
    above?.page === row.page &&
    markOf(above.words) !== null &&
    row.box[1] - above.box[3] < 0.8 * row.size &&
    !row.text.endsWith(':')
  if (isRest || !/^[\p{Lu}\d]|:$/u.test(row.text)) return false
  const mark = markOf(below.words)
  if (mark === null && CODE_FIRST.test(below.text))
    return below.box[1] - row.box[3] < 2.5 * row.size
  const isPlain =
    mark?.kind === 'number' || (mark?.kind === 'bullet' && !/^[■●◼□○◯◻]$/u.test(mark.sign ?? ''))
  return isPlain && below.box[1] - row.box[3] < 2.5 * row.size
}

/** „R-041 - Residual income below standard". */
const CODE_FIRST = /^[A-Z]{1,2}-?\d{1,3} ?[-–:] \p{Lu}/u

/** How many words an item without a mark has at most, and how much of the lead's width. */
const SHORT_WORDS = 14

/** A lead with its colon over two short lines alike, none of them a sentence. */
function isOverShort([row, ...below]: readonly Line[]): boolean {
  const [first, second] = below
  if (!row?.text.endsWith(':') || !first || !second) return false
  return below.every(
    (one) =>
      one.page === row.page &&
      one.segments.length === 1 &&
      one.words.length <= SHORT_WORDS &&
      Math.abs(one.box[0] - first.box[0]) < 2 &&
      Math.abs(one.size - first.size) < 0.3 &&
      /^\p{Lu}/u.test(one.text) &&
      !/[.:;,?!]$/u.test(one.text) &&
      !/: /u.test(one.text),
  )
}
