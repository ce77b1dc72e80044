// Words of a page → lines → segments. A segment is a run of words without a wide gap: a table cell, a label, a sentence.
import { type Box, type Page, union, type Word } from '../read/word.ts'
import { normal } from './normal.ts'

export type Segment = { words: Word[]; box: Box; text: string }
export type Line = {
  page: number
  words: Word[]
  box: Box
  /** Height of its type in points. */
  size: number
  text: string
  segments: Segment[]
}

/** A gap wider than this part of the font size parts segments. Spaces are 0.2–0.35, justified ones rarely above 0.8. */
const PART = 0.95

export const textOf = (words: readonly Word[]): string => words.map((word) => word.text).join(' ')

const known = new WeakMap<Page, Line[]>()

/**
 * Upright lines of a page from top to bottom. Words chain to the line whose baseline they share. Recognition, codes, fields and
 * page numbers all ask for them: made once a page, never changed.
 */
export function linesOf(page: Page): readonly Line[] {
  const made = known.get(page) ?? linesFrom(page.words.filter((word) => word.turn === 0))
  known.set(page, made)
  return made
}

/** Lines made of these words, which must all read in one direction. */
export function linesFrom(words: readonly Word[]): Line[] {
  const rows: { y: number; size: number; words: Word[] }[] = []
  for (const word of words.toSorted((a, b) => a.box[3] - b.box[3])) {
    const row = rows.findLast(
      (one) =>
        Math.abs(one.y - word.box[3]) < 0.42 * Math.max(one.size, word.size) &&
        !one.words.some((other) => overlaps(other.box, word.box)),
    )
    if (!row) rows.push({ y: word.box[3], size: word.size, words: [word] })
    else {
      row.words.push(word)
      // The running centre follows the larger type, so that small print beside it does not drag the line away.
      if (word.size >= row.size) row.y = (row.y + word.box[3]) / 2
      row.size = Math.max(row.size, word.size)
    }
  }
  return rows.map((row) => line(row.words)).toSorted((a, b) => a.box[1] - b.box[1])
}

function overlaps(a: Box, b: Box): boolean {
  const across = Math.min(a[2], b[2]) - Math.max(a[0], b[0])
  return across > 0.5 * Math.min(a[2] - a[0], b[2] - b[0])
}

/** „Name: Jäger | Vorname: Max": an upright stroke parts pieces of a line and belongs to none. */
const isBar = (word: Word): boolean => word.source === 'text' && /^[|¦│]$/u.test(word.text)

/** „Nachname . . . . : Jäger": so many dots, each a word of its own, lead to a value and say nothing; fewer do before a colon. */
const LEADERS_LEAST = 3

const isDot = (word: Word | undefined): boolean => word !== undefined && /^[.·_]$/u.test(word.text)

function withoutLeaders(words: readonly Word[]): readonly Word[] {
  if (!words.some(isDot)) return words
  const out: Word[] = []
  for (let i = 0; i < words.length; i += 1) {
    let end = i
    while (isDot(words[end])) end += 1
    const isLeader = end - i >= LEADERS_LEAST || (end > i && words[end]?.text === ':')
    const next = isLeader ? end : i
    const word = words[next]
    if (word) out.push(word)
    i = next
  }
  return out.length > 0 ? out : words
}

export function line(members: readonly Word[]): Line {
  const words = withoutLeaders(members.toSorted((a, b) => a.box[0] - b.box[0]))
  const segments: Segment[] = []
  let bar = false
  for (const word of words) {
    const last = segments.at(-1)
    const gap = last ? word.box[0] - last.box[2] : Infinity
    if (isBar(word)) {
      bar = true
      continue
    }
    // „Nachname        : Jäger": a colon in a column of its own belongs to the label before it and parts it from its value.
    if (word.text === ':' && last && segments.length === 1) {
      last.words.push(word)
      last.text += ' :'
      bar = true
      continue
    }
    if (last && gap < PART * word.size && !bar) {
      last.words.push(word)
      last.box = union([last.box, word.box])
      last.text += ` ${word.text}`
    } else segments.push({ words: [word], box: word.box, text: word.text })
    bar = false
  }
  return {
    page: words[0]?.page ?? 1,
    words: [...words],
    box: union(words.map((word) => word.box)),
    size: Math.max(...words.map((word) => word.size)),
    text: segments.map((segment) => segment.text).join('  '),
    segments,
  }
}

/** Page numbers as printed in headers and footers. */
const PAGE_NUMBER =
  /^(?:[-–—] ?\d{1,2} ?[-–—]|(?:blatt|seite|s\.) ?\d{1,2}(?: ?(?:von|\/|\|) ?\d{1,2})?|\d{1,2} ?(?:\/|von) ?\d{1,2}|\d{1,2})$/iu

/** „=====", „- - - -": a line drawn in signs. */
const isRule = (text: string): boolean => /^(?:[-–—=_*~#+.·•|] ?){4,}$/u.test(text.trim())

/** True for a line that only numbers the page. */
export const isPageNumber = (text: string): boolean => PAGE_NUMBER.test(text.trim())

/**
 * Lines of all pages without page furniture: numbers, and what stands in the margin strips of several pages alike
 * (digits aside). Headings and table heads that repeat lie further inside and stay.
 */
export function bodyLines(pages: readonly Page[]): Line[] {
  const all = pages.map((page) => ({ page, lines: linesOf(page) }))
  const seen = new Map<string, Set<number>>()
  const key = (row: Line) => normal(row.text).replace(/\d+/gu, '0')
  const inMargin = (page: Page, row: Line) =>
    row.box[3] < 0.07 * page.height || row.box[1] > 0.91 * page.height
  for (const { page, lines } of all) {
    for (const row of lines) {
      if (!inMargin(page, row)) continue
      seen.set(key(row), (seen.get(key(row)) ?? new Set()).add(page.number))
    }
  }
  return all.flatMap(({ page, lines }) =>
    lines.filter((row) => {
      if (isRule(row.text)) return false
      if (key(row).includes('synthetischesbeispiel') && row.words.length <= 6) return false
      if (!inMargin(page, row)) return true
      return !isPageNumber(row.text) && (seen.get(key(row))?.size ?? 0) < 2
    }),
  )
}

/** The lines with what is left of them when these words are taken. */
export const without = (lines: readonly Line[], used: ReadonlySet<object>): Line[] =>
  lines.flatMap((row) => {
    const words = row.words.filter((word) => !used.has(word) && !used.has(word.at))
    if (words.length === row.words.length) return [row]
    return words.length > 0 ? [line(words)] : []
  })

/** The page when these words are taken. */
export const withoutWords = (page: Page, used: ReadonlySet<object>): Page =>
  used.size === 0 ? page : { ...page, words: page.words.filter((word) => !used.has(word)) }

/** Titles and headings are set so much larger than what they stand over. */
const LARGER = 1.08

/** Whether a line is set larger than the one below it. */
export const isLarger = (row: Line, below: Line | undefined): boolean =>
  below !== undefined && row.size > LARGER * below.size
