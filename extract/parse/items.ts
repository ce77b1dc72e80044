// Lists of plain items under an announcement, such as the principal reasons of a refusal: numbered, with bullets, one a line, or with boxes of
// which some are ticked.
import type { Word } from '../read/word.ts'
import { join } from './join.ts'
import type { Column, RecordSet } from './layout.ts'
import { asBoxes, codeOf, EMPTY_MARK, LONE, type Mark, markOf } from './item-marks.ts'
import { strung } from './item-strung.ts'
import { type Line, type Segment, textOf } from './lines.ts'
import { emptyRecord, put, reading, type Record_ } from './record.ts'
import { patternIn } from './typed.ts'

const CONFIDENCE = 0.97

/** How long an announcement may be, and a list. */
const ANNOUNCED_LINES = 4
const ITEMS_MOST = 40
const PLAIN_MOST = 6

export type Item = { mark: Mark | null; parts: Word[][]; left: number; page: number; top: number }

/** „22 Serious delinquency": where every item begins so and the figures do not count on they are codes. */
const FORE = /^([A-Z]?\d{1,3}) (?=\p{Lu})/u

function withCodes(items: readonly Item[]): Item[] {
  const codes = items.map(({ mark, parts }) => (mark ? null : FORE.exec(join(parts).text)?.[1]))
  const counted = codes.every((code, i) => Number(code) === i + 1)
  if (items.length === 0 || codes.some((code) => code === null || code === undefined))
    return [...items]
  return items.map((item) => {
    const [first = [], ...more] = item.parts
    // Figures in frames or circles count the items.
    if (counted) return items.length < 2 ? item : { ...item, parts: [first.slice(1), ...more] }
    const mark: Mark = { kind: 'code', words: 0, number: null }
    return { ...item, mark, parts: [first.slice(0, 1), first.slice(1), ...more] }
  })
}

/** What the head of a list that is set as a table says; null where the line is none. `counts`: its first column counts the items. */
function headOf(row: Line | undefined, head: string | undefined): { counts: boolean } | null {
  const found = row && head !== undefined ? patternIn(head, row.text.trim()) : null
  return found ? { counts: found[1] !== undefined } : null
}

/** The item without the number in its first cell. */
function withoutNumber(item: Item): Item {
  const [first = [], ...more] = item.parts.filter((part) => part.length > 0)
  if (!/^\d{1,2}\.?$/u.test(first[0]?.text ?? '')) return item
  return { ...item, mark: null, parts: [first.slice(1), ...more].filter((part) => part.length > 0) }
}

/** Items of all sets that have lists, and the words they took, announcements included. */
export function itemsIn(
  lines: readonly Line[],
  sets: readonly RecordSet[],
): { records: Record_[]; words: Set<Word> } {
  const out = { records: [] as Record_[], words: new Set<Word>() }
  for (const set of sets) {
    if (!set.items) continue
    for (let l = 0; l < lines.length; l += 1) {
      const begun = announcedBy(lines, l, set.items.after)
      const isTaken = lines[l]?.words.some((word) => out.words.has(word)) ?? true
      if (begun === null || isTaken || isCut(lines[l], lines[l + 1])) continue
      const head = headOf(lines[l + 1], set.items.head)
      const from = l + (head ? 2 : 1)
      const first = gathered(lines, from, sets, false)
      // Ticks without boxes show only when the list is known whole.
      const isLone = first.some(({ mark }) => mark?.sign === LONE)
      const listed = (isLone ? gathered(lines, from, sets, true) : first).flatMap(strung)
      const all = withCodes(asBoxes(head?.counts ? listed.map(withoutNumber) : listed))
      const boxes = all.some(({ mark }) => mark?.kind === 'ticked' || mark?.kind === 'empty')
      const items = boxes ? all.filter(({ mark }) => mark?.kind === 'ticked') : all
      if (all.length === 0) continue
      const made = items.map((item) => recordOf(set, item))
      // A number without its text, or a figure of another column: the texts stand elsewhere.
      if (items.some(({ parts }) => !/\p{L}{3}/u.test(join(parts).text)))
        for (const record of made) record.doubts.push({ column: null, code: 'columns' })
      // No letter states so many: boxes drawn as pictures stand before them, and which are ticked cannot be told.
      if (
        made.length > PLAIN_MOST &&
        all.every(({ mark }) => mark === null || mark.kind === 'bullet')
      )
        for (const record of made) record.doubts.push({ column: null, code: 'columns' })
      out.records.push(...made)
      for (const word of all.flatMap(({ parts }) => parts.flat())) out.words.add(word)
      for (const row of lines.slice(begun, from)) for (const word of row.words) out.words.add(word)
    }
  }
  return out
}

/** „… adversely affected your credit score" over „were as follows.": a sentence that goes on announces nothing yet. */
const isCut = (row: Line | undefined, next: Line | undefined): boolean =>
  row !== undefined && !row.text.endsWith(':') && /^(?:are|is|was|were)\b/u.test(next?.text ?? '')

/** The line with which an announcement begins that ends at line `l`, the shortest that says it; null when none ends there. */
export function announcedBy(
  lines: readonly Line[],
  l: number,
  after: readonly string[],
): number | null {
  const last = lines[l]
  if (!last) return null
  const rows: Word[][] = []
  for (let at = l; at > l - ANNOUNCED_LINES; at -= 1) {
    const row = lines[at]
    if (!row || row.page !== last.page) return null
    rows.unshift(row.words)
    const { text } = join(rows)
    if (after.some((one) => patternIn(one, text) !== null)) return at
  }
  return null
}

function gathered(
  lines: readonly Line[],
  from: number,
  sets: readonly RecordSet[],
  isLone: boolean,
): Item[] {
  const items: Item[] = []
  const until = sets.flatMap((set) => set.items?.until ?? [])
  const announcements = sets.flatMap((set) => set.items?.after ?? [])
  let above: Line | null = lines[from - 1] ?? null
  let pitch = 0
  for (let l = from; l < lines.length && items.length < ITEMS_MOST; l += 1) {
    const row = lines[l]
    if (!row) break
    const plain = row.text.replace(/\s+/gu, ' ').trim()
    const step = above && above.page === row.page ? row.box[3] - above.box[3] : 0
    const isFirst = items.length === 0
    const marked = codeOf(row) !== null || row.segments.some((one) => markOf(one.words) !== null)
    const far = isFirst
      ? step > 4.5 * row.size
      : !marked && step > Math.max(1.9 * row.size, 1.35 * pitch)
    if (far || until.some((one) => patternIn(one, plain) !== null)) break
    const begun = marked ? null : announcedBy(lines, l, announcements)
    // A further announcement, or the second line of this one.
    if (begun !== null && (begun >= from || (isFirst && above && goesOn(above, row)))) break
    if (!take(row, items, isLone)) break
    if (!isFirst && step > 0) pitch = pitch === 0 ? step : Math.min(pitch, step)
    above = row
  }
  return items
}

/** A heading that wraps goes on close below in its own type; an item stands apart or is smaller. */
function goesOn(above: Line, row: Line): boolean {
  const isClose = row.box[3] - above.box[3] < 1.6 * row.size
  return isClose && Math.abs(above.size - row.size) < 0.05 * row.size && !above.text.endsWith(':')
}

/** Puts the pieces of a line to the items; false when it belongs to no list. */
function take(row: Line, items: Item[], isLone: boolean): boolean {
  const hasMarks = items.some(({ mark }) => mark !== null)
  let taken = false
  for (const [p, piece] of piecesOf(row).entries()) {
    // „X Income" over „  Residence": where ticks stand alone, what has none is not ticked.
    const lone = isLone && /^\p{Lu}/u.test(piece.text) ? EMPTY_MARK : null
    const mark = markOf(piece.words) ?? (p === 0 ? codeOf(row) : null) ?? lone
    const own = mark ? piece.words.slice(mark.words) : piece.words
    const left = own[0]?.box[0] ?? piece.box[0]
    if (mark || !hasMarks) {
      const last = items.at(-1)
      // Without marks a line that begins small goes on with the item above.
      if (!mark && last && (/^[\p{Ll}(]/u.test(own[0]?.text ?? '') || left > last.left + 6)) {
        last.parts.push(own)
      } else
        items.push({ mark, parts: [own], left, page: row.page, top: row.box[1] + left / 10_000 })
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

/** „14 – Length of time …", „Code 14: …", „(14) …": the number that the score's model gives a reason. */
const CODED =
  /^(?:(?:reason |factor )?(?:code )(?:no\. |#)?([A-Z]?\d{1,3})|[([](\d{1,3})[)\]]|#(\d{1,3})|([A-Z]?\d{1,3})(?= ?[-–—:] )|(0\d{1,2}|\d{3})) ?[-–—:.]? ?(?=\p{L})/iu
const CODED_LATER = / ?[([](?:(?:reason |factor )?(?:code )?)#?([A-Z]?\d{1,3})[)\]]\.?$/iu

export function recordOf(set: RecordSet, item: Item): Record_ {
  // A code in a cell of its own stands before its text.
  const [cell, ...others] = item.parts
  const alone = item.mark?.kind === 'code' && others.flat().length > 0 ? (cell ?? []) : []
  const { text, words } = join(
    (alone.length > 0 ? others : item.parts).filter((part) => part.length > 0),
  )
  return recordOfText(set, item, text, words, alone)
}

/** An item as text: a code in front or behind is parted from it. `code`: words of a code that stood apart. */
export function recordOfText(
  set: RecordSet,
  { page, top }: { page: number; top: number },
  text: string,
  words: Word[],
  code: Word[] = [],
): Record_ {
  const record = emptyRecord(set, page, top)
  const fore = code.length > 0 ? null : CODED.exec(text)
  const back = code.length > 0 || fore ? null : CODED_LATER.exec(text)
  const said = code[0]?.text ?? fore?.slice(1).find((one) => one !== undefined) ?? back?.[1] ?? null
  const plain = (fore ? text.slice(fore[0].length) : back ? text.slice(0, back.index) : text)
    .replace(/[\s,;.]+$/u, '')
    .trim()
  const column = (id: string): Column | undefined => set.columns.find((one) => one.id === id)
  const [textColumn, codeColumn] = [column('text'), column('code')]
  const made = textColumn && reading(textColumn, plain, words, CONFIDENCE)
  if (made) put(record, made)
  const coded =
    said !== null &&
    codeColumn &&
    reading(codeColumn, said, code.length > 0 ? code : words.slice(0, 2), CONFIDENCE)
  if (coded) put(record, coded)
  return record
}
