// Labels side by side in one row with their values in the row below: „KSV-Nummer   Familienname   Vorname" over „4711   Mustermann   Erika".
import type { Word } from '../read/word.ts'
import type { Pair } from './clause.ts'
import { join } from './join.ts'
import { type LabelBook, type Start, startsIn } from './label-start.ts'
import type { Line, Segment } from './lines.ts'
import { isFirm, patternIn, typed } from './typed.ts'

/** Lines of one value, and a value below its label, stand closer than this in type sizes. */
const NEAR = 2.6
const PITCH = 1.6

type Cell = { start: Start; segment: Segment; lines: Word[][] }

/** The pairs of a row that holds nothing but labels; null when line `l` is none or no row of values follows. */
export function underLabels(lines: readonly Line[], l: number, book: LabelBook): Pair[] | null {
  const row = lines[l]
  if (!row || row.segments.length < 2) return null
  const cells: Cell[] = []
  for (const segment of row.segments) {
    const [start] = startsIn(segment, book)
    if (start?.from !== 0 || start.to !== segment.words.length || start.colon) return null
    cells.push({ start, segment, lines: [] })
  }
  if (isLabelWithValue(cells) || (cells.length === 2 && isLabelled(lines[l + 1], book))) return null
  let above = row
  for (let at = l + 1; at < lines.length && at <= l + 3; at += 1) {
    const next = lines[at]
    if (!next || next.page !== row.page) break
    if (next.box[3] - above.box[3] > (at === l + 1 ? NEAR : PITCH) * next.size) break
    // The first row of values fills most places; further lines only go on with texts.
    const own = next.segments.map((segment) => ({ segment, cell: under(cells, segment) }))
    // Heads in the middle of wide cells: as many values as labels go by their order.
    const isRow = at === l + 1 && own.length === cells.length && cells.length > 2
    const placed =
      isRow && own.some(({ cell }) => cell === null) && fitsInOrder(cells, next.segments)
        ? next.segments.map((segment, i) => ({ segment, cell: cells[i] ?? null }))
        : own
    if (placed.some(({ cell }) => cell === null)) return at === l + 1 ? null : pairs(cells, l)
    if (new Set(placed.map(({ cell }) => cell)).size < placed.length) break
    if (at === l + 1 && placed.length < Math.max(2, Math.ceil(cells.length / 2))) return null
    if (at > l + 1 && placed.some(({ cell }) => cell !== null && isFirmCell(cell))) break
    for (const { segment, cell } of placed) cell?.lines.push(segment.words)
    above = next
  }
  return pairs(cells, l)
}

/** „Stand   erledigt": what the first label says is the second, though that word is a label elsewhere. */
function isLabelWithValue([first, second, ...more]: readonly Cell[]): boolean {
  if (first === undefined || second === undefined || more.length > 0) return false
  const { text } = join([second.segment.words])
  const says = first.start.columns.flatMap((column) => column.says ?? [])
  return says.some((source) => patternIn(source, text)?.[0] === text)
}

/** „Art   aktuelle Anschrift" over „wohnhaft seit   17.03.2023": a column of labels beside one of values, though such a value is a label elsewhere. */
function isLabelled(row: Line | undefined, book: LabelBook): boolean {
  const [label, value, ...others] = row?.segments ?? []
  if (!label || !value || others.length > 0) return false
  const [start] = startsIn(label, book)
  const isLabel = start?.from === 0 && start.to === label.words.length
  return isLabel && startsIn(value, book)[0]?.from !== 0
}

const fitsInOrder = (cells: readonly Cell[], values: readonly Segment[]): boolean =>
  cells.some(isFirmCell) &&
  cells.every((cell, i) => {
    const text = values[i]?.text ?? ''
    return cell.start.columns.some(({ type }) => !isFirm(type) || typed(type, text) !== null)
  })

const isFirmCell = (cell: Cell): boolean => cell.start.columns.every(({ type }) => isFirm(type))

/** The label whose column a segment stands in: it begins there, or stands right under it. */
function under(cells: readonly Cell[], segment: Segment): Cell | null {
  const over = cells.filter(
    ({ segment: { box } }) => segment.box[0] < box[2] && segment.box[2] > box[0],
  )
  if (over.length === 1) return over[0] ?? null
  const begins = over.filter(({ segment: { box } }) => Math.abs(segment.box[0] - box[0]) < 3)
  return begins.length === 1 ? (begins[0] ?? null) : null
}

function pairs(cells: readonly Cell[], line: number): Pair[] | null {
  const filled = cells.filter((cell) => cell.lines.length > 0)
  const fits = filled.every(
    (cell) =>
      !isFirmCell(cell) ||
      cell.start.columns.some(({ type }) => typed(type, join(cell.lines).text) !== null),
  )
  if (!fits || filled.length < 2) return null
  return filled.map(({ start, segment, lines }) => ({
    line,
    columns: start.columns,
    label: segment.words,
    ...join(lines),
  }))
}
