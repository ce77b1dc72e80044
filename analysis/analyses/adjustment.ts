// The facts that a comparison of groups holds equal: what the letters document, bent where effects are no straight lines.
import {
  type Column,
  intercept,
  leastSquares,
  naturalSpline,
  numeric,
} from '../statistics/index.ts'
import { ageOf } from './groups.ts'
import type { Row, Sample } from './sample.ts'

/**
 * What is compared: where a published table turns facts into points, the distance of the printed value from what the table gives for the
 * person's facts; else the printed value (or probability). Null: not printed or not documented.
 */
export function measured(sample: Sample, row: Row): number | null {
  if (sample.table) return row.tableGap
  if (row.features === null) return null
  return sample.measured === 'value' ? row.value : row.probability
}

/**
 * What is compared, with the documented facts held equal: the distance from the table where there is one, else what a regression on the
 * facts leaves of the value. People without documented facts must be left out before.
 */
export function heldEqual(sample: Sample, people: readonly Row[]): Float64Array {
  const values = Float64Array.from(people, (row) => measured(sample, row) ?? 0)
  if (sample.table || people.length === 0) return values
  return leastSquares(factColumns(sample, people, false), values).residuals
}

/** Regressors for the documented facts; for a scorecard with a table only the constant, since its distance holds them equal already. */
export function factColumns(sample: Sample, people: readonly Row[], withAge: boolean): Column[] {
  const columns = [intercept(people.length)]
  if (!sample.table) {
    const feature = (name: keyof NonNullable<Row['features']>): number[] =>
      people.map(({ features }) => features?.[name] ?? 0)
    for (const name of ['settledDefaults', 'openDefaults', 'inquiries', 'contracts'] as const)
      columns.push(numeric(name, feature(name)))
    for (const name of ['loans', 'cards', 'addresses'] as const)
      columns.push(numeric(name, feature(name)))
    for (const name of ['oldestContract', 'currentAddress'] as const)
      columns.push(...naturalSpline(name, feature(name), 4))
  }
  if (withAge) {
    const ages = people.map((row) => ageOf(row))
    const known = ages.filter((age) => age !== null)
    const middle = known.toSorted((a, b) => a - b)[Math.floor(known.length / 2)] ?? 0
    columns.push(
      ...naturalSpline(
        'age',
        ages.map((age) => age ?? middle),
        4,
      ),
    )
    // Who did not say it stands at the middle and has a column of their own.
    columns.push(
      numeric(
        'age not said',
        ages.map((age) => (age === null ? 1 : 0)),
      ),
    )
  }
  return columns
}

/** The coarse cell in which people are matched: defaults, inquiries, contract and address age, loan; with a ten-year age band where asked. */
export function cellKey(row: Row, withAge: boolean): string {
  const cell = row.cell ? Object.values(row.cell).join('|') : '?'
  const age = ageOf(row)
  return withAge ? `${cell}|${age === null ? '?' : Math.floor(age / 10)}` : cell
}
