// Estimates as they are printed: a share with its exact interval, a median with its order-statistic interval.
import type { AnalysisResult } from '../../extract/index.ts'
import { aboveOut, type Gate } from '../disclosure/index.ts'
import { clopperPearson, medianInterval } from '../statistics/index.ts'
import type { Sample } from './sample.ts'

export type Estimate = AnalysisResult['estimates'][number]

const LEVEL = 0.95

function estimate(name: string, sample: Sample, rest: Partial<Estimate> & { n: number }): Estimate {
  return {
    name,
    outcome: sample.name,
    group: null,
    reference: null,
    specification: sample.version ?? 'all',
    unit: 'percent',
    value: null,
    low: null,
    high: null,
    level: LEVEL,
    p: null,
    pAdjusted: null,
    ...rest,
  }
}

/**
 * A share in percent with its Clopper–Pearson interval; none at all when it may not be said. Through the released gate share
 * and interval come from the rounded counts.
 */
export function shareEstimate(
  name: string,
  sample: Sample,
  of: { people: number; all: number },
  gate: Gate,
  group: string | null = null,
): Estimate[] {
  const counted = gate.name === 'exact' ? exactly(of) : rounded(of)
  if (counted === null) return []
  const { low, high } = clopperPearson(counted.people, counted.all)
  const value = percent(counted.people / counted.all)
  return [
    estimate(name, sample, {
      group,
      value,
      low: percent(low),
      high: percent(high),
      n: counted.all,
    }),
  ]
}

function exactly(of: { people: number; all: number }) {
  return of.all === 0 ? null : of
}

function rounded({ people, all }: { people: number; all: number }) {
  const out = aboveOut(people, all)
  return out === null || out.count === null ? null : { people: out.count, all: out.of }
}

/** The median of values with its interval from order statistics; released without interval ends, which are people's values. */
export function medianEstimate(
  name: string,
  sample: Sample,
  sorted: number[],
  gate: Gate,
  group: string | null = null,
): Estimate[] {
  const value = gate.quantile(sorted, 0.5, sample.grain)
  const n = gate.count(sorted.length)
  if (value === null || n === null) return []
  const ends = gate.name === 'exact' ? medianInterval(sorted) : null
  const interval = { low: ends?.low ?? null, high: ends?.high ?? null }
  return [estimate(name, sample, { group, unit: sample.unit, value, ...interval, n })]
}

/** With n letters and none found, a share of this many percent would have been seen with 95 % certainty. */
export function detectableShare(n: number): AnalysisResult['detectable'] {
  return n === 0 ? null : { effect: percent(1 - 0.05 ** (1 / n)), unit: 'percent', power: LEVEL }
}

function percent(share: number): number {
  return Number((100 * share).toFixed(2))
}

/** People with a property among all of them, where neither they nor the others are too few to be said. */
export function partOf(people: number, all: number, gate: Gate): number | null {
  return gate.oneWay({ people, others: all - people }).cells.people
}
