// Figures of results from their own numbers: what is drawn stands in the table, and only one scorecard is drawn at a time.
import type { AnalysisResult } from '../../extract/index.ts'
import type { Plan } from '../figures/index.ts'
import type { Trio } from '../law/fact.ts'
import { each, phrase } from './phrase.ts'
import { UNIT } from './words-of-codes.ts'

type Estimate = AnalysisResult['estimates'][number]

/** Rows that a figure shows; the table holds all. Four methods of six groups are 24. */
const MOST = 24

/** "Score (seit März 2026): Unterschied (Punkte)". */
export function axisOf(what: Trio, unit: string, outcome: string | null = null): Trio {
  const units: Record<string, Trio> = UNIT
  const name = outcome === null ? null : nameOf(outcome)
  return each((language) => {
    const said = units[unit]
    const head = name === null ? '' : `${name[language]}: `
    return `${head}${what[language]}${said ? ` (${said[language]})` : ''}`
  })
}

/** A scorecard in words; one named as printed keeps its name. */
export function nameOf(outcome: string): Trio {
  return phrase('outcome', outcome) ?? each(() => outcome)
}

/** A group, a way of reckoning or both as the name of a row. */
export function rowName({ group, specification }: Estimate, withWay: boolean): Trio {
  const who = group === null ? null : (phrase('group', group) ?? each(() => group))
  const way = phrase('way', specification) ?? each(() => specification)
  if (who === null) return way
  return withWay ? each((language) => `${who[language]}, ${way[language]}`) : who
}

/**
 * Estimates of one scorecard, that of the surest difference or else of the most people, one a row: as intervals, or as ticks where they have none.
 * @param of what is drawn, the value of "no difference", and how a row is named
 * @returns null where there is nothing to draw
 */
export function estimatePlan(
  estimates: readonly Estimate[],
  of: {
    description: Trio
    what: Trio
    neutral?: number
    label: (one: Estimate) => Trio
  },
): Plan | null {
  const first = telling(estimates)
  const rows = estimates.flatMap((one) =>
    one.value === null || one.outcome !== first?.outcome || one.unit !== first.unit
      ? []
      : [
          {
            label: of.label(one),
            low: one.low ?? one.value,
            middle: one.value,
            high: one.high ?? one.value,
          },
        ],
  )
  if (!first || rows.length === 0) return null
  return {
    kind: 'intervals',
    description: of.description,
    axis: axisOf(of.what, first.unit, first.outcome),
    rows: rows.slice(0, MOST),
    ...(of.neutral === undefined ? {} : { neutral: of.neutral }),
  }
}

/** Whose scorecard is drawn. */
function telling(estimates: readonly Estimate[]): Estimate | undefined {
  return estimates.toSorted((a, b) => (a.pAdjusted ?? 1) - (b.pAdjusted ?? 1) || b.n - a.n)[0]
}

/** Counts beside each other, one bar a row. */
export function barPlan(
  description: Trio,
  axis: Trio,
  rows: { label: Trio; count: number | null }[],
): Plan {
  return { kind: 'bars', description, axis, rows }
}
