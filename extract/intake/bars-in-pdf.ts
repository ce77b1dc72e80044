// Black bars that somebody drew over a PDF with text: the words are still in the file, and are not read, as the person meant it.
// Drawing orders are looked at only where the file holds a dark filled rectangle at all: that is told from its streams, cheaply.
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Box } from '../read/word.ts'
import type { Covering } from './cover.ts'
import { LONG, THICK } from './dark-streams.ts'
import { FILLS, isMatrix, type Matrix, ONE, type Part, partsOf, Pen, times } from './drawn.ts'

/** Dark filled rectangles that no later text lies on, in points of the page as shown: a dark head with white words is no bar. */
export async function barsOfPage(pdf: PDFDocumentProxy, number: number): Promise<Covering[]> {
  const page = await pdf.getPage(number)
  const { fnArray, argsArray } = await page.getOperatorList()
  const pen = new Pen(page.getViewport({ scale: 1 }).transform)
  let line: Matrix = ONE
  let found: Box[] = []
  for (const [i, fn] of fnArray.entries()) {
    const args: unknown[] = Array.isArray(argsArray[i]) ? argsArray[i] : []
    pen.follow(fn, args)
    if (fn === OPS.beginText) line = ONE
    if (fn === OPS.setTextMatrix && isMatrix(args[0])) line = args[0]
    if (fn === OPS.moveText && typeof args[0] === 'number' && typeof args[1] === 'number')
      line = times(line, [1, 0, 0, 1, args[0], args[1]])
    if (fn === OPS.showText) {
      const [, , , , x, y] = times(pen.at, line)
      found = found.filter(([x0, y0, x1, y1]) => x < x0 - 1 || x > x1 || y < y0 || y > y1 + 1)
    }
    if (fn !== OPS.constructPath || typeof args[0] !== 'number' || !FILLS.has(args[0])) continue
    if (isHexDark(pen.colour)) found.push(...partsOf(args, pen.at).filter(isBar).map(boxOf))
  }
  return found.map((box) => ({ box, slices: [box] }))
}

const boxOf = ({ box }: Part): Box => box

const isHexDark = (colour: string): boolean =>
  /^#[0-9a-f]{6}$/iu.test(colour) &&
  [1, 3, 5].every((from) => Number.parseInt(colour.slice(from, from + 2), 16) < 64)

/** As large as a bar; the modules of a code are parts, too, and small ones. */
function isBar({ box }: Part): boolean {
  const [w, h] = [box[2] - box[0], box[3] - box[1]]
  return Math.max(w, h) >= LONG && Math.min(w, h) >= THICK
}
