// How far behind its label a value reaches on a line: numbers in groups, the longest text of a type, a day that its line breaks.
import type { Word } from '../read/word.ts'
import type { Column } from './layout.ts'
import { typed } from './typed.ts'

/** „4." alone: of „4. November 2007" the line has room for no more. */
export const isDayBegun = (words: readonly Word[]): boolean =>
  words.length === 1 && /^\d{1,2}\.$/u.test(words[0]?.text ?? '')

/** „(Reference: AP-99120). We are unable …": a number ends where its bracket or its sentence does. */
export function numberUntilEnd(words: Word[]): Word[] | null {
  const end = words.findIndex(
    ({ text }, i) =>
      /\d\)[.,;]?$/u.test(text) ||
      (/[^ ]{3}\d[.;]$/u.test(text) && /^\p{Lu}\p{Ll}/u.test(words[i + 1]?.text ?? '')),
  )
  const own = words.slice(0, end < 0 ? words.length : end + 1)
  return own.length > 0 ? own : null
}

/** „000 123 456", „12 M 345/00": a number may stand in groups with short signs between them. */
export function numberOf(words: readonly Word[]): Word[] {
  const end = words.findIndex(
    ({ text }) => !/^[(]?(?:[\p{L}/.-]*\d[\p{L}\d/.-]*|\p{Lu}{1,3})[.,;)]?$/u.test(text),
  )
  return words.slice(0, end < 0 ? words.length : end)
}

export function longestPrefix(words: readonly Word[], type: Column['type']): Word[] | null {
  for (let end = Math.min(words.length, 5); end > 0; end -= 1) {
    const text = words
      .slice(0, end)
      .map((word) => word.text)
      .join(' ')
      .replace(/[).,;]+$/u, '')
    if (typed(type, text) !== null) return words.slice(0, end)
  }
  return null
}
