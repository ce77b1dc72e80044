// Nearest neighbours by mixed facts: Gower's distance, searched inside a block.

/** A fact: numbers with their range, or groups by code. NaN is "not said" and is left out of the distance. */
export type Fact = { values: Float64Array; kind: 'number' | 'group'; weight?: number }

/**
 * Gower's distance of two rows, 0–1: mean over facts of |difference| / range, or 0/1 for groups; facts not said by one are left out.
 *
 * Shapes: `ranges` as `rangesOf(facts)` gives them. NaN when no fact is said by both.
 * Source: Gower, Biometrics 27 (1971) 857–871; R: `cluster::daisy(x, 'gower')`.
 * What for: likeness of two people by facts of different kinds (S6). Cost: O(facts). Caveat: every fact weighs alike unless told otherwise.
 * @example gower([{ values: Float64Array.of(0, 5), kind: 'number' }], [10], 0, 1) // 0.5
 */
export function gower(
  facts: readonly Fact[],
  ranges: readonly number[],
  a: number,
  b: number,
): number {
  let sum = 0
  let weights = 0
  for (let at = 0; at < facts.length; at++) {
    const fact = facts[at] as Fact
    const x = fact.values[a] as number
    const y = fact.values[b] as number
    const gap = x - y
    // Not said by one of them.
    if (gap !== gap) continue
    const weight = fact.weight ?? 1
    const range = ranges[at] as number
    if (fact.kind === 'group') sum += gap === 0 ? 0 : weight
    else if (range > 0) sum += (weight * Math.abs(gap)) / range
    weights += weight
  }
  return weights > 0 ? sum / weights : Number.NaN
}

/** Range (largest minus smallest said value) of each numeric fact; 0 for groups. */
export function rangesOf(facts: readonly Fact[]): number[] {
  return facts.map(({ values, kind }) => {
    if (kind === 'group') return 0
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const value of values) {
      if (value < low) low = value
      if (value > high) high = value
    }
    return high > low ? high - low : 0
  })
}

/**
 * The k rows of `candidates` nearest to `row`, nearest first; equal distances by row number. Fewer when there are fewer.
 *
 * What for: situation testing (S6). Cost: O(candidates · facts): pass a block, not everybody.
 * Shapes: rows of `candidates` by number; the row itself is left out. Caveat: the choice of a distance is a choice. Source: Gower (1971); R: `FNN::get.knn` on its distances.
 * @example nearest([{ values: Float64Array.of(0, 5, 1), kind: 'number' }], [5], 0, [0, 1, 2], 1)[0]?.row // 2
 */
export function nearest(
  facts: readonly Fact[],
  ranges: readonly number[],
  row: number,
  candidates: ArrayLike<number>,
  k: number,
): { row: number; distance: number }[] {
  const rows = new Int32Array(k)
  const distances = new Float64Array(k)
  let found = 0
  for (let at = 0; at < candidates.length; at++) {
    const other = candidates[at] as number
    if (other === row) continue
    const distance = gower(facts, ranges, row, other)
    if (Number.isNaN(distance)) continue
    let place = found
    while (place > 0) {
      const before = distances[place - 1] as number
      if (before < distance || (before === distance && (rows[place - 1] as number) < other)) break
      place--
    }
    if (place === k) continue
    if (found < k) found++
    // Whoever is further moves back by one; the last of a full list drops out.
    distances.copyWithin(place + 1, place, found - 1)
    rows.copyWithin(place + 1, place, found - 1)
    distances[place] = distance
    rows[place] = other
  }
  return Array.from({ length: found }, (_, at) => ({
    row: rows[at] as number,
    distance: distances[at] as number,
  }))
}
