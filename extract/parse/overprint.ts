// Words that nobody can see whole: printed over each other, or over the edge of the page, where a row may have lost the rest of it.
import type { Doubt, Language, Letter } from '../model/index.ts'
import type { Box, Page, Word } from '../read/word.ts'
import { reasonFor } from './reasons.ts'

/** So much of the smaller word lies on the other. */
const COVERED_SHARE = 0.5

const area = ([x0, y0, x1, y1]: Box): number => Math.max(0, x1 - x0) * Math.max(0, y1 - y0)

const shared = (a: Box, b: Box): number =>
  area([Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])])

const isTold = ({ text, source }: Word): boolean => source === 'text' && /[\p{L}\p{N}]/u.test(text)

/** Words of a page that lie on another which says something else. A word that is struck twice to look bold says the same. */
function overprinted({ words }: Page): Word[] {
  const own = words.filter(isTold).toSorted((a, b) => a.at[1] - b.at[1])
  const found = new Set<Word>()
  for (const [i, one] of own.entries())
    for (let k = i + 1; k < own.length; k += 1) {
      const other = own[k]
      if (!other || other.at[1] >= one.at[3]) break
      const least = COVERED_SHARE * Math.min(area(one.at), area(other.at))
      if (other.text === one.text || least === 0 || shared(one.at, other.at) <= least) continue
      found.add(one)
      found.add(other)
    }
  return [...found]
}

/** So many parts of a line may lie beyond the page: a box is higher than what is printed of it. */
const BEYOND_SHARE = 0.1

/** Words of a page that its edge cuts. */
function cutOff({ words, width, height }: Page): Word[] {
  return words.filter((word) => {
    const [x0, y0, x1, y1] = word.at
    const beyond = BEYOND_SHARE * (y1 - y0)
    return (
      isTold(word) && (Math.min(x0, y0) < -beyond || x1 > width + beyond || y1 > height + beyond)
    )
  })
}

/** Doubts on the values that stand where words are printed over each other or cut by the edge; [] for nearly every letter. */
export function overprintDoubts(
  { provenance }: Pick<Letter, 'provenance'>,
  pages: readonly Page[],
  language: Language,
): Doubt[] {
  const words = pages.flatMap((page) => [...overprinted(page), ...cutOff(page)])
  if (words.length === 0) return []
  const reason = reasonFor('low-confidence', language)
  return Object.entries(provenance).flatMap(([path, { page, box }]) => {
    const isOver =
      box !== null && words.some((word) => word.page === page && shared(word.at, box) > 0)
    return isOver ? [{ path, reason }] : []
  })
}
