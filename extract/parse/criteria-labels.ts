// Which words beside, over or under the points of a scorecard name the criterion.
import { union, type Word } from '../read/word.ts'
import { type Mark, marksIn } from './criteria-marks.ts'
import { criterionOf, withoutSigns } from './criterion.ts'
import { join } from './join.ts'
import type { Layout } from './layout.ts'
import type { Line } from './lines.ts'

/** Lines of one label stand closer, in type sizes. */
const APART = 1.5

/** Type so much smaller than that of a label is no further line of it. */
const SMALL_PRINT = 0.87

/** The label of points in a line `l` of `lines`; `own`: the words left of them that are of no others. Null where no words name one criterion. */
export function labelAt(
  lines: readonly Line[],
  l: number,
  own: readonly Word[],
  mark: Mark,
  criteria: Layout['criteria'],
): { text: string; words: Word[] } | null {
  const near = (at: number): Word[] => {
    const row = lines[at]
    const here = lines[l]
    if (
      !row ||
      !here ||
      row.page !== here.page ||
      Math.abs(row.box[3] - here.box[3]) > 1.7 * here.size ||
      // Small print under a label says more of it, and is no part of it.
      row.size < SMALL_PRINT * (own[0]?.size ?? row.size)
    )
      return []
    if (marksIn(row).length > 0) return []
    const right = mark.words[0]?.box[0] ?? Infinity
    const left = own.length > 0 ? union(own.map((word) => word.box))[0] - 3 : -Infinity
    return row.words.filter((word) => word.box[2] <= right && word.box[0] >= left)
  }
  const above = near(l - 1)
  const under = near(l + 1)
  const begun = mark.from === own.length ? tailOf(lines[l - 1], lines[l]) : []
  if (begun.length > 0) {
    const { text, words } = join([begun, own])
    if (criterionOf(withoutSigns(text), criteria) !== null) return labelIn(text, words, criteria)
  }
  // „Kreditstatus" over „positiv erledigt   19": what stands apart below the name says more of it.
  const name = withoutSigns(join([above]).text)
  const isApart =
    (lines[l]?.box[3] ?? 0) - (lines[l - 1]?.box[3] ?? 0) > APART * (lines[l]?.size ?? 0)
  const isNamed = isApart && criterionOf(name, criteria) !== null
  if (isNamed && own.length > 0 && criterionOf(join([own]).text, criteria) === null)
    return { text: name, words: above }
  for (const parts of [[own], [own, under], [above, own], [above, own, under]]) {
    const { text, words } = join(parts)
    const clean = withoutSigns(text)
    if (clean !== '' && criterionOf(clean, criteria) !== null) {
      // A wrapped label goes on below; its first line alone may already name the criterion.
      const isCut = startsLower(under) || (under.length > 0 && /(?:[+/&,-]| und)$/u.test(text))
      const more = parts.length === 1 && isCut ? join([own, under]) : { text: clean, words }
      return labelIn(more.text, more.words, criteria)
    }
  }
  return own.length === 0 ? stackedAt(lines, l, mark, criteria) : null
}

/** „Kreditstatus: positiv erledigt, das ergibt", „entfallen auf: Kreditstatus": of what a colon parts, the part that names the criterion. */
export function labelIn(
  given: string,
  words: Word[],
  criteria: Layout['criteria'],
): { text: string; words: Word[] } {
  const text = withoutSigns(given)
  const [before = '', after, ...more] = text.split(': ')
  if (after === undefined || more.length > 0) return { text, words }
  const id = criterionOf(text, criteria)
  const count = (part: string) => part.split(' ').length
  if (criterionOf(before, criteria) === id)
    return { text: before, words: words.slice(0, count(before)) }
  return criterionOf(after, criteria) === id
    ? { text: after, words: words.slice(-count(after)) }
    : { text, words }
}

/** „… +99 P · Alter des" over „ältesten Bankvertrags: +49 P": words behind the last points of a line, where the next goes on with it. */
function tailOf(above: Line | undefined, row: Line | undefined): Word[] {
  if (!above || !row || above.page !== row.page) return []
  const last = marksIn(above).at(-1)
  const isClose =
    row.box[3] - above.box[3] < 1.7 * row.size && Math.abs(row.box[0] - above.box[0]) < 2
  return last && isClose ? above.words.slice(last.to) : []
}

/** The label on the line above the points, which stand alone on theirs. */
function stackedAt(
  lines: readonly Line[],
  l: number,
  mark: Mark,
  criteria: Layout['criteria'],
): { text: string; words: Word[] } | null {
  const [above, here] = [lines[l - 1], lines[l]]
  if (!above || !here || mark.words.length !== here.words.length) return null
  const isNear =
    above.page === here.page &&
    above.segments.length === 1 &&
    here.box[3] - above.box[3] < 1.7 * here.size &&
    Math.abs(here.box[0] - above.box[0]) < 2.5 * here.size &&
    marksIn(above).length === 0
  if (!isNear || criterionOf(above.text, criteria) === null) return null
  const { text, words } = join([above.words])
  return { text: withoutSigns(text), words }
}

const startsLower = (words: readonly Word[]): boolean => /^[\p{Ll}(+]/u.test(words[0]?.text ?? '')
