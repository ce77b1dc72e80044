// Heads of tables that stand in two rows: stacked ones, groups over heads, and what names a head that no synonym does.
import { type Box, union, type Word } from '../read/word.ts'
import type { Found, Head } from './heads.ts'
import { join } from './join.ts'
import type { LabelIndex } from './label.ts'
import type { RecordSet } from './layout.ts'
import { columnOfSign } from './legend.ts'
import { linesFrom, type Segment } from './lines.ts'
import { columnByStems, columnOf } from './stems.ts'

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
  legend: LabelIndex['legend'],
): void {
  if (cell.column) return
  const taken = new Set(cells.flatMap((one) => (one.column ? [one.column.id] : [])))
  const { text } = join(linesFrom(cell.words).map((row) => row.words))
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
  cell.label = text
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
