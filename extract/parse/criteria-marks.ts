// Where points stand on a line of a points scorecard.
import type { Word } from '../read/word.ts'
import { type Line, textOf } from './lines.ts'
import { typed } from './typed.ts'

const POINTS = /^\+?\d{1,3}(?:P|\/\d{1,3}P?)?[.,;)]?$/u

/** „maximal 264 Punkte" tells what one may reach. */
export const MAXIMUM =
  /^\(?(?:maximal|maximum|max\.?|höchstens|bis|zu|von|möglich|möglichen?)[:=]?$/iu

/** A number of points with its sign, its unit and the most that one can have is never longer. */
const WORDS_MOST = 8

export type Mark = { from: number; to: number; words: Word[]; bare: boolean }

/**
 * Where points stand among the words of a line: `+117 P`, `117 Punkte`, `117 von 117 Punkten`, `117 / 117`, `117 (max. 117)`. A number alone is
 * one (`bare`) where it ends the line in a piece of its own.
 */
export function marksIn(row: Line): Mark[] {
  const { words } = row
  const marks: Mark[] = []
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i]
    if (!word || !(POINTS.test(word.text) || word.text === '+')) continue
    const own = longest(words, i)
    if (own > 0) {
      marks.push({ from: i, to: i + own, words: words.slice(i, i + own), bare: false })
      i += own - 1
    } else if (i === words.length - 1 && row.segments.at(-1)?.words.length === 1)
      marks.push({ from: i, to: i + 1, words: [word], bare: true })
  }
  return marks
}

/** How many words from `at` on state points and more than a number; 0: none. */
function longest(words: readonly Word[], at: number): number {
  for (let length = Math.min(WORDS_MOST, words.length - at); length > 0; length -= 1) {
    const text = textOf(words.slice(at, at + length)).replace(/[.,;]$/u, '')
    if (!/^\d+$/u.test(text) && typed('points', text) !== null) return length
  }
  return 0
}
