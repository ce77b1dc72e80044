// All analyses over 30,000 letters in one run, as `analyse` makes them; the search for the points table with its bootstrap apart.
import { ANALYSES, runAnalyses } from '../../analysis/analyses/index.ts'
import { CAMPAIGN, drawnCampaign } from '../analysis/analyses/synthetic/campaign.ts'
import type { Row } from './run.ts'

const LETTERS = 30_000
/** Resamples of the table and stops by chance: their own figure, with a progress bar in the command. */
const APART = ['table-recovery']

export function analysesOver30000(): Row[] {
  // A third of the people have two letters.
  const population = drawnCampaign(Math.round((LETTERS * 3) / 4), 1)
  const clock = (work: () => unknown) => {
    const cpu = process.cpuUsage()
    const start = performance.now()
    work()
    const used = process.cpuUsage(cpu)
    return { wall: performance.now() - start, cpu: (used.user + used.system) / 1000 }
  }
  const ids = ANALYSES.map(({ id }) => id).filter((id) => !APART.includes(id))
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
  const rowOf = (what: string, { wall, cpu }: ReturnType<typeof clock>, goal?: string): Row => ({
    what,
    figure: `${seconds(wall)}`,
    anchor: `CPU ${seconds(cpu)}`,
    ...(goal ? { ratio: goal } : {}),
  })
  const whole = clock(() => runAnalyses(population, CAMPAIGN, ids))
  const apart = APART.map((id) =>
    rowOf(
      `  apart: ${id}`,
      clock(() => runAnalyses(population, CAMPAIGN, id)),
    ),
  )
  const slowest = ids
    .map((id) => ({ id, used: clock(() => runAnalyses(population, CAMPAIGN, id)) }))
    .toSorted((a, b) => b.used.cpu - a.used.cpu)
    .slice(0, 5)
    .map(({ id, used }) => rowOf(`  of it ${id}, with its share of reading the records`, used))
  const letters = population.records.length
  return [
    rowOf(`${ids.length} analyses over ${letters} letters`, whole, 'goal 60 s'),
    ...apart,
    ...slowest,
  ]
}
