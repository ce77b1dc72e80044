// Heads that we have no name for, upright and turned: they part columns all the same.
import { type Box, union, type Word } from '../read/word.ts'
import { columnEdges, isEdge } from './column-edges.ts'
import type { Head } from './heads.ts'
import type { LabelIndex } from './label.ts'
import { isSign } from './legend.ts'
import { linesFrom, textOf } from './lines.ts'
import { edits, normal } from './normal.ts'

/** Heads that we have no name for still part columns: words of the band that lie over no known head. */
export function strangers(
  index: LabelIndex,
  band: Box,
  known: readonly { box: Box }[],
): Head['cells'] {
  const edges = columnEdges(index, band)
  const before = new Map(
    linesFrom(
      index.page.words.filter(
        ({ turn, box }) => turn === 0 && box[3] < band[3] + 1 && box[1] > band[1] - 1,
      ),
    ).flatMap(({ words }) => words.map((word, i) => [word, words[i - 1]] as const)),
  )
  const left = index.page.words.filter((word) => {
    const [x0, y0, x1, y1] = word.box
    if (word.turn !== 0 || y1 > band[3] + 1 || y0 < band[1] - 1) return false
    // „Betrag (EUR)": what touches a known head belongs to it, but not the sign of a legend or what begins a column of its own.
    const isApart = isSign(word.text) || isEdge(word, before.get(word), edges)
    const touch = isApart ? 0 : 0.6 * word.size
    return !known.some((cell) => x0 < cell.box[2] + touch && x1 > cell.box[0] - touch)
  })
  const cells: Head['cells'] = []
  for (const segment of linesFrom(left).flatMap((row) => runsOf(row.words))) {
    const above = cells.find((cell) => segment.box[0] < cell.box[2] && segment.box[2] > cell.box[0])
    if (above) {
      above.words.push(...segment.words)
      above.box = union([above.box, segment.box])
    } else cells.push({ column: null, label: '', box: segment.box, words: segment.words })
  }
  cells.push(...turnedStrangers(index, band, [...known, ...cells]))
  return cells
}

/** Lines of a head in the middle of the others reach into their band by this part of the type size, and begin in line. */
const INTO = 0.15
const IN_LINE = 1

/**
 * „Gläubiger" over „zuvor" beside heads of one line: two lines whose middle is that of the band belong to one head, though neither stands in the band.
 */
export function centred(
  index: LabelIndex,
  band: Box,
  known: readonly { box: Box }[],
): Head['cells'] {
  const near = index.page.words.filter(({ turn, box, size }) => {
    const reach = INTO * size
    const isFree = known.every((cell) => box[2] < cell.box[0] || box[0] > cell.box[2])
    return turn === 0 && isFree && box[3] > band[1] + reach && box[1] < band[3] - reach
  })
  const rows = linesFrom(near).flatMap(({ words }) => runsOf(words))
  const middle = band[1] + band[3]
  return rows.flatMap((upper) => {
    const lower = rows.find(
      ({ box }) =>
        box[1] > upper.box[1] + 1 &&
        Math.abs(box[0] - upper.box[0]) < IN_LINE &&
        Math.abs(box[3] + upper.box[1] - middle) < IN_LINE,
    )
    if (!lower || upper.box[1] > band[1] - 1) return []
    const words = [...upper.words, ...lower.words]
    return [{ column: null, label: '', box: union([upper.box, lower.box]), words }]
  })
}

/** Heads stand closer than cells of text: „Daten daten" under „Allg." and „Anschr.-" are two. */
const HEAD_GAP = 0.5

function runsOf(words: readonly Word[]): { words: Word[]; box: Box }[] {
  const runs: Word[][] = []
  for (const word of words) {
    const before = runs.at(-1)?.at(-1)
    if (before && word.box[0] - before.box[2] < HEAD_GAP * word.size) runs.at(-1)?.push(word)
    else runs.push([word])
  }
  return runs.map((run) => ({ words: run, box: union(run.map((word) => word.box)) }))
}

/** Unknown heads that are turned: lines of turned words that stand close together are one head. */
function turnedStrangers(
  index: LabelIndex,
  band: Box,
  known: readonly { box: Box }[],
): Head['cells'] {
  const left = index.page.words.filter((word) => {
    const [x0, y0, x1, y1] = word.box
    if (word.turn !== 90 && word.turn !== 270) return false
    if (y1 > band[3] + 4 || y1 < band[1] || y0 < band[1] - 60) return false
    return !known.some((cell) => x0 < cell.box[2] && x1 > cell.box[0])
  })
  const cells: Head['cells'] = []
  for (const word of left.toSorted((a, b) => a.box[0] - b.box[0])) {
    const last = cells.at(-1)
    if (last && word.box[0] < last.box[2] + 0.45 * word.size) {
      last.words.push(word)
      last.box = union([last.box, word.box])
    } else cells.push({ column: null, label: '', box: word.box, words: [word] })
  }
  return cells
}

/** Lines of one turned head stand so close, in parts of the type size; of a label of so many letters one may be lost. */
const TURNED_GAP = 0.35
const LETTERS_AN_EDIT = 12

/**
 * A turned head of two lines of which only one is a label as printed: „Erfüllung" over „wahrscheinlichkeit", where the hyphen of the first was not
 * read. The line beside it belongs to the head when both together are nearly one of its column's labels.
 */
export function withTurnedLines(cells: Head['cells'], index: LabelIndex): void {
  const owned = new Set(cells.flatMap(({ words }) => words.map(({ at }) => at)))
  for (const cell of cells) {
    const [first] = cell.words
    if (!cell.column || !first || first.turn === 0) continue
    const beside = index.page.words.filter(
      ({ at, box, turn, size }) =>
        turn === first.turn &&
        !owned.has(at) &&
        Math.max(box[0] - cell.box[2], cell.box[0] - box[2]) < TURNED_GAP * size &&
        Math.min(box[3], cell.box[3]) > Math.max(box[1], cell.box[1]),
    )
    if (beside.length === 0) continue
    const words = [...cell.words, ...beside].toSorted((a, b) => inOrder(a, b, first.turn))
    const text = normal(textOf(words))
    const { labels, heads = [] } = cell.column
    if (!labels.concat(heads).some((label) => isNearly(text, normal(label)))) continue
    cell.words = words
    cell.box = union(words.map(({ box }) => box))
  }
}

/** Turned words line by line: those that read upwards from left to right, the others from right to left. */
function inOrder(a: Word, b: Word, turn: Word['turn']): number {
  const across = Math.min(a.box[2], b.box[2]) - Math.max(a.box[0], b.box[0])
  const isOneLine = across > 0.5 * Math.min(a.size, b.size)
  const sign = turn === 90 ? 1 : -1
  return sign * (isOneLine ? b.box[3] - a.box[3] : a.box[0] - b.box[0])
}

const isNearly = (text: string, label: string): boolean =>
  text.length >= LETTERS_AN_EDIT &&
  Math.abs(text.length - label.length) <= 2 &&
  edits(text, label) <= Math.floor(text.length / LETTERS_AN_EDIT)
