// Rows of inquiries whose column heads were lost, as those in white on dark bars are in pictures: a day, who and what for, told apart by their forms.
// Which column is which is read off the rows alone, so that all of them wait.
import type { Layout, RecordSet, Section } from './layout.ts'
import type { Line } from './lines.ts'
import { normal } from './normal.ts'
import { emptyRecord, put, reading, type Record_ } from './record.ts'
import { typed } from './typed.ts'

const CONFIDENCE = 0.9
const COLUMNS = 3
/** Two rows may be alike by chance where one is no row at all: what one column says must be what all of it says. */
const ROWS_LEAST = 2
/** Cells of one column begin under each other, in type sizes; pictures lie a little askew. */
const EDGE = 0.6

type Segment = Line['segments'][number]

/** Records of inquiries below their heading, and the words they took. `lines`: what no table took, in the order of reading. */
export function headlessIn(
  lines: readonly Line[],
  layout: Layout,
  sectionAbove: (row: Line) => Section | null,
): { records: Record_[]; words: Segment['words'] } {
  const set = layout.sets.find(({ into }) => into === 'inquiries')
  const rows = lines.filter(
    (row) => row.segments.length === COLUMNS && sectionAbove(row)?.into === 'inquiries',
  )
  return set ? recordsOf(alignedWith(rows), set, layout) : { records: [], words: [] }
}

/** The rows whose cells begin under those of the first. */
function alignedWith(rows: readonly Line[]): Line[] {
  const [first] = rows
  return rows.filter((row) =>
    row.segments.every(
      (one, i) =>
        Math.abs(one.box[0] - (first?.segments[i]?.box[0] ?? Number.NaN)) < EDGE * row.size,
    ),
  )
}

function recordsOf(
  rows: readonly Line[],
  set: RecordSet,
  { words: { inquiryKinds } }: Layout,
): { records: Record_[]; words: Segment['words'] } {
  const places = Array.from({ length: COLUMNS }, (_, i) => i)
  const isAll = (at: number, says: (text: string) => boolean) =>
    rows.every((row) => says(row.segments[at]?.text ?? ''))
  const saysKind = (text: string) =>
    inquiryKinds.some(([stem]) => normal(text).includes(stem)) && typed('date', text) === null
  const on = places.filter((at) => isAll(at, (text) => typed('date', text) !== null))
  const purpose = places.filter((at) => isAll(at, saysKind))
  const party = places.filter((at) => !on.includes(at) && !purpose.includes(at))
  const isTold = [on, purpose, party].every(({ length }) => length === 1)
  if (rows.length < ROWS_LEAST || !isTold) return { records: [], words: [] }
  const columns = Object.entries({ on, party, purpose }).flatMap(([id, [at = 0]]) => {
    const column = set.columns.find((one) => one.id === id)
    return column ? [{ column, at }] : []
  })
  const records = rows.map((row) => {
    const record = emptyRecord(set, row.page, row.box[1])
    record.doubts.push({ column: null, code: 'layout-changed' })
    for (const { column, at } of columns) {
      const cell = row.segments[at]
      const made = cell && reading(column, cell.text, cell.words, CONFIDENCE)
      if (made) put(record, made)
    }
    return record
  })
  return { records, words: rows.flatMap((row) => row.segments.flatMap(({ words }) => words)) }
}
