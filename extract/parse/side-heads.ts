// Headings in a column of their own, left of what they head: they are moved above it, so that every later step reads one column below the other.
import type { Page, Word } from '../read/word.ts'
import { PARTED, shifted } from './parted.ts'
import { bookOfLetter, type LabelBook } from './label-start.ts'
import type { Layout } from './layout.ts'
import { type Line, linesFrom, textOf } from './lines.ts'
import { criterionOf } from './criterion.ts'
import { normal } from './normal.ts'
import { headedBy } from './sections.ts'

/** The column of headings lies left of this part of the page's width, and the text begins left of that. */
const HEADS_TO = 0.36
const TEXT_FROM = 0.5

/** So many parts of the letter, named beside the text, make such a column. */
const NAMED_LEAST = 2

type Head = { top: number; bottom: number; words: Word[] }

/** Where the text begins beside a column of headings, as one page shows it for all: a page may end before the second heading. */
export function sideHeadEdges(
  pages: readonly Page[],
  lines: readonly Line[],
  layout: Layout,
): number[] {
  return pages.flatMap((page) => {
    const own = lines.filter((row) => row.page === page.number)
    const found = headsOn(page, own, layout)
    return found && found.heads.length > 0 && found.parts >= NAMED_LEAST ? [found.x] : []
  })
}

/** The words of a page with its side heads above what they head; null where it has none. `edges`: where other pages have their text. */
export function withoutSideHeads(
  page: Page,
  lines: readonly Line[],
  layout: Layout,
  edges: readonly number[],
): Word[] | null {
  if (edges.length === 0) return null
  const found = headsOn(page, lines, layout)
  if (!found || !edges.some((x) => Math.abs(x - found.x) <= SAME_EDGE)) return null
  return movedWords(page, lines, found.heads)
}

const SAME_EDGE = 4

/** The headings in the margin of a page, and how many parts they name; null where nothing tells a margin from a table. */
function headsOn(
  page: Page,
  lines: readonly Line[],
  layout: Layout,
): { x: number; heads: Head[]; parts: number } | null {
  const x = columnOf(page, lines)
  if (x === null) return null
  const heads: Head[] = []
  const runs = lines.flatMap((row) => {
    const own = row.words.filter((word) => word.box[2] < x)
    // What runs into the text is a line of its own.
    const isOne = row.words.some((word) => word.box[0] < x && word.box[2] >= x)
    return own.length === 0 || isOne ? [] : [{ row, own }]
  })
  const side = sideOf(runs.map(({ own }) => own))
  for (const { row, own } of runs) {
    if (!isAt(side, own)) continue
    const last = heads.at(-1)
    if (last && row.box[3] - last.bottom < 1.7 * row.size) {
      last.words.push(...own)
      last.bottom = row.box[3]
    } else heads.push({ top: row.box[1], bottom: row.box[3], words: [...own] })
  }
  const book = bookOfLetter(layout)
  const partOf = ({ words }: Head) => {
    const texts = linesFrom(words).map((row) => row.text)
    // „Kreditanfrage" over „Datum" over „Unternehmen": labels beside their values, whatever words they hold.
    const isBlock = texts.slice(1).some((text) => book.byLabel.has(normal(text)))
    return isBlock ? null : headedBy(texts.join(' '), layout)
  }
  // Names of criteria beside their points are rows of a scorecard.
  const criteria = new Set(
    heads.flatMap(
      ({ words }) =>
        criterionOf(
          linesFrom(words)
            .map((row) => row.text)
            .join(' '),
          layout.criteria,
        ) ?? [],
    ),
  )
  if (criteria.size >= CRITERIA_LEAST) return null
  const named = heads.filter((head) => partOf(head) !== null)
  const beside = named.filter(({ top, bottom }) =>
    lines.some(
      (row) =>
        row.box[1] < bottom && row.box[3] > top && row.words.some((word) => word.box[0] >= x),
    ),
  )
  if (areLabels(runs, beside, book)) return null
  // Rows of a table may each begin with the name of a score: they are of one part, headings are of several.
  const parts = new Set(beside.map(partOf)).size
  return parts > 0 && isMargin(lines, x, side, beside) ? { x, heads: beside, parts } : null
}

/** So many lines, nearly all of which are labels, make a card of one record: „Empfänger" beside a name, „Scorewert" beside a figure. */
const LABELS_LEAST = 5
const OF_LABELS = 0.55

function areLabels(
  runs: readonly { row: Line; own: Word[] }[],
  heads: readonly Head[],
  book: LabelBook,
): boolean {
  const [first, last] = [heads[0]?.top ?? Infinity, heads.at(-1)?.bottom ?? -Infinity]
  const between = runs.filter(({ row }) => row.box[3] > first && row.box[1] < last)
  const labels = between.filter(({ own }) => book.byLabel.has(normal(textOf(own))))
  return between.length >= LABELS_LEAST && labels.length >= OF_LABELS * between.length
}

/** The edge that headings in a margin share: the left one, or the right one where they are set towards the text. */
type Side = { edge: 0 | 2; at: number }

const isAt = ({ edge, at }: Side, words: readonly Word[]): boolean => {
  const word = edge === 0 ? words[0] : words.at(-1)
  return word !== undefined && Math.abs(word.box[edge] - at) <= 2
}

function sideOf(runs: readonly (readonly Word[])[]): Side {
  const left: Side = { edge: 0, at: Math.min(...runs.flat().map(({ box }) => box[0])) }
  const right: Side = { edge: 2, at: Math.max(...runs.flat().map(({ box }) => box[2])) }
  const count = (side: Side) => runs.filter((words) => isAt(side, words)).length
  return count(right) > count(left) ? right : left
}

/** How many of the lines between the first and the last heading may begin at the left edge. */
const LEFT_MOST = 0.45

/** In a margin stand headings and little else; a table has a first cell in every row, and figures there. */
function isMargin(lines: readonly Line[], x: number, side: Side, heads: readonly Head[]): boolean {
  const first = Math.min(...heads.map(({ top }) => top))
  const text = lines.filter((row) => row.box[3] > first && row.box[0] >= x)
  // A line that runs across the border is none of either.
  const atLeft = lines.filter(
    (row) =>
      row.box[3] > first &&
      isAt(
        side,
        row.words.filter(({ box }) => box[2] < x),
      ) &&
      !row.words.some(({ box }) => box[0] < x && box[2] > x) &&
      row.box[1] < (text.at(-1)?.box[3] ?? 0),
  )
  const isFigure = (word: Word) => word.box[2] < x && /\d/u.test(word.text)
  return (
    atLeft.length <= LEFT_MOST * (atLeft.length + text.length) &&
    !atLeft.some((row) => row.words.some(isFigure))
  )
}

/** Headings may hold the words of two or three criteria: „Adressen", „Zahlungsstörungen". */
const CRITERIA_LEAST = 5

/** Where the text begins beside a column that most lines leave empty. */
function columnOf(page: Page, lines: readonly Line[]): number | null {
  const left = Math.min(...lines.map((row) => row.box[0]))
  const starts = new Map<number, number>()
  for (const row of lines)
    for (const [i, { box }] of row.segments.entries())
      if (i < 2 && box[0] > left + 40 && box[0] < TEXT_FROM * page.width)
        starts.set(Math.round(box[0] / 3), (starts.get(Math.round(box[0] / 3)) ?? 0) + 1)
  const [best] = [...starts].toSorted((a, b) => b[1] - a[1])
  if (!best || best[1] < 6) return null
  return left > HEADS_TO * page.width ? null : best[0] * 3 - 3
}

/** Each part of the page goes further down, its heading on one line above it. */
function movedWords(page: Page, lines: readonly Line[], heads: readonly Head[]): Word[] {
  const owned = new Set(heads.flatMap(({ words }) => words))
  const sorted = heads.toSorted((a, b) => a.top - b.top)
  const out: Word[] = []
  for (const row of lines) {
    const part = sorted.findLastIndex(({ top }) => row.box[3] > top + 0.3 * row.size)
    for (const word of row.words)
      if (!owned.has(word)) out.push(shifted(word, 0, (part + 1) * PARTED))
  }
  for (const [i, { words, top }] of sorted.entries()) {
    const size = words[0]?.size ?? 9
    const y = top - 2.2 * size
    let x = words[0]?.box[0] ?? 0
    for (const word of words) {
      const width = word.box[2] - word.box[0]
      const height = word.box[3] - word.box[1]
      const box: Word['box'] = [x, y, x + width, y + height]
      out.push(shifted({ ...word, box }, 0, (i + 1) * PARTED))
      x += width + 0.28 * size
    }
  }
  return out
}
