// Signs for the kinds of data of a score, told in a line: „Risiko in der Datenart: Bisherige Zahlungsstörungen ++; Kreditaktivität letztes Jahr -; …". They are of
// the score above, where every kind of data has its sign.
import type { Paragraph } from './flow.ts'
import { wordsBetween } from './join.ts'
import type { Column, RecordSet } from './layout.ts'
import { put, reading, type Reading, type Record_ } from './record.ts'
import { pattern, typed } from './typed.ts'

const CONFIDENCE = 0.97
const SIGN = '\\+ ?\\+|\\+|[-–—−] ?[-–—−]|[-–—−]|[oO]|n\\.? ?v\\.?'

/** Gives the signs of these paragraphs to the scores they stand below. */
export function tellEffects(records: readonly Record_[], paragraphs: readonly Paragraph[]): void {
  const scores = records.filter(({ set, list }) => effectsOf(set).length > 0 && list.length === 0)
  for (const paragraph of paragraphs) {
    const record = scores.findLast(
      ({ page, top }) => page < paragraph.page || (page === paragraph.page && top <= paragraph.top),
    )
    if (!record || record.list.length > 0) continue
    const found = effectsOf(record.set).flatMap((column) => toldOf(column, paragraph) ?? [])
    if (found.length < effectsOf(record.set).length) continue
    for (const made of found) put(record, made)
  }
}

const effectsOf = ({ columns }: RecordSet): Column[] =>
  columns.filter(({ type }) => type === 'effect')

function toldOf(column: Column, paragraph: Paragraph): Reading | null {
  const names = column.labels.toSorted((a, b) => b.length - a.length).join('|')
  const match = pattern(`(?<!\\p{L})(?:${names}):? (${SIGN})(?=[;,.]|$)`).exec(paragraph.text)
  const place = match?.indices?.[1]
  if (!place) return null
  const text = paragraph.text.slice(...place).replaceAll(/\s/gu, '')
  if (typed('effect', text) === null) return null
  const own = { ...column, labels: column.labels.slice(0, 1) }
  return reading(own, text, wordsBetween(paragraph, ...place), CONFIDENCE)
}
