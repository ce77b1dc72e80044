// Tables of scores whose heads a picture does not show: rows of points, shares and one sign for each kind of data are like nothing else, and their
// columns are told by what stands in them. All that is read so waits for the person.
import { union, type Word } from '../read/word.ts'
import type { Head } from './heads.ts'
import type { Column, RecordSet } from './layout.ts'
import type { Line, Segment } from './lines.ts'
import { misreadOf } from './misread.ts'
import { pattern, typed } from './typed.ts'

/** A row shows so many of the signs of its kinds of data at least. */
const SIGNS_LEAST = 0.5
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
    const rows = lines.filter((row) => isRow(row, kinds))
    const groups = groupsOf(rows)
    for (const group of groups) {
      const made = headOver(group, set, kinds)
      const [first] = group
      if (!made || !first) continue
      const known = (head: Head) => head.cells.filter(({ column }) => column).length
      const above = out.findLast((head) => head.box[1] < first.box[3])
      // Heads that read upwards may hang far down: rows belong to the head above them, unless others stand between.
      const isFirst = groups.every((other) => other === group || !isBetween(above, other[0], first))
      const isOwn =
        above !== undefined && (isFirst || first.box[1] - above.box[3] < APART * first.size)
      if (isOwn && above.set.into === set.into && known(above) > FEW * known(made)) continue
      if (isOwn && above.set.into === set.into) out.splice(out.indexOf(above), 1)
      out.push(made)
    }
  }
  return out.toSorted((a, b) => a.box[1] - b.box[1])
}

const isBetween = (above: Head | undefined, row: Line | undefined, below: Line): boolean =>
  row !== undefined && row.box[1] > (above?.box[3] ?? 0) && row.box[1] < below.box[1]

const typeIs = (type: Column['type'], text: string): boolean => typed(type, text) !== null

/** Points, a share and signs, each in a piece of its own, as a picture shows them. */
function isRow({ segments }: Line, kinds: readonly Column[]): boolean {
  const texts = segments.map(({ text }) => text)
  const signs = texts.filter((text) => typeIs('effect', text)).length
  return (
    signs >= Math.max(2, SIGNS_LEAST * kinds.length) &&
    texts.some((text) => POINTS.test(text)) &&
    texts.some((text) => typeIs('percent', text))
  )
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

function headOver(rows: readonly Line[], set: RecordSet, kinds: readonly Column[]): Head | null {
  const [first] = rows
  if (!first) return null
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
    const cells = columns.find(
      (one) => !named.has(one) && !signs.includes(one) && mostly(one, (text) => is(text, own)),
    )
    if (own && cells) named.set(cells, own)
  }
  const value = [...named].find(([, { id }]) => id === 'value')?.[0]
  const recipient = column('recipient')
  const left = columns.filter((one) => !named.has(one) && value && one.x1 <= value.x0)
  if (recipient && left.length === 1 && left[0]) named.set(left[0], recipient)
  if (
    !value ||
    !['probability', 'name'].every((id) => [...named.values()].some((one) => one.id === id))
  )
    return null
  const foot = first.box[1] - 0.1
  const cells = columns.map((one): Head['cells'][number] => {
    const own = named.get(one) ?? null
    const words: Word[] = []
    return {
      column: own,
      label: own?.labels[0] ?? '',
      box: [one.x0, foot - first.size, one.x1, foot],
      words,
      byLook: true,
    }
  })
  const { page } = first
  return {
    set,
    weak: false,
    page,
    box: union(cells.map(({ box }) => box)),
    words: [],
    cells,
    byRows: true,
  }
}

type Looks = (text: string, column: Column | undefined) => boolean

/** What the cells of a column look like, the surest first. */
const LOOKS: readonly (readonly [string, Looks])[] = [
  ['on', (text) => typeIs('date', text)],
  ['probability', (text) => typeIs('percent', text)],
  ['value', (text) => POINTS.test(text)],
  ['rating', (text) => typeIs('rating', text)],
  ['name', (text, column) => column?.looks !== undefined && pattern(column.looks).test(text)],
  ['meaning', (text, column) => isMeaning(text, column?.phrases ?? [])],
]

/** A class, or its first line. */
const isMeaning = (text: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => phrase.startsWith(text)) || misreadOf(text, phrases) !== null
