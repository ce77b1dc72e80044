// Rows of a points scorecard outside a ruled table: „<criterion> +N P". Labels may wrap; which criterion it is, its words decide.
import type { Word } from '../read/word.ts'
import { union } from '../read/word.ts'
import { join } from './join.ts'
import type { Layout, RecordSet } from './layout.ts'
import { type Line, textOf } from './lines.ts'
import { emptyRecord, put, reading, type Record_ } from './record.ts'
import { typed } from './typed.ts'
import { cellsIn } from './criteria-cells.ts'
import { criterionOf, withoutSigns } from './criterion.ts'

const CONFIDENCE = 0.98

const POINTS = /^\+?\d{1,3}(?:P|\/\d{1,3}P?)?[.,;)]?$/u

const MAXIMUM = /^\(?(?:maximal|maximum|max\.?|höchstens|bis|zu|von|möglich|möglichen?)[:=]?$/iu

/** A number of points with its sign, its unit and the most that one can have is never longer. */
const WORDS_MOST = 8

type Mark = { from: number; to: number; words: Word[]; bare: boolean }

/**
 * Where points stand among the words of a line: `+117 P`, `117 Punkte`, `117 von 117 Punkten`, `117 / 117`, `117 (max. 117)`. A number alone is
 * one (`bare`) where it ends the line in a piece of its own.
 */
function marksIn(row: Line): Mark[] {
  const { words } = row
  const marks: Mark[] = []
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i]
    if (!word || !(POINTS.test(word.text) || word.text === '+')) continue
    const own = longest(words, i)
    if (own > 0) {
      marks.push({ from: i, to: i + own, words: words.slice(i, i + own), bare: false })
      i += own - 1
    } else if (i === words.length - 1 && row.segments.at(-1)?.words.length === 1)
      marks.push({ from: i, to: i + 1, words: [word], bare: true })
  }
  return marks
}

/** How many words from `at` on state points and more than a number; 0: none. */
function longest(words: readonly Word[], at: number): number {
  for (let length = Math.min(WORDS_MOST, words.length - at); length > 0; length -= 1) {
    const text = textOf(words.slice(at, at + length)).replace(/[.,;]$/u, '')
    if (!/^\d+$/u.test(text) && typed('points', text) !== null) return length
  }
  return 0
}

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
  const own = lines.filter((row) => !isLegend(row, classes))
  const rows = rowsIn(own, set, criteria)
  const named = new Set(rows.records.map((one) => idOf(one, criteria)))
  if (named.size === criteria.length && rows.records.length === named.size) return rows
  const cells = cellsIn(own, criteria)
  if (cells.length <= named.size && rows.records.length === named.size) return rows
  if (cells.length < named.size) return rows
  const [label, points] = ['label', 'points'].map((id) => set.columns.find((one) => one.id === id))
  const out = { records: [] as Record_[], words: new Set<Word>() }
  for (const cell of cells) {
    const record = emptyRecord(set, cell.page, cell.top)
    const text = cell.points.text.replace(/[.,;]$/u, '')
    for (const made of [
      label && reading(label, cell.label.text, cell.label.words, CONFIDENCE),
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

/** Type so much smaller than that of a label is no further line of it. */
const SMALL_PRINT = 0.87

/** The label left of the points: on the same line, else with the line above or below in the same columns. */
function labelAt(
  lines: readonly Line[],
  l: number,
  own: readonly Word[],
  mark: Mark,
  criteria: Layout['criteria'],
): { text: string; words: Word[] } | null {
  const near = (at: number): Word[] => {
    const row = lines[at]
    const here = lines[l]
    if (
      !row ||
      !here ||
      row.page !== here.page ||
      Math.abs(row.box[3] - here.box[3]) > 1.7 * here.size ||
      // Small print under a label says more of it, and is no part of it.
      row.size < SMALL_PRINT * (own[0]?.size ?? row.size)
    )
      return []
    if (marksIn(row).length > 0) return []
    const right = mark.words[0]?.box[0] ?? Infinity
    const left = own.length > 0 ? union(own.map((word) => word.box))[0] - 3 : -Infinity
    return row.words.filter((word) => word.box[2] <= right && word.box[0] >= left)
  }
  const above = near(l - 1)
  const under = near(l + 1)
  for (const parts of [[own], [own, under], [above, own], [above, own, under]]) {
    const { text, words } = join(parts)
    const clean = withoutSigns(text)
    if (clean !== '' && criterionOf(clean, criteria) !== null) {
      // A wrapped label goes on below; its first line alone may already name the criterion.
      const more =
        parts.length === 1 && startsLower(under) ? join([own, under]) : { text: clean, words }
      return { text: withoutSigns(more.text), words: more.words }
    }
  }
  return own.length === 0 ? stackedAt(lines, l, mark, criteria) : null
}

/** The label on the line above the points, which stand alone on theirs. */
function stackedAt(
  lines: readonly Line[],
  l: number,
  mark: Mark,
  criteria: Layout['criteria'],
): { text: string; words: Word[] } | null {
  const [above, here] = [lines[l - 1], lines[l]]
  if (!above || !here || mark.words.length !== here.words.length) return null
  const isNear =
    above.page === here.page &&
    above.segments.length === 1 &&
    here.box[3] - above.box[3] < 1.7 * here.size &&
    Math.abs(here.box[0] - above.box[0]) < 2.5 * here.size &&
    marksIn(above).length === 0
  if (!isNear || criterionOf(above.text, criteria) === null) return null
  const { text, words } = join([above.words])
  return { text: withoutSigns(text), words }
}

const startsLower = (words: readonly Word[]): boolean => /^[\p{Ll}(+]/u.test(words[0]?.text ?? '')
