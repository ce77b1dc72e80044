// Maps of the plane in homogeneous form: turn, scale and perspective are one kind of thing, so that a box can be carried back through all.
import type { Box } from '../read/word.ts'
import { blank, type Grey } from './grey.ts'

export type Point = [number, number]
/** Row by row, nine numbers. */
export type Plane = readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
]

export const IDENTITY: Plane = [1, 0, 0, 0, 1, 0, 0, 0, 1]
export const scaling = (factor: number): Plane => [factor, 0, 0, 0, factor, 0, 0, 0, 1]

/** Turns about a centre by `degrees`, clockwise as seen on the page (y grows downwards). */
export function turning(degrees: number, cx: number, cy: number): Plane {
  const a = (degrees * Math.PI) / 180
  const [c, s] = [Math.cos(a), Math.sin(a)]
  return [c, -s, cx - c * cx + s * cy, s, c, cy - s * cx - c * cy, 0, 0, 1]
}

/** `second` after `first`. */
export function after(first: Plane, second: Plane): Plane {
  const at = (r: number, c: number): number => {
    let sum = 0
    for (let k = 0; k < 3; k += 1) sum += (second[r * 3 + k] ?? 0) * (first[k * 3 + c] ?? 0)
    return sum
  }
  return [at(0, 0), at(0, 1), at(0, 2), at(1, 0), at(1, 1), at(1, 2), at(2, 0), at(2, 1), at(2, 2)]
}

/** The way back (adjugate; the scale of a homogeneous map does not matter). */
export function inverse([a, b, c, d, e, f, g, h, i]: Plane): Plane {
  const out: Plane = [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ]
  return out
}

export function through([a, b, c, d, e, f, g, h, i]: Plane, x: number, y: number): Point {
  const w = g * x + h * y + i
  return [(a * x + b * y + c) / w, (d * x + e * y + f) / w]
}

/** The smallest upright box around a box after the map. */
export function boxThrough(plane: Plane, [x0, y0, x1, y1]: Box): Box {
  const corners = [
    through(plane, x0, y0),
    through(plane, x1, y0),
    through(plane, x0, y1),
    through(plane, x1, y1),
  ]
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/**
 * The map that takes four corners to four others: linear solution of eight equations
 * (Hartley & Zisserman, Multiple View Geometry, §4.1).
 */
export function planeFrom(from: readonly Point[], to: readonly Point[]): Plane {
  const rows = from.flatMap(([x, y], k) => {
    const [u, v] = to[k] ?? [0, 0]
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ]
  })
  const s = solved(rows)
  const at = (k: number) => s[k] ?? 0
  return [at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7), 1]
}

function solved(rows: number[][]): number[] {
  const n = rows.length
  for (let column = 0; column < n; column += 1) {
    let best = column
    for (let r = column + 1; r < n; r += 1) {
      if (Math.abs(rows[r]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = r
    }
    const [a, b] = [rows[column] ?? [], rows[best] ?? []]
    rows[best] = a
    rows[column] = b
    const pivot = b[column] || 1e-12
    for (let k = column; k <= n; k += 1) b[k] = (b[k] ?? 0) / pivot
    for (const [r, row] of rows.entries()) {
      const factor = row[column] ?? 0
      if (r === column || factor === 0) continue
      for (let k = column; k <= n; k += 1) row[k] = (row[k] ?? 0) - factor * (b[k] ?? 0)
    }
  }
  return rows.map((row) => row[n] ?? 0)
}

const scaledTo1 = ([a, b, c, d, e, f, , , i]: Plane): Plane => [
  a / i,
  b / i,
  c / i,
  d / i,
  e / i,
  f / i,
  0,
  0,
  1,
]

/** Draws a picture of `width` × `height` whose pixel (x, y) lies at `back(x, y)` in the source; bilinear, white beyond the edges. */
export function warped(source: Grey, back: Plane, width: number, height: number): Grey {
  const out = blank(width, height)
  const { data, width: w, height: h } = source
  const to = out.data
  const [right, foot] = [w - 1, h - 1]
  const isFlat = back[6] === 0 && back[7] === 0
  // Without perspective the divisor is the same everywhere.
  const [a, b, c, d, e, f, g, k, i] = isFlat ? scaledTo1(back) : back
  for (let y = 0; y < height; y += 1) {
    const row = y * width
    const [bx, by, bz] = [b * y + c, e * y + f, k * y + i]
    for (let x = 0; x < width; x += 1) {
      const z = isFlat ? 1 : g * x + bz
      const sx = (a * x + bx) / z
      const sy = (d * x + by) / z
      if (sx < 0 || sy < 0 || sx >= right || sy >= foot) continue
      const x0 = sx | 0
      const y0 = sy | 0
      const fx = sx - x0
      const fy = sy - y0
      const at = y0 * w + x0
      const [p, q] = [data[at] ?? 0, data[at + w] ?? 0]
      const top = p + ((data[at + 1] ?? 0) - p) * fx
      const bottom = q + ((data[at + w + 1] ?? 0) - q) * fx
      to[row + x] = top + (bottom - top) * fy + 0.5
    }
  }
  return out
}
