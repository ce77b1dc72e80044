// How well a page was read, from what was read alone: words that layouts print, values that have their form, and the engine's own confidence.
// It ranks readings of the same page; it never says what a value is.
import { typed } from '../parse/typed.ts'
import type { Spotted } from './words.ts'
import { isKnownWord } from './vocabulary.ts'

export type Evidence = {
  /** Words that some known layout prints. */
  known: number
  /** Words that are whole dates, amounts or percentages. */
  values: number
  /** Words with figures that are none of these, nor plain numbers. */
  broken: number
  /** Mean confidence over letters, 0–100. */
  mean: number
  words: number
}

const VALUE = /^[\p{L}(]{0,6}[+-]?[\d.,/:€%'-]+[\p{L}.,;:)%]{0,6}$/u

export function evidenceOf(words: readonly Spotted[]): Evidence {
  let known = 0
  let values = 0
  let broken = 0
  let letters = 0
  let sum = 0
  for (const word of words) {
    const bare = word.text.replace(/^[(„"]+|[.,;:)"“]+$/gu, '')
    if (bare.length >= 4 && isKnownWord(bare)) known += 1
    if (typed('date', bare) !== null || /^\d{1,3},\d\d%?$/u.test(bare)) values += 1
    else if (/\d/u.test(bare) && !VALUE.test(bare)) broken += 1
    letters += bare.length
    sum += bare.length * word.raw
  }
  return { known, values, broken, mean: letters > 0 ? sum / letters : 0, words: words.length }
}

/** One number to rank readings of one page by; only differences mean something. */
export const rank = (one: Evidence): number =>
  (one.known + 2 * one.values - one.broken) * (0.3 + (0.7 * one.mean) / 100) + 0.05 * one.words

/** True when a reading leaves little to gain from another. */
export function isGood(one: Evidence): boolean {
  return (
    one.words >= 12 &&
    one.mean >= 88 &&
    one.broken <= 0.02 * one.words &&
    (one.known >= 4 || one.known / one.words > 0.15)
  )
}
