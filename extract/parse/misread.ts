// What a picture's reading was most likely printed as, where a column's values are known word for word: „schr geringes Risiko". Taken in doubt only.
import { edits, normal } from './normal.ts'

/** One letter in so many may be misread. */
const LETTERS_A_FAULT = 8
/** Of its letters, so many at the end tell a known value. */
const TAIL = 0.6
/** By so many letters every other known value must be further off. */
const APART = 2
/** What such a reading is worth. */
export const MISREAD = 0.6

/**
 * The one known value that was misread; null for a known one, for one that is like none, and where figures differ: of these, none is likelier.
 * @param text as read. @param phrases the values that the column is known to have, as printed
 */
export function misreadOf(text: string, phrases: readonly string[]): string | null {
  if (phrases.includes(text)) return null
  const read = normal(text)
  const most = Math.floor(read.length / LETTERS_A_FAULT)
  if (most === 0) return null
  // „für Banken, Version 3.0": its first word was not read.
  const tails = phrases.filter((phrase) => normal(phrase).endsWith(read))
  if (tails.length === 1 && tails[0] && read.length > TAIL * normal(tails[0]).length)
    return tails[0]
  const figures = read.replace(/\D/gu, '')
  const near = phrases
    .map((phrase) => ({ phrase, key: normal(phrase) }))
    .filter(({ key }) => key.replace(/\D/gu, '') === figures)
    .filter(({ key }) => Math.abs(key.length - read.length) < most + APART)
    .map(({ phrase, key }) => ({ phrase, off: edits(read, key) }))
    .toSorted((a, b) => a.off - b.off)
  const [best, second] = near
  if (!best || best.off > most) return null
  return second && second.off < best.off + APART ? null : best.phrase
}
