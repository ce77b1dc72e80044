// Permutation tests: how often would chance alone give a statistic as large? Exact when the arrangements can be counted.
import { type Chance, chance } from './random.ts'
import { type PValue, pValue } from './tails.ts'

export type Permuted = PValue & {
  observed: number
  /** Arrangements looked at, the observed one included. */
  arrangements: number
  method: 'exact' | 'random'
  /** Smallest p that this design can give: below it nothing is ever found. */
  smallestP: number
}

/** Up to this number every arrangement is looked at. */
const ENUMERATE = 20_000
/** Statistics that differ by rounding count as equal. */
const EQUAL = 1e-10

export type Design = {
  /** 1 for members of the group, 0 for others. */
  labels: ArrayLike<number>
  /** Labels are exchanged only within a stratum. */
  strata?: ArrayLike<number | string>
  /** Larger in size = further from no difference; 0 expected without one. Sees a label a row. */
  statistic: (labels: Uint8Array) => number
  /** Random arrangements when they cannot be counted; p is then (b + 1) / (B + 1). */
  resamples?: number
  seed: number
  /**
   * Stops after so many arrangements at least as extreme; p is then that number over those looked at (never too small).
   * Source: Besag and Clifford, Biometrika 78 (1991) 301–304.
   */
  stopAfter?: number
  /** Arrangements to use instead (tests hand both sides the same ones). */
  given?: readonly Uint8Array[]
}

/**
 * Stratified permutation test, two-sided by size.
 *
 * What for: group gaps without a distribution (S6, S7, S9). Cost: arrangements × the statistic.
 * Caveat: tests "the labels do not matter at all" within strata. Source: Phipson and Smyth, SAGMB 9 (2010) 39 (why + 1);
 * R: `coin::independence_test(distribution = 'exact')` for means.
 * Shapes: one label a row, 0 or 1; as many strata, if any.
 * @example permutationTest({ labels: [1, 1, 0, 0], statistic: meanDifference([4, 4, 0, 0]), seed: 1 }).p // 0.3333333333333333
 */
export function permutationTest({ statistic, ...design }: Design): Permuted {
  const [test] = permutationTests({ ...design, statistics: (labels) => [statistic(labels)] })
  if (!test) throw new Error('one statistic is one test')
  return test
}

/**
 * `permutationTest` of several statistics over the same arrangements: each as if it were tested alone with this seed.
 *
 * What for: one question asked at several settings (S6), whose statistics share most of their work.
 * Cost: arrangements × all statistics together, until each has stopped. Caveat and Source: as `permutationTest`; the p of one say nothing beside those of another.
 * Shapes: `statistics` gives as many numbers each time; what it returns may be used again by it.
 * @example permutationTests({ labels: [1, 1, 0, 0], statistics: (labels) => [labels[0] - labels[3], 0], seed: 1 }).map(({ p }) => p) // [0.6666666666666666, 1]
 */
export function permutationTests(
  design: Omit<Design, 'statistic'> & { statistics: (labels: Uint8Array) => ArrayLike<number> },
): Permuted[] {
  const labels = Uint8Array.from(design.labels)
  const observed = Array.from(design.statistics(labels))
  const atLeast = (value: number, seen: number): boolean =>
    Math.abs(value) >= Math.abs(seen) - EQUAL * Math.max(1, Math.abs(seen))
  const blocks = blocksOf(labels, design.strata)
  const count = blocks.reduce((product, block) => product * arrangementsOf(block, labels), 1)
  if (!design.given && count <= ENUMERATE) {
    const as = observed.map(() => 0)
    let looked = 0
    for (const arranged of everyArrangement(blocks, labels)) {
      looked++
      const found = design.statistics(arranged)
      for (const [at, seen] of observed.entries())
        if (atLeast(found[at] as number, seen)) as[at] = (as[at] as number) + 1
    }
    return observed.map((seen, at) => ({
      observed: seen,
      arrangements: looked,
      method: 'exact',
      smallestP: 1 / looked,
      ...pValue((as[at] as number) / looked),
    }))
  }
  const as = observed.map(() => 1)
  const looked = observed.map(() => 1)
  const resamples = design.given?.length ?? design.resamples ?? 9_999
  const enough = 1 + (design.stopAfter ?? Number.POSITIVE_INFINITY)
  const draw = chance(design.seed)
  const moved = Uint8Array.from(labels)
  for (let round = 0; round < resamples && as.some((one) => one < enough); round++) {
    const arranged = design.given?.[round] ?? moved
    if (!design.given) shuffleWithin(moved, blocks, draw)
    const found = design.statistics(arranged)
    for (let at = 0; at < observed.length; at++) {
      if ((as[at] as number) >= enough) continue
      looked[at] = (looked[at] as number) + 1
      if (atLeast(found[at] as number, observed[at] as number)) as[at] = (as[at] as number) + 1
    }
  }
  const smallestP = Math.max(1 / (resamples + 1), 1 / count)
  return observed.map((seen, at) => ({
    observed: seen,
    arrangements: looked[at] as number,
    method: 'random',
    smallestP,
    ...pValue((as[at] as number) / (looked[at] as number)),
  }))
}

/**
 * Paired permutation test: signs of differences are flipped. Statistic: their mean. Exact up to 14 pairs that differ.
 * R: full enumeration, or `coin::oneway_test` with blocks.
 * What for: the same people twice. Shapes: one difference a pair. Cost: arrangements · pairs. Caveat: tests symmetry about 0. Source: Fisher, Design of Experiments (1935) §21.
 * @example signFlipTest([1, 1, 1], { seed: 1 }).p // 0.25
 */
export function signFlipTest(
  differences: ArrayLike<number>,
  options: { seed: number; resamples?: number },
): Permuted {
  const values = Float64Array.from(differences)
  const total = values.reduce((sum, value) => sum + value, 0)
  const mean = (signs: (at: number) => boolean): number => {
    let sum = 0
    for (let at = 0; at < values.length; at++)
      sum += signs(at) ? (values[at] as number) : -(values[at] as number)
    return sum / values.length
  }
  const observed = total / values.length
  const atLeast = (value: number): boolean =>
    Math.abs(value) >= Math.abs(observed) - EQUAL * Math.max(1, Math.abs(observed))
  const all = 2 ** values.length
  const exact = all <= ENUMERATE
  const rounds = exact ? all : (options.resamples ?? 9_999)
  const draw = chance(options.seed)
  let as = exact ? 0 : 1
  for (let round = 0; round < rounds; round++) {
    const signs = exact ? (at: number) => ((round >> at) & 1) === 0 : () => draw.uniform() < 0.5
    if (atLeast(mean(signs))) as++
  }
  const arrangements = exact ? all : rounds + 1
  return {
    observed,
    arrangements,
    method: exact ? 'exact' : 'random',
    smallestP: exact ? Math.min(1, 2 / all) : 1 / arrangements,
    ...pValue(as / arrangements),
  }
}

/** Difference of group means, for `statistic`. */
export function meanDifference(values: ArrayLike<number>): (labels: Uint8Array) => number {
  return (labels) => {
    let [inside, n, outside] = [0, 0, 0]
    for (let row = 0; row < labels.length; row++) {
      if (labels[row] === 1) {
        inside += values[row] as number
        n++
      } else outside += values[row] as number
    }
    return inside / n - outside / (labels.length - n)
  }
}

function blocksOf(labels: Uint8Array, strata?: ArrayLike<number | string>): number[][] {
  const blocks = new Map<number | string, number[]>()
  labels.forEach((_, row) => {
    const stratum = strata ? (strata[row] as number | string) : 0
    const block = blocks.get(stratum)
    if (block) block.push(row)
    else blocks.set(stratum, [row])
  })
  return [...blocks.values()]
}

function arrangementsOf(block: number[], labels: Uint8Array): number {
  const members = block.filter((row) => labels[row] === 1).length
  let count = 1
  for (let k = 1; k <= members; k++) count = (count * (block.length - members + k)) / k
  return Math.round(count)
}

function* everyArrangement(blocks: number[][], labels: Uint8Array): Generator<Uint8Array> {
  const arranged = new Uint8Array(labels.length)
  const members = blocks.map((block) => block.filter((row) => labels[row] === 1).length)
  function* place(stratum: number, from: number, left: number): Generator<Uint8Array> {
    const block = blocks[stratum]
    if (!block) {
      yield arranged
      return
    }
    if (left === 0) {
      yield* place(stratum + 1, 0, members[stratum + 1] ?? 0)
      return
    }
    for (let at = from; at <= block.length - left; at++) {
      arranged[block[at] as number] = 1
      yield* place(stratum, at + 1, left - 1)
      arranged[block[at] as number] = 0
    }
  }
  yield* place(0, 0, members[0] ?? 0)
}

function shuffleWithin(labels: Uint8Array, blocks: number[][], draw: Chance): void {
  for (const block of blocks) {
    for (let at = block.length - 1; at > 0; at--) {
      const [here, there] = [block[at] as number, block[draw.below(at + 1)] as number]
      const label = labels[here] as number
      labels[here] = labels[there] as number
      labels[there] = label
    }
  }
}
