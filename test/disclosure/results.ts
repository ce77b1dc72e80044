// Results of analyses for tests of disclosure: empty but for what a test is about.
import type { Releasable } from '../../analysis/disclosure/index.ts'

/** A result that holds nothing but what is given. */
export const result = (id: string, over: Partial<Releasable>): Releasable => ({
  id,
  dataset: {
    campaign: 'probe',
    batch: 'b',
    n: 400,
    excluded: {},
    sha256: '0'.repeat(64),
    asOf: '2026-11-25',
  },
  caveats: [],
  detectable: null,
  undoneBy: null,
  estimates: [],
  table: null,
  figure: null,
  ...over,
})
/** A table whose column `n` counts people. */
export const table = (head: string[], rows: (string | number | null)[][]) => ({
  columns: head.map((name) => ({ name, unit: name === 'n' ? 'people' : null })),
  rows,
})
/** A median of everybody, but for what is given. */
export const estimate = (over: Partial<Releasable['estimates'][number]>) => ({
  name: 'median',
  outcome: 'basisscore',
  group: null,
  reference: null,
  specification: 'all',
  unit: 'points',
  value: 97,
  low: null,
  high: null,
  level: 0.95,
  n: 400,
  p: null,
  pAdjusted: null,
  ...over,
})
