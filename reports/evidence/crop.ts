// Pieces of the letter that findings point at: which to cut, and the cut with the yellow marker burnt in.
// The marker is multiplied into the picture: a translucent box on top would grey the digits (look.md §12).
import type { Finding, Letter } from '../../extract/index.ts'
import type { Box, Crop, CropNeed } from './evidence.ts'
import { betweenLines } from './gaps.ts'
import { markedRows } from './marked.ts'

/** Dots an inch at which pages should be drawn for cutting: 200 remain when a crop is enlarged to 120 %. */
export const CROP_DPI = 240

const MARKER = '#ffe27a'
const INK = '#15211d'
/** All in points. */
const MARKER_GROWS = 2
const INK_LINE = 1.2
const ABOVE = 20
const BELOW = 16
const BESIDE = 6

const union = (boxes: Box[]): Box => [
  Math.min(...boxes.map((b) => b[0])),
  Math.min(...boxes.map((b) => b[1])),
  Math.max(...boxes.map((b) => b[2])),
  Math.max(...boxes.map((b) => b[3])),
]

/** Left and right end of a letter's text on A4: margins of 22 and 18 mm, or what was read beyond them. */
const TEXT = [62, 545] as const

function textWidth(letter: Letter, page: number): [number, number] {
  const boxes = Object.values(letter.provenance)
    .filter((p) => p.page === page)
    .flatMap((p) => (p.box ? [p.box] : []))
  return [
    Math.min(TEXT[0], ...boxes.map((b) => b[0])),
    Math.max(TEXT[1], ...boxes.map((b) => b[2])),
  ]
}

/** The row's band with a little of what is above and below; a line of text at its border is taken in whole. */
function regionAround(letter: Letter, page: number, marks: Box[]): Box {
  const [left, right] = textWidth(letter, page)
  const row = union(marks)
  let [top, bottom] = [row[1] - ABOVE, row[3] + BELOW]
  for (const p of Object.values(letter.provenance)) {
    if (p.page !== page || !p.box) continue
    const [, y0, , y1] = p.box
    if (y0 < row[1] - ABOVE && y1 > row[1] - ABOVE) top = Math.min(top, y0 - 3)
    if (y0 < row[3] + BELOW && y1 > row[3] + BELOW) bottom = Math.max(bottom, y1 + 3)
  }
  return [Math.max(0, left - BESIDE), Math.max(0, top), right + BESIDE, bottom]
}

/**
 * Which regions to cut so that every place a finding points at can be seen: one for each row and page, marked where the
 * findings' own values stand. Values without a place (typed in by hand) give none; findings without a number neither.
 */
export function neededCrops(
  letters: (Letter | null)[],
  findings: Pick<Finding, 'where' | 'strength'>[],
): CropNeed[] {
  const needs = new Map<string, CropNeed>()
  for (const finding of findings) {
    if (finding.strength === 'none' || finding.strength === 'untestable') continue
    for (const row of markedRows(letters, finding)) {
      const letter = letters[row.letter]
      if (!letter) continue
      const key = `${row.letter} ${row.page} ${row.pointer}`
      const marks = uniqueBoxes([...(needs.get(key)?.marks ?? []), ...row.marks])
      needs.set(key, { ...row, marks, box: regionAround(letter, row.page, marks) })
    }
  }
  return [...needs.values()]
}

const uniqueBoxes = (boxes: Box[]): Box[] => [
  ...new Map(boxes.map((box) => [box.join(' '), box])).values(),
]

/**
 * Cuts a region out of a page and burns the marker in: yellow multiplied over each value grown by 2 points, an ink line
 * of 1.2 points along its lower edge. Upper and lower edge move outwards to the next gap between lines, so that no line is cut through.
 * The same picture and need give the same bytes.
 * @param pagePng the page as drawn
 * @param dpi dots an inch at which it was drawn (200 or more)
 */
export async function cutCrop(pagePng: Uint8Array, dpi: number, need: CropNeed): Promise<Crop> {
  // A tenth of a second to load: only for those who cut.
  const { createCanvas, loadImage } = await import('@napi-rs/canvas')
  const page = await loadImage(pagePng)
  const scale = dpi / 72
  const [x0, y0, x1, y1] = pixels(need.box, scale)
  const left = Math.max(0, x0)
  const width = Math.max(1, Math.min(page.width, x1) - left)
  const { top, bottom } = betweenLines(
    createCanvas,
    page,
    { left, width, top: y0, bottom: y1 },
    scale,
  )
  const height = Math.max(1, bottom - top)
  const canvas = createCanvas(width, height)
  const ctx = canvas.getContext('2d')
  ctx.fillStyle = '#ffffff'
  ctx.fillRect(0, 0, width, height)
  ctx.drawImage(page, left, top, width, height, 0, 0, width, height)
  for (const [a, b, c, d] of need.marks) {
    const grown: Box = [a - MARKER_GROWS, b - MARKER_GROWS, c + MARKER_GROWS, d + MARKER_GROWS]
    const [mx, my, right, base] = pixels(grown, scale)
    ctx.globalCompositeOperation = 'multiply'
    ctx.fillStyle = MARKER
    ctx.fillRect(mx - left, my - top, right - mx, base - my)
    ctx.globalCompositeOperation = 'source-over'
    ctx.fillStyle = INK
    const line = Math.round(INK_LINE * scale)
    ctx.fillRect(mx - left, base - top - line, right - mx, line)
  }
  const png = new Uint8Array(await canvas.encode('png'))
  return { pointer: need.pointer, letter: need.letter, page: need.page, png, width, height, scale }
}

const pixels = ([x0, y0, x1, y1]: Box, scale: number): Box => [
  Math.round(x0 * scale),
  Math.round(y0 * scale),
  Math.round(x1 * scale),
  Math.round(y1 * scale),
]
