// Dots above letters of which the engine said nothing: „Ubungen" below two dots is not sure.
import type { Seen } from './engine.ts'
import type { Segment } from './segments.ts'

/** What a word is worth above which there are more dots than its letters have; a second reading that agrees makes it no surer. */
const BELOW_DOTS = 10

/** Letters with one dot, and with two. */
const ONE = /[ij]/gu
const TWO = /[äöüÄÖÜëï]/gu
const count = (text: string, sign: RegExp): number => (text.match(sign) ?? []).length

/** The same words, those below unread dots less sure. */
export function belowDots({ blobs, tall, turned }: Segment, words: readonly Seen[]): Seen[] {
  if (turned || words.length === 0) return [...words]
  const large = blobs.filter((one) => one.y1 - one.y0 > 0.4 * tall)
  const dots = blobs.filter((one) => {
    const [w, h] = [one.x1 - one.x0, one.y1 - one.y0]
    if (h > 0.3 * tall || w > 0.5 * tall) return false
    return large.some(
      (below) => below.x0 <= one.x1 && below.x1 >= one.x0 && one.y1 <= below.y0 + 0.1 * tall,
    )
  })
  return words.map((word) => {
    const [x0, , x1] = word.box
    const over = dots.filter((one) => one.x0 + one.x1 > 2 * x0 && one.x0 + one.x1 < 2 * x1).length
    const read =
      count(word.text, ONE) + 2 * count(word.text, TWO) + count(word.text, /["“”„'’?!:;]/gu) * 2
    return over >= read + 2 ? { ...word, weakest: Math.min(BELOW_DOTS, word.weakest) } : word
  })
}
