// Labels over or under their values, in columns: cards, tiles, tables of one row, particulars in a row. Which of the two it is, the values say.
import { GOES_ON } from '../parse/block-title.ts'
import { join } from '../parse/join.ts'
import { bookOfLetter } from '../parse/label-start.ts'
import type { Column, Layout } from '../parse/layout.ts'
import { isLarger, type Line, linesFrom } from '../parse/lines.ts'
import { normal } from '../parse/normal.ts'
import { pattern } from '../parse/typed.ts'
import type { Word } from '../read/word.ts'
import { fitOf } from './fit.ts'
import { type Label, labelsOf } from './label-line.ts'
import { columnAt, splitAt } from './place.ts'
import type { Set_ } from './shape.ts'

/** A line and its labels, if it holds nothing else. */
type Row = { line: Line; labels: Label[] | null }

/** A value stands no further from its label, in type sizes, than this. */
const NEAR = 1.6
/** Lines of one value. */
const WRAP = 0.55

/** `used`: how many of the lines, from the first, it takes. */
export type Paired = {
  sets: Set_[]
  fit: number
  pairs: number
  used: number
  /** So many of the first lines stay as they are. */
  from?: number
  /** What begins with the first of further lines on the next page, where this fills its own. */
  goesOn?: (lines: readonly Line[]) => Paired | null
}

/** What begins with the first of these lines as labels with their values, as far as it goes; null where it does not. */
export function pairedIn(lines: readonly Line[], layout: Layout): Paired | null {
  const rows = lines.map(
    (line): Row => ({ line, labels: isState(line) ? null : labelsOf(line, layout) }),
  )
  const ways = [over(rows, layout), under(rows, layout)].filter(
    ({ pairs, used, sets }) =>
      pairs > 0 &&
      // One card at the end of a page: a title, its labels and values, and nothing more.
      ((used === rows.length && sets[0]?.label === null) || !isTable(rows.slice(0, used), layout)),
  )
  const [best] = ways.toSorted((a, b) => b.fit - a.fit)
  return best ?? null
}

/** „erledigt" alone on a line is what the label beside it says; it is a label, too, but of days. */
const isState = ({ words, text }: Line): boolean => words.length === 1 && /^\p{Ll}+$/u.test(text)

/** One line of labels of a list, with values below: the head of a table and its first row. */
function isTable(rows: readonly Row[], { fields, sets }: Layout): boolean {
  const heads = rows.flatMap(({ labels }) => (labels ? [labels] : []))
  // A label that we do not know says nothing of what the others are of.
  const known = heads.flat().filter(({ columns }) => columns.length > 0)
  const among = (of: readonly Column[]) =>
    known.filter(({ columns }) => columns.some((one) => of.includes(one))).length
  const single = [...fields, ...sets.flatMap((set) => (set.once ? set.columns : []))]
  // Among the particulars of the person stands the one address, too.
  const home = sets.flatMap(({ into, columns }) => (into === 'addresses' ? columns : []))
  const isSingle =
    among(single) === known.length ||
    (among(fields) >= PARTICULARS && among([...single, ...home]) === known.length)
  return heads.length < 2 && !isSingle
}
/** So many labels of the person or the letter make particulars. */
const PARTICULARS = 2

/** Lines of titles over one record. */
const TITLES_MOST = 3

/** Values below their labels. */
function over(rows: readonly Row[], layout: Layout): Paired {
  const out: Paired = { sets: [], fit: 0, pairs: 0, used: 0 }
  let titles: Line[] = []
  for (let i = 0; i < rows.length; ) {
    const row = rows[i]
    if (!row) break
    // „Aktuelle Adresse" is a label as well as the title of a record.
    const below = rows[i + 1]
    if (!row.labels || (below?.labels && isOver(row.line, below.line, layout))) {
      const isRest = isRestOf(titles.at(-1), row.line)
      titles.push(row.line)
      if (titles.length > TITLES_MOST || !(isRest || isTitle(row.line, layout))) break
      i += 1
      continue
    }
    const values: Line[] = []
    let above = row.line
    let next = rows[i + 1]
    // Two lines of labels: the cells below hold two values each.
    const before = rows[i - 1]
    if (before?.labels && gapOf(before.line, row.line) < WRAP * row.line.size) break
    while (
      next &&
      !next.labels &&
      gapOf(above, next.line) < (values.length === 0 ? NEAR : WRAP) * next.line.size
    ) {
      values.push(next.line)
      above = next.line
      next = rows[i + 1 + values.length]
    }
    if (values.length === 0 || !give(row.labels, values, titles, layout, out)) break
    titles = []
    i += 1 + values.length
    out.used = i
  }
  return out
}

/** Values above their labels. */
function under(rows: readonly Row[], layout: Layout): Paired {
  const out: Paired = { sets: [], fit: 0, pairs: 0, used: 0 }
  let values: Line[] = []
  for (const [i, row] of rows.entries()) {
    const isFirst = i === 0 || Boolean(rows[i - 1]?.labels)
    if (!row.labels || (isFirst && isOver(row.line, rows[i + 1]?.line, layout))) {
      values.push(row.line)
      if (values.length > TITLES_MOST + LINES_MOST) break
      continue
    }
    // The value is what stands right above; what stands higher is a title or the value's first line.
    const own: Line[] = []
    let below = row.line
    for (const line of values.toReversed()) {
      if (gapOf(line, below) > (own.length === 0 ? NEAR : WRAP) * line.size) break
      if (own.length > 0 && isTitle(line, layout) && line.segments.length === 1) break
      own.unshift(line)
      below = line
    }
    const titles = values.slice(0, values.length - own.length)
    if (own.length === 0 || !titles.every((line) => isTitle(line, layout))) break
    if (!give(row.labels, own, titles, layout, out)) break
    values = []
    out.used = i + 1
  }
  return out
}

/** The fit of what is no value of its label. */
const UNFIT = -3

/** Lines of one value at most. */
const LINES_MOST = 3

const gapOf = (above: Line, below: Line): number => below.box[1] - above.box[3]

/** A line that can stand over a record: the title of a set, a name, a short line. */
function isTitle(line: Line, layout: Layout): boolean {
  return (
    line.words.length <= 8 &&
    (isTitleOfSet(line, layout) ||
      (line.segments.length === 1 && /^\p{Lu}/u.test(line.text) && !/[.:;]$/u.test(line.text)))
  )
}

/** The second line of a title: „SCHUFA-Score für Versandhandel, e-Commerce" / „und Identitätsmanagement, Version 3.0". */
const isRestOf = (above: Line | undefined, line: Line): boolean =>
  above !== undefined &&
  gapOf(above, line) < WRAP * line.size &&
  (GOES_ON.test(above.text) || /^\p{Ll}/u.test(line.text))

const isTitleOfSet = ({ text }: Line, { sets }: Layout): boolean =>
  sets.some(({ title }) => title && pattern(title.pattern).test(text))

/** A label that is the title of a record: so a set calls its records, or it is set larger than what it stands over. */
const isOver = (line: Line, below: Line | undefined, layout: Layout): boolean =>
  isTitleOfSet(line, layout) || (line.segments.length === 1 && isLarger(line, below))

/** Gives each word to the label in whose column it stands; false where one stands in none. */
function give(
  labels: readonly Label[],
  lines: readonly Line[],
  titles: readonly Line[],
  layout: Layout,
  out: Paired,
): boolean {
  const cells = labels.map((): Word[] => [])
  for (const line of lines)
    for (const segment of line.segments) {
      for (const words of splitAt(segment.words, labels)) {
        const at = columnAt(words, labels, cells)
        if (at < 0) return false
        cells[at]?.push(...words)
      }
    }
  const own = labels.flatMap((label, i): { label: Label; words: Word[]; text: string }[] => {
    const words = linesFrom(cells[i] ?? []).flatMap((row) => row.words)
    if (words.length === 0) return []
    return [{ label, words, text: join(linesFrom(words).map((row) => row.words)).text }]
  })
  // A label in the place of a value: the labels stand otherwise.
  if (own.some(({ text, label }) => isLabel(text, layout) && !isSaidBy(text, label))) return false
  // One value that cannot be of its label: the labels stand otherwise from here on.
  if (out.pairs > 0 && own.some(({ label, text }) => fitOf(label.columns, text) <= UNFIT))
    return false
  for (const [i, { words }] of titles.entries()) {
    const line = titles[i]
    const last = line && isRestOf(titles[i - 1], line) ? out.sets.pop() : undefined
    out.sets.push({ label: null, value: [...(last?.value ?? []), ...words] })
  }
  for (const { label, words, text } of own) {
    out.fit += fitOf(label.columns, text)
    out.pairs += 1
    out.sets.push({ label: label.words, value: words })
  }
  return true
}

/** „FICO Score 8", „CRIF-Score" stand beside their values elsewhere, and are names of scores by their words. */
const isSaidBy = (text: string, { columns }: Label): boolean =>
  columns.some(
    ({ says, looks, type }) =>
      says?.some((one) => pattern(`^(?:${one})$`).test(text)) === true ||
      (type === 'text' && looks !== undefined && pattern(looks).test(text)),
  )

/** „beendet" is a status as well as a label; with a capital it is a label only. */
const isLabel = (text: string, layout: Layout): boolean =>
  /^\p{Lu}/u.test(text) && bookOfLetter(layout).byLabel.has(normal(text))
