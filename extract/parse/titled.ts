// What scores have from the lines above them: their name („Basisscore" / „85,89 %, Klasse Akzeptabel, berechnet am …") or their day.
import type { Paragraph } from './flow.ts'
import { join, wordsBetween } from './join.ts'
import type { Layout, Section } from './layout.ts'
import type { Line } from './lines.ts'
import { put, reading, type Record_ } from './record.ts'
import { pattern } from './typed.ts'

/** How far below its name the line may stand, in heights of its type. */
const NEAR = 3

/** The paragraphs, of which those that begin with the value of a score have the line above as their beginning where that names one. */
export function withNamesOfScores(
  paragraphs: readonly Paragraph[],
  { titled, sets }: Layout,
): readonly Paragraph[] {
  if (!titled) return paragraphs
  const titles = sets.flatMap(({ id, title }) =>
    title && id === titled.set ? [title.pattern] : [],
  )
  const names = [...titled.names, ...titles].map(pattern)
  const value = pattern(titled.value)
  const out: Paragraph[] = []
  for (const paragraph of paragraphs) {
    const above = out.at(-1)
    const [last, first] = [above?.rows.at(-1), paragraph.rows[0]]
    const isNamed =
      above &&
      last &&
      first &&
      above.page === paragraph.page &&
      first.box[1] - last.box[3] < NEAR * first.size &&
      value.test(paragraph.text) &&
      names.some((name) => name.test(above.text))
    if (!isNamed) {
      out.push(paragraph)
      continue
    }
    const rows = [...above.rows, ...paragraph.rows]
    out[out.length - 1] = { ...above, ...join(rows.map(({ words }) => words)), rows }
  }
  return out
}

/** A score whose name stands over all its values in one line, with nothing below: told, though its words are labels. */
export const isScoreInOne = ({ text }: Paragraph, { titled }: Layout): boolean =>
  titled !== undefined && pattern(titled.whole).test(text)

/** „Alle Branchenscores wurden am 04.08.2023 berechnet.": the one such sentence of a letter says the day of those that state none of their own. */
function addDaysOfAll(
  records: readonly Record_[],
  paragraphs: readonly Paragraph[],
  { titled }: Layout,
): void {
  if (!titled) return
  const found = paragraphs.flatMap((paragraph) => {
    const place = pattern(titled.all).exec(paragraph.text)?.indices?.[1]
    return place ? [{ paragraph, place }] : []
  })
  const [only] = found
  if (!only || found.length > 1) return
  const { paragraph, place } = only
  for (const record of records) {
    const column = record.set.columns.find(({ id }) => id === 'on')
    const isSent = record.readings.has('recipient')
    if (record.set.id !== titled.set || !column || isSent || record.readings.has('on')) continue
    const words = wordsBetween(paragraph, ...place)
    const made = reading(column, paragraph.text.slice(...place), words, 0.95)
    if (made) put(record, made)
  }
}

/** „Ihre Branchenscores vom 14.09.2021": scores that state no day of their own have the one of their heading. */
export function addDaysOfHeadings(
  records: readonly Record_[],
  sections: readonly { line: Line; section: Section }[],
  paragraphs: readonly Paragraph[],
  layout: Layout,
): void {
  const { titled } = layout
  if (!titled) return
  const day = pattern(titled.day)
  for (const record of records) {
    const column = record.set.columns.find(({ id }) => id === 'on')
    if (record.set.id !== titled.set || !column || record.readings.has('on')) continue
    const head = sections.findLast(
      ({ line }) =>
        line.page < record.page || (line.page === record.page && line.box[1] <= record.top),
    )
    if (head?.section.into !== record.set.id) continue
    const joined = join([head.line.words])
    const place = day.exec(joined.text)?.indices?.[1]
    const made =
      place && reading(column, joined.text.slice(...place), wordsBetween(joined, ...place), 0.95)
    if (made) put(record, made)
  }
  addDaysOfAll(records, paragraphs, layout)
}
