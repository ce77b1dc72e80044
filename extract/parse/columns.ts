// Pages in two columns, as brochures are: the right one is moved below the left, so that every later step reads one. `at`, the place as shown, stays.
import type { Page, Word } from '../read/word.ts'
import { cardEdges, uncarded } from './cards.ts'
import { type Fold, headedFold } from './headed-columns.ts'
import type { Layout } from './layout.ts'
import { isLarger, type Line, linesFrom, textOf } from './lines.ts'
import { PARTED, shifted } from './parted.ts'
import { areColumnsInPicture } from './picture-columns.ts'
import { sideHeadEdges, withoutSideHeads } from './side-heads.ts'
import { untiled } from './tiles.ts'

/** White between columns in points, and where it may lie in parts of the page's width. */
const WHITE = 8
const FROM = 0.36
const TO = 0.64
const SIDE_FROM = 0.18
const SIDE_TO = 0.8
const STEP = 3

/** What makes text of a half page: lines in each column, words a line, and how many lines are nearly as wide as their column. */
const LINES_LEAST = 5
const WORDS_LEAST = 3.4
const FULL = 0.6
const FULL_SHARE = 0.45
const WHOLE_SHARE = 0.8

/** The pages and their lines with columns one below the other; pages of one column come back as they are. */
export function unfolded(
  pages: readonly Page[],
  lines: readonly Line[],
  layout: Layout,
): { pages: Page[]; lines: Line[] } {
  const out: { pages: Page[]; lines: Line[] } = { pages: [], lines: [] }
  const edges = cardEdges(lines, layout)
  const margins = sideHeadEdges(pages, lines, layout)
  for (const page of pages) {
    const own = lines.filter((row) => row.page === page.number)
    const turned = page.words.filter((word) => word.turn !== 0)
    const moved = untiled(own, layout) ?? withoutSideHeads(page, own, layout, margins)
    if (moved) {
      out.pages.push({ ...page, words: [...moved, ...turned] })
      out.lines.push(...linesFrom(moved))
      continue
    }
    const headed = headedFold(page.width, own, layout)
    const cards = edges.length > 0 && !headed ? uncarded(own, edges, layout) : null
    if (cards) {
      out.pages.push({ ...page, words: [...cards, ...turned] })
      out.lines.push(...linesFrom(cards))
      continue
    }
    const fold = larger(foldOf(page, own), headed)
    if (!fold) {
      out.pages.push(page)
      out.lines.push(...own)
      continue
    }
    const folded = movedWords(own, fold)
    out.pages.push({ ...page, words: [...folded, ...turned] })
    out.lines.push(...linesFrom(folded))
  }
  return out
}

/** Of a fold of text and one that headings show the second where it reaches so much further. */
const FURTHER = 1.3
const larger = (text: Fold | null, headed: Fold | null): Fold | null =>
  text && headed && linesIn(headed) < FURTHER * linesIn(text) ? text : (headed ?? text)
const linesIn = ({ first, last }: Fold): number => last - first + 1

/** The fold that parts the most text; null where the page has one column, or a table. */
function foldOf(page: Page, lines: readonly Line[]): Fold | null {
  let best: Fold | null = null
  if (lines.length < 2 * LINES_LEAST) return null
  const seen = new Set<string>()
  for (let x = SIDE_FROM * page.width; x < SIDE_TO * page.width; x += STEP) {
    const crosses = (word: Word) => word.box[0] < x + WHITE / 2 && word.box[2] > x - WHITE / 2
    let first = 0
    for (let i = 0; i <= lines.length; i += 1) {
      const row = lines[i]
      if (row && !row.words.some(crosses)) continue
      const run = row ? untilWhole(lines.slice(first, i), x) : lines.slice(first, i)
      const start = first
      first = i + 1
      if (run.length < LINES_LEAST) continue
      // Places in one white part the same words.
      const left = run.reduce(
        (sum, { words }) => sum + words.filter((word) => word.box[0] < x).length,
        0,
      )
      const key = `${start}/${run.length}/${left}`
      if (left === 0 || seen.has(key)) continue
      seen.add(key)
      const text = x > FROM * page.width && x < TO * page.width ? textIn(run, x) : 0
      // Words of pictures do not stand on base lines to a third of a point: a table must not be taken for two columns.
      const isText = run.every(({ words }) => words.every((word) => word.source === 'text'))
      const apart = text > 0 ? null : isText ? apartIn(run, x) : wholeIn(run, x)
      if (text > (best?.words ?? 0))
        best = { x, first: start, last: start + run.length - 1, words: text }
      else if (apart && apart.words > (best?.words ?? 0))
        best = { x, first: start + apart.from, last: start + apart.to - 1, words: apart.words }
    }
  }
  return best
}

/** Below columns that end together a part across the page may begin with a heading in larger type: it is none of theirs. */
function untilWhole(run: readonly Line[], x: number): readonly Line[] {
  const last = run.findLastIndex(({ words }) => words.some(({ box }) => box[0] >= x))
  const tail = run.findIndex((row, i) => {
    const above = run[i - 1]
    return i > last && above !== undefined && isLarger(row, above)
  })
  return last < 0 || tail < 0 ? run : run.slice(0, tail)
}

/** Of two columns set each for itself so few lines share their base line; of a table nearly all do. */
const SHARED_SHARE = 0.3
const SAME_BASE = 0.35
const APART_LEAST = 8

/** Below two titles side by side so few lines make a column. */
const TITLED_LEAST = 5

/** „Our decision | Your credit score": one piece on each side, in larger type than what stands below. */
const isTitle = (row: Line, below: Line | undefined, x: number): boolean =>
  isLarger(row, below) &&
  row.segments.length === 2 &&
  row.segments.every(({ box }, i) => (i === 0 ? box[2] <= x : box[0] >= x))

/** Rows with both sides on one base line are a table's where another such row is near. */
const ROWS_NEAR = 4

/** Base lines of each side of a run. */
function basesOf(rows: readonly Line[], x: number): [number[], number[]] {
  const bases: [number[], number[]] = [[], []]
  for (const { words } of rows)
    for (const word of words) {
      const own = bases[word.box[0] >= x ? 1 : 0]
      const [, , , y] = word.at
      if (!own.some((one) => Math.abs(one - y) < SAME_BASE)) own.push(y)
    }
  return bases
}

const isShared = (row: Line, x: number): boolean => {
  const [left, right] = basesOf([row], x)
  return left.some((y) => right.some((other) => Math.abs(other - y) < SAME_BASE))
}

/**
 * The part of a run in which two columns have lines of their own each: a box or a margin beside the text. Rows of a table above or below it are
 * left out; null when nothing is left that is so.
 */
function apartIn(
  run: readonly Line[],
  x: number,
): { from: number; to: number; words: number } | null {
  const titled = run.map((row, i) => isTitle(row, run[i + 1], x))
  const shared = run.map((row, i) => !titled[i] && isShared(row, x))
  const isRow = shared.map(
    (one, i) => one && shared.some((other, k) => other && k !== i && Math.abs(k - i) <= ROWS_NEAR),
  )
  let best: { from: number; to: number; words: number } | null = null
  let from = 0
  for (let i = 0; i <= run.length; i += 1) {
    if (i < run.length && !isRow[i]) continue
    const part = run.slice(from, i)
    const [left, right] = basesOf(part, x)
    const [few, many] = left.length < right.length ? [left, right] : [right, left]
    const words = part.reduce((sum, row) => sum + row.words.length, 0)
    const same = few.filter((y) => many.some((other) => Math.abs(other - y) < SAME_BASE)).length
    const least = titled[from] ? TITLED_LEAST : APART_LEAST
    if (few.length >= least && same < SHARED_SHARE * few.length && words > (best?.words ?? 0))
      best = { from, to: i, words }
    from = i + 1
  }
  return best && { ...best, from: headedFrom(run, titled, best, x) }
}

/** Columns of text whose titles stand side by side share their first base lines, too. Cards with labels and values are no such columns. */
function headedFrom(
  run: readonly Line[],
  titled: readonly boolean[],
  { from, to }: { from: number; to: number },
  x: number,
): number {
  const title = titled.lastIndexOf(true, from)
  const isText = run
    .slice(from, to)
    .every(({ segments }) =>
      [true, false].every(
        (isLeft) => segments.filter(({ box }) => box[0] < x === isLeft).length <= 1,
      ),
    )
  return isText && title >= 0 && from - title <= ROWS_NEAR ? title : from
}

/** How many words stand in the two columns that `x` parts; 0 when they are none. */
function textIn(run: readonly Line[], x: number): number {
  const sides = [
    run.map((row) => row.words.filter((word) => word.box[2] <= x)),
    run.map((row) => row.words.filter((word) => word.box[0] >= x)),
  ]
  let count = 0
  for (const side of sides) {
    const rows = side.filter((words) => words.length > 0)
    const all = rows.flat()
    if (rows.length < LINES_LEAST || all.length / rows.length < WORDS_LEAST) return 0
    const left = Math.min(...all.map((word) => word.box[0]))
    const right = Math.max(...all.map((word) => word.box[2]))
    const wide = rows.filter((words) => (words.at(-1)?.box[2] ?? 0) - left > FULL * (right - left))
    const whole = rows.filter((words) => !words.some((word, i) => isApart(words[i - 1], word)))
    if (wide.length < FULL_SHARE * rows.length || whole.length < WHOLE_SHARE * rows.length) return 0
    if (/\.{6}|…{3}/u.test(textOf(all))) return 0
    count += all.length
  }
  return count
}

const isApart = (before: Word | undefined, word: Word): boolean =>
  before !== undefined && word.box[0] - before.box[2] > 0.95 * word.size

/** All of a run of a picture, where its sides are columns; null where they are cells of a table. */
const wholeIn = (run: readonly Line[], x: number): ReturnType<typeof apartIn> =>
  areColumnsInPicture(run, x)
    ? { from: 0, to: run.length, words: run.reduce((sum, row) => sum + row.words.length, 0) }
    : null

/** The words of these lines, those right of the fold below those left of it. */
export function movedWords(lines: readonly Line[], { x, first, last }: Fold): Word[] {
  const inside = lines.slice(first, last + 1).flatMap((row) => row.words)
  const left = Math.min(...inside.map((word) => word.box[0]))
  const start = Math.min(...inside.flatMap((word) => (word.box[0] >= x ? [word.box[0]] : [])))
  return lines.flatMap((row, i) =>
    row.words.map((word) => {
      if (i < first) return word
      if (i > last) return shifted(word, 0, 3 * PARTED)
      return word.box[0] >= x ? shifted(word, left - start, 2 * PARTED) : shifted(word, 0, PARTED)
    }),
  )
}

/** How far text reaches to the right in the part of the page that each line stands in. */
export function marginsOf(lines: readonly Line[]): (row: Line) => number {
  const margins = new Map<string, number>()
  const key = (row: Line) => `${row.page}/${Math.floor(row.box[1] / PARTED)}`
  for (const row of lines) margins.set(key(row), Math.max(margins.get(key(row)) ?? 0, row.box[2]))
  return (row) => margins.get(key(row)) ?? row.box[2]
}
