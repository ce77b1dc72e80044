// The figures of a points scorecard that a passage may state: a sum, a class, or the points of one criterion.
import type { Item } from './define.ts'
import type { Matter } from './matter.ts'
import { counted, type Tongue } from './wording.ts'

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

type Words = Record<string, string>

function sumWords({ sum, value }: Sum, speech: Tongue): Words {
  return {
    sum: counted(sum, 'points', speech),
    value: counted(value, 'pointsAfter', speech),
    difference: counted(Math.abs(sum - value), 'pointsAfter', speech),
  }
}

/** The finding's own figures about a class or one criterion: its numbers hold what the table says. */
function tableWords({ finding, letter, subjects }: Matter, speech: Tongue): Words | null {
  const { classByTable, criterion, expectedHigh, expectedLow } = finding.numbers
  if (typeof classByTable === 'string') return { classByTable }
  const score = letter.scores[subjects[0]?.row ?? -1]
  const printed = score?.criteria.find(({ id }) => id === criterion)
  if (!printed || printed.points === null) return null
  const words = { criterion: printed.label, points: counted(printed.points, 'points', speech) }
  if (typeof expectedLow !== 'number' || typeof expectedHigh !== 'number') return words
  return {
    ...words,
    expectedLow: String(expectedLow),
    expectedHigh: counted(expectedHigh, 'points', speech),
  }
}

function variantOf({ finding }: Matter): string {
  const { classByTable, expectedHigh, expectedLow } = finding.numbers
  if (typeof classByTable === 'string') return 'class'
  if (typeof finding.numbers['criterion'] !== 'string') return 'sum'
  if (typeof expectedLow !== 'number') return 'criterion'
  return expectedLow === expectedHigh ? 'criterion-facts' : 'criterion-range'
}

/**
 * What the points rule found: a sum, a class or one criterion. `onlySum`: rectification is asked of the printed sum alone, for the
 * table comes from secondary sources.
 */
export function pointsItem(onlySum: boolean): Item {
  return {
    to: ['issuer'],
    needs: () => [],
    variant: variantOf,
    values: (matter, _case, speech) => {
      if (variantOf(matter) !== 'sum') return onlySum ? null : tableWords(matter, speech)
      const figures = sumOf(matter)
      return figures === null ? null : sumWords(figures, speech)
    },
  }
}
