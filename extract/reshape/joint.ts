// Several labels in one piece with their values in another: „Scorewert / Ratingst. / Erf.-Wahrsch. .... 8262 / D / 95,93 %", „gemeldet / gespeichert ....
// 29.07.2009 / 31.07.2009". Each label gets its value on a line of its own, where every label is known and every value can be one of it.
import { join } from '../parse/join.ts'
import { bookOfLetter, columnsOf, type LabelBook } from '../parse/label-start.ts'
import type { Column, Layout } from '../parse/layout.ts'
import { bodyLines, line, type Line, type Segment } from '../parse/lines.ts'
import { normal } from '../parse/normal.ts'
import { type ShortWords, shortWordsIn, spelledOut } from '../parse/short-words.ts'
import { columnByStems } from '../parse/stems.ts'
import { isBlank, isFirm, typed } from '../parse/typed.ts'
import type { Page, Word } from '../read/word.ts'
import { labelsOf } from './label-line.ts'
import type { Shape } from './shape.ts'

const SIGN = /^[/|·]$/u
/** Words of one label at most. */
const WORDS_MOST = 4
/** The values below their labels stand so near, in type sizes. */
const NEAR = 1.2

type Label = { words: Word[]; columns: Column[] }

/** The lines of these pages with such labels. */
export function jointOn(pages: readonly Page[], layout: Layout): Shape[] {
  const lines = bodyLines(pages)
  const [book, short] = [bookOfLetter(layout), shortWordsIn(layout)]
  return lines.flatMap((row, i) =>
    row.segments.flatMap((piece, s): Shape[] => {
      if (!piece.words.some(({ text }) => text.includes('/') || SIGN.test(text))) return []
      const isHead = row.segments.length > 1 && labelsOf(row, layout) !== null
      const inner = parted(piece)
      const ways = inner
        ? [inner]
        : valuesFor(row, s, lines.slice(i + 1, i + 4), isHead).map((value) => ({
            label: piece.words,
            value: value.words,
          }))
      for (const { label, value } of ways) {
        const labels = labelsIn(label, book, short)
        const parts = labels && partsOf(value, labels.length)
        if (!parts || !labels.every(({ columns }, k) => fits(columns, parts[k] ?? []))) continue
        const own = inner ? [line(piece.words)] : [line(label), line(value)]
        const sets = labels.map(({ words }, k) => ({ label: words, value: parts[k] ?? [] }))
        return [{ page: row.page, lines: own, sets }]
      }
      return []
    }),
  )
}

/** „Fälligkeit erste/letzte Rate: 15.08.2023 / 15.07.2029": labels and values in one piece. */
function parted({ words }: Segment): { label: Word[]; value: Word[] } | null {
  const at = words.findIndex(({ text }) => text.endsWith(':'))
  const value = words.slice(at + 1)
  return at >= 0 && value.some(({ text }) => /\d/u.test(text))
    ? { label: words.slice(0, at + 1), value }
    : null
}

/** The labels that a piece consists of, at least two; null for any other piece. Before them may stand what they are of: „Risiko: Zahlst. / Aktiv.". */
function labelsIn(words: readonly Word[], book: LabelBook, short: ShortWords): Label[] | null {
  const colon = words.findIndex(({ text }) => text.endsWith(':'))
  const own = words.slice(colon < words.length - 1 ? colon + 1 : 0)
  const groups = spread(own) ?? grouped(own)
  if (groups.length < 2 || groups.some((group) => group.length === 0 || group.length > WORDS_MOST))
    return null
  const labels = groups.map((group): Label => {
    const text = spelledOut(group.map((word) => word.text).join(' '), short).replace(/:$/u, '')
    return { words: group, columns: columnsOf(book, normal(text), group) ?? stemmed(text, book) }
  })
  return labels.every(({ columns }) => columns.length > 0) ? labels : null
}

/** „Fälligkeit erste/letzte Rate": one word stands for two, each with all the others. */
function spread(words: readonly Word[]): Word[][] | null {
  const at = words.findIndex(({ text }) => /^\p{L}{3,}\/\p{L}{3,}$/u.test(text))
  const word = words[at]
  if (!word || words.length < 2) return null
  return word.text.split('/').map((text) => words.with(at, { ...word, text }))
}

const stemmed = (text: string, book: LabelBook): Column[] =>
  /\d/u.test(text) ? [] : book.owners.flatMap((own) => columnByStems(own, text) ?? [])

function grouped(words: readonly Word[]): Word[][] {
  const out: Word[][] = [[]]
  for (const word of words) {
    if (SIGN.test(word.text)) out.push([])
    else out.at(-1)?.push(word)
  }
  return out
}

/** Where the values may stand: right of the labels, or alone below them in the same column. In the head of a table the values below are a row of it. */
function valuesFor(
  { segments }: Line,
  s: number,
  below: readonly Line[],
  isHead: boolean,
): Segment[] {
  const [piece, beside] = [segments[s], segments[s + 1]]
  if (!piece || isHead) return beside ? [beside] : []
  const [left, , right, bottom] = piece.box
  const under = below
    .flatMap((row) => row.segments)
    .find(
      ({ box, words }) =>
        box[0] >= left - 1 &&
        box[0] < right &&
        box[1] > bottom - 2 &&
        box[1] - bottom < NEAR * (words[0]?.size ?? 0),
    )
  return [beside, under].flatMap((one) => one ?? [])
}
/** As many values as there are labels: parted by the same sign, or word by word. */
function partsOf(words: readonly Word[], count: number): Word[][] | null {
  const groups = grouped(words)
  if (groups.length === count && groups.every((group) => group.length > 0)) return groups
  return groups.length === 1 && words.length === count ? words.map((word) => [word]) : null
}

/** Whether a value can be one of a label: only what has a form of its own says so. */
function fits(columns: readonly Column[], words: readonly Word[]): boolean {
  const { text } = join([[...words]])
  return columns.some(
    ({ type }) => isBlank(type, text) || (isFirm(type) && typed(type, text) !== null),
  )
}
