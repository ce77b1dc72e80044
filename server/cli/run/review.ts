// `review`: the holder of a campaign's key lends single redacted letters to reviewers. The key is used here and nowhere else.
import { Refusal } from '../../../extract/index.ts'
import { systemClock } from '../../clock.ts'
import { configFrom } from '../../config.ts'
import { endLending, HOURS, lend as lendLetter, lendable, listLent } from '../../staff/index.ts'
import { keyedCampaign, withHouse } from '../service.ts'
import { print, printJson, say } from '../terminal.ts'

type Options = { data?: string; json?: boolean; campaignKey?: string }
type Keyed = Options & { campaign: string }
const configOf = ({ data, campaignKey }: Options) =>
  configFrom({ dataDir: data, campaignKeyFile: campaignKey }, process.env)

export async function list(options: Keyed): Promise<void> {
  const config = configOf(options)
  const all = await withHouse(config, async (house) => {
    const { privateKey } = await keyedCampaign(house, config, options.campaign)
    return await lendable(house.premises, options.campaign, privateKey)
  })
  if (options.json) return printJson(all)
  for (const { case: name, kind, doubts, since } of all)
    print(`${name}  ${kind}  ${doubts} doubts  since ${since.slice(0, 10)}`)
  if (all.length === 0) say('No letter may be lent at the moment.')
}

export async function lend(
  name: string,
  options: Keyed & { to: string; hours: string },
): Promise<void> {
  const hours = Number(options.hours)
  if (!Number.isSafeInteger(hours) || hours < 1 || hours > HOURS.most)
    throw new Refusal('SETTING_INVALID', { setting: 'hours' })
  const config = configOf(options)
  const id = await withHouse(config, async (house) => {
    const { privateKey } = await keyedCampaign(house, config, options.campaign)
    const order = { campaign: options.campaign, case: name, to: options.to, hours }
    return await lendLetter(house.premises, privateKey, order)
  })
  if (options.json) printJson({ id, to: options.to, hours })
  else print(id)
  say(`${options.to} finds the letter at /team/pruefen for ${hours} hours, without its person.`)
}

export async function lent(options: Options): Promise<void> {
  const all = await withHouse(configOf(options), ({ store }) => listLent(store, systemClock))
  if (options.json) return printJson(all)
  for (const { id, campaign, reviewer, until, state, reason } of all)
    print(`${id}  ${campaign}  ${reviewer}  until ${until}  ${state}${reason ? `  ${reason}` : ''}`)
  if (all.length === 0) say('Nothing is lent.')
}

export async function end(id: string, options: Options): Promise<void> {
  await withHouse(configOf(options), ({ store }) => endLending(store, systemClock, id))
  say('Ended. What was looked at cannot be recalled.')
}
