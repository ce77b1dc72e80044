// Peer position (S5): where a value stands among people with the same coarse facts.
import { aboveOut, histogramOut, quantileOut } from '../disclosure/index.ts'
import { positionAmong, sorted } from '../statistics/index.ts'
import { daysApart } from './age.ts'
import { type Cell } from './cell.ts'
import { PEERS_NEEDED, type Peers } from './comparison.ts'
import type { Outcome } from './outcome.ts'
import type { ScoreRecord } from './population.ts'

/** Scorecards without a published table change unannounced: their peers stand within a year. */
export const PEER_DAYS = 366

/** True when the other letter has the same scorecard, version and coarse facts. */
export function isPeer(own: ScoreRecord, other: ScoreRecord, outcome: Outcome): boolean {
  return (
    own.outcome === other.outcome &&
    own.version === other.version &&
    sameCell(own.cell, other.cell) &&
    (outcome.table || near(own.calculatedOn, other.calculatedOn))
  )
}

/** Position among peers, one record per person, as it may leave; null with fewer than 20 peers. */
export function peersAmong(
  own: ScoreRecord,
  others: ScoreRecord[],
  outcome: Outcome,
): Peers | null {
  const values = sorted(
    others.flatMap((other) =>
      other.value !== null && isPeer(own, other, outcome) ? [other.value] : [],
    ),
  )
  if (values.length < PEERS_NEEDED || own.value === null) return null
  const above = aboveOut(positionAmong(own.value, values).higher, values.length)
  if (above === null) return null
  const low = quantileOut(values, 0.25, outcome.grain)
  const high = quantileOut(values, 0.75, outcome.grain)
  return {
    of: above.of,
    higher: above.count,
    bound: above.bound,
    bins: histogramOut(values, outcome.step),
    median: quantileOut(values, 0.5, outcome.grain),
    middle: low === null || high === null ? null : { low, high },
  }
}

function sameCell(one: Cell | null, other: Cell | null): boolean {
  return (
    one !== null &&
    other !== null &&
    one.defaults === other.defaults &&
    one.inquiries === other.inquiries &&
    one.oldestContract === other.oldestContract &&
    one.addressAge === other.addressAge &&
    one.loan === other.loan
  )
}

function near(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && daysApart(one, other) <= PEER_DAYS
}
