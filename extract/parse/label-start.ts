// Where labels begin in a line, and what on the same piece may be their value.
import type { Word } from '../read/word.ts'
import type { Column, Layout } from './layout.ts'
import { type Segment, textOf } from './lines.ts'
import { normal } from './normal.ts'
import { type ShortWords, shortWordsIn, spelledOut } from './short-words.ts'
import { isDayBegun, longestPrefix, numberOf, numberUntilEnd } from './reach.ts'
import { columnByStems } from './stems.ts'
import { isFirm, pattern } from './typed.ts'

/** Normalised label → the columns that bear it, each with a name of its owner. */
export type LabelBook = {
  /** Columns by owner: the fields, and each set. */
  owners: readonly (readonly Column[])[]
  byLabel: Map<string, Column[]>
  longest: number
  /** How many words each label has at most, as printed. */
  counts: Map<string, number>
  /** Abbreviations of the layout: „gesp. am" is „gespeichert am". */
  short: ShortWords
}

const NONE: ShortWords = new Map()
const books = new WeakMap<readonly Column[], LabelBook>()
const shortBooks = new WeakMap<readonly Column[], LabelBook>()

/** The labels of these columns; made once for each list of columns. @param layout with it its abbreviations are known, too */
export function bookOf(columns: readonly Column[], layout?: Layout): LabelBook {
  const kept = layout ? shortBooks : books
  const known = kept.get(columns)
  if (known) return known
  const book = madeBook([columns], layout ? shortWordsIn(layout) : NONE)
  kept.set(columns, book)
  return book
}

const letterBooks = new WeakMap<Layout, LabelBook>()

/** The labels of a whole layout: its fields and the columns of all its sets. */
export function bookOfLetter(layout: Layout): LabelBook {
  const known = letterBooks.get(layout)
  if (known) return known
  const owners = [layout.fields, ...layout.sets.map((set) => set.columns)]
  const book = madeBook(owners, shortWordsIn(layout))
  letterBooks.set(layout, book)
  return book
}

function madeBook(owners: readonly (readonly Column[])[], short: ShortWords): LabelBook {
  const byLabel = new Map<string, Column[]>()
  const counts = new Map<string, number>()
  for (const column of owners.flat()) {
    for (const label of column.labels) {
      const key = normal(label)
      counts.set(key, Math.max(counts.get(key) ?? 0, label.split(/[\s/()-]+/u).length))
      const list = byLabel.get(key) ?? []
      if (!list.includes(column)) byLabel.set(key, [...list, column])
    }
  }
  return {
    owners,
    short,
    byLabel,
    longest: Math.max(0, ...[...byLabel.keys()].map((key) => key.length)),
    counts,
  }
}

const SMALL = /^(?:der|die|das|den|dem|des|von|am|an|zu|im|und)$/iu

/** The columns of the label that these words are. „Anfragen der" is not „Anfragender". */
export function columnsOf(
  book: LabelBook,
  key: string,
  words: readonly Word[],
): Column[] | undefined {
  const columns = book.byLabel.get(key)
  if (!columns) return undefined
  const isCut = words.length > (book.counts.get(key) ?? 0)
  return isCut && words.slice(1).some((word) => SMALL.test(word.text)) ? undefined : columns
}

export const keyOf = (text: string, { short }: LabelBook): string => normal(spelledOut(text, short))

export type Start = { from: number; to: number; columns: Column[]; colon: boolean }

const CLAUSE_END = /[,;:(.–]$/u

const WITH_NOUN = /(?:von|an|bei|durch|für|am|seit|vom|bis)$/iu

/** Where labels begin in a segment: at its start or after a comma, colon or bracket; the longest label wins. */
export function startsIn(segment: Segment, book: LabelBook, inCell = false): Start[] {
  const out: Start[] = []
  const { words } = segment
  for (let from = 0; from < words.length; from += 1) {
    const before = words[from - 1]?.text ?? ''
    const opens =
      from === 0 ||
      CLAUSE_END.test(before) ||
      /^[(]/u.test(words[from]?.text ?? '') ||
      /^(?:und|[–|·-])$/u.test(before)
    // „Unsere Referenz: 402.80.26 Datenstand: 18.11.2013": behind a figure a label with its colon begins the next.
    // „Quelle: Melderegister / erfasst: 13.12.2017": so it does behind a stroke.
    const isBehindFigure =
      !opens &&
      out.at(-1)?.colon === true &&
      ((/\d$/u.test(before) && /^\p{Lu}/u.test(words[from]?.text ?? '')) || before === '/')
    if (!(opens || isBehindFigure) || normal(words[from]?.text ?? '') === '') continue
    let key = ''
    let best: Start | null = null
    const told = toldBefore(words, from)
    for (let to = from + told; to < words.length; to += 1) {
      const own = keyOf(words[to]?.text ?? '', book)
      // „Nummer – 4711": a dash or colon of its own ends the label.
      if (own === '' && to > from) {
        const sign = words[to]?.text ?? ''
        // Leader dots lead to the value as a colon does.
        if (best && /^(?::|[.…·_]{3,}:?)$/u.test(sign)) best = { ...best, colon: true, to: to + 1 }
        if (/^[.…·_]{3,}$/u.test(sign) && words[to + 1]?.text === ':' && best)
          best = { ...best, to: to + 2 }
        break
      }
      key += own
      if (key.length > book.longest) break
      const columns = columnsOf(book, key, words.slice(from + told, to + 1))
      if (
        columns &&
        (told === 0 || (key.length > SMALL_KEY && columns.every(({ type }) => isFirm(type))))
      )
        best = { from, to: to + 1, columns, colon: (words[to]?.text ?? '').endsWith(':') }
      if ((words[to]?.text ?? '').endsWith(':')) break
    }
    if (!isBehindFigure || before === '/') best ??= byStems(segment, from, book, inCell)
    if (!best || (isBehindFigure && !best.colon) || !isPlausible(best, segment, inCell)) continue
    out.push(best)
    from = best.to - 1
  }
  return out
}

/** „…, uns am 12. März gemeldet": „am" is a label in tables, and in no sentence. */
const SMALL_KEY = 3

/** „…, bei uns gespeichert am 24. Juli 2020": words inside a line that say only with whom it was. */
function toldBefore(words: readonly Word[], from: number): number {
  const [a, b] = [words[from]?.text, words[from + 1]?.text]
  if (from === 0) return 0
  return a === 'bei' && b === 'uns' ? 2 : a === 'uns' ? 1 : 0
}

/** How many words a label has at most that only its stems name. */
const STEM_WORDS = 6

/** A label by its stems: up to a colon, or the whole piece at its start. */
function byStems(segment: Segment, from: number, book: LabelBook, inCell: boolean): Start | null {
  const { words } = segment
  const at = words.slice(from, from + STEM_WORDS).findIndex((word) => word.text.endsWith(':'))
  const isWhole = from === 0 && words.length <= STEM_WORDS && !inCell
  if (at < 0 && !isWhole) return null
  const to = at < 0 ? words.length : from + at + 1
  // „Name: Jäger, Vorname: Max": a label does not reach over the end of a clause.
  if (words.slice(from, to - 1).some((word) => /[,;:]$|^[·•|/]$/u.test(word.text))) return null
  const text = spelledOut(textOf(words.slice(from, to)), book.short)
  if (/\d{2}|[.;]$|;\s/u.test(text)) return null
  const columns = book.owners.flatMap((own) => columnByStems(own, text) ?? [])
  // Without a colon a piece of words may be a value: only what a day, an amount or a number must follow is a label.
  const fits = at >= 0 || columns.every(({ type }) => isFirm(type) || type === 'number')
  return columns.length > 0 && fits ? { from, to, columns, colon: at >= 0 } : null
}

/** How many words of the segment are its label, by the longest that fits; whether a value follows is not asked. */
export function labelAtStart(segment: Segment, book: LabelBook): number | null {
  let key = ''
  let found: number | null = null
  for (const [i, word] of segment.words.entries()) {
    const own = keyOf(word.text, book)
    // A dash of its own parts them already.
    if (own === '') break
    key += own
    if (key.length > book.longest) break
    if (columnsOf(book, key, segment.words.slice(0, i + 1))) found = i + 1
  }
  return found
}

/** True when the segment begins with a label. */
export const startsWithLabel = (segment: Segment, book: LabelBook, inCell = false): boolean =>
  startsIn(segment, book, inCell)[0]?.from === 0

/** A label is one when it ends its segment, bears a colon, or a value that fits follows: „Am Probeplatz 1" does not begin with „am". */
function isPlausible(start: Start, segment: Segment, inCell: boolean): boolean {
  if (start.colon || start.to === segment.words.length) return true
  return inline(start, segment.words.slice(start.to), segment, start.from === 0, inCell) !== null
}

/** „gespeichert 17. November 2006, beendet 4.": days with their words, of which the line breaks the last. A sentence ends its lines so, too. */
const DAYS_IN_TURN = pattern('^(?:\\p{L}+ {date}, )+\\p{L}+ \\d{1,2}\\.$')

/** The value that follows a label on its own segment, or null when this is prose that merely begins like a label. */
export function inline(
  start: Start,
  rest: Word[],
  segment: Segment,
  first: boolean,
  inCell: boolean,
): Word[] | null {
  const words = rest[0] && /^[:–|-]$/u.test(rest[0].text) ? rest.slice(1) : rest
  const colon = start.colon || words !== rest
  const types = start.columns.map((column) => column.type)
  const firm = types.find(isFirm)
  if (firm) {
    const prefix = longestPrefix(words, firm)
    if (prefix) return prefix
    if (firm === 'date' && isDayBegun(words) && DAYS_IN_TURN.test(segment.text)) return words
    // „Klasse" may be a letter or a word.
    if (types.every(isFirm)) return colon ? words : null
  }
  if (colon && types.every((type) => type === 'number')) return numberUntilEnd(words)
  if (colon) return words.length > 0 ? words : null
  if (inCell && (first || /^[|·•–—]$|;$/u.test(segment.words[start.from - 1]?.text ?? '')))
    return words
  const last = segment.words[start.to - 1]
  const [next] = words
  if (!last || !next) return null
  const isNumber =
    types.includes('number') && /^(?:[\p{L}\d/.-]*\d{4,}|\d{1,3}(?:\.\d{3}){2,})/u.test(next.text)
  // „Aktenzeichen A-62702/00" on a line of its own.
  if (isNumber && first && words.length === 1) return words
  if (isNumber && (first || /^[|·•]$|;$/u.test(segment.words[start.from - 1]?.text ?? '')))
    return numberOf(words)
  if (WITH_NOUN.test(last.text) && words.length <= 14) return words
  // „… Musterstadt (Quelle Musterbank AG, gespeichert seit …)": in a bracket a label needs no colon before a name.
  const inBracket = segment.words[start.from]?.text.startsWith('(') === true
  const isNamed = start.columns.some(({ type }) => type === 'party') && /^\p{Lu}/u.test(next.text)
  if (inBracket && isNamed && words.length <= 14) return words
  const gap = next.box[0] - last.box[2]
  return first && gap > (next.mono ? 1.1 : 0.55) * next.size && words.length <= 10 ? words : null
}
