// The pieces of a stored item: what stands between commas, dots, dashes, brackets and the ends of lines.
import type { Word } from '../read/word.ts'
import { join } from './join.ts'
import { bookOf, startsWithLabel } from './label-start.ts'
import type { Layout, RecordSet } from './layout.ts'
import type { Line } from './lines.ts'
import { shortWordsIn } from './short-words.ts'
import { pattern, typed } from './typed.ts'

/** Lines of words, as they are joined to a text. */
export type Piece = Word[][]

const SIGN = /^[·•|–—/-]$/u
const ABBREVIATED = /^(?:\p{Lu}?\p{Ll}?|Co|Cie|St|Dr|Nr|Art|Abs|bzw|\d{1,2}|.*\..*)\.$/u

export const textOf = (piece: Piece): string => {
  const bare = join(piece)
    .text.replace(/^(?!\((?:in )?(?:EUR|Euro|€)\))[\s(„"]+|[\s,;:)“"]+$/gu, '')
    .trim()
  return /\((?:haftungsbeschränkt|\p{Lu}[\p{L}.]+|eine \p{Lu}[^()]+)$/u.test(bare)
    ? `${bare})`
    : bare
}

/** „70999 Musterlingen (Oder)": what says which of several towns it is. What kind of address it is („(Nebenwohnsitz)") is another piece. */
const isOfTown = (word: string, before: string): boolean =>
  pattern('^{of-town}[,;.]?$').test(` ${word}`) && /(?<!\d)\d{4,5} \p{Lu}\S*$/u.test(before)

/** A bracket that belongs to the words before it: „UG (haftungsbeschränkt)", „Musterbank24 (eine Marke der Musterbank AG)", „Betrag (EUR): 3.500,00", a town's. */
const isOfWord = (word: string, before: string): boolean =>
  /^\((?:haftungsbeschränkt\)|eine$|(?:EUR|Euro|€)\))/u.test(word) || isOfTown(word, before)

/** The pieces of these lines. `right`: how far text of this part of the page reaches. */
export function piecesOf(
  rows: readonly Line[],
  set: RecordSet,
  layout: Layout,
  right: number,
): Piece[] {
  const pieces: Piece[] = [[[]]]
  const book = bookOf(set.columns, layout)
  const short = shortWordsIn(layout)
  const cut = () => {
    if (pieces.at(-1)?.flat().length !== 0) pieces.push([[]])
  }
  for (const [r, row] of rows.entries()) {
    const above = rows[r - 1]
    if (above) {
      const [first] = row.segments
      const isFull = above.box[2] > right - 0.14 * (right - above.box[0])
      const isLabel = first !== undefined && startsWithLabel(first, book)
      const isHyphen = above.text.endsWith('-')
      if (isHyphen || (isFull && !isLabel)) pieces.at(-1)?.push([])
      else cut()
    }
    for (const segment of row.segments) {
      if (segment !== row.segments[0]) cut()
      for (const [i, word] of segment.words.entries()) {
        if (SIGN.test(word.text)) {
          cut()
          continue
        }
        if (word.text.startsWith('(') && !isOfWord(word.text, textOf(pieces.at(-1) ?? []))) cut()
        pieces.at(-1)?.at(-1)?.push(word)
        const next = segment.words[i + 1]
        const stops =
          word.text.endsWith('.') &&
          !ABBREVIATED.test(word.text) &&
          !short.has(word.text.slice(0, -1).toLowerCase()) &&
          (next === undefined || /^\p{Lu}/u.test(next.text))
        const soFar = textOf(pieces.at(-1) ?? [])
        // „31.07.2026 Musterbank AG": a day with a name behind it, as „31.07.2026:" is.
        const isDay =
          (word.text.endsWith(':') || /^\p{Lu}/u.test(next?.text ?? '')) &&
          typed('date', soFar) !== null
        if (/[,;)]$/u.test(word.text) || stops || isDay) cut()
      }
    }
  }
  return pieces
    .map((piece) => piece.filter((row) => row.length > 0))
    .filter((one) => one.length > 0)
}
