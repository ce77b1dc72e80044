// Where tables lie on a page and where their columns part: rows of many pieces, and the white (or the removed rules) between them.
import { INK } from './components.ts'
import type { Grey } from './grey.ts'
import { linesFrom } from '../parse/lines.ts'
import { typed } from '../parse/typed.ts'
import type { Stroke } from './rules.ts'
import { median, type Spotted } from './words.ts'

/** In pixels of the picture that was read. `top` … `bottom` is the body; heads stand above. */
export type Band = {
  top: number
  bottom: number
  size: number
  strips: Strip[]
  /** Where its upright head begins, and the head's own strips: heads are often wider than what stands below. */
  headTop: number
  heads: Strip[]
}
export type Strip = { x0: number; x1: number }

/** Tables found among the words of a first reading. `scale`: points a pixel. */
export function bandsOf(
  words: readonly Spotted[],
  picture: Grey,
  strokes: readonly Stroke[],
  scale: number,
): Band[] {
  const lines = linesFrom(words.filter((word) => word.turn === 0))
  const isRow = lines.map(
    (row) =>
      row.segments.length >= 4 ||
      (row.segments.length >= 3 && row.words.some((word) => isFirm(word.text))),
  )
  const bands: { from: number; to: number }[] = []
  let last = -1
  for (const [i, row] of lines.entries()) {
    if (!isRow[i]) continue
    const above = lines[last]
    const open = bands.at(-1)
    if (open && above && row.box[1] - above.box[3] < 5 * row.size) open.to = i
    else bands.push({ from: i, to: i })
    last = i
  }
  return bands.flatMap(({ from, to }) => {
    const inside = lines.slice(from, to + 1)
    const first = inside.findIndex((row) => row.words.some((word) => isFirm(word.text)))
    const start = inside[first]
    if (!start) return []
    const size = median(inside.flatMap((row) => row.words.map((word) => word.size))) / scale
    // Wrapped cells go on below the last row of many pieces.
    let end = to
    while (end + 1 < lines.length && hangs(lines[end], lines[end + 1])) end += 1
    const rows = lines.slice(from + first, end + 1)
    const top = Math.round(
      Math.min(...start.words.map((word) => word.box[1])) / scale - 0.25 * size,
    )
    const bottom = Math.round(Math.max(...rows.map((row) => row.box[3])) / scale + 0.2 * size)
    const strips = stripsIn(picture, strokes, top, bottom, size, 0.75)
    if (strips.length < 4) return []
    let above = from + first - 1
    while (above >= 0 && isHead(lines[above], lines[above + 1], above >= from)) above -= 1
    const head = lines.slice(above + 1, from + first)
    const headTop = Math.round(
      Math.min(top, ...head.flatMap((row) => row.words.map((word) => word.box[1] / scale))) -
        0.15 * size,
    )
    const heads =
      headTop < top - 0.5 * size ? stripsIn(picture, strokes, headTop, top, size, 0.5) : []
    return [{ top, bottom, size, strips, headTop, heads }]
  })
}

const isFirm = (text: string): boolean =>
  typed('date', text.replace(/[.,;]$/u, '')) !== null || /^\d{1,3},\d\d/u.test(text)

/** A line that belongs to the head of the table below it: close, small, of short pieces. */
function isHead(row: Line | undefined, below: Line | undefined, inBand: boolean): boolean {
  if (!row || !below || below.box[3] - row.box[3] > 2 * below.size) return false
  return (
    (inBand || row.segments.length >= 2) &&
    row.segments.every((one) => one.words.length <= 4) &&
    row.size < 1.25 * below.size
  )
}

type Line = ReturnType<typeof linesFrom>[number]

function hangs(above: Line | undefined, below: Line | undefined): boolean {
  if (!above || !below || below.box[3] - above.box[3] > 1.5 * below.size) return false
  return (
    below.words.length <= 12 &&
    below.segments.length <= 4 &&
    below.segments.every((one) => one.words.length <= 6) &&
    below.size < 1.2 * above.size
  )
}

function stripsIn(
  picture: Grey,
  strokes: readonly Stroke[],
  top: number,
  bottom: number,
  size: number,
  least: number,
): Strip[] {
  const { width, data } = picture
  const tall = Math.max(1, bottom - top)
  const counts = new Uint32Array(width)
  for (let y = Math.max(0, top); y < Math.min(picture.height, bottom); y += 1) {
    for (let x = 0; x < width; x += 1)
      if ((data[y * width + x] ?? 255) < INK) counts[x] = (counts[x] ?? 0) + 1
  }
  const noise = Math.max(1, 0.01 * tall)
  const ruled = new Set<number>()
  for (const stroke of strokes) {
    if (!stroke.down || Math.min(stroke.to, bottom) - Math.max(stroke.from, top) < 0.5 * tall)
      continue
    ruled.add(stroke.at)
  }
  const cuts: number[] = []
  let start = 0
  let seen = false
  for (let x = 0; x <= width; x += 1) {
    const white = x < width && (counts[x] ?? 0) <= noise
    if (white) continue
    const gap = x - start
    const hasRule = [...ruled].some((at) => at >= start - 2 && at <= x + 2)
    if (seen && x < width && (gap > least * size || (hasRule && gap > 0)))
      cuts.push(Math.round(start + gap / 2))
    if (x < width) {
      seen = true
      start = x + 1
    }
  }
  const inked = (x: number) => (counts[x] ?? 0) > noise
  let left = 0
  while (left < width && !inked(left)) left += 1
  let right = width - 1
  while (right > 0 && !inked(right)) right -= 1
  const edges = [
    Math.max(0, left - 4),
    ...cuts.filter((x) => x > left && x < right),
    Math.min(width, right + 5),
  ]
  return edges.slice(0, -1).map((x0, i) => ({ x0, x1: edges[i + 1] ?? x0 }))
}
