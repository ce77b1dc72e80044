// `campaign`: create, update, list, show and close campaigns. A campaign is one file; its key is made once.
import { Refusal } from '../../../extract/index.ts'
import { systemClock } from '../../clock.ts'
import { configFrom, defaultKeyFile } from '../../config.ts'
import { changeCampaign, endCampaign, newCampaign } from '../../staff/campaigns.ts'
import { makeCampaignKey } from '../../vault/index.ts'
import { readCampaignFile, withHouse } from '../service.ts'
import { print, printJson, say } from '../terminal.ts'

type Options = { data?: string; json?: boolean }
const configOf = (options: Options) => configFrom({ dataDir: options.data }, process.env)

export async function create(file: string, options: Options): Promise<void> {
  const config = configOf(options)
  const made = await readCampaignFile(file)
  await withHouse(config, async ({ store, service }) => {
    // Looked at before a key is made, so that a refused campaign leaves no key behind.
    const taken = (await service.campaigns()).some(({ id }) => id === made.id)
    if (taken) throw new Refusal('CAMPAIGN_EXISTS')
    const keyFile = config.campaignKeyFile ?? defaultKeyFile(config.dataDir)
    await newCampaign(store, systemClock, made, makeCampaignKey(keyFile))
    if (options.json) printJson(await service.campaign(made.id))
    else print(`${made.id} is there.`)
    say(
      `Its private key was added to ${keyFile}. Whoever holds that file can read the letters; without it nobody can. Split it among key holders: countercheck keys ceremony.`,
    )
  })
}

export async function update(id: string, file: string, options: Options): Promise<void> {
  const changed = await readCampaignFile(file)
  if (changed.id !== id) throw new Refusal('USAGE_FILE_FORM', { where: 'id' })
  await withHouse(configOf(options), ({ store }) => changeCampaign(store, systemClock, changed))
  say(`${id} is updated.`)
}

export async function list(options: Options): Promise<void> {
  await withHouse(configOf(options), async ({ service }) => {
    const all = await service.campaigns()
    if (options.json) return printJson(all)
    for (const { id, title, counts } of all)
      print(`${id}  ${title.de}  ${counts.donations ?? 'fewer than 10'} donations`)
    if (all.length === 0) say('There is no campaign yet.')
  })
}

export async function show(id: string, options: Options): Promise<void> {
  await withHouse(configOf(options), async ({ service }) => printJson(await service.campaign(id)))
}

export async function close(id: string, options: Options): Promise<void> {
  await withHouse(configOf(options), ({ store }) => endCampaign(store, systemClock, id))
  say(`${id} takes in no more letters.`)
}
