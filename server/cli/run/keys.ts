// `keys`: the key ceremony at the command line. Codes are printed once for each holder and asked for without being shown.
import type { KeyObject } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { Refusal } from '../../../extract/index.ts'
import {
  ceremony as splitAmong,
  holdersOf,
  isReplaced,
  mustHoldKeys,
  recoverKey,
  rehearse as rehearseKey,
  replaceKey,
  type Share,
  ShareFile,
} from '../../ceremony/index.ts'
import { systemClock } from '../../clock.ts'
import { configFrom } from '../../config.ts'
import { allCampaigns } from '../../store/index.ts'
import { addToKeyFile, CampaignKeys, keepInKeyFile, makeCampaignKey } from '../../vault/index.ts'
import { secretsFrom } from '../secrets.ts'
import { keyedCampaign, readJson, withHouse } from '../service.ts'
import { print, printJson, say } from '../terminal.ts'

type Options = { data?: string; json?: boolean; campaignKey?: string }
const configOf = ({ data, campaignKey }: Options) =>
  configFrom({ dataDir: data, campaignKeyFile: campaignKey }, process.env)

/** Parts beside the data would be in every copy of it. */
function mustBeOutside(place: string, dataDir: string): void {
  const way = relative(dataDir, place)
  if (way === '' || !way.startsWith('..')) throw new Refusal('KEYS_PLACE')
}

type Splitting = Options & {
  campaign: string
  holder: string[]
  output: string
  threshold: string
}

export async function ceremony(options: Splitting): Promise<void> {
  const config = configOf(options)
  const hand = await handInto(options.output, config.dataDir)
  const shares = await withHouse(config, async (house) => {
    const { privateKey } = await keyedCampaign(house, config, options.campaign)
    const order = orderOf(options, privateKey)
    return await splitAmong(house.store, systemClock, order, hand.write)
  })
  tellParts(options, shares, hand.placeOf)
}

/** The new key is in the file before anything is wrapped for it, and old and new stay there until `forget`. */
export async function replace(options: Splitting): Promise<void> {
  const config = configOf(options)
  const hand = await handInto(options.output, config.dataDir)
  const file = config.campaignKeyFile
  if (!file) throw new Refusal('USAGE_KEY')
  const shares = await withHouse(config, async (house) => {
    const { store } = house
    const { campaign } = options
    await mustHoldKeys(store, options.holder, Number(options.threshold))
    const { publicKey } = (await keyedCampaign(house, config, campaign)).campaign
    // One that broke off is finished with the key that it made.
    const isWhole = await isReplaced(store, CampaignKeys.fromFile(file), campaign)
    const wanted = isWhole ? makeCampaignKey(file) : publicKey
    const keys = CampaignKeys.fromFile(file)
    const next = keys.for(wanted)
    if (!next) throw new Refusal('CAMPAIGN_KEY')
    const { donations } = await replaceKey(store, systemClock, { campaign, keys, next })
    say(`${campaign} has a new key, ${donations} donations open with it and with no other.`)
    return await splitAmong(store, systemClock, orderOf(options, next), hand.write)
  })
  tellParts(options, shares, hand.placeOf)
  say(
    'Take a backup now: earlier ones open with the old key. When they are gone: countercheck keys forget. ' +
      'Whoever holds the old key and an old copy of the data can still read that copy.',
  )
}

export async function forget(options: Options): Promise<void> {
  const config = configOf(options)
  const file = config.campaignKeyFile
  if (!file) throw new Refusal('USAGE_KEY')
  const gone = await withHouse(config, async ({ store }) => {
    if (!(await isReplaced(store, CampaignKeys.fromFile(file)))) throw new Refusal('KEYS_NEEDED')
    const used = (await allCampaigns(store.data)).map(({ publicKey }) => publicKey)
    return keepInKeyFile(file, used)
  })
  if (options.json) return printJson({ file, gone })
  say(`${gone} keys taken out of ${file}.`)
}

const orderOf = ({ campaign, holder, threshold }: Splitting, key: KeyObject) => ({
  campaign,
  key,
  holders: holder,
  threshold: Number(threshold),
})

/** Writes parts into a new folder outside the data. Refuses KEYS_PLACE. */
async function handInto(output: string, dataDir: string) {
  const folder = resolve(output)
  mustBeOutside(folder, dataDir)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0) throw new Refusal('KEYS_PLACE')
  const placeOf = ({ file }: Share) => join(folder, `${file.campaign}-${file.holder}.share.json`)
  const write = async (made: Share[]) => {
    for (const share of made) {
      const text = `${JSON.stringify(share.file, null, 2)}\n`
      await writeFile(placeOf(share), text, { mode: 0o600, flag: 'wx', flush: true })
    }
  }
  return { placeOf, write }
}

function tellParts({ json }: Options, shares: Share[], placeOf: (share: Share) => string): void {
  const parts = shares.map((share) => ({
    holder: share.file.holder,
    file: placeOf(share),
    code: share.code,
  }))
  if (json) printJson(parts)
  else for (const { holder, file, code } of parts) print(`${holder}  ${code}  ${file}`)
  say(
    'Each holder writes down her code, takes her file, and shows neither to the others. Both are kept nowhere here. ' +
      'Then: countercheck keys rehearse, and move the key file off this machine (docs/operate/keys.md).',
  )
}

export async function holders(options: Options): Promise<void> {
  const all = await withHouse(configOf(options), ({ store }) => holdersOf(store))
  if (options.json) return printJson(all)
  for (const { campaign, made_at, threshold, holders: names, left, safe, rehearsed_at } of all) {
    print(`${campaign}  ${threshold} of ${names.join(', ')}  split ${made_at.slice(0, 10)}`)
    print(`  rehearsed ${rehearsed_at?.slice(0, 10) ?? 'never'}, accounts left: ${left}`)
    if (!safe) say(`  ${campaign}: nobody may be missing. Split the key anew among more holders.`)
  }
  if (all.length === 0) say('No key is split. Who loses the key file loses every letter.')
}

export async function recover(
  files: string[],
  options: Options & { output: string },
): Promise<void> {
  const config = configOf(options)
  const place = resolve(options.output)
  const shares = await sharesFrom(files)
  const { campaign } = await withHouse(config, async ({ store }) => {
    const found = await recoverKey(store, systemClock, shares)
    const added = existsSync(place)
    addToKeyFile(place, found.key)
    if (added) say('The key was added to those in the file.')
    return found
  })
  if (options.json) printJson({ campaign, file: place })
  else print(place)
  say(`The key of ${campaign} is whole again. Remove the file when the worker holds it.`)
}

export async function rehearse(files: string[], options: Options): Promise<void> {
  const shares = await sharesFrom(files)
  const done = await withHouse(configOf(options), ({ store }) =>
    rehearseKey(store, systemClock, shares),
  )
  if (options.json) return printJson(done)
  print(
    `${done.campaign}: the parts open all ${done.donations} donations, ${done.letters} letters. Nothing was written.`,
  )
}

async function sharesFrom(files: string[]): Promise<Share[]> {
  const parts = await Promise.all(
    files.map(async (file) => {
      const part = await readJson(file, ShareFile).catch((error: unknown) => {
        throw error instanceof Refusal ? new Refusal('KEYS_FILE') : error
      })
      return part
    }),
  )
  const codes = await secretsFrom(parts.map(({ holder }) => `Code of ${holder}: `))
  return parts.map((file, i) => ({ file, code: codes[i] ?? '' }))
}
