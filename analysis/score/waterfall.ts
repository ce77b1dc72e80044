// From the maximum down to the printed score: what each criterion costs, and how much of that no documented fact explains.
import type { Letter } from '../../extract/index.ts'
import { recompute } from './recompute.ts'

export type WaterfallRow = {
  id: string
  label: string
  points: number
  max: number
  /** Points that the documented facts give; empty: not known. */
  expected: number[]
  /** Points below everything that the facts would give; 0 when they explain it or nothing is known. */
  unexplained: number
}

/** Rows in the order of the letter; their points add up to the printed score when the letter adds up. Null without all twelve points. */
export function waterfall(letter: Letter, scorePointer: string): WaterfallRow[] | null {
  const found = recompute(letter, scorePointer)
  if (found === null || !found.complete || found.sum === null) return null
  return found.rows.map(({ id, label, points, max, expected }) => {
    const least = expected.at(-1)
    const printed = points ?? 0
    return {
      id,
      label,
      points: printed,
      max,
      expected,
      unexplained: least === undefined ? 0 : Math.max(0, least - printed),
    }
  })
}
