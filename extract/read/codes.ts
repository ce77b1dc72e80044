// Finds 2-D codes (QR, DataMatrix, Aztec) on a drawn page by their look: a compact square of dense, mixed black and white. Used only on pages
// that announce a verification code; what is found there is blackened, so a false find costs a grey spot and nothing else.
import type { Box } from './word.ts'

/** Cells of this many points are judged one by one; a module of a code is about 1–3 points, a line of text has white above it. */
const CELL = 6
/** Codes printed on letters are 8–60 mm wide. */
const SIDE_MIN = 20
const SIDE_MAX = 190

/**
 * Boxes in pixels around what looks like a 2-D code.
 * @param data RGBA pixels of the page, `width` × `height`
 * @param scale pixels a point
 */
export function codesIn(
  data: Uint8ClampedArray,
  width: number,
  height: number,
  scale: number,
): Box[] {
  const side = Math.max(2, Math.round(CELL * scale))
  const columns = Math.ceil(width / side)
  const rows = Math.ceil(height / side)
  const dense = new Uint8Array(columns * rows)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (isMixed(data, width, height, column * side, row * side, side))
        dense[row * columns + column] = 1
    }
  }
  const found: Box[] = []
  const seen = new Uint8Array(columns * rows)
  for (let start = 0; start < dense.length; start += 1) {
    if (!dense[start] || seen[start]) continue
    const [x0, y0, x1, y1, count] = spread(dense, seen, columns, rows, start)
    const across = ((x1 - x0 + 1) * side) / scale
    const down = ((y1 - y0 + 1) * side) / scale
    const isSquare = across / down > 0.55 && across / down < 1.8
    const isFull = count / ((x1 - x0 + 1) * (y1 - y0 + 1)) > 0.6
    const fits = Math.min(across, down) >= SIDE_MIN && Math.max(across, down) <= SIDE_MAX
    if (isSquare && isFull && fits)
      found.push([(x0 - 1) * side, (y0 - 1) * side, (x1 + 2) * side, (y1 + 2) * side])
  }
  return found
}

/** A cell of a code has a good share of ink: text of a letter covers 5–22 % of such cells. */
function isMixed(
  data: Uint8ClampedArray,
  width: number,
  height: number,
  x0: number,
  y0: number,
  side: number,
): boolean {
  let dark = 0
  let all = 0
  for (let y = y0; y < Math.min(height, y0 + side); y += 1) {
    for (let x = x0; x < Math.min(width, x0 + side); x += 1) {
      const at = (y * width + x) * 4
      if ((data[at] ?? 255) + (data[at + 1] ?? 255) + (data[at + 2] ?? 255) < 384) dark += 1
      all += 1
    }
  }
  return all > 0 && dark / all > 0.27 && dark / all < 0.97
}

type Spread = [x0: number, y0: number, x1: number, y1: number, count: number]

function spread(
  dense: Uint8Array,
  seen: Uint8Array,
  columns: number,
  rows: number,
  start: number,
): Spread {
  const box: Spread = [columns, rows, 0, 0, 0]
  const queue = [start]
  seen[start] = 1
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const x = at % columns
    const y = Math.floor(at / columns)
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
    box[4] += 1
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
      [1, 1],
      [-1, -1],
      [1, -1],
      [-1, 1],
    ] as const) {
      const [nx, ny] = [x + dx, y + dy]
      const next = ny * columns + nx
      if (nx < 0 || ny < 0 || nx >= columns || ny >= rows || !dense[next] || seen[next]) continue
      seen[next] = 1
      queue.push(next)
    }
  }
  return box
}
