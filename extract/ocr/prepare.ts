// From a page as sent to the picture that is read, in one order: light print dark, upright, light even, specks off, sheet flat, lines level, size right, rules off.
// Every step that moves pixels is a map of the plane, so that words can be carried back.
import { componentsOf, letterHeight, letters } from './components.ts'
import { flattened } from './flatten.ts'
import { type Grey, isTwoTone, quarterTurned, shrunk, smoothed } from './grey.ts'
import { IDENTITY, inverse, type Plane, scaling, after, turning, warped } from './plane.ts'
import { qualityOf, type Quality } from './quality.ts'
import { withoutReversed } from './reversed.ts'
import { type Stroke, withoutRules } from './rules.ts'
import { flatSheet, sheetIn } from './sheet.ts'
import { quartersToUpright, skewOf } from './skew.ts'
import { withoutSpecks } from './specks.ts'
import { withPlainZeros } from './zero.ts'

/** A page evened and measured once; every pass starts from it. */
export type Base = {
  /** Upright, light even. */
  even: Grey
  /** From the page as sent to `even`. */
  plane: Plane
  /** Of the page as sent, in pixels. */
  sent: { width: number; height: number }
  quarters: 0 | 1 | 2 | 3
  fax: boolean
  letter: number
  quality: Quality
}

export type Prepared = {
  picture: Grey
  /** From the page as sent to this picture. */
  plane: Plane
  letter: number
  strokes: Stroke[]
  /** How many noughts had a stroke through them. */
  zeros: number
}

/** What a pass does beyond levelling and scaling. */
export type Recipe = { sheet: boolean; rules: boolean; flip: boolean }

/** Letters of 9.5 points have this height (between low letters and capitals) at about 250 dpi, where the engine reads best. */
const LETTER = 20
const PIXELS_MAX = 13_000_000
const LOOK_WIDTH = 1400

/** Evens the light, finds out which way is up, measures quality. `turn` false: the page is known to be upright. */
export function baseOf(page: Grey): Base {
  const sent = { width: page.width, height: page.height }
  const factor = page.width * page.height > 2 * PIXELS_MAX ? 2 : 1
  const small = withoutReversed(shrunk(page, factor))
  const fax = isTwoTone(small)
  const even = fax
    ? withoutSpecks(small, letterHeight(componentsOf(small).components, small.width) || 9)
    : flattened(small)
  const { components, look } = lookAt(even, fax)
  const quality = qualityOf(
    small,
    even,
    components.map((one) => grown(one, look)),
  )
  const quarters = quartersToUpright(letters(components, Math.min(even.width, even.height) / look))
  const upright = quarterTurned(even, quarters)
  return {
    even: upright,
    plane: after(scaling(1 / factor), quarterPlane(quarters, even.width, even.height)),
    sent,
    quarters,
    fax,
    letter: quality.letter,
    quality: { ...quality, letter: quality.letter * factor },
  }
}

type Measured = ReturnType<typeof componentsOf>['components'][number]
const grown = (one: Measured, by: number): Measured => ({
  x0: one.x0 * by,
  y0: one.y0 * by,
  x1: one.x1 * by,
  y1: one.y1 * by,
  area: one.area * by * by,
})

/** Components on a picture small enough to be quick. Faxes are looked at as they are. */
function lookAt(picture: Grey, fax: boolean): { components: Measured[]; look: number } {
  const look = fax
    ? 1
    : Math.max(1, Math.floor(Math.min(picture.width, picture.height) / LOOK_WIDTH))
  return { components: componentsOf(shrunk(picture, look)).components, look }
}

function quarterPlane(quarters: number, width: number, height: number): Plane {
  if (quarters === 1) return [0, -1, height, 1, 0, 0, 0, 0, 1]
  if (quarters === 2) return [-1, 0, width, 0, -1, height, 0, 0, 1]
  if (quarters === 3) return [0, 1, 0, -1, 0, width, 0, 0, 1]
  return IDENTITY
}

/** True when the photo shows a whole sheet that can be laid flat. */
export const hasSheet = (base: Base, page: Grey): boolean =>
  !base.fax && sheetIn(quarterTurned(page, base.quarters)) !== null

/** Draws the picture for one pass. `page` is the page as sent. */
export function prepared(base: Base, page: Grey, recipe: Recipe): Prepared {
  let { even, plane } = base
  if (recipe.flip) {
    plane = after(plane, quarterPlane(2, even.width, even.height))
    even = quarterTurned(even, 2)
  }
  let width = even.width
  let height = even.height
  let flat = IDENTITY
  const sheet =
    recipe.sheet && !base.fax
      ? sheetIn(quarterTurned(page, base.quarters + (recipe.flip ? 2 : 0)))
      : null
  if (sheet) {
    const shrink = even.width / (base.quarters % 2 === 0 ? page.width : page.height)
    const made = flatSheet(sheet)
    flat = after(scaling(1 / shrink), after(made.plane, scaling(shrink)))
    width = made.width * shrink
    height = made.height * shrink
  }
  const level = levelled(even, flat, width, height, base)
  const wanted = base.letter > 0 ? LETTER / level.letter : 1
  const scale = Math.min(wanted, 3.2, Math.sqrt(PIXELS_MAX / (width * height)))
  const grow = Math.abs(scale - 1) < 0.08 ? 1 : scale
  const whole = after(after(flat, turning(-level.skew, width / 2, height / 2)), scaling(grow))
  const ink = base.fax ? smoothed(even) : even
  const source = grow < 0.6 ? shrunk(ink, 2) : ink
  const toSource = grow < 0.6 ? after(inverse(whole), scaling(0.5)) : inverse(whole)
  const drawn = warped(source, toSource, Math.round(width * grow), Math.round(height * grow))
  const letter = Math.max(8, level.letter * grow)
  const { picture: plain, zeros } = withPlainZeros(drawn, letter)
  const { picture, strokes } = recipe.rules
    ? withoutRules(plain, letter)
    : { picture: plain, strokes: [] }
  return {
    picture: recipe.rules ? withoutSpecks(picture, letter) : picture,
    plane: after(plane, whole),
    letter,
    strokes,
    zeros,
  }
}

/** Slope of the lines and height of letters after `flat`, measured on a small copy. */
function levelled(
  even: Grey,
  flat: Plane,
  width: number,
  height: number,
  base: Base,
): { skew: number; letter: number } {
  const look = base.fax ? 1 : Math.max(1, Math.floor(Math.min(width, height) / LOOK_WIDTH))
  const small =
    flat === IDENTITY
      ? shrunk(even, look)
      : warped(
          even,
          inverse(after(flat, scaling(1 / look))),
          Math.round(width / look),
          Math.round(height / look),
        )
  const found = letters(componentsOf(small).components, small.width)
  const letter = letterHeight(found, small.width) * look
  return { skew: skewOf(found), letter: letter || base.letter || LETTER }
}
