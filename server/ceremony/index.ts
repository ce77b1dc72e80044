// The key ceremony: a campaign's private key split among key holders, put together again, and that rehearsed on a copy.
import { createHash, type KeyObject } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../../extract/index.ts'
import { record } from '../audit/index.ts'
import { type Clock, instantOf } from '../clock.ts'
import { Records } from '../donations/records.ts'
import {
  allCampaigns,
  allCeremonies,
  allStaff,
  campaignById,
  campaignWrapOf,
  type CeremonyRow,
  donationIds,
  insertCeremony,
  inTransaction,
  lettersOf,
  markRehearsed,
  openStore,
  type Store,
} from '../store/index.ts'
import { unwrapForCampaign } from '../vault/index.ts'
import { combineShares, HOLDERS, isSplittable, type Share, splitKey } from './share.ts'

export { isReplaced, type Replaced, replaceKey } from './replace.ts'
export { type Share, ShareFile } from './share.ts'

const keyIdOf = (publicKey: Uint8Array) =>
  createHash('sha256').update(publicKey).digest('hex').slice(0, 32)

/**
 * Splits a campaign's key among accounts of the role key-holder, and notes who holds parts; the parts themselves are kept nowhere.
 * Refuses KEYS_HOLDERS, CAMPAIGN_UNKNOWN.
 * @param hand puts the parts into files; what it cannot write is not noted as split
 */
export async function ceremony(
  store: Store,
  clock: Clock,
  order: { campaign: string; key: KeyObject; holders: readonly string[]; threshold: number },
  hand: (shares: Share[]) => Promise<void>,
): Promise<Share[]> {
  const { campaign, key, holders, threshold } = order
  const { publicKey } = await campaignById(store.data, campaign)
  await mustHoldKeys(store, holders, threshold)
  const madeAt = instantOf(clock)
  const about = { campaign, keyId: keyIdOf(publicKey), madeAt, threshold }
  const shares = await splitKey(key, about, holders)
  // Tried before it counts: what cannot be put together again is no splitting.
  await combineShares(shares.slice(0, threshold), publicKey)
  await combineShares(shares.slice(-threshold), publicKey)
  await hand(shares)
  await inTransaction(store, async (tx) => {
    await insertCeremony(tx, {
      campaign,
      made_at: madeAt,
      key_id: about.keyId,
      threshold,
      holders: [...holders],
    })
    const count = holders.length
    await record(tx, madeAt, { action: 'key-split', actor: 'operator', object: campaign, count })
  })
  return shares
}

/** Refuses KEYS_HOLDERS unless all are accounts that hold keys, each named once, and enough of them. */
export async function mustHoldKeys(
  store: Store,
  holders: readonly string[],
  threshold: number,
): Promise<void> {
  const known = await keyHolders(store)
  if (!isSplittable(holders, threshold) || !holders.every((name) => known.has(name)))
    throw new Refusal('KEYS_HOLDERS', { least: HOLDERS.least, most: HOLDERS.most })
}

const keyHolders = async (store: Store): Promise<Set<string>> =>
  new Set(
    (await allStaff(store.data))
      .filter(({ role, ended_at }) => role === 'key-holder' && ended_at === null)
      .map(({ name }) => name),
  )

/** Splittings of the keys that campaigns have now, oldest first: parts of a key that was replaced are worth nothing. */
export async function ceremoniesNow(store: Store): Promise<CeremonyRow[]> {
  const keys = new Map(
    (await allCampaigns(store.data)).map(({ file, publicKey }) => [file.id, keyIdOf(publicKey)]),
  )
  return (await allCeremonies(store.data)).filter(
    ({ campaign, key_id }) => keys.get(campaign) === key_id,
  )
}

/** The same with the state of their holders' accounts. */
export async function holdersOf(
  store: Store,
): Promise<(CeremonyRow & { left: number; safe: boolean })[]> {
  const active = await keyHolders(store)
  return (await ceremoniesNow(store)).map((row) => {
    const left = row.holders.filter((name) => active.has(name)).length
    // One may be ill or gone: with exactly as many as needed nobody may.
    return { ...row, left, safe: left > row.threshold }
  })
}

/** Puts a campaign's key together from parts. Refuses KEYS_*, CAMPAIGN_UNKNOWN. */
export async function recoverKey(
  store: Store,
  clock: Clock,
  shares: readonly Share[],
): Promise<{ campaign: string; key: KeyObject }> {
  const campaign = shares[0]?.file.campaign ?? ''
  const key = await combined(store, shares)
  await inTransaction(store, async (tx) => {
    const event = { action: 'key-recovered', actor: 'operator', object: campaign } as const
    await record(tx, instantOf(clock), { ...event, count: shares.length })
  })
  return { campaign, key }
}

export type Rehearsal = { campaign: string; donations: number; letters: number }

/**
 * Rehearses the worst day on a copy: copies the databases, puts the key together, and opens every donation's data key and letters with it. The copy
 * is removed, the key written nowhere; that it was rehearsed is noted. Refuses KEYS_*, KEYS_REHEARSAL.
 */
export async function rehearse(
  store: Store,
  clock: Clock,
  shares: readonly Share[],
): Promise<Rehearsal> {
  const [first] = shares
  const campaign = first?.file.campaign ?? ''
  const key = await combined(store, shares)
  // In the data folder, where what a killed rehearsal leaves is found and removed: it holds keys, and would outlive a withdrawal.
  const folder = await mkdtemp(join(store.folder, `.rehearsal-${process.pid}-`))
  try {
    await store.snapshot(folder)
    const opened = await openAll(folder, campaign, key)
    await inTransaction(store, async (tx) => {
      const at = instantOf(clock)
      await markRehearsed(tx, campaign, first?.file.madeAt ?? '', at)
      const event = { action: 'key-rehearsed', actor: 'operator', object: campaign } as const
      await record(tx, at, { ...event, count: opened.donations })
    })
    return { campaign, ...opened }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function combined(store: Store, shares: readonly Share[]): Promise<KeyObject> {
  const [first] = shares
  if (!first) throw new Refusal('KEYS_TOO_FEW', { threshold: HOLDERS.least })
  const { publicKey } = await campaignById(store.data, first.file.campaign)
  return await combineShares(shares, publicKey)
}

async function openAll(folder: string, campaign: string, key: KeyObject) {
  const copy = openStore(folder)
  try {
    const ids = await donationIds(copy.data, campaign)
    let [failed, letters] = [0, 0]
    for (const donation of ids) {
      const found = await lettersIn(copy, donation, key).catch(() => null)
      if (found === null) failed++
      else letters += found
    }
    if (failed > 0) throw new Refusal('KEYS_REHEARSAL', { failed, all: ids.length })
    return { donations: ids.length, letters }
  } finally {
    await copy.close()
  }
}

/** How many letters of a donation its campaign's key opens. Throws when it opens not even the donation's own key. */
async function lettersIn(copy: Store, donation: string, key: KeyObject): Promise<number> {
  const wrap = await campaignWrapOf(copy.keys, donation)
  if (!wrap) throw new Error('no key')
  const records = new Records(copy.data, unwrapForCampaign(wrap, key, donation))
  let letters = 0
  for (const { n } of await lettersOf(copy.data, donation)) if (await records.letter(n)) letters++
  return letters
}
