// Gaps between the lines of a page's picture: where a crop can end without cutting through a line of text.
import type { createCanvas, Image } from '@napi-rs/canvas'

/** The drawing library, passed in: it is loaded only when a crop is cut. */
type MakeCanvas = typeof createCanvas

/** A band of a page in pixels. */
type Band = { left: number; width: number; top: number; bottom: number }

/** How far an edge may move to find a gap, in points: about one line. */
const REACH = 14
/** A pixel this much darker than the lightest of its row is ink. */
const DARKER = 70
/** Rows with less ink than this share are a gap: vertical rules of a table cross gaps too. */
const INK_SHARE = 0.006

/** Free space left beyond the line, in points, where there is as much. */
const AIR = 2.5

/** Whether a pixel row (of RGBA bytes, from `at`) is free of text, judged by its green. */
function isFree(data: Uint8ClampedArray, at: number, width: number): boolean {
  let lightest = 0
  for (let x = 0; x < width; x += 1) lightest = Math.max(lightest, data[at + x * 4 + 1] ?? 0)
  let ink = 0
  for (let x = 0; x < width; x += 1) {
    if ((data[at + x * 4 + 1] ?? 0) < lightest - DARKER) ink += 1
  }
  return ink < width * INK_SHARE
}

/** Whether each row of a strip of the page is free. */
function freeRows(make: MakeCanvas, page: Image, { left, width, top, bottom }: Band): boolean[] {
  const rows = bottom - top
  if (rows <= 0) return []
  const canvas = make(width, rows)
  const ctx = canvas.getContext('2d')
  ctx.fillStyle = '#ffffff'
  ctx.fillRect(0, 0, width, rows)
  ctx.drawImage(page, left, top, width, rows, 0, 0, width, rows)
  const { data } = ctx.getImageData(0, 0, width, rows)
  return Array.from({ length: rows }, (_, y) => isFree(data, y * width * 4, width))
}

/**
 * Moves the upper edge up and the lower edge down to the first free row within reach; an edge without one stays. The band
 * is kept inside the page.
 */
export function betweenLines(
  make: MakeCanvas,
  page: Image,
  band: Band,
  scale: number,
): { top: number; bottom: number } {
  const reach = Math.round(REACH * scale)
  const [top, bottom] = [Math.max(0, band.top), Math.min(page.height, band.bottom)]
  const from = Math.max(0, top - reach)
  const to = Math.min(page.height, bottom + reach)
  const air = Math.round(AIR * scale)
  const up = steps(freeRows(make, page, { ...band, top: from, bottom: top + 1 }).toReversed(), air)
  const down = steps(freeRows(make, page, { ...band, top: bottom, bottom: to }), air)
  return { top: top - up, bottom: bottom + down }
}

/** Rows to go to the first free one and, as long as they are free, `air` further; 0 when none is free. */
function steps(free: boolean[], air: number): number {
  const first = free.indexOf(true)
  if (first < 0) return 0
  let at = first
  while (at - first < air && free[at + 1]) at += 1
  return at
}
