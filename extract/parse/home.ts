// Where a person lives, as certificates print it: a line of its own right below the day of birth, without a label.
import type { Layout } from './layout.ts'
import type { Line } from './lines.ts'
import { emptyRecord, put, reading, type Reading, type Record_ } from './record.ts'
import { isPlace } from './whole-shape.ts'

const CONFIDENCE = 0.97

/** The current address below the day of birth; none where an address is known. */
export function homeBelowBirth(
  records: readonly Record_[],
  fields: readonly Reading[],
  lines: readonly Line[],
  layout: Layout,
): Record_[] {
  const set = layout.sets.find(({ into }) => into === 'addresses')
  const column = set?.columns.find(({ id }) => id === 'text')
  const born = fields.find(({ column: { id } }) => id === 'identity/bornOn')?.words[0]
  if (!set || !column || !born || records.some((one) => one.set.into === 'addresses')) return []
  const at = lines.findIndex(({ words }) => words.includes(born))
  // Further below stands where somebody else lives: a landlord, an office.
  const below = at < 0 ? undefined : lines[at + 1]
  const row = below?.page === born.page && isPlace(below.text) ? below : undefined
  // „00678 Beispiel" / „am See": the name of the town goes on.
  const next = lines[at + 2]
  const goesOn = row && next && /^\p{Ll}/u.test(next.text) && next.box[1] - row.box[3] < row.size
  const made = row && !goesOn ? reading(column, row.text, row.words, CONFIDENCE) : null
  if (!made || !row) return []
  const record = emptyRecord(set, row.page, row.box[1])
  put(record, made)
  return [record]
}
