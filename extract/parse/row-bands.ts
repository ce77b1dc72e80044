// Rows of a table as bands: where the column that says what a row is begins anew, or by the white between rows.
import type { Cut } from './cut.ts'
import type { Head } from './heads.ts'
import { isFirmName } from './stacked.ts'
import { pattern } from './typed.ts'

export type Anchor = { top: number; y: number; bottom: number; guessed?: boolean }

/** Of rows that stack values so many have a day or an amount in a further line. */
const STACKED_LEAST = 0.6

/**
 * Rows that stack values: each begins where the column that says what it is begins anew, with a day or an amount beside it, and most have another in a
 * line below. Null: no such rows.
 */
export function keyedBands(head: Head, cuts: readonly Cut[]): Anchor[] | null {
  const key = head.cells.findIndex(({ column }) => column !== null && KEYS.has(column.id))
  const looks = head.cells[key]?.column?.looks
  if (looks === undefined) return null
  const keyOf = ({ parts }: Cut) => (parts[key] ?? []).map((word) => word.text).join(' ')
  const leads = cuts.filter((one) => pattern(looks).test(keyOf(one)) && !isFirmName(keyOf(one)))
  if (leads[0] !== cuts[0] || leads.some((one) => one.anchors === 0)) return null
  const bands = leads.map(({ line }, i): Anchor => {
    const [, top, , bottom] = line.box
    const end = (leads[i + 1]?.line.box[1] ?? Infinity) - 0.1
    return { top, bottom: end, y: (top + bottom) / 2 }
  })
  const further = bands.filter((band, i) =>
    cuts.some(
      (one) => one !== leads[i] && one.anchors > 0 && one.y > band.top && one.y < band.bottom,
    ),
  )
  // A further line that fills every cell is a row of its own, though its kind is not known.
  const filled = (one: Cut) => one.parts.filter((words) => words.length > 0).length
  const most = Math.max(...leads.map(filled))
  const areRows =
    most > 2 &&
    cuts.some((one) => !leads.includes(one) && filled(one) >= most && !isFirmName(keyOf(one)))
  return further.length > 0 && further.length >= STACKED_LEAST * bands.length && !areRows
    ? bands
    : null
}

/** Columns that say what a row is. */
const KEYS: ReadonlySet<string> = new Set(['type', 'name', 'purpose'])

/** Rows are further apart than lines within them by this factor, and by a point. */
const APART = 1.3

/**
 * Rows by the white between them: where a width of white exists that parts the anchors one by one and is clearly wider than any white
 * within the parts, the parts are the rows, and one without an anchor is a row too when its key cell begins there. Null: no such width.
 */
export function bandsOf(
  head: Head,
  cuts: readonly Cut[],
  anchors: readonly Anchor[],
): Anchor[] | null {
  if (anchors.length === 0 || cuts.length < 2) return null
  const ink: { top: number; bottom: number }[] = []
  const gaps: number[] = []
  for (const { line } of cuts.toSorted((a, b) => a.line.box[1] - b.line.box[1])) {
    const [, top, , bottom] = line.box
    const last = ink.at(-1)
    if (!last || top - last.bottom > 0.5) {
      if (last) gaps.push(top - last.bottom)
      ink.push({ top, bottom })
    } else last.bottom = Math.max(last.bottom, bottom)
  }
  // Cells without wraps leave lines that touch nothing: then every line is a band.
  for (const least of [...new Set(gaps)].toSorted((a, b) => b - a)) {
    const bands: Anchor[] = []
    for (const [i, one] of ink.entries()) {
      const last = bands.at(-1)
      if (last && (gaps[i - 1] ?? 0) < least) last.bottom = one.bottom
      else bands.push({ ...one, y: (one.top + one.bottom) / 2 })
    }
    const held = bands.map(
      (band) => anchors.filter((one) => one.y >= band.top && one.y <= band.bottom).length,
    )
    if (held.some((count) => count > 1)) continue
    const inner = Math.max(0, ...gaps.filter((gap) => gap < least))
    if (least < APART * inner + 1 && inner > 0) return null
    const size = cuts[0]?.line.size ?? 9
    // Lines of one cell touch or nearly touch; without any to compare, only a wide white parts rows that bear no anchor.
    const isSure = inner > 0 || least > 0.35 * size
    const rows = bands.map((band, i) => (held[i] === 1 ? band : { ...band, guessed: true }))
    if (rows.every((row) => row.guessed !== true)) return rows
    return isSure && rows.every((row) => row.guessed !== true || holdsKey(head, cuts, row))
      ? rows
      : null
  }
  return null
}

/** A row without any date or amount is one when the cells that name it stand in it. */
function holdsKey(head: Head, cuts: readonly Cut[], band: Anchor): boolean {
  const isKey = (cell: Head['cells'][number]) =>
    cell.column && ['type', 'party', 'name', 'recipient', 'label'].includes(cell.column.id)
  const filled = head.cells.filter(
    (cell, i) =>
      isKey(cell) &&
      cuts.some(
        (one) => one.y >= band.top && one.y <= band.bottom && (one.parts[i] ?? []).length > 0,
      ),
  )
  return filled.length >= Math.max(1, Math.min(2, head.cells.filter(isKey).length))
}
