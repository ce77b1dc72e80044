// Black bars on a picture: solid dark strips of even thickness, as people draw them over what is nobody's business. Edges of the picture
// are left out: there lies the table under the sheet.
import { type Grey, shrunk } from '../ocr/grey.ts'
import type { Box } from '../read/word.ts'

/** Looked at with about this many cells across, one a point of an A4 page. */
const ACROSS = 600
/** Least length and thickness in cells: thicker than any rule, longer than a letter. */
const LONG = 14
const THICK = 5
/** Of the brightness of the paper around it. */
const DARK = 0.38
/** Columns whose thickness is near the middle one. */
const EVEN = 0.75

/** A bar and the slices of it, each as it lies: a slanting bar covers no line above or below it. Pixels of the picture. */
export type Bar = { box: Box; slices: Box[] }

export function barsOn(picture: Grey): Bar[] {
  const factor = Math.max(1, Math.round(picture.width / ACROSS))
  const small = shrunk(picture, factor)
  const { width, height } = small
  const dark = darkCells(small)
  const seen = new Uint8Array(width * height)
  const out: Bar[] = []
  for (let start = 0; start < dark.length; start += 1) {
    if (!dark[start] || seen[start]) continue
    const bar = barFrom(dark, seen, width, height, start)
    if (!bar) continue
    const scaled = ([x0, y0, x1, y1]: Box): Box => [
      x0 * factor,
      y0 * factor,
      x1 * factor,
      y1 * factor,
    ]
    out.push({ box: scaled(bar.box), slices: bar.slices.map(scaled) })
  }
  return out
}

/**
 * The picture with its bars painted in the colour of the paper beside them, so that the words next to a bar are read as ever. The bars'
 * picture is not changed.
 */
export function withoutBars(picture: Grey, bars: readonly Bar[]): Grey {
  if (bars.length === 0) return picture
  const { width, height } = picture
  const data = new Uint8Array(picture.data)
  const away = Math.max(3, Math.round(width / 250))
  for (const [x0, y0, x1, y1] of bars.flatMap((bar) => bar.slices)) {
    const middle = Math.min(width - 1, Math.round((x0 + x1) / 2))
    const above = picture.data[Math.max(0, y0 - away) * width + middle] ?? 255
    const below = picture.data[Math.min(height - 1, y1 + away) * width + middle] ?? 255
    const paper = Math.max(above, below)
    for (let y = Math.max(0, y0 - 2); y < Math.min(height, y1 + 2); y += 1)
      data.fill(paper, y * width + Math.max(0, x0 - 2), y * width + Math.min(width, x1 + 2))
  }
  return { width, height, data }
}

/** Dark against the paper nearby, so that a shadow is no bar. */
function darkCells({ width, height, data }: Grey): Uint8Array {
  const side = 50
  const columns = Math.ceil(width / side)
  const rows = Math.ceil(height / side)
  const paper = new Float32Array(columns * rows)
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      let most = 0
      for (let y = row * side; y < Math.min(height, (row + 1) * side); y += 1)
        for (let x = column * side; x < Math.min(width, (column + 1) * side); x += 1)
          most = Math.max(most, data[y * width + x] ?? 0)
      paper[row * columns + column] = most
    }
  const out = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const around = paper[Math.floor(y / side) * columns + Math.floor(x / side)] ?? 255
      if ((data[y * width + x] ?? 255) < DARK * Math.max(90, around)) out[y * width + x] = 1
    }
  return out
}

function barFrom(
  dark: Uint8Array,
  seen: Uint8Array,
  width: number,
  height: number,
  start: number,
): Bar | null {
  const top = new Map<number, number>()
  const bottom = new Map<number, number>()
  const cells = new Map<number, number>()
  let touchesEdge = false
  const queue = [start]
  seen[start] = 1
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const [x, y] = [at % width, Math.floor(at / width)]
    top.set(x, Math.min(top.get(x) ?? y, y))
    bottom.set(x, Math.max(bottom.get(x) ?? y, y))
    cells.set(x, (cells.get(x) ?? 0) + 1)
    if (x === 0 || y === 0 || x === width - 1 || y === height - 1) touchesEdge = true
    for (const [next, isIn] of [
      [at - 1, x > 0],
      [at + 1, x < width - 1],
      [at - width, y > 0],
      [at + width, y < height - 1],
    ] as const) {
      if (isIn && dark[next] && !seen[next]) {
        seen[next] = 1
        queue.push(next)
      }
    }
  }
  const xs = [...cells.keys()].toSorted((a, b) => a - b)
  const [first = 0, last = 0] = [xs[0], xs.at(-1)]
  if (touchesEdge || xs.length < LONG) return null
  const spans = xs.map((x) => (bottom.get(x) ?? 0) - (top.get(x) ?? 0) + 1)
  const thick = spans.toSorted((a, b) => a - b)[Math.floor(spans.length / 2)] ?? 0
  const area = [...cells.values()].reduce((sum, one) => sum + one, 0)
  const filled = area / spans.reduce((sum, one) => sum + one, 0)
  const even = spans.filter((one) => Math.abs(one - thick) <= Math.max(1, 0.25 * thick)).length
  if (thick < THICK || filled < 0.93 || even < EVEN * xs.length) return null
  const slices: Box[] = []
  for (let x = first; x <= last; x += 12) {
    const own = xs.filter((one) => one >= x && one < x + 12)
    if (own.length === 0) continue
    slices.push([
      x,
      Math.min(...own.map((one) => top.get(one) ?? 0)),
      Math.min(last + 1, x + 12),
      Math.max(...own.map((one) => bottom.get(one) ?? 0)) + 1,
    ])
  }
  const ys = slices.flatMap((one) => [one[1], one[3]])
  return { box: [first, Math.min(...ys), last + 1, Math.max(...ys)], slices }
}
