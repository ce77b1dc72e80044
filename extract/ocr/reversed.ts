// Light print on dark fields (bands with a heading, heads of tables, screens with a dark ground): turned into dark print on paper, for the engine
// and every step before it take ink to be darker than what it lies on. A dark field without print, such as a black bar, stays as it is.
import { componentsOf, letters } from './components.ts'
import { blank, type Grey, percentile, shrunk } from './grey.ts'
import type { Point } from './plane.ts'

/** Fields are looked for on a picture about this wide: the strokes of letters are thinner than a pixel there. */
const LOOK_WIDTH = 620
/** Darker than this on evened paper of 240 is a field; tints under dark print are lighter. */
const DARK = 150
/** Cells of this share of the width tell how bright the paper is; nowhere is it taken to be below this share of the brightest. */
const PAPER_CELL = 1 / 6
const PAPER_LEAST = 0.5
/** A field is at least so high and so wide (shares of the picture's width), about 7 and 36 points, and filled so far. */
const HEIGHT_LEAST = 1 / 90
const WIDTH_LEAST = 1 / 16
const FILL_LEAST = 0.5
/** Fewer light signs than this are no print: a logo, an icon. */
const SIGNS_LEAST = 3

/** From which to which x a row of a field reaches, ends excluded. */
type Span = { y: number; x0: number; x1: number }

/** The picture as sent with every dark field of light print turned round; the same picture when there is none. */
export function withoutReversed(picture: Grey): Grey {
  const factor = Math.max(1, Math.round(Math.min(picture.width, picture.height) / LOOK_WIDTH))
  const small = shrunk(picture, factor)
  let out = picture
  for (const hull of fieldsIn(small)) {
    const turned = turnedField(picture, hull, factor)
    if (turned === null) continue
    if (out === picture) out = { ...picture, data: Uint8Array.from(picture.data) }
    for (const { y, x0, values } of turned) out.data.set(values, y * picture.width + x0)
  }
  return out
}

/** Corners of the dark fields on the small picture. */
function fieldsIn(small: Grey): Point[][] {
  const { components, runs, root } = componentsOf(thinned(evened(small)), DARK)
  const [least, wide] = [HEIGHT_LEAST * small.width, WIDTH_LEAST * small.width]
  const wanted = new Map<number, { points: Point[]; area: number }>()
  const big = components.filter(
    (one) => one.y1 - one.y0 >= least && one.x1 - one.x0 >= wide && one.area >= least * wide,
  )
  if (big.length === 0) return []
  for (const run of runs) {
    const id = root[run.id] ?? run.id
    const one = wanted.get(id) ?? { points: [], area: 0 }
    one.points.push([run.x0, run.y], [run.x1, run.y], [run.x0, run.y + 1], [run.x1, run.y + 1])
    one.area += run.x1 - run.x0
    wanted.set(id, one)
  }
  return [...wanted.values()]
    .filter(({ area }) => area >= least * wide)
    .map(({ points, area }) => ({ hull: hullOf(points), area }))
    .filter(({ hull, area }) => {
      const ys = hull.map(([, y]) => y)
      const xs = hull.map(([x]) => x)
      const [height, width] = [Math.max(...ys) - Math.min(...ys), Math.max(...xs) - Math.min(...xs)]
      return height >= least && width >= wide && area >= FILL_LEAST * areaOf(hull)
    })
    .map(({ hull }) => hull)
}

/** Paper at 240 everywhere, by the brightest parts of wide cells. */
function evened(small: Grey): Grey {
  const cell = Math.max(8, Math.ceil(small.width * PAPER_CELL))
  const columns = Math.ceil(small.width / cell)
  const rows = Math.ceil(small.height / cell)
  const top = Math.max(1, percentile(small, 0.995))
  const paper = new Float64Array(columns * rows)
  for (let r = 0; r < rows; r += 1)
    for (let c = 0; c < columns; c += 1) {
      const width = Math.min(cell, small.width - c * cell)
      const height = Math.min(cell, small.height - r * cell)
      const part = blank(width, height)
      for (let y = 0; y < height; y += 1) {
        const from = (r * cell + y) * small.width + c * cell
        part.data.set(small.data.subarray(from, from + width), y * width)
      }
      paper[r * columns + c] = Math.max(PAPER_LEAST * top, percentile(part, 0.9))
    }
  const out = blank(small.width, small.height)
  for (let y = 0; y < small.height; y += 1)
    for (let x = 0; x < small.width; x += 1) {
      const here = paper[Math.floor(y / cell) * columns + Math.floor(x / cell)] ?? 255
      out.data[y * small.width + x] = Math.min(
        255,
        ((small.data[y * small.width + x] ?? 0) * 240) / here,
      )
    }
  return out
}

/** Dark only where all neighbours are: rules and the strokes of letters go, fields lose one pixel on each side. */
function thinned({ width, height, data }: Grey): Grey {
  const across = blank(width, height)
  const out = blank(width, height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x
      const before = x > 0 ? (data[at - 1] ?? 0) : 0
      const behind = x + 1 < width ? (data[at + 1] ?? 0) : 0
      across.data[at] = Math.max(data[at] ?? 0, before, behind)
    }
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x
      const above = y > 0 ? (across.data[at - width] ?? 0) : 0
      const below = y + 1 < height ? (across.data[at + width] ?? 0) : 0
      out.data[at] = Math.max(across.data[at] ?? 0, above, below)
    }
  return out
}

/** Convex hull by Andrew's monotone chain, counter-clockwise. */
function hullOf(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  const half = (list: readonly Point[]): Point[] => {
    const out: Point[] = []
    for (const point of list) {
      for (;;) {
        const [a, b] = [out.at(-2), out.at(-1)]
        if (!a || !b) break
        const turn = (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0])
        if (turn > 0) break
        out.pop()
      }
      out.push(point)
    }
    return out.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.toReversed())]
}

const areaOf = (hull: readonly Point[]): number =>
  Math.abs(
    hull.reduce((sum, [x, y], i) => {
      const [nx, ny] = hull[(i + 1) % hull.length] ?? [x, y]
      return sum + x * ny - nx * y
    }, 0),
  ) / 2

/** The rows of a hull, `grow` pixels larger on every side, within the picture. */
function spansOf(hull: readonly Point[], grow: number, { width, height }: Grey): Span[] {
  const ys = hull.map(([, y]) => y)
  const [top, foot] = [Math.min(...ys), Math.max(...ys)]
  const spans: Span[] = []
  for (let y = Math.max(0, Math.floor(top - grow)); y < Math.min(height, foot + grow); y += 1) {
    // Above and below the hull its first and last row go on.
    const at = Math.min(foot - 0.01, Math.max(top + 0.01, y + 0.5))
    const xs = hull.flatMap((a, i) => {
      const b = hull[(i + 1) % hull.length] ?? a
      if (a[1] === b[1] || at < Math.min(a[1], b[1]) || at > Math.max(a[1], b[1])) return []
      return [a[0] + ((at - a[1]) * (b[0] - a[0])) / (b[1] - a[1])]
    })
    if (xs.length === 0) continue
    const x0 = Math.max(0, Math.floor(Math.min(...xs) - grow))
    const x1 = Math.min(width, Math.ceil(Math.max(...xs) + grow))
    if (x1 > x0) spans.push({ y, x0, x1 })
  }
  return spans
}

/** The rows of a field with its print dark on paper; null when it holds no light print. */
function turnedField(
  picture: Grey,
  hull: readonly Point[],
  factor: number,
): { y: number; x0: number; values: Uint8Array }[] | null {
  const large = hull.map(([x, y]): Point => [x * factor, y * factor])
  const inner = spansOf(large, 0, picture)
  const inside = blank(
    inner.reduce((sum, { x0, x1 }) => sum + x1 - x0, 0),
    1,
  )
  let filled = 0
  for (const { y, x0, x1 } of inner) {
    const from = y * picture.width
    inside.data.set(picture.data.subarray(from + x0, from + x1), filled)
    filled += x1 - x0
  }
  const at = (share: number) => percentile(inside, share, 1)
  const [low, ground, light] = [at(0.02), at(0.5), at(0.995)]
  // Dark print on a darkish field is print as everywhere.
  if (light - ground < 60 || light - ground < 1.5 * (ground - low)) return null
  const left = Math.min(...inner.map(({ x0 }) => x0))
  const wide = Math.max(...inner.map(({ x1 }) => x1)) - left
  const first = inner[0]?.y ?? 0
  const field = blank(wide, inner.length, light)
  for (const { y, x0, x1 } of inner)
    for (let x = x0; x < x1; x += 1) {
      const value = picture.data[y * picture.width + x] ?? 0
      const share = Math.min(1, Math.max(0, (light - value) / (light - ground)))
      field.data[(y - first) * wide + x - left] = share * light
    }
  const half = Math.max(1, Math.floor(factor / 2))
  const look = evenly(shrunk(field, half), light)
  const signs = letters(componentsOf(look).components, picture.width / half)
  if (signs.length < SIGNS_LEAST) return null
  // What the field lost at its edges while it was thinned, and the soft edge itself, become paper.
  const byRow = new Map(inner.map((one) => [one.y, one]))
  return spansOf(large, 2 * factor, picture).map(({ y, x0, x1 }) => {
    const values = new Uint8Array(x1 - x0).fill(light)
    const own = byRow.get(y)
    if (own) {
      const from = (y - first) * wide - left
      values.set(field.data.subarray(from + own.x0, from + own.x1), own.x0 - x0)
    }
    return { y, x0, values }
  })
}

const evenly = ({ width, height, data }: Grey, paper: number): Grey => ({
  width,
  height,
  data: data.map((value) => Math.min(255, (value * 240) / Math.max(1, paper))),
})
