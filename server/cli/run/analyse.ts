// `analyse`: the analyses over all confirmed letters of a campaign. Exact figures, so not for publication.
import { populationOf, runAnalyses } from '../../../analysis/index.ts'
import type { AnalysisResult } from '../../../extract/index.ts'
import { configFrom } from '../../config.ts'
import { gatherRecords, releaseBatch } from '../../population.ts'
import { instantOf, systemClock } from '../../clock.ts'
import { progressBar } from '../progress.ts'
import { keyedCampaign, withHouse } from '../service.ts'
import { print, printJson, say, speech } from '../terminal.ts'

type Options = {
  campaign: string
  only?: string
  json?: boolean
  data?: string
  campaignKey?: string
  release?: boolean
}

export async function run(options: Options): Promise<void> {
  const config = configFrom(
    { dataDir: options.data, campaignKeyFile: options.campaignKey },
    process.env,
  )
  const results = await withHouse(config, async (house) => {
    const { campaign, privateKey } = await keyedCampaign(house, config, options.campaign)
    const bar = progressBar('letters opened')
    const records = await gatherRecords(house.premises, options.campaign, privateKey, bar.update)
    bar.stop()
    const at = instantOf(systemClock)
    const name = { batch: at.replaceAll(/[:.]/g, '-'), asOf: at.slice(0, 10) }
    const population = options.release
      ? await releaseBatch(house.store.data, campaign, name, records)
      : populationOf({ campaign: options.campaign, ...name }, records)
    const language = speech() === 'de' ? 'de' : 'en'
    return runAnalyses(population, campaign.file, options.only ?? null, { speech: language })
  })
  if (options.json) printJson(results)
  else for (const result of results) print(asText(result))
  say(
    'These figures are exact. They are not for publication: what is published goes through the disclosure rules.',
  )
}

function asText(result: AnalysisResult): string {
  const figure = (value: number | null) =>
    value === null ? '–' : String(Math.round(value * 1000) / 1000)
  const rows = result.estimates.map(
    ({ name, outcome, unit, value, low, high, n }) =>
      `  ${name} (${outcome}): ${figure(value)} ${unit} [${figure(low)}; ${figure(high)}], n = ${n}`,
  )
  const excluded = Object.entries(result.dataset.excluded).map(([reason, n]) => `${reason} ${n}`)
  return [
    `${result.id}  ${result.title}`,
    `  ${result.question}`,
    `  ${result.verdict} · n = ${result.dataset.n}${excluded.length > 0 ? ` · left out: ${excluded.join(', ')}` : ''}`,
    ...rows,
    ...result.caveats.map((caveat) => `  ! ${caveat}`),
    '',
  ].join('\n')
}
