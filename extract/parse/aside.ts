// Items below a heading that says they are no stored data of the person, or of which no word is known: an example, what was deleted, what is stored of somebody else.
import type { Section } from './layout.ts'
import type { Record_ } from './record.ts'

/** Puts a doubt on each item of a list that stands there: its labels say what it is, and nobody says whose. `sectionOf`: the part a record stands in. */
export function doubtAside(
  records: readonly Record_[],
  sectionOf: (record: Record_) => Section | null,
): void {
  for (const record of records) {
    if (record.set.once) continue
    const section = sectionOf(record)
    if (section?.unknown || section?.aside)
      record.doubts.push({ column: null, code: 'layout-changed' })
  }
}
