// Whether a picture shows type of one width for all letters, as typewriters have: its spaces are as wide as its letters, so that what parts two
// columns elsewhere is a space there.
import type { Box } from '../read/word.ts'

type Placed = { text: string; box: Box }

/** Words shorter than this say little: letters do not stand in the middle of their width. */
const LETTERS_LEAST = 4
/** How far widths may differ, and how many words of a line must say so. */
const SPREAD = 0.06
const WORDS_LEAST = 4
/** So many lines, and so many of those that can tell, speak for the whole page: one may look so by chance. */
const LINES_LEAST = 3
const LINES_SHARE = 0.6

/** Width of one letter with each word that another follows, in pixels. */
const widthsIn = (words: readonly Placed[]): number[] =>
  words.flatMap(({ text, box }, i) => {
    const next = words[i + 1]
    const isLong = next !== undefined && text.length >= LETTERS_LEAST
    return isLong ? [(next.box[0] - box[0]) / (text.length + 1)] : []
  })

/** True when the lines of a page, each from left to right, are set in letters of one width. */
export function isMonospaced(lines: readonly (readonly Placed[])[]): boolean {
  const tellers = lines.map(widthsIn).filter((widths) => widths.length >= WORDS_LEAST)
  const equal = tellers.filter((widths) => {
    const usual = widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0
    return widths.every((width) => Math.abs(width - usual) <= SPREAD * usual)
  })
  return equal.length >= LINES_LEAST && equal.length >= LINES_SHARE * tellers.length
}
