// Signs of which a fax kept ragged parts: not the form of each speck tells them but how much of the ink lies on the strokes that the sign would
// have, and how much of the strokes is ink. What comes out stays in doubt, as all that a fax says.
import { componentsOf, INK } from './components.ts'
import type { Grey } from './grey.ts'
import type { Sign } from './signs.ts'

/** How well the strokes of a sign cover the ink of a cell, and the ink the strokes: 0 to 1. */
export type LooseSign = Sign & { fit: number }

/** Sizes in parts of the type size: width of a sign, from one to the next, half a stroke with its ragged edge. */
const WIDE = { least: 0.28, most: 0.6, step: 0.04 }
const APART = { least: 0.36, most: 0.76, step: 0.04 }
const STROKE = 0.06
/** Less ink is dirt. */
const SPECK = 0.006
/** A cell with more ink holds more than signs; a sign is at least so wide and high, or it is dirt. */
const MOST = { wide: 1.6, high: 0.9 }
const LEAST = 0.26
/** The same in pixels of a prepared page: type sizes of short pieces are guesses. */
const LEAST_PIXELS = 10
/** The fit below which it may be anything. */
const FITS = 0.86

/** A ring: its width and height, and the fit below which it may be a letter with a gap. */
const RING = { least: 0.32, most: 0.6, step: 0.04 }
const RING_FITS = 0.88
/** Of the way from the middle to the ring, so much is white. */
const HOLLOW = 0.45
/** Half the width of its stroke, of the same way. */
const BAND = 0.4
const ANGLES = 24

type Point = readonly [x: number, y: number]
type Ink = { points: Point[]; has: (x: number, y: number) => boolean }

/** A small ring in a cell: „o"; null when its ink lies otherwise. `size`: type size in pixels. */
export function looseRingIn(cell: Grey, size: number): LooseSign | null {
  const box = inkBox(cell, size)
  if (!box) return null
  const [x0, y0, x1, y1] = box
  const [w, h] = [x1 - x0, y1 - y0]
  if (Math.max(w, h) > RING.most * size || Math.min(w, h) < LEAST_PIXELS) return null
  const ink = inkOf(cell)
  let best: LooseSign | null = null
  for (const wide of steps(RING, size).filter(near(w)))
    for (const high of steps(RING, size).filter(near(h)))
      for (const cx of around((x0 + x1) / 2))
        for (const cy of around((y0 + y1) / 2)) {
          const fit = ringFit(ink, [cx, cy], wide / 2, high / 2)
          if (fit >= RING_FITS && (!best || fit > best.fit)) best = { text: 'o', box, fit }
        }
  return best
}

/** Where the ink of a cell lies that is more than dirt. */
function inkBox(cell: Grey, size: number): Sign['box'] | null {
  const parts = componentsOf(cell).components.filter((one) => one.area >= SPECK * size * size)
  if (parts.length === 0) return null
  return [
    Math.min(...parts.map((one) => one.x0)),
    Math.min(...parts.map((one) => one.y0)),
    Math.max(...parts.map((one) => one.x1)),
    Math.max(...parts.map((one) => one.y1)),
  ]
}

/** One or two plus signs in a cell; null when its ink lies otherwise. `size`: type size in pixels. */
export function looseSignIn(cell: Grey, size: number): LooseSign | null {
  const box = inkBox(cell, size)
  if (!box) return null
  const [x0, y0, x1, y1] = box
  const [w, h] = [x1 - x0, y1 - y0]
  if (
    w > MOST.wide * size ||
    h > MOST.high * size ||
    Math.min(w, h) < Math.max(LEAST_PIXELS, LEAST * size)
  )
    return null
  const ink = inkOf(cell)
  let best: LooseSign | null = null
  for (const wide of steps(WIDE, size)) {
    for (const cy of around((y0 + y1) / 2)) {
      for (const cx of around(x0 + wide / 2)) {
        for (const apart of [0, ...steps(APART, size)]) {
          if ((apart > 0 && apart < wide) || !near(w)(wide + apart)) continue
          const centres: Point[] =
            apart > 0
              ? [
                  [cx, cy],
                  [cx + apart, cy],
                ]
              : [[cx, cy]]
          const fit = fitOf(ink, centres, wide / 2, STROKE * size)
          if (fit < FITS || (best && fit <= best.fit)) continue
          best = { text: apart > 0 ? '++' : '+', box, fit }
        }
      }
    }
  }
  return best
}

function steps({ least, most, step }: typeof WIDE, size: number): number[] {
  const count = Math.round((most - least) / step) + 1
  return Array.from({ length: count }, (_, i) => (least + i * step) * size)
}

const EDGE = 5
/** Dirt at its edge makes the ink of a sign so many pixels wider or higher, and lost ends make it smaller. */
const near =
  (own: number) =>
  (other: number): boolean =>
    Math.abs(own - other) < EDGE

const around = (at: number): number[] => [-3, -1.5, 0, 1.5, 3].map((off) => at + off)

function inkOf({ width, height, data }: Grey): Ink {
  const points: Point[] = []
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) if ((data[y * width + x] ?? 255) < INK) points.push([x, y])
  const dark = (x: number, y: number): boolean =>
    x >= 0 && x < width && y >= 0 && y < height && (data[y * width + x] ?? 255) < INK
  const has = (x: number, y: number): boolean => {
    const [a, b] = [Math.round(x), Math.round(y)]
    return dark(a, b) || dark(a - 1, b) || dark(a + 1, b) || dark(a, b - 1) || dark(a, b + 1)
  }
  return { points, has }
}

/** The harmonic mean of the part of the ink that lies on the strokes and the part of the strokes that is ink. */
function fitOf(ink: Ink, centres: readonly Point[], half: number, stroke: number): number {
  const on = ink.points.filter(([x, y]) =>
    centres.some(([cx, cy]) => {
      const [dx, dy] = [Math.abs(x - cx), Math.abs(y - cy)]
      return (dx <= stroke && dy <= half + 1) || (dy <= stroke && dx <= half + 1)
    }),
  ).length
  const precise = on / ink.points.length
  if (precise < 0.7) return 0
  let all = 0
  let met = 0
  for (const [cx, cy] of centres)
    for (let at = -half; at <= half; at += 1) {
      all += 2
      if (ink.has(cx + at, cy)) met += 1
      if (ink.has(cx, cy + at)) met += 1
    }
  const whole = met / all
  return (2 * precise * whole) / (precise + whole)
}

/** The same of a ring; 0 when there is ink in its middle. */
function ringFit(ink: Ink, [cx, cy]: Point, a: number, b: number): number {
  let on = 0
  let inside = 0
  for (const [x, y] of ink.points) {
    const way = Math.hypot((x - cx) / a, (y - cy) / b)
    if (Math.abs(way - 1) <= BAND) on += 1
    else if (way < HOLLOW) inside += 1
  }
  if (inside > 0.04 * ink.points.length) return 0
  let met = 0
  for (let i = 0; i < ANGLES; i += 1) {
    const angle = (2 * Math.PI * i) / ANGLES
    if (ink.has(cx + a * Math.cos(angle), cy + b * Math.sin(angle))) met += 1
  }
  const [precise, whole] = [on / ink.points.length, met / ANGLES]
  return (2 * precise * whole) / (precise + whole)
}
