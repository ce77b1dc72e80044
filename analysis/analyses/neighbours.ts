// Neighbours of the other side (S6): who stands nearest by the documented facts, and how far their scores lie on average.
import {
  chance,
  type Fact,
  midRanks,
  nearest,
  permutationTest,
  rangesOf,
  shuffle,
} from '../statistics/index.ts'
import { measured } from './adjustment.ts'
import { ageOf, type Pairing } from './groups.ts'

/** Facts as they are, or by their rank, so that one very old contract does not make all others alike. */
export const METRICS = ['gower', 'rank-gower'] as const
const PERMUTATIONS = 2_999
/** People of a block and side beyond this are left to chance, so that no cell costs the square of a city. */
const SIDE = 500

export const PERMUTED = PERMUTATIONS
export type Compared = {
  k: number
  metric: (typeof METRICS)[number]
  value: number
  p: number
  n: number
}

/** Mean over members of (own value − mean of the k nearest of the reference) by each metric and k; null where too few can be compared. */
export function comparisons(
  { sample, people, member, variable }: Pairing,
  ks: readonly number[],
  seed: number,
): Compared[] | null {
  const values = Float64Array.from(people, (row) => measured(sample, row) ?? 0)
  const blocks = blocksOf(people, member, seed)
  const still = values.every((value) => value === values[0])
  const all: Compared[] = []
  for (const metric of METRICS) {
    const facts = factsOf(people, variable !== 'age', metric)
    const ranges = rangesOf(facts)
    // Half of the nearest may be of the own side; four times as many leave enough of the other.
    const lists = still ? null : listsOf(facts, ranges, blocks, 4 * Math.max(...ks))
    for (const k of ks) {
      const usable = blocks.filter(({ inside, outside }) => inside > 0 && outside >= k)
      const n = usable.reduce((sum, { inside }) => sum + inside, 0)
      if (n < 10) return null
      if (lists === null) {
        all.push({ k, metric, value: 0, p: 1, n })
        continue
      }
      const test = permutationTest({
        labels: member,
        strata: blockOf(usable, people.length),
        statistic: gapBy(lists, usable, values, k),
        resamples: PERMUTATIONS,
        stopAfter: 30,
        seed,
      })
      const value = Math.abs(test.observed) < 1e-9 ? 0 : test.observed
      all.push({ k, metric, value, p: test.p, n })
    }
  }
  return all
}

type Block = { rows: number[]; inside: number; outside: number }

/** People by defaults and loan; of a large block as many of each side as `SIDE`, drawn by lot: in the order of values they would be the lowest. */
function blocksOf(people: Pairing['people'], member: Uint8Array, seed: number): Block[] {
  const byKey = new Map<string, [number[], number[]]>()
  people.forEach((row, at) => {
    const key = row.cell ? `${row.cell.defaults}|${row.cell.loan}` : '?'
    const sides = byKey.get(key) ?? [[], []]
    sides[member[at] === 1 ? 1 : 0].push(at)
    byKey.set(key, sides)
  })
  const draw = chance(seed)
  return [...byKey.values()].map((sides) => {
    const [outside = [], inside = []] = sides.map((rows) => {
      if (rows.length <= SIDE) return rows
      shuffle(rows, draw)
      return rows.slice(0, SIDE)
    })
    const rows = [...inside, ...outside].toSorted((a, b) => a - b)
    return { rows, inside: inside.length, outside: outside.length }
  })
}

/** The nearest people of each person's block, nearest first, all in one list. */
type Lists = { starts: Int32Array; order: Int32Array }

function listsOf(facts: Fact[], ranges: number[], blocks: readonly Block[], most: number): Lists {
  const near = new Map<number, number[]>()
  for (const { rows } of blocks)
    for (const row of rows)
      near.set(
        row,
        nearest(facts, ranges, row, rows, most).map((one) => one.row),
      )
  const people = facts[0]?.values.length ?? 0
  const starts = new Int32Array(people + 1)
  const order: number[] = []
  for (let row = 0; row < people; row++) {
    starts[row] = order.length
    for (const other of near.get(row) ?? []) order.push(other)
  }
  starts[people] = order.length
  return { starts, order: Int32Array.from(order) }
}

/** Which of the neighbours are of the reference depends on the labels: the first k that are, are compared with. */
function gapBy(
  { starts, order }: Lists,
  blocks: readonly Block[],
  values: Float64Array,
  k: number,
) {
  const rows = Int32Array.from(blocks.flatMap((block) => block.rows))
  return (labels: Uint8Array): number => {
    let [sum, count] = [0, 0]
    for (let place = 0; place < rows.length; place++) {
      const row = rows[place] as number
      if (labels[row] !== 1) continue
      let [others, found] = [0, 0]
      const end = starts[row + 1] as number
      for (let at = starts[row] as number; at < end && found < k; at++) {
        const other = order[at] as number
        if (labels[other] === 1) continue
        others += values[other] as number
        found++
      }
      if (found === 0) continue
      sum += (values[row] as number) - others / found
      count++
    }
    return count === 0 ? 0 : sum / count
  }
}

/** The block of each person; who stands in none keeps the own label, in a block of its own. */
function blockOf(blocks: readonly Block[], people: number): Int32Array {
  const of = Int32Array.from({ length: people }, (_, row) => -1 - row)
  blocks.forEach(({ rows }, block) => {
    for (const row of rows) of[row] = block
  })
  return of
}

const FACTS = [
  'settledDefaults',
  'inquiries',
  'contracts',
  'loans',
  'cards',
  'addresses',
  'oldestContract',
  'currentAddress',
] as const

function factsOf(
  people: Pairing['people'],
  withAge: boolean,
  metric: (typeof METRICS)[number],
): Fact[] {
  const fact = (of: (row: Pairing['people'][number]) => number): Fact => {
    const values = people.map(of)
    return {
      kind: 'number',
      values: Float64Array.from(metric === 'gower' ? values : ranked(values)),
    }
  }
  return [
    ...FACTS.map((name) => fact((row) => row.features?.[name] ?? Number.NaN)),
    ...(withAge ? [fact((row) => ageOf(row) ?? Number.NaN)] : []),
  ]
}

/** Ranks of what is said; what is not said stays so. */
function ranked(values: readonly number[]): number[] {
  const said = values.flatMap((value, at) => (Number.isNaN(value) ? [] : [at]))
  const ranks = midRanks(said.map((at) => values[at] as number))
  const out = values.map(() => Number.NaN)
  said.forEach((at, place) => {
    out[at] = ranks[place] as number
  })
  return out
}
