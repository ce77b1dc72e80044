// Lists in order of days, the day in a column of its own: „11.05.2020   Ratenkredit · Musterbank AG" over lines of labels and values. The text beside
// a day is read as a cell that holds several values.
import type { Word } from '../read/word.ts'
import { unbroken } from './cell-notes.ts'
import { besideColumn, halfOf, halvesOf, toldInCell } from './cell-parts.ts'
import { pairsOf } from './clause.ts'
import { hangs, type Paragraph } from './flow.ts'
import { join, wordsBetween } from './join.ts'
import { bookOf } from './label-start.ts'
import type { RecordSet, Section } from './layout.ts'
import { emptyRecord, put, reading, type Record_ } from './record.ts'
import { pattern } from './typed.ts'

const CONFIDENCE = 0.97

/** The day of an item, and what it names besides who it was with. */
const COLUMNS: Partial<Record<RecordSet['into'], { day: string; what: string }>> = {
  entries: { day: 'reportedOn', what: 'type' },
  inquiries: { day: 'on', what: 'purpose' },
}

/** The record that a paragraph beside a day tells; null when it is none, or its first line does not name what and who. */
export function dayItemIn(
  paragraph: Paragraph,
  sets: readonly RecordSet[],
  section: Section | null,
): Record_ | null {
  const [first, ...more] = paragraph.rows
  const [day, ...texts] = first?.segments ?? []
  if (!day || texts.length === 0 || !(more[0] === undefined || hangs(first, more[0]))) return null
  const [head = [], ...pieces] = headOf(texts.flatMap(({ words }) => words))
  for (const set of sets) {
    const names = COLUMNS[set.into]
    if (!names || section?.into !== set.id) continue
    const column = (id: string) => set.columns.find((one) => one.id === id)
    const [on, what] = [column(names.day), column(names.what)]
    const who = what && besideColumn(set, what, new Set())
    const halves = what && who && halvesOf(head, what, who)
    const made = on && reading(on, day.text, day.words, CONFIDENCE)
    if (!halves || made?.value == null) continue
    const record = emptyRecord(set, paragraph.page, paragraph.top)
    record.area = [...paragraph.words]
    put(record, made)
    for (const [column_, words] of [
      [what, halves.what],
      [who, halves.who],
    ] as const) {
      const half = halfOf(words)
      const own = reading(column_, half.text, half.words, CONFIDENCE)
      if (own) put(record, own)
    }
    const lines = [...pieces, ...more.map(({ words }) => words)]
    const book = bookOf(set.columns)
    for (const { columns, text, words } of pairsOf(unbroken(lines, book), book, true)) {
      const own = columns[0] && reading(columns[0], text, words, CONFIDENCE)
      if (own) put(record, own)
    }
    toldInCell(record, lines)
    sayStatus(record, lines)
    return record
  }
  return null
}

/** „Tituliert, nicht erledigt." among the lines, without a label. */
function sayStatus(record: Record_, lines: readonly Word[][]): void {
  const column = record.set.columns.find(({ id }) => id === 'status')
  const joined = join(lines)
  const place = (column?.says ?? [])
    .map((source) => pattern(source).exec(joined.text)?.indices?.[1])
    .find((one) => one !== undefined)
  if (!column || !place || record.readings.has('status')) return
  const made = reading(
    column,
    joined.text.slice(...place),
    wordsBetween(joined, ...place),
    CONFIDENCE,
  )
  if (made) put(record, made)
}

const SIGN = /^[·•|;–—]$/u

/** The first two pieces of a line together, and each further one. */
function headOf(words: readonly Word[]): Word[][] {
  const pieces: Word[][] = [[]]
  for (const word of words) {
    if (SIGN.test(word.text)) pieces.push([word])
    else pieces.at(-1)?.push(word)
  }
  const [a = [], b = [], ...others] = pieces
  return [[...a, ...b], ...others.map((piece) => piece.filter(({ text }) => !SIGN.test(text)))]
}
