// In which order a list in several columns is meant: down each column or across. Where the ticked items come out alike nothing hangs on it; else the
// order of the sample form says it, if clearly; else columns whose lines do not stand beside each other run down, and the items are in doubt.
import { join } from './join.ts'
import type { Mark } from './item-marks.ts'
import { normal } from './normal.ts'
import type { Word } from '../read/word.ts'

type Placed = {
  mark: Mark | null
  parts: Word[][]
  page: number
  top: number
  edge: number
}

/** Boxes of one column begin within so many points. */
const EDGE = 9
/** So many items make it the sample form, half of it: one way at most this share of the pairs is turned round, the other way more than that. */
const KNOWN_LEAST = 12
const LIKE = 0.04
const UNLIKE = 0.15
/** So far from each other, in points, are the lines of columns that run each for itself, and this share of them. */
const APART = 2.5
const APART_SHARE = 0.3

/** `order`: the items as the sample form has them. */
export function inOrder<T extends Placed>(
  items: readonly T[],
  order: readonly string[],
): { ordered: T[]; isSure: boolean } {
  const edges = edgesOf(items)
  const columnOf = (item: T) => edges.findLastIndex((edge) => item.edge > edge - EDGE)
  const down = items.toSorted(
    (a, b) => a.page - b.page || columnOf(a) - columnOf(b) || a.top - b.top,
  )
  const across = acrossOf(items)
  const ticked = (list: readonly T[]) => list.filter(({ mark }) => mark?.kind !== 'empty')
  const isAlike = ticked(down).every((item, i) => item === ticked(across)[i])
  if (edges.length < 2 || isAlike) return { ordered: down, isSure: true }
  const [d, a] = [wrongIn(down, order), wrongIn(across, order)]
  if (d !== null && a !== null && Math.min(d, a) < LIKE && Math.max(d, a) > UNLIKE)
    return { ordered: d < a ? down : across, isSure: true }
  const isApart =
    items.filter((item) => !hasNeighbour(item, items)).length > APART_SHARE * items.length
  return { ordered: isApart ? down : across, isSure: false }
}

/** Left edges that several boxes share. */
function edgesOf(items: readonly Placed[]): number[] {
  const edges: number[] = []
  for (const { edge } of items.toSorted((a, b) => a.edge - b.edge))
    if (edge > (edges.at(-1) ?? -Infinity) + EDGE) edges.push(edge)
  return edges.filter(
    (edge, i) => i === 0 || items.filter((one) => Math.abs(one.edge - edge) < EDGE).length > 1,
  )
}

/** Line by line, where boxes whose lines overlap stand in one line. */
function acrossOf<T extends Placed>(items: readonly T[]): T[] {
  const rows: T[][] = []
  for (const item of items.toSorted((a, b) => a.page - b.page || a.top - b.top)) {
    const row = rows.at(-1)
    const [first] = row ?? []
    const isBeside =
      first !== undefined &&
      first.page === item.page &&
      item.top - first.top < 6 &&
      row?.every((one) => Math.abs(one.edge - item.edge) > EDGE) === true
    if (isBeside) row?.push(item)
    else rows.push([item])
  }
  return rows.flatMap((row) => row.toSorted((a, b) => a.edge - b.edge))
}

const hasNeighbour = (item: Placed, items: readonly Placed[]): boolean =>
  items.some(
    (one) =>
      one !== item &&
      one.page === item.page &&
      Math.abs(one.edge - item.edge) > EDGE &&
      Math.abs(one.top - item.top) < APART,
  )

/** Which share of the pairs of known items stands the other way round than in the sample form; null where too few are known. */
function wrongIn(items: readonly Placed[], order: readonly string[]): number | null {
  const places = items.flatMap((item) => {
    const own = normal(join(item.parts).text)
    const at = order.findIndex((one) => isLike(own, normal(one)))
    return at < 0 ? [] : [at]
  })
  if (places.length < KNOWN_LEAST) return null
  const turned = places.map((place, i) => places.slice(i + 1).filter((later) => later < place))
  return turned.flat().length / ((places.length * (places.length - 1)) / 2)
}

const isLike = (a: string, b: string): boolean =>
  a === b || (a.length > 11 && b.startsWith(a)) || (b.length > 11 && a.startsWith(b))
