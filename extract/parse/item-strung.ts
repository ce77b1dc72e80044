// Items of a list that are told in one sentence.
import type { Word } from '../read/word.ts'
import type { Mark } from './item-marks.ts'

/** „Length of employment; excessive obligations; and delinquent past credit": items in a sentence, which semicolons part. */
export function strung<T extends { mark: Mark | null; parts: Word[][]; top: number }>(
  item: T,
): T[] {
  const runs: Word[][] = [[]]
  for (const word of item.mark === null ? item.parts.flat() : []) {
    const run = runs.at(-1)
    const isJoint = run?.length === 0 && runs.length > 1 && /^(?:and|or)$/u.test(word.text)
    if (!isJoint) run?.push(word)
    if (word.text.endsWith(';')) runs.push([])
  }
  const own = runs.filter((run) => run.length > 0)
  if (own.length < 2) return [item]
  return own.map((words, i) => ({ ...item, parts: [words], top: item.top + i / 1_000_000 }))
}
