// The figures of a points scorecard that a passage may state: the sum of its points beside the printed total.
import type { Item } from './define.ts'
import type { Matter } from './matter.ts'
import { counted } from './wording.ts'

type Sum = { sum: number; value: number }

/** Sum of the criteria and printed total, null when a point is not printed or both agree. */
export function sumOf(matter: Matter): Sum | null {
  const subject = matter.subjects.find((one) => one.list === 'scores')
  const score = subject?.letter.scores[subject.row]
  if (!score || score.value === null || score.criteria.length === 0) return null
  let sum = 0
  for (const { points } of score.criteria) {
    if (points === null) return null
    sum += points
  }
  return sum === score.value ? null : { sum, value: score.value }
}

/** Leaves of a scorecard that its sum rests on. */
function criteriaLeaves(matter: Matter): string[] {
  const subject = matter.subjects.find((one) => one.list === 'scores')
  const criteria = subject?.letter.scores[subject.row]?.criteria ?? []
  return criteria.flatMap(({ points }, at) => (points === null ? [] : [`criteria/${at}/points`]))
}

/** Points that do not add up to the total: in a request for explanation, and for rectification of the printed sum. */
export function pointsItem(onlySum: boolean): Item {
  return {
    to: ['issuer'],
    needs: criteriaLeaves,
    variant: (matter) => (sumOf(matter) ? 'sum' : null),
    values: (matter, _case, speech) => {
      const figures = sumOf(matter)
      if (!figures) return onlySum ? null : {}
      return {
        sum: counted(figures.sum, 'points', speech),
        value: counted(figures.value, 'pointsAfter', speech),
        difference: counted(Math.abs(figures.sum - figures.value), 'pointsAfter', speech),
      }
    },
  }
}
