// Campaigns in which nothing is wrong: how many say that something is? npm run null-campaigns -- [seeds] [people] [first seed]
// What contradicts or stays unexplained must never be found; an indication in at most 10 of 100 campaigns (5 are promised).
import { runAnalyses } from '../../analysis/analyses/index.ts'
import { CAMPAIGN, drawnCampaign } from '../analysis/analyses/synthetic/campaign.ts'

const seeds = Number(process.argv[2] ?? 100)
const people = Number(process.argv[3] ?? 3_000)
const first = Number(process.argv[4] ?? 1)
/** Analyses whose findings are contradictions or unexplained differences. */
const NEVER = [
  'recompute',
  'decode',
  'table-recovery',
  'twins',
  'scale-mapping',
  'over-time',
  'rule-checks',
]
const INDICATE = [
  'situation-testing',
  'group-gap',
  'conditional-disparity',
  'bad-class',
  'versions',
  'subgroup-search',
]

let [never, indicated] = [0, 0]
const by: Record<string, number> = {}
// Too few letters to say anything: what never speaks proves nothing.
const silent: Record<string, number> = {}
const start = process.cpuUsage()
for (let seed = first; seed < first + seeds; seed++) {
  const population = drawnCampaign(people, seed)
  const verdicts = runAnalyses(population, CAMPAIGN, [...NEVER, ...INDICATE])
  const found = verdicts.filter(({ verdict }) => verdict === 'finding').map(({ id }) => id)
  if (found.some((id) => NEVER.includes(id))) never++
  if (found.some((id) => INDICATE.includes(id))) indicated++
  for (const id of found) by[id] = (by[id] ?? 0) + 1
  for (const { id, verdict } of verdicts)
    if (verdict === 'insufficient data') silent[id] = (silent[id] ?? 0) + 1
  console.error(
    `seed ${seed}, ${seed - first + 1} of ${seeds}: ${never} contradicted, ${indicated} indicated${found.length > 0 ? `; ${found.join(', ')}` : ''}`,
  )
}
const used = process.cpuUsage(start)
const cpuSeconds = Math.round((used.user + used.system) / 1e6)
console.log(JSON.stringify({ seeds, first, people, never, indicated, by, silent, cpuSeconds }))
process.exit(never > 0 || indicated > Math.max(1, seeds / 10) ? 1 : 0)
