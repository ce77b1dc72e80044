// A letter of the alphabet that a whole letter lacks: the map of its font lost it, and words fall apart where it stood („Genossens haftsbank"). What such words
// say may be another value's, so that all of it waits.
import type { Letter } from '../model/index.ts'
import type { Line } from './lines.ts'
import type { Net } from './nets.ts'

/** Each is at least one in forty letters of German and of English text. */
const COMMON = [...'enisratdhulcgom']
/** In so many letters of one size each of them stands fifteen times; of 190 drawn letters the rarest one stood once in 233. */
const LETTERS_LEAST = 600
const RAREST = 1 / 290

/** Doubts on all values, where the text of one size lacks a letter that such text cannot lack; another font of that size may have it. */
export function lostLetters({ provenance }: Letter, lines: readonly Line[]): Net[] {
  const bySize = new Map<number, string>()
  for (const { words } of lines)
    for (const { text, size, source } of words)
      if (source === 'text')
        bySize.set(Math.round(size), (bySize.get(Math.round(size)) ?? '') + text.toLowerCase())
  const isLost = [...bySize.values()].some((text) => {
    const count = text.replaceAll(/[^\p{L}]/gu, '').length
    return (
      count >= LETTERS_LEAST && COMMON.some((one) => text.split(one).length - 1 < RAREST * count)
    )
  })
  return isLost ? Object.keys(provenance).map((path): Net => ({ path, code: 'broken' })) : []
}
