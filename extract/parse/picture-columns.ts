// Whether two sides of a picture's page are columns of text or the cells of a table. Base lines scatter there, and on a photo of a bent sheet the right
// side of each row stands a little off the left one, so that what tells them is how the lines of one side run beside those of the other.
import type { Line } from './lines.ts'
import type { Word } from '../read/word.ts'

/** So many lines make a column. */
const LINES_LEAST = 8
/** Base lines of one row differ by this part of the type size at most. */
const SCATTER = 0.12
/** So many lines of columns share a base line by chance. */
const SHARED_MOST = 0.45
/** Where so many lines stand as far from the other side as the line above them, both sides run in step: these are rows. */
const IN_STEP_MOST = 0.85
/** Cells in the middle of rows of two lines stand half a line off; so may lines of columns, beside running text only. */
const HALF_MOST = 0.6

/** Running text: words a line, and how many lines hold no wide gap. */
const WORDS_LEAST = 2.8
const WHOLE_SHARE = 0.8
/** A wider gap than this part of the type size parts pieces. */
const GAP = 0.95

const piecesIn = (words: readonly Word[]): number =>
  words.filter((word, i) => {
    const before = words[i - 1]
    return before !== undefined && word.box[0] - before.box[2] > GAP * word.size
  }).length + 1

const isProse = (rows: readonly Word[][]): boolean =>
  rows.flat().length >= WORDS_LEAST * rows.length &&
  rows.filter((words) => piecesIn(words) === 1).length >= WHOLE_SHARE * rows.length

/** Of a column of text so many lines are a figure and its unit at most; points beside their labels are the cells of a table. */
const FIGURES_MOST = 0.6
const isFigure = (words: readonly Word[]): boolean =>
  /^[+-]? ?\d[\d.,]*(?: ?(?:\p{L}{1,6}|[%€]))?$/u.test(words.map(({ text }) => text).join(' '))

const baseOf = (words: readonly Word[]): number => words[0]?.box[3] ?? 0

/** @param run lines that nothing crosses at `x`, from top to bottom */
export function areColumnsInPicture(run: readonly Line[], x: number): boolean {
  const sides = [false, true].map((isRight) =>
    run.flatMap(({ words }) => {
      const own = words.filter((word) => word.box[0] >= x === isRight)
      return own.length > 0 ? [own] : []
    }),
  )
  const [few = [], many = []] = sides.toSorted((a, b) => a.length - b.length)
  if (few.length < LINES_LEAST || sides.flat().some((words) => piecesIn(words) > 2)) return false
  if (sides.some((side) => side.filter(isFigure).length > FIGURES_MOST * side.length)) return false
  const reach = SCATTER * (few[0]?.[0]?.size ?? 0)
  const bases = many.map(baseOf)
  const offs = few.map((words) => {
    const own = baseOf(words)
    return bases.map((base) => base - own).toSorted((a, b) => Math.abs(a) - Math.abs(b))[0] ?? 0
  })
  const inStep = offs.slice(1).filter((off, i) => Math.abs(off - (offs[i] ?? 0)) < reach)
  if (inStep.length > IN_STEP_MOST * (offs.length - 1)) return false
  const apart = offs.filter((off) => Math.abs(off) >= reach)
  if (apart.length < (1 - SHARED_MOST) * few.length) return false
  const gaps = bases.slice(1).map((base, i) => base - (bases[i] ?? 0))
  const leading = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0
  const half = apart.filter((off) => Math.abs(Math.abs(off) - leading / 2) < reach)
  return half.length <= HALF_MOST * apart.length || sides.some(isProse)
}
