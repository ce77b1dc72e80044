// Where one column of a table ends and the next begins: the clearest white between two heads, measured on the rows below them.
import { union, type Word } from '../read/word.ts'
import type { Head } from './heads.ts'
import { type Line, type Segment, textOf } from './lines.ts'
import { isStrong, typed } from './typed.ts'

/** `edges[i]` parts column i from column i+1. */
export type Edges = number[]

/** A gap wider than this part of the type size parts cells of a table: spaces are 0.2–0.35, and cells are not justified. */
const CELL = 0.5

/**
 * Column borders of a table in points. Between the middles of two neighbouring heads the x with the least ink over all
 * lines is taken, and of several the middle of the widest stretch; heads count as ink. So narrow heads over wide
 * cells, centred heads and right-aligned numbers all come out right.
 */
export function edgesOf(head: Head, lines: readonly Line[]): Edges {
  const ink = head.cells.map((cell) => [cell.box[0], cell.box[2]] as const)
  const over = (x0: number, x1: number) =>
    head.cells.filter((cell) => x0 < cell.box[2] && x1 > cell.box[0]).length
  // Prose and heads of groups lie over several columns and say nothing about their borders.
  const segments = lines.flatMap((row) => row.segments.flatMap((one) => stretches(one.words)))
  const isShort = (one: Segment) => one.text.length <= 4 * one.words.length
  const signs = segments.filter((one) => over(one.box[0], one.box[2]) >= 2 && isShort(one))
  const cells = segments.filter((one) => !signs.includes(one) && over(one.box[0], one.box[2]) < 3)
  // Words of a segment are one stretch: a space inside a cell is not a border.
  for (const segment of cells) ink.push([segment.box[0], segment.box[2]])
  const words = [...cells, ...signs].flatMap((one) =>
    one.words.map((word) => [word.box[0], word.box[2]] as const),
  )
  const edges: Edges = []
  for (const [i, cell] of head.cells.entries()) {
    const next = head.cells[i + 1]
    if (!next) break
    const from = (cell.box[0] + cell.box[2]) / 2
    const to = (next.box[0] + next.box[2]) / 2
    const white = clearest([...ink, ...words], from, to)
    const size = lines[0]?.size ?? 0
    // A wide white that nothing crosses is surer than words which happen to begin where the head does.
    const isWide = white.count === 0 && white.width > 2 * size
    edges.push((isWide ? null : startUnder(next, lines, to)) ?? white.middle)
  }
  return edges
}

/** Words of one column begin within this part of the type size: places inside a run of text are estimates. */
const SLACK = 0.25

/**
 * Where a column begins exactly under its head: line after line the first word from there on starts there, and hardly one runs across. In a table
 * without padding cells touch, and this is the only white there is. Null: no such place.
 */
function startUnder(
  head: Head['cells'][number],
  lines: readonly Line[],
  to: number,
): number | null {
  // A turned head stands over the middle of its column.
  if (head.words.some((word) => word.turn !== 0)) return null
  const [left] = head.box
  let starts = 0
  let later = 0
  let across = 0
  for (const row of lines) {
    const slack = SLACK * row.size
    if (row.words.some(({ box }) => box[0] < left - slack && box[2] > left + slack)) {
      across += 1
      continue
    }
    const first = row.words.find(({ box }) => box[0] >= left - slack)
    if (!first || first.box[0] > to) continue
    // „%" and „EUR" go with the figure before them.
    if (first.box[0] < left + slack && !/^(?:[%€]|EUR)/u.test(first.text)) starts += 1
    else later += 1
  }
  const size = lines[0]?.size ?? 0
  // A sentence below the table is no row of it.
  return starts >= 2 && starts > 2 * later && (across === 0 || starts > 5 * across)
    ? left - SLACK * size
    : null
}

/** Pieces of a segment as a tight table prints its cells: „–   25.10.2006   –" are three, though no wide gap parts them. */
export function stretches(words: readonly Word[]): Segment[] {
  const runs: Word[][] = []
  for (const word of words) {
    const last = runs.at(-1)
    const before = last?.at(-1)
    if (last && before && word.box[0] - before.box[2] < CELL * word.size) last.push(word)
    else runs.push([word])
  }
  return runs.map((run) => ({
    words: run,
    box: union(run.map((word) => word.box)),
    text: textOf(run),
  }))
}

type White = { count: number; width: number; middle: number }

function clearest(ink: readonly (readonly [number, number])[], from: number, to: number): White {
  const marks = new Set([from, to])
  for (const [x0, x1] of ink) {
    if (x0 > from && x0 < to) marks.add(x0)
    if (x1 > from && x1 < to) marks.add(x1)
  }
  const xs = [...marks].toSorted((a, b) => a - b)
  let best = { count: Infinity, width: 0, middle: (from + to) / 2 }
  let run: { count: number; x0: number; x1: number } | null = null
  const consider = () => {
    if (!run) return
    const width = run.x1 - run.x0
    if (run.count < best.count || (run.count === best.count && width > best.width)) {
      best = { count: run.count, width, middle: (run.x0 + run.x1) / 2 }
    }
  }
  for (const [i, x0] of xs.entries()) {
    const x1 = xs[i + 1]
    if (x1 === undefined) break
    const middle = (x0 + x1) / 2
    const count = ink.filter(([a, b]) => a < middle && middle < b).length
    if (run && run.count === count) run.x1 = x1
    else {
      consider()
      run = { count, x0, x1 }
    }
  }
  consider()
  return best
}

/** The index of the column that an x lies in. */
export function columnAt(edges: Edges, x: number): number {
  let column = 0
  while (column < edges.length && x > (edges[column] ?? Infinity)) column += 1
  return column
}

/** Places inside a run are estimates: a word begins under its head within this part of the type size. */
const UNDER = 0.4

/** Cells that touch make one piece of a whole row: words that begin under three heads, a date or figure of its column among them, are a row. */
export function standsUnder(head: Head, row: Line): boolean {
  const under = head.cells.flatMap((cell) => {
    const word = row.words.find((one) => Math.abs(one.box[0] - cell.box[0]) < UNDER * row.size)
    return word ? [{ cell, word }] : []
  })
  return (
    under.length >= 3 &&
    under.some(({ cell, word }) => {
      const type = cell.column?.type
      return type !== undefined && isStrong(type) && typed(type, word.text) !== null
    })
  )
}
