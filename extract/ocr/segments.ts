// Pieces of lines found from the ink alone: letters chain to their neighbours while they stand in one row without a wide gap or a rule
// between them. A cell of a table, a label or a line of running text is one piece, wherever the cells beside it stand.
import { type Component, componentsOf, INK } from './components.ts'
import type { Grey } from './grey.ts'
import type { Stroke } from './rules.ts'
import { boxed, HIGH, isColumn, LOW, turnedOf } from './upward.ts'

type Run = ReturnType<typeof componentsOf>['runs'][number]
/** A component of ink with its runs, in pixels of the picture that was read. */
export type Blob = Component & { runs: Run[] }
/** One piece of a line, x1 and y1 excluded. `tall`: height of its tall letters; `turned`: it reads upwards. */
export type Segment = {
  x0: number
  y0: number
  x1: number
  y1: number
  tall: number
  blobs: Blob[]
  turned: boolean
}

/** A wider gap, in heights of tall letters (0.72 of the type size), ends a piece; the layouts part columns at 0.95 of the type size. */
const GAP = 1.3

/** The pieces of a page from top to bottom. `letter`: height of a letter in pixels. */
export function segmentsOf(picture: Grey, letter: number, strokes: readonly Stroke[]): Segment[] {
  const blobs = blobsOf(picture)
  const cores: Blob[] = []
  const rest: Blob[] = []
  const columns: Blob[] = []
  for (const one of blobs) {
    const [w, h] = [one.x1 - one.x0, one.y1 - one.y0]
    if (w > 14 * letter || one.area < 3) continue
    if (h > HIGH * letter) {
      if (isColumn(one, letter)) columns.push(one)
    } else if (h >= LOW * letter) cores.push(one)
    else rest.push(one)
  }
  const walls = strokes.filter((one) => one.down).toSorted((a, b) => a.at - b.at)
  const turned = turnedOf([...cores, ...rest, ...columns], letter)
  const used = new Set(turned.flatMap((one) => one.blobs))
  const upright = chained(
    cores.filter((one) => !used.has(one) && !isOnRule(one, strokes, letter)),
    letter,
    walls,
  )
  const small = rest.filter((one) => !used.has(one) && !isOnRule(one, strokes, letter))
  const all = withSmall([...upright, ...turned], small, letter)
  return all.filter((one) => one.x1 > MARGIN * picture.width || isPrint(one, letter))
}

/** Codes and marks for folding machines stand there; print begins further in unless the page is cut. */
const MARGIN = 0.085
const isPrint = ({ blobs }: Segment, letter: number): boolean =>
  blobs.filter((one) => {
    const [w, h] = [one.x1 - one.x0, one.y1 - one.y0]
    return h > 0.5 * letter && h < 2 * letter && w < 1.6 * letter
  }).length >= 3

/**
 * What is left of a rule after it was taken off: thin along it, and in its line or nearly so. Dots above letters may stand close below
 * the border of their cell, so that they must lie nearer than dashes do.
 */
function isOnRule(one: Blob, strokes: readonly Stroke[], letter: number): boolean {
  if (Math.min(one.x1 - one.x0, one.y1 - one.y0) > 0.35 * letter) return false
  return strokes.some(({ down, at, from, to }) => {
    const [a0, a1, b0, b1] = down
      ? [one.x0, one.x1, one.y0, one.y1]
      : [one.y0, one.y1, one.x0, one.x1]
    if (a1 - a0 > 0.35 * letter) return false
    const near = (b1 - b0 > 0.3 * letter ? 0.4 : 0.15) * letter
    // „Ihre Verträge" over a card begins in line with its border: what is as tall as a letter may be one.
    const along = down && b1 - b0 > 0.7 * letter ? 0 : 6 * letter
    return at >= a0 - near && at < a1 + near && b0 >= from - along && b1 <= to + along
  })
}

function blobsOf(picture: Grey): Blob[] {
  const { components, runs, root } = componentsOf(picture, INK + 20)
  // Components are in the order in which their first run was met.
  const blobs: Blob[] = components.map((one) => ({ ...one, runs: [] }))
  const place = new Int32Array(root.length).fill(-1)
  let met = 0
  for (const run of runs) {
    const id = root[run.id] ?? run.id
    let at = place[id] ?? -1
    if (at < 0) {
      at = met
      place[id] = at
      met += 1
    }
    blobs[at]?.runs.push(run)
  }
  return blobs
}

/** Rows of letters: from left to right each letter joins the row that ends nearest before it at its height. */
function chained(cores: readonly Blob[], letter: number, walls: readonly Stroke[]): Segment[] {
  const out: Segment[] = []
  let open: Segment[] = []
  for (const one of cores.toSorted((a, b) => a.x0 - b.x0)) {
    open = open.filter((row) => one.x0 - row.x1 < 2.5 * HIGH * letter)
    let best: Segment | null = null
    let least = Infinity
    for (const row of open) {
      const tall = Math.max(row.tall, Math.min(one.y1 - one.y0, 1.6 * letter), 0.8 * letter)
      const gap = one.x0 - row.x1
      if (gap > GAP * tall || !isBeside(row, one) || (gap > 0 && isWalled(walls, row, one)))
        continue
      const off = Math.abs(middleOf(row) - (one.y0 + one.y1) / 2) + Math.max(0, gap)
      if (off < least) {
        best = row
        least = off
      }
    }
    if (best) joined(best, one)
    else {
      const { x0, y0, x1, y1 } = one
      const row: Segment = { x0, y0, x1, y1, tall: y1 - y0, blobs: [one], turned: false }
      out.push(row)
      open.push(row)
    }
  }
  return out
}

/** Top and bottom of the row near its end: lines may slope. */
function bandOf(row: Segment): [number, number] {
  const last = row.blobs.slice(-4)
  return [Math.min(...last.map((one) => one.y0)), Math.max(...last.map((one) => one.y1))]
}

function middleOf(row: Segment): number {
  const [top, bottom] = bandOf(row)
  return (top + bottom) / 2
}

function isBeside(row: Segment, one: Blob): boolean {
  const [top, bottom] = bandOf(row)
  const shared = Math.min(bottom, one.y1) - Math.max(top, one.y0)
  const high = one.y1 - one.y0
  // A comma of large type is as high as small letters, and hangs half below its line.
  const isComma =
    high < 0.55 * row.tall && one.y1 - bottom < 0.35 * row.tall && shared > 0.15 * high
  return isComma || shared > 0.5 * Math.min(bottom - top, high)
}

function isWalled(walls: readonly Stroke[], row: Segment, one: Blob): boolean {
  const y = (one.y0 + one.y1) / 2
  return walls.some(
    (wall) => wall.at >= row.x1 - 2 && wall.at <= one.x0 + 2 && wall.from < y && wall.to > y,
  )
}

function joined(row: Segment, one: Blob): void {
  row.blobs.push(one)
  row.x0 = Math.min(row.x0, one.x0)
  row.x1 = Math.max(row.x1, one.x1)
  row.y0 = Math.min(row.y0, one.y0)
  row.y1 = Math.max(row.y1, one.y1)
  const heights = row.blobs.map((blob) => blob.y1 - blob.y0).toSorted((a, b) => a - b)
  row.tall = heights[Math.floor(0.8 * (heights.length - 1))] ?? row.tall
}

/** Stops, dots and dashes go to the piece they belong to; dashes that stand alone are pieces of their own. */
function withSmall(rows: Segment[], rest: readonly Blob[], letter: number): Segment[] {
  const cell = Math.max(8, Math.round(4 * letter))
  const grid = new Map<number, Segment[]>()
  const key = (x: number, y: number) => Math.floor(y / cell) * 10_000 + Math.floor(x / cell)
  for (const row of rows) {
    for (
      let y = Math.floor((row.y0 - letter) / cell);
      y <= Math.floor((row.y1 + letter) / cell);
      y += 1
    )
      for (
        let x = Math.floor((row.x0 - letter) / cell);
        x <= Math.floor((row.x1 + letter) / cell);
        x += 1
      ) {
        const k = y * 10_000 + x
        const list = grid.get(k)
        if (list) list.push(row)
        else grid.set(k, [row])
      }
  }
  const dashes: Blob[] = []
  const feet = new Map<Segment, number>()
  const footOf = (row: Segment): number => {
    const known = feet.get(row)
    if (known !== undefined) return known
    const all = row.blobs.map((one) => one.y1).toSorted((a, b) => a - b)
    const foot = all[Math.floor(all.length / 2)] ?? row.y1
    feet.set(row, foot)
    return foot
  }
  const own = new Map<Segment, Blob[]>()
  for (const one of rest) {
    const [x, y] = [(one.x0 + one.x1) / 2, (one.y0 + one.y1) / 2]
    let best: Segment | null = null
    let least = Infinity
    for (const row of grid.get(key(x, y)) ?? []) {
      const aside = row.turned ? 0.45 * letter : 0.95 * row.tall
      const above = row.turned ? 0.55 * letter : 0.45 * row.tall
      const dx = Math.max(row.x0 - x, x - row.x1, 0)
      // Below a line count from its letters' feet: dots between two lines belong to the lower one, whatever tails hang down.
      const dy = Math.max(row.y0 - y, y - (row.turned ? row.y1 : Math.min(row.y1, footOf(row))), 0)
      if (dx > aside || dy > above) continue
      const off = dx + dy + 0.01 * Math.abs(y - (row.y0 + row.y1) / 2)
      if (off < least) {
        best = row
        least = off
      }
    }
    if (best) own.set(best, [...(own.get(best) ?? []), one])
    else if (one.x1 - one.x0 > 0.2 * letter && one.area > 0.01 * letter * letter) dashes.push(one)
  }
  for (const [row, list] of own) {
    for (const one of list) {
      row.blobs.push(one)
      row.x0 = Math.min(row.x0, one.x0)
      row.x1 = Math.max(row.x1, one.x1)
      row.y0 = Math.min(row.y0, one.y0)
      row.y1 = Math.max(row.y1, one.y1)
    }
  }
  return [...rows, ...signsOf(dashes, letter)].toSorted((a, b) => a.y0 - b.y0)
}

/** Low marks that stand alone: two close beside each other are one double sign. */
function signsOf(dashes: readonly Blob[], letter: number): Segment[] {
  const groups: Blob[][] = []
  for (const one of dashes.toSorted((a, b) => a.x0 - b.x0)) {
    const group = groups.findLast((list) => {
      const last = list.at(-1)
      if (!last || list.length > 1) return false
      const wide = Math.max(one.x1 - one.x0, last.x1 - last.x0)
      const off = Math.abs(one.y0 + one.y1 - last.y0 - last.y1) / 2
      return one.x0 - last.x1 < 1.2 * wide && off < 0.4 * wide
    })
    if (group) group.push(one)
    else groups.push([one])
  }
  return groups.map((list) => ({ ...boxed(list, false), tall: letter }))
}
