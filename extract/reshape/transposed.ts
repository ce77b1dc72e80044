// Tables in which each record is a column and each line names what it holds: labels at the left, two or more values beside them.
import { join } from '../parse/join.ts'
import type { Layout } from '../parse/layout.ts'
import { type Line, line as lineOf } from '../parse/lines.ts'
import type { Word } from '../read/word.ts'
import { fitOf } from './fit.ts'
import { type Label, labelsOf } from './label-line.ts'
import type { Paired } from './pair.ts'

type Row = { label: Label; values: Word[][][] }

/** So many lines with labels make a table. */
const ROWS_LEAST = 3

/** Such a table as labels with their values, record by record; null for any other part. `used`: how many of the lines it takes. */
export function transposedIn(lines: readonly Line[], layout: Layout): Paired | null {
  const [first] = lines
  const starts = startsOf(lines.slice(0, ROWS_LEAST))
  const left = first?.box[0] ?? 0
  if (starts.length < 2) return null
  const rows: Row[] = []
  let used = 0
  for (const row of lines) {
    const pieces = piecesOf(row, [left, ...starts])
    const [head = []] = pieces
    const labels = head.length > 0 ? labelsOf(lineOf(head), layout) : null
    const [label] = labels ?? []
    const last = rows.at(-1)
    if (label && labels?.length === 1 && pieces.slice(1).some((own) => own.length > 0)) {
      // A label that comes again begins the next table.
      if (rows.some((one) => one.label.columns[0] === label.columns[0])) break
      rows.push({ label, values: pieces.slice(1).map((own) => (own.length > 0 ? [own] : [])) })
    } else if (last && head.length === 0) {
      for (const [i, own] of pieces.slice(1).entries())
        if (own.length > 0) last.values[i]?.push(own)
    } else break
    used += 1
  }
  if (rows.length < ROWS_LEAST) return null
  const out: Paired = { sets: [], fit: 0, pairs: 0, used }
  for (const c of starts.keys())
    for (const { label, values } of rows) {
      const own = values[c] ?? []
      if (own.length === 0) continue
      out.sets.push({ label: label.words, value: own.flat() })
      out.fit += fitOf(label.columns, join(own).text)
      out.pairs += 1
    }
  return out
}

/** Where the columns of values begin: as most of the first lines say; in one of them two values may stand so close that they look like one. */
function startsOf(lines: readonly Line[]): number[] {
  const [most] = lines.toSorted((a, b) => b.segments.length - a.segments.length)
  const starts = most?.segments.slice(1).map(({ box }) => box[0]) ?? []
  const isShared = (line: Line) =>
    starts.every((x) => line.words.some(({ box }) => Math.abs(box[0] - x) < 1.5))
  return lines.every(isShared)
    ? starts
    : (lines[0]?.segments.slice(1).map(({ box }) => box[0]) ?? [])
}

/** The words of a line by the column that they stand in; [] for an empty one. */
function piecesOf(row: Line, starts: readonly number[]): Word[][] {
  const out = starts.map((): Word[] => [])
  for (const word of row.words) {
    const at = starts.findLastIndex((x) => x <= word.box[0] + 1.5)
    out[Math.max(0, at)]?.push(word)
  }
  return out
}
