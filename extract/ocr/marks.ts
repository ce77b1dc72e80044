// Ink at a word of which its text says nothing: stops and commas on the baseline, and letters under the box of a word that has fewer. A name
// without its comma, a day lost behind a label. Counted by shapes of ink; nothing is added to a text.
import type { Seen } from './engine.ts'
import type { Segment } from './segments.ts'
import { median } from './words.ts'

/** Ink of a stop or comma, in heights of tall letters: not so small as dust, not so large as a letter, and near the baseline. */
const LEAST = 0.1
const HIGH = 0.45
const WIDE = 0.35
const NEAR = 0.22
/** How far behind its word a mark may stand. */
const BEHIND = 0.5
/** Ink of a letter is so high at least; letters that touch are one shape, so that fewer shapes than letters say nothing. */
const LETTER = 0.55

/** Signs with a mark on the baseline. */
const LOW = /[.,;:!?‚_]/gu
const DOUBLE = /[„"“”…]/gu
/** Signs with the ink of letters; a percent sign may fall into three. */
const LETTERS = /[\p{L}\p{N}&§@€$#()[\]{}|/\\!?]/gu
const IN_THREE = /[%‰]/gu
const count = (text: string, sign: RegExp): number => (text.match(sign) ?? []).length

/** The same words; each with the number of shapes of ink at it of which it says nothing. */
export function withMarks({ blobs, tall, turned }: Segment, words: readonly Seen[]): Seen[] {
  if (turned || words.length === 0) return [...words]
  const feet = blobs.filter((one) => one.y1 - one.y0 > 0.6 * tall).map((one) => one.y1)
  if (feet.length === 0) return [...words]
  const base = median(feet)
  const marks = blobs.filter(({ x0, y0, x1, y1 }) => {
    const [w, h] = [x1 - x0, y1 - y0]
    const isSmall = h < HIGH * tall && w < WIDE * tall && Math.max(w, h) > LEAST * tall
    return isSmall && (y0 + y1) / 2 > base - NEAR * tall
  })
  const letters = blobs.filter(({ y0, y1 }) => y1 - y0 >= LETTER * tall)
  return words.map((word, i) => {
    const from = i === 0 ? word.box[0] - BEHIND * tall : word.box[0]
    const to = Math.min(words[i + 1]?.box[0] ?? Infinity, word.box[2] + BEHIND * tall)
    const here = (some: typeof blobs) =>
      some.filter(({ x0, x1 }) => (x0 + x1) / 2 >= from && (x0 + x1) / 2 < to).length
    const { text } = word
    const more =
      Math.max(0, here(marks) - count(text, LOW) - 3 * count(text, DOUBLE)) +
      Math.max(0, here(letters) - count(text, LETTERS) - 3 * count(text, IN_THREE))
    return more > 0 ? { ...word, unread: (word.unread ?? 0) + more } : word
  })
}
