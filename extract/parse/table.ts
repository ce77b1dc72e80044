// Tables rebuilt from positions: lines below a head are cut at the column borders, and fragments are gathered into rows. The order of
// text in the file plays no part; cells may wrap, stand at the top, middle or foot of their row, and go on over the page.
import type { Word } from '../read/word.ts'
import { endsLike, isAligned } from './alike.ts'
import { cut, type Cut, isFull } from './cut.ts'
import { type Edges, edgesOf, standsUnder } from './edges.ts'
import { areGroups, type Group, grouped, isPeriod } from './group-rows.ts'
import type { Head } from './heads.ts'
import { bookOf } from './label-start.ts'
import type { Column } from './layout.ts'
import type { Line } from './lines.ts'
import { isNote } from './notes.ts'
import { rowsOf } from './rows.ts'
import { isAcross, storeysOf } from './storeys.ts'
import { PITCH, trimmed } from './table-foot.ts'
import { isStrong } from './typed.ts'

export type Cell = { column: Column; head: string; text: string; words: Word[] }

export type Row = {
  page: number
  top: number
  cells: Cell[]
  /** A word stood across a border of columns, or two cells touched: what was cut there is not sure. */
  crossed: boolean
  /** Cells under heads that we have no name for, by the place of the head: they may hold labelled values. */
  others: { at: number; lines: Word[][] }[]
  /** The name over the row that says whose it is; null where the rows of the table have such names and this one has none. */
  group?: Group | null
}

export type Table = {
  head: Head
  rows: Row[]
  words: Set<Word>
  ranToEnd: boolean
  edges: Edges
  /** Names stand over its rows; the last one, where its row must stand on the next page. */
  names?: { waiting: readonly Word[] | null }
}

/** What ends a table from above: a heading, another head, a sentence right across. */
export type Stops = (line: Line) => boolean

/** Reads the table under `head` from the lines of its page (top to bottom). */
export function readTable(head: Head, lines: readonly Line[], stops: Stops): Table {
  const below = lines.filter((row) => row.box[1] > head.box[3] - 0.45 * row.size)
  const sample = untilProse(head, withoutNotes(head, below), stops).filter(
    (row) => !isAcross(head, row),
  )
  const edges = edgesOf(head, sample)
  return { head, edges, ...bodyFrom(head, edges, below, stops, true) }
}

/** Rows on a following page that repeat no head: the same borders, and at once a line that holds values of the right kinds. */
export function continueTable(table: Table, lines: readonly Line[], stops: Stops): Table | null {
  const first = lines.slice(0, 4).map((row) => cut(table.head, table.edges, row))
  const firm = table.head.cells.filter((cell) => cell.column && isStrong(cell.column.type)).length
  const starts = table.rows.flatMap((row) =>
    row.cells.flatMap(({ words }) => words[0]?.box[0] ?? []),
  )
  const isLike = ({ anchors, line: row }: Cut) =>
    anchors > 0 &&
    row.segments.length > 2 &&
    row.segments.every(({ box }) => starts.some((x) => Math.abs(x - box[0]) < 1))
  if (
    !first.some(
      (one) =>
        !one.crossing &&
        (one.anchors >= Math.max(Math.min(2, firm), Math.ceil(firm / 3)) || isLike(one)),
    )
  )
    return null
  const body = bodyFrom(table.head, table.edges, lines, stops, false, table.names)
  return body.rows.length > 0 ? { head: table.head, edges: table.edges, ...body } : null
}

/** Lines of a table without those that go on with a row right across the columns. */
function withoutNotes(head: Head, lines: readonly Line[]): Line[] {
  const book = bookOf(head.set.columns)
  let note: Line | null = null
  return lines.filter((row) => {
    note = isNote(row, note, head, book) ? row : null
    return note === null
  })
}

function untilProse(head: Head, lines: readonly Line[], stops: Stops): Line[] {
  const width = head.box[2] - head.box[0]
  const out: Line[] = []
  for (const row of lines) {
    const isProse = row.segments.some((segment) => {
      const covered = head.cells.filter(
        (cell) => segment.box[0] < cell.box[2] && segment.box[2] > cell.box[0],
      )
      return (
        segment.words.length > 5 &&
        segment.box[2] - segment.box[0] > 0.5 * width &&
        covered.length > 2
      )
    })
    if (stops(row) || (isProse && !standsUnder(head, row) && !endsLike(row, out))) break
    out.push(row)
  }
  return out
}

function bodyFrom(
  head: Head,
  edges: Edges,
  lines: readonly Line[],
  stops: Stops,
  withHead: boolean,
  before?: Table['names'],
): Omit<Table, 'head' | 'edges'> {
  const cuts: Cut[] = []
  const notes: Line[] = []
  const book = bookOf(head.set.columns)
  let note: Line | null = null
  let ranToEnd = true
  const end = lines.findIndex((row) => stops(row))
  const storeys = storeysOf(
    head,
    edges,
    end < 0 ? lines : lines.slice(0, end),
    before !== undefined,
  )
  for (const [index, row] of lines.entries()) {
    if (storeys.lines.has(row) || isPeriod(head, row)) continue
    note = cuts.length > 0 && !stops(row) && isNote(row, note, head, book) ? row : null
    if (note) {
      notes.push(note)
      continue
    }
    const one = cut(head, edges, row)
    const last = cuts.at(-1)
    const above = storeys.lines.has(lines[index - 1] ?? row) ? lines[index - 1] : undefined
    const lowest = Math.max(last?.line.box[3] ?? 0, notes.at(-1)?.box[3] ?? 0, above?.box[3] ?? 0)
    const far = last
      ? row.box[3] - lowest > 6 * row.size
      : withHead && row.box[1] - head.box[3] > 8 * row.size
    const isProse =
      one.crossing &&
      one.anchors < 2 &&
      !isFull(row) &&
      !standsUnder(head, row) &&
      !isAligned(one, cuts) &&
      !goesOn(last, row) &&
      !rowsFollow(head, edges, lines, index)
    if (stops(row) || isProse || (far && one.anchors === 0)) {
      ranToEnd = false
      break
    }
    cuts.push(one)
  }
  const kept = trimmed(head, cuts)
  if (kept.length < cuts.length) ranToEnd = false
  const foot = kept.at(-1)?.line.box[3] ?? 0
  const over =
    storeys.side === 'after' ? [] : [...storeys.lines].filter(({ box }) => box[1] <= foot)
  const areNames = before !== undefined || areGroups(head, over)
  const made = rowsOf(head, kept)
  const rows = areNames ? grouped(head, made, over, before?.waiting ?? null) : made
  const waiting = [...storeys.lines].find(({ box }) => box[1] > foot)?.words ?? null
  const words = new Set(kept.flatMap((one) => one.line.words))
  for (const row of lines)
    if (isPeriod(head, row) && row.box[1] < foot) for (const word of row.words) words.add(word)
  for (const row of storeys.lines) {
    if (storeys.side !== 'after' && row.box[1] > foot) continue
    for (const word of row.words) words.add(word)
    if (storeys.side === null || areNames) continue
    const owner =
      storeys.side === 'before'
        ? rows.find((one) => one.top > row.box[1])
        : rows.findLast((one) => one.top < row.box[1])
    owner?.others.push({ at: NOTE, lines: [row.words] })
  }
  for (const row of notes) {
    const owner = rows.findLast((one) => one.top < row.box[1])
    if (!owner) continue
    owner.others.push({ at: NOTE, lines: [row.words] })
    for (const word of row.words) words.add(word)
  }
  return {
    rows: rows.map(withWholeNotes),
    words,
    ranToEnd,
    ...(areNames && { names: { waiting } }),
  }
}

/** The place among the heads of what stands under none. */
export const NOTE = -1

/** Several lines of notes of one row are one text. */
function withWholeNotes(row: Row): Row {
  const lines = row.others.filter((one) => one.at === NOTE).flatMap((one) => one.lines)
  const others = row.others.filter((one) => one.at !== NOTE)
  return lines.length > 0 ? { ...row, others: [...others, { at: NOTE, lines }] } : row
}

/** Further lines of wrapped cells, one of them longer than its column: each piece begins where a cell of the row above does. */
function goesOn(last: Cut | undefined, row: Line): boolean {
  if (!last || row.box[3] - last.line.box[3] > PITCH * row.size) return false
  return row.segments.every(
    ({ box, words }) =>
      words.length <= WRAPPED &&
      last.line.segments.some((one) => Math.abs(one.box[0] - box[0]) < 1),
  )
}

/** Words of one line of a cell at most. */
const WRAPPED = 6

/** A broken cell that runs over its border is no end of the table while rows go on close below. */
function rowsFollow(head: Head, edges: Edges, lines: readonly Line[], index: number): boolean {
  let above = lines[index]
  const before = lines[index - 1]
  if (!above || !before || above.box[3] - before.box[3] > PITCH * above.size) return false
  for (const row of lines.slice(index + 1, index + 5)) {
    if (row.box[3] - above.box[3] > 2.6 * row.size) return false
    if (cut(head, edges, row).anchors >= 2) return true
    above = row
  }
  return false
}
