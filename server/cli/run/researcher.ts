// `researcher`: accesses to the records of releases. A token is printed once and kept nowhere.
import { existsSync } from 'node:fs'
import { Refusal } from '../../../extract/index.ts'
import { systemClock } from '../../clock.ts'
import { configFrom } from '../../config.ts'
import { addResearcher, endResearcher, listResearchers } from '../../researchers/index.ts'
import { CampaignKeys } from '../../vault/index.ts'
import { withHouse } from '../service.ts'
import { print, printJson, say } from '../terminal.ts'

type Options = { data?: string; json?: boolean; days?: string; campaignKey?: string }
const configOf = ({ data, campaignKey }: Options) =>
  configFrom({ dataDir: data, campaignKeyFile: campaignKey }, process.env)

export async function add(name: string, options: Options): Promise<void> {
  const days = Number(options.days ?? '365')
  if (!Number.isSafeInteger(days) || days < 1 || days > 3650)
    throw new Refusal('SETTING_INVALID', { setting: 'days' })
  const config = configOf(options)
  const file = config.campaignKeyFile
  const keys = file && existsSync(file) ? CampaignKeys.fromFile(file) : null
  const token = await withHouse(config, ({ store }) =>
    addResearcher(store, systemClock, name, days, keys),
  )
  if (options.json) printJson({ name, token })
  else print(token)
  say('This token is shown once and kept nowhere. Hand it over in person or sealed.')
  if (!keys) say('Without the campaign’s key it opens records from the next release on.')
}

export async function list(options: Options): Promise<void> {
  const all = await withHouse(configOf(options), ({ store }) => listResearchers(store))
  if (options.json) return printJson(all)
  for (const { name, addedAt, expiresAt, revokedAt } of all)
    print(
      `${name}  since ${addedAt.slice(0, 10)}  ${revokedAt ? `revoked ${revokedAt.slice(0, 10)}` : `until ${expiresAt.slice(0, 10)}`}`,
    )
  if (all.length === 0) say('Nobody has access.')
}

export async function revoke(name: string, options: Options): Promise<void> {
  await withHouse(configOf(options), ({ premises }) => endResearcher(premises, name))
  say(`${name} has no access any more. What was downloaded cannot be recalled.`)
}
