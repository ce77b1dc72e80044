// Heads of narrow columns that read upwards, told from upright print by where their letters are close to each other.
import type { Blob, Segment } from './segments.ts'

/** Lower than this part of a letter's height: stops, commas, dashes, dots of umlauts, or dirt. */
export const LOW = 0.45

/** Higher than this: pictures, frames, codes, or turned letters that run together. */
export const HIGH = 4.5

/** On a fax the letters of a turned word run together to one high, narrow blob with paper in it. */
export const isColumn = ({ x0, y0, x1, y1, area }: Blob, letter: number): boolean =>
  x1 - x0 > 0.6 * letter &&
  x1 - x0 < 1.8 * letter &&
  y1 - y0 < 20 * letter &&
  area < 0.75 * (x1 - x0) * (y1 - y0)

/**
 * Letters that stand closely one above the other, with nothing as close beside them, read upwards: heads of narrow columns. Gaps between
 * turned letters are those between letters of a word; between lines of print they are wider.
 */
export function turnedOf(blobs: readonly Blob[], letter: number): Segment[] {
  const some = blobs.filter((one) => {
    const [w, h] = [one.x1 - one.x0, one.y1 - one.y0]
    if (Math.max(w, h) < LOW * letter || w >= 1.8 * letter) return false
    return h < HIGH * letter || isColumn(one, letter)
  })
  const words: Blob[][] = []
  let open: Blob[][] = []
  for (const one of some.toSorted((a, b) => a.y0 - b.y0)) {
    open = open.filter((list) => one.y0 - (list.at(-1)?.y1 ?? 0) <= CLOSE * letter)
    const word = open.findLast((list) => {
      const last = list.at(-1)
      if (!last || one.y0 - last.y1 > CLOSE * letter || one.y0 - last.y0 < 0) return false
      return (
        Math.min(last.x1, one.x1) - Math.max(last.x0, one.x0) >
        0.5 * Math.min(last.x1 - last.x0, one.x1 - one.x0)
      )
    })
    if (word) word.push(one)
    else {
      const begun = [one]
      words.push(begun)
      open.push(begun)
    }
  }
  const upward = words.filter((word) => {
    if (lettersIn(word, letter) < 4) return false
    const box = boxed(word, true)
    if (box.y1 - box.y0 < 1.8 * (box.x1 - box.x0)) return false
    return standsAlone(word, some, letter)
  })
  // Words one above the other in one column are one head; short ones join longer ones.
  const out: Segment[] = []
  const isNear = (word: readonly Blob[]) =>
    upward.some(([head]) =>
      word.some((one) => head && Math.abs(head.x0 + head.x1 - one.x0 - one.x1) < 4 * letter),
    )
  const short = words.filter(
    (word) => !upward.includes(word) && isNear(word) && standsAlone(word, some, letter),
  )
  for (const word of [...upward, ...short, ...short.toReversed()]) {
    const box = boxed(word, true)
    const head = out.find(
      (one) => !one.blobs.includes(box.blobs[0] ?? ABSENT) && isSameHead(one, box, letter),
    )
    if (head) Object.assign(head, boxed([...head.blobs, ...word], true))
    else if (upward.includes(word)) out.push(box)
  }
  return out
}

/** Gaps between turned letters of small type, in heights of letters; lines of print stand further apart. */
const CLOSE = 0.42

/** On a fax turned letters run together: a narrow high blob is several. */
const lettersIn = (word: readonly Blob[], letter: number): number =>
  word.reduce((sum, { x0, y0, x1, y1 }) => {
    const isRun = y1 - y0 > 1.7 * (x1 - x0) && y1 - y0 > 1.6 * letter && x1 - x0 > 0.5 * letter
    return sum + (isRun ? Math.round((y1 - y0) / (0.7 * letter)) : 1)
  }, 0)

const ABSENT: Blob = { x0: 0, y0: 0, x1: 0, y1: 0, area: 0, runs: [] }

function isSameHead(one: Segment, box: Segment, letter: number): boolean {
  const gap = Math.max(box.y0 - one.y1, one.y0 - box.y1)
  const shared = Math.min(one.x1, box.x1) - Math.max(one.x0, box.x0)
  return (
    gap < 0.8 * Math.max(letter, one.tall) &&
    gap > -1.2 * letter &&
    shared > 0.6 * Math.min(one.x1 - one.x0, box.x1 - box.x0) &&
    Math.max(one.x1, box.x1) - Math.min(one.x0, box.x0) < 1.9 * letter
  )
}

/** Upright print has a neighbour close beside nearly every letter; turned print has none. */
function standsAlone(word: readonly Blob[], all: readonly Blob[], letter: number): boolean {
  const beside = word.filter((one) =>
    all.some(
      (other) =>
        !word.includes(other) &&
        Math.min(one.y1, other.y1) - Math.max(one.y0, other.y0) >
          0.5 * Math.min(one.y1 - one.y0, other.y1 - other.y0) &&
        Math.max(other.x0 - one.x1, one.x0 - other.x1) < 0.3 * letter,
    ),
  )
  return beside.length < 0.34 * word.length
}

export function boxed(blobs: Blob[], turned: boolean): Segment {
  const [x0, y0] = [Math.min(...blobs.map((b) => b.x0)), Math.min(...blobs.map((b) => b.y0))]
  const [x1, y1] = [Math.max(...blobs.map((b) => b.x1)), Math.max(...blobs.map((b) => b.y1))]
  const sizes = blobs.map((b) => (turned ? b.x1 - b.x0 : b.y1 - b.y0)).toSorted((a, b) => a - b)
  return { x0, y0, x1, y1, tall: sizes[Math.floor(0.8 * (sizes.length - 1))] ?? 1, blobs, turned }
}
