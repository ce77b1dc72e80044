// Linear programs as small as a table of counts: how far one unknown can go up and down.
// Method: the two-phase simplex in its tableau form (Chvátal, Linear Programming, 1983, ch. 2–3).

const TINY = 1e-9
/** So many steps by the largest gain; then Bland's rule, which cannot go round in circles. */
const FAST_STEPS = 200

/** Rows of the tableau: coefficients of all unknowns, the right-hand side last. `goal` holds reduced gains, minus the value last. */
type Tableau = { rows: Float64Array[]; basis: number[]; columns: number }

export type Reach = {
  least: number
  most: number
  /** Solutions that were met: each gives every unknown a value that is possible. */
  points: Float64Array[]
}

/**
 * How far unknown `of` reaches over all x ≥ 0 with `equations` · x = `values`. Cost: a few times equations · (equations + unknowns) a step, and
 * seldom more steps than twice the equations.
 * @param enough stops as soon as so wide a range is proven; `least` and `most` are then inner bounds
 * @returns `most` is Infinity when nothing bounds it; null when no x fits at all
 */
export function reachOf(
  equations: readonly (readonly number[])[],
  values: readonly number[],
  of: number,
  enough = Number.POSITIVE_INFINITY,
): Reach | null {
  const unknowns = equations[0]?.length ?? 0
  if (unknowns === 0) return { least: 0, most: Number.POSITIVE_INFINITY, points: [] }
  const tableau = feasible(equations, values, unknowns)
  if (tableau === null) return null
  const first = pointOf(tableau, unknowns)
  const begin = first[of] ?? 0
  const most = extreme(tableau, of, 1, (value) => value - begin >= enough)
  const high = pointOf(tableau, unknowns)
  if (most - begin >= enough) return { least: begin, most, points: [first, high] }
  const low = extreme(tableau, of, -1, (value) => most + value >= enough)
  const last = pointOf(tableau, unknowns)
  return { least: Math.max(0, -low), most, points: [first, high, last] }
}

/** The largest value of sign · x(of) from a feasible tableau, which is moved there. */
function extreme(
  tableau: Tableau,
  of: number,
  sign: 1 | -1,
  isEnough: (value: number) => boolean,
): number {
  const goal = new Float64Array(tableau.columns)
  goal[of] = sign
  return maximise(tableau, goal, isEnough)
}

/** Phase one: a tableau whose basis holds real unknowns only; null when there is no solution. */
function feasible(
  equations: readonly (readonly number[])[],
  values: readonly number[],
  unknowns: number,
): Tableau | null {
  const count = equations.length
  const columns = unknowns + count
  const rows = equations.map((equation, r) => {
    const value = values[r] ?? 0
    const sign = value < 0 ? -1 : 1
    const row = new Float64Array(columns + 1)
    for (let i = 0; i < unknowns; i++) row[i] = sign * (equation[i] ?? 0)
    row[unknowns + r] = 1
    row[columns] = sign * value
    return row
  })
  const tableau: Tableau = { rows, basis: rows.map((_, r) => unknowns + r), columns }
  const goal = new Float64Array(columns).fill(-1, unknowns)
  if (maximise(tableau, goal) < -1e-6) return null
  for (let r = 0; r < rows.length; r++) {
    if ((tableau.basis[r] ?? 0) < unknowns) continue
    const row = tableau.rows[r]
    const column = row?.findIndex((one, i) => i < unknowns && Math.abs(one) > TINY) ?? -1
    if (column >= 0) pivot(tableau, r, column, null)
  }
  // Rows that still rest on a helper say nothing new.
  const kept = tableau.basis.flatMap((basis, r) => (basis < unknowns ? [r] : []))
  return {
    rows: kept.map((r) => {
      const row = new Float64Array(unknowns + 1)
      row.set(tableau.rows[r]?.subarray(0, unknowns) ?? [])
      row[unknowns] = tableau.rows[r]?.[columns] ?? 0
      return row
    }),
    basis: kept.map((r) => tableau.basis[r] ?? 0),
    columns: unknowns,
  }
}

function maximise(
  tableau: Tableau,
  goal: Float64Array,
  isEnough: (value: number) => boolean = () => false,
): number {
  const { rows, basis, columns } = tableau
  const gains = new Float64Array(columns + 1)
  gains.set(goal)
  for (const [r, row] of rows.entries()) {
    const weight = goal[basis[r] ?? 0] ?? 0
    if (weight !== 0)
      for (let i = 0; i <= columns; i++) gains[i] = at(gains, i) - weight * at(row, i)
  }
  for (let step = 0; ; step++) {
    const value = -at(gains, columns)
    if (isEnough(value)) return value
    const entering = enteringOf(gains, columns, step >= FAST_STEPS)
    if (entering < 0) return value
    const leaving = leavingOf(tableau, entering)
    if (leaving < 0) return Number.POSITIVE_INFINITY
    pivot(tableau, leaving, entering, gains)
  }
}

function enteringOf(gains: Float64Array, columns: number, first: boolean): number {
  let best = -1
  let most = TINY
  for (let i = 0; i < columns; i++) {
    if (at(gains, i) <= most) continue
    if (first) return i
    most = at(gains, i)
    best = i
  }
  return best
}

function leavingOf({ rows, basis, columns }: Tableau, entering: number): number {
  let leaving = -1
  let smallest = Number.POSITIVE_INFINITY
  for (const [r, row] of rows.entries()) {
    const slope = at(row, entering)
    if (slope <= TINY) continue
    const ratio = at(row, columns) / slope
    const earlier = leaving >= 0 && (basis[r] ?? 0) < (basis[leaving] ?? 0)
    if (ratio < smallest - TINY || (ratio < smallest + TINY && earlier)) {
      smallest = ratio
      leaving = r
    }
  }
  return leaving
}

function pivot({ rows, basis }: Tableau, on: number, column: number, gains: Float64Array | null) {
  const chosen = rows[on]
  if (!chosen) return
  const by = at(chosen, column)
  for (let i = 0; i < chosen.length; i++) chosen[i] = at(chosen, i) / by
  const clear = (row: Float64Array) => {
    const factor = at(row, column)
    if (factor === 0) return
    for (let i = 0; i < row.length; i++) row[i] = at(row, i) - factor * at(chosen, i)
  }
  for (const [r, row] of rows.entries()) if (r !== on) clear(row)
  if (gains) clear(gains)
  basis[on] = column
}

function pointOf({ rows, basis, columns }: Tableau, unknowns: number): Float64Array {
  const point = new Float64Array(unknowns)
  for (const [r, row] of rows.entries()) point[basis[r] ?? 0] = at(row, columns)
  return point
}

const at = (row: Float64Array, i: number): number => row[i] ?? 0
