// Rows of queries in a list of entries: „Anfrage | Musterbank AG | – | Kreditanfrage | 04.09.2012" among contracts and claims. What a row is, its kind
// says; what was asked for stands under a head of its own.
import { join } from './join.ts'
import type { Layout } from './layout.ts'
import { linesFrom } from './lines.ts'
import { emptyRecord, put, reading, type Record_ } from './record.ts'
import { pattern } from './typed.ts'

const CONFIDENCE = 0.97

/** A contract is no query, whatever else its kind says. */
const ALSO: Readonly<Record<string, string>> = { reportedOn: 'on', party: 'party' }

/** The records, of which those that are queries by their kind are such. */
export function withQueriesApart(records: readonly Record_[], layout: Layout): Record_[] {
  const set = layout.sets.find(
    ({ into, columns }) => into === 'inquiries' && columns.some(({ id }) => id === 'purpose'),
  )
  const purpose = set?.columns.find(({ id }) => id === 'purpose')
  if (!set || !purpose) return [...records]
  return records.map((record) => {
    const type = record.readings.get('type')
    if (record.set.into !== 'entries' || !type || !isQuery(type.text, layout)) return record
    const query = emptyRecord(set, record.page, record.top, {})
    query.area = record.area
    query.doubts.push(...record.doubts.filter(({ column }) => column === null))
    for (const [from, to] of Object.entries(ALSO)) {
      const own = record.readings.get(from)
      const column = set.columns.find(({ id }) => id === to)
      if (own && column) put(query, { ...own, column })
    }
    const taken = new Set([...record.readings.values()].flatMap(({ words }) => words))
    const left = record.area.filter((word) => !taken.has(word) && /\p{L}/u.test(word.text))
    const words = left.length > 0 ? left : type.words
    const made = reading(
      purpose,
      join(linesFrom(words).map((row) => row.words)).text,
      words,
      CONFIDENCE,
    )
    if (made) put(query, made)
    return query
  })
}

const isQuery = (text: string, { words }: Layout): boolean =>
  words.query !== undefined && pattern(words.query).test(text)
