// Ruled lines taken off the page, letters that touch them left standing. Dotted rules go too: their dots stand in line and evenly.
import type { Grey } from './grey.ts'
import { INK } from './components.ts'

/** A ruled stroke that was removed: at which pixel column (`down`) or row, from where to where. */
export type Stroke = { down: boolean; at: number; from: number; to: number }

/** Removes long thin straight strokes, across and down. `letter` is the height of a letter in pixels. */
export function withoutRules(picture: Grey, letter: number): { picture: Grey; strokes: Stroke[] } {
  const strokes: Stroke[] = []
  const out: Grey = { ...picture, data: picture.data.slice() }
  const across = darkOf(picture)
  const thick = Math.max(3, Math.round(letter / 3.5))
  erase(across, out, Math.round(3.2 * letter), thick, false, strokes)
  erase(turned(across), out, Math.round(2.4 * letter), thick, true, strokes)
  const fine = Math.max(3, Math.round(letter / 5))
  erase(paleOf(out, fine, false), out, PALE_ACROSS * letter, fine, false, strokes, PALE_GAP)
  erase(turned(paleOf(out, fine, true)), out, PALE_DOWN * letter, fine, true, strokes, PALE_GAP)
  return { picture: out, strokes }
}

/**
 * Hairlines come out of a scanner as a grey that is ink in some places only; what is left of them there would be read as dashes. So pale a stroke
 * must be longer than one of ink to be a rule: so many letters, with breaks of so many pixels.
 */
const PALE_ACROSS = 12
const PALE_DOWN = 12
const PALE_GAP = 3

/** So much darker than the paper on both sides is a hairline; there it is as light as paper, or feet of letters would be one. */
const PALE = 16
const PAPER = 200

/** Where the picture is darker than a little way to both sides, across the stroke. */
function paleOf({ width, height, data }: Grey, fine: number, down: boolean): Dark {
  const out = empty(height, width)
  const side = (fine + 1) * (down ? 1 : width)
  const [mx, my] = down ? [fine + 1, 0] : [0, fine + 1]
  for (let y = my; y < height - my; y += 1) {
    for (
      let x = mx, from = y * width + mx, to = (y + 1) * out.step + mx;
      x < width - mx;
      x += 1, from += 1, to += 1
    ) {
      const own = data[from] ?? 255
      if (own >= 255 - PALE) continue
      const least = Math.min(data[from - side] ?? 255, data[from + side] ?? 255)
      if (least >= PAPER && own + PALE < least) out.data[to] = 1
    }
  }
  return out
}

/**
 * Where a picture is dark, 1 or 0, line by line in memory; a white line before the first and after the last. `step`: from line to
 * line, a multiple of four so that four pixels can be looked at in one.
 */
type Dark = { data: Uint8Array; lines: number; length: number; step: number }

const empty = (lines: number, length: number): Dark => {
  const step = (length + 3) & ~3
  return { data: new Uint8Array((lines + 2) * step), lines, length, step }
}

function darkOf({ width, height, data }: Grey): Dark {
  const out = empty(height, width)
  for (let y = 0, from = 0; y < height; y += 1) {
    for (let x = 0, to = (y + 1) * out.step; x < width; x += 1, from += 1, to += 1)
      if ((data[from] ?? 255) < INK + 40) out.data[to] = 1
  }
  return out
}

/** Squares that fit the processor's cache. */
const TILE = 64

function turned(dark: Dark): Dark {
  const out = empty(dark.length, dark.lines)
  for (let ty = 0; ty < dark.lines; ty += TILE) {
    for (let tx = 0; tx < dark.length; tx += TILE) {
      const [yEnd, xEnd] = [Math.min(dark.lines, ty + TILE), Math.min(dark.length, tx + TILE)]
      for (let y = ty; y < yEnd; y += 1) {
        for (let x = tx, at = (y + 1) * dark.step + tx; x < xEnd; x += 1, at += 1)
          if (dark.data[at] === 1) out.data[(x + 1) * out.step + y] = 1
      }
    }
  }
  return out
}

/** `least`: shortest stroke in pixels; `thick`: the thickest; `down`: vertical strokes, for which `dark` lies turned. */
function erase(
  dark: Dark,
  out: Grey,
  least: number,
  thick: number,
  down: boolean,
  strokes: Stroke[],
  gap = Math.max(1, Math.round(thick / 3)),
): void {
  const { data, lines, length, step } = dark
  const index = (line: number, at: number) => (down ? at * out.width + line : line * out.width + at)
  const ink = (line: number, at: number) =>
    line >= 0 && line < lines && data[(line + 1) * step + at] === 1
  const fours = new Uint32Array(data.buffer)
  const on = new Uint8Array(step)
  const onFours = new Uint32Array(on.buffer)
  const count = step / 4
  // A stroke may climb by a pixel now and then: each line is looked at together with its two neighbours.
  for (let line = 0; line < lines; line += 1) {
    const here = (line + 1) * count
    let any = 0
    for (let k = 0; k < count; k += 1) {
      const four =
        (fours[here + k] ?? 0) | ((fours[here - count + k] ?? 0) & (fours[here + count + k] ?? 0))
      onFours[k] = four
      any |= four
    }
    if (any === 0) continue
    let start = -1
    let last = -1
    for (let at = 0; at <= length; at += 1) {
      // Four white pixels in one step; a stroke that ended is closed by the next pixel.
      if (start < 0) while (at + 4 <= length && (at & 3) === 0 && onFours[at >> 2] === 0) at += 4
      if (at < length && on[at] === 1) {
        if (start < 0) start = at
        last = at
      } else if (start >= 0 && (at - last > gap || at === length)) {
        if (last - start + 1 >= least && isThin(ink, line, start, last, thick)) {
          wipe(out, ink, line, start, last, thick, index)
          strokes.push({ down, at: line, from: start, to: last })
        }
        start = -1
      }
    }
  }
}

type Ink = (line: number, at: number) => boolean

/** How far the stroke reaches to both sides of `line` at `at`. */
function reach(ink: Ink, line: number, at: number, most: number): [number, number] {
  let a = 0
  let b = 0
  while (a <= most && ink(line - a - 1, at)) a += 1
  while (b <= most && ink(line + b + 1, at)) b += 1
  return [a, b]
}

function isThin(ink: Ink, line: number, start: number, last: number, thick: number): boolean {
  let thin = 0
  let seen = 0
  for (let at = start; at <= last; at += 3) {
    const [a, b] = reach(ink, line, at, thick + 1)
    if (a + b + 1 <= thick) thin += 1
    seen += 1
  }
  return thin > 0.7 * seen
}

function wipe(
  out: Grey,
  ink: Ink,
  line: number,
  start: number,
  last: number,
  thick: number,
  index: (line: number, at: number) => number,
): void {
  for (let at = start; at <= last; at += 1) {
    const [a, b] = reach(ink, line, at, thick + 1)
    // Thicker here: a letter stands on the stroke and keeps its foot.
    if (a + b + 1 > thick) continue
    for (let k = line - a - 1; k <= line + b + 1; k += 1) {
      const i = index(k, at)
      if (k >= 0 && i >= 0 && i < out.data.length) out.data[i] = 245
    }
  }
}
