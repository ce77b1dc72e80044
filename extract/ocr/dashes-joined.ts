// Dashes that were read apart from what they belong to: „- -" beside each other is the effect „--", „SCHUFA -Score" is one word.
import { union, type Word } from '../read/word.ts'

/** So far apart, in parts of the type size, are the dashes of one sign at most, and so far from one line. */
const APART = 0.45
const SAME_ROW = 0.2

const isDash = ({ text, turn }: Word): boolean => turn === 0 && /^[-–—][;,.]?$/u.test(text)

/** Two words as one, as sure as the less sure one. */
const asOne = (first: Word, second: Word, text: string): Word => ({
  ...first,
  text,
  box: union([first.box, second.box]),
  at: union([first.at, second.at]),
  confidence: Math.min(first.confidence, second.confidence),
})

/** The words with such pairs as one word each; three dashes and more are no sign of this kind and stay. */
export function withDoubleDashes(words: readonly Word[]): Word[] {
  const runs: Word[][] = []
  for (const one of words.filter(isDash).toSorted((a, b) => a.box[0] - b.box[0])) {
    const run = runs.find((own) => isBeside(own.at(-1), one))
    if (run) run.push(one)
    else runs.push([one])
  }
  const made = new Map<Word, Word | null>()
  for (const run of runs) {
    const [first, second] = run
    if (!first || !second || run.length > 2) continue
    const end = /[;,.]$/u.exec(second.text)?.[0] ?? ''
    made.set(first, asOne(first, second, `--${end}`))
    made.set(second, null)
  }
  return words.flatMap((word) => {
    const own = made.get(word)
    return own === undefined ? [word] : own === null ? [] : [own]
  })
}

function isBeside(one: Word | undefined, other: Word): boolean {
  const gap = one ? other.box[0] - one.box[2] : Infinity
  return (
    one !== undefined &&
    /[-–—]$/u.test(one.text) &&
    gap > -0.1 * one.size &&
    gap < APART * one.size &&
    Math.abs(one.box[3] - other.box[3]) < SAME_ROW * one.size
  )
}

/** „SCHUFA -Score": narrow type leaves so much white around a hyphen, and a space is wider. */
const HYPHEN_APART = 0.3

/** The words with those joined that a hyphen joins; what stands apart by a space stays. */
export function withHyphens(words: readonly Word[]): Word[] {
  const gone = new Set<Word>()
  const made = new Map<Word, Word>()
  for (const second of words) {
    if (second.turn !== 0 || !/^[-–]\p{L}{2}/u.test(second.text)) continue
    const first = words.find(
      (one) =>
        one.turn === 0 &&
        /\p{L}{2}$/u.test(one.text) &&
        second.box[0] - one.box[2] > -0.1 * one.size &&
        second.box[0] - one.box[2] < HYPHEN_APART * one.size &&
        Math.abs(one.box[3] - second.box[3]) < SAME_ROW * one.size,
    )
    if (!first || gone.has(first) || made.has(first)) continue
    gone.add(second)
    made.set(first, asOne(first, second, first.text + second.text))
  }
  return words.flatMap((word) => (gone.has(word) ? [] : [made.get(word) ?? word]))
}
