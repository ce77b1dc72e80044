// Which lines below an announcement are items of its list, and which piece of a line belongs to which item.
import type { Word } from '../read/word.ts'
import { join } from './join.ts'
import type { RecordSet } from './layout.ts'
import { codeOf, countsIn, EMPTY_MARK, type Mark, markOf } from './item-marks.ts'
import { type Line, type Segment, textOf } from './lines.ts'
import { isLead, saysAtEnd } from './item-leads.ts'
import { patternIn } from './typed.ts'

/** How long an announcement may be, and a list. */
const ANNOUNCED_LINES = 4
const ITEMS_MOST = 40

export type Item = {
  mark: Mark | null
  parts: Word[][]
  /** Where it begins with its mark, and where its text does. */
  at: number
  left: number
  page: number
  top: number
}

/** The line with which an announcement begins that ends at line `l`, the shortest that says it; null when none ends there. */
export function announcedBy(
  lines: readonly Line[],
  l: number,
  { after, marked = [] }: Pick<NonNullable<RecordSet['items']>, 'after' | 'marked'>,
): number | null {
  const last = lines[l]
  if (!last) return null
  if (marked.length > 0 && isLead(lines, l) && saysAtEnd(last, marked)) return l
  const rows: Word[][] = []
  for (let at = l; at > l - ANNOUNCED_LINES; at -= 1) {
    const row = lines[at]
    if (!row || row.page !== last.page) return null
    // A colon ends an announcement, and an item is no part of one.
    if (at < l && (row.text.endsWith(':') || markOf(row.words)?.kind === 'bullet')) return null
    rows.unshift(row.words)
    const { text } = join(rows)
    if (after.some((one) => patternIn(one, text) !== null)) return at
  }
  return null
}

/** The items below an announcement, from line `from` on. `isLone`: ticks stand without boxes. */
export function gathered(
  lines: readonly Line[],
  from: number,
  sets: readonly RecordSet[],
  isLone: boolean,
): Item[] {
  const items: Item[] = []
  const until = sets.flatMap((set) => set.items?.until ?? [])
  const sentences = sets.flatMap((set) => set.items?.sentences ?? [])
  const announcements = {
    after: sets.flatMap((set) => set.items?.after ?? []),
    marked: sets.flatMap((set) => set.items?.marked ?? []),
  }
  const passed = sets.flatMap((set) => set.items?.passed ?? [])
  let above: Line | null = lines[from - 1] ?? null
  let pitch = 0
  for (let l = from; l < lines.length && items.length < ITEMS_MOST; l += 1) {
    const row = lines[l]
    if (!row) break
    const plain = row.text.replace(/\s+/gu, ' ').trim()
    if (passed.some((one) => patternIn(one, plain) !== null)) continue
    const step = above && above.page === row.page ? row.box[3] - above.box[3] : 0
    const isFirst = items.length === 0
    const marked = codeOf(row) !== null || row.segments.some((one) => markOf(one.words) !== null)
    const far = isFirst
      ? step > 4.5 * row.size
      : !marked && step > Math.max(1.9 * row.size, 1.35 * pitch)
    const isApart = items.length === 1 && pitch === 0 && standsApart(above, row, lines[l + 1])
    if ((far && !isApart) || until.some((one) => patternIn(one, plain) !== null)) break
    // „We cannot verify your income" is a reason, „We obtained your score from …" begins the next paragraph.
    const isSentence = sentences.some((one) => patternIn(one, plain) !== null)
    if (isSentence && !isItemLike(row, lines[l + 1], items, step, pitch)) break
    const begun = marked ? null : announcedBy(lines, l, announcements)
    // A further announcement, or the second line of this one.
    if (begun !== null && (begun >= from || (isFirst && above && goesOn(above, row)))) break
    if (fallsBack(row, items)) break
    if (!marked && endsList(row, items)) break
    if (!take(row, items, isLone)) break
    if (!isFirst && step > 0) pitch = pitch === 0 ? step : Math.min(pitch, step)
    above = row
  }
  return items
}

/** A whole text on one line: it ends without a stop, and the line below does not go on with it. */
const isWhole = (row: Line, below: Line | undefined): boolean =>
  !/[.:;,]$/u.test(row.text.trim()) &&
  !(
    below?.page === row.page &&
    /^[\p{Ll}(]/u.test(below.text) &&
    below.box[3] - row.box[3] < 1.6 * row.size
  )

/** Items that stand apart from each other, as the first two steps show: lines of one kind, none of them a sentence. */
function standsApart(above: Line | null, row: Line, below: Line | undefined): boolean {
  if (!above || !below || above.page !== row.page || below.page !== row.page) return false
  const isLike = (other: Line) =>
    Math.abs(other.box[0] - row.box[0]) < 2 && Math.abs(other.size - row.size) < 0.3
  const [step, next] = [row.box[3] - above.box[3], below.box[3] - row.box[3]]
  return (
    step < 3 * row.size &&
    Math.abs(step - next) < 0.1 * step &&
    [above, row, below].every((one) => isLike(one) && isWhole(one, undefined))
  )
}

/** A line that begins as a sentence does may be an item where it is none and stands as the items do. */
function isItemLike(
  row: Line,
  below: Line | undefined,
  items: readonly Item[],
  step: number,
  pitch: number,
): boolean {
  const [first] = items
  const isInList =
    !first ||
    (Math.abs(row.box[0] - first.left) < 2 && step < (pitch === 0 ? 1.6 * row.size : 1.15 * pitch))
  return isInList && row.segments.length === 1 && isWhole(row, below)
}

/** How many words a sentence has at least. */
const SENTENCE_WORDS = 6

/** „No credit score was used in this decision." below items without a mark and without a stop. */
const endsList = (row: Line, items: readonly Item[]): boolean =>
  items.length > 1 &&
  row.words.length >= SENTENCE_WORDS &&
  /^\p{Lu}.*\.$/u.test(row.text) &&
  items.every(({ mark, parts }) => mark === null && !/[.;,]$/u.test(join(parts).text))

/** A heading that wraps goes on close below in its own type; an item stands apart or is smaller. */
function goesOn(above: Line, row: Line): boolean {
  const isClose = row.box[3] - above.box[3] < 1.6 * row.size
  const areCaps = [above, row].every(({ text }) => isInCaps(text))
  return (
    isClose &&
    Math.abs(above.size - row.size) < 0.05 * row.size &&
    !above.text.endsWith(':') &&
    (areCaps || /^\p{Ll}/u.test(row.text))
  )
}

/** „Part I – PRINCIPAL REASON(S) FOR CREDIT DENIAL". */
const isInCaps = (text: string): boolean =>
  (text.match(/\p{Lu}/gu) ?? []).length > 4 * (text.match(/\p{Ll}/gu) ?? []).length

/** „2. Score disclosure" below „4 Income insufficient": a heading that counts with the heading above the list, no item. */
function fallsBack(row: Line, items: readonly Item[]): boolean {
  const mark = markOf(row.words)
  const left = row.box[0]
  // Items of the column above it alone: lists in two columns are told line by line.
  const last = items.findLast((item) => item.at < left + row.size && item.at > left - row.size)
  if (mark?.kind !== 'number' || mark.number === null || !last?.mark) return false
  if (last.mark.kind === 'code')
    return /^\d{1,2}$/u.test(last.parts[0]?.[0]?.text ?? '') && items.length > 1
  return last.mark.kind === 'number' && mark.number <= (last.mark.number ?? 0)
}

/** „(18) Number of accounts with delinquency" as the first of a list: such numbers do not count, they are codes and stay with their text. */
function codeInBrackets(words: readonly Word[], items: readonly Item[]): Mark | null {
  const number = /^\((\d{1,3})\)$/u.exec(words[0]?.text ?? '')?.[1]
  const [first] = items
  const isCode = first ? first.mark?.kind === 'code' : number !== '1'
  return number !== undefined && isCode ? { kind: 'code', words: 0, number: null } : null
}

/** Puts the pieces of a line to the items; false when it belongs to no list. */
function take(row: Line, items: Item[], isLone: boolean): boolean {
  let taken = false
  const counts = countsIn(row)
  for (const [p, piece] of piecesOf(row).entries()) {
    // „X Income" over „  Residence": where ticks stand alone, what has none is not ticked.
    const lone = isLone && /^\p{Lu}/u.test(piece.text) ? EMPTY_MARK : null
    const mark =
      codeInBrackets(piece.words, items) ??
      markOf(piece.words) ??
      counts.get(piece.words[0]) ??
      (p === 0 ? codeOf(row) : null) ??
      lone
    const own = mark ? piece.words.slice(mark.words) : piece.words
    const left = own[0]?.box[0] ?? piece.box[0]
    // A number in a cell of its own is a mark for what stands beside it.
    if (mark || items.every((one) => one.mark === null)) {
      const last = items.at(-1)
      // Without marks a line that begins small goes on with the item above.
      const goesOn = /^[\p{Ll}(]/u.test(own[0]?.text ?? '') || (last && isHalfStrung(last))
      if (!mark && last && (goesOn || left > last.left + 6)) {
        last.parts.push(own)
      } else
        items.push({
          mark,
          parts: [own],
          at: piece.words[0]?.box[0] ?? left,
          left,
          page: row.page,
          top: row.box[1] + left / 10_000,
        })
      taken = true
      continue
    }
    // A hanging indent: never further left than the item's own text.
    const owner = items.findLast((item) => left > item.left - 2 && left < item.left + row.size)
    const [begun] = [items.at(-1)]
    // A number in a cell of its own: its text is the next piece.
    const isBare =
      begun?.parts.flat().length === 0 ||
      (begun?.mark?.kind === 'code' && begun.parts.flat().length === p && isCoded(begun, p))
    if (begun && isBare) {
      begun.parts.push(own)
      begun.left = left
    } else if (owner) owner.parts.push(own)
    else if (/^[\p{Ll}(]/u.test(own[0]?.text ?? '')) begun?.parts.push(own)
    else return taken
    taken = true
  }
  return taken
}

/** „High balances; inquiries in the last" over „12 months; delinquency.": a sentence of items that goes on below. */
const isHalfStrung = ({ parts }: Item): boolean => {
  const words = parts.flat()
  return words.some(({ text }) => text.endsWith(';')) && !/[;.]$/u.test(words.at(-1)?.text ?? '')
}

/** Whether the cells of an item so far hold its number and its code, one word each. */
const isCoded = ({ parts }: Item, cells: number): boolean =>
  cells === 1 || (cells === 2 && /^[A-Z]?\d{1,3}$/u.test(parts[1]?.[0]?.text ?? ''))

/** Segments of a line, cut once more before every box. */
export function piecesOf(row: Line): Segment[] {
  return row.segments.flatMap((segment) => {
    const starts = segment.words.flatMap((_, i) => {
      const mark = markOf(segment.words.slice(i))
      return i > 0 && (mark?.kind === 'ticked' || mark?.kind === 'empty') ? [i] : []
    })
    return [0, ...starts].map((start, i, all) => {
      const words = segment.words.slice(start, all[i + 1])
      return { words, box: segment.box, text: textOf(words) }
    })
  })
}
