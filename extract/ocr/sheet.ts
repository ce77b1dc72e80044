// Where the sheet of paper lies in a photo: a straight edge on each of four sides, from dark table to light paper. When the four do not
// make a plausible sheet there is no answer, and the photo is read as it is: half a sheet cut off is worse than a slope.
import { type Grey, shrunk } from './grey.ts'
import { planeFrom, type Plane, type Point } from './plane.ts'

/** a·x + b·y = c, with a² + b² = 1. */
type Edge = { a: number; b: number; c: number }
export type Sheet = { corners: [Point, Point, Point, Point]; width: number; height: number }

const WIDTH = 400
const WINDOW = 5

/** The corners of the sheet in pixels (top left, top right, bottom right, bottom left) and its size once flat; null when not sure. */
export function sheetIn(picture: Grey): Sheet | null {
  const factor = Math.max(1, Math.floor(Math.min(picture.width, picture.height) / WIDTH))
  const small = shrunk(picture, factor)
  const edges = (['left', 'right', 'top', 'bottom'] as const).map((side) => edgeOn(small, side))
  const [left, right, top, bottom] = edges
  if (!left || !right || !top || !bottom) return null
  const meet = [
    crossing(left, top),
    crossing(right, top),
    crossing(right, bottom),
    crossing(left, bottom),
  ]
  const [tl, tr, br, bl] = meet.map(
    (point) => point && ([point[0] * factor, point[1] * factor] as Point),
  )
  if (!tl || !tr || !br || !bl) return null
  const across = (length(tl, tr) + length(bl, br)) / 2
  const down = (length(tl, bl) + length(tr, br)) / 2
  const area = (across * down) / (picture.width * picture.height)
  const even = (a: number, b: number) => Math.max(a, b) / Math.min(a, b) < 1.3
  const ratio = Math.max(across, down) / Math.min(across, down)
  const plausible =
    area > 0.35 &&
    even(length(tl, tr), length(bl, br)) &&
    even(length(tl, bl), length(tr, br)) &&
    ratio > 1.25 &&
    ratio < 1.6 &&
    [tl, tr, br, bl].every(
      ([x, y]) =>
        x > -0.02 * picture.width &&
        y > -0.02 * picture.height &&
        x < 1.02 * picture.width &&
        y < 1.02 * picture.height,
    )
  return plausible ? { corners: [tl, tr, br, bl], width: across, height: down } : null
}

/** The map from the photo to the flat sheet. Paper is taken to be A4 (or A4 across). */
export function flatSheet(sheet: Sheet): { plane: Plane; width: number; height: number } {
  const isTall = sheet.height >= sheet.width
  const width = Math.round(isTall ? sheet.width : sheet.height * Math.SQRT2)
  const height = Math.round(isTall ? sheet.width * Math.SQRT2 : sheet.height)
  const flat: Point[] = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ]
  return { plane: planeFrom(sheet.corners, flat), width, height }
}

const length = (p: Point, q: Point): number => Math.hypot(p[0] - q[0], p[1] - q[1])

/** Looks inwards from one side along many lines for the first strong step from dark to light, then fits one straight edge. */
function edgeOn(picture: Grey, side: 'left' | 'right' | 'top' | 'bottom'): Edge | null {
  const across = side === 'left' || side === 'right'
  const [along, depth] = across ? [picture.height, picture.width] : [picture.width, picture.height]
  const value = (line: number, at: number): number => {
    const far = side === 'left' || side === 'top' ? at : depth - 1 - at
    return picture.data[across ? line * picture.width + far : far * picture.width + line] ?? 0
  }
  const points: Point[] = []
  for (let line = Math.round(0.04 * along); line < 0.96 * along; line += 3) {
    const at = firstStep((i) => value(line, i), Math.round(0.3 * depth))
    if (at === null) continue
    const far = side === 'left' || side === 'top' ? at : depth - 1 - at
    points.push(across ? [far, line] : [line, far])
  }
  return points.length < (0.5 * (along * 0.92)) / 3 ? null : fitted(points, across)
}

function firstStep(value: (at: number) => number, reach: number): number | null {
  const steps: number[] = []
  let most = 0
  for (let at = WINDOW; at < reach; at += 1) {
    let step = 0
    for (let k = 0; k < WINDOW; k += 1) step += value(at + k) - value(at - 1 - k)
    steps.push(step / WINDOW)
    most = Math.max(most, step / WINDOW)
  }
  if (most < 22) return null
  const first = steps.findIndex((step) => step > 0.6 * most)
  // The top of this rise, not its foot.
  let at = first
  while (at + 1 < steps.length && (steps[at + 1] ?? 0) > (steps[at] ?? 0)) at += 1
  return at + WINDOW
}

/** The straight edge that most points lie on, by trying pairs; then least squares over those. */
function fitted(points: readonly Point[], upright: boolean): Edge | null {
  const flip = ([x, y]: Point): Point => (upright ? [y, x] : [x, y])
  const list = points.map(flip)
  let best: Point[] = []
  for (let i = 0; i < list.length; i += 4) {
    for (let j = i + Math.ceil(list.length / 4); j < list.length; j += 4) {
      const [p, q] = [list[i], list[j]]
      if (!p || !q || p[0] === q[0]) continue
      const slope = (q[1] - p[1]) / (q[0] - p[0])
      if (Math.abs(slope) > 0.35) continue
      const on = list.filter(([u, v]) => Math.abs(v - p[1] - slope * (u - p[0])) < 1.6)
      if (on.length > best.length) best = on
    }
  }
  if (best.length < 0.55 * list.length) return null
  const n = best.length
  const mu = best.reduce((sum, [u]) => sum + u, 0) / n
  const mv = best.reduce((sum, [, v]) => sum + v, 0) / n
  const slope =
    best.reduce((sum, [u, v]) => sum + (u - mu) * (v - mv), 0) /
    best.reduce((sum, [u]) => sum + (u - mu) ** 2, 0)
  // v = mv + slope (u − mu)  ⇔  slope·u − v = slope·mu − mv
  const norm = Math.hypot(slope, 1)
  const [a, b, c] = [slope / norm, -1 / norm, (slope * mu - mv) / norm]
  return upright ? { a: b, b: a, c } : { a, b, c }
}

function crossing(p: Edge, q: Edge): Point | null {
  const det = p.a * q.b - q.a * p.b
  if (Math.abs(det) < 0.2) return null
  return [(p.c * q.b - q.c * p.b) / det, (p.a * q.c - q.a * p.c) / det]
}
