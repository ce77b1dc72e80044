// Whether two pages show the same sheet: photographed twice, or sent twice. What they say decides, not how they look.
import { edits, normal } from '../parse/normal.ts'
import { printedOn } from '../parse/page-gap.ts'
import type { Page } from '../read/word.ts'

export type Print = {
  /** Dates, amounts, numbers: what differs from page to page even where the words are the same. */
  figures: Set<string>
  words: Set<string>
  number: number | null
  ocr: boolean
}

export function printOf(page: Page): Print {
  const figures = new Set<string>()
  const words = new Set<string>()
  for (const { text } of page.words) {
    const plain = normal(text)
    if (plain.length >= 4 && (plain.match(/\d/gu)?.length ?? 0) >= 3) figures.add(plain)
    else if (plain.length >= 5) words.add(plain)
  }
  return {
    figures,
    words,
    number: printedOn(page)?.number ?? null,
    ocr: page.words.some((word) => word.source === 'ocr'),
  }
}

const shared = (a: Set<string>, b: Set<string>): number => [...a].filter((one) => b.has(one)).length

/** Words that two readings of one sheet share at least; a list that goes on shares its heads and firms, but not its figures. */
const WORDS_LEAST = 0.5
const FIGURES_LEAST = 0.6
/** Where a page has hardly any figures its words alone must agree. */
const PLAIN_LEAST = 0.75

/** @param references the letters' own numbers as read on the two pages */
export function isDouble(
  a: Print,
  b: Print,
  references: readonly [string | null, string | null],
): boolean {
  if (a.number !== null && b.number !== null && a.number !== b.number) return false
  const [one, other] = references
  if (one !== null && other !== null && edits(one, other) > 2) return false
  const words = shared(a.words, b.words) / Math.max(1, Math.min(a.words.size, b.words.size))
  const few = Math.min(a.figures.size, b.figures.size)
  const many = Math.max(a.figures.size, b.figures.size)
  const figures = shared(a.figures, b.figures) / Math.max(1, few)
  if (!a.ocr && !b.ocr)
    return (
      a.figures.size === b.figures.size &&
      figures === 1 &&
      a.words.size === b.words.size &&
      words === 1
    )
  if (many > 2 * few + 4) return false
  if (few >= 4) return figures >= FIGURES_LEAST && words >= WORDS_LEAST
  return Math.min(a.words.size, b.words.size) >= 15 && words >= PLAIN_LEAST
}

/** The better of two readings of one sheet: a text layer before a picture, then what was read with more certainty. */
export function isBetter(a: Page, b: Page): boolean {
  const worth = (page: Page): number => {
    const text = page.words.some((word) => word.source === 'text') ? 1e6 : 0
    return text + page.words.reduce((sum, word) => sum + word.confidence * word.text.length, 0)
  }
  return worth(a) >= worth(b)
}
