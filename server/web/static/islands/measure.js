// How well a photo of a page can be read, from its grey pixels alone: how wide its edges are, how light the paper is, how much ink and paper differ.
// Pure: tests feed it with pictures that were blurred and darkened on purpose.

/** Photos are looked at with their longer side at this many pixels: about 137 dots per inch on a page. */
export const LONG_SIDE = 1600
/** Below this an A4 page has fewer than 120 dots per inch: small print is lost. */
const SMALL_SIDE = 1400
/** Edges wider than this, in pixels of the looked-at size, run letters of 9 point together. */
const BLURRED = 2.4
/** Paper darker than this (0–255), or ink and paper closer than this. */
const DARK = 90
const FAINT = 50

/** @returns grey values, one byte a pixel, of `data` in RGBA */
export function greys(data) {
  const grey = new Uint8Array(data.length / 4)
  for (let i = 0; i < grey.length; i += 1)
    grey[i] = (data[i * 4] * 77 + data[i * 4 + 1] * 150 + data[i * 4 + 2] * 29) >> 8
  return grey
}

function percentile(counts, total, share) {
  let seen = 0
  for (let value = 0; value < counts.length; value += 1) {
    seen += counts[value]
    if (seen >= total * share) return value
  }
  return counts.length - 1
}

/**
 * @param grey one byte a pixel @param width in pixels @param height in pixels
 * @returns `blur`: width of the strong edges in pixels (about 1 when sharp); `paper`, `ink`: light and dark grey values
 */
export function measure(grey, width, height) {
  const counts = new Uint32Array(256)
  for (const value of grey) counts[value] += 1
  const paper = percentile(counts, grey.length, 0.75)
  const ink = percentile(counts, grey.length, 0.01)
  const steps = new Uint32Array(1024)
  let edges = 0
  const slope = (at) =>
    Math.abs(grey[at + 1] - grey[at - 1]) + Math.abs(grey[at + width] - grey[at - width])
  for (let y = 2; y < height - 2; y += 1)
    for (let x = 2; x < width - 2; x += 1) {
      steps[slope(y * width + x)] += 1
      edges += 1
    }
  const strong = Math.max(24, percentile(steps, edges, 0.97))
  let slopes = 0
  let bends = 0
  for (let y = 2; y < height - 2; y += 1)
    for (let x = 2; x < width - 2; x += 1) {
      const at = y * width + x
      const rise = slope(at)
      if (rise < strong) continue
      slopes += rise / 2
      bends += Math.abs(
        4 * grey[at] - grey[at - 1] - grey[at + 1] - grey[at - width] - grey[at + width],
      )
    }
  return { blur: bends === 0 ? 9 : (1.5 * slopes) / bends, paper, ink }
}

/**
 * What to tell the person, worst first; nothing when the picture can be read.
 * @param side the longer side of the photo as taken, in pixels
 */
export function adviceFor({ blur, paper, ink }, side) {
  const said = []
  if (side < SMALL_SIDE) said.push('small')
  if (paper < DARK) said.push('dark')
  else if (paper - ink < FAINT) said.push('faint')
  if (blur > BLURRED && side >= SMALL_SIDE) said.push('blurred')
  return said
}
