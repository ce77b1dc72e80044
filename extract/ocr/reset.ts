// Pieces of lines set anew on sheets of their own, one below the other: the engine, which takes a page for running text, cannot mix cells
// of neighbouring columns there. Words are carried back to the page afterwards.
import type { Seen, SeenLine } from './engine.ts'
import { blank, cropped, type Grey, quarterTurned } from './grey.ts'
import type { Blob, Segment } from './segments.ts'

/** `x`, `y`: where the top left corner of the piece stands on the sheet, in pixels; `scale`: how much larger it is there. */
export type Slot = {
  segment: Segment
  x: number
  y: number
  width: number
  height: number
  scale: number
  /** The same across: pieces are drawn narrower than high. */
  across: number
}
export type Sheet = { picture: Grey; slots: Slot[] }

const PAD = 12
/** Widest piece of a sheet in pixels: short pieces have sheets of their own, so that little paper is looked at for nothing. */
const WIDTHS = [320, 900, Infinity]

/**
 * Heights of tall letters to which pieces are drawn, in pixels: the recogniser brings every line to 36 pixels, so that larger drawings
 * cost time and show nothing more. The second reading is another resampling of the same ink.
 */
export const FIRST = 28
export const SECOND = 22
/** A fax has 12 to 17 pixels to a tall letter: drawn larger, its ragged edges are taken for parts of letters. */
export const FIRST_FAX = 16
const SCALES = [0.5, 1.5] as const

const scaleOf = (one: Segment, tall: number): number => {
  const scale = Math.min(SCALES[1], Math.max(SCALES[0], tall / one.tall))
  return Math.abs(scale - 1) < 0.06 ? 1 : scale
}

/** Sheets on which each piece has a row. Only the piece's own ink is taken over, with the grey around it. */
export function setAnew(
  picture: Grey,
  segments: readonly Segment[],
  owners: Owners,
  tall: number,
): Sheet[] {
  let from = 0
  return WIDTHS.flatMap((to) => {
    const some = segments.filter((one) => {
      const width = widthOf(one) * acrossOf(one, tall)
      return width > from && width <= to
    })
    from = to
    return some.length > 0 ? [sheetOf(picture, some, owners, tall)] : []
  })
}

/**
 * Long lines, which are sentences, are drawn narrower than high: the recogniser's work grows with their length, and letters are told apart
 * as well (12 scanned pages: 1,846 of 1,914 words against 1,847). Cells and labels are not: there, words and figures were lost.
 */
const NARROW = 0.85
const LONG = 900

const acrossOf = (one: Segment, tall: number): number => {
  const scale = scaleOf(one, tall)
  return widthOf(one) * scale > LONG ? scale * NARROW : scale
}

const widthOf = (one: Segment): number => (one.turned ? one.y1 - one.y0 : one.x1 - one.x0)
const heightOf = (one: Segment): number => (one.turned ? one.x1 - one.x0 : one.y1 - one.y0)

function sheetOf(picture: Grey, segments: readonly Segment[], owners: Owners, tall: number): Sheet {
  let y = PAD
  const slots = segments
    .toSorted((a, b) => a.tall - b.tall)
    .map((segment) => {
      // The cut begins above the piece; the slot is where the piece itself stands.
      const scale = scaleOf(segment, tall)
      y += Math.round(segment.turned ? 0 : ABOVE * segment.tall * scale)
      const height = Math.ceil(heightOf(segment) * scale)
      const slot = {
        segment,
        x: PAD,
        y,
        width: Math.ceil(widthOf(segment) * acrossOf(segment, tall)),
        height,
        scale,
        across: acrossOf(segment, tall),
      }
      y += height + Math.max(PAD, Math.round(0.6 * segment.tall * scale))
      return slot
    })
  const sheet = blank(Math.max(...slots.map((one) => one.width)) + 2 * PAD, y + PAD, PAPER)
  for (const slot of slots) put(sheet, scaled(inked(picture, slot.segment, owners), slot), slot)
  return { picture: sheet, slots }
}

const PAPER = 245
/** White kept around a piece while it is cut out: the grey beside the ink belongs to it. */
const HALO = 2
/** Faint dots above letters may be missing from a piece's ink: so much more is cut, in heights of tall letters. */
const ABOVE = 0.3

/** Where ink of each piece lies, to keep it out of the cuts of its neighbours. */
export type Owners = Map<number, Blob[]>
const BUCKET = 64

export function ownersOf(segments: readonly Segment[]): Owners {
  const out: Owners = new Map()
  for (const segment of segments) {
    for (const blob of segment.blobs) {
      for (let k = Math.floor(blob.y0 / BUCKET); k <= Math.floor(blob.y1 / BUCKET); k += 1) {
        const list = out.get(k)
        if (list) list.push(blob)
        else out.set(k, [blob])
      }
    }
  }
  return out
}

/** The piece alone, reading to the right, with a halo around; ink of other pieces is painted over. */
function inked(picture: Grey, segment: Segment, owners: Owners): Grey {
  const { x0, x1, y1, turned } = segment
  const y0 = segment.y0 - (turned ? 0 : Math.round(ABOVE * segment.tall))
  const cut = cropped(picture, x0 - HALO, y0 - HALO, x1 + HALO, y1 + HALO)
  const own = new Set(segment.blobs)
  const seen = new Set<Blob>()
  for (let k = Math.floor((y0 - HALO) / BUCKET); k <= Math.floor((y1 + HALO) / BUCKET); k += 1) {
    for (const blob of owners.get(k) ?? []) {
      if (own.has(blob) || seen.has(blob)) continue
      if (blob.x0 >= x1 + 2 * HALO || blob.x1 <= x0 - 2 * HALO) continue
      if (blob.y0 >= y1 + 2 * HALO || blob.y1 <= y0 - 2 * HALO) continue
      seen.add(blob)
      for (const run of blob.runs) {
        for (let v = run.y - 1; v <= run.y + 1; v += 1) {
          const y = v - y0 + HALO
          const [a, b] = [
            Math.max(0, run.x0 - 1 - x0 + HALO),
            Math.min(cut.width, run.x1 + 1 - x0 + HALO),
          ]
          if (y >= 0 && y < cut.height && b > a)
            cut.data.fill(PAPER, y * cut.width + a, y * cut.width + b)
        }
      }
    }
  }
  return turned ? quarterTurned(cut, 1) : cut
}

/** Mean of the pixels that each new pixel covers when it gets smaller; linear in between when it grows. */
function scaled(picture: Grey, { across, scale }: Slot): Grey {
  if (scale === 1 && across === 1) return picture
  const [width, height] = [Math.ceil(picture.width * across), Math.ceil(picture.height * scale)]
  const flat = blank(width, picture.height)
  lineByLine(
    picture.data,
    flat.data,
    picture.width,
    width,
    picture.height,
    1,
    picture.width,
    width,
    across,
  )
  const out = blank(width, height)
  lineByLine(flat.data, out.data, picture.height, height, width, width, 1, 1, scale)
  return out
}

/** Resamples `lines` lines of `length` pixels to `to` pixels; `step`: from pixel to pixel, `from`/`into`: from line to line. */
function lineByLine(
  source: Uint8Array,
  target: Uint8Array,
  length: number,
  to: number,
  lines: number,
  step: number,
  from: number,
  into: number,
  factor: number,
): void {
  const span = Math.max(1, 1 / factor)
  const most = Math.ceil(span) + 3
  const weights = new Float64Array(most)
  for (let k = 0; k < to; k += 1) {
    const middle = (k + 0.5) / factor - 0.5
    const [a, b] = [middle - span / 2, middle + span / 2]
    const first = Math.floor(a)
    let count = 0
    let sum = 0
    for (let i = first; i <= Math.ceil(b) && count < most; i += 1) {
      const weight =
        factor < 1 ? Math.min(b, i + 0.5) - Math.max(a, i - 0.5) : 1 - Math.abs(i - middle)
      weights[count] = Math.max(0, weight)
      sum += Math.max(0, weight)
      count += 1
    }
    for (let line = 0; line < lines; line += 1) {
      let value = 0
      for (let n = 0; n < count; n += 1) {
        const i = Math.min(length - 1, Math.max(0, first + n))
        value += (weights[n] ?? 0) * (source[line * from + i * step] ?? PAPER)
      }
      target[line * into + k * step] = value / sum + 0.5
    }
  }
}

/** The foot of the cut stands on the foot of the slot. */
function put(sheet: Grey, piece: Grey, { x, y, height }: Slot): void {
  const top = y + height + HALO - piece.height
  for (let v = Math.max(0, -top); v < piece.height; v += 1) {
    const at = (top + v) * sheet.width + x - HALO
    sheet.data.set(piece.data.subarray(v * piece.width, (v + 1) * piece.width), at)
  }
}

/** The words of a sheet back where their pieces stand, piece by piece; a turned piece keeps the frame in which it reads. */
export function broughtBack(sheet: Sheet, lines: readonly SeenLine[]): Map<Segment, Seen[]> {
  const out = new Map<Segment, Seen[]>()
  for (const line of lines) {
    for (const word of line.words) {
      const middle = (word.box[1] + word.box[3]) / 2
      const slot = sheet.slots.find(
        (one) => middle >= one.y - PAD / 2 && middle < one.y + one.height + PAD / 2,
      )
      if (!slot) continue
      const { segment } = slot
      const [dx, dy] = segment.turned ? [0, 0] : [segment.x0, segment.y0]
      const back = ([a, b, c, d]: Seen['box']): Seen['box'] => [
        (a - slot.x) / slot.across + dx,
        (b - slot.y) / slot.scale + dy,
        (c - slot.x) / slot.across + dx,
        (d - slot.y) / slot.scale + dy,
      ]
      const list = out.get(segment) ?? []
      list.push({
        ...word,
        box: back(word.box),
        signs: word.signs.map((one) => ({ ...one, box: back(one.box) })),
      })
      out.set(segment, list)
    }
  }
  for (const list of out.values()) list.sort((a, b) => a.box[0] - b.box[0])
  return out
}
