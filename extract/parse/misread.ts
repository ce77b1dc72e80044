// What a picture's reading was most likely printed as, where a column's values are known word for word: „schr geringes Risiko". Taken in doubt only.
import { edits, normal } from './normal.ts'

/** One letter of a word may be misread, and another for so many: „Autobanken" are no misread „Banken". */
const LETTERS_A_FAULT = 8
/** By so many letters every other known value must be further off. */
const APART = 2
/** „SCHUFA: Score", „SCHUFA- Score": a hyphen that was read as another sign, or with a space behind it. */
const PARTED = /(?<=^\p{Lu}*)(\p{Lu})[-.:] (?=\p{Lu})/gu

/** What such a reading is worth. */
export const MISREAD = 0.6

/**
 * The one known value that was misread; null for a known one, for one with another word in it, and where figures differ: of these, none is likelier.
 * @param text as read. @param phrases the values that the column is known to have, as printed
 */
export function misreadOf(text: string, phrases: readonly string[]): string | null {
  if (phrases.includes(text)) return null
  const whole = text.replaceAll(PARTED, '$1-')
  const near = phrases
    .map((phrase) => ({ phrase, off: faults(whole, phrase) }))
    .toSorted((a, b) => a.off - b.off)
  const [best, second] = near
  if (!best || best.off === Infinity) return null
  return second && second.off < best.off + APART ? null : best.phrase
}

/** Letters misread, word by word; infinitely many where a word or a figure is another. */
function faults(text: string, phrase: string): number {
  const [read, printed] = [text.split(' ').map(normal), phrase.split(' ').map(normal)]
  if (read.length !== printed.length) return Infinity
  const figures = (words: readonly string[]) => words.join('').replace(/\D/gu, '')
  if (figures(read) !== figures(printed)) return Infinity
  return printed.reduce((sum, word, i) => {
    const off = edits(read[i] ?? '', word)
    return off > 1 + Math.floor(word.length / LETTERS_A_FAULT) ? Infinity : sum + off
  }, 0)
}
