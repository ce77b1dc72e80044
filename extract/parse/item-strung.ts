// Items of a list that are told in one sentence.
import type { Word } from '../read/word.ts'
import type { Mark } from './item-marks.ts'

/** „Length of employment; excessive obligations; and delinquent past credit": items in a sentence, which semicolons part. */
export function strung<T extends { mark: Mark | null; parts: Word[][]; top: number }>(
  item: T,
): T[] {
  if (item.mark !== null) return [item]
  const runs: Word[][] = [[]]
  for (const word of item.parts.flat()) {
    const run = runs.at(-1)
    // „…; and", also where each stands on a line of its own.
    const isJoint = run?.length === 0 && runs.length > 1 && /^(?:and|or)$/u.test(word.text)
    if (!isJoint) run?.push(word)
    if (word.text.endsWith(';')) runs.push([])
  }
  const own = runs.filter((run) => run.length > 0)
  return own.length < 2 && own[0]?.length === item.parts.flat().length
    ? [item]
    : own.map((words, i) => ({ ...item, parts: [words], top: item.top + i / 1_000_000 }))
}
