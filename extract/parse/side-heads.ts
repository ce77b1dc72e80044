// Headings in a column of their own, left of what they head: they are moved above it, so that every later step reads one column below the other.
import type { Page, Word } from '../read/word.ts'
import { PARTED, shifted } from './parted.ts'
import type { Layout } from './layout.ts'
import { type Line, linesFrom } from './lines.ts'
import { headedBy } from './sections.ts'

/** The column of headings lies left of this part of the page's width, and the text begins left of that. */
const HEADS_TO = 0.36
const TEXT_FROM = 0.5

/** So many parts of the letter, named beside the text, make such a column. */
const NAMED_LEAST = 2

type Head = { top: number; bottom: number; words: Word[] }

/** The words of a page with its side heads above what they head; null where it has none. */
export function withoutSideHeads(
  page: Page,
  lines: readonly Line[],
  layout: Layout,
): Word[] | null {
  const column = columnOf(page, lines)
  if (column === null) return null
  const { x, left } = column
  const heads: Head[] = []
  for (const row of lines) {
    const own = row.words.filter((word) => word.box[2] < x)
    const [first] = own
    // What runs into the text is a line of its own.
    const isOne = row.words.some((word) => word.box[0] < x && word.box[2] >= x)
    if (!first || isOne || Math.abs(first.box[0] - left) > 2) continue
    const last = heads.at(-1)
    if (last && row.box[3] - last.bottom < 1.7 * row.size) {
      last.words.push(...own)
      last.bottom = row.box[3]
    } else heads.push({ top: row.box[1], bottom: row.box[3], words: [...own] })
  }
  // „Anfragende Stelle:" is a label, whatever words it holds.
  const partOf = ({ words }: Head) =>
    headedBy(
      linesFrom(words)
        .map((row) => row.text)
        .join(' '),
      layout,
    )
  const named = heads.filter((head) => partOf(head) !== null)
  const beside = named.filter(({ top, bottom }) =>
    lines.some(
      (row) =>
        row.box[1] < bottom && row.box[3] > top && row.words.some((word) => word.box[0] >= x),
    ),
  )
  // Rows of a table may each begin with the name of a score: they are of one part, headings are of several.
  if (new Set(beside.map(partOf)).size < NAMED_LEAST) return null
  if (!isMargin(lines, x, left, beside)) return null
  return movedWords(page, lines, beside)
}

/** How many of the lines between the first and the last heading may begin at the left edge. */
const LEFT_MOST = 0.45

/** In a margin stand headings and little else; a table has a first cell in every row, and figures there. */
function isMargin(
  lines: readonly Line[],
  x: number,
  left: number,
  heads: readonly Head[],
): boolean {
  const first = Math.min(...heads.map(({ top }) => top))
  const text = lines.filter((row) => row.box[3] > first && row.box[0] >= x)
  // A line that runs across the border is none of either.
  const atLeft = lines.filter(
    (row) =>
      row.box[3] > first &&
      row.box[0] < left + 2 &&
      !row.words.some(({ box }) => box[0] < x && box[2] > x) &&
      row.box[1] < (text.at(-1)?.box[3] ?? 0),
  )
  const isFigure = (word: Word) => word.box[2] < x && /\d/u.test(word.text)
  return (
    atLeft.length <= LEFT_MOST * (atLeft.length + text.length) &&
    !atLeft.some((row) => row.words.some(isFigure))
  )
}

/** Where the text begins beside a column that most lines leave empty. */
function columnOf(page: Page, lines: readonly Line[]): { x: number; left: number } | null {
  const left = Math.min(...lines.map((row) => row.box[0]))
  const starts = new Map<number, number>()
  for (const row of lines)
    for (const [i, { box }] of row.segments.entries())
      if (i < 2 && box[0] > left + 40 && box[0] < TEXT_FROM * page.width)
        starts.set(Math.round(box[0] / 3), (starts.get(Math.round(box[0] / 3)) ?? 0) + 1)
  const [best] = [...starts].toSorted((a, b) => b[1] - a[1])
  if (!best || best[1] < 6) return null
  const x = best[0] * 3 - 3
  if (left > HEADS_TO * page.width) return null
  return { x, left }
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
