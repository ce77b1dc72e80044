// The residual decoder: which single documented fact, were it another, would give exactly the printed total? Method: enumeration of all
// levels of all criteria over the published table (analysis S2), those first that one fact alone can reach.
import type { Letter } from '../../extract/index.ts'
import { materialOf, scoreAt, type Material, type Without } from './material.ts'
import { reachable } from './one-fact.ts'
import { recompute, type Recomputed, type RecomputedRow } from './recompute.ts'
import { criterionOf, type Level } from './table.ts'
import { possible, possibleTotals, sums } from './totals.ts'

/** One criterion that would explain the printed total at another level, all others following from the facts. */
export type Candidate = {
  row: RecomputedRow
  levels: Level[]
  /** What it would have to give: one number, or several where more than one level fits; highest first. */
  points: number[]
}

export type Decoded = {
  total: number
  /** Totals that the facts allow, lowest first. */
  totals: number[]
  /** In the order of the letter. Empty although there is a gap: no single criterion explains it. */
  candidates: Candidate[]
  /** True: each candidate is one documented fact away. False: none is, and several facts of one criterion would have to be others. */
  isOneFact: boolean
  /** False: what the person says about her identity check leaves no candidate and was passed over. */
  fitsHint: boolean
  /** False: the total follows from the facts. */
  isGap: boolean
}

/** What the person says about her identity check; null: nothing. It only orders candidates, it never makes a gap. */
export type Hints = { identityChecked: boolean | null }
const NO_HINTS: Hints = { identityChecked: null }

/**
 * Decodes the gap between the printed total at `pointer` and the documented facts. Null: no such score, no total, or a criterion that
 * cannot be computed.
 *
 * Evidence used, in this order: printed points decide alone as long as they add up; levels that one documented fact can reach come before
 * levels that need several (three more inquiries, two of three accounts gone); an answer about the identity check decides between the two
 * states of a criterion that no entry documents. Levels of one criterion are one candidate: they are the same documented fact.
 */
export function decodeScore(
  letter: Letter,
  pointer: string,
  hints: Hints = NO_HINTS,
  without: Without = new Set(),
): Decoded | null {
  const score = scoreAt(letter, pointer)
  const found = recompute(letter, pointer, without)
  if (score === null || found === null) return null
  const material = materialOf(letter, score, without)
  return 'day' in material ? decode(found, material, hints) : null
}

/** What each answer to the question about the identity check would leave, where each leaves exactly one candidate. */
export type Asked = { yes: Candidate; no: Candidate }

/** Would one answer decide between the candidates, whatever it is? Null: no, or the letter prints the points of the criterion. */
export function decidedByIdentity(
  letter: Letter,
  pointer: string,
  without: Without = new Set(),
): Asked | null {
  const left = (identityChecked: boolean) => {
    const decoded = decodeScore(letter, pointer, { identityChecked }, without)
    const [only, ...others] = decoded?.fitsHint ? decoded.candidates : []
    return only === undefined || others.length > 0 ? null : only
  }
  const [yes, no] = [left(true), left(false)]
  return yes === null || no === null || yes.row.id === no.row.id ? null : { yes, no }
}

/** The same for what was recomputed already. */
export function decode(
  found: Recomputed,
  material: Material,
  hints: Hints = NO_HINTS,
): Decoded | null {
  const { total } = found
  const totals = possibleTotals(found)
  if (total === null || totals.length === 0) return null
  if (totals.includes(total)) {
    return { total, totals, candidates: [], isOneFact: false, fitsHint: true, isGap: false }
  }
  const narrowed = candidatesIn(withIdentity(found, hints), total)
  const all = narrowed.length > 0 ? narrowed : candidatesIn(found, total)
  const near = all.flatMap((one) => {
    const criterion = criterionOf(found.table, one.row.id)
    const reach = criterion === null ? new Set<number>() : reachable(criterion, material)
    const points = one.points.filter((each) => isFree(one.row) || reach.has(each))
    return points.length === 0 ? [] : [{ ...one, points, levels: levelsOf(found, one.row, points) }]
  })
  const isOneFact = near.length > 0
  return {
    total,
    totals,
    candidates: isOneFact ? near : all,
    isOneFact,
    fitsHint: narrowed.length > 0,
    isGap: true,
  }
}

/** Documented by no entry, so that no change of an entry is needed. */
const isFree = (row: RecomputedRow) => row.id === 'identity-confirmed' || row.points !== null

/** The identity as the person states it, where the letter prints no points for it. */
function withIdentity(found: Recomputed, { identityChecked }: Hints): Recomputed {
  if (identityChecked === null) return found
  const level = identityChecked ? 'yes' : 'no'
  const points = criterionOf(found.table, 'identity-confirmed')?.levels.find(
    ({ id }) => id === level,
  )?.points
  return {
    ...found,
    rows: found.rows.map((row) =>
      row.id === 'identity-confirmed' && row.points === null
        ? { ...row, expected: [...(points ?? [])] }
        : row,
    ),
  }
}

const levelsOf = ({ table }: Recomputed, row: RecomputedRow, points: readonly number[]) =>
  (criterionOf(table, row.id)?.levels ?? []).filter((level) =>
    level.points.some((each) => points.includes(each)),
  )

/**
 * Of a row that is to follow from the facts: where the letter prints points that add up, these or nothing. Else what is uncertain in one row would hide
 * that other rows deviate, too, and one row would be blamed alone.
 */
const following = (found: Recomputed, row: RecomputedRow): readonly number[] =>
  row.points !== null && found.sum === found.total
    ? possible(row).filter((one) => one === row.points)
    : possible(row)

function candidatesIn(found: Recomputed, total: number): Candidate[] {
  return found.rows.flatMap((row) => {
    const others = sums(found.rows.filter((one) => one !== row).map((one) => following(found, one)))
    const levels = criterionOf(found.table, row.id)?.levels ?? []
    const points = [...new Set(levels.flatMap((level) => [...level.points]))]
      .filter((one) => others.has(total - one) && !possible(row).includes(one))
      .filter((one) => row.points === null || row.points === one || found.sum !== total)
      .toSorted((a, b) => b - a)
    return points.length === 0 ? [] : [{ row, points, levels: levelsOf(found, row, points) }]
  })
}
