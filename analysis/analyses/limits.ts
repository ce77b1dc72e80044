// What a comparison of groups could have seen, and how many invented letters would undo what it saw.
import type { AnalysisResult } from '../../extract/index.ts'
import { detectableMeans } from '../statistics/index.ts'
import { measured } from './adjustment.ts'
import type { Pairing } from './groups.ts'
import { ALPHA } from './multiplicity.ts'
import type { Sample } from './sample.ts'

/** The smallest gap that the best of these comparisons would have found, 80 %. */
export function detectableGap(all: readonly Pairing[]): AnalysisResult['detectable'] {
  const gaps = all.map(({ sample, people, member }) => {
    const values = people.map((row) => measured(sample, row) ?? 0)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const sd = Math.sqrt(
      values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1),
    )
    const inside = member.reduce((sum, one) => sum + one, 0)
    const effect = detectableMeans(inside, people.length - inside, sd, ALPHA / all.length)
    // What is smaller than the relevance limit is no finding however sure it is.
    return {
      effect: Math.max(sample.relevance, effect),
      unit: sample.measured === 'value' ? sample.unit : 'percent',
    }
  })
  const [best] = gaps.toSorted((a, b) => a.effect - b.effect)
  return best ? { effect: Number(best.effect.toFixed(2)), unit: best.unit, power: 0.8 } : null
}

/**
 * Invented letters of the group, each at the far end of the scale, that bring a mean gap below its relevance.
 * @param inside people of the group that the gap speaks of
 */
export function undoneByExtremes(sample: Sample, inside: number, gap: number): number {
  const { relevance } = sample
  // A letter can lie anywhere on the scale: at most its whole width away from the others.
  const reach = sample.unit === 'points' ? 899 : 100
  return Math.max(1, Math.ceil((inside * (Math.abs(gap) - relevance)) / (reach + relevance)))
}
