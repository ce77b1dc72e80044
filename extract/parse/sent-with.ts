// Scores that went out with a query: a list of queries may print the score in a column of its own, and a list of scores that went out what they were asked
// for. Such a row is a query, and a score besides.
import type { Head } from './heads.ts'
import type { Layout } from './layout.ts'
import { emptyRecord, put, reading, type Record_ } from './record.ts'
import { pattern } from './typed.ts'

const CONFIDENCE = 0.95

/** The column of a list of queries that holds the score, and what else of a row the score has. */
const SCORE = 'sentScore'
const ALSO: Readonly<Record<string, string>> = { on: 'on', party: 'recipient', [SCORE]: 'value' }

/** „Übermittelter CRIF-Score": the head names the score. */
const NAME = /^\p{Lu}[\p{L}\d-]*(?:-Score|[a-z]score|RiskIndicator|Rating)$/u

/** The scores that queries state besides; a query without one gives none. `head`: of their table, where they stand in one. */
export function sentWithQueries(
  records: readonly Record_[],
  head: Head | null,
  layout: Layout,
): Record_[] {
  const column = head?.cells.find((cell) => cell.column?.id === SCORE)
  const named = column?.words.find(({ text }) => NAME.test(text))
  const set = layout.sets.find(({ id }) => id === 'sent-scores')
  if (!set || (head && !column)) return []
  const name = set.columns.find(({ id }) => id === 'name')
  const called = name && named && reading(name, named.text, [named], CONFIDENCE)
  return records.flatMap((query) => {
    const value = query.readings.get(SCORE)
    if (query.set.into !== 'inquiries' || value?.value == null) return []
    const made = emptyRecord(set, query.page, query.top, {})
    made.area = query.area
    made.doubts.push(...query.doubts.filter(({ column }) => column === null))
    if (called) put(made, called)
    for (const [from, to] of Object.entries(ALSO)) {
      const own = query.readings.get(from)
      const place = set.columns.find(({ id }) => id === to)
      if (own && place) put(made, { ...own, column: place })
    }
    return [made]
  })
}

/**
 * A record of the list of scores that went out may say what was asked for: it is a query as well, and where it states no value a query only. Gives back the
 * records with these queries.
 */
export function withQueriesOfSent(records: readonly Record_[], layout: Layout): Record_[] {
  const set = layout.sets.find(({ into }) => into === 'inquiries')
  if (!set) return [...records]
  return records.flatMap((sent) => {
    const purpose = sent.readings.get('purpose')
    if (sent.set.id !== 'sent-scores' || !purpose) return [sent]
    // „Vorgang: Übermittelter Score": the row says that it is one, and no query.
    const name = sent.set.columns.find(({ id }) => id === 'name')
    if (name?.looks !== undefined && pattern(name.looks).test(purpose.text)) {
      if (!sent.readings.has('name')) put(sent, { ...purpose, column: name })
      return [sent]
    }
    const query = emptyRecord(set, sent.page, sent.top, {})
    query.area = sent.area
    query.doubts.push(...sent.doubts.filter(({ column }) => column === null))
    for (const [id, reading] of sent.readings) {
      const place = set.columns.find((one) => one.id === (id === 'recipient' ? 'party' : id))
      if (place && id !== 'value' && id !== 'name') put(query, { ...reading, column: place })
    }
    return sent.readings.get('value')?.value == null ? [query] : [sent, query]
  })
}
