// Lists with boxes, of which the ticked ones count: in one column or several, with texts that wrap, with headings between. Found by their boxes on the
// page as printed, before anything else is read: which list it is, the words above it say.
import type { Word } from '../read/word.ts'
import { asBoxes, EMPTY_MARK, isBox, markOf, type Mark } from './item-marks.ts'
import { announcedBy, type Item, piecesOf } from './item-lines.ts'
import { recordOf } from './item-records.ts'
import { join } from './join.ts'
import type { RecordSet } from './layout.ts'
import { type Line, type Segment, textOf } from './lines.ts'
import { inOrder } from './boxed-order.ts'
import type { Record_ } from './record.ts'
import { patternIn } from './typed.ts'

/** Fewer boxes are no list. */
const LEAST = 2
/** How many lines may stand between the announcement and the first box: notes, a heading of the first group. */
const NOTES = 4
/** No letter states more reasons. */
const MOST = 6
/** Boxes of one column begin within so many points. */
const EDGE = 9
/** Lines of one item stand closer than this, in type sizes; items and headings between them closer than that. */
const WRAPS = 1.7
const NEXT = 5

type Boxed = Item & { words: Word[]; bottom: number; edge: number }
type Region = { from: number; to: number; items: Boxed[]; words: Word[] }

/** Records of the ticked items of every list with boxes, and the words of these lists with what announces them. */
export function boxedIn(
  lines: readonly Line[],
  sets: readonly RecordSet[],
): { records: Record_[]; words: Set<Word> } {
  const out = { records: [] as Record_[], words: new Set<Word>() }
  const lists = sets.filter((set) => set.items)
  if (lists.length === 0) return out
  const until = lists.flatMap((set) => set.items?.until ?? [])
  for (let l = 0; l < lines.length; l += 1) {
    const region = regionFrom(lines, l, until)
    if (!region) continue
    l = region.to
    const head = announced(lines, region.from, lists)
    if (!head) continue
    out.records.push(...recordsOf(region, head.set))
    for (const word of region.words) out.words.add(word)
    for (const row of lines.slice(head.begun, region.from))
      for (const word of row.words) out.words.add(word)
  }
  return out
}

/** The list whose first box stands in line `l`; null when none does. */
function regionFrom(lines: readonly Line[], l: number, until: readonly string[]): Region | null {
  const items: Boxed[] = []
  const words: Word[] = []
  let to = l
  let bottom: number | null = null
  for (let at = l; at < lines.length; at += 1) {
    const row = lines[at]
    if (!row) break
    const pieces = piecesOf(row).map((piece) => ({ piece, mark: markOf(piece.words) }))
    const boxed = pieces.some(({ mark }) => isBox(mark))
    if (items.length === 0 && !boxed) return null
    const isFar =
      bottom !== null && row.page === lines[to]?.page && row.box[3] - bottom > NEXT * row.size
    if (isFar || (row.page !== lines[to]?.page && !boxed)) break
    const said = textOf(row.words.slice(pieces[0]?.mark?.words ?? 0))
    if (until.some((one) => patternIn(one, said) !== null)) break
    const taken = pieces.map(({ piece, mark }) => {
      const isItem = items.length > 0 && !isBox(mark) && isUnmarked(piece, row, items, lines)
      return take(piece, isItem ? EMPTY_MARK : mark, row, items)
    })
    if (taken.every((one) => !one)) {
      // A heading between two groups: the next boxes stand close below.
      const next = lines[at + 1]
      const leads = next?.page === row.page && isBox(markOf(next.words)) && row.words.length <= 8
      if (!leads || next.box[3] - row.box[3] > 3 * row.size) break
    }
    words.push(...row.words)
    bottom = row.box[3]
    to = at
  }
  const boxes = asBoxes(items)
  const kinds = new Set(boxes.map(({ mark }) => mark?.kind))
  const isList =
    kinds.has('ticked') || kinds.has('empty') || boxes.every(({ mark }) => mark?.sign === '▨')
  return items.length >= LEAST && isList ? { from: l, to, items: boxes, words } : null
}

/**
 * „__X_ Bankruptcy" over „     Length of residence": a line that begins anew though the line above had room for its first word is an item of which the
 * blank is not printed.
 */
function isUnmarked(
  { words: [first], text }: Segment,
  row: Line,
  items: readonly Boxed[],
  lines: readonly Line[],
): boolean {
  // Where empty boxes are printed, what has none is no item.
  const isPrinted = items.some(({ mark }) => mark?.kind !== 'ticked' && (mark?.words ?? 0) > 0)
  if (!first || isPrinted || !/^\p{Lu}/u.test(text)) return false
  const above = items.findLast(({ page, left }) => page === row.page && isNear(first.box[0], left))
  const last = above?.parts.at(-1)?.at(-1)
  if (!above || !last || row.box[3] - above.bottom < 0.5 * row.size) return false
  const rights = lines
    .filter(({ page, box }) => page === row.page && Math.abs(box[3] - row.box[3]) < PAGE_PART)
    .flatMap((one) => one.segments.filter(({ words }) => isNear(words[0]?.box[0] ?? 0, above.left)))
    .map(({ box }) => box[2])
  return last.box[2] + first.box[2] - first.box[0] + row.size < Math.max(...rights)
}

/** Texts of one column begin within so many points of each other, boxes and texts alike. */
const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 24
/** How far up and down the lines of one list are looked for. */
const PAGE_PART = 260

/** Puts a piece of a line to the items; false when it is neither a box nor what goes on with one. */
function take(piece: Segment, mark: Mark | null, row: Line, items: Boxed[]): boolean {
  const [x, bottom] = [piece.words[0]?.box[0] ?? 0, row.box[3]]
  if (isBox(mark)) {
    const own = piece.words.slice(mark.words)
    const left = own[0]?.box[0] ?? x
    items.push({
      mark,
      parts: [own],
      at: x,
      left,
      page: row.page,
      top: row.box[1],
      words: piece.words,
      bottom,
      edge:
        mark.words > 0
          ? x
          : Math.min(x, ...items.filter(({ left: at }) => isNear(at, x)).map((one) => one.edge)),
    })
    return true
  }
  const same = items.filter((one) => one.page === row.page)
  const edge = Math.max(...same.map((one) => one.edge).filter((one) => one < x + 5))
  const owner = same.findLast((one) => Math.abs(one.edge - edge) < EDGE)
  if (!owner) return false
  const beside = bottom - owner.bottom < 0.5 * row.size
  const isBare = owner.parts.flat().length === 0
  const hangs = x > owner.edge + 4 || /^[\p{Ll}(]/u.test(piece.text)
  if (!beside && (!hangs || bottom - owner.bottom > WRAPS * row.size)) return false
  if (isBare) owner.left = x
  owner.parts.push(piece.words)
  owner.bottom = bottom
  return true
}

/** The set whose announcement stands above line `from`, and the line with which it begins: a heading may stand over a note that announces, too. */
function announced(
  lines: readonly Line[],
  from: number,
  sets: readonly RecordSet[],
): { set: RecordSet; begun: number } | null {
  let found: { set: RecordSet; begun: number } | null = null
  for (let at = from - 1; at >= Math.max(0, from - NOTES); at -= 1) {
    if (lines[at]?.page !== lines[from]?.page && at < from - 1) break
    const known: readonly RecordSet[] = found === null ? sets : [found.set]
    for (const set of known) {
      const begun = announcedBy(lines, at, { after: set.items?.after ?? [] })
      if (begun === null) continue
      found = { set, begun }
      break
    }
  }
  return found
}

function recordsOf({ items }: Region, set: RecordSet): Record_[] {
  const { ordered, isSure } = inOrder(items, set.items?.order ?? [])
  const untold = items.some(({ mark }) => mark?.sign === '▨')
  const ticked = ordered.filter(({ mark }) => untold || mark?.kind === 'ticked')
  const [first] = items
  return ticked.map((item, i) => {
    const record = recordOf(set, {
      ...item,
      page: first?.page ?? 1,
      top: (first?.top ?? 0) + i / 1000,
    })
    const isOdd = untold || ticked.length > MOST || join(item.parts).text.trim() === ''
    if (isOdd) record.doubts.push({ column: 'text', code: 'columns' })
    // Which reason is the first is then as uncertain as which rank it has.
    if (!isSure) record.doubts.push({ column: null, code: 'columns' })
    return record
  })
}
