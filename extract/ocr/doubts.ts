// Doubts that come from how a value was read rather than from what it says: whatever is not nearly certain goes to the person.
import type { Doubt, Language, Letter } from '../model/index.ts'
import { reasonFor } from '../parse/reasons.ts'

/** Below this calibrated confidence a value read from a picture is in doubt. */
export const SURE = 0.9

/** Values of a letter that were read by OCR and are less than sure. */
export function readingDoubts(letter: Letter, language: Language): Doubt[] {
  const known = new Set(letter.doubts.map((one) => one.path))
  return Object.entries(letter.provenance)
    .filter(
      ([path, made]) => made.method === 'ocr' && (made.confidence ?? 1) < SURE && !known.has(path),
    )
    .map(([path]) => ({ path, reason: reasonFor('low-confidence', language) }))
}
