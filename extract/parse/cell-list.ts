// A cell that tells a whole item: „Ratenkredit; Nummer 4711; Betrag 11.800,00 EUR; gespeichert am 01.12.2017". Lists that mix inquiries and reports
// print such cells; which of the two a row is, the first words say.
import type { Word } from '../read/word.ts'
import { toldInCell } from './cell-parts.ts'
import { pairsOf } from './clause.ts'
import { sayStatus } from './day-items.ts'
import { join } from './join.ts'
import { entryTypeOf } from './entry-type.ts'
import { bookOf } from './label-start.ts'
import type { Layout } from './layout.ts'
import { line, linesFrom } from './lines.ts'
import { withQueriesApart } from './mixed-rows.ts'
import { emptyRecord, put, reading, type Record_ } from './record.ts'
import { pattern } from './typed.ts'

const CONFIDENCE = 0.97

/** The same rows with such cells taken apart; rows that tell of a contract go to the entries. */
export function toldInCells(records: readonly Record_[], layout: Layout): Record_[] {
  return withQueriesApart(records, layout).map((record) => {
    if (record.set.into !== 'inquiries') return record
    const cell = record.readings.get('purpose')
    if (cell && /;/u.test(cell.text)) return partedOf(record, cell.words, layout, ';') ?? record
    return (!cell && belowName(record, layout)) || record
  })
}

/** „Musterbank AG" over „Ratenkredit, Nr. 000941803, Betrag 11.800,00 EUR, gespeichert am 23.04.2018" in one cell: who told it, and what. */
function belowName(record: Record_, layout: Layout): Record_ | null {
  const party = record.readings.get('party')
  const looks = layout.sets
    .find(({ into }) => into === 'entries')
    ?.columns.find(({ id }) => id === 'type')?.looks
  if (!party || looks === undefined) return null
  const lines = linesFrom(party.words)
  const at = lines.findIndex(({ text }, i) => i > 0 && /,/u.test(text) && pattern(looks).test(text))
  if (at < 0) return null
  const [who, what] = [lines.slice(0, at), lines.slice(at)].map((rows) =>
    rows.map(({ words }) => words),
  )
  const name = join(who ?? [])
  const own = reading(party.column, name.text, name.words, CONFIDENCE)
  const words = (what ?? []).flat()
  if (!own) return null
  const made = partedOf(
    { ...record, readings: new Map(record.readings).set('party', own) },
    words,
    layout,
    ',',
  )
  if (!made || made.set.into !== 'entries') return null
  toldInCell(made, what ?? [])
  sayStatus(made, what ?? [])
  return made
}

function partedOf(
  record: Record_,
  words: readonly Word[],
  layout: Layout,
  sign: ';' | ',',
): Record_ | null {
  const [first, ...rest] = piecesOf(words, sign)
  const entries = layout.sets.find((set) => set.into === 'entries')
  if (!first || !entries) return null
  const title = join([first]).text.replace(/[;,]$/u, '')
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
  const book = bookOf(set.columns, layout)
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

function piecesOf(words: readonly Word[], sign: string): Word[][] {
  const pieces: Word[][] = [[]]
  for (const word of words) {
    pieces.at(-1)?.push(word)
    if (word.text.endsWith(sign)) pieces.push([])
  }
  return pieces.filter((piece) => piece.length > 0)
}

/** Words of a piece in their own order, though they stand on two printed lines. */
function oneLine(words: readonly Word[]): ReturnType<typeof line> {
  const { text, words: own } = join([words])
  const made = line(own)
  return { ...made, words: own, text, segments: [{ words: own, text, box: made.box }] }
}
