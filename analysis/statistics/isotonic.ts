// A line that never falls: isotonic regression.

/**
 * Weighted isotonic least squares: the non-decreasing sequence nearest to y (pool adjacent violators).
 *
 * What for: does a higher value always mean a better class (S11)? Shapes: y in the order of x, weights > 0 or none.
 * Cost: O(n). Caveat: equal x must be pooled before. Source: Ayer et al., Annals of Mathematical Statistics 26 (1955) 641–647; R: `isoreg(y)$yf`.
 * @example isotonic([1, 3, 2, 4]) // 1, 2.5, 2.5, 4
 */
export function isotonic(y: ArrayLike<number>, weights?: ArrayLike<number>): Float64Array {
  const blocks: { mean: number; weight: number; rows: number }[] = []
  for (let row = 0; row < y.length; row++) {
    let block = { mean: y[row] as number, weight: weights ? (weights[row] as number) : 1, rows: 1 }
    for (let before = blocks.at(-1); before && before.mean > block.mean; before = blocks.at(-1)) {
      blocks.pop()
      const weight = before.weight + block.weight
      block = {
        mean: (before.mean * before.weight + block.mean * block.weight) / weight,
        weight,
        rows: before.rows + block.rows,
      }
    }
    blocks.push(block)
  }
  return Float64Array.from(
    blocks.flatMap(({ mean, rows }) => Array.from({ length: rows }, () => mean)),
  )
}
