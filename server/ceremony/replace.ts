// Replacing a campaign's key: a holder left and cannot be trusted with her part, or the key file was seen by somebody. From then on the old key opens
// nothing that lies in the data folder. What somebody copied before stays open to the old key: no software calls that back.
import { createPublicKey, type KeyObject } from 'node:crypto'
import { Refusal } from '../../extract/index.ts'
import { record } from '../audit/index.ts'
import { type Clock, instantOf } from '../clock.ts'
import {
  allCampaigns,
  campaignById,
  campaignWrapOf,
  donationIds,
  inTransaction,
  type Rewrap,
  rewrapData,
  rewrapKeys,
  type Store,
} from '../store/index.ts'
import {
  type CampaignKeys,
  rawPublicKey,
  unwrapForCampaign,
  wrapForCampaign,
} from '../vault/index.ts'

/** Data keys in one transaction: short enough that letters are taken in between. */
const AT_ONCE = 200

export type Replaced = { donations: number; changed: number }

/**
 * Puts `next` in the place of a campaign's key. May be run while the service runs, and again after it broke off: until every wrap is changed the worker
 * opens either kind, as long as its file holds both keys. Refuses CAMPAIGN_UNKNOWN, CAMPAIGN_KEY (the old key is not at hand), KEYS_REHEARSAL (some
 * donations do not open with any key at hand: nothing was changed).
 * @param keys must hold old and new key
 */
export async function replaceKey(
  store: Store,
  clock: Clock,
  order: { campaign: string; keys: CampaignKeys; next: KeyObject },
): Promise<Replaced> {
  const { campaign, keys, next } = order
  const { publicKey } = await campaignById(store.data, campaign)
  if (!keys.for(publicKey)) throw new Refusal('CAMPAIGN_KEY')
  const nextPublic = rawPublicKey(createPublicKey(next))
  const rewrap = rewrapTo(next, keys)
  await mustOpenAll(store, campaign, keys)
  if (!nextPublic.equals(publicKey))
    await inTransaction(store, async (tx) => {
      await rewrapData(tx, campaign, nextPublic, rewrap)
      const event = { action: 'key-replaced', actor: 'operator', object: campaign } as const
      await record(tx, instantOf(clock), event)
    })
  let changed = 0
  let donations = await donationIds(store.data, campaign)
  // Once more until nothing is left: letters that came meanwhile may have been wrapped for the key as it was when they began to come.
  for (;;) {
    let now = 0
    for (let i = 0; i < donations.length; i += AT_ONCE) {
      const part = donations.slice(i, i + AT_ONCE)
      now += await store.keys.transaction().execute((tx) => rewrapKeys(tx, part, rewrap))
    }
    changed += now
    donations = await donationIds(store.data, campaign)
    if (now === 0) break
  }
  // What the old key opened must not live on in the write-ahead logs.
  await store.checkpoint()
  return { donations: donations.length, changed }
}

/** Whether everything of a campaign (or of all) opens with the key that it has now: false while a replacement is under way or broke off. */
export async function isReplaced(
  store: Store,
  keys: CampaignKeys,
  campaign?: string,
): Promise<boolean> {
  for (const { file, publicKey } of await allCampaigns(store.data)) {
    if (campaign !== undefined && campaign !== file.id) continue
    const key = keys.for(publicKey)
    if (!key) continue
    for (const donation of await donationIds(store.data, file.id)) {
      const wrap = await campaignWrapOf(store.keys, donation)
      if (wrap && !opens(wrap, donation, key)) return false
    }
  }
  return true
}

function rewrapTo(next: KeyObject, keys: CampaignKeys): Rewrap {
  const nextPublic = createPublicKey(next)
  return (wrap, binding) => {
    if (opens(wrap, binding, next)) return null
    const key = keys.unwrapWithAny(wrap, binding)
    if (!key) throw new Refusal('CAMPAIGN_KEY')
    return wrapForCampaign(key, nextPublic, binding)
  }
}

async function mustOpenAll(store: Store, campaign: string, keys: CampaignKeys): Promise<void> {
  const ids = await donationIds(store.data, campaign)
  let failed = 0
  for (const donation of ids) {
    const wrap = await campaignWrapOf(store.keys, donation)
    if (wrap && !keys.unwrapWithAny(wrap, donation)) failed++
  }
  if (failed > 0) throw new Refusal('KEYS_REHEARSAL', { failed, all: ids.length })
}

function opens(wrap: Uint8Array, binding: string, key: KeyObject): boolean {
  try {
    unwrapForCampaign(wrap, key, binding)
    return true
  } catch {
    return false
  }
}
