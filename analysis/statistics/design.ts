// Columns of a regression: intercept, groups as 0/1 against a reference, natural splines for ages.
import { quantile, sorted } from './quantile.ts'

/** One regressor: a name for the report and a value a row. */
export type Column = { name: string; values: Float64Array }

/** A column of ones. */
export function intercept(n: number): Column {
  return { name: '(intercept)', values: new Float64Array(n).fill(1) }
}

/** A numeric regressor as given. */
export function numeric(name: string, values: ArrayLike<number>): Column {
  return { name, values: Float64Array.from(values) }
}

/**
 * 0/1 columns for each group but the reference, named `name:group`, in the order of `groups`.
 * @example indicators('sex', ['f', 'm', 'f'], ['m', 'f'])[0]?.values // 1, 0, 1 for f against m
 */
export function indicators(
  name: string,
  values: readonly string[],
  groups: readonly string[],
): Column[] {
  return groups.slice(1).map((group) => ({
    name: `${name}:${group}`,
    values: Float64Array.from(values, (value) => (value === group ? 1 : 0)),
  }))
}

/**
 * Natural cubic spline of `values` with `df` columns (no intercept): cubic between its knots, straight beyond the outer ones.
 *
 * What for: ages and other facts whose effect is no straight line: a straight line would invent group gaps.
 * Knots lie at equal quantiles (type 7), the outer ones at the ends. Shapes: df ≥ 1; fewer columns when knots coincide.
 * Source: Hastie, Tibshirani, Friedman, Elements of Statistical Learning (2009) §5.2.1; spans the same space as R's `splines::ns(x, df)`.
 * Cost: one sort and df columns. Caveat: columns are not orthogonal.
 * @example naturalSpline('age', [1, 2, 3, 4, 5], 2).length // 2
 */
export function naturalSpline(name: string, values: ArrayLike<number>, df: number): Column[] {
  const order = sorted(Array.from(values))
  const lowest = order[0] ?? 0
  const spread = (order[order.length - 1] ?? 0) - lowest || 1
  // On 0–1, so that cubes stay of one size and the rank test is fair.
  const scaled = Float64Array.from(values, (value) => (value - lowest) / spread)
  const knots = [
    ...new Set(
      Array.from({ length: df + 1 }, (_, at) => (quantile(order, at / df) - lowest) / spread),
    ),
  ]
  const last = knots[knots.length - 1] as number
  const beforeLast = knots[knots.length - 2] ?? last
  const cube = (x: number, knot: number): number => (x > knot ? (x - knot) ** 3 : 0)
  const bend = (x: number, knot: number): number => (cube(x, knot) - cube(x, last)) / (last - knot)
  return [
    { name: `${name}:spline1`, values: scaled },
    ...knots.slice(0, -2).map((knot, at) => ({
      name: `${name}:spline${at + 2}`,
      values: Float64Array.from(scaled, (x) => bend(x, knot) - bend(x, beforeLast)),
    })),
  ]
}
