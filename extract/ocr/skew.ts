// By how much lines of print slope, and which way up a page stands, from the places of its letters alone.
// Method: projection profiles (Postl 1986): at the right angle letters fall into few, sharp rows.
import type { Component } from './components.ts'

/** Foot of each letter: bottoms of most letters of a line share the baseline, tops do not. */
type Foot = { x: number; y: number }

const feet = (letters: readonly Component[]): Foot[] =>
  letters.map((one) => ({ x: (one.x0 + one.x1) / 2, y: one.y1 }))

function sharpness(points: readonly Foot[], degrees: number, bin: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180)
  const counts = new Map<number, number>()
  for (const { x, y } of points) {
    const key = Math.round((y - slope * x) / bin)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  let sum = 0
  for (const [key, count] of counts) sum += (count + 0.5 * (counts.get(key + 1) ?? 0)) ** 2
  return sum / points.length
}

/**
 * The angle in degrees (down to the right is positive) at which lines run, within ±`most`; 0 when there is too little to tell.
 */
export function skewOf(letters: readonly Component[], most = 12): number {
  if (letters.length < 30) return 0
  const points = feet(letters)
  const heights = letters.map((one) => one.y1 - one.y0).toSorted((a, b) => a - b)
  const bin = Math.max(1, (heights[Math.floor(heights.length / 2)] ?? 8) / 5)
  let best = { degrees: 0, value: sharpness(points, 0, bin) * 1.001 }
  const look = (from: number, to: number, step: number) => {
    for (let degrees = from; degrees <= to + 1e-9; degrees += step) {
      const value = sharpness(points, degrees, bin)
      if (value > best.value) best = { degrees, value }
    }
  }
  look(-most, most, 0.25)
  look(best.degrees - 0.25, best.degrees + 0.25, 0.04)
  return best.degrees
}

/** How many quarter turns clockwise bring the page upright; 0 when in doubt. */
export function quartersToUpright(letters: readonly Component[]): 0 | 1 | 2 | 3 {
  if (letters.length < 40) return 0
  const lying = letters.map((one) => ({ ...one, x0: one.y0, x1: one.y1, y0: -one.x1, y1: -one.x0 }))
  const along = bestSharpness(letters)
  const across = bestSharpness(lying)
  if (across < 1.25 * along) return isUpsideDown(letters) ? 2 : 0
  // `lying` is the page turned by a quarter anticlockwise: x → -y.
  return isUpsideDown(lying) ? 1 : 3
}

function bestSharpness(letters: readonly Component[]): number {
  const points = feet(letters)
  let best = 0
  for (let degrees = -6; degrees <= 6; degrees += 0.5)
    best = Math.max(best, sharpness(points, degrees, 2))
  return best
}

/**
 * German prints far more capitals, figures and tall letters than letters with tails: where more letters hang below the
 * common row than stand out above it, the page is upside down.
 */
export function isUpsideDown(letters: readonly Component[]): boolean {
  const slope = Math.tan((skewOf(letters) * Math.PI) / 180)
  const rows = new Map<number, Component[]>()
  const heights = letters.map((one) => one.y1 - one.y0).toSorted((a, b) => a - b)
  const height = heights[Math.floor(heights.length / 2)] ?? 8
  const flat = letters.map((one) => {
    const shift = slope * ((one.x0 + one.x1) / 2)
    return { ...one, y0: one.y0 - shift, y1: one.y1 - shift }
  })
  for (const one of flat.toSorted((a, b) => a.y1 - b.y1)) {
    const key = Math.round((one.y0 + one.y1) / 2 / (1.1 * height))
    rows.set(key, [...(rows.get(key) ?? []), one])
  }
  let up = 0
  let down = 0
  for (const row of rows.values()) {
    if (row.length < 8) continue
    const mid = (values: number[]) =>
      values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
    const [top, foot] = [mid(row.map((one) => one.y0)), mid(row.map((one) => one.y1))]
    const spread = (value: number, of: number[]) =>
      of.filter((one) => Math.abs(one - value) < 0.12 * height).length
    // Bottoms gather at the baseline; tops part into low and tall letters. Upside down it is the other way round.
    up += spread(
      foot,
      row.map((one) => one.y1),
    )
    down += spread(
      top,
      row.map((one) => one.y0),
    )
  }
  return down > 1.08 * up
}
