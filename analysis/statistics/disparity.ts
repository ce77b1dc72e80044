// Demographic disparity: is a group's share among the badly classed larger than among the others, and within strata?
import type { Stratum } from './mantel-haenszel.ts'

/**
 * Share of the group among the badly classed minus its share among the others, −1 … 1; null when one of the two is empty.
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
