// Paragraphs of labels and values strung together over several lines: which are such, and whether the items found in one take most of what it says.
import type { Word } from '../read/word.ts'
import type { Pair } from './clause.ts'
import type { Paragraph } from './flow.ts'
import type { Record_ } from './record.ts'

/** „… gemeldet von – Muster AG; Nummer – 4711; gemeldet am – …": labels and values strung together over several lines. */
export const isStrung = ({ text, words }: Paragraph): boolean =>
  isListed(text) ||
  ((text.match(/[;·|] /gu) ?? []).length >= 2 &&
    new Set(words.map((word) => Math.round(word.box[3]))).size > 1)

/** „Kreditkarte bei Muster AG, Nummer 4711, gemeldet am 1. Juni 2016, beendet am 1. August 2023.": a sentence whose parts commas part. */
const isListed = (text: string): boolean =>
  /^\p{Lu}[^:]*\p{L} [^:]*\.$/u.test(text) && (text.match(/, /gu) ?? []).length >= 2

/** Of a paragraph of labels so many must be understood as one item, and such a share of all, else it is a block of labels after all. */
const STRUNG_LEAST = 3
const STRUNG_SHARE = 0.45

/** Whether the items told take most of what the labels among these words name. */
export function isMostOf(
  told: readonly Record_[],
  words: readonly Word[],
  pairs: readonly Pair[],
): boolean {
  const own = new Set(words)
  const labels = pairs.filter(({ label }) => label.some((word) => own.has(word))).length
  const sizes = told.map(({ readings }) => readings.size)
  return (
    sizes.every((size) => size >= STRUNG_LEAST) &&
    sizes.reduce((sum, size) => sum + size, 0) >= STRUNG_SHARE * labels
  )
}
