// Sentences right below an entry that no step has read and that say what became of it: „Sie haben der Forderung widersprochen." Without them a claim
// would pass for an open one.
import { sayStatus } from './day-items.ts'
import type { Layout } from './layout.ts'
import { meaningOf } from './ledger.ts'
import type { Line } from './lines.ts'
import type { Record_ } from './record.ts'

/** White between an entry and what is still said of it, in type sizes. */
const CLOSE = 0.9

/** Puts a doubt on the status of entries that state none where it may stand in such a line. @param left lines, or parts of them, that no step has used */
export function doubtLeftStatus(
  records: readonly Record_[],
  lines: readonly Line[],
  left: readonly Line[],
  { words }: Layout,
): void {
  const owners = new Map<object, Record_>()
  for (const record of records)
    for (const word of [
      ...record.area,
      ...[...record.readings.values()].flatMap((one) => one.words),
    ])
      owners.set(word.at, record)
  const open = new Set<object>(left.flatMap((row) => row.words.map(({ at }) => at)))
  let [owner, above]: [Record_ | null, Line | null] = [null, null]
  for (const row of lines) {
    const own = row.words.flatMap(({ at }) => owners.get(at) ?? [])[0]
    const isBelow =
      above !== null && above.page === row.page && row.box[1] - above.box[3] < CLOSE * row.size
    owner = own ?? (isBelow ? owner : null)
    above = row
    if (owner?.set.into !== 'entries' || owner.readings.has('status')) continue
    if (!row.words.every(({ at }) => open.has(at))) continue
    if (meaningOf(row.text, words.statuses, '') === '') continue
    sayStatus(owner, [row.words])
    owner.doubts.push({ column: 'status', code: 'left' })
  }
}
