// Rows of a table whose cells nearly touch, known by the rows above them: their words begin or end at the same places.
import type { Word } from '../read/word.ts'
import { type Cut, TOUCH } from './cut.ts'
import type { Line } from './lines.ts'

/** Cells that nearly touch, set to the right: words end where two cells or more of the rows above do. */
export function endsLike(row: Line, above: readonly Line[]): boolean {
  const ends = above.flatMap(({ segments }) => segments.map(({ box }) => box[2]))
  const shared = row.words.filter(
    ({ box, size }, i) =>
      (row.words[i + 1]?.box[0] ?? Infinity) - box[2] > TOUCH * size &&
      ends.some((x) => Math.abs(x - box[2]) < 1),
  )
  return shared.length >= 2
}

/** A row whose cells nearly touch: each begins or ends where that of a row above does. */
export function isAligned({ parts, anchors }: Cut, above: readonly Cut[]): boolean {
  const at = (own: readonly Word[] | undefined) => [own?.[0]?.box[0], own?.at(-1)?.box[2]] as const
  const isAt = (a: number | undefined, b: number | undefined) =>
    a !== undefined && b !== undefined && Math.abs(a - b) < 1
  const own = parts.flatMap((words, i) => (words.length > 0 ? [{ i, edges: at(words) }] : []))
  return (
    anchors > 0 &&
    own.length > 1 &&
    own.every(({ i, edges: [left, right] }) =>
      above.some((one) => {
        const [x0, x1] = at(one.parts[i])
        return one.anchors > 0 && (isAt(x0, left) || isAt(x1, right))
      }),
    )
  )
}
