// Lines that consist of labels and nothing else: heads of tables, rows of cards. Whether two labels stand close or far apart does not matter.
import { isCompany } from '../parse/company.ts'
import { bookOfLetter, columnsOf, type LabelBook } from '../parse/label-start.ts'
import type { Column, Layout } from '../parse/layout.ts'
import type { Line } from '../parse/lines.ts'
import { normal } from '../parse/normal.ts'
import { type ShortWords, shortWordsIn, spelledOut } from '../parse/short-words.ts'
import { columnByStems } from '../parse/stems.ts'
import { type Box, union, type Word } from '../read/word.ts'

export type Label = {
  columns: Column[]
  words: Word[]
  box: Box
  /** „Betrag / Raten": the two that one piece names. */
  both?: [Label, Label]
}

/** Words of one label stand no further apart, in type sizes. */
export const TOGETHER = 0.5
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
  // „Es sind keine Einträge gespeichert."
  if (row.words.length > STRANGE_MOST && /\p{Ll}{3}\.$/u.test(row.text)) return null
  const book = bookOfLetter(layout)
  const short = shortWordsIn(layout)
  const out: Label[] = []
  for (let from = 0; from < row.words.length; ) {
    const label = labelAt(row.words, from, book, short) ?? strangeAt(row.words, from)
    if (!label) return null
    out.push(label)
    from += label.words.length
  }
  const known = out.filter(({ columns }) => columns.length > 0).length
  const isKnown = known === out.length || (known >= KNOWN_LEAST && known > KNOWN * out.length)
  return out.length > 0 && isKnown ? out : null
}

/** Beside so many labels, and such a share of all, one that we do not know is a label, too; its value stays with it, unread. */
const KNOWN_LEAST = 2
const KNOWN = 0.6

/** What stands where a label would, and may be one that we do not know: a few words of a piece of their own, no value. */
function strangeAt(words: readonly Word[], from: number): Label | null {
  const own = runFrom(words, from)
  const text = own.map((word) => word.text).join(' ')
  const isLabel = own.length <= STRANGE_MOST && /^\p{Lu}/u.test(text) && !/\d/u.test(text)
  return isLabel && !isCompany(text)
    ? { columns: [], words: own, box: union(own.map(({ box }) => box)) }
    : null
}
const STRANGE_MOST = 4

function labelAt(
  words: readonly Word[],
  from: number,
  book: LabelBook,
  short: ShortWords,
): Label | null {
  const run = runFrom(words, from)
  for (let n = run.length; n > 0; n -= 1) {
    const own = run.slice(0, n)
    const text = spelledOut(own.map((word) => word.text).join(' '), short)
    const columns =
      columnsOf(book, normal(text), own) ??
      // What its stems alone name must be a piece of its own, or end where the next label begins.
      (n === run.length || beginsLabel(run.slice(n), book) ? stemmed(text, book) : undefined)
    if (columns) return { columns, words: own, box: union(own.map(({ box }) => box)) }
  }
  return null
}

const beginsLabel = (words: readonly Word[], book: LabelBook): boolean =>
  words.some((_, i) => {
    const own = words.slice(0, i + 1)
    return columnsOf(book, normal(own.map(({ text }) => text).join(' ')), own) !== undefined
  })

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
