// The label of a score's value may be the name of the score.
import type { RecordSet } from './layout.ts'
import { textOf } from './lines.ts'
import { reading, type Reading } from './record.ts'
import { pattern } from './typed.ts'
import type { Word } from '../read/word.ts'

const CONFIDENCE = 0.97

/** „RiskIndicator: 399": what the value is called is the name of the score. */
export function nameIn(label: readonly Word[], { columns }: RecordSet): Reading | null {
  const text = textOf(label).replace(/:$/u, '')
  const column = columns.find(({ namedBy }) => namedBy !== undefined && pattern(namedBy).test(text))
  return column ? reading(column, text, [...label], CONFIDENCE) : null
}
