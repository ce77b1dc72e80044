// Stored items told in sentences: a paragraph that speaks of a set gives one record for each item that begins in it.
import { wordsBetween } from './join.ts'
import type { Column, RecordSet } from './layout.ts'
import type { Paragraph } from './flow.ts'
import { emptyRecord, put, reading, type Record_ } from './record.ts'
import { pattern, typed } from './typed.ts'

const CONFIDENCE = 0.97

/** The records that a paragraph tells; empty when it speaks of nothing that any set knows. */
export function toldIn(
  paragraph: Paragraph,
  sets: readonly RecordSet[],
  implied: Readonly<Record<string, string>>,
  here: string | null,
): { records: Record_[]; words: Set<object> } {
  const ordered = sets.toSorted((a, b) => Number(b.id === here) - Number(a.id === here))
  for (const set of ordered) {
    const { sentences } = set
    if (!sentences) continue
    const items = itemsOf(paragraph.text, sentences.starts)
    const records: Record_[] = []
    for (const [start, end] of items) {
      const text = paragraph.text.slice(start, end)
      const speaks = sentences.when.every((one) => pattern(one).test(text))
      if (!speaks || sentences.not.some((one) => pattern(one).test(text))) continue
      const record = emptyRecord(set, paragraph.page, paragraph.top + start / 10_000, set.id === here ? implied : {})
      for (const column of set.columns) say(record, column, paragraph, start, end)
      if (record.readings.size > 0) records.push(record)
    }
    if (records.length > 0) {
      return { records, words: new Set(records.flatMap((one) => [...one.readings.values()].flatMap((r) => r.words))) }
    }
  }
  return { records: [], words: new Set() }
}

/** Cuts a paragraph where a further item begins. */
function itemsOf(text: string, starts: string): [number, number][] {
  const finder = new RegExp(pattern(starts).source, 'giu')
  const marks = [...text.matchAll(finder)].map((match) => match.index).filter((at) => at > 0)
  const cuts = [0, ...marks, text.length]
  return cuts.slice(0, -1).map((at, i) => [at, cuts[i + 1] ?? text.length])
}

function say(record: Record_, column: Column, paragraph: Paragraph, start: number, end: number): void {
  const text = paragraph.text.slice(start, end)
  for (const source of column.says ?? []) {
    const match = pattern(source).exec(text)
    const place = match?.indices?.[1]
    if (!match || !place) continue
    const raw = text.slice(place[0], place[1]).replace(/[,;.\s]+$/u, '')
    if (raw === '' || (typed(column.type, raw) === null && column.type !== 'date')) continue
    const words = wordsBetween(paragraph, start + place[0], start + place[0] + raw.length)
    const made = reading(column, raw, words, CONFIDENCE)
    if (made) put(record, made)
    return
  }
}
