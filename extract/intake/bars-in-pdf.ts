// Black bars that somebody drew over a PDF with text: the words are still in the file, and are not read, as the person meant it.
// Drawing orders are looked at only where the file holds a dark filled rectangle at all: that is told from its streams, cheaply.
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Box } from '../read/word.ts'
import type { Covering } from './cover.ts'
import { LONG, THICK } from './dark-streams.ts'

type Matrix = [number, number, number, number, number, number]

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

const FILLS = new Set<number>([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])

/** Dark filled rectangles that no later text lies on, in points of the page as shown: a dark head with white words is no bar. */
export async function barsOfPage(pdf: PDFDocumentProxy, number: number): Promise<Covering[]> {
  const page = await pdf.getPage(number)
  const { fnArray, argsArray } = await page.getOperatorList()
  const view: unknown = page.getViewport({ scale: 1 }).transform
  let at: Matrix = isMatrix(view) ? view : ONE
  let pen: Matrix = ONE
  let colour = '#000000'
  const kept: { at: Matrix; colour: string }[] = []
  let found: Box[] = []
  for (const [i, fn] of fnArray.entries()) {
    const args: unknown[] = Array.isArray(argsArray[i]) ? argsArray[i] : []
    if (OPENS.has(fn)) kept.push({ at, colour })
    if (CLOSES.has(fn)) ({ at, colour } = kept.pop() ?? { at, colour })
    if (fn === OPS.transform && isMatrix(args)) at = times(at, args)
    if (fn === OPS.paintFormXObjectBegin && isMatrix(args[0])) at = times(at, args[0])
    if (fn === OPS.beginAnnotation)
      for (const one of [args[2], args[3]]) if (isMatrix(one)) at = times(at, one)
    if (fn === OPS.setFillRGBColor && typeof args[0] === 'string') colour = args[0]
    if (fn === OPS.beginText) pen = ONE
    if (fn === OPS.setTextMatrix && isMatrix(args[0])) pen = args[0]
    if (fn === OPS.moveText && typeof args[0] === 'number' && typeof args[1] === 'number')
      pen = times(pen, [1, 0, 0, 1, args[0], args[1]])
    if (fn === OPS.showText) {
      const [, , , , x, y] = times(at, pen)
      found = found.filter(([x0, y0, x1, y1]) => x < x0 - 1 || x > x1 || y < y0 || y > y1 + 1)
    }
    if (fn !== OPS.constructPath || typeof args[0] !== 'number' || !FILLS.has(args[0])) continue
    const [path] = Array.isArray(args[1]) ? args[1] : []
    if (isHexDark(colour) && path instanceof Float32Array) found.push(...barsIn(path, at))
  }
  return found.map((box) => ({ box, slices: [box] }))
}

const ONE: Matrix = [1, 0, 0, 1, 0, 0]
const OPENS = new Set<number>([OPS.save, OPS.paintFormXObjectBegin, OPS.beginAnnotation])
const CLOSES = new Set<number>([OPS.restore, OPS.paintFormXObjectEnd, OPS.endAnnotation])

const isMatrix = (value: unknown): value is Matrix =>
  (Array.isArray(value) || value instanceof Float32Array) && value.length === 6

const isHexDark = (colour: string): boolean =>
  /^#[0-9a-f]{6}$/iu.test(colour) &&
  [1, 3, 5].every((from) => Number.parseInt(colour.slice(from, from + 2), 16) < 64)

/** How many numbers follow each drawing order of a path: move, line, curve, close. */
const NUMBERS: Record<number, number> = { 0: 2, 1: 2, 2: 6, 3: 0 }

/** Bounds of each part of a path that is as large as a bar; the modules of a code are parts, too, and small ones. */
function barsIn(path: Float32Array, at: Matrix): Box[] {
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
  return parts.flatMap((points): Box[] => {
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
    const box: Box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
    const [w, h] = [box[2] - box[0], box[3] - box[1]]
    return Math.max(w, h) >= LONG && Math.min(w, h) >= THICK ? [box] : []
  })
}
