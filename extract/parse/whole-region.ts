// Which lines below a heading are those of its items: without the sentences before, behind and below them.
import { FORM } from './company.ts'
import { bookOf, startsWithLabel } from './label-start.ts'
import type { Layout, RecordSet } from './layout.ts'
import type { Line } from './lines.ts'
import { pattern } from './typed.ts'

const VALUE = `{date}|\\d,\\d{2}(?!\\d)|${FORM}|(?<!\\d)\\d{4,5} \\p{Lu}|\\d{6}`
/** „SCHUFA Holding AG · Seite 1" at the foot of a page is a name, and no value. */
const isFoot = ({ text }: Line, layout: Layout): boolean =>
  layout.sender.some((name) => text.includes(name)) && !pattern('{date}').test(text)

/** The lines without sentences before and behind the items: they hold no value and stand apart. @param isKind whether a line says what an item is */
export function withoutNotes(
  lines: readonly Line[],
  set: RecordSet,
  layout: Layout,
  isKind: (row: Line) => boolean,
): Line[] {
  const hasValue = (row: Line) => pattern(VALUE).test(row.text) && !isFoot(row, layout)
  const book = bookOf(set.columns, layout)
  const isLabelled = (row: Line | undefined): boolean =>
    row?.segments[0] !== undefined && startsWithLabel(row.segments[0], book)
  const first = lines.findIndex(hasValue)
  if (first < 0) return []
  const last = lines.findLastIndex(hasValue)
  let end = last + 1
  while (end < lines.length && (isClose(lines[end - 1], lines[end]) || isLabelled(lines[end])))
    end += 1
  let begin = first
  // A line right above without a value may begin the first item: „Aktuelle Adresse" over the address.
  while (
    begin > 0 &&
    isClose(lines[begin - 1], lines[begin]) &&
    !/[.:]$/u.test(lines[begin - 1]?.text ?? '')
  )
    begin -= 1
  // What an item is may stand apart in larger type above it: „Zahlungsstörung" over labels and values.
  const above = lines[begin - 1]
  const isTitle =
    set.into === 'entries' &&
    above !== undefined &&
    above.words.length <= TITLE_WORDS &&
    above.page === lines[begin]?.page &&
    isKind(above)
  return lines.slice(isTitle ? begin - 1 : begin, end)
}

/** The lines before a sentence that holds no value and goes on with no full line: an explanation below the items. Entries are told in sentences, too. */
export function withoutText(rows: readonly Line[], { into }: RecordSet): readonly Line[] {
  const right = Math.max(0, ...rows.map(({ box }) => box[2]))
  const isText = (row: Line, i: number): boolean => {
    const small = row.words.filter(({ text }) => /^\p{Ll}/u.test(text)).length
    const above = rows[i - 1]
    return (
      above !== undefined &&
      above.box[2] < 0.9 * right &&
      row.words.length >= TEXT_WORDS &&
      small > TEXT_SMALL * row.words.length &&
      !pattern(VALUE).test(row.text)
    )
  }
  const at = into === 'entries' ? -1 : rows.findIndex(isText)
  return at < 0 ? rows : rows.slice(0, at)
}
const TEXT_WORDS = 7
const TEXT_SMALL = 0.4

const TITLE_WORDS = 4

const isClose = (above: Line | undefined, row: Line | undefined): boolean =>
  above !== undefined &&
  row !== undefined &&
  above.page === row.page &&
  row.box[1] - above.box[3] < 0.6 * row.size &&
  Math.abs(row.size - above.size) < 0.12 * row.size
