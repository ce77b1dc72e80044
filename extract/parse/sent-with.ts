// Scores that went out with a query: a list of queries may print the score in a column of its own. Such a row is a query, and a score besides.
import type { Head } from './heads.ts'
import type { Layout } from './layout.ts'
import { emptyRecord, put, reading, type Record_ } from './record.ts'

const CONFIDENCE = 0.95

/** The column of a list of queries that holds the score, and what else of a row the score has. */
const SCORE = 'sentScore'
const ALSO: Readonly<Record<string, string>> = { on: 'on', party: 'recipient', [SCORE]: 'value' }

/** „Übermittelter CRIF-Score": the head names the score. */
const NAME = /^\p{Lu}[\p{L}\d-]*(?:-Score|[a-z]score|RiskIndicator|Rating)$/u

/** The scores that rows of a list of queries state besides; a row without one gives none. */
export function sentWithQueries(
  records: readonly Record_[],
  head: Head,
  layout: Layout,
): Record_[] {
  const column = head.cells.find((cell) => cell.column?.id === SCORE)
  const named = column?.words.find(({ text }) => NAME.test(text))
  const set = layout.sets.find(({ id }) => id === 'sent-scores')
  if (!set || !column) return []
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
