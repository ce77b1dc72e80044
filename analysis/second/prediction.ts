// What the points table foretells for the way from the older to the newer letter, criterion by criterion, against what was printed.
import { mainScore } from '../score/effect.ts'
import { recompute, type Recomputed, type RecomputedRow } from '../score/recompute.ts'
import type { Two } from './rows.ts'
import type { ChangedScore, Prediction } from './shape.ts'

type Criterion = Prediction['criteria'][number]

/** Where the facts leave no room, the single reading is that of all. */
const isSameReading = (a: string, b: string) => a === b || a === 'all' || b === 'all'

/** How a criterion moves by the facts, over the readings that the older letter's printed points do not contradict; null: not known. */
function shiftsOf(before: RecomputedRow, after: RecomputedRow): number[] | null {
  if (!before.derived.known || !after.derived.known) return null
  const { points } = before
  const starts = before.derived.options.filter(
    (one) => points === null || one.points.includes(points),
  )
  // Printed points that no reading gives foretell nothing.
  if (starts.length === 0) return null
  const shifts = starts.flatMap((one) =>
    (after.derived.known ? after.derived.options : [])
      .filter((next) => isSameReading(one.variant, next.variant))
      .flatMap((next) =>
        next.points.flatMap((to) =>
          (points === null ? one.points : [points]).map((from) => to - from),
        ),
      ),
  )
  return shifts.length > 0 ? shifts : null
}

function criterionOf(before: RecomputedRow, after: RecomputedRow): Criterion {
  const shifts = shiftsOf(before, after)
  const actual =
    before.points === null || after.points === null ? null : after.points - before.points
  const { id, label } = after
  if (shifts === null) return { id, label, low: null, high: null, actual }
  return { id, label, low: Math.min(...shifts), high: Math.max(...shifts), actual }
}

function verdictOf(low: number | null, high: number | null, actual: number): Prediction['verdict'] {
  if (low === null || high === null) return 'unsure'
  return actual < low ? 'lower' : actual > high ? 'higher' : 'as-foretold'
}

/** Whether the identity is confirmed never follows from entries and does not change with them. */
const isFixed = ({ id }: Criterion) => id === 'identity-confirmed'

/**
 * The foretold change of the 2026 score; null when the two letters do not print it on one scale, or without doubt. A criterion that does not
 * follow from the entries leaves the whole open: nothing is foretold then but the others, one by one.
 */
export function predictionOf(two: Two, scores: readonly ChangedScore[]): Prediction | null {
  const pointers = [mainScore(two.older.letter), mainScore(two.newer.letter)] as const
  if (pointers[0] === null || pointers[1] === null) return null
  const [before, after] = [two.older.inCase(pointers[0]), two.newer.inCase(pointers[1])]
  const changed = scores.find((one) => one.before === before && one.after === after)
  if (!changed || changed.difference === null) return null
  const found = [
    recompute(two.older.letter, pointers[0]),
    recompute(two.newer.letter, pointers[1]),
  ] as const
  if (found[0] === null || found[1] === null || found[0].table.id !== found[1].table.id) return null
  const criteria = pairsOf(found[0], found[1]).map(([a, b]) => criterionOf(a, b))
  const counted = criteria.filter(
    (one) => !(isFixed(one) && one.low === null && (one.actual ?? 0) === 0),
  )
  const sum = (pick: 'low' | 'high') =>
    counted.reduce<number | null>(
      (all, one) => (all === null || one[pick] === null ? null : all + one[pick]),
      0,
    )
  const [low, high] = [sum('low'), sum('high')]
  return {
    before,
    after,
    table: `${found[1].table.id} ${found[1].table.version}`,
    low,
    high,
    actual: changed.difference,
    verdict: verdictOf(low, high, changed.difference),
    criteria: counted.filter((one) => one.low !== 0 || one.high !== 0 || (one.actual ?? 0) !== 0),
  }
}

function pairsOf(before: Recomputed, after: Recomputed): [RecomputedRow, RecomputedRow][] {
  return before.rows.flatMap((row): [RecomputedRow, RecomputedRow][] => {
    const other = after.rows.find(({ id }) => id === row.id)
    return other ? [[row, other]] : []
  })
}
