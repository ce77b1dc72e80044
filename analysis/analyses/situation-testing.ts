// S6: for each person of a group, the nearest people of the other side with the same kind of facts: who fares better?
import { type Fact, nearest, permutationTest, rangesOf } from '../statistics/index.ts'
import { measured } from './adjustment.ts'
import { defineAnalysis } from './define.ts'
import { line, NOTHING, tableOf } from './estimates.ts'
import { ageOf, type Pairing, pairings, variablesOf } from './groups.ts'
import { adjusted } from './multiplicity.ts'

/** Three numbers of neighbours; a finding holds at all. Below 16 the smallest p could not pass the family of all donors. */
const NEIGHBOURS = [8, 16, 32] as const
const PERMUTATIONS = 2_999
/** People of a block beyond this are cut, so that no cell costs the square of a city. */
const BLOCK = 1_000

export default defineAnalysis({
  id: 'situation-testing',
  version: '1',
  minimumN: 100,
  minimumCell: 10,
  words: {
    de: {
      title: 'Die nächsten Nachbarn der anderen Seite',
      question:
        'Stehen Menschen einer Gruppe im Mittel schlechter als die Menschen der Vergleichsgruppe mit den ähnlichsten Angaben?',
      method: `Je Mensch die k = ${NEIGHBOURS.join(', ')} nächsten der Vergleichsgruppe (Gower-Abstand, im selben Block grober Angaben); Mittel der Unterschiede, Permutation der Gruppe im Block (${PERMUTATIONS} Züge). Ein Befund nur, wenn er bei jedem k besteht.`,
      assumptions: ['Der Abstand wägt die Angaben gleich.'],
      caveats: [
        'Die Wahl des Abstands ist eine Wahl. Kein Zahlenpaar spricht über einen einzelnen Menschen.',
        'Ein Zusammenhang unter Freiwilligen, keine Ursache.',
      ],
    },
    en: {
      title: 'The nearest neighbours of the other side',
      question:
        'Do people of a group fare worse on average than the people of the reference with the most similar facts?',
      method: `For each person the k = ${NEIGHBOURS.join(', ')} nearest of the reference (Gower's distance, in the same block of coarse facts); mean of the differences, permutation of the group within blocks (${PERMUTATIONS} draws). A finding only where it holds at every k.`,
      assumptions: ['The distance weighs the facts alike.'],
      caveats: [
        'The choice of the distance is a choice. No pair of numbers speaks of a single person.',
        'An association among volunteers, no cause.',
      ],
    },
  },
  run(samples, gate, speech, { campaign, seed }) {
    const variables = variablesOf(campaign.analyses, 'situation-testing').filter(
      (one) => one === 'sex',
    )
    const compared = samples
      .flatMap((sample) =>
        pairings(
          sample,
          variables,
          (row) => row.features !== null && measured(sample, row) !== null,
        ),
      )
      .flatMap((pairing) => {
        const all = NEIGHBOURS.flatMap((k) => comparison(pairing, k, seed) ?? [])
        return all.length === NEIGHBOURS.length ? [{ pairing, all }] : []
      })
    if (compared.length === 0) return { verdict: 'insufficient data', ...NOTHING, seed }
    const family = campaign.analyses.find(({ ids }) => ids.includes('situation-testing'))?.family
    const ps = adjusted(
      compared.map(({ all }) => Math.max(...all.map(({ p }) => p))),
      family ?? 'exploratory',
    )
    const found = compared.filter(({ pairing, all }, at) => {
      const { relevance } = pairing.sample
      const below = all.every(({ value }) => value <= -relevance)
      const above = all.every(({ value }) => value >= relevance)
      return (ps[at] as number) <= 0.05 && (below || above)
    })
    const estimates = compared.flatMap(
      ({ pairing: { sample, variable, group, reference }, all }, at) =>
        all.flatMap(({ k, value, p, n }) =>
          line(
            sample,
            {
              name: 'neighbour-gap',
              group: `${variable}:${group}`,
              reference: `${variable}:${reference}`,
              specification: `k=${k}`,
              unit: sample.measured === 'value' ? sample.unit : 'percent',
              n,
              value,
              p,
              pAdjusted: ps[at] as number,
            },
            gate,
            sample.grain,
          ),
        ),
    )
    return {
      verdict: found.length > 0 ? 'finding' : 'no evidence',
      estimates,
      table: tableOf(estimates, speech),
      chart: null,
      detectable:
        found.length > 0
          ? null
          : {
              effect: compared[0]?.pairing.sample.relevance ?? 0,
              unit: compared[0]?.pairing.sample.unit ?? 'points',
              power: 0.8,
            },
      undoneBy:
        found.length > 0
          ? Math.min(...found.map(({ all }) => Math.ceil((all[0]?.n ?? 0) / 10)))
          : null,
      seed,
    }
  },
})

type Compared = { k: number; value: number; p: number; n: number }

/** Mean over members of (own value − mean of the k nearest of the reference), within blocks that hold k of the reference. */
function comparison(
  { sample, people, member, variable }: Pairing,
  k: number,
  seed: number,
): Compared | null {
  const facts = factsOf(people, variable !== 'age')
  const ranges = rangesOf(facts)
  const values = people.map((row) => measured(sample, row) ?? 0)
  const blocks = new Map<string, number[]>()
  people.forEach((row, at) => {
    const key = row.cell ? `${row.cell.defaults}|${row.cell.loan}` : '?'
    blocks.set(key, [...(blocks.get(key) ?? []), at].slice(0, BLOCK))
  })
  const usable = [...blocks.values()].filter((rows) => {
    const inside = rows.filter((row) => member[row] === 1).length
    return inside > 0 && rows.length - inside >= k
  })
  const n = usable.reduce((sum, rows) => sum + rows.filter((row) => member[row] === 1).length, 0)
  if (n < 10) return null
  const near = neighboursOf(facts, ranges, usable, people.length, 4 * k)
  const statistic = (labels: Uint8Array): number => {
    let [sum, count] = [0, 0]
    for (const row of near.rows) {
      if (labels[row] !== 1) continue
      let [others, found] = [0, 0]
      const end = near.starts[row + 1] as number
      for (let at = near.starts[row] as number; at < end && found < k; at++) {
        const other = near.order[at] as number
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
  const test = permutationTest({
    labels: member,
    strata: blockOf(usable, people.length),
    statistic,
    resamples: PERMUTATIONS,
    stopAfter: 30,
    seed,
  })
  const value = test.observed
  return { k, value: Math.abs(value) < 1e-9 ? 0 : value, p: test.p, n }
}

type Neighbours = { rows: number[]; starts: Int32Array; order: Int32Array }

/** For each person the nearest people of the block, nearest first; which of them are of the reference depends on the labels. */
function neighboursOf(
  facts: Fact[],
  ranges: number[],
  blocks: number[][],
  people: number,
  most: number,
): Neighbours {
  const lists = new Map<number, number[]>()
  for (const rows of blocks)
    for (const row of rows)
      lists.set(
        row,
        nearest(facts, ranges, row, rows, most).map((one) => one.row),
      )
  const starts = new Int32Array(people + 1)
  const order: number[] = []
  for (let row = 0; row < people; row++) {
    starts[row] = order.length
    order.push(...(lists.get(row) ?? []))
  }
  starts[people] = order.length
  return { rows: [...lists.keys()], starts, order: Int32Array.from(order) }
}

/** The block of each person; who stands in none keeps the own label, in a block of its own. */
function blockOf(blocks: number[][], people: number): Int32Array {
  const of = Int32Array.from({ length: people }, (_, row) => -1 - row)
  blocks.forEach((rows, block) => {
    for (const row of rows) of[row] = block
  })
  return of
}

function factsOf(people: Pairing['people'], withAge: boolean): Fact[] {
  const numbers = (of: (row: Pairing['people'][number]) => number): Fact => ({
    kind: 'number',
    values: Float64Array.from(people, of),
  })
  const names = [
    'settledDefaults',
    'inquiries',
    'contracts',
    'loans',
    'cards',
    'addresses',
    'oldestContract',
    'currentAddress',
  ] as const
  return [
    ...names.map((name) => numbers((row) => row.features?.[name] ?? Number.NaN)),
    ...(withAge ? [numbers((row) => ageOf(row) ?? Number.NaN)] : []),
  ]
}
