// The language of a page by its commonest words: the engine has data for each, and misreads what it has no data for.
import type { Tongue } from './engine.ts'

/** Words that no other of the languages has, by frequency. */
const COMMON: Record<Tongue, ReadonlySet<string>> = {
  deu: new Set(
    'der und ist nicht den dem ein eine von für mit auf sind wird wurde ihre sie am zu'.split(' '),
  ),
  eng: new Set(
    'the of and to your you is was for this have from that are not our with by'.split(' '),
  ),
  fra: new Set(
    'le la les des et du une est dans pour vous votre que sur par aux nous avec'.split(' '),
  ),
}

/** So many common words tell a language, when no other has a third of that. */
const LEAST = 8

/** The language of these words; null when there is too little text to tell. */
export function tongueOf(words: readonly string[]): Tongue | null {
  const low = words.map((word) => word.toLowerCase())
  const [first, second] = (['deu', 'eng', 'fra'] as const)
    .map((tongue) => ({ tongue, hits: low.filter((word) => COMMON[tongue].has(word)).length }))
    .toSorted((a, b) => b.hits - a.hits)
  if (!first || !second || first.hits < LEAST || second.hits * 3 > first.hits) return null
  return first.tongue
}
