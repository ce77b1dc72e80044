// Where everybody stands in the own cell: rank among the people of the same coarse facts, for all at once.
import type { Codes, Scores, Shape } from './counts.ts'

/** Two numbers a person, 8 bytes: `ranks[2 · row]` others of the cell lie below, `ranks[2 · row + 1]` others have the same value. */
export type CellRanks = Uint32Array

/**
 * Rank of everybody among the people of the same cell: people sorted by cell by counting, then levels counted cell by cell.
 *
 * What for: peer position of all donors at once (S5). Shapes: see `Shape`; cells need not be in order, empty ones may occur.
 * Cost: O(n + cells · levels that occur); 10 bytes a person while it runs, 8 for the answer. The two numbers of a person lie side
 * by side because writing them back in the order of people is what takes the time. Caveat: a rank is no evidence.
 * Source: counting sort (Seward 1954); DuckDB: `rank() OVER (PARTITION BY cell ORDER BY score) - 1`.
 * @example ranksInCells(Int16Array.of(7, 5, 7), Uint16Array.of(0, 0, 0), { groups: 1, lowest: 5, levels: 3 }) // [1, 1, 0, 0, 1, 1]
 */
export function ranksInCells(scores: Scores, cells: Codes, shape: Shape): CellRanks {
  const { groups, lowest, levels } = shape
  const n = scores.length
  const starts = startsOf(cells, groups)
  const rows = new Uint32Array(n)
  const places = new Uint16Array(n)
  const next = starts.slice()
  for (let row = 0; row < n; row++) {
    const cell = cells[row] as number
    const at = next[cell] as number
    next[cell] = at + 1
    rows[at] = row
    places[at] = (scores[row] as number) - lowest
  }
  const ranks = new Uint32Array(2 * n)
  const counts = new Uint32Array(levels)
  const below = new Uint32Array(levels)
  for (let cell = 0; cell < groups; cell++) {
    const start = starts[cell] as number
    const end = starts[cell + 1] as number
    let [first, last] = [levels, -1]
    for (let at = start; at < end; at++) {
      const place = places[at] as number
      counts[place] = (counts[place] as number) + 1
      if (place < first) first = place
      if (place > last) last = place
    }
    let sum = 0
    for (let place = first; place <= last; place++) {
      below[place] = sum
      sum += counts[place] as number
    }
    for (let at = start; at < end; at++) {
      const place = places[at] as number
      const to = 2 * (rows[at] as number)
      ranks[to] = below[place] as number
      ranks[to + 1] = (counts[place] as number) - 1
    }
    if (last >= 0) counts.fill(0, first, last + 1)
  }
  return ranks
}

/** Where each cell's people begin when people are sorted by cell; the last entry is their number. */
function startsOf(cells: Codes, groups: number): Uint32Array {
  const starts = new Uint32Array(groups + 1)
  for (let row = 0; row < cells.length; row++) {
    const after = (cells[row] as number) + 1
    starts[after] = (starts[after] as number) + 1
  }
  for (let cell = 0; cell < groups; cell++)
    starts[cell + 1] = (starts[cell + 1] as number) + (starts[cell] as number)
  return starts
}
