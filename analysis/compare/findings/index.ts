// From comparisons to findings: twins and position, in words, out of the rounded numbers alone.
import type { Finding } from '../../../extract/index.ts'
import type { Comparison } from '../comparison.ts'
import { positionFinding } from './position.ts'
import { twinFinding } from './twins.ts'
import type { Speech } from './words.ts'

/**
 * Two findings for each comparison. They follow from the comparison alone, so that `verify` can make them again from
 * what lies in a pack.
 * @param letterIndex place of the letter in its case, from 0
 */
export function comparisonFindings(
  comparisons: Comparison[],
  letterIndex: number,
  speech: Speech,
): Finding[] {
  const several = comparisons.length > 1
  return comparisons.flatMap((comparison) => {
    const both = [
      twinFinding(comparison, letterIndex, speech),
      positionFinding(comparison, letterIndex, speech),
    ]
    // Two scores on one letter would give the same title twice.
    return several
      ? both.map((one) => ({ ...one, title: `${one.title} (${comparison.name})` }))
      : both
  })
}
