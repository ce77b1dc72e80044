// Headings that are known by how they are set, since no word of theirs is known: numbered, or placed as the known ones are. What part of the letter they head,
// the labels below them say.
import { FORM, isCompany } from './company.ts'
import { entryTypeOf } from './entry-type.ts'
import { bookOfLetter, startsIn } from './label-start.ts'
import type { Column, Layout, Section } from './layout.ts'
import { isLarger, type Line } from './lines.ts'
import { normal } from './normal.ts'
import { pattern } from './typed.ts'

export type Heading = { line: Line; section: Section }

/** „l." is what a picture makes of „I.", „5:" of „5."; „A Angaben zur Person" has no stop. */
export const NUMBERING = /^(?:[IVXLivxl]{1,4}\.|\d{1,2}[.,:)]?|[A-Za-z][.)]|[A-H](?= \p{Lu}))\s+/u

/** How a heading is numbered: „A.", „I.", „1.", „2)"; empty without a number. */
function seriesOf(text: string): string {
  const mark = NUMBERING.exec(text)?.[0].trim() ?? ''
  return mark
    .replace(/\d+/u, '1')
    .replace(/\p{L}+/u, (own) => (own === own.toLowerCase() ? 'a' : 'A'))
}

/** Words of a heading at most. */
const WORDS_MOST = 8
/** So many known headings must be set alike. */
const ALIKE_LEAST = 2
/** The white above a heading, beside the least that known ones have. */
const WHITE = 0.85

/**
 * The known headings and those set as they are: a line that is numbered alike, or stands at the same edge in the same size under as much white, is a heading, too.
 * What stands below it is not of the part above.
 */
export function withUnnamed(
  known: readonly Heading[],
  lines: readonly Line[],
  layout: Layout,
): Heading[] {
  const labels = bookOfLetter(layout)
  const headings = new Map(known.map((one) => [one.line, one.section]))
  const whites = new Map(lines.map((row, i) => [row, whiteAbove(lines, i)]))
  const whiteOf = (row: Line) => whites.get(row) ?? 0
  const texts = lines.map((row) => row.text)
  // Above the first known one stand names, places, the title.
  const begin = lines.findIndex((row) => headings.has(row))
  const alike = (row: Line) =>
    known.filter(
      ({ line }) =>
        Math.abs(line.box[0] - row.box[0]) < 2 &&
        Math.abs(line.size - row.size) < 0.3 &&
        seriesOf(line.text) === seriesOf(row.text),
    )
  const found = lines.flatMap((row, i) => {
    const section = headings.get(row)
    if (section) return [{ line: row, section, isPlaced: false }]
    const plain = row.text.replace(NUMBERING, '')
    const mayBe =
      row.segments.length === 1 &&
      row.words.length <= WORDS_MOST &&
      /^\p{Lu}/u.test(plain) &&
      !/[.,;:]$|\d{2}/u.test(plain) &&
      !labels.byLabel.has(normal(plain))
    if (!mayBe || i < begin) return []
    const others = alike(row)
    const isNumbered = seriesOf(row.text) !== '' && whiteOf(row) > APART * row.size
    const isPlaced =
      seriesOf(row.text) === '' &&
      whiteOf(row) >= WHITE * Math.min(...others.map(({ line }) => whiteOf(line))) &&
      whiteOf(row) > APART * row.size &&
      // At the top of a page a cell may go on that began on the page before.
      (Number.isFinite(whiteOf(row)) || isLarger(row, lines[i + 1])) &&
      !isTitle(plain, layout) &&
      !FORM_IN.test(plain) &&
      !isCompany(plain) &&
      // „Eintrag im Schuldnerverzeichnis" says what an item is.
      entryTypeOf(plain, layout.words.entryTypes).type === null &&
      texts.filter((text) => text === row.text).length === 1
    if (others.length < ALIKE_LEAST || !(isNumbered || isPlaced)) return []
    const next = lines.findIndex((line, j) => j > i && headings.has(line))
    const below = lines.slice(i + 1, next < 0 ? undefined : next)
    return [{ line: row, section: partOf(below, layout), isPlaced }]
  })
  // Several between two known ones are titles of items.
  return found.filter(({ isPlaced }, i) => {
    if (!isPlaced) return true
    const before = found.slice(0, i).findLastIndex((one) => !one.isPlaced)
    const after = found.findIndex((one, j) => j > i && !one.isPlaced)
    return (after < 0 ? found.length : after) - before - 1 <= IN_A_ROW_MOST
  })
}

/** Headings that stand in a row of which no word is known. */
const IN_A_ROW_MOST = 2

/** „Ratenkredit bei Musterbank AG" is the title of an item. */
const FORM_IN = new RegExp(FORM, 'u')

/** White above a line that stands apart, in type sizes. */
export const APART = 0.55

/** White between a line and the one above it on its page; infinite for the first of a page. */
export function whiteAbove(lines: readonly Line[], i: number): number {
  const [above, row] = [lines[i - 1], lines[i]]
  if (!row) return 0
  return above && above.page === row.page ? row.box[1] - above.box[3] : Infinity
}

/** „Girokonto", „SCHUFA-Score für Banken, Version 3.0": the title of a record. */
const isTitle = (text: string, { sets }: Layout): boolean =>
  sets.some(({ title }) => title && pattern(title.pattern).exec(text)?.[1] === text)

/** Lines below a heading that are asked, labels that must name one part, and how many more they must be than those that could be of another. */
const LINES_MOST = 30
const LABELS_LEAST = 2
const MAJORITY = 0.7

/** The part that the labels of these lines name; none where they do not. */
function partOf(lines: readonly Line[], layout: Layout): Section {
  const book = bookOfLetter(layout)
  const named = new Map<string, readonly Column[]>()
  for (const { segments } of lines.slice(0, LINES_MOST))
    for (const segment of segments)
      for (const { from, to, columns } of startsIn(segment, book))
        named.set(
          normal(
            segment.words
              .slice(from, to)
              .map(({ text }) => text)
              .join(' '),
          ),
          columns,
        )
  const groups = [...named.values()]
  const votes = (of: readonly Column[]) =>
    groups.filter((columns) => columns.some((one) => of.includes(one))).length
  const ranked = layout.sets
    .map((set) => ({ set, count: votes(set.columns) }))
    .toSorted((a, b) => b.count - a.count)
  const [best] = ranked
  const rival = Math.max(
    votes(layout.fields),
    ...ranked.filter(({ set }) => set.into !== best?.set.into).map(({ count }) => count),
  )
  const isClear =
    best !== undefined &&
    best.count >= LABELS_LEAST &&
    best.count > rival &&
    best.count >= MAJORITY * groups.length
  return { titles: [], into: isClear ? best.set.id : null, unknown: true }
}
