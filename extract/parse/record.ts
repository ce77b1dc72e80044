// What tables, labelled blocks and sentences have in common: a record, that is readings by column, with the place it was found at.
import type { Word } from '../read/word.ts'
import type { Column, RecordSet } from './layout.ts'
import { MISREAD, misreadOf } from './misread.ts'
import { ALIEN, holdsName, isBrokenName, oddText } from './odd-text.ts'
import { isBlank, pattern, typed, type Value } from './typed.ts'

export type Reading = {
  column: Column
  text: string
  words: Word[]
  /** null: the text is not of the column's type; a doubt goes with it. */
  value: Value | null
  confidence: number
  /** Taken by a phrase that any such value would fit: right where it is the only one. */
  weak?: true
}

export type Record_ = {
  set: RecordSet
  /** Reading order: page, then place on it. */
  page: number
  top: number
  readings: Map<string, Reading>
  /** Several columns of one id, such as the kinds of data: in order. */
  list: Reading[]
  implied: Readonly<Record<string, string>>
  /** All words of its place on the page: a row, an item, the lines of a block. What of them no reading took is accounted for. */
  area: Word[]
  /** Told items: their whole text without the names of parties. */
  told?: string
  /** What the engine is not sure of about the record as a whole. */
  doubts: { column: string | null; code: string }[]
}

export const emptyRecord = (
  set: RecordSet,
  page: number,
  top: number,
  implied: Readonly<Record<string, string>> = {},
): Record_ => ({
  set,
  page,
  top,
  readings: new Map(),
  list: [],
  implied,
  area: [],
  doubts: [],
})

/** „Musterbank AG, angefragt": what was done stands behind who did it. */
const SAID_BEHIND = /, \p{Ll}{4,}(?: am)?$/u

/** A reading from words; null when the text is printed as a blank. */
export function reading(
  column: Column,
  text: string,
  words: Word[],
  confidence: number,
): Reading | null {
  const whole = text.trim()
  const ofColumn = column.ends === undefined ? -1 : whole.search(pattern(column.ends))
  const end = ofColumn < 0 && column.type === 'party' ? whole.search(SAID_BEHIND) : ofColumn
  const trimmed = end > 0 ? whole.slice(0, end) : whole
  if (isBlank(column.type, trimmed)) return null
  const own = end > 0 ? wordsOf(trimmed, words) : words
  const isPicture = own.some(({ source }) => source === 'ocr')
  const meant = isPicture && column.phrases ? misreadOf(trimmed, column.phrases) : null
  const value = typed(column.type, meant ?? trimmed)
  const worth = meant === null ? confidence : MISREAD
  return { column, text: trimmed, words: own, value, confidence: worth }
}

/** The words at the beginning that make up the text. */
function wordsOf(text: string, words: Word[]): Word[] {
  let length = -1
  return words.filter((word) => {
    if (length >= text.length) return false
    length += word.text.length + 1
    return true
  })
}

/** Puts a reading into a record. A second, different value under the same name is not chosen between: a doubt says so. */
export function put(record: Record_, made: Reading): void {
  if (made.column.type === 'effect') {
    record.list.push(made)
    return
  }
  const isName = made.column.type === 'party' || /Score für /u.test(made.text)
  if (isName && isBrokenName(made.text))
    record.doubts.push({ column: made.column.id, code: 'broken' })
  const odd = oddText(made)
  if (odd !== null) record.doubts.push({ column: made.column.id, code: odd })
  if (made.column.id === 'purpose' && holdsName(made.text))
    record.doubts.push({ column: 'party', code: 'broken' })
  const { id, known: isKnown } = made.column
  if (odd === null && isKnown !== undefined && !pattern(isKnown).test(made.text))
    record.doubts.push({ column: id, code: 'unknown-word' })
  // What stands in the name is missing in its own column.
  if (odd === 'columns' && made.column.id === 'party' && ALIEN.test(made.text))
    record.doubts.push({ column: null, code: odd })
  const known = record.readings.get(made.column.id)
  if (!known) record.readings.set(made.column.id, made)
  else if (JSON.stringify(known.value) !== JSON.stringify(made.value)) {
    record.doubts.push({ column: made.column.id, code: 'twice' })
  }
}
