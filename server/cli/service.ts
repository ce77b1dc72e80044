// The store of a data folder, opened for one command and closed after it.
import { readFile } from 'node:fs/promises'
import type { KeyObject } from 'node:crypto'
import { CampaignFile, Refusal } from '../../extract/index.ts'
import { systemClock } from '../clock.ts'
import type { Config } from '../config.ts'
import { type HolderHouse, openForHolder } from '../holder.ts'
import { type House, openHouse } from '../house.ts'
import { directPapers } from '../papers/index.ts'
import { type CampaignRow, campaignById } from '../store/index.ts'
import { CampaignKeys } from '../vault/index.ts'

/** Opens the house, does the work, closes it, whatever happens. */
export async function withHouse<T>(config: Config, work: (house: House) => Promise<T>): Promise<T> {
  const house = openHouse({
    dataDir: config.dataDir,
    clock: systemClock,
    papers: directPapers,
    poke: () => {},
  })
  try {
    return await work(house)
  } finally {
    await house.close()
  }
}

/** The same with the campaign's key, so that waiting letters can be read and findings made. Refuses CAMPAIGN_KEY. */
export async function withHolder<T>(
  config: Config,
  work: (house: HolderHouse) => Promise<T>,
): Promise<T> {
  const house = openForHolder(config)
  try {
    return await work(house)
  } finally {
    await house.close()
  }
}

/** A campaign with its private key. Refuses CAMPAIGN_UNKNOWN, USAGE_KEY, CAMPAIGN_KEY when the file holds another campaign's. */
export async function keyedCampaign(
  house: House,
  config: Config,
  id: string,
): Promise<{ campaign: CampaignRow; privateKey: KeyObject }> {
  const campaign = await campaignById(house.store.data, id)
  if (!config.campaignKeyFile) throw new Refusal('USAGE_KEY')
  const privateKey = CampaignKeys.fromFile(config.campaignKeyFile).for(campaign.publicKey)
  if (!privateKey) throw new Refusal('CAMPAIGN_KEY')
  return { campaign, privateKey }
}

/** A JSON file that must have the form of a schema. Refuses USAGE_FILE_FORM naming the first place. */
export async function readJson<T>(
  file: string,
  schema: {
    safeParse(
      value: unknown,
    ): { success: true; data: T } | { success: false; error: { issues: { path: PropertyKey[] }[] } }
  },
): Promise<T> {
  const text = await readFile(file, 'utf8')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Refusal('USAGE_FILE_FORM', { where: 'JSON' })
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new Refusal('USAGE_FILE_FORM', { where: (parsed.error.issues[0]?.path ?? []).join('/') })
}

export const readCampaignFile = (file: string): Promise<CampaignFile> =>
  readJson(file, CampaignFile)
