// The class of a score that no label and no sentence gives: it stands alone beside the score, or on the line of its value.
import { join, wordsBetween } from './join.ts'
import type { Column } from './layout.ts'
import type { Line } from './lines.ts'
import { put, reading, type Reading, type Record_ } from './record.ts'
import { pattern, patternIn } from './typed.ts'

/** The class that stands alone beside a score: „sehr geringes Risiko" under a large figure. Taken where the letter has one such line. */
export function addMeanings(records: readonly Record_[], lines: readonly Line[]): void {
  for (const record of records) {
    const column = record.set.columns.find((one) => one.id === 'meaning')
    if (!record.set.once || !column?.looks || record.readings.has('meaning')) continue
    const look = pattern(column.looks)
    const found = lines.flatMap((row) => row.segments.filter(({ text }) => look.test(text)))
    const [first] = found
    const made = first && found.length === 1 && reading(column, first.text, first.words, 0.95)
    const said = made || meaningBeside(record, column, lines)
    if (said) put(record, said)
  }
}

/** „SCHUFA-Score: 941 Punkte – Hervorragend (ermittelt am 11.05.2026)": the class on the line of the value. */
function meaningBeside(record: Record_, column: Column, lines: readonly Line[]): Reading | null {
  const value = record.readings.get('value')?.words[0]
  const row = lines.find(({ words }) => value !== undefined && words.includes(value))
  const joined = row && join([row.words])
  for (const source of joined ? (column.says ?? []) : []) {
    const place = joined ? patternIn(source, joined.text)?.indices?.[1] : undefined
    if (joined && place)
      return reading(
        column,
        joined.text.slice(place[0], place[1]),
        wordsBetween(joined, place[0], place[1]),
        0.95,
      )
  }
  return null
}
