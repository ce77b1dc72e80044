// Two columns of items with the headings of lists in them, as print shops set them: neither text nor headings show them for certain, since items are
// short and share base lines. The page is tried with its right column below the left one, and what is read then decides.
import { movedWords } from '../parse/columns.ts'
import type { Fold } from '../parse/headed-columns.ts'
import { bodyLines, type Line, textOf } from '../parse/lines.ts'
import { pattern } from '../parse/typed.ts'
import { FORM } from '../parse/company.ts'
import type { Page, Word } from '../read/word.ts'

/** Half the white between the columns in points, and where it may lie in parts of the page's width. */
const HALF_WHITE = 4
const FROM = 0.36
const TO = 0.64
const STEP = 3
/** So many lines a column has, and so many of them hold a value. */
const LINES_LEAST = 6
const VALUES_LEAST = 2

const VALUE = pattern(`{date}|${FORM}`)

/** The pages with right columns below left ones; null where no page may have two. */
export function inOneColumn(pages: readonly Page[]): Page[] | null {
  const folds = pages.map((page) => {
    const lines = bodyLines([page])
    return { lines, fold: foldOf(page.width, lines) }
  })
  if (folds.every(({ fold }) => fold === null)) return null
  return pages.map((page, i) => {
    const { lines, fold } = folds[i] ?? { lines: [], fold: null }
    if (!fold) return page
    const moved = new Map(movedWords(lines, fold).map((word) => [word.at, word]))
    return { ...page, words: page.words.map((word) => moved.get(word.at) ?? word) }
  })
}

/** The white strip that parts the most words. */
function foldOf(width: number, lines: readonly Line[]): Fold | null {
  let best: Fold | null = null
  for (let x = FROM * width; x < TO * width; x += STEP) {
    const crosses = ({ words }: Line) =>
      words.some(({ box }) => box[0] < x + HALF_WHITE && box[2] > x - HALF_WHITE)
    let first = 0
    for (let i = 0; i <= lines.length; i += 1) {
      const row = lines[i]
      if (row && !crosses(row)) continue
      const run = lines.slice(first, i)
      const words = run.reduce((sum, one) => sum + one.words.length, 0)
      const sides = [true, false].map((isLeft) => sideOf(run, x, isLeft))
      if (words > (best?.words ?? 0) && sides.every(isColumn) && !areCards(sides))
        best = { x, first, last: i - 1, words }
      first = i + 1
    }
  }
  return best
}

/** The words of one side of a run, line by line. */
const sideOf = (run: readonly Line[], x: number, isLeft: boolean): Word[][] =>
  run
    .map(({ words }) => words.filter(({ box }) => box[0] < x === isLeft))
    .filter((words) => words.length > 0)

const isColumn = (side: readonly Word[][]): boolean =>
  side.length >= LINES_LEAST &&
  side.filter((words) => VALUE.test(textOf(words))).length >= VALUES_LEAST

/** Rows of a table and cards side by side begin together; items of two columns each where the last one ended. */
function areCards(sides: readonly Word[][][]): boolean {
  const [left = [], right = []] = sides.map(topsOf)
  const shared = right.filter((y) => left.some((other) => Math.abs(other - y) < SAME_BASE))
  return shared.length > TOGETHER * Math.min(left.length, right.length)
}
const SAME_BASE = 2
const TOGETHER = 0.5

/** Where items begin: lines with more white above them than lines of one item have. In type sizes. */
const APART = 0.45

const topsOf = (side: readonly Word[][]): number[] =>
  side.flatMap(([word], i) => {
    const above = side[i - 1]?.[0]
    const isTop = !above || !word || word.box[1] - above.box[3] > APART * word.size
    return word && isTop ? [word.box[3]] : []
  })
