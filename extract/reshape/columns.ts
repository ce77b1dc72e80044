// Rows and columns of a part that is set as a table: where its rows end, and which column a piece stands in.
import type { Line } from '../parse/lines.ts'
import type { Box, Word } from '../read/word.ts'

/** Rows of a table stand further apart than lines within them, in type sizes. */
const APART = 0.5

/** Lines gathered to rows by the white between them. */
export function rowsBy(lines: readonly Line[]): Line[][] {
  const rows: Line[][] = []
  for (const line of lines) {
    const above = rows.at(-1)?.at(-1)
    if (above && line.box[1] - above.box[3] < APART * line.size) rows.at(-1)?.push(line)
    else rows.push([line])
  }
  return rows
}

/** Words of some lines by the column that they stand in, line by line; null where a piece stands in none. Columns in order, by their heads. */
export function cellsOf(lines: readonly Line[], heads: readonly Box[]): Word[][][] | null {
  const cells = heads.map((): Word[][] => [])
  for (const line of lines) {
    const here = heads.map((): Word[] => [])
    for (const word of line.words) {
      const at = columnOf(word.box, heads)
      if (at < 0) return null
      here[at]?.push(word)
    }
    for (const [i, words] of here.entries()) if (words.length > 0) cells[i]?.push(words)
  }
  return cells
}

/** The last column that begins left of a word; a column is as wide as to the next one. */
function columnOf(box: Box, heads: readonly Box[]): number {
  const middle = (box[0] + box[2]) / 2
  return heads.findLastIndex(
    (head) => head[0] <= box[0] + 2 || (head[0] <= middle && head[2] >= middle),
  )
}
