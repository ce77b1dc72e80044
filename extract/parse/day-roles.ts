// Days of a told item by the word of their clause: „Der Vertrag ist am 3. September 2022 zu Ende gegangen". Phrases of a layout come first; what they
// took for another day is put right, and what they left over is found here.
import { wordsBetween } from './join.ts'
import type { Paragraph } from './flow.ts'
import type { Column } from './layout.ts'
import { put, reading, type Record_ } from './record.ts'
import { withoutDays } from './told-starts.ts'
import { pattern } from './typed.ts'

const CONFIDENCE = 0.96

/** Ends of clauses, asked where days are blanked out; „Co. KG" ends none. */
const BORDER =
  /[.;](?=\s+\p{Lu})(?<!(?:Co|Cie|St|Dr|Nr|Az|bzw)\.)|;|,(?=\s)(?!\s+dass\s)|\s(?:und|oder)(?=\s)/gu

type Day = { text: string; from: number; to: number; clause: string; isAlone: boolean }

/** Days of a text, each with the clause that it stands in. */
function daysIn(text: string): Day[] {
  const found = [...text.matchAll(new RegExp(pattern('{date}'), 'giu'))]
  const plain = withoutDays(text)
  const borders = [0, ...[...plain.matchAll(BORDER)].map(({ index }) => index + 1), text.length]
  const clauseOf = (at: number): [number, number] => {
    const next = borders.findIndex((one) => one > at)
    return [borders[next - 1] ?? 0, borders[next] ?? text.length]
  }
  return found.map(({ index, 0: own }) => {
    const [from, to] = clauseOf(index)
    return {
      text: own,
      from: index,
      to: index + own.length,
      clause: plain.slice(from, to),
      isAlone: found.filter((one) => one.index >= from && one.index < to).length === 1,
    }
  })
}

/** The one column whose word stands in the clause of a day; null where there is none, or more. */
function roleOf({ clause, isAlone }: Day, columns: readonly Column[]): Column | null {
  if (!isAlone || /(?:nicht|nie|noch kein)\s/iu.test(clause)) return null
  const fit = columns.filter(({ role }) => role !== undefined && pattern(role).test(clause))
  return fit.length === 1 ? (fit[0] ?? null) : null
}

/**
 * Gives each day of an item (`start` to `end` of its paragraph) to the column whose word its clause holds. A day that another phrase took goes over; where
 * its own column has another day, both are in doubt.
 */
export function addDaysByRole(
  record: Record_,
  paragraph: Paragraph,
  start: number,
  end: number,
): void {
  const { columns } = record.set
  if (columns.every(({ role }) => role === undefined)) return
  for (const day of daysIn(paragraph.text.slice(start, end))) {
    const column = roleOf(day, columns)
    if (!column) continue
    const words = wordsBetween(paragraph, start + day.from, start + day.to)
    const [first] = words
    const made = reading(column, day.text, words, CONFIDENCE)
    if (!first || made?.value == null) continue
    const holder = [...record.readings.values()].find(
      (one) => one.column.type === 'date' && one.words.includes(first),
    )
    if (holder?.column.id === column.id) continue
    const known = record.readings.get(column.id)
    if (known && known.value !== made.value) {
      for (const { id } of [column, ...(holder ? [holder.column] : [])])
        record.doubts.push({ column: id, code: 'twice' })
      continue
    }
    if (holder) record.readings.delete(holder.column.id)
    if (!known) put(record, made)
  }
}
