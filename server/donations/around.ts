// What is cut from a page around one value, so that it can be recognised on paper.
import { type Letter, Refusal, valueAt } from '../../extract/index.ts'
import type { Box, CropNeed } from '../../reports/index.ts'

/** Points beside the value, and above and below it. */
const BESIDE_PT = 72
const ABOVE_PT = 16

/** Where letter `n` shows the value at `pointer`, and what around it. Refuses STORE_NOT_FOUND when it has no such value or no place for it. */
export function aroundValue(letter: Letter | null, n: number, pointer: string): CropNeed {
  const place = letter?.provenance[pointer]
  if (!letter || valueAt(letter, pointer) === undefined || !place?.box) {
    throw new Refusal('STORE_NOT_FOUND')
  }
  const [x0, y0, x1, y1] = place.box
  const box = [x0 - BESIDE_PT, y0 - ABOVE_PT, x1 + BESIDE_PT, y1 + ABOVE_PT] satisfies Box
  return { letter: n, page: place.page, box, marks: [place.box], pointer }
}
