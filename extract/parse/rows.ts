// Lines cut into columns → rows: which fragment belongs to which row, wherever cells stand in their rows (top, middle or foot).
import type { Word } from '../read/word.ts'
import type { Head } from './heads.ts'
import { join } from './join.ts'
import { type Cut, isFull } from './cut.ts'
import { type Anchor, bandsOf, keyedBands } from './row-bands.ts'
import type { Row } from './table.ts'
import { isBlank } from './typed.ts'

type Fragment = { words: Word[]; top: number; bottom: number; y: number; size: number }

/** How cells stand in their rows; the reading that fits the places best is taken. */
const ALIGNMENTS = ['top', 'middle', 'bottom'] as const

/**
 * Cells of two lines fit from the top as well as from the foot, each with the half of another row: lines of one cell stand closer. How much it counts
 * that they stand apart, beside how far they are from their places; a tenth more is no difference.
 */
const APART = 0.5
const NO_CLOSER = 1.1
/** Cells of one column may all stand higher than those of another by this much, in type sizes. */
const ASKEW = 0.3

export function rowsOf(head: Head, cuts: readonly Cut[]): Row[] {
  const found = anchorsOf(cuts)
  const [only] = cuts
  if (!only) return []
  const anchors: Anchor[] =
    found.length > 0 ? found : [{ top: only.line.box[1], bottom: only.line.box[3], y: only.y }]
  const columns = head.cells.map((_, i) => cuts.flatMap((one) => fragment(one, i)))
  const bands = keyedBands(head, cuts) ?? bandsOf(head, cuts, anchors)
  const rows = bands ?? anchors
  const tries = ALIGNMENTS.map((alignment) => assign(columns, anchors, alignment))
  const least = NO_CLOSER * Math.min(...tries.map(({ spread }) => spread))
  const missed = (one: (typeof tries)[number]) => one.cost + APART * Math.max(0, one.spread - least)
  const best = bands
    ? { cells: columns.map((fragments) => bands.map((band) => fragments.filter(within(band)))) }
    : tries.toSorted((a, b) => missed(a) - missed(b))[0]
  if (!best) return []
  return rows.map((anchor, r) => ({
    page: cuts[0]?.line.page ?? 1,
    top: anchor.top,
    crossed:
      anchor.guessed === true ||
      cuts.some(
        (one) =>
          one.crossing &&
          (bands
            ? one.y > anchor.top && one.y < anchor.bottom
            : one.y >= anchor.y - 1 && one.y < (anchors[r + 1]?.y ?? Infinity) - 1),
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

const within = (band: Anchor) => (one: Fragment) => one.y >= band.top && one.y <= band.bottom

/** One anchor a row: lines that hold a firm value. Two lines so close that they overlap are one row. */
function anchorsOf(cuts: readonly Cut[]): Anchor[] {
  const out: Anchor[] = []
  const least = cuts.some((one) => one.dates > 0) ? 1 : 0
  for (const one of cuts) {
    // Where rows are dated, half an amount on a line of its own („12.500,00" / „EUR") begins no row.
    const isBare = one.anchors === 0 || (least === 1 && one.dates === 0)
    if (one.blanks + one.anchors < 2 && isBare && !isFull(one.line)) continue
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
): { cells: Fragment[][][]; cost: number; spread: number } {
  let cost = 0
  let spread = 0
  const cells = columns.map((fragments) => {
    const rows: Fragment[][] = anchors.map(() => [])
    for (const one of chained(fragments, anchors, alignment)) rows[one.row]?.push(one.fragment)
    const misses: number[] = []
    for (const [r, members] of rows.entries()) {
      const anchor = anchors[r]
      const [first] = members
      const last = members.at(-1)
      if (!anchor || !first || !last) continue
      if (alignment === 'top') misses.push(first.y - anchor.y)
      else if (alignment === 'bottom') misses.push(last.y - anchor.y)
      else misses.push((first.top + last.bottom) / 2 - anchor.y)
      spread += last.y - first.y
    }
    const usual = misses.toSorted((a, b) => a - b)[misses.length >> 1] ?? 0
    const off = Math.abs(usual) < ASKEW * (fragments[0]?.size ?? 0) ? usual : 0
    for (const miss of misses) cost += Math.abs(miss - off)
    return rows
  })
  return { cells, cost, spread }
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
