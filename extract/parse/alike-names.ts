// Names of companies that a letter prints in two spellings a letter or two apart: one of them was read wrongly, or the letter is at fault.
import type { Doubt, Language, Letter } from '../model/index.ts'
import { edits, normal } from './normal.ts'
import { reasonFor } from './reasons.ts'

/** Shorter names may differ by a letter and be two. */
const LETTERS_LEAST = 10
const LETTERS_WRONG = 2

/** A spelling is trusted that stands so many times as often: one misread in a whole font stands more often than the right one, too. */
const TRUSTED = 3

/** Doubts on both spellings, unless one stands far more often. Names that differ by a number are two. */
export function alikeDoubts(letter: Letter, language: Language): Doubt[] {
  const places = new Map<string, string[]>()
  const add = (path: string, name: string | null) => {
    const key = normal((name ?? '').replace(/ \(.*$/u, ''))
    if (key.length >= LETTERS_LEAST) places.set(key, [...(places.get(key) ?? []), path])
  }
  for (const [i, one] of letter.entries.entries()) {
    add(`/entries/${i}/party`, one.party)
    add(`/entries/${i}/originalParty`, one.originalParty)
  }
  for (const [i, one] of letter.inquiries.entries()) add(`/inquiries/${i}/party`, one.party)
  for (const [i, one] of letter.scores.entries()) add(`/scores/${i}/recipient`, one.recipient)
  for (const [i, one] of letter.addresses.entries())
    add(`/addresses/${i}/reportedBy`, one.reportedBy)
  const unsure = new Set<string>()
  const names = [...places.keys()]
  for (const [i, one] of names.entries())
    for (const other of names.slice(i + 1)) {
      if (!isAlike(one, other)) continue
      const [a = [], b = []] = [places.get(one), places.get(other)]
      if (a.length < TRUSTED * b.length) for (const path of a) unsure.add(path)
      if (b.length < TRUSTED * a.length) for (const path of b) unsure.add(path)
    }
  return [...unsure].map((path) => ({ path, reason: reasonFor('alike', language) }))
}

/** „Filiale 1" and „Filiale 2" are two. */
const isAlike = (a: string, b: string): boolean =>
  Math.abs(a.length - b.length) <= LETTERS_WRONG &&
  a.replaceAll(/\d/gu, '') !== b.replaceAll(/\d/gu, '') &&
  edits(a, b) <= LETTERS_WRONG
