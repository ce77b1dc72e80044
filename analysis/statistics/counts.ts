// Whole-number scores in columns: counting levels instead of sorting people.

/** People in columns: 2 bytes a score, 2 to 4 bytes a group or cell. */
export type Scores = Int16Array
export type Codes = Uint16Array | Uint32Array

/** Scores lie within lowest … lowest + levels − 1, codes of groups or cells within 0 … groups − 1. */
export type Shape = { groups: number; lowest: number; levels: number }

/**
 * Counts per group and level, flat: `counts[group * levels + (score − lowest)]`.
 *
 * What for: quantiles and rank tests of many groups in one pass, O(n + groups · levels).
 * Shapes: see `Shape`; 4 bytes a group and level. Caveat: scores outside the levels would count in a neighbouring group.
 * Source: counting sort (Seward 1954). @example countsByGroup(Int16Array.of(5, 6, 6), Uint16Array.of(0, 0, 1), { groups: 2, lowest: 5, levels: 2 }) // [1, 1, 0, 1]
 * Cost: O(n) and a table of groups · levels.
 */
export function countsByGroup(scores: Scores, groups: Codes, shape: Shape): Uint32Array {
  const { levels, lowest } = shape
  const counts = new Uint32Array(shape.groups * levels)
  const n = scores.length
  const whole = n - (n % 4)
  // Four places are worked out before the four counts: an increment waits for the one before it only where both meet.
  for (let row = 0; row < whole; row += 4) {
    const a = placeOf(scores, groups, row, levels, lowest)
    const b = placeOf(scores, groups, row + 1, levels, lowest)
    const c = placeOf(scores, groups, row + 2, levels, lowest)
    const d = placeOf(scores, groups, row + 3, levels, lowest)
    countOne(counts, a)
    countOne(counts, b)
    countOne(counts, c)
    countOne(counts, d)
  }
  for (let row = whole; row < n; row++)
    countOne(counts, placeOf(scores, groups, row, levels, lowest))
  return counts
}

/** `| 0` keeps the place a whole number of 32 bits in a register; a table of counts has fewer places than that. */
function placeOf(
  scores: Scores,
  groups: Codes,
  row: number,
  levels: number,
  lowest: number,
): number {
  return (Math.imul(groups[row] as number, levels) + (scores[row] as number) - lowest) | 0
}

function countOne(counts: Uint32Array, place: number): void {
  counts[place] = ((counts[place] as number) + 1) | 0
}

/**
 * Quantiles (type 7) of one group's counts in a single walk over its levels; NaN when nobody is counted.
 *
 * What for: the quarters of one group. Shapes: counts a level, the score of the first level, shares 0–1 ascending. Cost: O(levels).
 * Caveat: with few people it lies between two of them; see `disclosure` before anything leaves.
 * Source: Hyndman and Fan, American Statistician 50 (1996) 361–365; R: `quantile(x, ps)`.
 * @example quantilesOfCounts(Uint32Array.of(1, 1, 1, 1), 1, [0.25, 0.5]) // [1.75, 2.5]
 */
export function quantilesOfCounts(
  counts: Uint32Array,
  lowest: number,
  ps: readonly number[],
): number[] {
  const out = new Float64Array(ps.length)
  const blocks = new Uint32Array(Math.ceil(counts.length / BLOCK))
  walk(counts, blocks, { from: 0, levels: counts.length, lowest }, ps, out, 0)
  return [...out]
}

/**
 * Quantiles (type 7) of all groups at once: `out[group * ps.length + at]`, NaN for a group without people.
 *
 * What for: quarters of hundreds of groups (S5, S9). Shapes: counts as `countsByGroup` gives them; shares 0–1 ascending.
 * Cost: O(groups · levels), no list and no object a group. Caveat and source: as `quantilesOfCounts`.
 * Source: Hyndman and Fan (1996); R: `tapply(x, g, quantile, ps)`.
 * @example quantilesByGroup(Uint32Array.of(1, 1, 0, 2), { groups: 2, lowest: 5, levels: 2 }, [0.5]) // [5.5, 6]
 */
export function quantilesByGroup(
  counts: Uint32Array,
  { groups, lowest, levels }: Shape,
  ps: readonly number[],
): Float64Array {
  const out = new Float64Array(groups * ps.length)
  const blocks = new Uint32Array(Math.ceil(levels / BLOCK))
  for (let group = 0; group < groups; group++)
    walk(counts, blocks, { from: group * levels, levels, lowest }, ps, out, group * ps.length)
  return out
}

/** Levels that are passed over together on the way to a quantile. */
const BLOCK = 16

/** One group's quantiles: people of each block of levels first, then only the blocks in which a quantile lies level by level. */
function walk(
  counts: Uint32Array,
  blocks: Uint32Array,
  { from, levels, lowest }: { from: number; levels: number; lowest: number },
  ps: readonly number[],
  out: Float64Array,
  to: number,
): void {
  const n = sumBlocks(counts, blocks, from, from + levels)
  // People before the block that is looked at.
  let [block, before] = [0, 0]
  for (let at = 0; at < ps.length; at++) {
    if (n === 0) {
      out[to + at] = Number.NaN
      continue
    }
    const place = (n - 1) * (ps[at] as number)
    const below = Math.floor(place)
    while (before + (blocks[block] as number) <= below) before += blocks[block++] as number
    let level = from + block * BLOCK
    let seen = before + (counts[level] as number)
    while (seen <= below) seen += counts[++level] as number
    let value = lowest + level - from
    if (place !== below && seen <= below + 1) {
      // The upper neighbour lies on a later level.
      let above = level + 1
      while ((counts[above] as number) === 0) above++
      value += (place - below) * (above - level)
    }
    out[to + at] = value
  }
}

function sumBlocks(counts: Uint32Array, blocks: Uint32Array, from: number, end: number): number {
  let n = 0
  let block = 0
  for (let start = from; start < end; start += BLOCK) {
    const stop = Math.min(start + BLOCK, end)
    let sum = 0
    for (let at = start; at < stop; at++) sum = (sum + (counts[at] as number)) | 0
    blocks[block++] = sum
    n += sum
  }
  return n
}

/**
 * Scores in order, from counts of their levels: what sorting gives, in O(n + levels).
 * What for: order statistics of whole numbers. Shapes: counts a level. Cost: O(n + levels). Caveat: whole numbers only. Source: counting sort (Seward 1954).
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
