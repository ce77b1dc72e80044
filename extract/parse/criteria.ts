// Rows of a points scorecard outside a ruled table: „<criterion> +N P". Labels may wrap; which criterion it is, its words decide.
import type { Word } from '../read/word.ts'
import type { Layout, RecordSet } from './layout.ts'
import { bookOf } from './label-start.ts'
import { type Line, textOf, without } from './lines.ts'
import { normal } from './normal.ts'
import { emptyRecord, put, reading, type Record_ } from './record.ts'
import { type Cell, cellsIn } from './criteria-cells.ts'
import { labelAt, labelIn } from './criteria-labels.ts'
import { MAXIMUM, marksIn } from './criteria-marks.ts'
import { recordCells } from './criteria-records.ts'
import { criterionOf } from './criterion.ts'

const CONFIDENCE = 0.98

/** „Hervorragend ab 776, Gut ab 709, …": where classes begin, which are no points of a criterion. */
const isLegend = (row: Line, classes: readonly string[]): boolean =>
  classes.filter((one) => row.text.includes(one)).length >= 2

/** A card of numbers alone is one when it is nearly whole. */
const BARE_LEAST = 8

/** Records of the criteria set from lines, and the words they took: by the form that names the most criteria. */
export function criteriaIn(
  lines: readonly Line[],
  set: RecordSet,
  criteria: Layout['criteria'],
  classes: Layout['words']['classes'] = [],
): { records: Record_[]; words: Set<Word> } {
  const legible = lines.filter((row) => !isLegend(row, classes))
  const records = recordCells(legible, set, criteria)
  const own = withoutOthers(legible, set)
  const rows = rowsIn(own, set, criteria)
  const named = new Set(rows.records.map((one) => idOf(one, criteria)))
  // Labels that say which is which are surer than places.
  if (records.length >= named.size && records.length > 0) return madeOf(records, set, criteria)
  if (named.size === criteria.length && rows.records.length === named.size) return rows
  const cells = cellsIn(own, criteria)
  if (cells.length <= named.size && rows.records.length === named.size) return rows
  if (cells.length < named.size) return rows
  return madeOf(cells, set, criteria)
}

function madeOf(
  cells: readonly Cell[],
  set: RecordSet,
  criteria: Layout['criteria'],
): { records: Record_[]; words: Set<Word> } {
  const [label, points] = ['label', 'points'].map((id) => set.columns.find((one) => one.id === id))
  const out = { records: [] as Record_[], words: new Set<Word>() }
  for (const cell of cells) {
    const record = emptyRecord(set, cell.page, cell.top)
    const text = cell.points.text.replace(/[.,;]$/u, '')
    const named = labelIn(cell.label.text, cell.label.words, criteria)
    for (const made of [
      label && reading(label, named.text, named.words, CONFIDENCE),
      points && reading(points, text, cell.points.words, CONFIDENCE),
    ])
      if (made) put(record, made)
    for (const word of [...cell.label.words, ...cell.points.words]) out.words.add(word)
    out.records.push(record)
  }
  return out
}

const idOf = (record: Record_, criteria: Layout['criteria']): string | null =>
  criterionOf(record.readings.get('label')?.text ?? '', criteria)

/** Rows „<criterion> +N P". */
function rowsIn(
  lines: readonly Line[],
  set: RecordSet,
  criteria: Layout['criteria'],
): { records: Record_[]; words: Set<Word> } {
  const label = set.columns.find((column) => column.id === 'label')
  const points = set.columns.find((column) => column.id === 'points')
  const out = { records: [] as Record_[], words: new Set<Word>() }
  if (!label || !points) return out
  const bare: { record: Record_; words: Word[]; line: number }[] = []
  for (const [l, row] of lines.entries()) {
    let start = 0
    for (const mark of marksIn(row)) {
      const own = row.words.slice(start, mark.from)
      start = mark.to
      // „maximal 264 Punkte" tells what one may reach.
      if (MAXIMUM.test(own.at(-1)?.text ?? '')) continue
      const named = labelAt(lines, l, own, mark, criteria)
      if (!named) continue
      const record = emptyRecord(set, row.page, row.box[1] + mark.from / 1000)
      const text = textOf(mark.words).replace(/[.,;]$/u, '')
      for (const made of [
        reading(label, named.text, named.words, CONFIDENCE),
        reading(points, text, mark.words, CONFIDENCE),
      ]) {
        if (made) put(record, made)
      }
      if (mark.bare) bare.push({ record, words: [...named.words, ...mark.words], line: l })
      else {
        for (const word of [...named.words, ...mark.words]) out.words.add(word)
        out.records.push(record)
      }
    }
  }
  for (const run of runsOf(bare)) {
    const kinds = new Set(
      run.map(({ record }) => criterionOf(record.readings.get('label')?.text ?? '', criteria)),
    )
    if (kinds.size < BARE_LEAST || kinds.size < run.length) continue
    for (const one of run) {
      out.records.push(one.record)
      for (const word of one.words) out.words.add(word)
    }
  }
  return out
}

/** Rows of one card follow each other; „Anzahl Raten   72" elsewhere is no row of it. */
function runsOf<T extends { line: number }>(rows: readonly T[]): T[][] {
  const runs: T[][] = []
  for (const row of rows) {
    const last = runs.at(-1)?.at(-1)
    if (last && row.line - last.line <= 3) runs.at(-1)?.push(row)
    else runs.push([row])
  }
  return runs
}

/** The lines without figures that are of another column by the label right over or under them: „Maximal". */
function withoutOthers(lines: readonly Line[], set: RecordSet): Line[] {
  const book = bookOf(set.columns)
  const others = new Set<Word>()
  for (const [l, row] of lines.entries())
    for (const { box, text, words } of row.segments) {
      if (!/^\d{1,3}$/u.test(text)) continue
      const near = [lines[l - 1], lines[l + 1]].flatMap((line) =>
        line?.page === row.page
          ? line.segments.filter((one) => Math.abs(one.box[0] - box[0]) < 2)
          : [],
      )
      const ids = near
        .flatMap((one) => book.byLabel.get(normal(one.text)) ?? [])
        .map(({ id }) => id)
      if (ids.includes('most') && !ids.includes('points'))
        for (const word of words) others.add(word)
    }
  return others.size > 0 ? without(lines, others) : [...lines]
}
