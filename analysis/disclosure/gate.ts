// Two ways for the same figures: exact for whoever holds the campaign's key, or as they may be released.
import { quantile } from '../statistics/index.ts'
import { type Bin, histogramOut } from './bins.ts'
import { oneWayOut, type OneWay } from './one-way.ts'
import { quantileOut } from './quantiles.ts'
import { assertCount, countOut } from './rounding.ts'

/** What an analysis may say through; null: it may not be said. Analyses take every number about people from here. */
export type Gate = {
  name: 'exact' | 'released'
  count: (people: number) => number | null
  oneWay: <Key extends string>(counts: Record<Key, number>) => OneWay<Key>
  quantile: (sorted: readonly number[], p: number, unit: number) => number | null
  histogram: (values: readonly number[], step: number) => Bin[]
}

/** Everything as counted. Not for publication. */
export const EXACT: Gate = {
  name: 'exact',
  count: (people) => {
    assertCount(people, 'count')
    return people
  },
  oneWay: (counts) => ({
    cells: { ...counts },
    total: Object.values<number>(counts).reduce((sum, one) => sum + one, 0),
  }),
  quantile: (sorted, p) => (sorted.length === 0 ? null : quantile(sorted, p)),
  histogram: lattice,
}

/** Rounded to 5, nothing under 10, quantiles with ten on either side. */
export const RELEASED: Gate = {
  name: 'released',
  count: countOut,
  oneWay: oneWayOut,
  quantile: quantileOut,
  histogram: histogramOut,
}

/** Every lattice cell between the lowest and the highest value, empty ones too. */
function lattice(values: readonly number[], step: number): Bin[] {
  const cells = values.map((value) => Math.floor(value / step + 1e-9))
  if (cells.length === 0) return []
  const first = cells.reduce((least, cell) => Math.min(least, cell))
  const last = cells.reduce((most, cell) => Math.max(most, cell))
  const bins = Array.from({ length: last - first + 1 }, (_, at) => ({
    from: Number(((first + at) * step).toFixed(6)),
    to: Number(((first + at + 1) * step).toFixed(6)),
    count: 0,
  }))
  for (const cell of cells) {
    const bin = bins[cell - first]
    if (bin) bin.count++
  }
  return bins
}
