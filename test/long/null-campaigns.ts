// Campaigns in which nothing is wrong: how many say that something is? npm run null-campaigns -- [seeds] [people]
import { runAnalyses } from '../../analysis/analyses/index.ts'
import { CAMPAIGN, drawnCampaign } from '../analysis/analyses/drawn.ts'

const seeds = Number(process.argv[2] ?? 100)
const people = Number(process.argv[3] ?? 3_000)
const TESTING = [
  'recompute',
  'decode',
  'group-gap',
  'conditional-disparity',
  'situation-testing',
  'subgroup-search',
  'versions',
  'over-time',
  'scale-mapping',
]

let campaigns = 0
const by: Record<string, number> = {}
for (let seed = 1; seed <= seeds; seed++) {
  const population = drawnCampaign(people, seed)
  const found = TESTING.filter(
    (id) => runAnalyses(population, CAMPAIGN, id)[0]?.verdict === 'finding',
  )
  if (found.length > 0) campaigns++
  for (const id of found) by[id] = (by[id] ?? 0) + 1
  if (process.stderr.isTTY || seed % 10 === 0)
    console.error(`${seed} of ${seeds}: ${campaigns} with a finding`)
}
console.log(JSON.stringify({ seeds, people, campaignsWithAFinding: campaigns, by }))
// Five of a hundred are promised; ten are the bound that a right product passes with near certainty.
process.exit(campaigns > seeds / 10 ? 1 : 0)
