// Counts among the labels of a block: they stand before what they count, without a label of their own.
import { join, wordsBetween } from './join.ts'
import type { Line } from './lines.ts'
import { put, reading, type Record_ } from './record.ts'
import { patternIn } from './typed.ts'

const CONFIDENCE = 0.98

/** „Betrag 27.995,86 €, 12 Raten": a count stands before what it counts, among labels. */
export function tellCounts(record: Record_, rows: readonly Line[]): void {
  for (const column of record.set.columns.filter(({ type }) => type === 'count')) {
    if (record.readings.has(column.id)) continue
    for (const { words } of rows) {
      const joined = join([words])
      const place = (column.says ?? [])
        .map((source) => patternIn(source, joined.text)?.indices?.[1])
        .find((one) => one !== undefined)
      if (!place) continue
      const own = wordsBetween(joined, place[0], place[1])
      const made = reading(column, joined.text.slice(...place), own, CONFIDENCE)
      if (made) put(record, made)
      break
    }
  }
}
