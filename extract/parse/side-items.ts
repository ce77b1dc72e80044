// A list in a cell beside its announcement: „Key factors that adversely | 18 – Serious delinquency" over „affected your score | 14 – …". Its lines are
// set one below the other, the announcement first, as such lists stand elsewhere.
import { join } from './join.ts'
import { union } from '../read/word.ts'
import { line, type Line, type Segment, textOf } from './lines.ts'
import { patternIn } from './typed.ts'

/** An announcement in a narrow cell has so many lines at most. */
const LINES = 5
/** Lines of one row stand closer than this, in type sizes. */
const NEAR = 2.2

/** The lines of every such cell, announcement first. `after`: what announces lists; `until`: what can be no item of one, such as a second heading. */
export function cellsIn(
  printed: readonly Line[],
  after: readonly string[],
  until: readonly string[],
): Line[][] {
  const out: Line[][] = []
  const lines = printed.map((row, l) => partedAt(row, printed.slice(Math.max(0, l - 4), l + 5)))
  for (let l = 0; l < lines.length; l += 1) {
    const cell = cellFrom(lines, l, after)
    const [first] = cell?.items ?? []
    // The announcement is the shortest that says it: rows above it are others of the table.
    const isLater = cell !== null && cellFrom(lines, l + 1, after)?.to === cell.to
    if (isLater) continue
    if (!cell || !first || until.some((one) => patternIn(one, first.text) !== null)) continue
    out.push([...cell.head, ...cell.items])
    l = cell.to
  }
  return out
}

/** A label that fills its cell nearly touches what stands beside it: cut where the lines near it have their second cell. */
function partedAt(row: Line, near: readonly Line[]): Line {
  const edges = near.flatMap(({ page, segments: [, second] }) =>
    page === row.page && second ? [second.box[0]] : [],
  )
  const isEdge = (x: number) => edges.filter((one) => Math.abs(one - x) < 1).length > 1
  const segments = row.segments.flatMap(({ words }) => {
    const cut = words.findIndex((word, i) => i > 0 && isEdge(word.box[0]))
    return (cut < 0 ? [words] : [words.slice(0, cut), words.slice(cut)]).map((own) => ({
      words: own,
      box: union(own.map(({ box }) => box)),
      text: textOf(own),
    }))
  })
  return segments.length === row.segments.length ? row : { ...row, segments }
}

function cellFrom(lines: readonly Line[], l: number, after: readonly string[]) {
  const [first, second] = lines[l]?.segments ?? []
  if (!first || !second) return null
  const head: Segment[][] = []
  const items: Segment[][] = []
  let isSaid = false
  let to = l - 1
  for (let at = l; at < lines.length; at += 1) {
    const [row, above] = [lines[at], lines[at - 1]]
    if (!row || row.page !== lines[l]?.page) break
    if (at > l && above && row.box[3] - above.box[3] > NEAR * row.size) break
    const left = row.segments.filter((one) => one.box[0] < second.box[0] - 3)
    const right = row.segments.filter((one) => one.box[0] >= second.box[0] - 3)
    // The next label, or text below the table.
    if (left.length > 1 || left.some((one) => one.box[2] > second.box[0])) break
    const { text } = join([...head, left].map((parts) => parts.flatMap(({ words }) => words)))
    const says = after.some((one) => patternIn(one, text) !== null)
    if (left.length > 0 && ((isSaid && !says) || Math.abs(row.box[0] - first.box[0]) > 3)) break
    if (left.length > 0) head.push(left)
    if (right.length > 0) items.push(right)
    isSaid ||= says
    if (!isSaid && head.length >= LINES) return null
    to = at
  }
  return isSaid && items.length > 0 ? { head: head.map(rowOf), items: items.map(rowOf), to } : null
}

const rowOf = (parts: readonly Segment[]): Line => line(parts.flatMap(({ words }) => words))
