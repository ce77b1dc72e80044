// Labels and their values in running lines: „Nachname: Mustermann", „Gemeldet von Musterbank AG, gespeichert am 12.03.2015", a label column
// beside a value column, a label above its value. Gives the pairs in reading order; who they belong to is decided in block.ts.
import { SHORT_FORMS } from './company.ts'
import type { Word } from '../read/word.ts'
import { join } from './join.ts'
import type { Column } from './layout.ts'
import { inline, type LabelBook, type Start, startsIn } from './label-start.ts'
import { underLabels } from './label-row.ts'
import type { Line, Segment } from './lines.ts'
import { isDayBegun } from './reach.ts'
import { cannotEnd, hasOpenBracket, restOfName } from './value-ends.ts'
import { isOfValue, isParticle, isWorded, withoutValues } from './start-values.ts'
import { isFirm, typed } from './typed.ts'

export type Pair = {
  line: number
  columns: Column[]
  label: Word[]
  /** Text and words of the value; empty when nothing stands there. */
  text: string
  words: Word[]
}

/** The words of labels and of their values. */
export const labelledWords = (pairs: readonly Pair[]): Set<object> =>
  new Set(pairs.flatMap((pair) => [...pair.label, ...pair.words]))

/** Every label with its value on these lines, in reading order. */
export function pairsOf(lines: readonly Line[], book: LabelBook, inCell = false): Pair[] {
  const starts = lines.map((row) => {
    const own: Start[][] = []
    const all = row.segments.map((segment) => startsIn(segment, book, inCell))
    // A row of heads: none of them is the value of the one before.
    const isHeads =
      all.length > 2 &&
      all.every(([one], s) => one?.from === 0 && one.to === row.segments[s]?.words.length)
    if (isHeads) return all
    for (const [s, found] of all.entries()) {
      const left = own[s - 1]?.[0]
      const isValue = left?.from === 0 && left.to === row.segments[s - 1]?.words.length
      const labels = withoutValues(found, row.segments[s]?.words ?? [])
      // „Stand   beendet": right of a label stands its value, though the word may be a label elsewhere.
      own.push(isValue ? labels.filter((start) => start.colon || start.from > 0) : labels)
    }
    return own
  })
  const pairs: Pair[] = []
  // A row of labels over a row of values.
  const heads = new Map<number, Pair[]>()
  if (!inCell)
    for (const l of lines.keys()) {
      const under = heads.has(l - 1) ? null : underLabels(lines, l, book)
      if (under) heads.set(l, under)
    }
  for (const [l, row] of lines.entries()) {
    const under = heads.get(l)
    if (under) pairs.push(...under)
    if (under || heads.has(l - 1)) continue
    for (const [s, segment] of row.segments.entries()) {
      const here = starts[l]?.[s] ?? []
      for (const [i, start] of here.entries()) {
        const next = here[i + 1]
        const rest = withDayBelow(segment.words.slice(start.to, next?.from), lines[l + 1])
        const label = segment.words.slice(start.from, start.to)
        if (rest.length > 0) {
          const value = inline(start, rest, segment, start.from === 0 || start.colon, inCell)
          if (!value) continue
          const more = next ? [] : continuation(lines, starts, l, s, value, start.columns)
          // „AZ 000.42012": letters without their stop are of the number.
          const own = isFileMark(label) ? [...label, ...value] : value
          pairs.push({ line: l, columns: start.columns, label, ...glued([own, ...more], start) })
        } else if (!next) {
          const value = besideOrBelow(lines, starts, l, s, start)
          if (value.length > 0)
            pairs.push({ line: l, columns: start.columns, label, ...glued(value, start) })
          else if (start.colon)
            pairs.push({ line: l, columns: start.columns, label, text: '', words: [] })
        }
      }
    }
  }
  return pairs
}

const isFileMark = (label: readonly Word[]): boolean =>
  label.length === 1 && label[0]?.text === 'AZ'

/** „beendet 4." / „November 2007": a day that its line breaks. */
function withDayBelow(rest: Word[], next: Line | undefined): Word[] {
  const [month, year] = next?.segments[0]?.words ?? []
  if (!isDayBegun(rest) || !month || !year) return rest
  const whole = [...rest, month, year]
  return typed('date', whole.map(({ text }) => text).join(' ')) === null ? rest : whole
}

/** „… Musterbank AG.": the stop of a sentence, not of an abbreviation. */
const STOP = new RegExp(`(?<=\\p{Ll}{4}|(?<![\\p{L}.])(?:${SHORT_FORMS}|See))(?<!Corp)\\.$`, 'u')

function glued(parts: Word[][], start: Start): { text: string; words: Word[] } {
  const { text, words } = join(parts)
  const firm = start.columns.some((column) => isFirm(column.type))
  const isNumber = start.columns.every(({ type }) => type === 'number')
  const isName = start.columns.some(({ type }) => type === 'party' || type === 'address')
  const stop = isNumber ? /\.$/u : isName ? STOP : ''
  const bare = text.replace(/^[:\s]+|[\s,;·•|/]+$/gu, '').replace(stop, '')
  const open = (bare.match(/\(/gu) ?? []).length < (bare.match(/\)/gu) ?? []).length
  return {
    text: firm ? bare.replace(/[).,;]+$/u, '') : open ? bare.replace(/\)$/u, '') : bare,
    words,
  }
}

/** Postcode and town: with them an address is complete, unless the name of the town breaks off: „Neustadt an der". */
const PLACE = /\b\d{5} \p{Lu}/u
const BREAKS_OFF = /(?:-|\s(?:ob|an|am|im|in|bei|der|dem|den|vor|zu|St\.|Bad))$/u

const isWhole = (parts: readonly (readonly Word[])[]): boolean =>
  PLACE.test(join(parts).text) && !BREAKS_OFF.test(join(parts).text)

type Starts = readonly (readonly Start[][])[]

/** The value of a label that ends its segment: the next segment on the line, else the segment below it. */
function besideOrBelow(
  lines: readonly Line[],
  starts: Starts,
  l: number,
  s: number,
  start: Start,
): Word[][] {
  const row = lines[l]
  const segment = row?.segments[s]
  if (!row || !segment) return []
  // „Risiko: Allgemeine Daten   ++": what stands before the colon says of what the label is one.
  if (start.from > 0 && !segment.words[start.from - 1]?.text.endsWith(':')) return []
  const beside = row.segments[s + 1]
  const wanted = start.columns.every((column) => isFirm(column.type))
  const fits = (words: Word[]) =>
    start.columns.some((column) => typed(column.type, join([words]).text) !== null)
  // „gemeldet von   Muster AG, gespeichert am …": the value ends where the next label begins.
  const [inner] = starts[l]?.[s + 1] ?? []
  // „Ihr Score-Wert   621 (max. 999)": what is whole as it stands holds no further label.
  if (beside && inner && inner.from > 0 && wanted && fits(beside.words)) return [beside.words]
  if (beside && inner && inner.from > 0 && !start.colon && !wanted)
    return [beside.words.slice(0, inner.from)]
  const isCell = start.from === 0 && s === 0 && row.segments.length === 2 && isUnread(beside, start)
  if (beside && !inner && (start.colon || !wanted || isCell || fits(beside.words))) {
    return [beside.words, ...continuation(lines, starts, l, s + 1, beside.words, start.columns)]
  }
  if (beside && !start.colon && row.segments.length > 2)
    return below(lines, starts, l, segment, start)
  return beside && start.colon ? [] : below(lines, starts, l, segment, start)
}

/** „Betrag   667.64 EUR", „Gemeldet am   12/2016": what stands alone in the cell beside a label is its value, though we cannot read it; the person can. */
const isUnread = (beside: Segment | undefined, { columns }: Start): boolean =>
  columns.every(({ type }) => UNREAD[type]?.test(beside?.text ?? '') === true)

const UNREAD: Partial<Record<Column['type'], RegExp>> = {
  money: /\d/u,
  date: /^(?:(?:\d{1,4}[./-]){1,2}\d{1,4}|\p{L}{3,9}\.? \d{4})$/u,
}

function below(
  lines: readonly Line[],
  starts: Starts,
  l: number,
  segment: Segment,
  start: Start,
): Word[][] {
  // A column beside it may have lines of its own between a label and its value.
  const at = [l + 1, l + 2].find((k) => lines[k]?.segments.some((one) => isUnder(one, segment)))
  const next = lines[at ?? l + 1]
  if (
    !next ||
    next.page !== segment.words[0]?.page ||
    next.box[1] - segment.box[3] > 1.1 * next.size
  )
    return []
  const s = next.segments.findIndex((one) => isUnder(one, segment))
  const value = next.segments[s]
  const inside = (starts[at ?? l + 1]?.[s] ?? []).filter(
    (one) => !isParticle(one, value, start) && !isOfValue(one, value, start),
  )
  const firm = start.columns.find((column) => isFirm(column.type))
  const isOne =
    firm !== undefined &&
    inside.every((one) => one.from > 0) &&
    value !== undefined &&
    typed(firm.type, value.text) !== null
  if (!value || (inside.length > 0 && !isOne)) return []
  if (firm && typed(firm.type, value.text) === null && !isWorded(value, start.columns)) return []
  return [value.words, ...continuation(lines, starts, at ?? l + 1, s, value.words, start.columns)]
}

const isUnder = (one: Segment, label: Segment): boolean =>
  Math.abs(one.box[0] - label.box[0]) < 3 ||
  (one.box[0] < label.box[2] && one.box[2] > label.box[0])

/** The address of a party, or the rest of its name. */
const GOES_ON = new RegExp(`^(?:\\(|(?:${SHORT_FORMS})(?!\\p{L}))`, 'u')

/** Further lines of a text value: close below, at the value's own left edge, and no label on them. */
function continuation(
  lines: readonly Line[],
  starts: Starts,
  l: number,
  s: number,
  value: readonly Word[],
  columns: readonly Column[],
): Word[][] {
  const segment = lines[l]?.segments[s]
  const [first] = value
  if (!segment || !first || columns.some((column) => isFirm(column.type))) return []
  const out: Word[][] = []
  const isName = columns.every(({ type }) => type === 'party')
  for (let at = l + 1; at < lines.length && out.length < 3; at += 1) {
    const [above, here] = [lines[at - 1], lines[at]]
    if (!above || !here) break
    // Over the page a value goes on where it stood, while it cannot have ended.
    const over = here.page === above.page + 1 && cannotEnd(join([value, ...out]).text)
    if (!over && (here.page !== above.page || here.box[3] - above.box[3] > 1.6 * here.size)) break
    const { text } = join([value, ...out])
    // „Übermittelt an: Musterbank AG" / „(Musterweg 1, 12345 Musterstadt)": an open value goes on below its label, too.
    const index = here.segments.findIndex(
      (one) =>
        Math.abs(one.box[0] - first.box[0]) < 3 ||
        (Math.abs(one.box[0] - segment.box[0]) < 3 && (cannotEnd(text) || GOES_ON.test(one.text))),
    )
    const next = here.segments[index]
    const rest = isName ? restOfName(here, starts[at] ?? [], segment) : []
    if (rest.length > 0) out.push(rest)
    if (!next || index !== 0 || (starts[at]?.flat() ?? []).length > 0) break
    const isAddress = columns.some((column) => column.type === 'address')
    const isOther = PLACE.test(next.text) && !hasOpenBracket(text) && !GOES_ON.test(next.text)
    if (isAddress ? isWhole([value, ...out]) : isOther) break
    out.push(next.words)
  }
  return out
}
