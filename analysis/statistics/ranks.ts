// Ranks with ties, and where one value stands among others.

/**
 * Mid-ranks: 1 for the smallest; equal values share the mean of their ranks.
 *
 * What for: every rank statistic over scores, which tie often. Cost: one sort, O(n log n).
 * Caveat: NaN has no rank and is refused. Source: Lehmann, Nonparametrics (1975) §1.4; R: `rank(x)`.
 * Shapes: numbers; ranks in the same order.
 * @example midRanks([774, 812, 774, 700]) // [2.5, 4, 2.5, 1]
 * @throws RangeError on NaN
 */
export function midRanks(values: readonly number[]): number[] {
  if (values.some(Number.isNaN)) throw new RangeError('midRanks requires numbers')
  const order = values.map((_, at) => at).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const ranks = Array.from(values, () => 0)
  let start = 0
  while (start < order.length) {
    let end = start
    while (end + 1 < order.length && values[order[end + 1] ?? 0] === values[order[start] ?? 0])
      end++
    const shared = (start + end) / 2 + 1
    for (let at = start; at <= end; at++) ranks[order[at] ?? 0] = shared
    start = end + 1
  }
  return ranks
}

/** How many of the others lie below, at and above one value. */
export type Position = { lower: number; same: number; higher: number }

/**
 * Counts the others below, at and above `own`.
 *
 * What for: peer position (analysis S5). Cost: O(n), no sort.
 * Caveat: position is not evidence: in any group somebody is last.
 * Shapes: one value and the others, without it. Source: counting.
 * @example positionAmong(774, [700, 774, 812, 830]) // { lower: 1, same: 1, higher: 2 }
 */
export function positionAmong(own: number, others: Iterable<number>): Position {
  const position = { lower: 0, same: 0, higher: 0 }
  for (const value of others) {
    if (value < own) position.lower++
    else if (value > own) position.higher++
    else position.same++
  }
  return position
}
