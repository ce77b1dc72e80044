// „9468 / E" under „Wert / Stufe": the value of a score and its rating in one cell of a table that has no column for ratings.
import { join, wordsBetween } from './join.ts'
import type { Column, RecordSet } from './layout.ts'
import { reading, type Reading } from './record.ts'
import type { Word } from '../read/word.ts'

const CONFIDENCE = 0.97
const GRADED = /^(\d{1,4}) ?[/|·] ?([A-P])$/du

/** Both readings; null for any other cell. @param heads ids of the columns that the table has */
export function gradedIn(
  { id }: Column,
  text: string,
  words: readonly Word[],
  { columns }: RecordSet,
  heads: ReadonlySet<string>,
): Reading[] | null {
  const found = id === 'value' && !heads.has('rating') ? GRADED.exec(text) : null
  const joined = join([words])
  const offset = joined.text.indexOf(text)
  if (!found || offset < 0) return null
  const made = ['value', 'rating'].flatMap((own, i) => {
    const column = columns.find((one) => one.id === own)
    const [from, to] = found.indices?.[i + 1] ?? [0, 0]
    const part = text.slice(from, to)
    const read =
      column && reading(column, part, wordsBetween(joined, offset + from, offset + to), CONFIDENCE)
    return read && read.value !== null ? [read] : []
  })
  return made.length === 2 ? made : null
}
