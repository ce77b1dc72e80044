// Neighbours of the other side (S6): who stands nearest by the documented facts, and how far their scores lie on average.
import {
  chance,
  type Fact,
  midRanks,
  nearest,
  permutationTests,
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
    for (const [usable, sizes] of usableBy(blocks, ks)) {
      const n = usable.reduce((sum, { inside }) => sum + inside, 0)
      if (n < 10) return null
      const tests = lists
        ? permutationTests({
            labels: member,
            strata: blockOf(usable, people.length),
            statistics: gapsBy(lists, usable, values, sizes),
            resamples: PERMUTATIONS,
            stopAfter: 30,
            seed,
          })
        : sizes.map(() => ({ observed: 0, p: 1 }))
      for (const [at, { observed, p }] of tests.entries())
        all.push({
          k: sizes[at] as number,
          metric,
          value: Math.abs(observed) < 1e-9 ? 0 : observed,
          p,
          n,
        })
    }
  }
  return all
}

type Block = { rows: number[]; inside: number; outside: number }

/** The blocks in which k neighbours can be found, with every k of which that is so; smaller ones first. */
function usableBy(blocks: readonly Block[], ks: readonly number[]): [Block[], number[]][] {
  const groups: [Block[], number[]][] = []
  for (const k of ks.toSorted((a, b) => a - b)) {
    const usable = blocks.filter(({ inside, outside }) => inside > 0 && outside >= k)
    const last = groups.at(-1)
    // Fewer blocks for a larger k, never others.
    if (last?.[0].length === usable.length) last[1].push(k)
    else groups.push([usable, [k]])
  }
  return groups
}

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

/**
 * Which of the neighbours are of the reference depends on the labels: the first k that are, are compared with. For every k, smaller ones first, in one
 * walk along the neighbours.
 */
function gapsBy(
  { starts, order }: Lists,
  blocks: readonly Block[],
  values: Float64Array,
  ks: readonly number[],
) {
  const rows = Int32Array.from(blocks.flatMap((block) => block.rows))
  // 1 and the own value for people of the reference, 0 and 0 for others: adding nothing is quicker than asking of each neighbour, in an order that
  // chance made, whether it counts.
  const counts = new Uint8Array(values.length)
  const scores = new Float64Array(values.length)
  const sums = new Float64Array(ks.length)
  return (labels: Uint8Array): Float64Array => {
    for (let row = 0; row < labels.length; row++) {
      const isReference = labels[row] !== 1
      counts[row] = isReference ? 1 : 0
      scores[row] = isReference ? (values[row] as number) : 0
    }
    sums.fill(0)
    let count = 0
    for (let place = 0; place < rows.length; place++) {
      const row = rows[place] as number
      if (counts[row] === 1) continue
      let [others, found] = [0, 0]
      let at = starts[row] as number
      const end = starts[row + 1] as number
      for (let size = 0; size < ks.length; size++) {
        for (const k = ks[size] as number; at < end && found < k; at++) {
          const other = order[at] as number
          others += scores[other] as number
          found += counts[other] as number
        }
        if (found === 0) break
        sums[size] = (sums[size] as number) + ((values[row] as number) - others / found)
      }
      if (found > 0) count++
    }
    return sums.map((sum) => (count === 0 ? 0 : sum / count))
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
