// Cells with labelled lines of their own: a name over its number, a claim over the former creditor. What has a label leaves the text of the cell.
import { union, type Word } from '../read/word.ts'
import { type Pair, pairsOf } from './clause.ts'
import { join, wordsBetween } from './join.ts'
import { type LabelBook, type Start, startsIn, startsWithLabel } from './label-start.ts'
import { line, linesFrom, type Line } from './lines.ts'
import type { Cell } from './table.ts'
import { isFirm, patternIn } from './typed.ts'

/** „Amtsgericht Musterstadt" / „Az. 12 IN 34/19": a line of a name that begins with a label of a number or date is no part of the name. */
export function withoutNotes(cell: Cell, book: LabelBook): [string, Word[], Pair[]] {
  const plain: [string, Word[], Pair[]] = [cell.text, cell.words, []]
  if (cell.column.id === 'type') return withoutClause(cell, book)
  if (cell.column.type !== 'party') return plain
  const lines = wholeLines(linesFrom(cell.words), book)
  const at = lines.findIndex(
    (row, i) =>
      i > 0 &&
      row.segments[0] !== undefined &&
      startsIn(row.segments[0], book, true).some(
        (start) =>
          start.from === 0 &&
          (isLabelled(start) ||
            (start.columns.every((one) => one.type === 'number' || isFirm(one.type)) &&
              row.words.slice(start.to).some((word) => /\d/u.test(word.text)))),
      ),
  )
  if (at < 0) return withoutClause(cell, book)
  const { text, words } = join(lines.slice(0, at).map((row) => row.words))
  const notes = unbroken(
    lines.slice(at).map((row) => row.words),
    book,
  )
  return [text, words, pairsOf(notes, book, true)]
}

/** „Ursprünglicher Gläubiger:" says whose name follows, in the same line or the next. */
const isLabelled = ({ colon, columns }: Start): boolean =>
  colon && columns.some(({ type }) => type === 'party')

/** „Inkasso Muster GmbH; früherer Gläubiger: Muster AG", „Girokonto; Nr. 000 743 018": behind the mark a label of its own begins. */
function withoutClause(cell: Cell, book: LabelBook): [string, Word[], Pair[]] {
  const own = whole(cell.words)
  const [segment] = own.segments
  const start = segment
    ? startsIn(segment, book, true).find(
        (one) =>
          one.from > 0 &&
          (one.colon ||
            (cell.column.id === 'type' && one.columns.every(({ type }) => type === 'number'))) &&
          (/[;(]$/u.test(own.words[one.from - 1]?.text ?? '') ||
            own.words[one.from]?.text.startsWith('(') === true),
      )
    : undefined
  if (!start) return withoutBracket(cell, book)
  const { text, words } = join([own.words.slice(0, start.from)])
  return [
    text.replace(/[\s;(]+$/u, ''),
    words,
    pairsOf([whole(own.words.slice(start.from))], book, true).map((pair) => ({
      ...pair,
      text: /\(/u.test(pair.text) ? pair.text : pair.text.replace(/\)$/u, ''),
    })),
  ]
}

/** „Debito AG (für Drahtlos AG)": a bracket at the end of a name says whose claim it was. */
function withoutBracket(cell: Cell, book: LabelBook): [string, Word[], Pair[]] {
  const column = book.owners.flat().find(({ id }) => id === 'originalParty')
  const joined = join(linesFrom(cell.words).map((row) => row.words))
  for (const source of cell.column.id === 'party' ? (column?.says ?? []) : []) {
    const match = source.startsWith('\\(') ? patternIn(source, joined.text) : null
    const place = match?.indices?.[1]
    if (!column || !match || !place || match.index + match[0].length < joined.text.length) continue
    const text = joined.text.slice(0, match.index).trim()
    const words = wordsBetween(joined, ...place)
    const pair = { line: 0, columns: [column], label: [], text: joined.text.slice(...place), words }
    return [text, wordsBetween(joined, 0, text.length), [pair]]
  }
  return [cell.text, cell.words, []]
}

/** Words of one piece in their own order, though they stand on several printed lines. */
export function whole(words: readonly Word[]): Line {
  const { text, words: own } = join([words])
  const box = union(own.map((word) => word.box))
  return { ...line(own), words: own, text, segments: [{ words: own, text, box }] }
}

/** The same of lines. */
const wholeLines = (lines: readonly Line[], book: LabelBook): Line[] =>
  wholeLabels(
    lines.map((row) => row.words),
    book,
  ).map(whole)

/** „ursprünglicher" / „Gläubiger: Muster AG": a label that wraps in its cell is one label. */
function wholeLabels(lines: readonly Word[][], book: LabelBook): Word[][] {
  const out: Word[][] = []
  for (let i = 0; i < lines.length; i += 1) {
    const [own, next] = [lines[i] ?? [], lines[i + 1]]
    const { text, words } = join(next ? [own, next] : [own])
    const both = { words, text, box: union(words.map((word) => word.box)) }
    const start = startsIn(both, book, true)[0]
    if (next && start?.from === 0 && start.to > own.length) {
      out.push(words)
      i += 1
    } else out.push(own)
  }
  return out
}

/** Lines of a cell, those without a label of their own joined to the line before: „Gläubiger Direktbank" / „Muster AG". */
export function unbroken(lines: readonly Word[][], book: LabelBook): Line[] {
  const out: Line[] = []
  for (const words of wholeLabels(lines, book)) {
    const here = whole(words)
    const [segment] = here.segments
    const above = out.at(-1)
    const [last] = above?.segments ?? []
    if (!above || !last || !segment || startsWithLabel(segment, book, true)) out.push(here)
    else {
      const all = [...above.words, ...words]
      const text = `${above.text} ${here.text}`
      out[out.length - 1] = {
        ...above,
        words: all,
        text,
        segments: [{ ...last, words: all, text }],
      }
    }
  }
  return out
}
