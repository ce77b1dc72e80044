// Heads of tables that stand in two rows: stacked ones, groups over heads, and what names a head that no synonym does.
import { type Box, union, type Word } from '../read/word.ts'
import type { Band, Found, Head } from './heads.ts'
import { join } from './join.ts'
import type { LabelIndex } from './label.ts'
import type { RecordSet } from './layout.ts'
import { columnOfSign } from './legend.ts'
import { linesFrom, type Segment } from './lines.ts'
import { spelledOut } from './short-words.ts'
import { columnByStems, columnOf } from './stems.ts'

/** Labels a mere space apart, on one line. */
export function isSpaceBefore(hit: Found, other: Found): boolean {
  const [last, first] = [hit.words.at(-1), other.words[0]]
  if (hit === other || !last || !first || hit.turn !== 0 || other.turn !== 0) return false
  const gap = first.box[0] - last.box[2]
  const sameLine = Math.abs(first.box[3] - last.box[3]) < 0.3 * last.size
  return sameLine && gap > -0.5 * last.size && gap < (last.mono ? 0.95 : 0.45) * last.size
}

/** Upright heads hang this far above the foot of a head that is not turned, in type sizes; a turned one may be of any height. */
const HUNG = 2.6

/**
 * Short heads at the upper edge of a head whose other cells are turned or wrapped stand in a band of their own: nothing lies below them until that head
 * ends. @param words of the page
 */
export function withHung(bands: readonly Band[], words: readonly Word[]): Band[] {
  const out = bands.toSorted((a, b) => a.box[1] - b.box[1])
  for (let low = out.length - 1; low > 0; low -= 1) {
    const [high, own] = [out[low - 1], out[low]]
    if (!high || !own || own.hits.length < 2 || !isNear(high, own)) continue
    const hung = high.hits.filter((hit) => isOpenBelow(hit, own, words))
    // A head of its own has its cells below it.
    if (hung.length < 2 || hung.length <= high.hits.length / 2) continue
    const hits = [...hung, ...own.hits]
    out.splice(low - 1, 2, { box: union(hits.map((hit) => hit.box)), hits })
  }
  return out
}

function isNear(high: Band, low: Band): boolean {
  const size = high.hits[0]?.words[0]?.size ?? 0
  const reach = low.hits.every((hit) => hit.turn !== 0) ? low.box[3] - low.box[1] : HUNG * size
  const gap = low.box[1] - high.box[3]
  // A head of two lines in the upper band may reach into the lower one.
  return gap > -size && gap < reach
}

function isOpenBelow(hit: Found, low: Band, words: readonly Word[]): boolean {
  const overlaps = (box: Box) => box[0] < hit.box[2] && hit.box[0] < box[2]
  return (
    hit.turn === 0 &&
    !low.hits.some((one) => overlaps(one.box) || one.column.id === hit.column.id) &&
    !words.some(
      ({ box, text }) =>
        overlaps(box) &&
        box[1] > hit.box[3] - 1 &&
        box[1] < low.box[3] - 1 &&
        // „Bedeutung" / „insgesamt": the second line of a head that ends above the others.
        (box[3] > low.box[1] + 1 || /\d/u.test(text)),
    )
  )
}

/** „Vertragsende /" over „Erledigt am" is one head: the column that both name together, else the upper one alone. */
export function withoutStacked(hits: readonly Found[], set: RecordSet): Found[] {
  const out: Found[] = []
  for (const hit of hits.toSorted((a, b) => a.box[1] - b.box[1])) {
    const at = out.findIndex(({ box, turn }) => {
      const shared = Math.min(box[2], hit.box[2]) - Math.max(box[0], hit.box[0])
      const least = Math.min(box[2] - box[0], hit.box[2] - hit.box[0])
      return turn === 0 && hit.turn === 0 && shared > 0.6 * least
    })
    const over = out[at]
    if (!over) {
      out.push(hit)
      continue
    }
    const words = [...over.words, ...hit.words]
    const text = join(linesFrom(words).map((row) => row.words)).text
    const column = columnByStems(set.columns, text) ?? over.column
    out[at] = { ...over, column, words, box: union([over.box, hit.box]), printed: text }
  }
  return out
}

/**
 * „Forderung gemeldet von": a head that begins small goes on with the one before it, and the last names what the cells hold. What the first one names
 * holds for every row, where it is the kind of the item.
 */
export function withoutBegun(hits: readonly Found[]): Found[] {
  const out: Found[] = []
  for (const hit of hits.toSorted((a, b) => a.box[0] - b.box[0])) {
    const at = out.findIndex((before) => isSpaceBefore(before, hit))
    const before = out[at]
    const isSmall = /^\p{Ll}/u.test(hit.words[0]?.text ?? '')
    if (!before || !isSmall) out.push(hit)
    else
      out[at] = {
        ...hit,
        words: [...before.words, ...hit.words],
        box: union([before.box, hit.box]),
        ...(before.column.id === 'type' && { kind: before.printed }),
      }
  }
  return out
}

/** „Vertrag / Vertragspartner", „Art und Institut": two names in one piece are one head, over cells that hold both. */
export function withoutPaired(hits: readonly Found[], words: readonly Word[]): Found[] {
  const out: Found[] = []
  for (const hit of hits.toSorted((a, b) => a.box[0] - b.box[0])) {
    const before = out.at(-1)
    const sign = before && words.find((word) => stands(word, before, hit))
    if (before && sign)
      out[out.length - 1] = {
        ...before,
        words: [...before.words, sign, ...hit.words],
        box: union([before.box, hit.box]),
      }
    else out.push(hit)
  }
  return out
}

/** Whether a word that joins stands between two heads, a space from each. */
function stands(word: Word, left: Found, right: Found): boolean {
  if (!/^(?:\/|und|&|\+)$/u.test(word.text) || left.turn !== 0 || right.turn !== 0) return false
  const isOnLine = [left, right].every(({ words }) =>
    words.some((own) => Math.abs(own.box[3] - word.box[3]) < 0.3 * word.size),
  )
  return (
    isOnLine &&
    word.box[0] - left.box[2] < 0.6 * word.size &&
    word.box[0] > left.box[2] - 1 &&
    right.box[0] - word.box[2] < 0.6 * word.size &&
    right.box[0] > word.box[2] - 1
  )
}

/** „Anschr.-daten" over signs: a head that no synonym names is known by its stems where no other head has that column. */
export function nameByStems(
  cell: Head['cells'][number],
  set: RecordSet,
  cells: Head['cells'],
  groups: readonly Segment[],
  { legend, short }: LabelIndex,
): void {
  if (cell.column) return
  const taken = new Set(cells.flatMap((one) => (one.column ? [one.column.id] : [])))
  const { text: printed } = join(linesFrom(cell.words).map((row) => row.words))
  const text = spelledOut(printed, short)
  const open = set.columns.filter((one) => !taken.has(one.id))
  const middle = ({ box }: { box: Box }) => (box[0] + box[2]) / 2
  const group = groups.toSorted(
    (a, b) => Math.abs(middle(a) - middle(cell)) - Math.abs(middle(b) - middle(cell)),
  )[0]
  const column =
    columnOf(text, open) ??
    columnOfSign(text, legend, open) ??
    // „Anzahl" under „Raten" is the number of instalments.
    (group ? columnByStems(open, `${text} ${group.text}`) : null)
  if (!column) return
  cell.column = column
  cell.label = printed
}

/** A head over groups of heads stands this close above them, in type sizes. */
const OVER = 1.4

/**
 * Heads of two rows: „Termine" over „Gemeldet" and „Gespeichert" names a group, „Status" beside it, with nothing below, is a head of its own that
 * stands higher.
 */
export function above(
  index: LabelIndex,
  band: Box,
  cells: Head['cells'],
): { cells: Head['cells']; groups: Segment[] } {
  const none = { cells: [], groups: [] }
  const words = index.page.words.filter(
    ({ turn, box, size }) => turn === 0 && box[3] < band[1] + 1 && box[3] > band[1] - OVER * size,
  )
  const rows = linesFrom(words)
  const row = rows.at(-1)
  if (!row || row.segments.length < 2) return none
  const isFree = ({ box }: { box: Box }) =>
    !cells.some((cell) => box[0] < cell.box[2] && box[2] > cell.box[0])
  const groups = row.segments.filter((one) => !isFree(one))
  // A line of a table before this one lies over the heads as they stand.
  if (groups.length === 0 || row.segments.some(({ text }) => /\d{2}/u.test(text))) return none
  const free = row.segments.filter(isFree)
  return {
    groups,
    cells: free.map(({ box, words: own }) => ({ column: null, label: '', box, words: own })),
  }
}

/** The second line of a head stands closer below the first than the first row does, by this factor and by a point. */
const CLOSER = 1.5

/**
 * „Übermittelter" over „CRIF-Score": the second line of some heads, each right below its own, makes them longer. Gives back the foot of the head.
 */
export function lengthened(index: LabelIndex, band: Box, cells: Head['cells']): number {
  const low = index.page.words.filter(({ turn, box }) => turn === 0 && box[1] > band[3] - 1)
  const [line, next] = linesFrom(low)
  if (!line || !next) return band[3]
  const gap = Math.max(0, line.box[1] - band[3])
  const owners = line.segments.map(({ box }) => cells.filter((cell) => isUnder(box, cell.box)))
  const isHead =
    gap < 0.6 * line.size &&
    next.box[1] - line.box[3] > CLOSER * gap + 1 &&
    !/\d/u.test(line.text) &&
    line.segments.length < cells.length &&
    owners.every((own) => own.length === 1)
  if (!isHead) return band[3]
  for (const [i, segment] of line.segments.entries()) {
    const cell = owners[i]?.[0]
    if (!cell) continue
    cell.words = [...cell.words, ...segment.words]
    cell.box = union([cell.box, segment.box])
  }
  return line.box[3]
}

/** Begins, ends or is centred where the other does. */
const isUnder = (low: Box, high: Box): boolean =>
  Math.abs(low[0] - high[0]) < 1.5 ||
  Math.abs(low[2] - high[2]) < 1.5 ||
  Math.abs(low[0] + low[2] - high[0] - high[2]) < 3
