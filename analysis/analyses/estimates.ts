// A line of a result with everything that an estimate must say.
import type { AnalysisResult } from '../../extract/index.ts'
import type { Gate } from '../disclosure/index.ts'
import type { Sample } from './sample.ts'
import type { ColumnCode, UnitCode } from './phrase.ts'
import { spoken } from './spoken.ts'

type Estimate = AnalysisResult['estimates'][number]

/** [] when too few people stand behind the line. `grain` is the step on which its numbers may be said. */
export function line(
  sample: Pick<Sample, 'name'>,
  of: { name: string; specification: string; unit: string; n: number; value: number } & Partial<
    Pick<Estimate, 'group' | 'reference' | 'low' | 'high' | 'p' | 'pAdjusted'>
  >,
  gate: Gate,
  grain: number,
): Estimate[] {
  const n = gate.count(of.n)
  if (n === null || !Number.isFinite(of.value)) return []
  const said = (value: number | null | undefined): number | null =>
    value === null || value === undefined || !Number.isFinite(value)
      ? null
      : spoken(value, gate, grain)
  return [
    {
      name: of.name,
      outcome: sample.name,
      group: of.group ?? null,
      reference: of.reference ?? null,
      specification: of.specification,
      unit: of.unit,
      value: said(of.value),
      low: said(of.low),
      high: said(of.high),
      level: 0.95,
      n,
      p: of.p ?? null,
      pAdjusted: of.pAdjusted ?? null,
    },
  ]
}

/** The estimates as a table: what a reader without pictures gets. */
export function tableOf(estimates: readonly Estimate[]): Table {
  return {
    columns: columns(
      'score',
      'quantity',
      'group',
      'compared',
      'method',
      'unit',
      'value',
      'from',
      'to',
      'n',
    ),
    rows: estimates.map((one) => [
      one.outcome,
      one.name,
      one.group,
      one.reference,
      one.specification,
      one.unit,
      one.value,
      one.low,
      one.high,
      one.n,
    ]),
  }
}

type Table = NonNullable<AnalysisResult['table']>

/** Columns by their codes, each with the unit that it always has. */
export function columns(...codes: ColumnCode[]): Table['columns'] {
  return codes.map((name) => ({ name, unit: UNIT_OF[name] ?? null }))
}

const UNIT_OF: Partial<Record<ColumnCode, UnitCode>> = {
  n: 'people',
  'with-facts': 'people',
  'with-twin': 'people',
  'other-than-twins': 'people',
  cells: 'cells',
  pairs: 'pairs',
  'all-points': 'letters',
  'wrong-sum': 'letters',
  'with-listed-facts': 'letters',
  'outside-table': 'letters',
  letters: 'people',
  'quantile-5': 'points-or-percent',
  'quantile-25': 'points-or-percent',
  'quantile-50': 'points-or-percent',
  'quantile-75': 'points-or-percent',
  'quantile-95': 'points-or-percent',
  'lower-quarter': 'points-or-percent',
  median: 'points-or-percent',
  'upper-quarter': 'points-or-percent',
  learned: 'points',
  published: 'points',
  number: 'scores',
  found: 'people',
  'looked-nothing': 'people',
  'not-testable': 'people',
}
export const NOTHING = { estimates: [], table: null, figure: null, detectable: null }
