// Ruled lines taken off the page, letters that touch them left standing. Dotted rules go too: their dots stand in line and evenly.
import type { Grey } from './grey.ts'
import { INK } from './components.ts'

/** A ruled stroke that was removed: at which pixel column (`down`) or row, from where to where. */
export type Stroke = { down: boolean; at: number; from: number; to: number }

/** Removes long thin straight strokes, across and down. `letter` is the height of a letter in pixels. */
export function withoutRules(picture: Grey, letter: number): { picture: Grey; strokes: Stroke[] } {
  const strokes: Stroke[] = []
  const data = Uint8Array.from(picture.data)
  const out: Grey = { ...picture, data }
  erase(
    picture,
    out,
    Math.round(3.2 * letter),
    Math.max(3, Math.round(letter / 3.5)),
    false,
    strokes,
  )
  erase(
    picture,
    out,
    Math.round(2.4 * letter),
    Math.max(3, Math.round(letter / 3.5)),
    true,
    strokes,
  )
  return { picture: out, strokes }
}

/** `least`: shortest stroke in pixels; `thick`: the thickest; `down`: vertical strokes. */
function erase(
  picture: Grey,
  out: Grey,
  least: number,
  thick: number,
  down: boolean,
  strokes: Stroke[],
): void {
  const { width, height, data } = picture
  const [lines, length] = down ? [width, height] : [height, width]
  const index = (line: number, at: number) => (down ? at * width + line : line * width + at)
  // Line by line in memory, also for strokes down the page: every pixel is asked for several times.
  const dark = new Uint8Array(width * height)
  for (let y = 0, from = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, from += 1)
      if ((data[from] ?? 255) < INK + 40) dark[down ? x * height + y : from] = 1
  }
  const ink = (line: number, at: number) =>
    line >= 0 && line < lines && dark[line * length + at] === 1
  const gap = Math.max(1, Math.round(thick / 3))
  // A stroke may climb by a pixel now and then: each line is looked at together with its two neighbours.
  for (let line = 0; line < lines; line += 1) {
    // Pixels of a line that is white to both sides are not looked at one by one.
    const first = dark.indexOf(1, Math.max(0, line - 1) * length)
    if (first < 0 || first >= Math.min(lines, line + 2) * length) continue
    let start = -1
    let last = -1
    for (let at = 0; at <= length; at += 1) {
      const on = at < length && (ink(line, at) || (ink(line - 1, at) && ink(line + 1, at)))
      if (on) {
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
