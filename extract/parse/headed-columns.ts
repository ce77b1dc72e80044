// Pages set in two columns with headings of the letter's parts in both of them, whatever stands below these: labels beside their values run through the
// columns as text does. Where the columns are, the headings say.
import type { Layout } from './layout.ts'
import { type Line, linesFrom } from './lines.ts'
import { sectionsOn } from './sections.ts'

/** Half the white between the columns in points, and where it may lie in parts of the page's width. */
const HALF_WHITE = 4
const FROM = 0.36
const TO = 0.64
const STEP = 3
/** So many lines make a column, and so many headings the proof that both of them are. */
const LINES_LEAST = 8
const HEADINGS_LEAST = 3
/** A heading stands at the left edge of its column, in points. */
const AT_EDGE = 3
/** White beside a heading, in type sizes. */
const PAST = 0.3
/** Lines of both sides on one base line are rows: so many may share one by chance. */
const SHARED_MOST = 0.5
const SAME_BASE = 0.35

/** Where a page folds, from which line to which, and how many words it parts. */
export type Fold = { x: number; first: number; last: number; words: number }

/** The fold between two columns that both bear headings; null where none is. */
export function headedFold(width: number, lines: readonly Line[], layout: Layout): Fold | null {
  const found: (Fold & { headings: number })[] = []
  const seen = new Set<string>()
  for (let x = FROM * width; x < TO * width; x += STEP) {
    const crosses = ({ words }: Line) =>
      words.some(({ box }) => box[0] < x + HALF_WHITE && box[2] > x - HALF_WHITE)
    let first = 0
    for (let i = 0; i <= lines.length; i += 1) {
      const row = lines[i]
      if (row && !crosses(row)) continue
      const [start, run] = [first, lines.slice(first, i)]
      first = i + 1
      // Places in one white part the same words.
      const right = run.reduce(
        (sum, { words }) => sum + words.filter(({ box }) => box[0] >= x).length,
        0,
      )
      const key = `${start}/${i}/${right}`
      if (run.length < LINES_LEAST || right === 0 || seen.has(key)) continue
      seen.add(key)
      const headings = headingsIn(run, x, layout)
      if (headings > 0) found.push({ x, first: start, last: i - 1, words: wordsIn(run), headings })
    }
  }
  const [best] = found.toSorted((a, b) => b.headings - a.headings || a.words - b.words)
  return best ?? null
}

const wordsIn = (lines: readonly Line[]): number =>
  lines.reduce((sum, { words }) => sum + words.length, 0)

/** How many headings both sides bear; 0 where that is no proof. */
function headingsIn(run: readonly Line[], x: number, layout: Layout): number {
  const sides = [false, true].map((isRight) =>
    linesFrom(run.flatMap(({ words }) => words.filter(({ box }) => box[0] >= x === isRight))),
  )
  if (sides.some((side) => side.length < LINES_LEAST)) return 0
  if (sharedIn(sides) > SHARED_MOST) return 0
  const [left = [], right = []] = sides.map((side, i) =>
    headingsOf(side, layout).filter((row) => isBeside(row, sides[1 - i] ?? [])),
  )
  const all = left.length + right.length
  return left.length === 0 || right.length === 0 || all < HEADINGS_LEAST ? 0 : all
}

function headingsOf(side: readonly Line[], layout: Layout): Line[] {
  const edge = Math.min(...side.map(({ box }) => box[0]))
  return sectionsOn(side, layout)
    .map(({ line }) => line)
    .filter(({ box }) => box[0] - edge < AT_EDGE)
}

/** Over cards side by side a heading has the whole width to itself; in a column lines of the other one run past it. */
const isBeside = ({ box, size }: Line, other: readonly Line[]): boolean =>
  other.some((one) => one.box[1] < box[3] + PAST * size && one.box[3] > box[1] - PAST * size)

/** How many lines of the shorter side share their base line with one of the other. */
function sharedIn(sides: readonly (readonly Line[])[]): number {
  const [few = [], many = []] = sides
    .map((side) => side.map(({ words }) => words[0]?.at[3] ?? 0))
    .toSorted((a, b) => a.length - b.length)
  const same = few.filter((y) => many.some((other) => Math.abs(other - y) < SAME_BASE))
  return same.length / Math.max(1, few.length)
}
