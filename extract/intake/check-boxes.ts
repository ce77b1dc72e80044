// Boxes of a form that a PDF draws as lines or holds as fields, not as signs: which text each belongs to and whether it is ticked. They become words
// („☒", „☐", „■") before that text, so that one engine reads all boxes alike. What is in a picture cannot be told and becomes „▨".
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { openPdf } from '../read/pdf.ts'
import type { Box, Page, Word } from '../read/word.ts'
import type { Place } from './files.ts'
import { FILLS, lightness, type Part, partsOf, Pen, STROKES } from './drawn.ts'
import { addRules, cellsBetween, type Rules } from './ruled-cells.ts'

/** Sides of a box in points, and how unlike they may be. */
const SIDE = [4.5, 18] as const
const UNLIKE = 1.35
/** A form has several of one size; a single square is an ornament. */
const LEAST = 3
const SAME = 0.2
/** From this on a fill is paper. */
const LIGHT = 235
/** How far right of a box its text may begin, in sides. */
const BESIDE = 2.6

/** `ruled`: a cell between lines, which other tables have, too. */
type Square = { box: Box; state: 'empty' | 'ticked' | 'filled' | 'untold'; ruled?: boolean }

/**
 * The pages of a letter with the signs of their boxes. `places`: file and page of each, in the order of `pages`. Pages that were turned, and those read
 * from a picture, stay as they are.
 */
export async function withCheckBoxes(
  files: readonly Uint8Array[],
  pages: readonly Page[],
  places: readonly Place[],
): Promise<Page[]> {
  const found: Sign[][] = []
  const open = new Map<number, PDFDocumentProxy>()
  for (const [p, page] of pages.entries()) {
    const { file, page: number } = places[p] ?? { file: -1, page: 1 }
    const bytes = files[file]
    const isPlain = page.words.every(
      ({ box, at, turn, source }) => source === 'text' && (turn !== 0 || box === at),
    )
    const pdf = open.get(file) ?? (isPlain && bytes ? await openPdf(bytes) : null)
    if (pdf) open.set(file, pdf)
    found.push(isPlain && pdf ? signsFor(page, await squaresOn(pdf, number)) : [])
  }
  for (const pdf of open.values()) await pdf.loadingTask.destroy()
  const all = found.flat()
  return pages.map((page, p) => {
    const own = (found[p] ?? []).filter(({ square }) => {
      const same = all.filter(
        (one) => Math.abs(widthOf(one) - widthOf({ square })) < SAME * widthOf(one),
      )
      // A column of cells in which nothing stands is no column of boxes.
      const isColumn = !square.ruled || same.some((one) => one.square.state === 'ticked')
      return same.length >= LEAST && isColumn
    })
    const ticks = new Set(own.flatMap(({ tick }) => tick ?? []))
    return own.length === 0
      ? page
      : {
          ...page,
          words: [...page.words.filter((word) => !ticks.has(word)), ...own.map(signOf)],
        }
  })
}

type Sign = { square: Square; text: Word; tick: Word | null }

const widthOf = ({ square: { box } }: Pick<Sign, 'square'>): number => box[2] - box[0]

const SIGNS = { empty: '☐', ticked: '☒', filled: '■', untold: '▨' } as const

/** The sign on the line of its text, as wide as its box. */
const signOf = ({ square: { box, state }, text }: Sign): Word => ({
  ...text,
  text: SIGNS[state],
  box: [box[0], text.box[1], box[2], text.box[3]],
  at: box,
  confidence: 0.97,
})

const TICK = /^[xX×✕✖✓✔✗✘√+*•●■]$/u

/** Squares that stand before or behind a text, with the sign typed into them; one that holds a figure or a word is no box. */
function signsFor(page: Page, squares: readonly Square[]): Sign[] {
  const words = page.words.filter((word) => word.turn === 0)
  return squares.flatMap((square): Sign[] => {
    const { box } = square
    const middle = (box[1] + box[3]) / 2
    const inside = words.filter(({ at }) => {
      const [x, y] = [(at[0] + at[2]) / 2, (at[1] + at[3]) / 2]
      return x > box[0] - 1 && x < box[2] + 1 && y > box[1] - 2 && y < box[3] + 2
    })
    const [tick, ...others] = inside
    if (others.length > 0 || (tick && !TICK.test(tick.text))) return []
    const reach = BESIDE * Math.min(box[2] - box[0], box[3] - box[1])
    const level = words.filter(({ at }) =>
      square.ruled
        ? (at[1] + at[3]) / 2 > box[1] && (at[1] + at[3]) / 2 < box[3]
        : at[1] - 1 < middle && middle < at[3] + 1,
    )
    // Of several lines beside one box the first is the one that it stands before.
    const first = (a: Word, b: Word) => (Math.abs(a.at[1] - b.at[1]) > 2 ? a.at[1] - b.at[1] : 0)
    const [right] = level
      .filter(({ at }) => at[0] > box[2] - 1 && at[0] - box[2] < reach)
      .toSorted((a, b) => first(a, b) || a.at[0] - b.at[0])
    const [left] = level
      .filter(({ at }) => at[2] < box[0] + 1)
      .toSorted((a, b) => first(a, b) || b.at[2] - a.at[2])
    const text = right ?? left
    if (!text || !/^[\p{L}\d„"“(.…_]/u.test(text.text)) return []
    return [{ square: tick ? { ...square, state: 'ticked' } : square, text, tick: tick ?? null }]
  })
}

/** Squares that a page draws, paints or holds as fields. */
async function squaresOn(pdf: PDFDocumentProxy, number: number): Promise<Square[]> {
  const page = await pdf.getPage(number)
  const view = page.getViewport({ scale: 1 })
  const { fnArray, argsArray } = await page.getOperatorList()
  const pen = new Pen(view.transform)
  const found: Square[] = []
  const rules: Rules = { across: [], down: [] }
  const strokes: Box[] = []
  for (const [i, fn] of fnArray.entries()) {
    const args: unknown[] = Array.isArray(argsArray[i]) ? argsArray[i] : []
    pen.follow(fn, args)
    if (IMAGES.has(fn)) {
      const [a, b, c, d, e, f] = pen.at
      const box = boundsOf([e, e + a, e + c, e + a + c], [f, f + b, f + d, f + b + d])
      if (isSquare(box)) put(found, box, 'untold')
    }
    if (fn !== OPS.constructPath || typeof args[0] !== 'number') continue
    const fills = FILLS.has(args[0])
    if (!fills && !STROKES.has(args[0])) continue
    for (const part of partsOf(args, pen.at)) {
      draw(found, part, fills ? pen.colour : null)
      addRules(rules, part, !fills)
      strokes.push(part.box)
    }
  }
  for (const one of await page.getAnnotations()) {
    const field = one as {
      checkBox?: unknown
      radioButton?: unknown
      rect?: unknown
      fieldValue?: unknown
      exportValue?: unknown
      buttonValue?: unknown
    } // pdf.js types annotations as any
    if (field.checkBox !== true && field.radioButton !== true) continue
    if (!Array.isArray(field.rect)) continue
    const [x0, y0, x1, y1] = view.convertToViewportRectangle(field.rect) as [
      number,
      number,
      number,
      number,
    ]
    const value = field.exportValue ?? field.buttonValue
    const box = boundsOf([x0, x1], [y0, y1])
    if (isSquare(box)) put(found, box, field.fieldValue === value ? 'ticked' : 'empty')
  }
  for (const box of cellsBetween(rules)) {
    if (found.some((one) => isIn(one.box, box) || isIn(box, one.box))) continue
    const isTicked = strokes.some((one) => isWithin(one, box))
    found.push({ box, state: isTicked ? 'ticked' : 'empty', ruled: true })
  }
  return found
}

/** What is drawn inside a cell, and is neither its side nor its ground. */
const isWithin = (one: Box, cell: Box): boolean =>
  isIn(one, cell) &&
  !isEdge(one, cell) &&
  Math.max(one[2] - one[0], one[3] - one[1]) > 2.5 &&
  (one[2] - one[0] < 0.95 * (cell[2] - cell[0]) || one[3] - one[1] < 0.8 * (cell[3] - cell[1]))

const IMAGES = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
])

const boundsOf = (xs: readonly number[], ys: readonly number[]): Box => [
  Math.min(...xs),
  Math.min(...ys),
  Math.max(...xs),
  Math.max(...ys),
]

function isSquare(box: Box): boolean {
  const [w, h] = [box[2] - box[0], box[3] - box[1]]
  return (
    Math.min(w, h) >= SIDE[0] &&
    Math.max(w, h) <= SIDE[1] &&
    Math.max(w, h) < UNLIKE * Math.min(w, h)
  )
}

/** Whether one lies in the other up to a hair. */
const isIn = (a: Box, b: Box): boolean =>
  a[0] > b[0] - 1.2 && a[1] > b[1] - 1.2 && a[2] < b[2] + 1.2 && a[3] < b[3] + 1.2

/** A part of a path: an outline, the paper or the filling of a box, or what marks one that was drawn before. */
function draw(found: Square[], { points, box }: Part, fill: string | null): void {
  const owner = found.findLast((one) => isIn(box, one.box))
  const side = owner ? owner.box[2] - owner.box[0] : 0
  const isWhole =
    owner !== undefined && box[2] - box[0] > 0.8 * side && box[3] - box[1] > 0.8 * side
  // Two strokes from corner to corner are as large as their box, and have two ends.
  const isOutline = points.length >= 4
  if (owner && isEdge(box, owner.box)) return
  if (owner && !(isWhole && isOutline)) owner.state = 'ticked'
  else if (isSquare(box) && isOutline)
    put(found, box, fill === null || lightness(fill) >= LIGHT ? 'empty' : 'filled')
}

/** One side of a box, drawn by itself. */
const isEdge = (box: Box, whole: Box): boolean => {
  const [w, h] = [box[2] - box[0], box[3] - box[1]]
  const near = (a: number, b: number) => Math.abs(a - b) < 1.2
  return (
    (w < 1.5 && h > 3 && (near(box[0], whole[0]) || near(box[2], whole[2]))) ||
    (h < 1.5 && w > 3 && (near(box[1], whole[1]) || near(box[3], whole[3])))
  )
}

/** Paper, filling and outline of one box are one. */
function put(found: Square[], box: Box, state: Square['state']): void {
  const known = found.find((one) => isIn(box, one.box) || isIn(one.box, box))
  if (!known) found.push({ box, state })
  else {
    known.box = boundsOf(
      [known.box[0], known.box[2], box[0], box[2]],
      [known.box[1], known.box[3], box[1], box[3]],
    )
    if (state !== 'empty') known.state = known.state === 'ticked' ? 'ticked' : state
  }
}
