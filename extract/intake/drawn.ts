// What a page of a PDF draws beside text, as far as others ask: the parts of paths with their bounds, by pdf.js's list of drawing orders.
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Box } from '../read/word.ts'

export type Matrix = [number, number, number, number, number, number]

/** A part of a path from one place where the pen is put down to the next: `points` in points of the page as shown. */
export type Part = { points: [number, number][]; box: Box }

export const ONE: Matrix = [1, 0, 0, 1, 0, 0]

export const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

export const isMatrix = (value: unknown): value is Matrix =>
  (Array.isArray(value) || value instanceof Float32Array) && value.length === 6

/** Orders that fill a path, and those that only draw its line. */
export const FILLS = new Set<number>([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
export const STROKES = new Set<number>([OPS.stroke, OPS.closeStroke])

const OPENS = new Set<number>([OPS.save, OPS.paintFormXObjectBegin, OPS.beginAnnotation])
const CLOSES = new Set<number>([OPS.restore, OPS.paintFormXObjectEnd, OPS.endAnnotation])

/** Follows where things are drawn and in which colour they are filled: ask it before each order, `at` maps to the page as shown. */
export class Pen {
  at: Matrix
  colour = '#000000'
  private readonly kept: { at: Matrix; colour: string }[] = []

  /** @param view the transform of the page's viewport at scale 1 */
  constructor(view: unknown) {
    this.at = isMatrix(view) ? view : ONE
  }

  follow(fn: number, args: readonly unknown[]): void {
    if (OPENS.has(fn)) this.kept.push({ at: this.at, colour: this.colour })
    if (CLOSES.has(fn)) {
      const last = this.kept.pop()
      if (last) ({ at: this.at, colour: this.colour } = last)
    }
    if (fn === OPS.transform && isMatrix(args)) this.at = times(this.at, args)
    if (fn === OPS.paintFormXObjectBegin && isMatrix(args[0])) this.at = times(this.at, args[0])
    if (fn === OPS.beginAnnotation)
      for (const one of [args[2], args[3]]) if (isMatrix(one)) this.at = times(this.at, one)
    if (fn === OPS.setFillRGBColor && typeof args[0] === 'string') this.colour = args[0]
  }
}

/** How light a colour „#rrggbb" is by its darkest part, 0–255; anything else counts as dark. */
export const lightness = (colour: string): number =>
  /^#[0-9a-f]{6}$/iu.test(colour)
    ? Math.min(...[1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16)))
    : 0

/** How many numbers follow each drawing order of a path: move, line, curve, close. */
const NUMBERS: Record<number, number> = { 0: 2, 1: 2, 2: 6, 3: 0 }

/** The parts of the path that `constructPath` was given; [] when it has none or is not as expected. */
export function partsOf(args: readonly unknown[], at: Matrix): Part[] {
  const [path] = Array.isArray(args[1]) ? args[1] : []
  if (!(path instanceof Float32Array)) return []
  const parts: [number, number][][] = []
  for (let i = 0; i < path.length; ) {
    const order = path[i] ?? 3
    const length = NUMBERS[order]
    if (length === undefined) return []
    if (order === 0) parts.push([])
    for (let k = 0; k < length; k += 2) {
      const [x = 0, y = 0] = [path[i + 1 + k], path[i + 2 + k]]
      parts.at(-1)?.push([at[0] * x + at[2] * y + at[4], at[1] * x + at[3] * y + at[5]])
    }
    i += 1 + length
  }
  return parts.map((points) => {
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
    return { points, box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] }
  })
}
