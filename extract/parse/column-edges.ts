// Where the cells below a head begin: heads that nearly touch are parted there („Unternehmen und Vertragsnummer Details").
import type { Box, Word } from '../read/word.ts'
import type { LabelIndex } from './label.ts'
import { linesFrom } from './lines.ts'

/** How far below a head its first rows are looked at, in points. */
const NEAR = 90
/** So many cells that begin at one place make an edge; they do so to this part of a point. */
const CELLS_LEAST = 2
const AT = 0.8

/** The left edges of pieces below a band, each once a line. */
export function columnEdges({ page }: LabelIndex, band: Box): number[] {
  const below = page.words.filter(
    ({ turn, box }) => turn === 0 && box[1] > band[3] - 1 && box[3] < band[3] + NEAR,
  )
  return linesFrom(below).flatMap(({ segments }) => segments.slice(1).map(({ box }) => box[0]))
}

/** White before a word that is more than a space, in type sizes: there one cell below is enough. */
const WIDE = 0.42

/** Whether a word of a head begins where cells below it do. `before`: the word left of it, if one is near. */
export function isEdge(word: Word, before: Word | undefined, edges: readonly number[]): boolean {
  if (!/^\p{Lu}/u.test(word.text)) return false
  const isWide = before !== undefined && word.box[0] - before.box[2] > WIDE * word.size
  const cells = edges.filter((x) => Math.abs(x - word.box[0]) < AT)
  return cells.length >= (isWide ? 1 : CELLS_LEAST)
}
