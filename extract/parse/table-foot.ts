// Where a table ends: what follows its last row is none of it.
import type { Cut } from './cut.ts'
import type { Head } from './heads.ts'

/** Lines of one cell stand closer than this (in type sizes, from baseline to baseline). */
export const PITCH = 1.75

/** Drops what follows the last row: lines without a firm value that do not hang on to the line above. */
export function trimmed(head: Head, cuts: readonly Cut[]): Cut[] {
  const lastAnchor = cuts.findLastIndex((one) => one.anchors > 0 || one.blanks > 1)
  // No date, amount or number in the whole table: one row, of the lines that hang together right below the head.
  if (lastAnchor < 0) {
    const [first] = cuts
    const place = head.cells.findIndex((cell) => cell.column?.type === 'address')
    if (
      !first ||
      first.crossing ||
      !/\p{L}.* \d/u.test((first.parts[place] ?? []).map((word) => word.text).join(' '))
    )
      return []
    const last = cuts.findIndex((one, i) => {
      const above = cuts[i - 1]
      return (
        one.crossing ||
        (above !== undefined && one.line.box[3] - above.line.box[3] > PITCH * one.line.size)
      )
    })
    return cuts.slice(0, last < 0 ? cuts.length : last)
  }
  let end = lastAnchor + 1
  for (; end < cuts.length; end += 1) {
    const [above, here] = [cuts[end - 1], cuts[end]]
    if (!above || !here || here.line.box[3] - above.line.box[3] > PITCH * here.line.size) break
  }
  return cuts.slice(0, end)
}
