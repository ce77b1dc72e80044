// Lines that consist of labels and nothing else: heads of tables, rows of cards. Whether two labels stand close or far apart does not matter.
import { bookOfLetter, columnsOf, type LabelBook } from '../parse/label-start.ts'
import type { Column, Layout } from '../parse/layout.ts'
import type { Line } from '../parse/lines.ts'
import { normal } from '../parse/normal.ts'
import { columnByStems } from '../parse/stems.ts'
import { type Box, union, type Word } from '../read/word.ts'

export type Label = { columns: Column[]; words: Word[]; box: Box }

/** Words of one label stand no further apart, in type sizes. */
const TOGETHER = 0.5
/** Words of one label at most. */
const WORDS_MOST = 6

/** The labels of a line that holds nothing else, from left to right; null for any other line, and where labels bear a colon (they stand beside their values). */
export function labelsOf(row: Line, layout: Layout): Label[] | null {
  const kept = known.get(row)
  if (kept?.layout === layout) return kept.labels
  const labels = made(row, layout)
  known.set(row, { layout, labels })
  return labels
}

/** Lines are asked many times. */
const known = new WeakMap<Line, { layout: Layout; labels: Label[] | null }>()

function made(row: Line, layout: Layout): Label[] | null {
  if (row.words.some(({ text }) => text.endsWith(':'))) return null
  const book = bookOfLetter(layout)
  const out: Label[] = []
  for (let from = 0; from < row.words.length; ) {
    const label = labelAt(row.words, from, book)
    if (!label) return null
    out.push(label)
    from += label.words.length
  }
  return out.length > 0 ? out : null
}

function labelAt(words: readonly Word[], from: number, book: LabelBook): Label | null {
  const run = runFrom(words, from)
  for (let n = run.length; n > 0; n -= 1) {
    const own = run.slice(0, n)
    const text = own.map((word) => word.text).join(' ')
    const columns =
      columnsOf(book, normal(text), own) ??
      // What its stems alone name must be a piece of its own.
      (n === run.length ? stemmed(text, book) : undefined)
    if (columns) return { columns, words: own, box: union(own.map(({ box }) => box)) }
  }
  return null
}

function runFrom(words: readonly Word[], from: number): Word[] {
  const run: Word[] = []
  for (const word of words.slice(from, from + WORDS_MOST)) {
    const last = run.at(-1)
    if (last && word.box[0] - last.box[2] > TOGETHER * word.size) break
    run.push(word)
  }
  return run
}

function stemmed(text: string, book: LabelBook): Column[] | undefined {
  if (/\d/u.test(text)) return undefined
  const columns = book.owners.flatMap((own) => columnByStems(own, text) ?? [])
  return columns.length > 0 ? columns : undefined
}
