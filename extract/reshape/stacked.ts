// Tables whose cells hold two values, one below the other, under heads that stand likewise: „Vertragsart" over „Vertragspartner".
import { join } from '../parse/join.ts'
import type { Layout } from '../parse/layout.ts'
import { bookOfLetter } from '../parse/label-start.ts'
import { type Line, linesFrom } from '../parse/lines.ts'
import { normal } from '../parse/normal.ts'
import { type Box, union, type Word } from '../read/word.ts'
import { cellsOf, rowsBy } from './columns.ts'
import { fitOf } from './fit.ts'
import { type Label, labelsOf } from './label-line.ts'
import type { Paired } from './pair.ts'

/** `ways`: the labels that the lines of its head can make, the likeliest first; none where we know no name. */
type Column_ = { box: Box; ways: Label[][] }

/** Lines of a head at most. */
const HEAD_MOST = 3
/** Of the columns so many must have names that we know. */
const KNOWN = 0.6

/** A table with stacked cells as labels with their values; null for any other part. `lines`: head and rows, nothing else. */
export function stackedIn(lines: readonly Line[], layout: Layout): Paired | null {
  const first = lines.findIndex((line) => /\d/u.test(line.text))
  const head = lines.slice(0, first)
  if (first < 2 || head.length > HEAD_MOST) return null
  const columns = columnsOf(head, layout)
  if (!columns || columns.every(({ ways }) => ways.every((labels) => labels.length < 2)))
    return null
  const bare = bareIn(lines.slice(first), columns)
  const boxes = [...columns.map(({ box }) => box), ...(bare ? [bare] : [])]
  const rows: Cell[][] = []
  let used = first
  for (const row of rowsBy(lines.slice(first))) {
    const cells = cellsOf(row, boxes)
    if (!cells || cells.filter((own) => own.length > 0).length < Math.min(2, columns.length)) break
    const rowTop = row.length > 1 ? (row[0]?.box[1] ?? 0) : Number.NaN
    rows.push(cells.map((own) => ({ lines: own, rowTop })))
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
  const out: Paired = { sets: [], fit: 0, pairs: 0, used }
  for (const [at, cells] of rows.entries()) {
    // What stands in a column without a head says which record it is: „frühere Adresse".
    const title = cells[columns.length]?.lines.flat() ?? []
    if (title.length > 0) out.sets.push({ label: null, value: title })
    for (const own of named) push(own?.given[at] ?? [], out)
  }
  return out
}

/** White before a column, in type sizes. */
const WHITE = 2

/** A column right of all heads: pieces of two rows or more at one edge. */
function bareIn(lines: readonly Line[], columns: readonly Column_[]): Box | null {
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

/** The columns that the lines of a head name; null where too many have names that we do not know. */
function columnsOf(head: readonly Line[], layout: Layout): Column_[] | null {
  const columns: { box: Box; lines: Word[][]; last: Line }[] = []
  for (const line of head)
    for (const { box, words } of line.segments) {
      const own = columns.find((one) => one.box[0] < box[2] && box[0] < one.box[2])
      // Two pieces of one line below a wide one: that is the title of a card, no head.
      if (own?.last === line) return null
      if (own) {
        own.lines.push(words)
        own.box = union([own.box, box])
        own.last = line
      } else columns.push({ box, lines: [words], last: line })
    }
  const named = columns
    .toSorted((a, b) => a.box[0] - b.box[0])
    .map(({ box, lines }) => ({ box, ways: waysOf(lines, layout) }))
  const known = named.filter(({ ways }) => ways.length > 0).length
  return known >= KNOWN * named.length ? named : null
}

/** The labels that lines of a head can make, the likeliest first. */
function waysOf(lines: readonly Word[][], layout: Layout): Label[][] {
  const whole = labelOf(lines, layout)
  const two = lines.slice(1).flatMap((_, i): Label[][] => {
    const [a, b] = [labelOf(lines.slice(0, i + 1), layout), labelOf(lines.slice(i + 1), layout)]
    return a && b ? [[a, b]] : []
  })
  if (!whole) return two
  // „Gemeldet" over „am" is one name that we know; „Nachname" over „Vorname" are two, though „Nachname, Vorname" is a label as well.
  const isKnown = bookOfLetter(layout).byLabel.has(normal(join(lines).text))
  const isPerson = whole.columns.some(({ id }) => id === 'identity/name')
  return isKnown && !isPerson ? [[whole], ...two] : [...two, [whole]]
}

function labelOf(lines: readonly Word[][], layout: Layout): Label | null {
  const words = lines.flat()
  // „Muster" over „Geb.-Datum": a value over the next label holds the stems of that label, and is none.
  const { byLabel } = bookOfLetter(layout)
  const [last] = lines.slice(-1)
  const isOver = lines.length > 1 && last && byLabel.has(normal(join([last]).text))
  if (isOver && !byLabel.has(normal(join(lines).text))) return null
  const { text, words: own } = join(lines)
  // As one line: a broken word is whole again.
  const whole = linesFrom(words).length > 1 ? oneWord(text, own) : own
  const labels = labelsOf({ ...linesFrom(whole)[0] } as Line, layout)
  const [only] = labels ?? []
  return only && labels?.length === 1 ? { ...only, words } : null
}

/** A text that stood on several lines, as words on one. */
function oneWord(text: string, words: readonly Word[]): Word[] {
  const [first] = words
  if (!first) return []
  let x = 0
  return text.split(' ').map((one) => {
    const wide = one.length * first.size * 0.5
    const box: Box = [x, 0, x + wide, first.size]
    x += wide + 0.3 * first.size
    return { ...first, text: one, box }
  })
}

/** `rowTop`: where the first line of its row stands; not a number where it is the only one. */
type Cell = { lines: readonly Word[][]; rowTop: number }
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
function give(labels: readonly Label[], { lines, rowTop }: Cell): Given | null {
  const [upper, lower] = labels
  if (!upper) return lines.length === 0 ? [] : null
  if (lines.length === 0) return []
  const cuts = lower ? [...lines.keys(), lines.length] : [lines.length]
  const ways = cuts.map((at) => {
    const parts = [
      { label: upper, lines: lines.slice(0, at) },
      ...(lower ? [{ label: lower, lines: lines.slice(at) }] : []),
    ].filter((part) => part.lines.length > 0)
    const even = lower && at === evenAt(lines, rowTop) ? 0.5 : 0
    return {
      parts,
      fit: parts.reduce((sum, part) => sum + fit(part.label, part.lines), even),
    }
  })
  const [best, next] = ways.toSorted((a, b) => b.fit - a.fit)
  return !best || (next && next.fit === best.fit) ? null : best.parts
}

/** Where a cell of two lines is cut by rights; of one line, the height in its row says which of the two is not printed. */
function evenAt(lines: readonly Word[][], rowTop: number): number {
  if (lines.length !== 1) return lines.length === 2 ? 1 : -1
  const [{ box, size } = { box: [0, 0, 0, 0], size: 1 }] = lines[0] ?? []
  const down = (box[1] - rowTop) / size
  return down < 0.3 ? 1 : down > 0.9 ? 0 : -1
}

const fit = ({ columns }: Label, lines: readonly Word[][]): number =>
  fitOf(columns, join(lines).text)

function push(given: Given, out: Paired): void {
  for (const { label, lines } of given) {
    out.sets.push({ label: label.words, value: lines.flat() })
    out.fit += fit(label, lines)
    out.pairs += 1
  }
}
