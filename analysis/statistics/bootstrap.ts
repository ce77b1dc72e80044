// The bootstrap: how much would the number move with other people of the same kind?
import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import type { Interval } from './interval.ts'
import { sorted } from './quantile.ts'
import { type Chance, chance } from './random.ts'

/** A statistic of chosen rows; rows may be named several times. */
export type Statistic = (rows: Uint32Array) => number

export type Bootstrapped = { observed: number; replicates: Float64Array; strata: Uint32Array[] }

/**
 * Draws people with replacement (within strata, if any) and computes the statistic each time.
 *
 * What for: intervals of statistics without a formula. Shapes: n rows; `given` uses these draws instead of chance.
 * Cost: resamples × the statistic. Caveat: use its intervals from n = 50; below take order statistics.
 * Source: Efron and Tibshirani (1993); R: `boot::boot(data, statistic, R, strata)`.
 * @example bootstrap(3, () => 7, { seed: 1, resamples: 5 }).observed // 7
 */
export function bootstrap(
  n: number,
  statistic: Statistic,
  options: {
    seed: number
    resamples?: number
    strata?: ArrayLike<number | string>
    given?: readonly Uint32Array[]
  },
): Bootstrapped {
  const everyone = Uint32Array.from({ length: n }, (_, row) => row)
  const strata = strataOf(n, options.strata)
  const draw = chance(options.seed)
  const resamples = options.given?.length ?? options.resamples ?? 2_000
  const rows = new Uint32Array(n)
  const replicates = Float64Array.from({ length: resamples }, (_, round) => {
    const given = options.given?.[round]
    if (given) return statistic(given)
    let place = 0
    for (const stratum of strata)
      for (let at = 0; at < stratum.length; at++)
        rows[place++] = stratum[draw.below(stratum.length)] as number
    return statistic(rows)
  })
  return { observed: statistic(everyone), replicates, strata }
}

/**
 * Percentile interval, interpolated on the normal scale. R: `boot.ci(type = 'perc')`.
 * What for: an interval from replicates. Shapes: as `bootstrap` gives them. Cost: one sort. Caveat: too narrow below 50 people.
 * Source: Davison and Hinkley (1997) §5.2.
 * @example percentileInterval({ observed: 2, replicates: Float64Array.of(2, 2, 2), strata: [] }).low // 2
 */
export function percentileInterval(boot: Bootstrapped, level = 0.95): Interval {
  const order = sorted(boot.replicates)
  const tail = (1 - level) / 2
  return { low: replicateAt(order, tail), high: replicateAt(order, 1 - tail) }
}

/**
 * Bias-corrected and accelerated interval: moves the percentile ends for bias and for a spread that depends on the value.
 *
 * Shapes: the same statistic as drawn; acceleration from leaving out one row at a time. Cost: n times the statistic.
 * Null when every or no replicate lies below the observed value: then it is not defined.
 * Source: Efron, JASA 82 (1987) 171–185; R: `boot.ci(type = 'bca', L = empinf(b, type = 'jack'))`.
 * What for: skewed statistics. Caveat: use it from n = 50.
 * @example bcaInterval({ observed: 0, replicates: Float64Array.of(1, 1), strata: [] }, () => 0) // null
 */
export function bcaInterval(
  boot: Bootstrapped,
  statistic: Statistic,
  level = 0.95,
): Interval | null {
  const order = sorted(boot.replicates)
  const below = order.filter((value) => value < boot.observed).length / order.length
  if (below === 0 || below === 1) return null
  const bias = normalQuantile(below, 0, 1)
  const pull = acceleration(boot, statistic)
  const end = (p: number): number => {
    const z = bias + normalQuantile(p, 0, 1)
    return replicateAt(order, normalCdf(bias + z / (1 - pull * z), 0, 1))
  }
  const tail = (1 - level) / 2
  return { low: end(tail), high: end(1 - tail) }
}

/**
 * Bootstrap of the difference of two quantiles without resampling: the rank of a resampled order statistic is a Beta variate.
 *
 * What for: median gaps of large groups, O(draws) after one sort. Shapes: sorted values; quantile of type 1.
 * Source: the k-th of n uniform variates is Beta(k, n − k + 1).
 * Cost: four gamma variates a draw. Caveat: of observed values only, type 1.
 * @example bootstrapQuantileDifference([3, 3], [1, 1], 0.5, { seed: 1, draws: 2 }) // [2, 2]
 */
export function bootstrapQuantileDifference(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  p: number,
  options: { seed: number; draws?: number },
): Float64Array {
  const draw = chance(options.seed)
  const one = (sortedValues: ArrayLike<number>): number => {
    const n = sortedValues.length
    const k = Math.max(1, Math.ceil(n * p))
    const first = draw.gamma(k)
    const place = first / (first + draw.gamma(n - k + 1))
    return sortedValues[Math.min(n - 1, Math.floor(place * n))] as number
  }
  return Float64Array.from({ length: options.draws ?? 2_000 }, () => one(x) - one(y))
}

/** Up to so many people their draws are sorted one by one; above, the place of the middle draw is drawn at once. */
const FEW = 12

/**
 * Median (type 7) of one bootstrap resample of sorted values, without making the resample: for few values the places drawn are sorted,
 * for many the place of the middle draw is a Beta variate (and that of its neighbour follows from it).
 *
 * What for: medians within many cells (S7). Shapes: at least one value, sorted. Cost: O(1) for many values.
 * Caveat: one draw; intervals need hundreds. Source: the k-th of n uniform variates is Beta(k, n − k + 1); the next one lies as the
 * least of n − k variates on what is left above it.
 * @example medianAgain([7, 7, 7], chance(1)) // 7
 */
export function medianAgain(sortedValues: ArrayLike<number>, draw: Chance): number {
  const n = sortedValues.length
  const last = n - 1
  if (n === 1 || sortedValues[0] === sortedValues[last]) return sortedValues[0] as number
  const half = n >> 1
  if (n <= FEW) {
    const places: number[] = []
    for (let at = 0; at < n; at++) {
      const place = draw.below(n)
      let to = at
      while (to > 0 && (places[to - 1] as number) > place) {
        places[to] = places[to - 1] as number
        to--
      }
      places[to] = place
    }
    const upper = sortedValues[places[half] as number] as number
    return n % 2 === 1 ? upper : (upper + (sortedValues[places[half - 1] as number] as number)) / 2
  }
  const k = (n + 1) >> 1
  const first = draw.gamma(k)
  const share = first / (first + draw.gamma(n - k + 1))
  const at = (place: number): number =>
    sortedValues[Math.min(last, Math.floor(place * n))] as number
  if (n % 2 === 1) return at(share)
  const next = 1 - (1 - share) * draw.uniform() ** (1 / (n - k))
  return (at(share) + at(next)) / 2
}

function strataOf(n: number, strata?: ArrayLike<number | string>): Uint32Array[] {
  const blocks = new Map<number | string, number[]>()
  for (let row = 0; row < n; row++) {
    const stratum = strata ? (strata[row] as number | string) : 0
    const block = blocks.get(stratum)
    if (block) block.push(row)
    else blocks.set(stratum, [row])
  }
  return [...blocks.values()].map((block) => Uint32Array.from(block))
}

/** Davison and Hinkley (1997) eq. 5.8: between two replicates on the scale of the normal distribution. */
function replicateAt(order: readonly number[], p: number): number {
  const r = order.length
  const place = (r + 1) * p
  const k = Math.trunc(place)
  if (k === 0) return order[0] as number
  if (k >= r) return order[r - 1] as number
  const [low, high] = [order[k - 1] as number, order[k] as number]
  if (k === place) return low
  const z = (share: number): number => normalQuantile(share, 0, 1)
  const from = z(k / (r + 1))
  return low + ((z(p) - from) / (z((k + 1) / (r + 1)) - from)) * (high - low)
}

/** From leaving out one row at a time; in strata each row's influence is scaled by its stratum. */
function acceleration({ observed, strata }: Bootstrapped, statistic: Statistic): number {
  const n = strata.reduce((sum, stratum) => sum + stratum.length, 0)
  const rows = new Uint32Array(n - 1)
  let [cubes, squares] = [0, 0]
  for (const stratum of strata) {
    for (const out of stratum) {
      let place = 0
      for (let row = 0; row < n; row++) if (row !== out) rows[place++] = row
      const influence = (stratum.length - 1) * (observed - statistic(rows))
      cubes += influence ** 3
      squares += influence ** 2
    }
  }
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5)
}
