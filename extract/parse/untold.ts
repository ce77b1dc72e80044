// What a file does not tell with certainty. Signs that it draws without saying what they are (U+FFFD): a value that holds one is in doubt, and so is a
// list in whose rows one was left. A file whose packed parts or widths of letters are broken: everything in it.
import type { Doubt, Language, Letter } from '../model/index.ts'
import type { Page, Word } from '../read/word.ts'
import { reasonFor } from './reasons.ts'
import { leaves } from '../pointer.ts'

const UNTOLD = '\ufffd'

/** Doubts from signs that cannot be told; [] for nearly every letter. */
export function untoldDoubts(
  { provenance }: Pick<Letter, 'provenance'>,
  pages: readonly Page[],
  language: Language,
): Doubt[] {
  const untold = pages.flatMap((page) => page.words.filter(({ text }) => text.includes(UNTOLD)))
  if (untold.length === 0) return []
  const places = Object.entries(provenance)
  const holding = places.filter(([, { text }]) => text.includes(UNTOLD))
  const values = holding.map(([path]) => path)
  // A cell that was read as empty because its only sign cannot be told.
  const left = untold.filter(
    (word) => !holding.some(([, place]) => isInRow(word, place) && isAmong(word, place)),
  )
  const lists = places
    .filter(([, place]) => left.some((word) => isInRow(word, place)))
    .flatMap(([path]) => /^\/\w+(?=\/\d)/u.exec(path)?.[0] ?? [])
  // Inside a word it was a letter or a figure; alone it may be an ornament. „Ges?eichert seit" may be the label or the heading of any value of its page.
  const inWords = left.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  if (inWords.length > 0) lists.push('/pages')
  const near = new Set(inWords.map(({ page }) => page))
  for (const [path, { page }] of places)
    if (near.has(page) && !holding.some(([held]) => held === path)) values.push(path)
  return [
    ...values.map((path) => ({ path, reason: reasonFor('low-confidence', language) })),
    ...[...new Set(lists)].map((path) => ({ path, reason: reasonFor('unread', language) })),
  ]
}

/** The item of a list that a value is of. */
const ITEM = /^\/(?:scores|entries|inquiries|addresses)\/\d+/u

/** Every value of a letter from a broken file, whole items of lists with what follows from them, and what may be missing. */
export function brokenDoubts(
  { provenance }: Pick<Letter, 'provenance'>,
  language: Language,
): Doubt[] {
  const reason = reasonFor('broken-file', language)
  const paths = Object.keys(provenance).map((path) => ITEM.exec(path)?.[0] ?? path)
  return ['/pages', ...new Set(paths)].map((path) => ({ path, reason }))
}

/** Letters of no font that is read take less of their size than this, one with another: 0.25 in „III.“, the narrowest of 71,000 words. */
const NARROWEST = 0.15
const LETTERS_LEAST = 4
const SQUEEZED_LEAST = 5

/** True when words take less room than their letters: the widths of a font are lost, and words may have been cut and joined at wrong places. */
export const isSqueezed = (pages: readonly Page[]): boolean =>
  pages
    .flatMap(({ words }) => words)
    .filter(({ text, at, turn, size, source }) => {
      const count = text.length
      const long = turn === 0 || turn === 180 ? at[2] - at[0] : at[3] - at[1]
      return source === 'text' && count >= LETTERS_LEAST && long < NARROWEST * size * count
    }).length >= SQUEEZED_LEAST

/** Days of stored data lie between these years: a mortgage ends in this century, and nobody was born before the last one. */
const [YEAR_LEAST, YEAR_MOST] = [1890, 2099]

/** „14. Juli 2918": a figure stands for another throughout the file, and days are where it shows. */
export const areFiguresOthers = (letter: Letter): boolean =>
  leaves(letter).some(([path, value]) => {
    const day = typeof value === 'string' ? /^(\d{4})-\d\d-\d\d$/u.exec(value) : null
    const isOdd = day !== null && (Number(day[1]) < YEAR_LEAST || Number(day[1]) > YEAR_MOST)
    return isOdd && letter.provenance[path] !== undefined
  })

type Place = Letter['provenance'][string]

function isInRow({ at, page }: Word, place: Place): boolean {
  if (!place.box || place.page !== page) return false
  const middle = (at[1] + at[3]) / 2
  return place.box[1] <= middle && middle <= place.box[3]
}

function isAmong({ at }: Word, { box }: Place): boolean {
  if (!box) return false
  const middle = (at[0] + at[2]) / 2
  return box[0] <= middle && middle <= box[2]
}
