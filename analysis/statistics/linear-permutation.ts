// Permutation test of a sum over members: draws members within strata instead of exchanging everybody's label.
import { type Permuted, permutationTest } from './permutation.ts'
import { chance, type Chance } from './random.ts'
import { pValue } from './tails.ts'

/** Statistics that differ by rounding count as equal. */
const EQUAL = 1e-10
/** Up to this number every arrangement is looked at, by `permutationTest`. */
const ENUMERATE = 20_000

export type LinearDesign = {
  /** 1 for members of the group, 0 for others. */
  labels: Uint8Array
  /** Labels are exchanged only within a stratum: a code a row, 0 … */
  strata: ArrayLike<number>
  /** What a member adds to the statistic. */
  scores: Float64Array
  /** Added to the sum of the members' scores; the statistic is expected at 0 without a difference. */
  constant: number
  resamples: number
  stopAfter?: number
  seed: number
}

/**
 * The same test as `permutationTest` with the statistic `constant + Σ scores of members`, for many people.
 *
 * What for: matched group gaps (S7). Shapes: one label, stratum and score a row. Cost: arrangements × the smaller side of each stratum;
 * strata in which all scores are equal, or where nobody can be exchanged, cost nothing. Caveat: as `permutationTest`.
 * Source: Besag and Clifford, Biometrika 78 (1991) 301–304 (stopping); a random subset is a partial shuffle (Knuth, TAOCP 2, §3.4.2 P).
 * @example linearPermutationTest({ labels: Uint8Array.of(1, 1, 0, 0), strata: [0, 0, 0, 0], scores: Float64Array.of(1, 1, -1, -1), constant: 0, resamples: 99, seed: 1 }).p // 1 / 3
 */
export function linearPermutationTest(design: LinearDesign): Permuted {
  const { labels, strata, scores, constant, resamples, seed } = design
  const blocks = blocksOf(labels, strata, scores)
  const count = blocks.reduce((product, block) => product * arrangementsOf(block), 1)
  if (count <= ENUMERATE)
    return permutationTest({
      labels,
      strata,
      statistic: (arranged) => {
        let sum = constant
        for (let row = 0; row < arranged.length; row++)
          if (arranged[row] === 1) sum += scores[row] as number
        return sum
      },
      resamples,
      seed,
    })
  let observed = constant
  for (let row = 0; row < labels.length; row++)
    if (labels[row] === 1) observed += scores[row] as number
  const moving = blocks.filter(({ drawn, still }) => drawn > 0 && !still)
  const fixed = blocks
    .filter((block) => !moving.includes(block))
    .reduce((sum, { members }) => sum + members, constant)
  const least = Math.abs(observed) - EQUAL * Math.max(1, Math.abs(observed))
  const enough = 1 + (design.stopAfter ?? Number.POSITIVE_INFINITY)
  const draw = chance(seed)
  let as = 1
  let arrangements = 1
  for (let round = 0; round < resamples && as < enough; round++) {
    arrangements++
    let sum = fixed
    for (const block of moving) sum += drawFrom(block, draw)
    if (Math.abs(sum) >= least) as++
  }
  const smallestP = Math.max(1 / (resamples + 1), 1 / count)
  return { observed, arrangements, method: 'random', smallestP, ...pValue(as / arrangements) }
}

type Block = {
  values: Float64Array
  /** Members, or the others where these are fewer. */
  drawn: number
  /** True when the others are drawn. */
  others: boolean
  total: number
  /** Sum of the members' scores as observed. */
  members: number
  still: boolean
}

function drawFrom({ values, drawn, others, total }: Block, draw: Chance): number {
  let sum = 0
  for (let at = 0; at < drawn; at++) {
    const other = at + draw.below(values.length - at)
    const value = values[other] as number
    values[other] = values[at] as number
    values[at] = value
    sum += value
  }
  return others ? total - sum : sum
}

function blocksOf(labels: Uint8Array, strata: ArrayLike<number>, scores: Float64Array): Block[] {
  const rows = new Map<number, number[]>()
  for (let row = 0; row < labels.length; row++) {
    const own = rows.get(strata[row] as number)
    if (own) own.push(row)
    else rows.set(strata[row] as number, [row])
  }
  return [...rows.values()].map((own) => {
    const values = Float64Array.from(own, (row) => scores[row] as number)
    const inside = own.filter((row) => labels[row] === 1)
    const others = inside.length * 2 > own.length
    return {
      values,
      drawn: others ? own.length - inside.length : inside.length,
      others,
      total: values.reduce((sum, value) => sum + value, 0),
      members: inside.reduce((sum, row) => sum + (scores[row] as number), 0),
      still: values.every((value) => value === values[0]),
    }
  })
}

/** Binomial coefficient, large ones as they come. */
function arrangementsOf({ values, drawn }: Block): number {
  let count = 1
  for (let k = 1; k <= drawn; k++) count = (count * (values.length - drawn + k)) / k
  return Math.round(count)
}
