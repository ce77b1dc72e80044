// A figure as one picture with one description: what a drawing library says about each of its lines is noise to a listener.
import type { Figure } from '../../analysis/index.ts'
import { chartSvg } from '../../reports/index.ts'

/** Widths in px; both are drawn, the style sheet shows one (look: a wide drawing shrunk to a phone has letters too small to read). */
export const WIDE = 544 as const
export const NARROW = 340 as const

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** The drawing of a figure as an `img` of its description. */
export async function picture(figure: Figure): Promise<string> {
  const svg = await chartSvg(figure)
  const silent = svg.replace(/ (?:role|aria-[a-z]+)="[^"]*"/g, '')
  return silent.replace('<svg ', `<svg role="img" aria-label="${escaped(figure.description)}" `)
}
