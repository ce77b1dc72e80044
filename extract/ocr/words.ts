// Seen lines → words in points: each with the type size of its line and a box that stands on its baseline, as words from a text layer have,
// and carried back to the page as it was sent.
import { cleanText } from '../read/pieces.ts'
import type { Box, Word } from '../read/word.ts'
import { isListSign } from './boxes.ts'
import type { Seen, SeenLine } from './engine.ts'
import { boxThrough, inverse, type Plane } from './plane.ts'

/** Parts of the type size, typical of text faces: low letters, tall letters and figures, height of the box above the baseline. */
const LOW = 0.53
const TALL = 0.72
const RISE = 0.78

/** A word as read in one pass, before confidence is calibrated. */
export type Spotted = Word & { raw: number; weakest: number; unread?: number }

export type Frame = {
  page: number
  /** From the page as sent to the picture that was read. */
  plane: Plane
  /** Points a pixel, in the picture that was read. */
  scale: number
  /** Points a pixel, on the page as sent. */
  sentScale: number
  /** Height of that picture in pixels: turned words need it. */
  height: number
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

type Measured = { seen: Seen; size: number | null; base: number | null }

/** Type size and baseline from the signs that stand on the baseline; a bad box of one sign does no harm. */
function measured(seen: Seen): Measured {
  const sizes: number[] = []
  const feet: number[] = []
  for (const { text, box } of seen.signs) {
    const isTall = /^[A-ZÄÖÜbdfhiklß0-9&€§?!%t]$/u.test(text)
    if (!isTall && !/^[aceimnorsuvwxz]$/u.test(text)) continue
    sizes.push(
      (box[3] - box[1]) / (isTall ? (/[ÄÖÜ]/u.test(text) ? 0.9 : text === 't' ? 0.66 : TALL) : LOW),
    )
    feet.push(box[3])
  }
  return sizes.length === 0
    ? { seen, size: null, base: null }
    : { seen, size: median(sizes), base: median(feet) }
}

/** Words of one picture in points, turn 0. */
export function wordsFrom(lines: readonly SeenLine[], frame: Frame): Spotted[] {
  const rows = lines.map((line) =>
    line.words.filter((seen) => isInk(seen, frame) || isAmongWords(seen, line)).map(measured),
  )
  const sizes = rows.map((row) =>
    median(
      row.flatMap((one) =>
        one.size ? Array.from({ length: one.seen.text.length }, () => one.size ?? 0) : [],
      ),
    ),
  )
  for (const [i, line] of lines.entries()) {
    const letters = (rows[i] ?? []).reduce(
      (sum, one) => sum + (one.size ? one.seen.text.length : 0),
      0,
    )
    if (line.size !== undefined && letters < 6) sizes[i] = line.size
    else if (line.inkSize) sizes[i] = line.inkSize
  }
  const weights = rows.map((row) => row.length)
  const snapped = levels(sizes, weights)
  const back = inverse(frame.plane)
  return rows.flatMap((row, r) => {
    const typical = snapped[r] || 12 / frame.scale
    const bases = row.flatMap((one) =>
      one.base === null ? [] : [{ x: mid(one.seen.box), y: one.base }],
    )
    return row.flatMap(({ seen, size, base }) => {
      const text = withoutDirt(cleanText(seen.text).trim())
      if (text === '') return []
      // In one row of a table small and large type may stand side by side.
      const apart =
        size !== null &&
        lines[r]?.inkSize === undefined &&
        (size > 1.25 * typical || size < 0.78 * typical) &&
        text.length > 3 &&
        seen.confidence > 85
      const own = apart ? (nearest(snapped, size) ?? typical) : typical
      const level = levelAt(bases, mid(seen.box)) ?? base ?? seen.box[3]
      const foot = base !== null && Math.abs(base - level) > 0.45 * own ? base : level
      const [x0, , x1] = seen.box
      const standing: Box = [x0, foot - RISE * own, x1, foot + (1 - RISE) * own]
      return [
        {
          text,
          page: frame.page,
          box: times(standing, frame.scale),
          at: times(boxThrough(back, seen.box), frame.sentScale),
          turn: 0 as const,
          size: own * frame.scale,
          mono: false,
          source: 'ocr' as const,
          confidence: 0,
          raw: seen.confidence,
          weakest: seen.weakest,
          ...(seen.unread ? { unread: seen.unread } : {}),
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

function nearest(levels: readonly number[], size: number): number | null {
  const [best] = levels
    .filter((one) => one > 0)
    .toSorted((a, b) => Math.abs(a - size) - Math.abs(b - size))
  return best !== undefined && Math.abs(best - size) < 0.12 * size ? best : null
}

/** Sizes of lines of one type scatter by so much. */
const ALIKE = 0.11

/** Sizes that lie close together on a page are one size: the engine of layouts asks whether type changes. */
function levels(sizes: readonly number[], weights: readonly number[]): number[] {
  const ordered = sizes
    .map((size, i) => ({ size, weight: weights[i] ?? 1 }))
    .filter((one) => one.size > 0)
  const centres: number[] = []
  // The most printed size first; what lies within a tenth of it is that size.
  let left = ordered
  while (left.length > 0) {
    const mass = (centre: number) =>
      left
        .filter((one) => Math.abs(one.size - centre) < ALIKE * centre)
        .reduce((sum, one) => sum + one.weight, 0)
    const [top] = left.toSorted((a, b) => mass(b.size) - mass(a.size) || a.size - b.size)
    if (!top) break
    const members = left.filter((one) => Math.abs(one.size - top.size) < ALIKE * top.size)
    const centre = median(
      members.flatMap((one) => Array.from({ length: one.weight }, () => one.size)),
    )
    // Of a size that hardly occurs only the plausible is believed: a single heading, not a line with dirt in it.
    const isOdd =
      mass(top.size) < 3 &&
      centres.length > 0 &&
      !centres.some((one) => centre / one > 0.7 && centre / one < 1.75)
    if (!isOdd) centres.push(centre)
    left = left.filter((one) => !members.includes(one))
  }
  return sizes.map((size) =>
    size > 0
      ? (centres.toSorted((a, b) => Math.abs(a - size) - Math.abs(b - size))[0] ?? size)
      : (centres[0] ?? 0),
  )
}

/** Specks beside a word are read as stops and quotes that no word begins or ends with. */
const withoutDirt = (text: string): string =>
  text
    .replace(/^[‚‘’'`´|_~.,:;]+(?=[\p{L}\d(])/u, '')
    .replace(/(?<=[\p{L}\d.,:;)])[‘’'`´|_~]+$/u, '')

/** Share of the width that codes and marks for folding machines take on the left; print begins further in. */
const MARGIN = 0.085

/** Rules, dirt and bars of codes come out as signs without letters and with little confidence. */
function isInk(seen: Seen, frame: Frame): boolean {
  const text = seen.text.trim()
  if (isListSign(seen)) return true
  if (text === '' || /^[|_~"'`´‘’“”„.,;:=*°\\[\]{}<>#]+$/u.test(text))
    return text === '.' ? seen.confidence > 60 : false
  const [x0, y0, x1, y1] = seen.box
  if (y1 - y0 > 3.5 * (x1 - x0) && text.length > 1) return false
  if (x1 * frame.scale < MARGIN * 595 && (seen.weakest < 70 || !/[\p{L}\p{N}]{2}/u.test(text)))
    return false
  if (!/[\p{L}\p{N}]/u.test(text))
    // „76,12 %,“: a stop behind the sign takes nothing from it.
    return /^(?:[+\-–—•%€&]+[.,;:)]?|4\+)$/u.test(text) && seen.confidence > 20
  return seen.confidence >= 25
}

/** A word that the engine was unsure of between sure ones is a misread word, not dirt: without it its neighbours would say something else. */
const isAmongWords = (seen: Seen, line: SeenLine): boolean =>
  /[\p{L}\p{N}]{2}/u.test(seen.text) &&
  line.words.filter((one) => one.confidence > 60).length >= (/\d/u.test(seen.text) ? 1 : 2)

/** A turned crop's words put back on the page: they read upwards. `dx`, `dy`: top left of the crop; `tall`: its height, in pixels. */
export function readingUpwards(
  lines: readonly SeenLine[],
  frame: Frame,
  dx: number,
  dy: number,
  tall: number,
): Spotted[] {
  const flat = wordsFrom(lines, {
    ...frame,
    plane: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    scale: 1,
    sentScale: 1,
  })
  const back = inverse(frame.plane)
  return flat.map((word) => {
    const up = ([a0, b0, a1, b1]: Box): Box => [dx + b0, dy + tall - a1, dx + b1, dy + tall - a0]
    return {
      ...word,
      turn: 90 as const,
      size: word.size * frame.scale,
      box: times(up(word.box), frame.scale),
      at: times(boxThrough(back, up(word.at)), frame.sentScale),
    }
  })
}
