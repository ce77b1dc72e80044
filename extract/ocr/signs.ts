// The signs of effects by their shape: plus, minus and o are simpler than letters, and engines for text read them badly.
import { componentsOf, INK, type Component } from './components.ts'
import type { Grey } from './grey.ts'

export type Sign = { text: '++' | '+' | 'o' | '-' | '--'; box: [number, number, number, number] }

/** The sign that a cell holds; null when it holds anything else. `size`: type size in pixels. */
export function signIn(cell: Grey, size: number): Sign | null {
  const threshold = thresholdFor(cell)
  const parts = componentsOf(cell, threshold)
    .components.filter((one) => one.area >= 0.008 * size * size)
    .toSorted((a, b) => a.x0 - b.x0)
  if (parts.length === 0 || parts.length > 2) return null
  const shapes = parts.map((one) => shapeOf(cell, one, size, threshold))
  const [only] = parts
  if (only && parts.length === 1 && shapes[0] === null) {
    // Two plus signs whose arms touch are one speck, twice as wide as high.
    const [w, h] = [only.x1 - only.x0, only.y1 - only.y0]
    const middle = Math.round((only.x0 + only.x1) / 2)
    const halves = [
      { ...only, x1: middle, area: only.area / 2 },
      { ...only, x0: middle, area: only.area / 2 },
    ]
    const isDouble =
      w > 1.6 * h &&
      w < 2.7 * h &&
      halves.every((half) => shapeOf(cell, half, size, threshold) === '+')
    return isDouble ? { text: '++', box: [only.x0, only.y0, only.x1, only.y1] } : null
  }
  const [first, second] = shapes
  if (!first || (shapes.length === 2 && first !== second) || (second && first === 'o')) return null
  const [a, b] = parts
  if (!a) return null
  if (b && b.x0 - a.x1 > 0.6 * size) return null
  const last = b ?? a
  const text = (shapes.length === 2 ? first + first : first) as Sign['text'] // o was not doubled above
  return { text, box: [a.x0, Math.min(a.y0, last.y0), last.x1, Math.max(a.y1, last.y1)] }
}

/** Thin strokes of small type are paler than letters: their ink ends where it is a third as dark as the darkest pixel. */
function thresholdFor(cell: Grey): number {
  const darkest = cell.data.reduce((least, value) => Math.min(least, value), 255)
  return Math.max(INK + 20, Math.round(PAPER - 0.33 * (PAPER - darkest)))
}
const PAPER = 240

function shapeOf(
  cell: Grey,
  one: Component,
  size: number,
  threshold: number,
): '+' | 'o' | '-' | null {
  const [w, h] = [one.x1 - one.x0, one.y1 - one.y0]
  const fill = one.area / (w * h)
  if (h < 0.2 * size && w > 1.6 * h && w > 0.14 * size && w < 0.75 * size && fill > 0.6) return '-'
  if (
    w < 0.28 * size ||
    w > 0.8 * size ||
    h < 0.28 * size ||
    h > 0.8 * size ||
    Math.max(w, h) > 1.35 * Math.min(w, h)
  )
    return null
  const ink = (x: number, y: number): boolean =>
    (cell.data[Math.round(one.y0 + y * (h - 1)) * cell.width + Math.round(one.x0 + x * (w - 1))] ??
      255) < threshold
  const corners = [
    [0.12, 0.12],
    [0.88, 0.12],
    [0.12, 0.88],
    [0.88, 0.88],
  ] as const
  const emptyCorners = corners.every(([x, y]) => !ink(x, y))
  const arms = ink(0.12, 0.5) && ink(0.88, 0.5) && ink(0.5, 0.12) && ink(0.5, 0.88)
  if (emptyCorners && arms && ink(0.5, 0.5) && fill < 0.6) return '+'
  const sides =
    [0.02, 0.08, 0.14].some((x) => ink(x, 0.5)) && [0.98, 0.92, 0.86].some((x) => ink(x, 0.5))
  const caps =
    [0.02, 0.08, 0.14].some((y) => ink(0.5, y)) && [0.98, 0.92, 0.86].some((y) => ink(0.5, y))
  const hollow = !ink(0.5, 0.5) && !ink(0.42, 0.5) && !ink(0.58, 0.5)
  if (h < 0.63 * size && w > 0.84 * h && sides && caps && hollow && fill < 0.85) return 'o'
  return null
}
