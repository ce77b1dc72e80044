// A line of a table cut into its columns.
import type { Word } from '../read/word.ts'
import { columnAt, type Edges } from './edges.ts'
import type { Head } from './heads.ts'
import type { Column } from './layout.ts'
import { type Line, textOf } from './lines.ts'
import { isBlank, isFirm, isStrong, typed } from './typed.ts'

/** A line cut into columns. */
export type Cut = {
  line: Line
  parts: Word[][]
  /** Firm values, signs of empty cells („–") under firm heads, and dates among the values. */
  anchors: number
  blanks: number
  dates: number
  crossing: boolean
  y: number
}

/** A line of so many pieces is no sentence and begins a row, though a picture shows no value of it as it is printed. */
const PIECES_LEAST = 6
export const isFull = ({ segments, words }: Line): boolean =>
  words[0]?.source === 'ocr' && segments.length >= PIECES_LEAST

/** Cells whose white is less than this part of the type size touch. */
export const TOUCH = 0.42

export function cut(head: Head, edges: Edges, row: Line): Cut {
  const parts: Word[][] = head.cells.map(() => [])
  let crossing = false
  const touching: [number, number][] = []
  let last: { word: Word; column: number } | null = null
  for (const word of row.words) {
    const column = columnAt(edges, (word.box[0] + word.box[2]) / 2)
    parts[column]?.push(word)
    if (last && last.column !== column && word.box[0] - last.word.box[2] < TOUCH * word.size)
      touching.push([last.column, column])
    const edge = edges.find(
      (x) => word.box[0] + 0.6 * word.size < x && x < word.box[2] - 0.6 * word.size,
    )
    if (edge !== undefined) crossing = true
    last = { word, column }
  }
  for (const i of parts.keys()) partNeighbours(head, parts, i)
  // „94,74 %" close to „--": where one of two cells that touch is whole and of its type, the border between them is sure.
  const isWhole = (i: number) => {
    const type = head.cells[i]?.column?.type
    return type !== undefined && isFirm(type) && typed(type, textOf(parts[i] ?? [])) !== null
  }
  if (touching.some(([a, b]) => !isWhole(a) && !isWhole(b))) crossing = true
  let blanks = 0
  const isAlone = parts.filter((words) => words.length > 0).length === 1
  const firm = head.cells.flatMap((cell, i) => {
    const text = textOf(parts[i] ?? [])
    if (text === '') return []
    // Under a head without a name a date or an amount is as firm as under a known one; alone on its line it may be the last of a wrapped cell.
    if (!cell.column && isAlone) return []
    const types = cell.column ? [cell.column.type] : (['date', 'money'] as const)
    const type = types.find(
      (one) => isStrong(one) && (typed(one, text) !== null || isWrongDay(one, text)),
    )
    if (!type && cell.column && isStrong(cell.column.type) && isBlank(cell.column.type, text))
      blanks += 1
    return type ? [type] : []
  })
  const dates = firm.filter((type) => type === 'date').length
  return {
    line: row,
    parts,
    anchors: firm.length,
    blanks,
    dates,
    crossing,
    y: (row.box[1] + row.box[3]) / 2,
  }
}

/** „31.02.2019" in a column of days: no day, but it holds its row as one does; the value is doubted later. */
const isWrongDay = (type: Column['type'], text: string): boolean =>
  type === 'date' && /^\d{1,2}\.\d{1,2}\.\d{4}$/u.test(text)

/** A gap wider than this part of the type size parts cells: the same as between segments of a line. */
const WIDE = 0.95

/**
 * „7372   I" under the head of values, the column of ratings empty: a wide head over narrow cells hides where they part. The piece goes to its
 * neighbour when both then are what their columns hold, and only then.
 */
function partNeighbours(head: Head, parts: Word[][], i: number): void {
  const words = parts[i] ?? []
  const own = head.cells[i]?.column?.type
  if (words.length < 2 || !own || !isFirm(own) || typed(own, textOf(words)) !== null) return
  const at = words.findIndex((word, k) => {
    const before = words[k - 1]
    return before !== undefined && word.box[0] - before.box[2] > WIDE * word.size
  })
  if (at < 0) return
  const [left, right] = [words.slice(0, at), words.slice(at)]
  for (const [kept, moved, to] of [
    [left, right, i + 1],
    [right, left, i - 1],
  ] as const) {
    const type = head.cells[to]?.column?.type
    if (!type || !isFirm(type) || (parts[to] ?? []).length > 0) continue
    if (typed(own, textOf(kept)) === null || typed(type, textOf(moved)) === null) continue
    parts[i] = kept
    parts[to] = moved
    return
  }
}
