// A page of plain lines as words with places, for tests that need no PDF. Three spaces or more part the pieces of a line.
import { wordsOf } from '../../../extract/read/pieces.ts'
import type { Page } from '../../../extract/read/word.ts'

const SIZE = 10
const PITCH = 14
const LEFT = 50

/** Lines from the top, all of one size; a piece behind three spaces stands 16 letters further or at the next tab of 120 points. */
export function pageOf(lines: readonly string[], number = 1): Page {
  const runs = lines.flatMap((text, i) => {
    let x = LEFT
    return text.split(/ {3,}/u).flatMap((piece) => {
      const run = {
        text: piece,
        x,
        y: 60 + i * PITCH,
        turn: 0 as const,
        along: piece.length * SIZE * 0.5,
        size: SIZE,
        mono: false,
      }
      x = LEFT + (Math.floor((x + run.along + 3 * SIZE - LEFT) / 120) + 1) * 120
      return piece.trim() === '' ? [] : [run]
    })
  })
  const [width, height] = [Math.max(595, ...runs.map((run) => run.x + run.along + 40)), 842]
  return { number, width, height, words: wordsOf(runs, number, width, height) }
}
