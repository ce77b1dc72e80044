// Tables whose cells hold two values, one below the other, under heads that stand likewise: „Vertragsart" over „Vertragspartner".
import { join } from '../parse/join.ts'
import type { Layout } from '../parse/layout.ts'
import type { Line } from '../parse/lines.ts'
import { normal } from '../parse/normal.ts'
import type { Box, Word } from '../read/word.ts'
import { cellsOf, rowsBy } from './columns.ts'
import { fitOf } from './fit.ts'
import { withoutGroups } from './head-groups.ts'
import type { Label } from './label-line.ts'
import type { Paired } from './pair.ts'
import { columnsOf, type HeadColumn } from './stacked-head.ts'

/** Lines of a head at most. */
const HEAD_MOST = 4
/** A table with stacked cells as labels with their values; null for any other part. `lines`: head and rows, nothing else. */
export function stackedIn(lines: readonly Line[], layout: Layout): Paired | null {
  const first = lines.findIndex((line) => /\d/u.test(line.text))
  const head = lines.slice(0, Math.max(0, first))
  if (first < 2 || head.length > HEAD_MOST) return null
  const columns = columnsOf(withoutGroups(head), layout)
  if (!columns || columns.every(({ ways }) => ways.every((labels) => labels.length < 2)))
    return null
  const found = rowsIn(lines.slice(first), columns)
  return found && { ...found, used: first + found.used }
}

/** The rows of such a table, from the first of these lines as far as they go. */
function rowsIn(
  lines: readonly Line[],
  columns: readonly HeadColumn[],
  isFurther = false,
): Paired | null {
  const bare = bareIn(lines, columns)
  const boxes = [...columns.map(({ box }) => box), ...(bare ? [bare] : [])]
  const rows: Cell[][] = []
  let used = 0
  for (const row of rowsBy(lines)) {
    const cells = row.some((line) => isProse(line, boxes)) ? null : cellsOf(row, boxes)
    if (!cells || cells.filter((own) => own.length > 0).length < Math.min(2, columns.length)) break
    if (columns.reduce((sum, { ways }, i) => sum + mostFit(ways, cells[i] ?? []), 0) < 0) break
    const rowTop = row.length > 1 ? (row[0]?.box[1] ?? 0) : topOf(row[0], columns, cells)
    rows.push(cells.map((own) => ({ lines: own, rowTop, rowLines: row.length })))
    used += row.length
  }
  const named = columns.map(({ ways }, i) =>
    bestWay(
      ways,
      rows.flatMap((cells) => cells[i] ?? []),
    ),
  )
  // What has no place would be gone from the page, and nobody would miss it.
  if (named.includes(null) || named.every((own) => (own?.labels.length ?? 0) < 2)) return null
  // Each row begins with the first value of its first column. At the top of a page the rest of one may stand that began on the page before.
  const [lead] = named
  const leads = rows.map((_, at) => lead?.given[at]?.some(({ label }) => label === lead.labels[0]))
  const rest = isFurther && leads[0] !== true ? 1 : 0
  if (leads.slice(rest).some((is) => is !== true)) return null
  const from = rest === 0 ? 0 : (rows[0]?.[0]?.rowLines ?? 0)
  const out: Paired = { sets: [], fit: 0, pairs: 0, used, from }
  for (const [at, cells] of rows.entries()) {
    if (at < rest) continue
    // What stands in a column without a head says which record it is: „frühere Adresse".
    const title = cells[columns.length]?.lines.flat() ?? []
    if (title.length > 0) out.sets.push({ label: null, value: title })
    for (const own of named) push(own?.given[at] ?? [], out)
  }
  // A table that fills its page may go on at the top of the next one, without a head.
  return used === lines.length ? { ...out, goesOn: (next) => rowsIn(next, columns, true) } : out
}

/** A piece of so many words that goes on under the next head is a sentence below the table. */
const PROSE = 6
const isProse = ({ segments }: Line, boxes: readonly Box[]): boolean =>
  segments.some(
    ({ words, box }) =>
      words.length > PROSE && boxes.some((head) => box[0] < head[0] - 2 && box[2] > head[2]),
  )

/** How well the lines of a cell fit some labels of its head, cut in the best way. */
function mostFit(ways: readonly Label[][], lines: readonly Word[][]): number {
  if (lines.length === 0 || ways.length === 0) return 0
  return Math.max(
    ...ways.flatMap(([upper, lower]) =>
      [...lines.keys(), lines.length].map(
        (at) =>
          (at > 0 && upper ? fit(upper, lines.slice(0, at)) : 0) +
          (at < lines.length && lower ? fit(lower, lines.slice(at)) : 0) -
          (at < lines.length && !lower ? 3 : 0),
      ),
    ),
  )
}

/**
 * Where the row of a lone line begins: a page may end between the upper and the lower values of a row. Which of them these are their fit says; not a number
 * where it does not.
 */
function topOf(line: Line | undefined, columns: readonly HeadColumn[], cells: Word[][][]): number {
  const sum = (at: 0 | 1) =>
    columns.reduce((all, { ways: [labels] }, i) => {
      const [label, own] = [labels?.[at], cells[i] ?? []]
      if (own.length === 0) return all
      return all + (label ? fit(label, own) : -1)
    }, 0)
  const [upper, lower] = [sum(0), sum(1)]
  if (!line || upper === lower) return Number.NaN
  return upper > lower ? line.box[1] : line.box[1] - line.size
}

/** White before a column, in type sizes. */
const WHITE = 2

/** A column right of all heads: pieces of two rows or more at one edge. */
function bareIn(lines: readonly Line[], columns: readonly HeadColumn[]): Box | null {
  const right = Math.max(...columns.map(({ box }) => box[2]))
  const pieces = lines.flatMap(({ segments, size }) =>
    segments.filter(({ box }) => box[0] > right + WHITE * size),
  )
  const [first] = pieces
  return first &&
    pieces.length > 1 &&
    pieces.every(({ box }) => Math.abs(box[0] - first.box[0]) < 2)
    ? first.box
    : null
}

/** `rowTop`: where the first line of its row stands; not a number where that cannot be told. */
type Cell = { lines: readonly Word[][]; rowTop: number; rowLines: number }
type Given = { label: Label; lines: readonly Word[][] }[]

/** The labels that the cells of a column fit best, and what each of them gets, cell by cell; null where a cell has no label or fits in two ways. */
function bestWay(
  ways: readonly Label[][],
  cells: readonly Cell[],
): { labels: readonly Label[]; given: Given[] } | null {
  if (cells.every(({ lines }) => lines.length === 0)) return { labels: ways[0] ?? [], given: [] }
  const found = ways.flatMap((labels) => {
    const given = cells.map((cell) => give(labels, cell))
    if (given.includes(null)) return []
    const own = given.filter((one) => one !== null)
    const sum = own.flat().reduce((all, { label, lines }) => all + fit(label, lines), 0)
    return [{ labels, given: own, fit: sum }]
  })
  return found.toSorted((a, b) => b.fit - a.fit)[0] ?? null
}

/** The lines of a cell by the labels that they fit best; null where they have no labels or fit in two ways. */
function give(labels: readonly Label[], { lines, rowTop, rowLines }: Cell): Given | null {
  const [upper, lower] = labels
  if (!upper) return lines.length === 0 ? [] : null
  if (lines.length === 0) return []
  const cuts = lower ? [...lines.keys(), lines.length] : [lines.length]
  const ways = cuts.map((at) => {
    const parts = [
      { label: upper, lines: lines.slice(0, at) },
      ...(lower ? [{ label: lower, lines: lines.slice(at) }] : []),
    ].filter((part) => part.lines.length > 0)
    // In a row of two lines nothing is wrapped.
    const weight = rowLines === 2 ? EVEN : 0.5
    const even = lower && at === evenAt(lines, rowTop) ? weight : 0
    return {
      parts,
      fit: parts.reduce((sum, part) => sum + fit(part.label, part.lines), even),
    }
  })
  const [best, next] = ways.toSorted((a, b) => b.fit - a.fit)
  const alike = ways.filter((way) => way.fit === best?.fit)
  // „Musterbank eG, Geschäftsstelle" / „Musterau" / „0000219-83": a number is the last line alone.
  const isNumber = lower?.columns.every(({ type }) => type === 'number') === true
  return !best || (next?.fit === best.fit && !isNumber) ? null : (alike.at(-1)?.parts ?? null)
}

/** What the places of two values say outweighs what one of them looks like. */
const EVEN = 2.5

/** Where a cell of two lines is cut by rights; of one line, the height in its row says which of the two is not printed. */
function evenAt(lines: readonly Word[][], rowTop: number): number {
  if (lines.length !== 1) return lines.length === 2 ? 1 : -1
  const [{ box, size } = { box: [0, 0, 0, 0], size: 1 }] = lines[0] ?? []
  const down = (box[1] - rowTop) / size
  return down < 0.3 ? 1 : down > 0.9 ? 0 : -1
}

function fit(label: Label, lines: readonly Word[][]): number {
  const parts = partsOf(label, lines)
  return parts.length > 0
    ? parts.reduce((sum, part) => sum + fitOf(part.label.columns, textOf(part.words)), 0)
    : fitOf(label.columns, join(lines).text)
}

const textOf = (words: readonly Word[]): string => join([[...words]]).text

/**
 * „EUR 4.999 / 72 Raten" below two labels in one piece, also as two lines: each part by the label that it fits, without a label of its own; none where one
 * fits neither.
 */
function partsOf({ both }: Label, lines: readonly Word[][]): { label: Label; words: Word[] }[] {
  if (!both) return []
  const words = lines.flat()
  const at = words.findIndex(({ text }) => text === '/')
  const parts =
    at >= 0 ? [words.slice(0, at), words.slice(at + 1)] : lines.length === 2 ? lines : [words]
  const ways = [both, both.toReversed()].map((labels) =>
    parts.flatMap((own, i) => {
      const label = labels[i]
      const value = [own, withoutLabel(own, label)].find(
        (one) => label && fitOf(label.columns, textOf(one)) > 0,
      )
      return label && value ? [{ label, words: [...value] }] : []
    }),
  )
  return ways.find((way) => way.length === parts.length) ?? []
}

/** „Betrag 18.000 €", „Limit 7.500 €" under „Betrag, Raten": a word that is no label of that column says something else. */
function withoutLabel(words: readonly Word[], label: Label | undefined): readonly Word[] {
  const [first, ...others] = words
  const key = normal(first?.text ?? '')
  const isLabel = label?.columns.some(({ labels }) => labels.some((one) => normal(one) === key))
  return isLabel && others.length > 0 ? others : words
}

function push(given: Given, out: Paired): void {
  for (const { label, lines } of given) {
    const parts = partsOf(label, lines)
    for (const { label: own, words } of parts) out.sets.push({ label: own.words, value: words })
    if (parts.length === 0) out.sets.push({ label: label.words, value: lines.flat() })
    out.fit += fit(label, lines)
    out.pairs += Math.max(1, parts.length)
  }
}
