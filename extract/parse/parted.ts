// Parts of a page set apart: words moved so far down that no step takes two parts for one.
import type { Box, Word } from '../read/word.ts'

/** Parts of a page that was unfolded stand further apart than any page is high. */
export const PARTED = 2000

/** The word moved; `at`, its place on the page as shown, stays. */
export function shifted(word: Word, dx: number, dy: number): Word {
  const [x0, y0, x1, y1] = word.box
  const box: Box = [x0 + dx, y0 + dy, x1 + dx, y1 + dy]
  return { ...word, box }
}
