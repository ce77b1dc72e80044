// Printed lines → logical ones: a labelled sentence that wraps at the margin („… gespeichert am" / „07.08.2024)") is one line again.
import { SHORT_FORMS } from './company.ts'
import { type Box, union, type Word } from '../read/word.ts'
import { marginsOf } from './columns.ts'
import { type LabelBook, labelAtStart, startsWithLabel } from './label-start.ts'
import { type Line, line, type Segment, textOf } from './lines.ts'
import { normal } from './normal.ts'

/** Joins a line to the one before when that ran to the right margin, both are of one piece, and no label begins the second. */
export function logicalLines(printed: readonly Line[], book: LabelBook): Line[] {
  const lines = wholeLabels(atValues(printed, book), book)
  const marginOf = marginsOf(lines)
  const out: Line[] = []
  let last: { bottom: number; right: number; left: number; size: number } | null = null
  for (const row of lines) {
    const above = out.at(-1)
    const [segment] = row.segments
    const margin = marginOf(row)
    const wraps =
      above &&
      last &&
      segment &&
      row.segments.length === 1 &&
      above.segments.length === 1 &&
      above.page === row.page &&
      row.box[3] - last.bottom < 1.7 * row.size &&
      Math.abs(row.box[0] - last.left) < 0.5 * row.size &&
      Math.abs(row.size - last.size) < 0.1 * row.size &&
      last.right > 0.72 * margin &&
      isOpen(above, row) &&
      (inBracket(above) || isParticle(segment) || !startsWithLabel(segment, book))
    if (wraps) out[out.length - 1] = glued(above, row)
    else out.push(row)
    last = { bottom: row.box[3], right: row.box[2], left: row.box[0], size: row.size }
  }
  return out
}

/**
 * A label that fills its column touches its value: where other lines have their values at that place, the segment is two. Labels of different
 * length whose values begin at one place are a column by themselves.
 */
function atValues(lines: readonly Line[], book: LabelBook): Line[] {
  const starts = lines.flatMap((row): Place[] => {
    const [first, second, ...others] = row.segments
    if (first && second && others.length === 0)
      return [{ row, x: second.box[0], end: first.box[2], apart: true, colon: false }]
    const start = first && !second ? labelAtStart(first, book) : null
    const [last, value] = [first?.words[(start ?? 0) - 1], first?.words[start ?? -1]]
    const place = { row, x: value?.box[0] ?? 0, end: last?.box[2] ?? 0, apart: false }
    const label = first?.words.slice(0, start ?? 0) ?? []
    return last && value ? [{ ...place, colon: isParted(label) }] : []
  })
  return lines.map((row) => {
    const [segment, ...others] = row.segments
    const start = segment ? labelAtStart(segment, book) : null
    const value = start === null ? undefined : segment?.words[start]
    if (!segment || start === null || !value || others.length > 0) return row
    if (!/^[\p{Lu}\d„"(+]/u.test(value.text) || isParticle(segment)) return row
    // „gemeldet von …, gespeichert" goes on in the next line: a sentence and no column of labels.
    if (/^\p{Ll}/u.test(segment.text) && /[,;] /u.test(segment.text)) return row
    const label = segment.words[start - 1]
    const [end, colon] = [label?.box[2] ?? 0, isParted(segment.words.slice(0, start))]
    if (!isColumn(starts, { row, x: value.box[0], end, apart: false, colon })) return row
    return {
      ...row,
      segments: [segment.words.slice(0, start), segment.words.slice(start)].map((words) => ({
        words,
        box: union(words.map((word) => word.box)),
        text: textOf(words),
      })),
    }
  })
}

/** A label with its colon is parted from its value already; „am" begins many a line that goes on with a sentence. */
const isParted = (label: readonly Word[]): boolean =>
  label.at(-1)?.text.endsWith(':') === true || normal(textOf(label)).length < 4

/** Where a line's value begins, and where its label ends. */
type Place = { row: Line; x: number; end: number; apart: boolean; colon: boolean }

/** Places inside a run of text are estimates: words of one column begin within this part of the type size. */
const AT = 0.45

/** Lines of one list stand closer than this, in type sizes; of a list that has nothing else in common, closer. */
const LIST = 6
const LISTED = 3.2
/** … and are of one size, points: a heading above them is none of them. */
const LIKE = 0.4

function isColumn(starts: readonly Place[], own: Place): boolean {
  const others = starts.filter((one) => one.row.page === own.row.page && one.row !== own.row)
  if (others.filter((one) => one.apart && Math.abs(one.x - own.x) < 3).length >= 3) return true
  // Line under line begins with a label at one edge: a list of labels, though a mere space parts them from their values.
  const isListed = (one: Place) =>
    Math.abs(one.row.box[0] - own.row.box[0]) < 1 &&
    Math.abs(one.row.size - own.row.size) < LIKE &&
    Math.abs(one.row.box[3] - own.row.box[3]) < LISTED * own.row.size
  if (!own.colon && others.filter((one) => !one.colon && isListed(one)).length >= 2) return true
  return others.some(
    (one) =>
      Math.abs(one.x - own.x) < AT * own.row.size &&
      Math.abs(one.end - own.end) > 0.15 * own.row.size &&
      Math.abs(one.row.box[3] - own.row.box[3]) < LIST * own.row.size &&
      Math.abs(one.row.box[0] - own.row.box[0]) < 1,
  )
}

/** „Sonstige, auch frühere" / „Adressen" beside one value: a label column that wraps is one label again. */
function wholeLabels(lines: readonly Line[], book: LabelBook): Line[] {
  const out: Line[] = []
  for (const [i, row] of lines.entries()) {
    const [rest, ...others] = row.segments
    const last = out.at(-1)
    const above = last && rest && touching(last, rest, lines, book)
    const [label, ...values] = above?.segments ?? []
    const next = lines[i + 1]
    const isBelow =
      above &&
      label &&
      rest &&
      above.segments.length + row.segments.length > 2 &&
      above.page === row.page &&
      row.box[3] - above.box[3] < 1.6 * row.size
    const key = isBelow ? normal(label.text) + normal(rest.text) : ''
    const wraps =
      isBelow &&
      Math.abs(label.box[0] - rest.box[0]) < 2 &&
      book.byLabel.has(key) &&
      (!book.byLabel.has(normal(label.text)) || isTight(above, row, next))
    if (!wraps) {
      out.push(row)
      continue
    }
    const words = [...label.words, ...rest.words]
    const whole: Segment = { words, box: label.box, text: `${label.text} ${rest.text}` }
    // The value stands beside the first line of its label, or beside the second.
    const own = values.length > 0 ? values : others
    out[out.length - 1] = {
      ...(values.length > 0 ? above : row),
      words: [...words, ...own.flatMap((one) => one.words)],
      segments: [whole, ...own],
    }
    if (values.length > 0 && others.length > 0) out.push(line(others.flatMap((one) => one.words)))
  }
  return out
}

/** „Bisherige Zahlungsstö- ++" over „rungen": a label that fills its column to the value is cut where values of other lines begin. */
function touching(above: Line, rest: Segment, lines: readonly Line[], book: LabelBook): Line {
  const [segment, ...others] = above.segments
  if (!segment || others.length > 0 || !BROKEN.test(segment.text)) return above
  const at = 1 + segment.words.findIndex(({ text }) => /\p{Ll}-$/u.test(text))
  const [label, value] = [segment.words.slice(0, at), segment.words.slice(at)]
  const x = value[0]?.box[0] ?? 0
  const isColumn = lines.some(
    ({ page, box, segments: [first, second] }) =>
      page === above.page &&
      Math.abs(box[0] - above.box[0]) < 2 &&
      first !== segment &&
      second !== undefined &&
      Math.abs(second.box[0] - x) < 1.5,
  )
  if (!isColumn || !book.byLabel.has(normal(textOf(label)) + normal(rest.text))) return above
  const segments = [label, value].map(
    (words): Segment => ({ words, box: union(words.map(({ box }) => box)), text: textOf(words) }),
  )
  return { ...above, segments }
}

/** A word that is broken before the end of its line. */
const BROKEN = /\p{Ll}- \S/u

/** „Anfragende" / „Stelle" are labels each, and one where they stand closer than what follows. */
function isTight(above: Line, row: Line, next: Line | undefined): boolean {
  const gap = (a: Line, b: Line) => b.box[1] - a.box[3]
  return (
    next?.page === row.page &&
    gap(above, row) < 0.35 * row.size &&
    gap(row, next) > gap(above, row) + 0.2 * row.size
  )
}

/** „… gespeichert" / „am 12.05.2012": a small word goes on with the line above, though elsewhere it is a label. */
const isParticle = ({ words }: Segment): boolean =>
  /^(?:am|von|durch|seit|zum|vom)$/u.test(words[0]?.text ?? '')

/** A line is open while a bracket is, or when its end cannot be an end. */
/** A line that begins so is the rest of the one above it. */
const GOES_ON = new RegExp(`^[\\p{Ll}\\d(]|^(?:${SHORT_FORMS})(?!\\p{L})`, 'u')

function isOpen(above: Line, row: Line): boolean {
  if (inBracket(above)) return true
  if (/[.!?]$/u.test(above.text)) return false
  return (
    /(?:,|-| am| von| der| die| und| vom| seit| durch| bei| unter)$/iu.test(above.text) ||
    GOES_ON.test(row.text)
  )
}

function glued(a: Line, b: Line): Line {
  const words = [...a.words, ...b.words]
  const box: Box = union([a.box, b.box])
  const segment: Segment = { words, box: a.segments[0]?.box ?? box, text: `${a.text} ${b.text}` }
  return { ...a, words, box, text: segment.text, segments: [segment] }
}

function inBracket(row: Line): boolean {
  return (row.text.match(/\(/gu) ?? []).length > (row.text.match(/\)/gu) ?? []).length
}
