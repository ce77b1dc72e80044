// Items that begin with what and who, over lines of labels and values: „Ratenkredit · Musterbank AG" / „Konto 4711 · gemeldet 29.08.2013", with the day in a
// column of its own or without. Each is read as a cell that holds several values.
import { isCompany, SHORT_FORMS } from './company.ts'
import type { Word } from '../read/word.ts'
import { unbroken } from './cell-notes.ts'
import { besideColumn, halfOf, halvesOf, toldInCell } from './cell-parts.ts'
import { pairsOf } from './clause.ts'
import { hangs, type Paragraph } from './flow.ts'
import { join, wordsBetween } from './join.ts'
import { bookOf } from './label-start.ts'
import type { RecordSet, Section } from './layout.ts'
import { emptyRecord, put, reading, type Record_ } from './record.ts'
import { patternIn } from './typed.ts'

const CONFIDENCE = 0.97

/** The day of an item, and what it names besides who it was with. */
const COLUMNS: Partial<Record<RecordSet['into'], { day: string; what: string }>> = {
  entries: { day: 'reportedOn', what: 'type' },
  inquiries: { day: 'on', what: 'purpose' },
}

/** The record that such a paragraph tells; null when it is none, or its first line does not name what and who. */
export function dayItemIn(
  paragraph: Paragraph,
  sets: readonly RecordSet[],
  section: Section | null,
): Record_ | null {
  const [first, ...others] = paragraph.rows
  const [one, ...texts] = first?.segments ?? []
  if (!one) return null
  const isDated = texts.length > 0 && (others[0] === undefined || hangs(first, others[0]))
  const begun = isDated ? texts.flatMap(({ words }) => words) : one.words
  // Without a day a sign must part what and who, and lines of values follow.
  if (!isDated && (texts.length > 0 || others.length === 0 || !begun.some(isSign))) return null
  // Labels in a column beside their values are a block under its title.
  if (!isDated && others.every(({ segments }) => segments.length > 1)) return null
  const [rest, ...after] = others
  const goesOn = rest !== undefined && (NAME_ENDS.test(rest.text) || isCompany(rest.text))
  const more = goesOn ? after : others
  const [head = [], ...pieces] = headOf(goesOn ? [...begun, ...rest.words] : begun)
  const day = isDated ? one : null
  for (const set of sets) {
    const names = COLUMNS[set.into]
    if (!names || section?.into !== set.id) continue
    const column = (id: string) => set.columns.find((one) => one.id === id)
    const [on, what] = [column(names.day), column(names.what)]
    const who = what && besideColumn(set, what, new Set())
    const halves = what && who && halvesOf(head, what, who)
    const made = on && day ? reading(on, day.text, day.words, CONFIDENCE) : null
    if (!halves || (day && made?.value == null)) continue
    const record = emptyRecord(set, paragraph.page, paragraph.top)
    record.area = [...paragraph.words]
    if (made) put(record, made)
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
    // Below who asked stands another company: which of the two it was, nobody knows.
    if (more.some(({ text }) => isCompany(text)) && !record.readings.has('originalParty'))
      record.doubts.push({ column: who.id, code: 'columns' })
    return record
  }
  return null
}

/** „Tituliert, nicht erledigt." among the lines, without a label. */
export function sayStatus(record: Record_, lines: readonly (readonly Word[])[]): void {
  const column = record.set.columns.find(({ id }) => id === 'status')
  const joined = join(lines)
  const place = (column?.says ?? [])
    .map((source) => patternIn(source, joined.text)?.indices?.[1])
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
const isSign = ({ text }: Word): boolean => SIGN.test(text)

/** The second line of a name: letters alone, with a legal form at the end. */
const NAME_ENDS = new RegExp(`^\\p{Lu}?[\\p{L} .&-]{0,40}(?<!\\p{L})(?:${SHORT_FORMS})$`, 'u')

/** The first two pieces of a line together, and each further one. */
function headOf(words: readonly Word[]): Word[][] {
  const pieces: Word[][] = [[]]
  for (const word of words) {
    if (isSign(word)) pieces.push([word])
    else pieces.at(-1)?.push(word)
  }
  const [a = [], b = [], ...others] = pieces
  return [[...a, ...b], ...others.map((piece) => piece.filter((word) => !isSign(word)))]
}
