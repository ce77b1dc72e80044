// Lines of one cell or paragraph joined to text, with the hyphens of broken words taken out and every character traceable to its word.
import type { Word } from '../read/word.ts'

export type Joined = {
  text: string
  /** `owner[i]` is the index of the word that character i belongs to, -1 for a space. */
  owner: Int32Array
  words: Word[]
}

/** Words that may follow a hyphen which is not a broken word: „Giro- und Kreditkonto“. */
const AFTER_REAL_HYPHEN = new Set(['und', 'oder', 'bzw.', 'sowie', 'u.'])

/**
 * Joins words line by line. At the end of a line: `Telekommunika-` + `tion` → `Telekommunikation`; `SCHUFA-` + `Score` →
 * `SCHUFA-Score`; `Giro-` + `und` keeps hyphen and space.
 */
export function join(lines: readonly (readonly Word[])[]): Joined {
  const words: Word[] = []
  const owner: number[] = []
  let text = ''
  for (const row of lines) {
    for (const [index, word] of row.entries()) {
      const before = words.at(-1)
      const startsLine = before !== undefined && (index === 0 || isBelow(before, word))
      if (startsLine && /[\p{L}\d]-$/u.test(text) && !AFTER_REAL_HYPHEN.has(word.text)) {
        if (/^\p{Ll}/u.test(word.text)) {
          text = text.slice(0, -1)
          owner.pop()
        }
      } else if (startsLine && /[\p{L}-]\/$/u.test(text) && /^\p{L}/u.test(word.text)) {
        // „Sparkassen/" + „Genossenschaftsbanken": a stroke parts lines without a space.
      } else if (text !== '' && !(word.text.startsWith(')') && !startsLine)) {
        text += ' '
        owner.push(-1)
      }
      text += word.text
      for (let i = 0; i < word.text.length; i += 1) owner.push(words.length)
      words.push(word)
    }
  }
  return { text, owner: Int32Array.from(owner), words }
}

/** Whether a word stands on a lower line than the one before it: rows given as one may hold several lines. */
export function isBelow(a: Word, b: Word): boolean {
  return b.page !== a.page || b.box[3] - a.box[3] > 0.6 * b.size
}

/** The words that the characters from `start` to `end` of a joined text stand in. */
export function wordsBetween(joined: Joined, start: number, end: number): Word[] {
  const indices = new Set<number>()
  for (let i = start; i < end; i += 1) {
    const index = joined.owner[i] ?? -1
    if (index >= 0) indices.add(index)
  }
  return [...indices].flatMap((index) => joined.words[index] ?? [])
}
