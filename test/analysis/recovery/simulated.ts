// Letters drawn from a table typed here (levels and points of letters.md §3), with facts that are independent or hang together, and wrong fields.
import { chance } from '../../../analysis/statistics/index.ts'
import type { CodedCriterion, Documented } from '../../../analysis/recovery/index.ts'

/** Points by level, 67 levels: 55 contrasts. */
export const TABLE: Record<string, number[]> = {
  'payment-defaults': [264, 152, 135, 100],
  'account-and-card-inquiries': [117, 82, 44, 0],
  'other-inquiries': [99, 71, 40, 0],
  'new-instalment-loans': [66, 48, 32, 0],
  mortgage: [0, 55],
  'identity-confirmed': [0, 38],
  'oldest-bank-contract': [18, 0, 3, 6, 12, 17, 23, 27, 37, 49, 56, 69],
  'youngest-credit-line': [36, 0, 16, 36],
  'current-address-age': [0, 6, 17, 28, 35, 40, 42, 49, 54, 58, 63, 75, 94],
  'oldest-credit-card': [24, 0, 14, 23, 32, 41, 52, 59, 74, 81],
  'longest-remaining-term': [61, 48, 28, 10, 0],
  'loan-status': [0, 9, 19],
}

export const ORDER: CodedCriterion[] = Object.entries(TABLE).map(([id, points]) => ({
  id,
  levels: points.map((_, at) => `${at}`),
}))

export type Drawn = {
  letters: Documented[]
  /** True where a wrong field changes the points: only these can be seen. */
  visiblyWrong: boolean[]
}

/**
 * @param errors chance of each field of a letter that nobody looked at to be documented wrong; every third letter was looked at
 * @param correlated ages and contracts of one person hang together, as in life
 */
export function drawLetters(n: number, errors: number, correlated: boolean, seed: number): Drawn {
  const draw = chance(seed)
  const letters: Documented[] = []
  const visiblyWrong: boolean[] = []
  for (let at = 0; at < n; at++) {
    const confirmed = at % 3 === 0
    const settled = draw.uniform()
    let value = 0
    let seenAs = 0
    const levels: Record<string, string> = {}
    for (const [id, points] of Object.entries(TABLE)) {
      const together = correlated && points.length > 4 && draw.uniform() < 0.5
      const spot = together ? settled : draw.uniform()
      const level = Math.min(points.length - 1, Math.floor(spot * points.length))
      const wrong = !confirmed && draw.uniform() < errors
      const documented = wrong ? (level + 1 + draw.below(points.length - 1)) % points.length : level
      value += points[level] ?? 0
      seenAs += points[documented] ?? 0
      levels[id] = `${documented}`
    }
    letters.push({ levels, value, confirmed })
    visiblyWrong.push(value !== seenAs)
  }
  return { letters, visiblyWrong }
}

/** Points of a level more than those of another, by the table. */
export function trueContrast(criterion: string, level: string, reference: string): number {
  const points = TABLE[criterion] ?? []
  return (points[Number(level)] ?? 0) - (points[Number(reference)] ?? 0)
}
