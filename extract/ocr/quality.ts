// Whether a picture is worth reading: too dark, too blurred, too small, cut at an edge. Said before OCR is spent, in codes that become advice.
import { type Component, INK, letterHeight, letters } from './components.ts'
import { type Grey, percentile } from './grey.ts'

export type Advice = 'dark' | 'blurred' | 'small' | 'cut' | 'empty'
export type Quality = {
  advice: Advice[]
  /** Reading cannot succeed: say so and ask for another picture. */
  hopeless: boolean
  /** Brightness of the paper, 0–255. */
  paper: number
  /** Width of the step from paper to ink, in letter heights. */
  blur: number
  /** Height of a letter in pixels of the picture as sent. */
  letter: number
}

/** Measures a page. `evened` is the same picture with its light made even, `components` those of `evened`. */
export function qualityOf(picture: Grey, evened: Grey, components: readonly Component[]): Quality {
  const letter = letterHeight(components, evened.width)
  const paper = percentile(picture, 0.85)
  const blur = letter > 0 ? (edgeWidth(evened) ?? letter) / letter : 0
  const advice: Advice[] = []
  const few = letters(components, evened.width).length
  if (letter === 0 && few < 30) advice.push(paper < 60 ? 'dark' : 'empty')
  else {
    if (paper < 60) advice.push('dark')
    if (letter < 7) advice.push('small')
    if (blur > 0.42) advice.push('blurred')
    if (isCut(components, picture, paper)) advice.push('cut')
  }
  const hopeless = (letter > 0 && letter < 4.5) || blur > 0.7 || (letter === 0 && paper < 35)
  return { advice, hopeless, paper, blur, letter }
}

/** How many pixels the step from paper to ink takes, at the steepest places: contrast by slope. Null when no step is clear. */
function edgeWidth({ width, height, data }: Grey): number | null {
  const widths: number[] = []
  for (let y = 4; y < height - 4; y += 5) {
    for (let x = 8; x < width - 8; x += 1) {
      const here = data[y * width + x] ?? 0
      const next = data[y * width + x + 1] ?? 0
      if (here < INK || next >= INK) continue // a step down into ink
      let low = next
      let high = here
      let steepest = here - next
      for (let k = 1; k <= 7; k += 1) {
        const a = data[y * width + x - k + 1] ?? 0
        const b = data[y * width + x + k] ?? 0
        high = Math.max(high, a)
        low = Math.min(low, b)
        steepest = Math.max(
          steepest,
          (data[y * width + x - k] ?? 0) - a,
          b - (data[y * width + x + k + 1] ?? 0),
        )
      }
      if (high - low > 80) widths.push((high - low) / Math.max(1, steepest))
    }
  }
  if (widths.length < 50) return null
  return widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0
}

/**
 * Letters that touch the left or right edge of the picture in several places: text goes on outside. An edge that is darker than
 * paper shows the table that the sheet lies on.
 */
function isCut(components: readonly Component[], picture: Grey, paper: number): boolean {
  const { width, height } = picture
  const found = letters(components, width)
  return ([0, width - 1] as const).some((edge) => {
    const isPaper = edgeBrightness(picture, edge) > 0.8 * paper
    const touching = found.filter((one) => (edge === 0 ? one.x0 <= 1 : one.x1 >= edge))
    return isPaper && new Set(touching.map((one) => Math.round(one.y0 / (height / 60)))).size >= 6
  })
}

function edgeBrightness({ width, height, data }: Grey, x: number): number {
  const values: number[] = []
  for (let y = 0; y < height; y += 8) values.push(data[y * width + x] ?? 0)
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
