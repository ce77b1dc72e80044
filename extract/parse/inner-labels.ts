// Two labels with their values on one line, where a long value nearly touches the next label: „Adresse   Musterweg 3, 12345 Musterstadt Status   aktuell".
import { union, type Word } from '../read/word.ts'
import type { LabelBook } from './label-start.ts'
import { type Line, type Segment, textOf } from './lines.ts'
import { normal } from './normal.ts'

/** Lines of one list stand closer than this, in type sizes. */
const NEAR = 8
/** Words of such a label at most. */
const WORDS_MOST = 4

/** The lines with such a label as a piece of its own: it is known, its value stands right of it, and near it a line has a label at that place. */
export function withInnerLabels(lines: readonly Line[], book: LabelBook): Line[] {
  const isLabel = (words: readonly Word[]) => book.byLabel.has(normal(textOf(words)))
  const cuts = lines.map((row) => {
    const at = row.segments.findIndex(
      ({ words }, s) => s > 0 && s < row.segments.length - 1 && tailOf(words, isLabel) > 0,
    )
    const segment = row.segments[at]
    const from = segment ? tailOf(segment.words, isLabel) : 0
    return segment && from > 0
      ? { row, at, segment, from, x: segment.words[from]?.box[0] ?? 0 }
      : null
  })
  return lines.map((row, i) => {
    const own = cuts[i]
    if (!own) return row
    const isAt = (x: number | undefined) => x !== undefined && Math.abs(x - own.x) < 1.5
    const isColumn = lines.some(
      (one, k) =>
        k !== i &&
        one.page === row.page &&
        Math.abs(one.box[1] - row.box[1]) < NEAR * row.size &&
        (isAt(cuts[k]?.x) || one.segments.some(({ box, words }) => isAt(box[0]) && isLabel(words))),
    )
    if (!isColumn) return row
    const parts = [own.segment.words.slice(0, own.from), own.segment.words.slice(own.from)]
    return { ...row, segments: row.segments.toSpliced(own.at, 1, ...parts.map(segmentOf)) }
  })
}

/** Where the label begins that ends a piece after something else; 0 for none. */
function tailOf(words: readonly Word[], isLabel: (words: readonly Word[]) => boolean): number {
  // „Empfangende Stelle" is one label, though „Stelle" is another.
  if (isLabel(words)) return 0
  const first = Math.max(1, words.length - WORDS_MOST)
  const at = words.findIndex(
    ({ text }, i) => i >= first && /^\p{Lu}/u.test(text) && isLabel(words.slice(i)),
  )
  return Math.max(0, at)
}

const segmentOf = (words: Word[]): Segment => ({
  words,
  box: union(words.map(({ box }) => box)),
  text: textOf(words),
})
