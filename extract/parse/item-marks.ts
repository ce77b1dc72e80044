// Signs before the items of a list: numbers, bullets, boxes with a tick or without, codes in a cell of their own.
import type { Word } from '../read/word.ts'
import type { Line } from './lines.ts'

export type Mark = {
  kind: 'number' | 'bullet' | 'ticked' | 'empty' | 'code'
  words: number
  number: number | null
  /** The sign itself: whether a filled one is a bullet or a tick, the others of the list say. */
  sign?: string
}
const TICKED = /^(?:[☒☑✓✔✗✘√🗹🗷⊠þý]|\[[xX✓✔*+]\]|\([xX✓✔*]\)|_+[xX✓✔]_*|<[xX]>)$/u
const EMPTY = /^(?:[☐❏❑▢⬜¨]|\[_*\]|\(_*\)|_{2,}|<>)$/u
/** A tick without a box. */
export const LONE = 'x'
export const EMPTY_MARK: Mark = { kind: 'empty', words: 0, number: null }
/** Signs that are bullets, or boxes where filled and open ones stand in one list. */
const BULLETS = /^(?:[•▪■●◼◦○◯◻□*·–→▸►‣⁃»>+o-]|--|->)$/u

/** „22      Serious delinquency": a short number in a cell of its own before a text is a code. */
export function codeOf(row: Line): Mark | null {
  const [first, second] = row.segments
  const isCode = first?.words.length === 1 && /^[A-Z]?\d{1,3}$/u.test(first.text)
  return isCode && second && /^\p{L}/u.test(second.text)
    ? { kind: 'code', words: 0, number: null }
    : null
}

/** „1 | Income insufficient | 2 | Length of employment": cells of bare figures that count on in one line number what stands beside each; else none. */
export function countsIn(row: Line): ReadonlyMap<Word | undefined, Mark> {
  const figures = row.segments.filter((_, i) => i % 2 === 0)
  const texts = row.segments.filter((_, i) => i % 2 === 1)
  const numbers = figures.map(({ text }) => (/^\d{1,2}$/u.test(text) ? Number(text) : Number.NaN))
  const isCount =
    numbers.length > 1 &&
    texts.length === numbers.length &&
    numbers.every((number, i) => number === (numbers[0] ?? 0) + i) &&
    texts.every(({ text }) => /^\p{L}/u.test(text))
  if (!isCount) return new Map()
  return new Map(
    figures.map(({ words }, i) => [
      words[0],
      { kind: 'number', words: 1, number: numbers[i] ?? null },
    ]),
  )
}

/** The sign with which the words begin; null when they begin with none. */
export function markOf(words: readonly Word[]): Mark | null {
  const [a, b, c] = words.map(({ text }) => text)
  if (a === undefined) return null
  for (const [n, text] of [
    [1, a],
    [2, `${a}${b ?? ''}`],
    [3, `${a}${b ?? ''}${c ?? ''}`],
  ] as const) {
    if (n > words.length || (n > 1 && !/^[[(_]/u.test(a))) break
    if (TICKED.test(text)) return { kind: 'ticked', words: n, number: null }
    if (EMPTY.test(text)) return { kind: 'empty', words: n, number: null }
  }
  if (/^[xX×✕✖]$/u.test(a) && /^\p{Lu}\p{Ll}/u.test(b ?? ''))
    return { kind: 'ticked', words: 1, number: null, sign: LONE }
  if (a === '□' && /^\p{L}/u.test(b ?? ''))
    return { kind: 'empty', words: 1, number: null, sign: a }
  if (BULLETS.test(a)) return { kind: 'bullet', words: 1, number: null, sign: a }
  // A picture shows „2." as „2,".
  const counted = words[0]?.source === 'ocr' ? a.replace(/(?<=^\d{1,2}),$/u, '.') : a
  const number = /^(?:\(?(?=\d+[.)/])|#)(\d{1,2})[.)/]?$/u.exec(counted)?.[1]
  if (number !== undefined) return { kind: 'number', words: 1, number: Number(number) }
  const named = /^(?:Reason|Factor|Ground|Cause)$/u.test(a)
    ? /^(\d{1,2})[:.)]?$/u.exec(b ?? '')?.[1]
    : undefined
  if (named !== undefined) return { kind: 'number', words: 2, number: Number(named) }
  const letter = /^\(?([a-h])[.)]$/iu.exec(a)?.[1]
  if (letter !== undefined)
    return { kind: 'number', words: 1, number: letter.toLowerCase().charCodeAt(0) - 96 }
  return ordinalOf(a, b)
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii']
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']

/** „(ii)", „2 -", „2nd", „Second:". */
function ordinalOf(a: string, b: string | undefined): Mark | null {
  const roman = ROMAN.indexOf(/^\(?([ivx]{1,4})[.)]$/u.exec(a)?.[1] ?? '')
  if (roman >= 0) return { kind: 'number', words: 1, number: roman + 1 }
  const counted = /^([1-9])$/u.exec(a)?.[1]
  if (counted !== undefined && /^[–-]$/u.test(b ?? ''))
    return { kind: 'number', words: 2, number: Number(counted) }
  const suffixed = /^(\d)(?:st|nd|rd|th)$/u.exec(a)?.[1]
  if (suffixed !== undefined) return { kind: 'number', words: 1, number: Number(suffixed) }
  const ordinal = ORDINALS.indexOf(/^(\p{L}+):$/u.exec(a)?.[1]?.toLowerCase() ?? '')
  return ordinal < 0 ? null : { kind: 'number', words: 1, number: ordinal + 1 }
}

/** Signs that may be boxes: whether they are, the others of the list say. */
const SIGNS = /^[■●◼▪•□○◯◻▨]$/u

/** Whether a mark is a box, or may be one. */
export const isBox = (mark: Mark | null): mark is Mark =>
  mark !== null &&
  (mark.kind === 'ticked' || mark.kind === 'empty' || SIGNS.test(mark.sign ?? '')) &&
  mark.sign !== LONE

/** „■ Income" beside „□ Residence", „● …" beside „○ …": where both kinds stand in a list the filled ones are ticked. */
export function asBoxes<T extends { mark: Mark | null }>(items: readonly T[]): T[] {
  const signs = new Set(items.map(({ mark }) => mark?.sign ?? ''))
  const isOpen = (sign: string) => /^[□○◯◻]$/u.test(sign)
  const hasFilled = [...signs].some((sign) => /^[■●◼▪•]$/u.test(sign))
  const hasOpen = [...signs].some(isOpen) || items.some(({ mark }) => mark?.kind === 'empty')
  if (!hasFilled || !hasOpen) return [...items]
  return items.map((item) =>
    item.mark?.sign === undefined
      ? item
      : { ...item, mark: { ...item.mark, kind: isOpen(item.mark.sign) ? 'empty' : 'ticked' } },
  )
}

/** „22 Serious delinquency": a figure before a text. */
const FORE = /^([A-Z]?\d{1,3}) (?=\p{Lu})/u

/** What stands before each of these texts, where all begin so: codes, or the numbers of a count; null where one begins otherwise. */
export function foresOf(texts: readonly string[]): { codes: string[]; counted: boolean } | null {
  const codes = texts.flatMap((text) => FORE.exec(text)?.[1] ?? [])
  if (texts.length === 0 || codes.length < texts.length) return null
  return { codes, counted: codes.every((code, i) => Number(code) === i + 1) }
}
