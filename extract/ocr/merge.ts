// Two readings of the same page put together word by word: where both say the same, trust grows; where they differ, the better one stands
// and the difference stays on it as low confidence. Nothing is made up of parts of both.
import { FORM } from './reread.ts'
import type { Spotted } from './words.ts'

export type Merged = Spotted & { agrees: boolean | null }

function overlap(a: Spotted, b: Spotted): number {
  const w = Math.min(a.at[2], b.at[2]) - Math.max(a.at[0], b.at[0])
  const h = Math.min(a.at[3], b.at[3]) - Math.max(a.at[1], b.at[1])
  if (w <= 0 || h <= 0) return 0
  const area = (one: Spotted) => (one.at[2] - one.at[0]) * (one.at[3] - one.at[1])
  return (w * h) / Math.min(area(a), area(b))
}

/**
 * `main` keeps its words and places; each says whether `other` agrees (null: `other` has nothing there).
 * Words of `other` where `main` has nothing are added when the engine was sure of them.
 */
export function merged(main: readonly Spotted[], other: readonly Spotted[]): Merged[] {
  const grid = new Map<number, Spotted[]>()
  const key = (word: Spotted) => Math.round((word.at[1] + word.at[3]) / 20)
  for (const word of other) grid.set(key(word), [...(grid.get(key(word)) ?? []), word])
  const near = (word: Spotted) => [-1, 0, 1].flatMap((d) => grid.get(key(word) + d) ?? [])
  const met = new Set<Spotted>()
  const over = main.map((word) => near(word).filter((one) => overlap(word, one) > 0.4))
  const partners = new Map<Spotted, Spotted[]>()
  for (const [i, word] of main.entries())
    for (const one of over[i] ?? []) partners.set(one, [...(partners.get(one) ?? []), word])
  const out = main.map((word, i): Merged => {
    const theirs = over[i] ?? []
    for (const one of theirs) met.add(one)
    if (theirs.length === 0) return { ...word, agrees: null }
    // „98,86 %" in two words here may be one there: what counts is the text of all that overlap.
    const ours = [...new Set(theirs.flatMap((one) => partners.get(one) ?? []))]
    const agrees =
      same(joined(theirs), joined(ours)) || theirs.some((one) => same(one.text, word.text))
    const better = betterOf(word, theirs, ours)
    if (better) return better
    // A reading that was hardly sure of itself contradicts nobody.
    const doubtful = Math.min(...theirs.map((one) => one.raw)) < Math.min(70, word.raw - 15)
    // A sign told by its shape is not put in doubt by an engine that reads signs badly.
    return { ...word, agrees: agrees || !(doubtful || SIGN.test(word.text)) ? agrees : null }
  })
  const added = other
    .filter((word) => !met.has(word) && word.raw > 80 && /[\p{L}\d]{2}|^[A-P]$/u.test(word.text))
    .map(alone)
  const behind = main.flatMap((word, i) => wordsBehind(word, over[i] ?? []))
  return withoutDoubles([...out, ...added, ...behind])
}

const alone = (word: Spotted): Merged => ({
  ...word,
  agrees: null,
  raw: Math.min(word.raw, 80),
  weakest: Math.min(word.weakest, 80),
})

/** Under a word's box was more ink than its letters have, and there the other reading has the same word and another behind it. */
function wordsBehind(word: Spotted, theirs: readonly Spotted[]): Merged[] {
  if (word.unread === undefined || theirs.length < 2) return []
  const ordered = theirs.toSorted((a, b) => a.at[0] - b.at[0])
  const [first, ...rest] = ordered
  if (!first || !same(first.text, word.text)) return []
  return rest
    .filter((one) => one.raw > 80 && /[\p{L}\d]{2}/u.test(one.text))
    .map((one) => alone({ ...one, box: [one.box[0], word.box[1], one.box[2], word.box[3]] }))
}

/** Where the first reading was lost and the second was sure, the second stands; where it saw one stop more at the end, too. */
function betterOf(
  word: Spotted,
  theirs: readonly Spotted[],
  ours: readonly Spotted[],
): Merged | null {
  const [one] = theirs
  if (!one || theirs.length > 1 || ours.length > 1) return null
  if (
    one.text.length === word.text.length + 1 &&
    /^[.,]$/u.test(one.text.slice(-1)) &&
    one.text.startsWith(word.text)
  )
    return { ...word, text: one.text, agrees: true }
  if (same(one.text, word.text) || Math.min(one.raw, one.weakest) <= SURE) return null
  const theirWords = { ...word, text: one.text, raw: one.raw, weakest: one.weakest }
  if (Math.min(word.raw, word.weakest) < LOST) return { ...theirWords, agrees: null }
  // Of two readings of a value one has a form that values have: that one, in doubt.
  const isValue = /\d/u.test(word.text) && FORM.test(one.text) && !FORM.test(word.text)
  return isValue ? { ...theirWords, agrees: false } : null
}

/** Below this a reading is noise; above the other it may stand alone. */
const LOST = 60
const SURE = 90

/** The same word read twice at one place, by overlapping cuts: the surer one stays. */
function withoutDoubles(words: readonly Merged[]): Merged[] {
  return words.filter((word, i) =>
    words.every((other, k) => {
      if (
        k === i ||
        other.text !== word.text ||
        other.turn !== word.turn ||
        overlap(other, word) < 0.5
      )
        return true
      return other.raw < word.raw || (other.raw === word.raw && k > i)
    }),
  )
}

const SIGN = /^(?:\+{1,2}|-{1,2}|o|nv)$/iu
const joined = (words: readonly Spotted[]): string =>
  words
    .toSorted((a, b) => a.at[0] - b.at[0])
    .map((one) => one.text)
    .join('')
const bare = (text: string): string =>
  text.replace(/[.,;:|'’‘‚_"“”„]+$/u, '').replace(/^["“”„|_‚‘']+/u, '')
const same = (a: string, b: string): boolean => bare(a) === bare(b)
