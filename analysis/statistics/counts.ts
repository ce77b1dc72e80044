// Whole-number scores in columns: counting levels instead of sorting people.

/** People in columns: 2 bytes a score, 2 to 4 bytes a group or cell. */
export type Scores = Int16Array
export type Codes = Uint16Array | Uint32Array

/**
 * Counts per group and level, flat: `counts[group * levels + (score − lowest)]`.
 *
 * What for: quantiles and rank tests of many groups in one pass, O(n + groups · levels).
 * Shapes: scores within lowest … lowest + levels − 1; codes 0 … groups − 1. 4 bytes a group and level.
 */
export function countsByGroup(
  scores: Scores,
  groups: Codes,
  shape: { groups: number; lowest: number; levels: number },
): Uint32Array {
  const counts = new Uint32Array(shape.groups * shape.levels)
  for (let row = 0; row < scores.length; row++) {
    const place = (groups[row] as number) * shape.levels + ((scores[row] as number) - shape.lowest)
    counts[place] = (counts[place] as number) + 1
  }
  return counts
}

/**
 * Quantiles (type 7) of one group's counts in a single walk over its levels; `ps` ascending. NaN when nobody is counted.
 * @example quantilesOfCounts(Uint32Array.of(1, 1, 1, 1), 1, [0.25, 0.5]) // 1.75, 2.5
 */
export function quantilesOfCounts(
  counts: Uint32Array,
  lowest: number,
  ps: readonly number[],
): number[] {
  let n = 0
  for (let level = 0; level < counts.length; level++) n += counts[level] as number
  if (n === 0) return ps.map(() => Number.NaN)
  let level = 0
  let seen = counts[0] as number
  const next = (): void => {
    level++
    seen += counts[level] as number
  }
  return ps.map((p) => {
    const place = (n - 1) * p
    const below = Math.floor(place)
    while (seen <= below) next()
    if (place === below || seen > below + 1) return lowest + level
    // The upper neighbour lies on a later level; look ahead without moving on.
    let above = level + 1
    while ((counts[above] as number) === 0) above++
    return lowest + level + (place - below) * (above - level)
  })
}

/** Where each person stands in the own cell: how many others lie below, and at the same value. */
export type CellRanks = { lower: Uint32Array; same: Uint32Array }

/** Up to so many cells and levels to a person the whole grid is counted; beyond, sorting the people is cheaper. */
const DENSE = 32

/**
 * Rank of everybody among the people of the same cell: by counting the grid of cells and levels, or, where it is large for the
 * people in it, by two counting sorts. O(n + cells · levels), or O(n + levels + cells).
 *
 * What for: peer position of all donors at once. Shapes: as `countsByGroup`; 8 bytes a person for the answer.
 */
export function ranksInCells(
  scores: Scores,
  cells: Codes,
  shape: { groups: number; lowest: number; levels: number },
): CellRanks {
  return shape.groups * shape.levels <= DENSE * scores.length
    ? ranksByGrid(scores, cells, shape)
    : ranksBySort(scores, cells, shape)
}

function ranksByGrid(
  scores: Scores,
  cells: Codes,
  { groups, lowest, levels }: { groups: number; lowest: number; levels: number },
): CellRanks {
  const n = scores.length
  const counts = countsByGroup(scores, cells, { groups, lowest, levels })
  const below = new Uint32Array(counts.length)
  for (let cell = 0; cell < groups; cell++) {
    let sum = 0
    const end = (cell + 1) * levels
    for (let place = cell * levels; place < end; place++) {
      below[place] = sum
      sum += counts[place] as number
    }
  }
  const lower = new Uint32Array(n)
  const same = new Uint32Array(n)
  for (let row = 0; row < n; row++) {
    const place = (cells[row] as number) * levels + (scores[row] as number) - lowest
    lower[row] = below[place] as number
    same[row] = (counts[place] as number) - 1
  }
  return { lower, same }
}

function ranksBySort(
  scores: Scores,
  cells: Codes,
  shape: { groups: number; lowest: number; levels: number },
): CellRanks {
  const n = scores.length
  const everyone = Uint32Array.from({ length: n }, (_, row) => row)
  const byScore = sortedBy(scores, shape.lowest, shape.levels, everyone)
  const order = sortedBy(cells, 0, shape.groups, byScore)
  const lower = new Uint32Array(n)
  const same = new Uint32Array(n)
  let start = 0
  while (start < n) {
    const cell = cells[order[start] as number] as number
    let at = start
    while (at < n && cells[order[at] as number] === cell) {
      const score = scores[order[at] as number] as number
      let end = at + 1
      while (
        end < n &&
        scores[order[end] as number] === score &&
        cells[order[end] as number] === cell
      )
        end++
      for (let place = at; place < end; place++) {
        lower[order[place] as number] = at - start
        same[order[place] as number] = end - at - 1
      }
      at = end
    }
    start = at
  }
  return { lower, same }
}

/** Rows in the order of a small whole-number key, equal keys in the order of `from`. */
function sortedBy(
  keys: Scores | Codes,
  lowest: number,
  levels: number,
  from: Uint32Array,
): Uint32Array {
  const n = keys.length
  const starts = new Uint32Array(levels + 1)
  for (let row = 0; row < n; row++) {
    const key = (keys[row] as number) - lowest + 1
    starts[key] = (starts[key] as number) + 1
  }
  for (let key = 0; key < levels; key++)
    starts[key + 1] = (starts[key + 1] as number) + (starts[key] as number)
  const order = new Uint32Array(n)
  for (let at = 0; at < n; at++) {
    const row = from[at] as number
    const key = (keys[row] as number) - lowest
    const place = starts[key] as number
    order[place] = row
    starts[key] = place + 1
  }
  return order
}

/**
 * Scores in order, from counts of their levels: what sorting gives, in O(n + levels).
 * @example sortedOfCounts(Uint32Array.of(1, 0, 2), 5) // 5, 7, 7
 */
export function sortedOfCounts(counts: Uint32Array, lowest: number): Int16Array {
  let n = 0
  for (const count of counts) n += count
  const sorted = new Int16Array(n)
  let at = 0
  for (let level = 0; level < counts.length; level++) {
    const end = at + (counts[level] as number)
    sorted.fill(lowest + level, at, end)
    at = end
  }
  return sorted
}
