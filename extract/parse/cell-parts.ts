// Cells that hold several values without labels: „Kreditkarte / Musterbank AG" under one head, „36 Raten, 1. Rate 15.01.2021", „beendet am 19.01.2019".
import { isCompany, SHORT_FORMS } from './company.ts'
import { linesFrom } from './lines.ts'
import { join } from './join.ts'
import type { Column, RecordSet } from './layout.ts'
import { isBrokenName } from './odd-text.ts'
import { put, reading, type Record_ } from './record.ts'
import { isWeak } from './sentence.ts'
import type { Word } from '../read/word.ts'
import { wordsBetween } from './join.ts'
import { isFirm, mayStand, pattern, typed } from './typed.ts'

const CONFIDENCE = 0.97

/** How names of companies end. */
const FIRM = new RegExp(
  `(?<!\\p{L})(?:${SHORT_FORMS}|Co|S\\.A)(?!\\p{L})|(?:[Bb]ank|[Kk]asse)(?!\\p{L})|Bank \\p{L}`,
  'u',
)
const STARTS_WITH_FORM = new RegExp(`^(?:${SHORT_FORMS})(?!\\p{L})`, 'u')

/** What such a cell names besides who it was with. */
const WHAT = ['type', 'purpose']

export type Halves = { what: Word[]; who: Word[]; rest: Word[] }

/** The column of a set that a cell of this column may hold besides, where the table has no head for it. */
export function besideColumn(
  set: RecordSet,
  column: Column,
  heads: ReadonlySet<string>,
): Column | null {
  const wanted = column.id === 'party' ? WHAT : WHAT.includes(column.id) ? ['party'] : []
  return (
    set.columns.find(
      ({ id, looks }) => wanted.includes(id) && looks !== undefined && !heads.has(id),
    ) ?? null
  )
}

/** A cell cut in two, what it was and who: at the end of a line or at a sign, where only one cut leaves both as such values look. */
export function halvesOf(words: readonly Word[], what: Column, who: Column): Halves | null {
  const ordered = linesFrom(words).flatMap((row) => row.words)
  for (let at = 1; at < ordered.length; at += 1) {
    const [before, here] = [ordered[at - 1], ordered[at]]
    if (!before || !here) continue
    const isNext = here.box[3] - before.box[3] > 0.6 * here.size
    const isSign = /[,:;/(]$/u.test(before.text) || /^[-–—|·/(]/u.test(here.text)
    if (!isNext && !isSign) continue
    const [a, b] = [ordered.slice(0, at), ordered.slice(at)]
    if (isWhat(a, what) && isWho(b, who)) return { what: a, who: b, rest: [] }
    if (isWho(a, who) && isWhat(b, what)) return { what: b, who: a, rest: [] }
  }
  return null
}

/** „Amtsgericht Musterstadt - Insolvenzgericht -": a dash that closes what another opened is of the name. */
const CLOSED = /\s[-–—]\s.+\s[-–—]$/u

const bare = (words: readonly Word[]): string => {
  const text = join([words]).text.replace(/^[-–—|·/\s]+/u, '')
  return (CLOSED.test(text) ? text : text.replace(/[-–—|·/,:;\s]+$/u, '')).replace(
    /^\((.*)\)$/u,
    '$1',
  )
}

const isWhole = (text: string): boolean =>
  (text.match(/\(/gu) ?? []).length === (text.match(/\)/gu) ?? []).length

const isWhat = (words: readonly Word[], { looks = '$.' }: Column): boolean => {
  const text = bare(words)
  return isWhole(text) && !text.endsWith('-') && pattern(looks).test(text) && !FIRM.test(text)
}

const isWho = (words: readonly Word[], { looks = '$.' }: Column): boolean => {
  const text = bare(words)
  return (
    isWhole(text) &&
    /^\p{Lu}/u.test(text) &&
    !STARTS_WITH_FORM.test(text) &&
    (pattern(looks).test(text) || isCompany(text)) &&
    !isBrokenName(text)
  )
}

/** Text and words of a half without the signs that part it from the other. */
export function halfOf(words: readonly Word[]): { text: string; words: Word[] } {
  return { text: bare(words), words: words.filter((word) => /[\p{L}\p{N}]/u.test(word.text)) }
}

/**
 * Values that a cell tells in words: days, counts and amounts with the words that say which they are. What stands before the first of them is the
 * cell's own text; null where nothing was told.
 */
export function toldInCell(
  record: Record_,
  lines: readonly (readonly Word[])[],
): { text: string; words: Word[] } | null {
  const joined = join(lines)
  let first = joined.text.length
  for (const column of record.set.columns) {
    const isTold = isFirm(column.type) || column.id === 'originalParty'
    if (!isTold || record.readings.has(column.id)) continue
    for (const source of column.says ?? []) {
      if (source.startsWith('^') || !mayStand(source, joined.text)) continue
      const all = [...joined.text.matchAll(new RegExp(pattern(source), 'dgiu'))]
      // The only amount of an item needs no word that says so.
      if (isWeak(source) && (column.type !== 'money' || all.length !== 1)) continue
      const [match] = all
      const place = match?.indices?.[1]
      if (!match || !place) continue
      const text = joined.text.slice(...place)
      if (typed(column.type, text) === null || !(isFirm(column.type) || isCompany(text))) continue
      const made = reading(column, text, wordsBetween(joined, ...place), CONFIDENCE)
      if (!made) continue
      put(record, made)
      first = Math.min(first, place[0])
      break
    }
  }
  if (first === joined.text.length) return null
  const text = joined.text
    .slice(0, first)
    .replace(/(?:[\s,;:(]|\s(?:am|zum|seit|vom|ab|per|bis))+$/u, '')
  return { text, words: wordsBetween(joined, 0, text.length) }
}
