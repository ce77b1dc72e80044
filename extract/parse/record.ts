// What tables, labelled blocks and sentences have in common: a record, that is readings by column, with the place it was found at.
import type { Word } from '../read/word.ts'
import type { Column, RecordSet } from './layout.ts'
import { isBlank, typed, type Value } from './typed.ts'

export type Reading = {
  column: Column
  text: string
  words: Word[]
  /** null: the text is not of the column's type; a doubt goes with it. */
  value: Value | null
  confidence: number
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
  doubts: [],
})

/** A reading from words; null when the text is printed as a blank. */
export function reading(
  column: Column,
  text: string,
  words: Word[],
  confidence: number,
): Reading | null {
  const trimmed = text.trim()
  if (isBlank(column.type, trimmed)) return null
  return { column, text: trimmed, words, value: typed(column.type, trimmed), confidence }
}

/** Puts a reading into a record. A second, different value under the same name is not chosen between: a doubt says so. */
export function put(record: Record_, made: Reading): void {
  if (made.column.type === 'effect') {
    record.list.push(made)
    return
  }
  const known = record.readings.get(made.column.id)
  if (!known) record.readings.set(made.column.id, made)
  else if (JSON.stringify(known.value) !== JSON.stringify(made.value)) {
    record.doubts.push({ column: made.column.id, code: 'twice' })
  }
}
