// Seen lines → words in points: each with the type size of its line and a box that stands on its baseline, as words from a text layer have,
// and carried back to the page as it was sent.
import { cleanText } from '../read/pieces.ts'
import type { Box, Word } from '../read/word.ts'
import type { Seen, SeenLine } from './engine.ts'
import { boxThrough, inverse, type Plane } from './plane.ts'

/** Parts of the type size, typical of text faces: low letters, tall letters and figures, tails. */
const LOW = 0.52
const TALL = 0.72
const TAIL = 0.21
const RISE = 0.78

/** A word as read in one pass, before confidence is calibrated. */
export type Spotted = Word & { raw: number; weakest: number }

export type Frame = {
  page: number
  /** From the page as sent to the picture that was read. */
  plane: Plane
  /** Points a pixel, in the picture that was read. */
  scale: number
  /** Points a pixel, on the page as sent. */
  sentScale: number
}

/** Height of a word in parts of the type size, and how much of that hangs below the baseline; null for dots and dashes. */
function build(text: string): { height: number; tail: number } | null {
  const tall = /[A-ZÄÖÜa-zäöü0-9ß%&€§?!/()[\]]/u.test(text)
  if (!tall) return null
  const high = /[A-ZÄÖÜbdfhiklt0-9ßäöü%&€§?!/()[\]]/u.test(text)
  const tail = /[gjpqyQ,;()[\]§]/u.test(text)
  return { height: (high ? TALL : LOW) + (tail ? TAIL : 0), tail: tail ? TAIL : 0 }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

type Measured = { seen: Seen; size: number | null; base: number | null }

function measured(seen: Seen): Measured {
  const shape = build(seen.text)
  const [, y0, , y1] = seen.box
  if (!shape) return { seen, size: null, base: null }
  const size = (y1 - y0) / shape.height
  return { seen, size, base: y1 - shape.tail * size }
}

/** Words of one picture in points, turn 0. */
export function wordsFrom(lines: readonly SeenLine[], frame: Frame): Spotted[] {
  const rows = lines.map((line) => line.words.filter(isInk).map(measured))
  const sizes = rows.map((row) =>
    median(row.flatMap((one) => (one.size && one.seen.text.length > 1 ? [one.size] : []))),
  )
  const snapped = levels(sizes)
  const back = inverse(frame.plane)
  return rows.flatMap((row, r) => {
    const typical = snapped[r] || median(row.flatMap((one) => one.size ?? [])) || 20
    const bases = row.flatMap((one) =>
      one.base === null ? [] : [{ x: mid(one.seen.box), y: one.base }],
    )
    return row.flatMap(({ seen, size, base }) => {
      const text = cleanText(seen.text).trim()
      if (text === '') return []
      // In one row of a table small and large type may stand side by side.
      const own =
        size && (size > 1.45 * typical || size < 0.6 * typical) && text.length > 3 ? size : typical
      const level = levelAt(bases, mid(seen.box)) ?? base ?? seen.box[3]
      const foot = base !== null && Math.abs(base - level) > 0.3 * own ? base : level
      const [x0, , x1] = seen.box
      const standing: Box = [x0, foot - RISE * own, x1, foot + (1 - RISE) * own]
      const at = boxThrough(back, seen.box)
      return [
        {
          text,
          page: frame.page,
          box: times(standing, frame.scale),
          at: times(at, frame.sentScale),
          turn: 0 as const,
          size: own * frame.scale,
          mono: false,
          source: 'ocr' as const,
          confidence: 0,
          raw: seen.confidence,
          weakest: seen.weakest,
        },
      ]
    })
  })
}

const mid = (box: Box): number => (box[0] + box[2]) / 2
const times = ([x0, y0, x1, y1]: Box, k: number): Box => [x0 * k, y0 * k, x1 * k, y1 * k]

/** The baseline at x: the middle of the three nearest words' feet. */
function levelAt(bases: readonly { x: number; y: number }[], x: number): number | null {
  if (bases.length === 0) return null
  const near = bases.toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x)).slice(0, 3)
  return median(near.map((one) => one.y))
}

/** Sizes that lie close together on a page are one size: the engine of layouts asks whether type changes. */
function levels(sizes: readonly number[]): number[] {
  const ordered = [...new Set(sizes.filter((size) => size > 0))].toSorted((a, b) => a - b)
  const groups: number[][] = []
  for (const size of ordered) {
    const group = groups.at(-1)
    if (group && size < 1.1 * (group[0] ?? size)) group.push(size)
    else groups.push([size])
  }
  const mean = groups.map((group) => {
    const members = sizes.filter((size) => group.includes(size))
    return median(members)
  })
  return sizes.map((size) => mean[groups.findIndex((group) => group.includes(size))] ?? size)
}

/** Rules, dirt and bars of codes come out as signs without letters and with little confidence. */
function isInk(seen: Seen): boolean {
  const text = seen.text.trim()
  if (text === '' || /^[|_~"'`´‘’“”„.,;:=*°\\[\]{}<>]+$/u.test(text))
    return text === '.' ? seen.confidence > 60 : false
  const [x0, y0, x1, y1] = seen.box
  if (y1 - y0 > 3.5 * (x1 - x0) && text.length > 1) return false
  if (!/[\p{L}\p{N}]/u.test(text))
    return /^(?:[+\-–—•%€&]+|4\+)$/u.test(text) && seen.confidence > 20
  return seen.confidence >= 25
}
