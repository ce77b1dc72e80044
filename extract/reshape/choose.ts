// Which of two readings of the same letter is the better one: the one that says more for certain, leaves less in doubt, and loses hardly anything that
// the other says.
import type { Doubt, Language, Letter } from '../model/index.ts'
import { reasonFor } from '../parse/reasons.ts'
import type { Box, Word } from '../read/word.ts'
import type { Shape } from './shape.ts'

/** A value in doubt is worth less than one that is sure, and a list of which rows may be missing costs. */
const DOUBTED = 0.4
const LIST = 2
/** What the other reading loses weighs more than what it wins. */
const LOSS = 2

/** Values of a letter by what they are of and how they are printed, with their worth: none where one swallowed a word that is a label. */
function valuesOf({ provenance, doubts }: Letter, labels: readonly Label[]): Map<string, number> {
  // A doubt on a whole list costs once, below.
  const doubted = doubts.flatMap(({ path }) => (isList(path) ? [] : [path]))
  const isDoubted = (path: string) =>
    doubted.some((one) => path === one || path.startsWith(`${one}/`))
  const out = new Map<string, number>()
  for (const [path, { text, page, box }] of Object.entries(provenance)) {
    if (labels.some((own) => isIn(own, text, page, box))) continue
    const key = keyOf(path, text)
    out.set(key, (out.get(key) ?? 0) + (isDoubted(path) ? DOUBTED : 1))
  }
  return out
}

/** A printed label, word by word. */
export type Label = readonly Word[]

/** Whether a value holds a label: its words, at their place. A box around two lines may enclose words that are not of it. */
function isIn(label: Label, text: string, page: number, box: Box | null): boolean {
  const [first] = label
  return (
    first !== undefined &&
    isAt(first, page, box) &&
    ` ${text} `.includes(` ${label.map((word) => word.text).join(' ')} `)
  )
}

function isAt({ page, at }: Word, ofPage: number, box: Box | null): boolean {
  if (page !== ofPage || box === null) return false
  const [x, y] = [(at[0] + at[2]) / 2, (at[1] + at[3]) / 2]
  return box[0] <= x && x <= box[2] && box[1] <= y && y <= box[3]
}

/** Values that are told by their words alone: a wrong neighbour looks no less right. */
const WORDS =
  /\/(?:type|party|originalParty|recipient|reportedBy|name|meaning|purpose|kind|product|status|text)$/u

/**
 * Doubts for the `other` reading: where a value of a list is told by its words alone, and the plain reading does not say the same, the person looks.
 */
export function doubtsOf(other: Letter, plain: Letter, language: Language): Doubt[] {
  const known = valuesOf(plain, [])
  const reason = reasonFor('layout-changed', language)
  return Object.entries(other.provenance).flatMap(([path, { text }]) =>
    /^\/\p{L}+\/\d+\//u.test(path) && WORDS.test(path) && !known.has(keyOf(path, text))
      ? [{ path, reason }]
      : [],
  )
}

const keyOf = (path: string, text: string): string => `${path.replaceAll(/\/\d+/gu, '')} ${text}`

export const isList = (path: string): boolean =>
  /^\/(?:scores|entries|inquiries|addresses|reasons)$/u.test(path)
const listsIn = ({ doubts }: Letter): number => doubts.filter(({ path }) => isList(path)).length

/**
 * Whether the letter says every value of this part, none of them in doubt and none with a label in it: set anew the part has nothing to win, and
 * each try costs a reading.
 */
export function isRead({ page, sets }: Shape, { provenance, doubts }: Letter): boolean {
  const doubted = doubts.map(({ path }) => path)
  const own = Object.entries(provenance).filter(
    ([path, place]) =>
      place.page === page && !doubted.some((one) => path === one || path.startsWith(`${one}/`)),
  )
  // Words that a line's end parts are put together in a value.
  const holds = ([, { text, box }]: (typeof own)[number], word: Word) =>
    isAt(word, page, box) && text.replaceAll(' ', '').includes(word.text.replace(/-$/u, ''))
  const hasLabel = (words: Label) => own.some(([, { text, box }]) => isIn(words, text, page, box))
  // „Musterweg 3, 70999 Musterlingen aktuell": a value that two of the part make.
  const isMixed = own.some(
    (one) => sets.filter(({ value }) => value.some((word) => holds(one, word))).length > 1,
  )
  return (
    !isMixed &&
    sets.every(
      ({ label, value }) =>
        value.every((word) => own.some((one) => holds(one, word))) && (!label || !hasLabel(label)),
    )
  )
}

/** True where the `other` reading is the better one. `labels`: what the other one took for labels. */
export function isBetter(other: Letter, plain: Letter, labels: readonly Label[]): boolean {
  const [a, b] = [valuesOf(other, labels), valuesOf(plain, labels)]
  const changes = [...new Set([...a.keys(), ...b.keys()])].map((key) => ({
    text: key.slice(key.indexOf(' ') + 1),
    by: (a.get(key) ?? 0) - (b.get(key) ?? 0),
  }))
  const wins = changes.filter(({ by }) => by > 0)
  const won = wins.reduce((sum, { by }) => sum + by, 0)
  // „Musterweg 3, 70999 Musterlingen aktuell" is not lost where the address and its standing are won. A day that another column has now is lost.
  const again = new Set(wins.flatMap(({ text }) => text.split(' ')))
  const isParted = (text: string) =>
    wins.every((one) => one.text !== text) && text.split(' ').every((word) => again.has(word))
  const lost = changes
    .filter(({ by, text }) => by < 0 && !isParted(text))
    .reduce((sum, { by }) => sum - by, 0)
  const sum = won - LOSS * lost - LIST * (listsIn(other) - listsIn(plain))
  // Where nothing is lost, a value that is no longer in doubt is enough.
  return sum >= (lost === 0 ? LEAST : 1)
}

const LEAST = 0.5
