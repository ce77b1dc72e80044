// Dots and marks above letters of which the engine said nothing: „Ubungen" below two dots is not sure, nor is „Simunovic" below two hooks.
import type { Seen } from './engine.ts'
import type { Segment } from './segments.ts'

/** What a word is worth above which there are more dots than its letters have; a second reading that agrees makes it no surer. */
const BELOW_DOTS = 10

/** Letters with one dot, and with two. */
const ONE = /[ij]/gu
const TWO = /[äöüÄÖÜëï]/gu
/** Letters with one broad mark, quotes among them. */
const MARKED = /[äöüÄÖÜëïáàâéèêíìîóòôúùûñÁÀÂÉÈÊÍÓÔÚÑ"“”„'’?!:;^]/gu
/** A mark is broader than the dot of an i, in heights of tall letters: a hook or a stroke above a letter that these data do not have („Š"). */
const BROAD = 0.3
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
    const broad = dots.filter(
      (one) =>
        one.x1 - one.x0 > BROAD * tall &&
        one.y1 - one.y0 > 0.12 * tall &&
        one.x0 + one.x1 > 2 * x0 &&
        one.x0 + one.x1 < 2 * x1,
    ).length
    const isLost = over >= read + 2 || broad > count(word.text, MARKED)
    if (isLost) return { ...word, weakest: Math.min(BELOW_DOTS, word.weakest) }
    // One mark too many is an accent that the data do not have (é, ğ), or dirt.
    return over > read ? { ...word, unread: (word.unread ?? 0) + over - read } : word
  })
}
