// Heads that name a group of columns: „Vertrag" over „Beginn" and „Ende", „Score" over „Wert" and „Stufe". What stands below them names the columns.
import { type Line, line as lineOf, type Segment } from '../parse/lines.ts'
import { type Box, union } from '../read/word.ts'

/** Within so many points. */
const NEAR = 4

/** The lines of a head without the pieces that name a group of two columns or more. */
export function withoutGroups(head: readonly Line[]): Line[] {
  return head.flatMap((row, i) => {
    const below = head.slice(i + 1)
    const left = row.segments.filter((piece, at) => !isGroup(piece, at, row, below))
    if (left.length === row.segments.length) return [row]
    return left.length > 0 ? [lineOf(left.flatMap(({ words }) => words))] : []
  })
}

/** Whether some pieces of one line below, side by side, lie under this one and under no other of its line. */
function isGroup(piece: Segment, at: number, row: Line, below: readonly Line[]): boolean {
  const [before, after] = [row.segments[at - 1], row.segments[at + 1]]
  const isFree = ({ box }: Segment) =>
    (!before || box[0] > before.box[2]) && (!after || box[2] < after.box[0])
  return below.some(({ segments }) => {
    const free = segments.filter(isFree)
    return free.some((_, from) =>
      [...free.keys()].some((to) => to > from && isOver(piece.box, free.slice(from, to + 1))),
    )
  })
}

/** A group lies between the edges of what it names: columns of its own, since no other piece of its line stands over them. */
function isOver(box: Box, children: readonly Segment[]): boolean {
  const all = union(children.map((one) => one.box))
  return box[0] > all[0] - NEAR && box[2] < all[2] + NEAR
}
