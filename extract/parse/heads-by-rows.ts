// Tables of scores whose heads a picture does not show: rows of points, shares and one sign for each kind of data are like nothing else, and their
// columns are told by what stands in them. All that is read so waits for the person.
import { type Box, union, type Word } from '../read/word.ts'
import type { Head } from './heads.ts'
import type { Column, RecordSet } from './layout.ts'
import type { Line, Segment } from './lines.ts'
import { misreadOf } from './misread.ts'
import { pattern, typed } from './typed.ts'

/** A row shows so many of the signs of its kinds of data at least. */
const SIGNS_LEAST = 0.5
/** The same with points, share and rating on a picture. */
const SHOWN_LEAST = 4
/** Rows of one table are no further apart, in type sizes: names wrap into four lines. */
const APART = 9
/** A head of which more columns are known stays. */
const FEW = 0.5
/** Of the cells of a column so many look as those of its kind do. */
const MOSTLY = 0.6

/**
 * The heads of a page, and one above each group of such rows that has none with more known columns.
 * @param lines of the page, top to bottom. @param heads those that were found by their words
 */
export function withHeadsByRows(
  heads: readonly Head[],
  lines: readonly Line[],
  sets: readonly RecordSet[],
): Head[] {
  const out = [...heads]
  for (const set of sets) {
    const kinds = set.columns.filter(({ type }) => type === 'effect')
    if (kinds.length < 2) continue
    const groups = groupsOf(lines.filter((row) => isRow(row, kinds)))
    for (const group of groups) {
      const [first] = group
      if (!first) continue
      const cells = cellsOver(group, set, kinds)
      const at = out.findLastIndex((head) => head.box[1] < first.box[3])
      const above = out[at]
      // Heads that read upwards may hang far down: rows belong to the head above them, unless others stand between.
      const isFirst = groups.every((other) => other === group || !isBetween(above, other[0], first))
      const isOwn =
        above !== undefined &&
        above.set.into === set.into &&
        (isFirst || first.box[1] - above.box[3] < APART * first.size)
      if (isOwn && known(above.cells) > FEW * known(cells)) {
        out[at] = withMissed(above, cells, first)
        continue
      }
      const ids = new Set(cells.flatMap(({ column }) => column?.id ?? []))
      if (!['value', 'probability', 'name'].every((id) => ids.has(id))) continue
      if (isOwn) out.splice(at, 1)
      const box = union(cells.map((cell) => cell.box))
      out.push({ set, weak: false, page: first.page, box, words: [], cells, byRows: true })
    }
  }
  return out.toSorted((a, b) => a.box[1] - b.box[1])
}

const known = (cells: Head['cells']): number => cells.filter(({ column }) => column).length

/** A head of a picture, with the columns that its rows show and of which it has no word, or only words that name none. */
function withMissed(head: Head, cells: Head['cells'], { words }: Line): Head {
  if (words[0]?.source !== 'ocr') return head
  const missed = cells.flatMap((cell) => {
    const { column, box } = cell
    if (column === null || head.cells.some((own) => own.column?.id === column.id)) return []
    const over = head.cells.filter((own) => own.box[0] <= box[2] && own.box[2] >= box[0])
    return [{ cell, column, over }]
  })
  const added = missed.flatMap(({ cell, over }) => (over.length === 0 ? [cell] : []))
  const shown = (own: Head['cells'][number]) =>
    own.column === null
      ? missed.find(({ over }) => over.length === 1 && over[0] === own)?.column
      : undefined
  // Which column it is, its head does not say: such rows wait, too.
  const byRows = added.length > 0 ? { byRows: true as const } : {}
  return {
    ...head,
    ...byRows,
    cells: [
      ...head.cells.map((own) => {
        const column = shown(own)
        return column ? { ...own, shown: column } : own
      }),
      ...added,
    ].toSorted((a, b) => a.box[0] - b.box[0]),
  }
}

const isBetween = (above: Head | undefined, row: Line | undefined, below: Line): boolean =>
  row !== undefined && row.box[1] > (above?.box[3] ?? 0) && row.box[1] < below.box[1]

const typeIs = (type: Column['type'], text: string): boolean => typed(type, text) !== null

/** Points, a share and signs, each in a piece of its own; on a picture one of them may be misread. */
function isRow({ segments, words }: Line, kinds: readonly Column[]): boolean {
  const texts = segments.map(({ text }) => text)
  const signs = texts.filter((text) => typeIs('effect', text)).length
  const hasPoints = texts.some((text) => POINTS.test(text))
  const hasShare = texts.some((text) => typeIs('percent', text))
  if (words[0]?.source !== 'ocr')
    return signs >= Math.max(2, SIGNS_LEAST * kinds.length) && hasPoints && hasShare
  const hasRating = texts.some((text) => typeIs('rating', text))
  const others = [hasPoints, hasShare, hasRating].filter(Boolean).length
  return signs >= 2 && others >= 1 && signs + others >= SHOWN_LEAST
}

const POINTS = /^\d{3,4}$/u

function groupsOf(rows: readonly Line[]): Line[][] {
  const out: Line[][] = []
  for (const row of rows) {
    const last = out.at(-1)
    const above = last?.at(-1)
    if (last && above && row.box[1] - above.box[3] < APART * row.size) last.push(row)
    else out.push([row])
  }
  return out
}

type Cells = { x0: number; x1: number; texts: string[] }

/** Pieces that stand below each other, left to right. */
function columnsOf(rows: readonly Line[]): Cells[] {
  const out: Cells[] = []
  for (const { text, box } of rows.flatMap(({ segments }): readonly Segment[] => segments)) {
    const own = out.find(({ x0, x1 }) => box[0] < x1 && x0 < box[2])
    if (own) {
      own.x0 = Math.min(own.x0, box[0])
      own.x1 = Math.max(own.x1, box[2])
      own.texts.push(text)
    } else out.push({ x0: box[0], x1: box[2], texts: [text] })
  }
  return out.toSorted((a, b) => a.x0 - b.x0)
}

/** The columns that rows show, named by what stands in them as far as that is certain. */
function cellsOver(rows: readonly Line[], set: RecordSet, kinds: readonly Column[]): Head['cells'] {
  const [first] = rows
  if (!first) return []
  const isPicture = first.words[0]?.source === 'ocr'
  const columns = columnsOf(rows)
  const mostly = (cells: Cells, is: (text: string) => boolean) =>
    cells.texts.filter(is).length >= MOSTLY * cells.texts.length
  const signs = columns.filter((cells) => mostly(cells, (text) => typeIs('effect', text)))
  const named = new Map<Cells, Column>()
  // Fewer or more columns of signs than kinds: which is which nobody can tell.
  if (signs.length === kinds.length)
    for (const [i, cells] of signs.entries()) if (kinds[i]) named.set(cells, kinds[i])
  const column = (id: string) => set.columns.find((one) => one.id === id)
  for (const [id, is] of LOOKS) {
    const own = column(id)
    if (!own) continue
    const cells = columns.find(
      (one) =>
        !named.has(one) && !signs.includes(one) && mostly(one, (text) => is(text, own, isPicture)),
    )
    if (cells) named.set(cells, own)
  }
  const value = [...named].find(([, { id }]) => id === 'value')?.[0]
  const recipient = column('recipient')
  const left = columns.filter((one) => !named.has(one) && value && one.x1 <= value.x0)
  if (recipient && left.length === 1 && left[0]) named.set(left[0], recipient)
  const foot = first.box[1] - 0.1
  return columns.map((cells): Head['cells'][number] => {
    const own = named.get(cells) ?? null
    const words: Word[] = []
    const box: Box = [cells.x0, foot - first.size, cells.x1, foot]
    return { column: own, label: own?.labels[0] ?? '', box, words, byLook: true }
  })
}

type Looks = (text: string, column: Column, isPicture: boolean) => boolean

/** What the cells of a column look like, the surest first. */
const LOOKS: readonly (readonly [string, Looks])[] = [
  ['on', (text) => typeIs('date', text)],
  ['probability', (text) => typeIs('percent', text)],
  ['value', (text) => POINTS.test(text)],
  ['rating', (text) => typeIs('rating', text)],
  ['name', isName],
  ['meaning', isMeaning],
]

/** The name of a score, or what a picture left of it. */
function isName(text: string, { looks, phrases = [] }: Column, isPicture: boolean): boolean {
  if (looks !== undefined && pattern(looks).test(text)) return true
  return isPicture && (misreadOf(text, phrases) !== null || PART_OF_NAME.test(text))
}

const PART_OF_NAME = /(?:^| )(?:für|Version) (?:\p{Lu}|\d)/u

/** A class, or its first line, or what a picture left of it. */
function isMeaning(line: string, { phrases = [] }: Column, isPicture: boolean): boolean {
  const text = line.replace(/-$/u, '') // „geringes bis überschau-"
  if (phrases.some((phrase) => phrase.startsWith(text))) return true
  const count = text.split(' ').length
  const begun = new Set(phrases.map((phrase) => phrase.split(' ').slice(0, count).join(' ')))
  return isPicture && misreadOf(text, [...begun]) !== null
}
