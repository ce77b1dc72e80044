// Connected specks of ink: found by runs, joined by union–find. Everything that looks at shapes rather than letters builds on it.
import type { Grey } from './grey.ts'

export type Component = { x0: number; y0: number; x1: number; y1: number; area: number }
type Run = { y: number; x0: number; x1: number; id: number }

/** Pixels darker than this are ink on evened pages (paper about 240). */
export const INK = 150

/** Components of pixels below `threshold`, eight-connected; ends excluded from boxes (x1, y1 are one past). */
export function componentsOf(
  picture: Grey,
  threshold = INK,
): { components: Component[]; runs: Run[]; root: Int32Array } {
  const { width, height, data } = picture
  const runs: Run[] = []
  const parents: number[] = []
  const find = (id: number): number => {
    let at = id
    while (parents[at] !== at) {
      const up = parents[at] ?? at
      parents[at] = parents[up] ?? up
      at = up
    }
    return at
  }
  let above = 0
  let aboveEnd = 0
  for (let y = 0; y < height; y += 1) {
    const start = runs.length
    let pointer = above
    const from = y * width
    for (let x = 0; x < width; x += 1) {
      if ((data[from + x] ?? 255) >= threshold) continue
      const x0 = x
      while (x < width && (data[from + x] ?? 255) < threshold) x += 1
      const id = parents.length
      parents.push(id)
      const run: Run = { y, x0, x1: x, id }
      while (pointer < aboveEnd && (runs[pointer]?.x1 ?? 0) < x0) pointer += 1
      for (let k = pointer; k < aboveEnd; k += 1) {
        const over = runs[k]
        if (!over || over.x0 > x) break
        const [a, b] = [find(over.id), find(id)]
        if (a !== b) parents[Math.max(a, b)] = Math.min(a, b)
      }
      runs.push(run)
    }
    above = start
    aboveEnd = runs.length
  }
  const root = Int32Array.from(parents, (_, id) => find(id))
  const components: Component[] = []
  const place = new Int32Array(parents.length).fill(-1)
  for (const run of runs) {
    const id = root[run.id] ?? run.id
    const known = components[place[id] ?? -1]
    if (known) {
      if (run.x0 < known.x0) known.x0 = run.x0
      if (run.x1 > known.x1) known.x1 = run.x1
      if (run.y >= known.y1) known.y1 = run.y + 1
      known.area += run.x1 - run.x0
    } else {
      place[id] = components.length
      components.push({ x0: run.x0, y0: run.y, x1: run.x1, y1: run.y + 1, area: run.x1 - run.x0 })
    }
  }
  return { components, runs, root }
}

/** Components that may be letters: not specks, not rules, not pictures. Sizes relative to the picture's width. */
export function letters(components: readonly Component[], width: number): Component[] {
  const least = Math.max(3, width / 600)
  const most = width / 18
  return components.filter((one) => {
    const [w, h] = [one.x1 - one.x0, one.y1 - one.y0]
    return h >= least && h <= most && w <= 2.5 * most && w >= least / 3 && w / h < 6 && h / w < 6
  })
}

/** Shapes lower than this part of what most ink belongs to are stops and dots. */
const DOT = 0.45
/** Of print so many shapes are stops and dots; more are dotted rules and leaders, whose dots are all alike. */
const DOTS_MOST = 0.35
const ALIKE = 0.7
const DOTS_LEAST = 100

/**
 * The median height of what may be letters, in pixels; 0 when there are too few to tell. Leaders of dots may outnumber the letters of a page: they
 * do not count.
 */
export function letterHeight(components: readonly Component[], width: number): number {
  const heights = letters(components, width)
    .map((one) => one.y1 - one.y0)
    .toSorted((a, b) => a - b)
  const half = heights.reduce((sum, one) => sum + one, 0) / 2
  let sum = 0
  const main =
    heights.find((one) => {
      sum += one
      return sum >= half
    }) ?? 0
  const dots = heights.filter((one) => one < DOT * main)
  const usual = dots[Math.floor(dots.length / 2)] ?? 0
  const alike = dots.filter((one) => Math.abs(one - usual) <= 1).length
  const areLeaders =
    dots.length > Math.max(DOTS_LEAST, DOTS_MOST * heights.length) && alike > ALIKE * dots.length
  const counted = areLeaders ? heights.slice(dots.length) : heights
  return counted.length < 30 ? 0 : (counted[Math.floor(counted.length / 2)] ?? 0)
}
