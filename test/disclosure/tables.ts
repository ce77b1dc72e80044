// Random sets of linked tables, and an attacker of their own making: what follows from the shown counts by elimination and by bounds.
import type { Counts, Sum } from '../../analysis/disclosure/index.ts'

/** A small generator with a seed (mulberry32), so that a failing set can be made again. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const VARIABLES = [
  ['sex', 3],
  ['age', 5],
  ['state', 6],
  ['class', 4],
] as const

/**
 * Invented people over two to four variables; one-way tables of each, one to three two-way tables with margins, sometimes one three-way
 * table: all of the same people, so that margins link them.
 */
export function randomCounts(seed: number): Counts {
  const random = chance(seed)
  const draw = (n: number) => Math.floor(random() * n)
  const variables = VARIABLES.slice(0, 2 + draw(3))
  const n = 60 + draw(600)
  const people = Array.from({ length: n }, () =>
    // Squared: some groups are rare, as in life.
    variables.map(([, levels]) => Math.floor(random() ** 2 * levels)),
  )
  const counts = new Map<string, number>()
  const sums: Sum[] = []
  const idOf = (fixed: readonly (number | null)[]) =>
    fixed.map((level, at) => (level === null ? '*' : `${variables[at]?.[0]}${level}`)).join('.')
  const count = (fixed: readonly (number | null)[]) => {
    const id = idOf(fixed)
    if (!counts.has(id))
      counts.set(
        id,
        people.filter((one) => fixed.every((level, at) => level === null || one[at] === level))
          .length,
      )
    return id
  }
  /** A table over some variables with all its margins. */
  const table = (over: readonly number[]) => {
    const walk = (fixed: (number | null)[], rest: readonly number[]): void => {
      const [first, ...further] = rest
      if (first === undefined) {
        count(fixed)
        return
      }
      const levels = Array.from({ length: variables[first]?.[1] ?? 0 }, (_, level) => level)
      const withLevel = (level: number | null) =>
        fixed.map((one, at) => (at === first ? level : one))
      for (const level of [null, ...levels]) walk(withLevel(level), further)
    }
    const none = variables.map(() => null)
    walk(none, over)
    const cells = (rest: readonly number[]): (number | null)[][] =>
      rest.reduce<(number | null)[][]>(
        (all, variable) =>
          all.flatMap((fixed) =>
            [null, ...Array.from({ length: variables[variable]?.[1] ?? 0 }, (_, l) => l)].map(
              (level) => fixed.map((one, at) => (at === variable ? level : one)),
            ),
          ),
        [none],
      )
    for (const summed of over) {
      for (const fixed of cells(over.filter((one) => one !== summed))) {
        const parts = Array.from({ length: variables[summed]?.[1] ?? 0 }, (_, level) =>
          count(fixed.map((one, at) => (at === summed ? level : one))),
        )
        sums.push({ whole: count(fixed), parts })
      }
    }
  }
  for (const at of variables.keys()) table([at])
  for (let i = 0; i < 1 + draw(3); i++) {
    const a = draw(variables.length)
    const b = draw(variables.length)
    if (a !== b) table([Math.min(a, b), Math.max(a, b)])
  }
  if (variables.length === 3 && draw(4) === 0) table([0, 1, 2])
  const once = new Map(sums.map((sum) => [JSON.stringify(sum), sum]))
  return {
    counts: [...counts].map(([id, one]) => ({ id, people: one })),
    sums: [...once.values()],
  }
}

/** Ids of hidden counts that someone finds who knows all shown ones exactly: by elimination, and by bounds closer than ten people. */
export function foundBy({ counts, sums }: Counts, hidden: ReadonlySet<string>): string[] {
  const found = new Set(byElimination({ counts, sums }, hidden))
  const low = new Map<string, number>()
  const high = new Map<string, number>()
  for (const { id, people } of counts) {
    low.set(id, hidden.has(id) ? 0 : people)
    high.set(id, hidden.has(id) ? Number.POSITIVE_INFINITY : people)
  }
  const at = (map: Map<string, number>, id: string) => map.get(id) ?? 0
  for (let changed = true, rounds = 0; changed && rounds < 60; rounds++) {
    changed = false
    const set = (map: Map<string, number>, id: string, value: number, better: boolean) => {
      if (!better || Number.isNaN(value)) return
      map.set(id, value)
      changed = true
    }
    for (const { whole, parts } of sums) {
      const lows = parts.reduce((sum, part) => sum + at(low, part), 0)
      const highs = parts.reduce((sum, part) => sum + at(high, part), 0)
      set(low, whole, lows, lows > at(low, whole))
      set(high, whole, highs, highs < at(high, whole))
      for (const part of parts) {
        const most = at(high, whole) - (lows - at(low, part))
        set(high, part, most, most < at(high, part))
        const others = parts.reduce((sum, one) => (one === part ? sum : sum + at(high, one)), 0)
        const least = at(low, whole) - others
        set(low, part, least, least > at(low, part))
      }
    }
  }
  for (const id of hidden) if (at(high, id) - at(low, id) < 10) found.add(id)
  return [...found].toSorted()
}

/** Gauss: which hidden counts have one solution only. */
function byElimination({ counts, sums }: Counts, hidden: ReadonlySet<string>): string[] {
  const unknowns = [...hidden]
  const people = new Map(counts.map((one) => [one.id, one.people]))
  const rows = sums.map(({ whole, parts }) => {
    const row = unknowns.map(() => 0)
    let value = 0
    const add = (id: string, sign: number) => {
      const column = unknowns.indexOf(id)
      if (column < 0) value -= sign * (people.get(id) ?? 0)
      else row[column] = (row[column] ?? 0) + sign
    }
    add(whole, -1)
    for (const part of parts) add(part, 1)
    return [...row, value]
  })
  let rank = 0
  const pivots: number[] = []
  for (let column = 0; column < unknowns.length && rank < rows.length; column++) {
    const at = rows.findIndex((row, r) => r >= rank && Math.abs(row[column] ?? 0) > 1e-9)
    if (at < 0) continue
    const chosen = rows[at] ?? []
    rows[at] = rows[rank] ?? []
    rows[rank] = chosen
    const by = chosen[column] ?? 1
    for (let i = 0; i < chosen.length; i++) chosen[i] = (chosen[i] ?? 0) / by
    for (const [r, row] of rows.entries()) {
      const factor = row[column] ?? 0
      if (r === rank || factor === 0) continue
      for (let i = 0; i < row.length; i++) row[i] = (row[i] ?? 0) - factor * (chosen[i] ?? 0)
    }
    pivots[rank++] = column
  }
  return pivots.flatMap((column, r) => {
    const row = rows[r] ?? []
    const alone = row.every(
      (one, i) => i === column || i === unknowns.length || Math.abs(one) < 1e-9,
    )
    return alone ? [unknowns[column] ?? ''] : []
  })
}
