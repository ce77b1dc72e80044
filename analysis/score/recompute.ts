// The 2026 score recomputed criterion by criterion: printed points against the table, against their sum, and against the documented facts.
import type { Letter, Score } from '../../extract/index.ts'
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
  /** False: the letter prints the value alone, and `rows` hold what follows from the entries. */
  printed: boolean
  /** Sum of the printed points; null when one is missing. */
  sum: number | null
  total: number | null
  /** All twelve criteria are there, each once. */
  complete: boolean
  classPrinted: string | null
  /** Class of the printed total by the published borders. */
  classByTable: string | null
}

/** A value on the scale of 2026 that was computed for this letter, with or without its criteria; not one that was sent out earlier. */
export function isPointsScore(score: Score): boolean {
  if (score.unit !== 'points') return false
  if (score.criteria.length > 0) return true
  const isNewScale = score.min === 100 && score.max === 999
  return isNewScale && score.calculatedOn !== null && score.transmittedOn === null
}

/** Recomputes the score at `scorePointer` ('/scores/0'); null when it is no points score or no table is in force on its day. */
export function recompute(
  letter: Letter,
  scorePointer: string,
  without: Without = new Set(),
): Recomputed | null {
  const score = scoreAt(letter, scorePointer)
  if (score === null || !isPointsScore(score)) return null
  const day = score.calculatedOn ?? letter.cutoffOn ?? letter.issuedOn
  const table = day === null ? null : pointsTableOn(day)
  if (day === null || table === null) return null
  const material = materialOf(letter, score, without)
  const printed = score.criteria.length > 0
  const lines = printed
    ? score.criteria.map((one, n) => ({ ...one, path: `${scorePointer}/criteria/${n}` }))
    : table.criteria.map(({ id, label }) => ({ id, label, points: null, path: scorePointer }))
  const points = lines.flatMap((one) => (one.points === null ? [] : [one.points]))
  return {
    table,
    day,
    printed,
    rows: lines.map((line) => rowOf(table, line, material)),
    sum: points.length === lines.length ? points.reduce((total, one) => total + one, 0) : null,
    total: score.value,
    complete:
      lines.length === table.criteria.length &&
      table.criteria.every((one) => lines.some(({ id }) => id === one.id)),
    classPrinted: score.meaning,
    classByTable: score.value === null ? null : classOf(table, score.value),
  }
}

function rowOf(
  table: PointsTable,
  { id, label, points, path }: Pick<RecomputedRow, 'id' | 'label' | 'points' | 'path'>,
  material: ReturnType<typeof materialOf>,
): RecomputedRow {
  const criterion = criterionOf(table, id)
  const derived = derivedFor(criterion, material)
  return {
    id,
    label,
    path,
    points,
    max: criterion?.max ?? 0,
    expected: pointsOf(derived),
    levels: derived.known ? [...new Set(derived.options.map((option) => option.level))] : [],
    reason: derived.known ? null : derived.reason,
    inTable: points === null || criterion === null ? null : isLevel(criterion, points),
    rows: derived.rows,
    derived,
  }
}

function derivedFor(criterion: Criterion | null, material: ReturnType<typeof materialOf>): Derived {
  if (criterion === null) {
    return unknown(
      'Dieses Kriterium steht nicht in der Tabelle.',
      'This criterion is not in the table.',
      'Ce critère ne figure pas au barème.',
    )
  }
  return 'day' in material
    ? derive(criterion, material)
    : { known: false, reason: material, rows: [] }
}
