// Finds the heads of tables: labels of one set side by side in a band, upright, wrapped or rotated.
import { type Box, union, type Word } from '../read/word.ts'
import type { Column, RecordSet } from './layout.ts'
import {
  above,
  isSpaceBefore,
  lengthened,
  nameByStems,
  withHung,
  withoutBegun,
  withoutPaired,
  withoutStacked,
} from './head-rows.ts'
import { centred, strangers, withTurnedLines } from './head-strangers.ts'
import { columnEdges, isEdge } from './column-edges.ts'
import { findLabel, type Hit, type LabelIndex } from './label.ts'
import { linesFrom } from './lines.ts'
import { normal } from './normal.ts'
import { isStrong } from './typed.ts'

export type Head = {
  set: RecordSet
  /** Too few heads are known for certain: the cells below must prove the rest. */
  weak: boolean
  /** Columns of it are told by its rows, since its words were not read. */
  byRows?: true
  page: number
  box: Box
  /** Known columns and unknown ones (`column` null), left to right. */
  /** All upright words of the band. */
  words: Word[]
  cells: {
    column: Column | null
    label: string
    box: Box
    words: Word[]
    /** The kind of every item below, where the head names it besides. */
    kind?: string
    /** Named by what its cells look like, not by its head. */
    byLook?: true
    /** What most cells of a picture look like, where the words of the head name nothing. */
    shown?: Column
  }[]
}

export type Found = Hit & {
  column: Column
  printed: string
  /** The kind of every item below, where the head names it besides. */
  kind?: string
}

/** Heads of all sets on a page, best first; a word serves one head only. */
export function headsOn(index: LabelIndex, sets: readonly RecordSet[]): Head[] {
  const candidates = sets.flatMap((set) => {
    if (set.tables.length === 0) return []
    return bandsOf(hitsOf(index, set), index.page.words).flatMap((band) => {
      const head = headFrom(index, set, band)
      return head ? [head] : []
    })
  })
  const known = (head: Head) => head.cells.filter((cell) => cell.column).length
  // A head that still has to be proved gives way, except to one of which hardly anything is known.
  const worth = (head: Head) =>
    candidates.some((one) => one.weak && known(one) > MANY) ? (known(head) > MANY ? 1 : 0) : 0
  const chosen: Head[] = []
  for (const head of candidates.toSorted(
    (a, b) =>
      worth(b) - worth(a) ||
      Number(a.weak) - Number(b.weak) ||
      known(b) - known(a) ||
      a.cells.length - b.cells.length,
  )) {
    if (!chosen.some((other) => other.box[1] < head.box[3] && head.box[1] < other.box[3]))
      chosen.push(head)
  }
  return chosen.toSorted((a, b) => a.box[1] - b.box[1])
}

/** So many known heads side by side are no chance. */
const MANY = 6

type Named = { label: string; column: Column; printed: string }

/** Labels of a set as they are looked for, the longest first: the same on every page of every letter. */
const named = new WeakMap<RecordSet, Named[]>()

function labelsOf(set: RecordSet): Named[] {
  const known = named.get(set)
  if (known) return known
  const made = set.columns
    .flatMap((column) =>
      [...column.labels, ...(column.heads ?? [])].map((printed) => ({
        label: normal(printed),
        column,
        printed,
      })),
    )
    .toSorted((a, b) => b.label.length - a.label.length)
  named.set(set, made)
  return made
}

function hitsOf(index: LabelIndex, set: RecordSet): Found[] {
  const found: Found[] = []
  // The place of a word tells it from the others: turned words are copies.
  const used = new Set<Box>()
  for (const { label, column, printed } of labelsOf(set)) {
    for (const hit of findLabel(index, label)) {
      if (hit.words.some((word) => used.has(word.at))) continue
      // „Ges?eichert seit": the end of another head, whose first word nobody can tell.
      if (/^\p{Ll}/u.test(printed) && hasWordBefore(index, hit)) continue
      for (const word of hit.words) used.add(word.at)
      found.push({ ...hit, column, printed })
    }
  }
  return found
}

/** A space apart, on the same line. */
function hasWordBefore(index: LabelIndex, hit: Hit): boolean {
  const [first] = hit.words
  return index.page.words.some((word) => {
    if (!first || word.turn !== first.turn || !isOnLine(word, first)) return false
    return isSpace(first.box[0] - word.box[2], word)
  })
}

const isOnLine = (word: Word, own: Word): boolean =>
  Math.abs(own.box[3] - word.box[3]) < 0.3 * own.size

const isSpace = (gap: number, { size, mono }: Word): boolean =>
  gap > -0.5 * size && gap < (mono ? 0.95 : 0.45) * size

export type Band = { box: Box; hits: Found[] }

/** Groups hits whose heights overlap: one band is one possible head. */
function bandsOf(hits: readonly Found[], words: readonly Word[]): Found[][] {
  const bands: Band[] = []
  const tallFirst = hits.toSorted((a, b) => b.box[3] - b.box[1] - (a.box[3] - a.box[1]))
  for (const hit of tallFirst) {
    const near = bands.find((band) => {
      const shared = Math.min(band.box[3], hit.box[3]) - Math.max(band.box[1], hit.box[1])
      return shared > 0.4 * Math.min(band.box[3] - band.box[1], hit.box[3] - hit.box[1])
    })
    if (near) {
      near.hits.push(hit)
      near.box = union([near.box, hit.box])
    } else bands.push({ box: hit.box, hits: [hit] })
  }
  return withHung(bands, words).map((band) => band.hits)
}

function headFrom(index: LabelIndex, set: RecordSet, band: readonly Found[]): Head | null {
  const taken = new Map<string, Found>()
  for (const hit of band.toSorted(
    (a, b) => b.label.length - a.label.length || a.box[0] - b.box[0],
  )) {
    if (!taken.has(hit.column.id)) taken.set(hit.column.id, hit)
  }
  const known = withoutPaired(
    withoutBegun(withoutStacked([...taken.values()], set)),
    index.page.words,
  )
  const fits = set.tables.some(
    (table) => known.length >= table.minimum && table.requires.every((id) => taken.has(id)),
  )
  if (known.length < 2 || known.some((hit) => hit.words.at(-1)?.text.endsWith(':'))) return null
  const box = union(known.map((hit) => hit.box))
  const cells: Head['cells'] = known.map((hit) => ({
    column: hit.column,
    label: hit.printed,
    box: hit.box,
    words: hit.words,
    ...(hit.kind !== undefined && { kind: hit.kind }),
  }))
  if (inProse(index, known)) return null
  widen(cells, index, box)
  withTurnedLines(cells, index)
  const middle = centred(index, box, cells)
  cells.push(...strangers(index, box, cells), ...middle)
  for (const one of middle) box[3] = Math.max(box[3], one.box[3])
  box[3] = lengthened(index, box, cells)
  const higher = fits ? above(index, box, cells) : { cells: [], groups: [] }
  cells.push(...higher.cells)
  for (const cell of cells) nameByStems(cell, set, cells, higher.groups, index)
  if (!fits && (cells.length < 4 || !known.some((hit) => isStrong(hit.column.type)))) return null
  // „Stand erledigt" in a cell of remarks: labels a mere space apart are no two heads.
  if (!fits && known.some((hit) => known.some((other) => isSpaceBefore(hit, other)))) return null
  // A head holds no values: figures among unknown words say that this is a line of text.
  if (
    !fits &&
    cells.some(
      (cell) => cell.column === null && cell.words.some((word) => /\d{2}/u.test(word.text)),
    )
  )
    return null

  const words = index.page.words.filter(
    (word) => word.turn === 0 && word.box[1] > box[1] - 1 && word.box[3] < box[3] + 1,
  )
  return {
    set,
    weak: !fits,
    page: index.page.number,
    box,
    words: [...words, ...higher.groups.flatMap((one) => one.words)],
    cells: cells.toSorted((a, b) => a.box[0] - b.box[0]),
  }
}

/** Labels inside a sentence are no head: other words stand right beside most of them. */
function inProse(index: LabelIndex, hits: readonly Found[]): boolean {
  const mine = new Set(hits.flatMap((hit) => hit.words.map((word) => word.at)))
  const crowded = hits.filter((hit) =>
    index.page.words.some((word) => {
      if (word.turn !== hit.turn || word.turn !== 0 || mine.has(word.at)) return false
      const gap = Math.max(hit.box[0] - word.box[2], word.box[0] - hit.box[2])
      return hit.words.some((own) => isOnLine(word, own)) && isSpace(gap, word)
    }),
  )
  return crowded.length > hits.length / 2
}

/** „Name des Scores" is one head, though only „Name" is a synonym: what stands in one piece with a known head belongs to it. */
function widen(cells: Head['cells'], index: LabelIndex, band: Box): void {
  const upright = index.page.words.filter(
    (word) => word.turn === 0 && word.box[1] > band[1] - 1 && word.box[3] < band[3] + 1,
  )
  const edges = columnEdges(index, band)
  for (const { words } of linesFrom(upright)) {
    let run: Word[] = []
    const close = () => {
      const owners = cells.filter((cell) =>
        cell.words.some((own) => run.some((word) => word.at === own.at)),
      )
      const [owner] = owners
      if (owner && owners.length === 1)
        owner.box = union([owner.box, ...run.map((word) => word.box)])
      run = []
    }
    for (const word of words) {
      const last = run.at(-1)
      const isApart = last && word.box[0] - last.box[2] > 0.55 * word.size
      if (isApart || isEdge(word, last, edges)) close()
      run.push(word)
    }
    close()
  }
}
