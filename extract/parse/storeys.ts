// Rows of several storeys: lines right across the columns of a table that belong to the row below them („SCHUFA-Score für Banken, Version 3.0" over its
// figures) or above them („Betrag 7.000,00 EUR; laufend"), and lines that head a group of rows and belong to none.
import { type Edges, standsUnder, stretches } from './edges.ts'
import { cut } from './cut.ts'
import { isName } from './group-rows.ts'
import type { Head } from './heads.ts'
import type { Line } from './lines.ts'
import { typed } from './typed.ts'

export type Storeys = {
  /** Where such lines stand: before or after the row that they belong to; null: they belong to none. */
  side: 'before' | 'after' | null
  lines: ReadonlySet<Line>
}

/** Of the rows so many have such a line beside them. */
const MOST = 0.8

/** A line across covers this much of a head at least, in points. */
const COVERS = 3

/** Words that head a group of rows at most. */
const GROUP_WORDS = 7

/** Whether a line is one piece that lies under two heads and more, without being a row whose cells touch. */
export function isAcross(head: Head, row: Line): boolean {
  const [segment, ...others] = row.segments
  if (!segment || others.length > 0 || segment.words.length < 2 || standsUnder(head, row))
    return false
  // Cells that nearly touch: no more white runs than columns, one of them a day or an amount.
  const cells = stretches(segment.words)
  const isRow = cells.some(
    ({ text }) => typed('date', text) !== null || typed('money', text) !== null,
  )
  if (isRow && cells.length > 2 && cells.length <= head.cells.length) return false
  const [x0, , x1] = segment.box
  const covered = head.cells.filter(
    ({ box }) =>
      Math.min(x1, box[2]) - Math.max(x0, box[0]) > Math.min(COVERS, box[2] - box[0] - 1),
  )
  return covered.length > 1
}

/** The lines across in the body of a table, and whose they are. @param lines from below the head to the end of the table or page. @param isFurther names stood over the rows of the same table on the page before */
export function storeysOf(
  head: Head,
  edges: Edges,
  lines: readonly Line[],
  isFurther = false,
): Storeys {
  const none: Storeys = { side: null, lines: new Set() }
  // Of a table most heads are known; of a line of a sentence that looks like a head, few words.
  if (head.cells.filter(({ column }) => column).length < 0.5 * head.cells.length) return none
  if (!lines.some((row) => isAcross(head, row) || isName(head, row))) return none
  const cuts = lines.map((row) => ({ row, anchors: cut(head, edges, row).anchors }))
  // Names over rows begin with the first: below it they are further lines of cells.
  const begin = cuts.findIndex(({ anchors }) => anchors > 0)
  const areNamed = isFurther || lines.slice(0, Math.max(0, begin)).some((row) => isName(head, row))
  const isOver = (row: Line) => areNamed && isName(head, row)
  const lefts = lines.filter((row) => isAcross(head, row)).map((row) => row.box[0])
  const isLower = cuts.map(({ row, anchors }) => {
    if (isAcross(head, row)) return anchors < 2
    if (isOver(row)) return anchors === 0
    // A short one stands where the long ones begin.
    const near = row.words[0]?.source === 'text' ? 1 : 2.5
    const begins = lefts.filter((x) => Math.abs(x - row.box[0]) < near).length
    return row.segments.length === 1 && anchors === 0 && begins > 1
  })
  const rows = cuts.flatMap(({ row, anchors }, i) =>
    !isLower[i] && isRow(row, anchors) ? [i] : [],
  )
  const [first] = rows
  const last = rows.at(-1)
  if (first === undefined || last === undefined) return none
  const share = (step: 1 | -1) =>
    rows.filter((i) => isLower[i + step] === true && isClose(lines, i, step)).length / rows.length
  const within = (from: number, to: number) =>
    new Set(lines.filter((_, i) => isLower[i] === true && i >= from && i <= to))
  if (first > 0 && isLower.slice(0, first).every(Boolean) && share(-1) >= MOST) {
    let end = last
    // A last row may hold a single day: what names whose it is stands over it all the same.
    while (areNamed && isNameOver(head, lines, cuts, end + 1)) end += 2
    const named = lines.filter((row, i) => i > end && isOver(row) && isLower[i] === true)
    return { side: 'before', lines: new Set([...within(0, end), ...named]) }
  }
  if (first === 0 && !areNamed && share(1) >= MOST) {
    let end = last
    while (isLower[end + 1] === true && isClose(lines, end, 1)) end += 1
    return { side: 'after', lines: within(0, end) }
  }
  // Here and there a line across: it heads the rows below it.
  const groups = lines.filter(
    (row, i) =>
      (isAcross(head, row) || isOver(row)) &&
      (i < last || isOver(row)) &&
      cuts[i]?.anchors === 0 &&
      row.words.length <= GROUP_WORDS &&
      Math.abs(row.box[0] - head.box[0]) < 3 &&
      !/\d{3}|[,;:]$/u.test(row.text) &&
      // A wrapped cell may begin above the line that its row stands on; the row of a name may stand on the next page.
      (rows.includes(i + 1) || rows.includes(i + 2) || isOver(row)),
  )
  return { side: null, lines: new Set(groups) }
}

/** A row has two firm values, or one among other cells. */
const isRow = ({ segments }: Line, anchors: number): boolean =>
  anchors > 1 || (anchors === 1 && segments.length > 2)

/** The name of a company alone on its line, and below it a row with a day or an amount. */
const isNameOver = (
  head: Head,
  lines: readonly Line[],
  cuts: readonly { anchors: number }[],
  i: number,
): boolean => {
  const row = lines[i]
  return (
    row !== undefined &&
    cuts[i]?.anchors === 0 &&
    isName(head, row) &&
    (cuts[i + 1]?.anchors ?? 0) > 0 &&
    isClose(lines, i, 1)
  )
}

/** Lines of one row stand closer than this, in type sizes, from base line to base line. */
const PITCH = 2.1

function isClose(lines: readonly Line[], i: number, step: 1 | -1): boolean {
  const [a, b] = [lines[i], lines[i + step]]
  return (
    a !== undefined &&
    b !== undefined &&
    a.page === b.page &&
    Math.abs(a.box[3] - b.box[3]) < PITCH * Math.max(a.size, b.size)
  )
}
