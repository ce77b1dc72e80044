// How many clean letters the quarantine holds, and how many invented ones it catches: npm run poisoning -- [seeds] [people]
// Clean: the demo's letters, and drawn campaigns with their days spread over half a year. Invented: floods of one value within a week, facts of their own each,
// and copies of one letter under many names on one day.
import { quarantineOf } from '../../analysis/analyses/index.ts'
import { populationOf, type PopulationRecord, recordOf } from '../../analysis/compare/index.ts'
import { chance } from '../../analysis/statistics/index.ts'
import { demoLetters } from '../../fixtures/index.ts'
import { drawnCampaign } from '../analysis/analyses/synthetic/campaign.ts'

const seeds = Number(process.argv[2] ?? 5)
const people = Number(process.argv[3] ?? 2_000)
const FLOODS = [8, 10, 12, 15, 20, 30, 40]
const name = { campaign: 'drawn', batch: '1', asOf: '2026-11-20' }
const held = (records: PopulationRecord[]) =>
  quarantineOf(populationOf(name, records)).map(({ person }) => person)
const dayOf = (at: number) => new Date(Date.UTC(2026, 3, 1 + at)).toISOString().slice(0, 10)

function spread(seed: number): PopulationRecord[] {
  const draw = chance(seed + 77)
  return drawnCampaign(people, seed).records.map((record) => {
    const day = dayOf(draw.below(180))
    return { ...record, scores: record.scores.map((one) => ({ ...one, calculatedOn: day })) }
  })
}

function demo(seed: number): PopulationRecord[] {
  return demoLetters(seed, people).flatMap(({ letters, answers }, at) => {
    const record = letters[0] ? recordOf(letters[0], answers) : null
    return record === null ? [] : [{ ...record, person: `d${at}` }]
  })
}

/** A flood on the first scorecard: one value from people who are otherwise as everybody. */
function flood(clean: readonly PopulationRecord[], n: number, seed: number): PopulationRecord[] {
  const draw = chance(seed + 99)
  const value = 400 + draw.below(300)
  const week = draw.below(170)
  return Array.from({ length: n }, (_, at) => {
    const model = clean[draw.below(clean.length)]
    const score = model?.scores[0]
    if (!model || !score) throw new Error('no model')
    const on = dayOf(week + draw.below(7))
    const scores = [{ ...score, value, facts: `invented ${at}`, calculatedOn: on }]
    return { ...model, person: `invented${at}`, scores }
  })
}

function copies(clean: readonly PopulationRecord[], n: number): PopulationRecord[] {
  const [model] = clean
  if (!model) throw new Error('no model')
  const scores = model.scores.slice(0, 1)
  return Array.from({ length: n }, (_, at) => ({ ...model, person: `invented${at}`, scores }))
}

const clean = { demo: 0, spread: 0 }
const caught: Record<string, number> = {}
const beside: Record<string, number> = {}
const add = (key: string, sizes: number, all: readonly string[]) => {
  const invented = all.filter((person) => person.startsWith('invented')).length
  caught[key] = (caught[key] ?? 0) + invented / sizes / seeds
  beside[key] = (beside[key] ?? 0) + all.length - invented
}
for (let seed = 1; seed <= seeds; seed++) {
  clean.demo += held(demo(seed)).length
  const letters = spread(seed)
  clean.spread += held(letters).length
  for (const n of FLOODS) add(`flood of ${n}`, n, held([...letters, ...flood(letters, n, seed)]))
  for (const n of [5, 6, 10]) add(`${n} copies`, n, held([...letters, ...copies(letters, n)]))
}
const share = (count: number) => `${count} of ${seeds * people}`
console.log(`held though clean: demo ${share(clean.demo)}, drawn ${share(clean.spread)}`)
for (const [key, rate] of Object.entries(caught))
  console.log(
    `${key.padEnd(12)} caught ${(100 * rate).toFixed(0)} %, clean held beside ${beside[key]}`,
  )
