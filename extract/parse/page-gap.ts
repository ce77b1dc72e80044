// Printed page numbers tell that a page of the letter is missing: then nothing may be said from what is not there.
import type { Doubt, Language } from '../model/index.ts'
import type { Page } from '../read/word.ts'
import { isPageNumber, linesOf } from './lines.ts'
import { reasonFor } from './reasons.ts'

export type Printed = { number: number; of: number | null }

/** A bare figure in the margin may be anything; a page number says that it is one, by dashes, a word or a total. */
const BARE = /^\d+$/

/** The page number printed in the margin, and the total if it says one. */
export function printedOn(page: Page): Printed | null {
  for (const row of linesOf(page)) {
    if (row.box[3] > 0.07 * page.height && row.box[1] < 0.91 * page.height) continue
    for (const { text } of row.segments) {
      if (!isPageNumber(text) || BARE.test(text.trim())) continue
      const [number, of] = [...text.matchAll(/\d+/g)].map(Number)
      if (number !== undefined) return { number, of: of ?? null }
    }
  }
  return null
}

/** True when a number between 1 and the highest printed one (or the printed total) stands on no page, and no unnumbered page can be it. */
function hasPageGap(pages: readonly Page[]): boolean {
  const printed = pages.flatMap((page) => printedOn(page) ?? [])
  if (printed.length === 0) return false
  const last = Math.max(...printed.map(({ number, of }) => Math.max(number, of ?? 0)))
  const there = new Set(printed.map(({ number }) => number))
  const missing = Array.from({ length: last }, (_, i) => i + 1).filter((n) => !there.has(n))
  return missing.length > pages.length - printed.length
}

/** The doubt on a letter's pages when one of them gave no text or is not there, else none. */
export function pageDoubts(
  pages: readonly Page[],
  hasUnreadPage: boolean,
  language: Language,
): Doubt[] {
  const code = hasUnreadPage ? 'no-text-page' : hasPageGap(pages) ? 'page-gap' : null
  return code === null ? [] : [{ path: '/pages', reason: reasonFor(code, language) }]
}
