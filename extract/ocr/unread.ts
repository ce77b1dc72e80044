// Which rows stand beside something that was not read: ink under no word, or figures that were hard to read and that no value took. What
// is missing there nobody can tell, so that the row is looked at as a whole.
import type { Provenance } from '../model/index.ts'
import type { Box, Page } from '../read/word.ts'

/** A value and where it was read. */
export type Placed = { path: string; made: Provenance }

/** Below this confidence a word with figures may have been a value of another form; other words cost too many looks for what they show. */
const HARD = 0.9
/** So far below a row, in heights of the ink, its own end may stand, and so far above its beginning. */
const BELOW = 3.5
const ABOVE = 1.2

/**
 * The rows of a letter that stand beside unread ink or words.
 * @param rows the values of each row, by its path
 * @returns paths of rows
 */
export function rowsBesideUnread(
  rows: ReadonlyMap<string, readonly Placed[]>,
  pages: readonly Page[],
): string[] {
  return pages.flatMap((page) => {
    const own = [...rows].flatMap(([path, values]) => {
      const boxes = values.flatMap(({ made }) =>
        made.page === page.number && made.box ? [made.box] : [],
      )
      return boxes.length > 0 ? [{ path, boxes }] : []
    })
    const taken = own.flatMap(({ boxes }) => boxes)
    const words = page.words.flatMap(({ source, confidence, box, text }) =>
      source === 'ocr' &&
      confidence < HARD &&
      /\d/u.test(text) &&
      !taken.some((one) => isWithin(box, one))
        ? [box]
        : [],
    )
    const free = page.words.flatMap(({ source, turn, box, text }) =>
      source === 'ocr' &&
      turn === 0 &&
      /\p{L}{3}/u.test(text) &&
      !taken.some((one) => isWithin(box, one))
        ? [box]
        : [],
    )
    return [
      ...own.flatMap((row) => (isCutOff(row, free) ? [row.path] : [])),
      ...[...(page.lost ?? []), ...words].flatMap((ink) => rowsOver(ink, own)),
      ...(page.lost ?? []).flatMap((ink) => rowsAround(ink, own)),
    ]
  })
}

type Row = { path: string; boxes: readonly Box[] }

const middle = (box: Box): number => (box[1] + box[3]) / 2
const top = ({ boxes }: Row): number => Math.min(...boxes.map((one) => one[1]))
const bottom = ({ boxes }: Row): number => Math.max(...boxes.map((one) => one[3]))

const isWithin = (box: Box, other: Box): boolean => {
  const [x, y] = [(box[0] + box[2]) / 2, middle(box)]
  return x >= other[0] && x <= other[2] && y >= other[1] && y <= other[3]
}

/** Rows in whose lines something stands: from their first value to their last, and beside the value that is nearest. */
const rowsOver = (ink: Box, rows: readonly Row[]): string[] =>
  rows.filter((row) => isBetween(ink, row) || isBeside(ink, row)).map(({ path }) => path)

const isBetween = (ink: Box, row: Row): boolean =>
  middle(ink) > top(row) && middle(ink) < bottom(row)

/** Pages lie a little askew: the nearest value tells best where the row runs. */
function isBeside(ink: Box, { boxes }: Row): boolean {
  const [near] = boxes.toSorted((a, b) => aside(ink, a) - aside(ink, b))
  return near !== undefined && middle(ink) > near[1] && middle(ink) < near[3]
}

/** Scores stand in rows to the end of the line: words behind the last value are a value whose head could not be read. */
const isCutOff = ({ path, boxes }: Row, free: readonly Box[]): boolean => {
  if (!path.startsWith('/scores/')) return false
  const [last] = boxes.toSorted((a, b) => b[2] - a[2])
  return free.some(
    (word) => last && word[0] > last[2] && middle(word) > last[1] && middle(word) < last[3],
  )
}

const aside = (a: Box, b: Box): number => Math.max(0, a[0] - b[2], b[0] - a[2])

/** Ink in the lines of no row: the end of the row above, or the beginning of the one below. */
function rowsAround(ink: Box, rows: readonly Row[]): string[] {
  if (rowsOver(ink, rows).length > 0) return []
  const high = ink[3] - ink[1]
  const [above] = rows
    .filter((row) => bottom(row) <= middle(ink) && middle(ink) - bottom(row) < BELOW * high)
    .toSorted((a, b) => bottom(b) - bottom(a))
  const [below] = rows
    .filter((row) => top(row) >= middle(ink) && top(row) - middle(ink) < ABOVE * high)
    .toSorted((a, b) => top(a) - top(b))
  return [above, below].flatMap((row) => (row ? [row.path] : []))
}
