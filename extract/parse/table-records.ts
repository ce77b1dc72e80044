// Rows of a table → records, with a doubt where a row lacks what the others have or its columns were not sure.
import { union, type Word } from '../read/word.ts'
import { type Pair, pairsOf } from './clause.ts'
import { join } from './join.ts'
import { bookOf, type LabelBook, startsIn, startsWithLabel } from './label-start.ts'
import type { Section, ValueType } from './layout.ts'
import { line, linesFrom, type Line } from './lines.ts'
import { isMixed, tookOver } from './row-doubts.ts'
import { emptyRecord, put, reading, type Reading, type Record_ } from './record.ts'
import type { Cell, Table } from './table.ts'
import { isFirm, typed } from './typed.ts'

const TABLE_CONFIDENCE = 0.99

/** A value that most rows of a table have is missed where it is not there. */
const USUAL = 0.8

export function recordsOf(table: Table, section: Section | null): Record_[] {
  const { set } = table.head
  const implied = section?.into === set.id ? (section.implies ?? {}) : {}
  const usual = table.head.cells.flatMap(({ column }) => {
    if (!column) return []
    const filled = table.rows.filter((row) =>
      row.cells.some((cell) => cell.column === column),
    ).length
    // Of a short table, or where no row has it at all, none can say what is usual.
    const isOdd = table.rows.length < 4 || filled === 0 || filled / table.rows.length >= USUAL
    return isOdd && filled < table.rows.length ? [column] : []
  })
  const book = bookOf(set.columns)
  // One row that took over words of another says that all of them may have.
  const mixed = table.rows.some((row) => row.cells.some(isMixed))
  return table.rows.map((row) => {
    const head = table.head.cells.find((cell) => cell.column?.type === 'money')
    const unit = head && /EUR|€/u.test(headText(table, head.box)) ? { currency: 'EUR' } : {}
    const record = emptyRecord(set, row.page, row.top, { ...implied, ...unit })
    record.area = [
      ...row.cells.flatMap((cell) => cell.words),
      ...row.others.flatMap((other) => other.lines.flat()),
    ]
    for (const cell of row.cells) {
      const [text, words, noted] = withoutNotes(cell, book)
      for (const pair of noted) {
        const [column] = pair.columns
        const made = column ? reading(column, pair.text, pair.words, TABLE_CONFIDENCE) : null
        if (made) put(record, made)
      }
      if (cell.column.type === 'effect') continue
      const made = reading(cell.column, text, words, TABLE_CONFIDENCE)
      if (made) put(record, withSign(made, table))
    }
    for (const made of effectsOf(table, row)) put(record, made)
    const noted = pairsOf(
      row.others.flatMap((other) => unbroken(other.lines, book)),
      book,
      true,
    )
    // A date or an amount under a head without a name is lost: what follows from its absence is not sure.
    const known = new Set(noted.flatMap((pair) => pair.words))
    const isScorecard = table.head.set.into === 'criteria'
    if (
      row.others.some(
        (other) => isLost(other.lines, known) && !(isScorecard && isSerial(other.lines)),
      )
    )
      record.doubts.push({ column: null, code: 'unread' })
    for (const pair of noted) {
      const column = pair.columns[0]
      const made = column ? reading(column, pair.text, pair.words, TABLE_CONFIDENCE) : null
      if (made) put(record, made)
    }
    // Signs under heads that we do not know stand for kinds of data only where all of them are there.
    if (areSomeUnknown(table)) record.doubts.push({ column: 'factors', code: 'columns' })
    // A day under a head that we do not know may be any day.
    for (const { column, byLook } of table.head.cells)
      if (byLook && column?.type === 'date' && row.cells.some((cell) => cell.column === column))
        record.doubts.push({ column: column.id, code: 'layout-changed' })
    if (row.crossed || mixed || tookOver(table, row))
      record.doubts.push({ column: null, code: 'columns' })
    for (const column of usual) {
      const isThere = row.cells.some((cell) => cell.column === column)
      // A card of another kind in the same table prints neither of these.
      const other = ['rating', 'probability'].every(
        (id) => !row.cells.some((cell) => cell.column.id === id),
      )
      const isEver = table.rows.some((one) => one.cells.some((cell) => cell.column === column))
      if (other && isEver && ['rating', 'probability'].includes(column.id)) continue
      const matters = ['on', 'value', 'probability', 'rating', 'name', 'points'].includes(column.id)
      if (!isThere && matters) record.doubts.push({ column: column.id, code: 'gap' })
    }
    return record
  })
}

/** „95,71" under „Wahrscheinlichkeit in %": the sign stands in the head. */
function withSign(made: Reading, table: Table): Reading {
  if (made.column.type !== 'percent' || made.value !== null) return made
  const head = table.head.cells.find((cell) => cell.column === made.column)
  if (!head || !/%|Prozent/u.test(textUnder(table, head))) return made
  return { ...made, value: typed('percent', `${made.text} %`) }
}

/** A head with what wraps below or above it. */
const textUnder = (table: Table, { box, words }: Table['head']['cells'][number]): string =>
  `${words.map((word) => word.text).join(' ')} ${headText(table, box)}`

/** The kinds of data of a row in the order of the heads; a place whose cell is empty stays, without an effect. */
function effectsOf(table: Table, row: Table['rows'][number]): Reading[] {
  const made = table.head.cells.flatMap(({ column, label }): Reading[] => {
    if (column?.type !== 'effect') return []
    const named = { ...column, labels: [column.labels[0] ?? label] }
    const cell = row.cells.find((one) => one.column === column)
    const read = cell && reading(named, cell.text, cell.words, TABLE_CONFIDENCE)
    return [read ?? { column: named, text: '', words: [], value: null, confidence: 0 }]
  })
  return made.some((one) => one.words.length > 0) ? made : []
}

/** Kinds of data were named by their looks, and fewer are there than the set has. */
function areSomeUnknown({ head }: Table): boolean {
  const isEffect = (column: { type: ValueType } | null) => column?.type === 'effect'
  const there = head.cells.filter(({ column }) => isEffect(column))
  return (
    there.some(({ byLook }) => byLook === true) &&
    there.length < head.set.columns.filter(isEffect).length
  )
}

function isLost(lines: readonly Word[][], known: ReadonlySet<Word>): boolean {
  const { text } = join(lines.map((words) => words.filter((word) => !known.has(word))))
  // A mere figure is the number of the row.
  const isMoney = typed('money', text) !== null && /,\d{2}|€|EUR/u.test(text)
  return typed('date', text) !== null || isMoney || /\d,\d{2} ?%/u.test(text)
}

/** The number of a row stands in front of it. */
const isSerial = (lines: readonly Word[][]): boolean =>
  /^\d{1,2}[.)]?$/u.test(join(lines.map((row) => [...row])).text)

/** „Amtsgericht Musterstadt" / „Az. 12 IN 34/19": a line of a name that begins with a label of a number or date is no part of the name. */
function withoutNotes(cell: Cell, book: LabelBook): [string, Word[], Pair[]] {
  const plain: [string, Word[], Pair[]] = [cell.text, cell.words, []]
  if (cell.column.type !== 'party') return plain
  const lines = linesFrom(cell.words)
  const at = lines.findIndex(
    (row, i) =>
      i > 0 &&
      row.segments[0] !== undefined &&
      startsIn(row.segments[0], book, true).some(
        (start) =>
          start.from === 0 &&
          start.columns.every((one) => one.type === 'number' || isFirm(one.type)) &&
          row.words.slice(start.to).some((word) => /\d/u.test(word.text)),
      ),
  )
  if (at < 0) return withoutClause(cell, book)
  const { text, words } = join(lines.slice(0, at).map((row) => row.words))
  const notes = unbroken(
    lines.slice(at).map((row) => row.words),
    book,
  )
  return [text, words, pairsOf(notes, book, true)]
}

/** „Inkasso Muster GmbH; früherer Gläubiger: Muster AG": behind the mark a label of its own begins. */
function withoutClause(cell: Cell, book: LabelBook): [string, Word[], Pair[]] {
  const own = whole(cell.words)
  const [segment] = own.segments
  const start = segment
    ? startsIn(segment, book, true).find(
        (one) =>
          one.from > 0 &&
          one.colon &&
          (/[;(]$/u.test(own.words[one.from - 1]?.text ?? '') ||
            own.words[one.from]?.text.startsWith('(') === true),
      )
    : undefined
  if (!start) return [cell.text, cell.words, []]
  const { text, words } = join([own.words.slice(0, start.from)])
  return [
    text.replace(/[\s;(]+$/u, ''),
    words,
    pairsOf([whole(own.words.slice(start.from))], book, true).map((pair) => ({
      ...pair,
      text: /\(/u.test(pair.text) ? pair.text : pair.text.replace(/\)$/u, ''),
    })),
  ]
}

/** What is printed in the band of heads over one column. */
function headText(table: Table, box: readonly number[]): string {
  return table.head.words
    .filter(
      (word) =>
        word.box[0] > (box[0] ?? 0) - word.size && word.box[0] < (box[2] ?? 0) + 0.6 * word.size,
    )
    .map((word) => word.text)
    .join(' ')
}

/** Words of one piece in their own order, though they stand on several printed lines. */
function whole(words: readonly Word[]): Line {
  const { text, words: own } = join([words])
  const box = union(own.map((word) => word.box))
  return { ...line(own), words: own, text, segments: [{ words: own, text, box }] }
}

/** „ursprünglicher" / „Gläubiger: Muster AG": a label that wraps in its cell is one label. */
function wholeLabels(lines: readonly Word[][], book: LabelBook): Word[][] {
  const out: Word[][] = []
  for (let i = 0; i < lines.length; i += 1) {
    const [own, next] = [lines[i] ?? [], lines[i + 1]]
    const { text, words } = join(next ? [own, next] : [own])
    const both = { words, text, box: union(words.map((word) => word.box)) }
    const start = startsIn(both, book, true)[0]
    if (next && start?.from === 0 && start.to > own.length) {
      out.push(words)
      i += 1
    } else out.push(own)
  }
  return out
}

/** Lines of a cell, those without a label of their own joined to the line before: „Gläubiger Direktbank" / „Muster AG". */
function unbroken(lines: readonly Word[][], book: LabelBook): Line[] {
  const out: Line[] = []
  for (const words of wholeLabels(lines, book)) {
    const here = whole(words)
    const [segment] = here.segments
    const above = out.at(-1)
    const [last] = above?.segments ?? []
    if (!above || !last || !segment || startsWithLabel(segment, book, true)) out.push(here)
    else {
      const all = [...above.words, ...words]
      const text = `${above.text} ${here.text}`
      out[out.length - 1] = {
        ...above,
        words: all,
        text,
        segments: [{ ...last, words: all, text }],
      }
    }
  }
  return out
}
