// A letter set in a way that the reader does not know: where so much could not be told for certain, what looks certain was told by the same eyes.
// All of it waits for the person.
import type { Doubt, Language, Letter } from '../model/index.ts'
import { type ReasonCode, reasonFor } from './reasons.ts'

/**
 * Doubts for each value read, from which on nothing of a letter is taken for certain. Of 112 letters in 28 hands that nobody had tuned for
 * (fixtures/tuned 239 to 294 and those unseen after them, on the day they came) 44 % of the values of such letters were right; below it 86 %.
 */
const MOST = 0.3
/** A page of a few values may have a few doubts. */
const DOUBTS_LEAST = 5
/** What says nothing of how a letter is set: print that is hard to read, words broken at the end of a line, values that contradict each other. */
const OTHER: readonly ReasonCode[] = [
  'low-confidence',
  'broken',
  'alike',
  'sum',
  'tier',
  'class',
  'order',
  'meaning',
]
const LISTS = ['scores', 'entries', 'inquiries', 'addresses', 'reasons'] as const

/** A doubt on each part of a letter that is set unlike those that are read well; [] for the others. `doubts`: those that its text gave. */
export function unfamiliarDoubts(
  letter: Pick<Letter, 'provenance' | (typeof LISTS)[number]>,
  doubts: readonly Doubt[],
  language: Language,
): Doubt[] {
  const read = Object.keys(letter.provenance)
  const others = new Set(OTHER.map((code) => reasonFor(code, language)))
  const told = doubts.filter(({ reason }) => !others.has(reason)).length
  if (told < DOUBTS_LEAST || told < MOST * read.length) return []
  const reason = reasonFor('layout-changed', language)
  const lists = LISTS.filter((list) => letter[list].length > 0).map((list) => `/${list}`)
  const single = read.filter((path) => !lists.some((list) => path.startsWith(`${list}/`)))
  return [...lists, ...single].map((path) => ({ path, reason }))
}
