// Many tests at once: p-values that answer for the whole family.

/**
 * Holm's step-down: controls the chance of a single false finding in the family.
 *
 * What for: primary questions. Shapes: p-values 0–1 in any order; the answer in the same order. Cost: one sort.
 * Source: Holm, Scandinavian Journal of Statistics 6 (1979) 65–70; R: `p.adjust(p, 'holm')`.
 * Caveat: guards against any single error; with many questions it finds little.
 * @example holm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holm(p: readonly number[]): number[] {
  return stepped(p, (rank, n) => n - rank, 'down')
}

/**
 * Benjamini and Hochberg: controls the expected share of false findings among the findings.
 *
 * What for: secondary questions and per-person tests. Caveat: valid for independent or positively dependent tests.
 * Source: Benjamini and Hochberg, JRSS B 57 (1995) 289–300; R: `p.adjust(p, 'BH')`.
 * Shapes: p-values in any order, 0–1; the answer in the same order. Cost: one sort.
 * @example benjaminiHochberg([0.01, 0.04, 0.03]) // [0.03, 0.04, 0.04]
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  return stepped(p, (rank, n) => n / (rank + 1), 'up')
}

/** `factor` of the rank from 0 (smallest p); 'down' keeps the largest so far from below, 'up' the smallest from above. */
function stepped(
  p: readonly number[],
  factor: (rank: number, n: number) => number,
  direction: 'down' | 'up',
): number[] {
  const order = p.map((_, at) => at).sort((a, b) => (p[a] as number) - (p[b] as number))
  const adjusted = order.map((at, rank) => Math.min(1, (p[at] as number) * factor(rank, p.length)))
  if (direction === 'down')
    for (let rank = 1; rank < adjusted.length; rank++)
      adjusted[rank] = Math.max(adjusted[rank] as number, adjusted[rank - 1] as number)
  else
    for (let rank = adjusted.length - 2; rank >= 0; rank--)
      adjusted[rank] = Math.min(adjusted[rank] as number, adjusted[rank + 1] as number)
  const answer = p.map(() => 1)
  order.forEach((at, rank) => {
    answer[at] = adjusted[rank] as number
  })
  return answer
}
