// Lists of plain items under an announcement, such as the principal reasons of a refusal: numbered, with bullets, one a line, or with boxes of
// which some are ticked.
import type { Word } from '../read/word.ts'
import { join } from './join.ts'
import type { RecordSet } from './layout.ts'
import { announcedBy, gathered, type Item } from './item-lines.ts'
import { leadsVaguely } from './item-leads.ts'
import { asBoxes, foresOf, LONE, type Mark } from './item-marks.ts'
import { recordOf } from './item-records.ts'
import { strung } from './item-strung.ts'
import type { Line } from './lines.ts'
import type { Record_ } from './record.ts'
import { patternIn } from './typed.ts'

/** No letter states more items without boxes. */
const PLAIN_MOST = 6

/** „22 Serious delinquency": where every item begins so and the figures do not count on they are codes. */
function withCodes(items: readonly Item[]): Item[] {
  const isOpen = ({ mark }: Item) =>
    mark === null || mark.kind === 'number' || mark.kind === 'bullet'
  const fores = items.every(isOpen) ? foresOf(items.map(textOfItem)) : null
  if (!fores) return [...items]
  const isMarked = items.some(({ mark }) => mark !== null)
  // „3. 12 Accounts": one alone may be a text that begins with a figure.
  if (isMarked && (fores.counted || items.length < 2)) return [...items]
  return items.map((item) => {
    const [first = [], ...more] = item.parts.filter((part) => part.length > 0)
    // Figures in frames or circles count the items.
    if (fores.counted)
      return items.length < 2 ? item : { ...item, parts: [first.slice(1), ...more] }
    const mark: Mark = { kind: 'code', words: 0, number: null }
    return { ...item, mark, parts: [first.slice(0, 1), first.slice(1), ...more] }
  })
}

const textOfItem = ({ parts }: Item): string => join(parts.filter((part) => part.length > 0)).text

/** Numbered items in two columns come line by line: their numbers say in which order they are. */
function inTurn(items: readonly Item[]): Item[] {
  const sorted = items.toSorted((a, b) => (a.mark?.number ?? 0) - (b.mark?.number ?? 0))
  const isCount = sorted.every(({ mark }, i) => mark?.kind === 'number' && mark.number === i + 1)
  if (!isCount || new Set(items.map(({ page }) => page)).size > 1) return [...items]
  const tops = items.map(({ top }) => top).toSorted((a, b) => a - b)
  return sorted.map((item, i) => ({ ...item, top: tops[i] ?? item.top }))
}

/** „The key factors were: high balances; …" under a heading that says the same: what announces the items once more is no part of the first. */
function withoutLead(item: Item, after: readonly string[]): Item {
  if (item.mark !== null) return item
  const words = item.parts.flat()
  const colon = words.findIndex(({ text }) => text.endsWith(':'))
  const { text } = join([words.slice(0, colon + 1)])
  const isLead = colon > 0 && after.some((one) => patternIn(one, text) !== null)
  return isLead && colon + 1 < words.length ? { ...item, parts: [words.slice(colon + 1)] } : item
}

/** „1 63 No open accounts": where all begin with a number that counts and another behind it, that is a code. */
function withoutCount(items: readonly Item[]): Item[] {
  const isDouble = items.every(({ mark, parts }, i) => {
    const text = textOfItem({ parts } as Item)
    return (
      (mark === null || mark.kind === 'code') &&
      new RegExp(`^${i + 1} [A-Z]?\\d{1,3} (?=\\p{Lu})`, 'u').test(text)
    )
  })
  if (items.length < 2 || !isDouble) return [...items]
  return items.map((item) => {
    const words = item.parts.flat()
    return {
      ...item,
      mark: { kind: 'code', words: 0, number: null },
      parts: [words.slice(1, 2), words.slice(2)],
    }
  })
}

/** „Number of open obligations | 15": where each ends with a code in a cell of its own. */
function withLastCodes(items: readonly Item[]): Item[] {
  const isCoded = items.every(
    ({ mark, parts }) =>
      mark === null &&
      parts.length > 1 &&
      parts.at(-1)?.length === 1 &&
      /^[A-Z]{0,2}-?\d{1,3}$/u.test(parts.at(-1)?.[0]?.text ?? ''),
  )
  if (items.length < 2 || !isCoded) return [...items]
  return items.map((item) => ({
    ...item,
    mark: { kind: 'code', words: 0, number: null },
    parts: [...item.parts.slice(-1), ...item.parts.slice(0, -1)],
  }))
}

/** What the head of a list that is set as a table says; null where the line is none. `counts`: its first column counts the items. */
function headOf(row: Line | undefined, head: string | undefined): { counts: boolean } | null {
  const found = row && head !== undefined ? patternIn(head, row.text.trim()) : null
  return found ? { counts: found[1] !== undefined } : null
}

/** The item without the number in its first cell. */
function withoutNumber(item: Item): Item {
  const [first = [], ...more] = item.parts.filter((part) => part.length > 0)
  if (!/^(?:\d{1,2}\.?|\(\d{1,2}\))$/u.test(first[0]?.text ?? '')) return item
  return { ...item, mark: null, parts: [first.slice(1), ...more].filter((part) => part.length > 0) }
}

/** Figures in cells of their own that count the items from one are no codes. One alone tells nothing. */
const isCounted = (items: readonly Item[]): boolean =>
  items.length > 1 &&
  (items.every(
    ({ mark, parts }, i) =>
      mark?.kind === 'code' && new RegExp(`^0?${i + 1}$`, 'u').test(textOfWords(parts[0])),
  ) ||
    // „(3)", „(4)", „(5)": a list that goes on.
    items.every(({ mark, parts }, i) => {
      const first = IN_BRACKETS.exec(items[0]?.parts[0]?.[0]?.text ?? '')?.[1]
      return mark?.kind === 'code' && parts[0]?.[0]?.text === `(${Number(first) + i})`
    }))

const IN_BRACKETS = /^\((\d{1,3})\)$/u

const textOfWords = (words: readonly Word[] | undefined): string =>
  (words ?? []).map(({ text }) => text).join(' ')

/** With which line the announcement begins that ends at line `l`; null for none. */
const beginOf = (
  lines: readonly Line[],
  l: number,
  items: NonNullable<RecordSet['items']>,
  isVague: boolean,
): number | null => {
  if (!isVague) return announcedBy(lines, l, items)
  return items.vague && leadsVaguely(lines, l, items.vague) ? l : null
}

/** Items of all sets that have lists, and the words they took, announcements included. */
export function itemsIn(
  lines: readonly Line[],
  sets: readonly RecordSet[],
): { records: Record_[]; words: Set<Word> } {
  const out = { records: [] as Record_[], words: new Set<Word>() }
  // What says of what it is goes first: only then a vague lead may be of a set that has no list yet.
  for (const { set, isVague } of [false, true].flatMap((one) =>
    sets.map((set) => ({ set, isVague: one })),
  )) {
    if (!set.items || (isVague && !set.items.vague)) continue
    if (isVague && out.records.some((record) => record.set === set)) continue
    for (let l = 0; l < lines.length; l += 1) {
      const begun = beginOf(lines, l, set.items, isVague)
      const isTaken = lines[l]?.words.some((word) => out.words.has(word)) ?? true
      if (begun === null || isTaken || isCut(lines[l], lines[l + 1])) continue
      const head = headOf(lines[l + 1], set.items.head)
      const from = l + (head ? 2 : 1)
      const first = gathered(lines, from, sets, false)
      // Ticks without boxes show only when the list is known whole.
      const isLone = first.some(({ mark }) => mark?.sign === LONE)
      const after = sets.flatMap((one) => one.items?.after ?? [])
      const listed = inTurn(
        (isLone ? gathered(lines, from, sets, true) : first)
          .map((item, i) => (i === 0 ? withoutLead(item, after) : item))
          .flatMap(strung),
      )
      const counts = head?.counts || isCounted(listed)
      const all = withCodes(
        asBoxes(counts ? listed.map(withoutNumber) : withLastCodes(withoutCount(listed))),
      )
      const boxes = all.some(({ mark }) => mark?.kind === 'ticked' || mark?.kind === 'empty')
      const items = boxes ? all.filter(({ mark }) => mark?.kind === 'ticked') : all
      if (all.length === 0) continue
      const made = items.map((item) => recordOf(set, item))
      if (isVague)
        for (const record of made) record.doubts.push({ column: null, code: 'layout-changed' })
      // A number without its text, or a figure of another column: the texts stand elsewhere.
      if (items.some(({ parts }) => !/\p{L}{3}/u.test(join(parts).text)))
        for (const record of made) record.doubts.push({ column: null, code: 'columns' })
      // Pieces side by side that no mark parts, or announcements side by side: what belongs together is not certain.
      if (items.some(isOfTwo) || isOfTwoLeads(lines[l]))
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

/** „What lowered your score | Why we declined": heads of cells are shorter. */
const isOfTwoLeads = (row: Line | undefined): boolean =>
  (row?.segments.filter(({ words }) => words.length > 2).length ?? 0) > 1

/** Whether an item has pieces on one line that white parts, besides its number or code. */
const isOfTwo = ({ mark, parts }: Item): boolean => {
  const own = parts.filter((part) => /\p{L}{3}/u.test(part.map(({ text }) => text).join('')))
  return (
    mark?.kind !== 'code' &&
    own.some((part, i) => {
      const [last, first] = [own[i - 1]?.at(-1), part[0]]
      return (
        last !== undefined &&
        first !== undefined &&
        Math.abs(last.box[3] - first.box[3]) < 0.3 * first.size &&
        first.box[0] - last.box[2] > first.size
      )
    })
  )
}

/** „… adversely affected your credit score" over „were as follows.": a sentence that goes on announces nothing yet. */
const isCut = (row: Line | undefined, next: Line | undefined): boolean =>
  row !== undefined && !row.text.endsWith(':') && /^(?:are|is|was|were)\b/u.test(next?.text ?? '')
