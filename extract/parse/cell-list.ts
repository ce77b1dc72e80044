// A cell that tells a whole item: „Ratenkredit; Nummer 4711; Betrag 11.800,00 EUR; gespeichert am 01.12.2017". Lists that mix inquiries and reports
// print such cells; which of the two a row is, the first words say.
import type { Word } from '../read/word.ts'
import { pairsOf } from './clause.ts'
import { join } from './join.ts'
import { entryTypeOf } from './entry-type.ts'
import { bookOf } from './label-start.ts'
import type { Layout } from './layout.ts'
import { line } from './lines.ts'
import { withQueriesApart } from './mixed-rows.ts'
import { emptyRecord, put, reading, type Record_ } from './record.ts'

const CONFIDENCE = 0.97

/** The same rows with such cells taken apart; rows that tell of a contract go to the entries. */
export function toldInCells(records: readonly Record_[], layout: Layout): Record_[] {
  return withQueriesApart(records, layout).map((record) => {
    const cell = record.readings.get('purpose')
    if (record.set.into !== 'inquiries' || !cell || !/;/u.test(cell.text)) return record
    return partedOf(record, cell.words, layout) ?? record
  })
}

function partedOf(record: Record_, words: readonly Word[], layout: Layout): Record_ | null {
  const [first, ...rest] = piecesOf(words)
  const entries = layout.sets.find((set) => set.into === 'entries')
  if (!first || !entries) return null
  const title = join([first]).text.replace(/;$/u, '')
  const isInquiry = /anfrage|prüfung|kondition|auskunft/iu.test(title)
  const isEntry = !isInquiry && entryTypeOf(title, layout.words.entryTypes).type !== null
  if (!isInquiry && !isEntry) return null
  const set = isEntry ? entries : record.set
  const made = emptyRecord(set, record.page, record.top, {})
  made.area = record.area
  made.doubts.push(...record.doubts.filter(({ column }) => column !== 'purpose'))
  const column = (id: string) => set.columns.find((one) => one.id === id)
  const names = isEntry ? { on: 'reportedOn', party: 'party' } : { on: 'on', party: 'party' }
  for (const [from, to] of Object.entries(names)) {
    const own = record.readings.get(from)
    const target = column(to)
    if (own && target) put(made, { ...own, column: target })
  }
  const book = bookOf(set.columns)
  for (const piece of rest)
    for (const pair of pairsOf([oneLine(piece)], book, true)) {
      const [target] = pair.columns
      const own = target && reading(target, pair.text, pair.words, CONFIDENCE)
      if (own && !made.readings.has(own.column.id)) put(made, own)
    }
  const key = column(isEntry ? 'type' : 'purpose')
  const own = key && reading(key, title, first, CONFIDENCE)
  if (own && !made.readings.has(own.column.id)) put(made, own)
  return made
}

function piecesOf(words: readonly Word[]): Word[][] {
  const pieces: Word[][] = [[]]
  for (const word of words) {
    pieces.at(-1)?.push(word)
    if (word.text.endsWith(';')) pieces.push([])
  }
  return pieces.filter((piece) => piece.length > 0)
}

/** Words of a piece in their own order, though they stand on two printed lines. */
function oneLine(words: readonly Word[]): ReturnType<typeof line> {
  const { text, words: own } = join([words])
  const made = line(own)
  return { ...made, words: own, text, segments: [{ words: own, text, box: made.box }] }
}
