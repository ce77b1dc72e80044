// A table of counts along one variable, with its total: what may leave, so that the total gives nothing away.
import { assertCount, MINIMUM_CELL, roundTo5 } from './rounding.ts'

export type OneWay<Key extends string> = { cells: Record<Key, number | null>; total: number | null }

/**
 * Suppresses cells under 10 (an empty one too: "none of them" is a statement about each of them) and then
 * further ones, smallest first, until the hidden cells are at least two and hold at least 10 people
 * together. What is left is rounded to 5 (P1, P2, P3).
 * @returns null in a cell: hidden. The total is null when it is under 10 itself, and then all cells are.
 * @throws RangeError when a count is no count of people
 */
export function oneWayOut<Key extends string>(counts: Record<Key, number>): OneWay<Key> {
  const cells = Object.entries<number>(counts) as [Key, number][]
  for (const [, count] of cells) assertCount(count, 'oneWayOut')
  const total = cells.reduce((sum, [, count]) => sum + count, 0)
  const hidden = hiddenCells(cells)
  const all = total < MINIMUM_CELL
  const out = cells.map(([key, count]) => [key, all || hidden.has(key) ? null : roundTo5(count)])
  return {
    cells: Object.fromEntries(out) as Record<Key, number | null>,
    total: all ? null : roundTo5(total),
  }
}

function hiddenCells<Key extends string>(cells: [Key, number][]): Set<Key> {
  const smallest = [...cells].sort(([, a], [, b]) => a - b)
  const hidden = new Set<Key>()
  let people = 0
  for (const [key, count] of smallest) {
    const safe = hidden.size === 0 || (hidden.size >= 2 && people >= MINIMUM_CELL)
    if (count >= MINIMUM_CELL && safe) break
    hidden.add(key)
    people += count
  }
  return hidden
}
