// Ink that looks like letters and lies under no word that was read: what stands there is unknown, and so is whether the values beside it are
// whole. Nothing is read from it.
import type { Box } from '../read/word.ts'
import type { PieceRead } from './pieces.ts'
import { boxThrough, inverse } from './plane.ts'
import type { Frame, Spotted } from './words.ts'

/** Height and width of letters, in heights of tall letters; lower ink is dots and dashes, higher and wider ink is drawings. */
const LOW = 0.55
const HIGH = 1.5
const WIDE = 2.5
/** So far beside the box of a word its own ink may lie, in heights of tall letters: boxes are guesses. */
const BESIDE = 0.3
/** One blob alone may be a bullet or dirt; between words that were read it is a letter, or a sign like „€". */
const LEAST = 2
const LEAST_AMONG_WORDS = 1

/** Boxes of unread ink in points of the page as sent, one a piece of a line. */
export function lostInk(
  pieces: readonly PieceRead[],
  words: readonly Spotted[],
  { plane, scale, sentScale }: Frame,
): Box[] {
  const back = inverse(plane)
  const boxes = words
    .filter((word) => word.turn === 0)
    .map(({ box }): Box => [box[0] / scale, box[1] / scale, box[2] / scale, box[3] / scale])
  return pieces.flatMap(({ segment: { blobs, tall, turned }, isSign }) => {
    if (turned || isSign) return []
    const lost = blobs.filter(({ x0, y0, x1, y1 }) => {
      const [w, h] = [x1 - x0, y1 - y0]
      if (h < LOW * tall || h > HIGH * tall || w > WIDE * tall) return false
      const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2]
      const aside = BESIDE * tall
      return !boxes.some(
        (box) => box[0] - aside < x && box[2] + aside > x && box[1] < y && box[3] > y,
      )
    })
    if (lost.length < (lost.length < blobs.length ? LEAST_AMONG_WORDS : LEAST)) return []
    const around: Box = [
      Math.min(...lost.map((one) => one.x0)),
      Math.min(...lost.map((one) => one.y0)),
      Math.max(...lost.map((one) => one.x1)),
      Math.max(...lost.map((one) => one.y1)),
    ]
    const [x0, y0, x1, y1] = boxThrough(back, around)
    return [[x0 * sentScale, y0 * sentScale, x1 * sentScale, y1 * sentScale] as Box]
  })
}
