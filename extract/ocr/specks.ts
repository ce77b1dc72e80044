// Dust and the crossings that removed rules leave behind: specks far from any letter. Rules of dots and dashes, wherever they run.
import { componentsOf, INK } from './components.ts'
import { dashesIn } from './dashes.ts'
import type { Grey } from './grey.ts'

/** Paints out components smaller than a full stop's neighbourhood allows: small, and nothing larger within most of a letter. */
export function withoutSpecks(picture: Grey, letter: number): Grey {
  const { components } = componentsOf(picture, INK + 30)
  const small = 0.3 * letter
  const reach = 0.75 * letter
  const size = Math.max(8, Math.round(2 * letter))
  const key = (x: number, y: number) => Math.floor(y / size) * 100_000 + Math.floor(x / size)
  const large = new Map<number, typeof components>()
  const specks: typeof components = []
  const dashes = dashesIn(components, letter)
  for (const one of components) {
    if (dashes.has(one)) continue
    if (one.x1 - one.x0 <= small && one.y1 - one.y0 <= small) specks.push(one)
    else {
      for (let y = one.y0; y <= one.y1 + size - 1; y += size) {
        for (let x = one.x0; x <= one.x1 + size - 1; x += size) {
          const k = key(Math.min(x, one.x1), Math.min(y, one.y1))
          const list = large.get(k)
          if (list) list.push(one)
          else large.set(k, [one])
        }
      }
    }
  }
  const data = picture.data.slice()
  for (const one of [...dashes, ...specks]) {
    let near = false
    for (let dy = -1; dy <= 1 && !near && !dashes.has(one); dy += 1) {
      for (let dx = -1; dx <= 1 && !near; dx += 1) {
        near = (large.get(key(one.x0 + dx * size, one.y0 + dy * size)) ?? []).some(
          (other) =>
            other.x0 - one.x1 < reach &&
            one.x0 - other.x1 < reach &&
            other.y0 - one.y1 < reach &&
            one.y0 - other.y1 < reach,
        )
      }
    }
    if (near) continue
    for (let y = Math.max(0, one.y0 - 1); y < Math.min(picture.height, one.y1 + 1); y += 1) {
      data.fill(
        240,
        y * picture.width + Math.max(0, one.x0 - 1),
        y * picture.width + Math.min(picture.width, one.x1 + 1),
      )
    }
  }
  return { ...picture, data }
}
