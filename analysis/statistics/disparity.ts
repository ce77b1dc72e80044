// Demographic disparity: is a group's share among the badly classed larger than among the others, and within strata?
import type { Bootstrapped } from './bootstrap.ts'
import type { Stratum } from './mantel-haenszel.ts'
import { chance } from './random.ts'

/**
 * Share of the group among the badly classed minus its share among the others, −1 … 1; null when one of the two is empty.
 * What for: S8. Shapes: four counts. Cost: O(1). Caveat: says nothing of why. Source: Wachter, Mittelstadt, Russell (2021).
 * @example demographicDisparity({ groupBad: 2, otherBad: 2, groupGood: 1, otherGood: 3 }) // 0.5 − 0.25
 */
export function demographicDisparity({
  groupBad,
  groupGood,
  otherBad,
  otherGood,
}: Stratum): number | null {
  const [bad, good] = [groupBad + otherBad, groupGood + otherGood]
  return bad === 0 || good === 0 ? null : groupBad / bad - groupGood / good
}

/**
 * Conditional demographic disparity: the same within each stratum, weighted by the stratum's size.
 *
 * What for: S8; the sign can turn when strata differ. Shapes: counts a stratum; strata in which nobody or everybody is
 * badly classed say nothing and are left out, with their people. Null when none is left.
 * Source: Wachter, Mittelstadt, Russell, West Virginia Law Review 123 (2021) 735–790.
 * Cost: O(strata). Caveat: what strata leave coarse stays in it.
 * @example conditionalDisparity([{ groupBad: 2, otherBad: 2, groupGood: 1, otherGood: 3 }]) // 0.25
 */
export function conditionalDisparity(strata: readonly Stratum[]): number | null {
  let [sum, people] = [0, 0]
  for (const stratum of strata) {
    const within = demographicDisparity(stratum)
    if (within === null) continue
    const size = stratum.groupBad + stratum.groupGood + stratum.otherBad + stratum.otherGood
    sum += size * within
    people += size
  }
  return people === 0 ? null : sum / people
}

/**
 * Stratified bootstrap of the conditional disparity, by drawing counts instead of people: within a stratum a resample is nothing but
 * how many of its draws fell on each of the four sides. Strata in which nobody or everybody is badly classed stay so in every resample
 * and are never drawn.
 *
 * What for: the interval of S8. Shapes: counts a stratum; replicates without any stratum that says something are 0.
 * Cost: resamples × people of mixed strata, no list. Caveat: as `conditionalDisparity`; use the interval from n = 50.
 * Source: Efron and Tibshirani (1993) §8.3 (strata drawn each on its own); R: `boot::boot(data, statistic, R, strata)`.
 * @example conditionalDisparityBootstrap([{ groupBad: 5, otherBad: 5, groupGood: 5, otherGood: 5 }], { seed: 1, resamples: 9 }).observed // 0
 */
export function conditionalDisparityBootstrap(
  strata: readonly Stratum[],
  options: { seed: number; resamples?: number },
): Bootstrapped {
  const mixed = strata.filter(
    ({ groupBad, groupGood, otherBad, otherGood }) =>
      groupBad + otherBad > 0 && groupGood + otherGood > 0,
  )
  const draw = chance(options.seed)
  const again = (): number => {
    let [sum, people] = [0, 0]
    for (const { groupBad, otherBad, groupGood, otherGood } of mixed) {
      const bad = groupBad + otherBad
      const size = bad + groupGood + otherGood
      let [badIn, badOut, goodIn] = [0, 0, 0]
      for (let at = 0; at < size; at++) {
        const one = draw.below(size)
        if (one < groupBad) badIn++
        else if (one < bad) badOut++
        else if (one < bad + groupGood) goodIn++
      }
      const [allBad, allGood] = [badIn + badOut, size - badIn - badOut]
      if (allBad === 0 || allGood === 0) continue
      sum += size * (badIn / allBad - goodIn / allGood)
      people += size
    }
    return people === 0 ? 0 : sum / people
  }
  const replicates = Float64Array.from({ length: options.resamples ?? 2_000 }, again)
  return { observed: conditionalDisparity(strata) ?? 0, replicates, strata: [] }
}
