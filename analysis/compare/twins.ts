// Twins (S4): people whose letters document the same facts for the same scorecard at about the same time.
import { gapClass, twinsOut } from '../disclosure/index.ts'
import { quantile, sorted } from '../statistics/index.ts'
import { daysApart } from './age.ts'
import type { Twins } from './comparison.ts'
import type { Outcome } from './outcome.ts'
import type { ScoreRecord } from './population.ts'

/**
 * Days that may lie between two computations. Facts are compared as levels or completed months, each at its own
 * day, so equal keys say that no level that depends on age was crossed (analysis.md §2).
 */
export const TWIN_DAYS = 31

/** True when the two letters document the same facts for the same scorecard, version and time. */
export function isTwin(own: ScoreRecord, other: ScoreRecord): boolean {
  return (
    own.facts !== null &&
    own.facts === other.facts &&
    own.outcome === other.outcome &&
    own.version === other.version &&
    own.calculatedOn !== null &&
    other.calculatedOn !== null &&
    daysApart(own.calculatedOn, other.calculatedOn) <= TWIN_DAYS
  )
}

/** Other minus own, in the unit of the relevance limit; null when one of them is not printed. */
export function gapOf(own: ScoreRecord, other: ScoreRecord, outcome: Outcome): number | null {
  const mine = own[outcome.measured]
  const theirs = other[outcome.measured]
  // Decimal numbers are compared in hundredths: 98.2 − 97.2 must be a whole percentage point.
  return mine === null || theirs === null ? null : Math.round((theirs - mine) * 100) / 100
}

/** True when a difference matters: by the relevance limit, or by a change of class. */
export function isDifferent(own: ScoreRecord, other: ScoreRecord, outcome: Outcome): boolean {
  const gap = gapOf(own, other, outcome)
  const classes = own.class !== null && other.class !== null && own.class !== other.class
  return classes || (gap !== null && Math.abs(gap) >= outcome.relevance)
}

/** The twins of a letter among one record per person, as they may leave. */
export function twinsAmong(own: ScoreRecord, others: ScoreRecord[], outcome: Outcome): Twins {
  const twins = others.filter((other) => gapOf(own, other, outcome) !== null && isTwin(own, other))
  const different = twins.filter((twin) => isDifferent(own, twin, outcome))
  const gaps = sorted(different.map((twin) => gapOf(own, twin, outcome) ?? 0))
  const higher = gaps.filter((gap) => gap > 0).length
  const sizes = sorted(gaps.map(Math.abs))
  return {
    count: twinsOut(twins.length),
    different: twinsOut(different.length),
    mostly: higher * 2 === gaps.length ? null : higher * 2 > gaps.length ? 'higher' : 'lower',
    gap: sizes.length === 0 ? null : gapClass(quantile(sizes, 0.5), outcome.relevance),
    confirmed: own.confirmed && different.some((twin) => twin.confirmed),
  }
}
