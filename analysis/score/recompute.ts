// The 2026 score recomputed criterion by criterion: printed points against the table, against their sum, and against the documented facts.
import type { Letter } from '../../extract/index.ts'
import type { Both } from '../law/fact.ts'
import { derive, pointsOf } from './derive.ts'
import { materialOf, scoreAt, type Without } from './material.ts'
import { type Derived, unknown } from './option.ts'
import {
  classOf,
  type Criterion,
  criterionOf,
  isLevel,
  type PointsTable,
  pointsTableOn,
} from './table.ts'

export type RecomputedRow = {
  id: string
  label: string
  /** Pointer of the criterion inside the letter. */
  path: string
  points: number | null
  max: number
  /** Points that the documented facts give, over all readings of the counting rules, highest first; empty: not known. */
  expected: number[]
  /** Ids of the levels behind `expected`. */
  levels: string[]
  /** Why nothing is expected; null when something is. */
  reason: Both | null
  /** Are the printed points a level of the table? null: no points printed. */
  inTable: boolean | null
  /** Pointers of the rows that count. */
  rows: string[]
  derived: Derived
}

export type Recomputed = {
  table: PointsTable
  day: string
  rows: RecomputedRow[]
  /** Sum of the printed points; null when one is missing. */
  sum: number | null
  total: number | null
  /** All twelve criteria are there, each once. */
  complete: boolean
  classPrinted: string | null
  /** Class of the printed total by the published borders. */
  classByTable: string | null
}

/** Recomputes the score at `scorePointer` ('/scores/0'); null when it is no points score or no table is in force on its day. */
export function recompute(
  letter: Letter,
  scorePointer: string,
  without: Without = new Set(),
): Recomputed | null {
  const score = scoreAt(letter, scorePointer)
  if (score === null || score.unit !== 'points' || score.criteria.length === 0) return null
  const day = score.calculatedOn ?? letter.cutoffOn ?? letter.issuedOn
  const table = day === null ? null : pointsTableOn(day)
  if (day === null || table === null) return null
  const material = materialOf(letter, score, without)
  const rows = score.criteria.map(({ id, label, points }, n): RecomputedRow => {
    const criterion = criterionOf(table, id)
    const derived = derivedFor(criterion, material)
    const expected = pointsOf(derived)
    return {
      id,
      label,
      path: `${scorePointer}/criteria/${n}`,
      points,
      max: criterion?.max ?? 0,
      expected,
      levels: derived.known ? [...new Set(derived.options.map((option) => option.level))] : [],
      reason: derived.known ? null : derived.reason,
      inTable: points === null || criterion === null ? null : isLevel(criterion, points),
      rows: derived.rows,
      derived,
    }
  })
  const points = score.criteria.flatMap((one) => (one.points === null ? [] : [one.points]))
  return {
    table,
    day,
    rows,
    sum:
      points.length === score.criteria.length
        ? points.reduce((total, one) => total + one, 0)
        : null,
    total: score.value,
    complete:
      score.criteria.length === table.criteria.length &&
      table.criteria.every((one) => score.criteria.some(({ id }) => id === one.id)),
    classPrinted: score.meaning,
    classByTable: score.value === null ? null : classOf(table, score.value),
  }
}

function derivedFor(criterion: Criterion | null, material: ReturnType<typeof materialOf>): Derived {
  if (criterion === null) {
    return unknown(
      'Dieses Kriterium steht nicht in der Tabelle.',
      'This criterion is not in the table.',
    )
  }
  return 'day' in material
    ? derive(criterion, material)
    : { known: false, reason: material, rows: [] }
}
