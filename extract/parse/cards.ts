// Cards side by side, as account pages print them: columns whose lines bear the same labels. The cards of each further column are moved below those
// of the first, so that every later step reads one card after the other; `byCards` puts what was read back into the order of the page.
import type { Word } from '../read/word.ts'
import { bookOfLetter, type LabelBook, labelAtStart } from './label-start.ts'
import type { Layout } from './layout.ts'
import { isFirm, typed } from './typed.ts'
import { type Line, textOf } from './lines.ts'
import { normal } from './normal.ts'
import { PARTED, shifted } from './parted.ts'
import { sectionsOn } from './sections.ts'

/** Runs of cards, and what stands between them, are further apart than all the columns of one run. */
const RUN = 50_000

/** Columns are wider than this, in type sizes: labels that stand closer are of one table. */
const WIDE = 14
/** Words of one column begin within so many points. */
const AT = 3
/** White between two rows of cards, and between a title and what stands above it, in type sizes. */
const ROWS = 7
/** So many lines must bear a label twice, where no value beside it shows that two records stand there. */
const TWINS_LEAST = 2

/** A label at the edge of a piece, and whether a value of its kind stands beside it. */
type Label = { line: number; left: number; key: string; valued: boolean }
type Run = { first: number; last: number }

/** Where the columns of a letter's cards begin: left edges at which one line bears the same label twice. Empty where no cards stand side by side. */
export function cardEdges(lines: readonly Line[], layout: Layout): number[][] {
  const book = bookOfLetter(layout)
  const found: { lefts: number[]; lines: number; valued: boolean }[] = []
  for (const [line, row] of lines.entries()) {
    const own = labelsOn(row, line, book)
    const twins = own.filter((one) => own.some((other) => other !== one && other.key === one.key))
    const [first] = twins
    const same = twins.filter((one) => one.key === first?.key)
    const lefts = same.map(({ left }) => left)
    if (same.length < 2 || lefts.some((x, i) => i > 0 && x - (lefts[i - 1] ?? 0) < WIDE * row.size))
      continue
    const valued = same.every((one) => one.valued)
    // Two cards a row and three a row are two grids, though they begin at the same edge.
    const known = found.find(
      (one) => isPart(lefts, one.lefts) || isPart(one.lefts, lefts) || isOne(lefts, one.lefts),
    )
    if (!known) {
      found.push({ lefts, lines: 1, valued })
      continue
    }
    // The last row of cards may fill fewer columns.
    known.lefts.push(...lefts.filter((x) => !known.lefts.some((y) => isNear(x, y))))
    known.lines += 1
    known.valued ||= valued
  }
  return found
    .filter((one) => one.valued || one.lines >= TWINS_LEAST)
    .map(({ lefts }) => lefts.toSorted((a, b) => a - b))
}

/** Whether all these edges are among the others. */
const isPart = (some: readonly number[], all: readonly number[]): boolean =>
  some.every((x) => all.some((y) => isNear(x, y)))

/** Whether the columns of two rows can be of one grid: no column of either lies within one of the other. */
function isOne(a: readonly number[], b: readonly number[]): boolean {
  const all = [...a, ...b.filter((y) => !a.some((x) => isNear(x, y)))].toSorted((x, y) => x - y)
  const gaps = all.slice(1).map((x, i) => x - (all[i] ?? 0))
  return a.some((x) => b.some((y) => isNear(x, y))) && Math.max(...gaps) < EVEN * Math.min(...gaps)
}
/** Columns of one grid are about as wide. */
const EVEN = 1.4

/** The words of a page with its cards one below the other; null where none stand side by side. */
export function uncarded(
  lines: readonly Line[],
  edges: readonly (readonly number[])[],
  layout: Layout,
): Word[] | null {
  const book = bookOfLetter(layout)
  const titles = new Set(sectionsOn(lines, layout).map((one) => one.line))
  const runs = edges
    .flatMap((lefts) => runsOf(lines, lefts, book, titles).map((run) => ({ ...run, lefts })))
    .toSorted((a, b) => a.first - b.first)
  if (runs.length === 0) return null
  let level = 0
  return lines.flatMap((row, i) => {
    const at = runs.findIndex(({ first, last }) => i >= first && i <= last)
    if (at >= 0) level = 2 * at + 1
    else if (level % 2 === 1) level += 1
    const lefts = runs[at]?.lefts ?? []
    return row.words.map((word) => {
      const column = columnOf(lefts, word.box[0])
      const dx = column > 0 ? (lefts[0] ?? 0) - (lefts[column] ?? 0) : 0
      return level === 0 ? word : shifted(word, dx, level * RUN + column * PARTED)
    })
  })
}

/** Order of records: of cards row by row as they stand on the page, of everything else from top to bottom. */
export function inPageOrder(top: number): number {
  const level = Math.floor(top / RUN)
  if (level % 2 === 0) return top
  const rest = top - level * RUN
  return level * RUN + (rest % PARTED) + Math.floor(rest / PARTED) / 100
}

/** Labels at the edges of pieces. */
function labelsOn(row: Line, line: number, book: LabelBook): Label[] {
  const { segments } = row
  if (segments.length < 2) return []
  const places = segments.map((segment) => labelAtStart(segment, book))
  return segments.flatMap((segment, s) => {
    const to = places[s] ?? null
    if (to === null) return []
    const key = normal(textOf(segment.words.slice(0, to)))
    const rest = segment.words.slice(to)
    const beside = rest.length > 0 ? rest : places[s + 1] === null ? segments[s + 1]?.words : []
    const valued = book.byLabel.get(key)?.some(({ type }) => fits(type, beside ?? [])) ?? false
    return [{ line, left: segment.box[0], key, valued }]
  })
}

const fits = (type: Parameters<typeof typed>[0], words: readonly Word[]): boolean => {
  const text = textOf(words)
  return isFirm(type) ? typed(type, text) !== null : type === 'number' && /\d{3}/u.test(text)
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) < AT

const columnOf = (lefts: readonly number[], x: number): number =>
  Math.max(
    0,
    lefts.findLastIndex((left) => x >= left - AT),
  )

/** The runs of lines whose pieces all stand in the columns, labels at the edges of two of them. */
function runsOf(
  lines: readonly Line[],
  lefts: readonly number[],
  book: LabelBook,
  titles: ReadonlySet<Line>,
): Run[] {
  const out: Run[] = []
  for (const [line, row] of lines.entries()) {
    if (line <= (out.at(-1)?.last ?? -1)) continue
    const own = labelsOn(row, line, book)
    if (lefts.filter((x) => own.some(({ left }) => isNear(left, x))).length < 2) continue
    const first = grown(lines, line, -1, lefts, titles)
    const last = grown(lines, line, 1, lefts, titles)
    if (first > (out.at(-1)?.last ?? -1)) out.push({ first, last })
  }
  return out
}

/** The last line, going up (-1) or down (1), that goes on with the cards. */
function grown(
  lines: readonly Line[],
  from: number,
  step: 1 | -1,
  lefts: readonly number[],
  titles: ReadonlySet<Line>,
): number {
  const seen = lefts.map((left) => [left])
  let at = from
  for (let i = from; i >= 0 && i < lines.length; i += step) {
    const [row, before] = [lines[i], lines[at]]
    if (!row || !before || titles.has(row)) break
    const gap = step > 0 ? row.box[1] - before.box[3] : before.box[1] - row.box[3]
    if (gap > ROWS * row.size || !standsIn(row, lefts, seen)) break
    // Above the first label stand titles of several cards; one piece alone is something else.
    if (step < 0 && !row.segments.some(({ box }) => columnOf(lefts, box[0]) > 0)) break
    at = i
  }
  return at
}

/** Whether every piece of a line lies in one column, and begins where lines of that column do. */
function standsIn(row: Line, lefts: readonly number[], seen: readonly number[][]): boolean {
  const begun = new Set<number>()
  for (const { box } of row.segments) {
    const column = columnOf(lefts, box[0])
    const next = lefts[column + 1]
    if (box[0] < (lefts[0] ?? 0) - AT || (next !== undefined && box[2] > next - AT)) return false
    const starts = seen[column] ?? []
    const isKnown = starts.some((x) => isNear(x, box[0]))
    if (!isKnown && !begun.has(column)) return false
    if (!isKnown) starts.push(box[0])
    begun.add(column)
  }
  return true
}
