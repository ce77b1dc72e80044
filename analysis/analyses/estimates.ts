// A line of a result with everything that an estimate must say.
import type { AnalysisResult } from '../../extract/index.ts'
import type { Gate } from '../disclosure/index.ts'
import type { Sample } from './sample.ts'
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
export function tableOf(
  estimates: readonly Estimate[],
  speech: 'de' | 'en',
): NonNullable<AnalysisResult['table']> {
  return {
    columns: HEADS[speech].map((name, at) => ({ name, unit: at === 8 ? PEOPLE[speech] : null })),
    rows: estimates.map(
      ({ outcome, name, group, reference, specification, value, low, high, n }) => [
        outcome,
        name,
        group,
        reference,
        specification,
        value,
        low,
        high,
        n,
      ],
    ),
  }
}

const PEOPLE = { de: 'Menschen', en: 'people' }
const HEADS = {
  de: ['Score', 'Größe', 'Gruppe', 'verglichen mit', 'Verfahren', 'Wert', 'von', 'bis', 'n'],
  en: ['Score', 'Quantity', 'Group', 'compared with', 'Method', 'Value', 'from', 'to', 'n'],
}
export const NOTHING = { estimates: [], table: null, chart: null, detectable: null }
