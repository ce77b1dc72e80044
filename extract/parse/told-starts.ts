// Where told items begin that no layout knows the words of: a list of them says the same of each, so that what begins like the item before begins another.
import { pattern } from './typed.ts'

/** What stands before the verb of a sentence is who it is about. */
const SUBJECT =
  /^(?:[\p{Lu}\d]|\p{Ll}[\p{L}\d-]* \p{Lu})(?:[^.;:()]|(?<=(?:^|[\s.])(?:e|\p{Lu}|Co|Cie|St|Dr)\.?)[.]){1,90}? (?=(?:hat|haben|hatte|teilte|meldete|fragte|stellte|erhielt|übermittelte|berichtete)\s)/u

/** A sentence ends before: a whole word or a bracket, and its sign. */
const SENTENCE = /(?<=(?:[\p{L}\d]{2}|[)“"»])[.;]\s)(?<!(?:Co|Cie|St|Dr|Nr|Az|bzw)\.\s)/gu

/** So many words of the beginning say how an item is told. */
const WORDS = 3

/** The text with its days blanked out, letter by letter: their stops end no sentence. */
export const withoutDays = (text: string): string =>
  text.replaceAll(new RegExp(pattern('{date}'), 'giu'), (own) => '#'.repeat(own.length))

/** The first words of a sentence, with signs for its days and for who it is about. */
function skeletonOf(text: string): string {
  const short = text.slice(0, 160).replaceAll(/#+/gu, '#')
  const plain = /^(?:\p{L}{2,4} )?#/u.test(short) ? short : short.replace(SUBJECT, '§ ')
  return plain.split(/\s+/u).slice(0, WORDS).join(' ').toLowerCase()
}

/** It must hold who or when: „Der Vertrag besteht noch." follows every item. */
const isTelling = (skeleton: string): boolean => /[#§]/u.test(skeleton)

/** Further places in a text where items begin, by those that are known: `from`, in order. */
export function likeStarts(given: string, from: readonly number[]): number[] {
  const text = withoutDays(given)
  const known = new Set(from.map((at) => skeletonOf(text.slice(at))).filter(isTelling))
  if (known.size === 0) return []
  return [...text.matchAll(SENTENCE)]
    .map(({ index }) => index)
    .filter((at) => at < text.length && known.has(skeletonOf(text.slice(at))))
}
