// Histograms that may leave: a fixed lattice, bins merged until each holds 10 people, open at both ends.
import { countOut, MINIMUM_CELL } from './rounding.ts'

/**
 * One bin, `from` included, `to` excluded. The outermost ends are null: where the lowest and the highest
 * person stand is nobody's business (P3: no minimum, no maximum). `count` is rounded to 5.
 */
export type Bin = { from: number | null; to: number | null; count: number }

/**
 * A histogram on a lattice that does not depend on the data (multiples of `step`), with neighbouring
 * bins merged from the left until each holds at least 10 people; the rest at the right joins the last.
 * @param values one value a person
 * @param step width of the lattice in the unit of the values, more than 0
 * @returns no bins at all when there are fewer than 10 people
 * @throws RangeError when the step is not positive or a value is no number
 */
export function histogramOut(values: readonly number[], step: number): Bin[] {
  if (!(step > 0)) throw new RangeError('histogramOut requires a step above 0')
  if (!values.every(Number.isFinite)) throw new RangeError('histogramOut requires finite numbers')
  if (values.length < MINIMUM_CELL) return []
  const cells = new Map<number, number>()
  for (const value of values) {
    // A value of 97.30 on a lattice of 0.1 must not slip into the bin below through its binary form.
    const cell = Math.floor(value / step + 1e-9)
    cells.set(cell, (cells.get(cell) ?? 0) + 1)
  }
  const groups = merge([...cells].sort(([a], [b]) => a - b))
  return groups.map((group, at) => ({
    from: at === 0 ? null : onLattice((groups[at - 1]?.last ?? 0) + 1, step),
    to: at === groups.length - 1 ? null : onLattice(group.last + 1, step),
    count: countOut(group.count) ?? 0,
  }))
}

/** Lattice cells up to and including `last`. */
type Group = { last: number; count: number }

function merge(cells: [number, number][]): Group[] {
  const groups: Group[] = []
  let open: Group | null = null
  for (const [cell, count] of cells) {
    // A bin ends with the lattice cell in which its tenth person stands; an empty stretch joins the next one.
    open ??= { last: cell, count: 0 }
    open.last = cell
    open.count += count
    if (open.count >= MINIMUM_CELL) {
      groups.push(open)
      open = null
    }
  }
  const last = groups[groups.length - 1]
  if (open && last) {
    last.last = open.last
    last.count += open.count
  }
  return groups
}

/** A multiple of the step without binary dust: 973 × 0.1 is 97.3. */
function onLattice(cell: number, step: number): number {
  return Number((cell * step).toFixed(6))
}
