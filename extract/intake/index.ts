// The door of intake: pages of an upload become letters with their pages in order; what is double, foreign, covered or lost is said.
import type { Doubt, Language, Letter } from '../model/index.ts'
import { reasonFor } from '../parse/reasons.ts'
import type { Arranged, ArrangedLetter } from './arrange.ts'
import { lacksPart } from './missing-part.ts'

export { barsOn, withoutBars } from './bars.ts'
export { COVERED } from './covered-word.ts'
export { covered, type Covering, withoutCovered } from './cover.ts'
export { type Arranged, arranged, type ArrangedLetter } from './arrange.ts'

export type Notice = { code: string; details: Record<string, number>; page: number }

/** What the person is told about pages that were not read as part of a letter; pages count over the upload. */
export function noticesOf({ twice, foreign }: Arranged): Notice[] {
  return [
    ...twice.map(({ page, of }) => ({ code: 'READ_PAGE_TWICE', details: { page, of }, page })),
    ...foreign.map((page) => ({ code: 'READ_PAGE_FOREIGN', details: { page }, page })),
  ]
}

/** Doubts on the pages of a letter as arranged. `said`: whether a doubt on its pages is there already. */
export function arrangementDoubts(
  letter: Letter,
  { orderUnsure }: ArrangedLetter,
  said: boolean,
  language: Language,
): Doubt[] {
  if (orderUnsure) return [{ path: '/pages', reason: reasonFor('page-order', language) }]
  if (!said && lacksPart(letter))
    return [{ path: '/pages', reason: reasonFor('page-part', language) }]
  return []
}
