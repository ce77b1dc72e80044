// One group difference by three methods that fail in different ways: regression, matching, medians within cells.
import {
  chance,
  covariance,
  leastSquares,
  linearPermutationTest,
  matchedDifference,
  medianAgain,
  numeric,
  percentileInterval,
  quantile,
  standardErrors,
  tTwoSided,
} from '../statistics/index.ts'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import { cellKey, factColumns, measured } from './adjustment.ts'
import type { Pairing } from './groups.ts'

export type Specification = {
  name: 'unadjusted' | 'regression' | 'matched' | 'median'
  value: number
  low: number
  high: number
  p: number | null
  n: number
}

const RESAMPLES = { permutation: 9_999, bootstrap: 499 } as const

/** Specifications of a pairing; null where one cannot be computed (no cell holds both groups). `unadjusted` is for comparison only. */
export function specifications(pairing: Pairing, seed: number): Specification[] | null {
  const { sample, people, member, variable } = pairing
  const values = Float64Array.from(people, (row) => measured(sample, row) ?? 0)
  const withAge = variable !== 'age'
  const cells = people.map((row) => cellKey(row, withAge))
  const matched = inSharedCells(values, member, cells)
  if (matched === null) return null
  return [
    byRegression('unadjusted', values, [numericOnes(people.length)], member),
    byRegression('regression', values, factColumns(sample, people, withAge), member),
    byMatching(matched, seed),
    byMedians(matched, seed),
  ]
}

/** All three adjusted specifications point the same way, by at least `relevance`, with intervals on that side of 0. */
export function agree(all: readonly Specification[], relevance: number): boolean {
  const adjusted = all.filter(({ name }) => name !== 'unadjusted')
  const below = adjusted.every(({ value, high }) => value <= -relevance && high < 0)
  const above = adjusted.every(({ value, low }) => value >= relevance && low > 0)
  return below || above
}

const numericOnes = (n: number) => numeric('(intercept)', new Float64Array(n).fill(1))

function byRegression(
  name: 'unadjusted' | 'regression',
  values: Float64Array,
  columns: ReturnType<typeof factColumns>,
  member: Uint8Array,
): Specification {
  const group = numeric('group', member)
  const fit = leastSquares([...columns, group], values)
  const at = columns.length
  const value = fit.coefficients[at] as number
  const error = standardErrors(fit, covariance(fit, 'HC3'))[at] as number
  // Without any spread (every letter follows the table) there is nothing to test and no error to divide by.
  if (!(error > 1e-9))
    return {
      name,
      value: tidy(value),
      low: tidy(value),
      high: tidy(value),
      p: Math.abs(value) < 1e-9 ? 1 : 0,
      n: values.length,
    }
  const spread = tQuantile(0.975, fit.df) * error
  const { p } = tTwoSided(value / error, fit.df)
  return { name, value, low: value - spread, high: value + spread, p, n: values.length }
}

/** A fit of exact numbers leaves dust of 1e-14; it is 0. */
const tidy = (value: number): number => (Math.abs(value) < 1e-9 ? 0 : value)

type Shared = { values: Float64Array; member: Uint8Array; cells: string[] }

/** People in cells that hold both groups; null when there are none. */
function inSharedCells(values: Float64Array, member: Uint8Array, cells: string[]): Shared | null {
  const sides = new Map<string, number>()
  cells.forEach((cell, at) => sides.set(cell, (sides.get(cell) ?? 0) | (member[at] === 1 ? 2 : 1)))
  const rows = cells.flatMap((cell, at) => (sides.get(cell) === 3 ? [at] : []))
  if (rows.length === 0) return null
  return {
    values: Float64Array.from(rows, (row) => values[row] as number),
    member: Uint8Array.from(rows, (row) => member[row] as number),
    cells: rows.map((row) => cells[row] as string),
  }
}

function byMatching({ values, member, cells }: Shared, seed: number): Specification {
  const found = matchedDifference(values, cells, member)
  const { difference = 0, interval = { low: 0, high: 0 } } = found ?? {}
  const test = linearPermutationTest({
    labels: member,
    ...withinCells(values, member, cells),
    resamples: RESAMPLES.permutation,
    // Clear of any finding after so many: more draws would only say it again.
    stopAfter: 100,
    seed,
  })
  const { low, high } = interval
  return {
    name: 'matched',
    value: tidy(difference),
    low: tidy(low),
    high: tidy(high),
    p: test.p,
    n: values.length,
  }
}

/** The matched difference as a sum over members: group sizes in a cell do not change when labels are exchanged within it. */
function withinCells(values: Float64Array, member: Uint8Array, cells: string[]) {
  const stats = new Map<string, { code: number; inside: number; outside: number; total: number }>()
  cells.forEach((cell, at) => {
    const one = stats.get(cell) ?? { code: stats.size, inside: 0, outside: 0, total: 0 }
    one.total += values[at] as number
    if (member[at] === 1) one.inside++
    else one.outside++
    stats.set(cell, one)
  })
  const people = member.reduce((sum, one) => sum + one, 0)
  const all = [...stats.values()]
  const strata = new Uint32Array(cells.length)
  const scores = values.map((value, at) => {
    const { code, inside, outside } = stats.get(cells[at] as string) ?? {
      code: 0,
      inside: 0,
      outside: 1,
    }
    strata[at] = code
    return (value * (1 + inside / outside)) / people
  })
  const constant = all.reduce(
    (sum, { inside, outside, total }) => sum - (inside * total) / outside / people,
    0,
  )
  return { strata, scores, constant }
}

/** People of one cell, by side. */
type Sides = { reference: Float64Array; group: Float64Array }

function byMedians({ values, member, cells }: Shared, seed: number): Specification {
  const sides = [...sidesOf(values, member, cells).values()]
  const people = sides.reduce((sum, { group }) => sum + group.length, 0)
  const observed = sides.reduce(
    (sum, { group, reference }) =>
      sum + (group.length / people) * (quantile(group, 0.5) - quantile(reference, 0.5)),
    0,
  )
  // Where nobody of a cell differs, no resample does.
  const still = sides.every(({ group, reference }) => constant(group) && constant(reference))
  if (still)
    return {
      name: 'median',
      value: observed,
      low: observed,
      high: observed,
      p: null,
      n: values.length,
    }
  const draw = chance(seed)
  const replicates = Float64Array.from({ length: RESAMPLES.bootstrap }, () =>
    sides.reduce((sum, { group, reference }) => {
      const apart = medianAgain(group, draw) - medianAgain(reference, draw)
      return sum + (group.length / people) * apart
    }, 0),
  )
  const { low, high } = percentileInterval({ observed, replicates, strata: [] })
  return { name: 'median', value: observed, low, high, p: null, n: values.length }
}

/** Values of each cell and side, sorted. */
function sidesOf(values: Float64Array, member: Uint8Array, cells: string[]): Map<string, Sides> {
  const lists = new Map<string, [number[], number[]]>()
  cells.forEach((cell, row) => {
    const pair = lists.get(cell) ?? [[], []]
    pair[member[row] === 1 ? 1 : 0].push(values[row] as number)
    lists.set(cell, pair)
  })
  return new Map(
    [...lists].map(([cell, [reference, group]]) => [
      cell,
      { reference: Float64Array.from(reference).sort(), group: Float64Array.from(group).sort() },
    ]),
  )
}

const constant = (sortedValues: Float64Array): boolean =>
  sortedValues[0] === sortedValues[sortedValues.length - 1]
