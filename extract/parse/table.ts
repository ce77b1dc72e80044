// Tables rebuilt from positions: lines below a head are cut at the column borders, and fragments are gathered into rows. The order of
// text in the file plays no part; cells may wrap, stand at the top, middle or foot of their row, and go on over the page.
import type { Word } from '../read/word.ts'
import { columnAt, type Edges, edgesOf } from './edges.ts'
import type { Head } from './heads.ts'
import { join } from './join.ts'
import type { Column } from './layout.ts'
import type { Line } from './lines.ts'
import { isBlank, isStrong, typed } from './typed.ts'

export type Cell = { column: Column; head: string; text: string; words: Word[] }
export type Row = {
  page: number
  top: number
  cells: Cell[]
  /** A word stood across a border of columns, or two cells touched: what was cut there is not sure. */
  crossed: boolean
  /** Cells under heads that we have no name for, by the place of the head: they may hold labelled values. */
  others: { at: number; lines: Word[][] }[]
}
export type Table = { head: Head; rows: Row[]; words: Set<Word>; ranToEnd: boolean; edges: Edges }

/** A line cut into columns. */
type Cut = {
  line: Line
  parts: Word[][]
  anchors: number
  dates: number
  crossing: boolean
  y: number
}

/** What ends a table from above: a heading, another head, a sentence right across. */
export type Stops = (line: Line) => boolean

/** Reads the table under `head` from the lines of its page (top to bottom). */
export function readTable(head: Head, lines: readonly Line[], stops: Stops): Table {
  const below = lines.filter((row) => row.box[1] > head.box[3] - 0.45 * row.size)
  const sample = untilProse(head, below, stops)
  const edges = edgesOf(head, sample)
  return { head, edges, ...bodyFrom(head, edges, below, stops, true) }
}

/** Rows on a following page that repeat no head: the same borders, and at once a line that holds values of the right kinds. */
export function continueTable(table: Table, lines: readonly Line[], stops: Stops): Table | null {
  const first = lines.slice(0, 4).map((row) => cut(table.head, table.edges, row))
  const firm = table.head.cells.filter((cell) => cell.column && isStrong(cell.column.type)).length
  if (
    !first.some(
      (one) => !one.crossing && one.anchors >= Math.max(Math.min(2, firm), Math.ceil(firm / 3)),
    )
  )
    return null
  const body = bodyFrom(table.head, table.edges, lines, stops, false)
  return body.rows.length > 0 ? { head: table.head, edges: table.edges, ...body } : null
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
    if (stops(row) || isProse) break
    out.push(row)
  }
  return out
}

function cut(head: Head, edges: Edges, row: Line): Cut {
  const parts: Word[][] = head.cells.map(() => [])
  let crossing = false
  let last: { word: Word; column: number } | null = null
  for (const word of row.words) {
    const column = columnAt(edges, (word.box[0] + word.box[2]) / 2)
    parts[column]?.push(word)
    if (last && last.column !== column && word.box[0] - last.word.box[2] < 0.42 * word.size)
      crossing = true
    const edge = edges.find(
      (x) => word.box[0] + 0.6 * word.size < x && x < word.box[2] - 0.6 * word.size,
    )
    if (edge !== undefined) crossing = true
    last = { word, column }
  }
  const firm = head.cells.flatMap((cell, i) => {
    const text = (parts[i] ?? []).map((word) => word.text).join(' ')
    const holds =
      cell.column &&
      isStrong(cell.column.type) &&
      text !== '' &&
      typed(cell.column.type, text) !== null
    return holds ? [cell.column?.type] : []
  })
  const dates = firm.filter((type) => type === 'date').length
  return {
    line: row,
    parts,
    anchors: firm.length,
    dates,
    crossing,
    y: (row.box[1] + row.box[3]) / 2,
  }
}

/** Lines of one cell stand closer than this (in type sizes, from baseline to baseline). */
const PITCH = 1.75

function bodyFrom(
  head: Head,
  edges: Edges,
  lines: readonly Line[],
  stops: Stops,
  withHead: boolean,
) {
  const cuts: Cut[] = []
  let ranToEnd = true
  for (const [index, row] of lines.entries()) {
    const one = cut(head, edges, row)
    const last = cuts.at(-1)
    const far = last
      ? row.box[3] - last.line.box[3] > 6 * row.size
      : withHead && row.box[1] - head.box[3] > 8 * row.size
    const isProse = one.crossing && one.anchors < 2 && !rowsFollow(head, edges, lines, index)
    if (stops(row) || isProse || (far && one.anchors === 0)) {
      ranToEnd = false
      break
    }
    cuts.push(one)
  }
  const kept = trimmed(head, cuts)
  if (kept.length < cuts.length) ranToEnd = false
  const words = new Set(kept.flatMap((one) => one.line.words))
  return { rows: rowsOf(head, kept), words, ranToEnd }
}

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

/** Drops what follows the last row: lines without a firm value that do not hang on to the line above. */
function trimmed(head: Head, cuts: readonly Cut[]): Cut[] {
  const lastAnchor = cuts.findLastIndex((one) => one.anchors > 0)
  // No date, amount or number in the whole table: one row, of the lines that hang together right below the head.
  if (lastAnchor < 0) {
    const [first] = cuts
    const place = head.cells.findIndex((cell) => cell.column?.type === 'address')
    if (
      !first ||
      first.crossing ||
      !/\p{L}.* \d/u.test((first.parts[place] ?? []).map((word) => word.text).join(' '))
    )
      return []
    const last = cuts.findIndex((one, i) => {
      const above = cuts[i - 1]
      return (
        one.crossing ||
        (above !== undefined && one.line.box[3] - above.line.box[3] > PITCH * one.line.size)
      )
    })
    return cuts.slice(0, last < 0 ? cuts.length : last)
  }
  let end = lastAnchor + 1
  for (; end < cuts.length; end += 1) {
    const [above, here] = [cuts[end - 1], cuts[end]]
    if (!above || !here || here.line.box[3] - above.line.box[3] > PITCH * here.line.size) break
  }
  return cuts.slice(0, end)
}

type Fragment = { words: Word[]; top: number; bottom: number; y: number; size: number }

/** How cells stand in their rows; the reading that fits the places best is taken. */
const ALIGNMENTS = ['top', 'middle', 'bottom'] as const

function rowsOf(head: Head, cuts: readonly Cut[]): Row[] {
  const found = anchorsOf(cuts)
  const [only] = cuts
  if (!only) return []
  const anchors =
    found.length > 0 ? found : [{ top: only.line.box[1], bottom: only.line.box[3], y: only.y }]
  const columns = head.cells.map((_, i) => cuts.flatMap((one) => fragment(one, i)))
  const tries = ALIGNMENTS.map((alignment) => assign(columns, anchors, alignment))
  const best = tries.toSorted((a, b) => a.cost - b.cost)[0]
  if (!best) return []
  return anchors.map((anchor, r) => ({
    page: cuts[0]?.line.page ?? 1,
    top: anchor.top,
    crossed: cuts.some(
      (one) => one.crossing && one.y >= anchor.y - 1 && one.y < (anchors[r + 1]?.y ?? Infinity) - 1,
    ),
    cells: head.cells.flatMap((cell, c) => {
      const fragments = best.cells[c]?.[r] ?? []
      if (!cell.column || fragments.length === 0) return []
      const { text, words } = join(fragments.map((one) => one.words))
      if (isBlank(cell.column.type, text)) return []
      return [{ column: cell.column, head: cell.label, text, words }]
    }),
    others: head.cells.flatMap((cell, c) => {
      const lines = (best.cells[c]?.[r] ?? []).map((one) => one.words)
      return cell.column || lines.length === 0 ? [] : [{ at: c, lines }]
    }),
  }))
}

function fragment(one: Cut, column: number): Fragment[] {
  const words = one.parts[column] ?? []
  const [first] = words
  if (!first) return []
  const top = Math.min(...words.map((word) => word.box[1]))
  const bottom = Math.max(...words.map((word) => word.box[3]))
  return [{ words, top, bottom, y: (top + bottom) / 2, size: first.size }]
}

/** One anchor a row: lines that hold a firm value. Two lines so close that they overlap are one row. */
function anchorsOf(cuts: readonly Cut[]): { top: number; y: number; bottom: number }[] {
  const out: { top: number; y: number; bottom: number }[] = []
  const least = cuts.some((one) => one.dates > 0) ? 1 : 0
  for (const one of cuts) {
    // Where rows are dated, half an amount on a line of its own („12.500,00" / „EUR") begins no row.
    if (one.anchors === 0 || (least === 1 && one.dates === 0 && one.anchors < 2)) continue
    const last = out.at(-1)
    const [, top, , bottom] = one.line.box
    if (last && one.y - last.y < 0.6 * one.line.size) continue
    out.push({ top, bottom, y: one.y })
  }
  return out
}

function assign(
  columns: readonly (readonly Fragment[])[],
  anchors: readonly { top: number; y: number; bottom: number }[],
  alignment: (typeof ALIGNMENTS)[number],
): { cells: Fragment[][][]; cost: number } {
  let cost = 0
  const cells = columns.map((fragments) => {
    const rows: Fragment[][] = anchors.map(() => [])
    for (const one of chained(fragments, anchors, alignment)) rows[one.row]?.push(one.fragment)
    for (const [r, members] of rows.entries()) {
      const anchor = anchors[r]
      const [first] = members
      const last = members.at(-1)
      if (!anchor || !first || !last) continue
      if (alignment === 'top') cost += Math.abs(first.y - anchor.y)
      else if (alignment === 'bottom') cost += Math.abs(last.y - anchor.y)
      else cost += Math.abs((first.top + last.bottom) / 2 - anchor.y)
    }
    return rows
  })
  return { cells, cost }
}

function chained(
  fragments: readonly Fragment[],
  anchors: readonly { y: number }[],
  alignment: (typeof ALIGNMENTS)[number],
): { fragment: Fragment; row: number }[] {
  if (alignment !== 'middle') {
    return fragments.map((fragment) => {
      const slack = 0.35 * fragment.size
      const row =
        alignment === 'top'
          ? anchors.findLastIndex((anchor) => anchor.y <= fragment.y + slack)
          : anchors.findIndex((anchor) => anchor.y >= fragment.y - slack)
      const fallback = alignment === 'top' ? 0 : anchors.length - 1
      return { fragment, row: row < 0 ? fallback : row }
    })
  }
  return middle(fragments, anchors)
}

/** Between two anchors the cut lies at the widest gap of the column; halves are symmetric about their anchors. */
function middle(
  fragments: readonly Fragment[],
  anchors: readonly { y: number }[],
): { fragment: Fragment; row: number }[] {
  const out: { fragment: Fragment; row: number }[] = []
  let start = 0
  for (const [r, anchor] of anchors.entries()) {
    const next = anchors[r + 1]
    if (!next) {
      for (const fragment of fragments.slice(start)) out.push({ fragment, row: r })
      break
    }
    const limit = fragments.findIndex((one, i) => i >= start && one.y > next.y + 0.35 * one.size)
    const end = limit < 0 ? fragments.length : limit
    // Every possible cut between this row and the next; the one that centres this row best wins.
    let best = { at: start, miss: Infinity }
    for (let at = start; at <= end; at += 1) {
      const members = fragments.slice(start, at)
      const [first] = members
      const last = members.at(-1)
      const miss =
        first && last
          ? Math.abs((first.top + last.bottom) / 2 - anchor.y)
          : 0.7 * (fragments[start]?.size ?? 8)
      if (miss < best.miss) best = { at, miss }
    }
    for (const fragment of fragments.slice(start, best.at)) out.push({ fragment, row: r })
    start = best.at
  }
  return out
}
