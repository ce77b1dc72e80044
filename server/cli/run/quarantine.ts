// `quarantine`: what looks invented, and the operator's word on it. The campaign's key opens the letters for as long as the command runs.
import { instantOf, systemClock } from '../../clock.ts'
import { configFrom } from '../../config.ts'
import type { House } from '../../house.ts'
import { gatherRecords } from '../../population.ts'
import { decide, quarantineList } from '../../release/index.ts'
import { keyedCampaign, withHouse } from '../service.ts'
import { print, printJson, say } from '../terminal.ts'

type Options = { campaign: string; data?: string; json?: boolean; campaignKey?: string }

async function withRecords<T>(
  options: Options,
  work: (house: House, records: Awaited<ReturnType<typeof gatherRecords>>) => Promise<T>,
): Promise<T> {
  const { data, campaignKey, campaign } = options
  const config = configFrom({ dataDir: data, campaignKeyFile: campaignKey }, process.env)
  return await withHouse(config, async (house) => {
    const { privateKey } = await keyedCampaign(house, config, campaign)
    return await work(house, await gatherRecords(house.premises, campaign, privateKey))
  })
}

export async function list(options: Options): Promise<void> {
  const all = await withRecords(options, async ({ store }, records) =>
    quarantineList(store.data, options.campaign, records),
  )
  if (options.json) return printJson(all)
  for (const { id, state, reasons, scores } of all)
    print(`${id}  ${state}  ${reasons.join(', ')}  ${scores.join(', ')}`)
  if (all.length === 0) say('Nothing is conspicuous.')
}

export async function clear(id: string, options: Options): Promise<void> {
  await word(id, options, true)
  say('From the next release on these letters count.')
}

export async function hold(id: string, options: Options): Promise<void> {
  await word(id, options, false)
  say('These letters stay out of releases.')
}

async function word(id: string, options: Options, counts: boolean): Promise<void> {
  await withRecords(options, async ({ store }, records) =>
    decide(store, options.campaign, records, { id, counts, at: instantOf(systemClock) }),
  )
}
