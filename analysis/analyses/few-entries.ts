// Few entries (A2, A3): how many files hold at most three, how these people are classed, and how the score goes with the number of entries.
import type { Gate } from '../disclosure/index.ts'
import {
  covariance,
  intercept,
  leastSquares,
  numeric,
  standardErrors,
} from '../statistics/index.ts'
import { isBad } from './bad-classes.ts'
import type { Estimate } from './estimate.ts'
import { shareEstimate } from './estimate.ts'
import { line } from './estimates.ts'
import type { Row, Sample } from './sample.ts'

/** So many economic entries or fewer: the border of the evaluations of 2018. */
const FEW = 3
const PEOPLE = 100

/** Entries that a criterion could use; null: the letter does not list them. */
function entriesOf({ features }: Row): number | null {
  return features === null
    ? null
    : features.contracts + features.settledDefaults + features.openDefaults
}

/** The lines of a scorecard with at least a hundred people whose letters list their entries; else []. */
export function fewLines(sample: Sample, gate: Gate): Estimate[] {
  const people = sample.people.flatMap((row) => {
    const entries = entriesOf(row)
    return entries === null ? [] : [{ row, entries }]
  })
  if (people.length < PEOPLE) return []
  const few = people.filter(({ entries }) => entries <= FEW).length
  const clean = people.filter(({ row }) => row.negative === false)
  return [
    ...shareEstimate('few-entries', sample, { people: few, all: people.length }, gate, 'file:few'),
    ...badLines(sample, clean, gate),
    ...slopeLine(sample, clean, gate),
  ]
}

type Counted = { row: Row; entries: number }

function badLines(sample: Sample, clean: readonly Counted[], gate: Gate): Estimate[] {
  return (['file:few', 'file:more'] as const).flatMap((group) => {
    const own = clean.filter(
      ({ row, entries }) =>
        entries <= FEW === (group === 'file:few') && isBad(sample, row) !== null,
    )
    const bad = own.filter(({ row }) => isBad(sample, row) === true).length
    return own.length === 0
      ? []
      : shareEstimate('bad', sample, { people: bad, all: own.length }, gate, group)
  })
}

/** Change of the score with each doubling of the number of entries, among people with nothing negative. */
function slopeLine(sample: Sample, clean: readonly Counted[], gate: Gate): Estimate[] {
  const used = clean.filter(({ row }) => row.value !== null)
  if (used.length < PEOPLE || new Set(used.map(({ entries }) => entries)).size < 3) return []
  const fit = leastSquares(
    [
      intercept(used.length),
      numeric(
        'doublings',
        used.map(({ entries }) => Math.log2(1 + entries)),
      ),
    ],
    used.map(({ row }) => row.value ?? 0),
  )
  const value = fit.coefficients[1] as number
  const error = standardErrors(fit, covariance(fit, 'HC3'))[1] as number
  return line(
    sample,
    {
      name: 'slope-entries',
      group: 'file:nothing-negative',
      specification: 'regression',
      unit: sample.unit,
      n: used.length,
      value,
      low: value - 1.959964 * error,
      high: value + 1.959964 * error,
    },
    gate,
    sample.grain,
  )
}
