// What a pack is made from: a case, what was found in it, where it stands, and the pictures that findings point at.
import type { Case, Comparison } from '../../analysis/index.ts'
import type { Day, Finding } from '../../extract/index.ts'

/** x0, y0, x1, y1 in PDF points from the page's top left. */
export type Box = [number, number, number, number]

/**
 * A region of a page to cut out. `pointer` is the finding's own (`Finding.where`), `letter` counts from 0, `page` from 1
 * inside the letter; `box` is the region, `marks` the values in it that get the yellow marker.
 */
export type CropNeed = { letter: number; page: number; pointer: string; box: Box; marks: Box[] }

/** A cut region as PNG with the marker burnt in. `width`, `height` in pixels, `scale` in pixels per PDF point. */
export type Crop = {
  pointer: string
  letter: number
  page: number
  png: Uint8Array
  width: number
  height: number
  scale: number
}

export type Evidence = {
  case: Case
  findings: Finding[]
  /** One list for each letter of the case, in its order; empty lists where nothing was compared. */
  comparisons: Comparison[][]
  campaign: { id: string; title: string } | null
  crops: Crop[]
  madeOn: Day
}

/** Name of a crop's file under data/crops/: which finding place, letter and page. ASCII by construction. */
export function cropName(crop: { pointer: string; letter: number; page: number }): string {
  const place = crop.pointer.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'letter'
  return `letter-${crop.letter + 1}-page-${crop.page}-${place}.png`
}
