// Zeros with a stroke through them, as faces for easy reading have: the engine takes them for 8, so the stroke is taken out.
// Told from 8, B and & by their two holes, which lie side by side on a slant and not one above the other.
import { componentsOf, INK, type Component } from './components.ts'
import type { Grey } from './grey.ts'

type Hole = {
  area: number
  x0: number
  y0: number
  x1: number
  y1: number
  sx: number
  pixels: number[]
}

/** The same picture with plain zeros. `letter` is the height of a letter in pixels. */
export function withPlainZeros(picture: Grey, letter: number): { picture: Grey; zeros: number } {
  const data = picture.data.slice()
  const out: Grey = { ...picture, data }
  let zeros = 0
  for (const one of componentsOf(picture).components) {
    const [w, h] = [one.x1 - one.x0, one.y1 - one.y0]
    if (h < 0.7 * letter || h > 4 * letter || h < 1.15 * w || h > 2.2 * w || w < 7) continue
    const [a, b, ...more] = holesIn(picture, one).filter((hole) => hole.area > 0.02 * w * h)
    if (!a || !b || more.length > 0) continue
    const shared = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0)
    const aside = Math.abs(a.sx / a.area - b.sx / b.area)
    if (
      shared < 0.22 * h ||
      aside < 0.16 * w ||
      Math.max(a.area, b.area) > 2.6 * Math.min(a.area, b.area)
    )
      continue
    zeros += 1
    fill(out, one, a, b)
  }
  return { picture: out, zeros }
}

/** Patches of paper inside a component's box that do not reach its edge. */
function holesIn({ data, width }: Grey, { x0, y0, x1, y1 }: Component): Hole[] {
  const [w, h] = [x1 - x0 + 2, y1 - y0 + 2]
  // Ink counts as seen from the start; a rim of paper lies around the box.
  const seen = new Uint8Array(w * h)
  for (let y = 1; y < h - 1; y += 1) {
    const from = (y + y0 - 1) * width + x0 - 1
    for (let x = 1; x < w - 1; x += 1) if ((data[from + x] ?? 255) < INK) seen[y * w + x] = 1
  }
  const holes: Hole[] = []
  for (let start = 0; start < w * h; start += 1) {
    if (seen[start]) continue
    const hole: Hole = { area: 0, x0: w, y0: h, x1: 0, y1: 0, sx: 0, pixels: [] }
    const stack = [start]
    seen[start] = 1
    const visit = (next: number) => {
      if (seen[next]) return
      seen[next] = 1
      stack.push(next)
    }
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const y = Math.floor(at / w)
      const x = at - y * w
      hole.area += 1
      hole.sx += x
      if (x < hole.x0) hole.x0 = x
      if (y < hole.y0) hole.y0 = y
      if (x > hole.x1) hole.x1 = x
      if (y > hole.y1) hole.y1 = y
      if (start > 0) hole.pixels.push((y + y0 - 1) * width + x + x0 - 1)
      if (x > 0) visit(at - 1)
      if (x < w - 1) visit(at + 1)
      if (y > 0) visit(at - w)
      if (y < h - 1) visit(at + w)
    }
    if (start > 0) holes.push(hole) // the first patch is the paper around
  }
  return holes
}

/** Paints paper between the two holes: row by row from the left end of one to the right end of the other. */
function fill(out: Grey, one: Component, a: Hole, b: Hole): void {
  const rows = new Map<number, [number, number]>()
  for (const at of [...a.pixels, ...b.pixels]) {
    const [x, y] = [at % out.width, Math.floor(at / out.width)]
    const known = rows.get(y)
    if (known) rows.set(y, [Math.min(known[0], x), Math.max(known[1], x)])
    else rows.set(y, [x, x])
  }
  const w = one.x1 - one.x0
  for (const [y, [from, to]] of rows) {
    // Where a row shows one hole only, the stroke covers the other side: mirror the hole's edge.
    const left = Math.min(from, one.x0 + (one.x1 - 1 - to))
    const right = Math.max(to, one.x1 - 1 - (left - one.x0))
    if (right - left > 0.9 * w) continue
    out.data.fill(238, y * out.width + left, y * out.width + right + 1)
  }
}
