// Whether what a score is said to mean is nearly, but not quite, a class that we know: then letters of it are lost or wrong.
import { edits, normal } from './normal.ts'

/** A letter of a class that we know was taken for another, or a hyphen for a letter. */
const LETTERS_WRONG = 2

/** Shorter words of classes are parts of other words, as „Risiko" is of „Ausfallrisiko". */
const LONG_WORD = 8

/** Letters by which words of one form end: „geringes", „mittleres". */
const ENDING = 2

const holdsLong = (word: string, part: string): boolean =>
  part.length >= LONG_WORD && word.length > part.length && word.includes(part)

/** @param meaning as printed; '' where none was read. @param known the classes of the layout, as printed */
export function isNearlyKnown(meaning: string, known: readonly string[]): boolean {
  const read = normal(meaning)
  if (read === '') return false
  const words = meaning.split(' ')
  const isKnown = known.some((one) => normal(one) === read)
  const formed = known.flatMap((one) => one.split(' ').slice(0, -1))
  const isFormed = (word: string) =>
    formed.some((one) => one.slice(-ENDING) === word.slice(-ENDING))
  return known.some((one) => {
    const own = normal(one)
    const parts = one.split(' ')
    // „sehr kritisches Risi ko": the same letters as a class that we know, and other words.
    if (own === read) return parts.length !== words.length
    if (own.startsWith(read) || edits(own, read) <= LETTERS_WRONG) return true
    // „sehr kritisches Risizufriedenstellendes ko": a word of one stands within another.
    if (
      !isKnown &&
      words.some((word) => parts.some((part) => holdsLong(normal(word), normal(part))))
    )
      return true
    if (isKnown || parts.at(-1) !== words.at(-1)) return false
    // „deutlich erhohes Risiko", „höhtes bis deutlich erhohes Risiko": words of one, and others. „Synthe Risiko": one that does not end as any of them.
    const others = words.slice(0, -1)
    return others.some((word) => parts.includes(word)) || others.some((word) => !isFormed(word))
  })
}
