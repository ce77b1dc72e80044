// Rows of a table → records, with a doubt where a row lacks what the others have or its columns were not sure.
import type { Word } from '../read/word.ts'
import { gradedIn } from './graded.ts'
import { unbroken, withoutNotes } from './cell-notes.ts'
import { besideColumn, halfOf, halvesOf, toldInCell } from './cell-parts.ts'
import { sayStatus } from './day-items.ts'
import { type Pair, pairsOf } from './clause.ts'
import { putGroup } from './group-rows.ts'
import { join } from './join.ts'
import { bookOf } from './label-start.ts'
import { areSomeUnknown, effectsOf } from './effect-cells.ts'
import { namesOf } from './head-names.ts'
import type { Column, RecordSet, Section } from './layout.ts'
import { linesFrom } from './lines.ts'
import { isMixed, tookOver } from './row-doubts.ts'
import { emptyRecord, put, reading, type Reading, type Record_ } from './record.ts'
import { stacked, toldAcross } from './stacked.ts'
import { NOTE, type Table } from './table.ts'
import { pattern, typed } from './typed.ts'

const TABLE_CONFIDENCE = 0.99

/** A value that most rows of a table have is missed where it is not there. */
const USUAL = 0.8

export function recordsOf(table: Table, section: Section | null): Record_[] {
  const { set } = table.head
  const kind = table.head.cells.find((cell) => cell.kind !== undefined)?.kind
  const implied = {
    ...(section?.into === set.id && section.implies),
    ...(kind !== undefined && { type: kind }),
  }
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
  const names = new Map(table.head.cells.map((cell) => [cell.column, namesOf(table.head, cell)]))
  const heads = new Set([...names.values()].flatMap((own) => own.map(({ id }) => id)))
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
      putAll(record, noted)
      if (cell.column.type === 'effect') continue
      const named = names.get(cell.column) ?? [cell.column]
      const parts =
        stackedIn(cell, named, set, heads) ?? gradedIn(cell.column, text, words, set, heads)
      if (parts) {
        for (const made of parts) put(record, made)
        lessThanNamed(record, named, parts.length)
        continue
      }
      lessThanNamed(record, named, 1)
      const beside = besideColumn(set, cell.column, heads)
      const halves = beside && halvesIn(cell.column, beside, words)
      const told = isTelling(cell.column, text)
        ? toldInCell(
            record,
            linesFrom(words).map((row) => row.words),
          )
        : null
      const own = halves?.own ?? told ?? { text, words }
      const column = columnOf(cell.column, own.text, set, heads)
      const made = reading(column, own.text, own.words, TABLE_CONFIDENCE)
      if (made) put(record, withSign(made, table))
      if (!halves || !beside) continue
      const [otherText, otherWords, more] = withoutNotes(
        { ...cell, column: beside, ...halves.other },
        book,
      )
      const other = reading(beside, otherText, otherWords, TABLE_CONFIDENCE)
      if (other) put(record, other)
      putAll(record, more)
    }
    for (const made of effectsOf(table, row)) put(record, made)
    putGroup(record, table.head, row)
    const across = row.others.filter((other) => other.at === NOTE)
    const whole = across.flatMap(
      (other) => toldAcross(other.lines, { set, own: [], elsewhere: heads }) ?? [],
    )
    for (const made of whole) put(record, made)
    const noted = pairsOf(
      row.others
        .filter((other) => whole.length === 0 || other.at !== NOTE)
        .flatMap((other) => unbroken(other.lines, book)),
      book,
      true,
    )
    // A date or an amount under a head without a name is lost: what follows from its absence is not sure.
    const known = new Set([...noted, ...whole].flatMap((pair) => pair.words))
    const isScorecard = table.head.set.into === 'criteria'
    if (
      row.others.some(
        (other) => isLost(other.lines, known) && !(isScorecard && isSerial(other.lines)),
      )
    )
      record.doubts.push({ column: null, code: 'unread' })
    // What stands under a head that we do not know may be the name of the score.
    if (set.name !== undefined && row.others.length > 0 && !record.readings.has('name'))
      record.doubts.push({ column: 'name', code: 'unread' })
    putAll(record, noted)
    for (const other of row.others)
      if (whole.length === 0 || other.at !== NOTE) {
        toldInCell(record, other.lines)
        sayStatus(record, other.lines)
      }
    // Signs stand for the kinds of data of their heads only where all of them are there.
    if (areSomeUnknown(table)) record.doubts.push({ column: 'factors', code: 'columns' })
    // A day under a head that we do not know may be any day.
    for (const { column, byLook } of table.head.cells)
      if (byLook && column?.type === 'date' && row.cells.some((cell) => cell.column === column))
        record.doubts.push({ column: column.id, code: 'layout-changed' })
    // „Vom" over days of contracts: that they were told or that they began, the head does not say.
    for (const { column, label } of table.head.cells)
      if (set.into === 'entries' && column?.type === 'date' && BARE.test(label))
        record.doubts.push({ column: column.id, code: 'columns' })
    if (table.head.byRows) record.doubts.push({ column: null, code: 'layout-changed' })
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

const BARE = /^(?:vom|am|seit|zum|ab)$/iu

/** Columns without a head that every row of a table has a value of. */
export const toldInAll = (rows: readonly Record_[], { head }: Table): string[] =>
  [...(rows[0]?.readings.keys() ?? [])].filter(
    (id) =>
      !head.cells.some(({ column }) => column?.id === id) &&
      rows.every(({ readings }) => readings.has(id)),
  )

/** „Gut" under „Klasse", which is a letter on other cards: what the card of 2026 calls so is its meaning. */
function columnOf(own: Column, text: string, set: RecordSet, heads: ReadonlySet<string>): Column {
  if (own.id !== 'rating' || typed(own.type, text) !== null || heads.has('meaning')) return own
  const meaning = set.columns.find(({ id }) => id === 'meaning')
  const isMeaning = meaning?.looks !== undefined && pattern(meaning.looks).test(text)
  return meaning && isMeaning ? meaning : own
}

function putAll(record: Record_, pairs: readonly Pair[]): void {
  for (const { columns, text, words } of pairs) {
    const [column] = columns
    const made = column ? reading(column, text, words, TABLE_CONFIDENCE) : null
    if (made) put(record, made)
  }
}

/** The values that the lines of a cell stack; null where it holds one value only, or not all of its lines are understood. */
function stackedIn(
  cell: Table['rows'][number]['cells'][number],
  own: readonly Column[],
  set: RecordSet,
  heads: ReadonlySet<string>,
): Reading[] | null {
  const printed = linesFrom(cell.words).map((row) => row.words)
  // „Wert / Stufe" over „9594 / D".
  const lines = printed.length === 1 && own.length > 1 ? parted(printed[0] ?? []) : printed
  const made = lines.length > 1 ? stacked(lines, { set, own, elsewhere: heads }) : null
  return made && new Set(made.map(({ column }) => column.id)).size > 1 ? made : null
}

function parted(words: readonly Word[]): Word[][] {
  const at = words.findIndex(({ text }) => text === '/')
  return at > 0 ? [words.slice(0, at), ...parted(words.slice(at + 1))] : [[...words]]
}

/** Two days in the head and one in the cell: which of them it is, the cell does not say. */
function lessThanNamed(record: Record_, named: readonly Column[], count: number): void {
  const alike = named.filter(({ type }) =>
    named.some((one) => one.id !== named[0]?.id && one.type === type),
  )
  if (named.length > 1 && count < named.length && alike.length > 1)
    for (const { id } of named) record.doubts.push({ column: id, code: 'columns' })
}

/** Texts that may tell a day besides: „beendet am 19.01.2019", or the instalments of an amount: „EUR 7.000,00 in 84 Raten". */
const isTelling = ({ id, type }: Column, text: string): boolean =>
  id === 'status' || id === 'type' || (type === 'money' && typed(type, text) === null)

/** „Kreditkarte" / „Musterbank AG" under one head: what stands under it belongs to two columns. */
function halvesIn(own: Column, other: Column, words: readonly Word[]) {
  const [what, who] = own.id === 'party' ? [other, own] : [own, other]
  const halves = halvesOf(words, what, who)
  if (!halves) return null
  const [a, b] = [halfOf(halves.what), halfOf(halves.who)]
  return own === what ? { own: a, other: b } : { own: b, other: a }
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

function isLost(lines: readonly Word[][], known: ReadonlySet<Word>): boolean {
  const { text } = join(lines.map((words) => words.filter((word) => !known.has(word))))
  // A mere figure is the number of the row.
  const isMoney = typed('money', text) !== null && /,\d{2}|€|EUR/u.test(text)
  return typed('date', text) !== null || isMoney || /\d,\d{2} ?%/u.test(text)
}

/** The number of a row stands in front of it. */
const isSerial = (lines: readonly Word[][]): boolean =>
  /^\d{1,2}[.)]?$/u.test(join(lines.map((row) => [...row])).text)

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
