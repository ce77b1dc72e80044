// Doubts that come from how a value was read rather than from what it says. Measured on letters kept aside, one to two in a hundred values
// from pictures were wrong and looked sure; until that is below two in a thousand, everything read from a picture goes to the person.
import type { Doubt, Language, Letter } from '../model/index.ts'
import { reasonFor } from '../parse/reasons.ts'

/** Below this calibrated confidence a value read from a picture gets a doubt of its own; above it, it shares the doubt of its row. */
export const SURE = 0.9

const LISTS = new Set(['scores', 'entries', 'inquiries', 'addresses', 'reasons'])

/** One doubt for every value of a letter that was read by OCR and is less than sure, and one for every row or single value beside them. */
export function readingDoubts(letter: Letter, language: Language): Doubt[] {
  const known = new Set(letter.doubts.map((one) => one.path))
  const wanted = Object.entries(letter.provenance).flatMap(([path, made]) => {
    if (made.method !== 'ocr') return []
    const row = { path: rowOf(path), code: 'picture' as const }
    return made.confidence < SURE ? [{ path, code: 'low-confidence' as const }, row] : [row]
  })
  // The first reason for a path stays: an unsure value outside the lists is not told twice.
  const first = new Map(wanted.toReversed().map((one) => [one.path, one.code]))
  return [...new Set(wanted.map(({ path }) => path))]
    .filter((path) => !known.has(path))
    .map((path) => ({ path, reason: reasonFor(first.get(path) ?? 'picture', language) }))
}

/** '/entries/3/amount' → '/entries/3'; a value outside the lists stands for itself. */
function rowOf(path: string): string {
  const [, list = '', row = ''] = path.split('/')
  return LISTS.has(list) ? `/${list}/${row}` : path
}
