// Researchers: who may read the records of a release, and the reading itself. Each reading stands in the audit log.
import { randomBytes } from 'node:crypto'
import { Refusal } from '../../extract/index.ts'
import { record } from '../audit/index.ts'
import { type Clock, instantAfter, instantOf } from '../clock.ts'
import type { ResearchRecord } from '../release/index.ts'
import { markToken, type Revoking } from '../staff/revoked.ts'
import {
  accessOf,
  allCampaigns,
  allResearchers,
  campaignById,
  type Data,
  insertAccess,
  insertResearcher,
  inTransaction,
  lastRelease,
  researcherByToken,
  revokeResearcher,
  type Store,
} from '../store/index.ts'
import {
  type CampaignKeys,
  publicKeyFrom,
  rawPublicKey,
  unsealJson,
  unwrapForCampaign,
  wrapForCampaign,
} from '../vault/index.ts'
import { newToken, tokenKeys } from './token.ts'

export { tokenKeys } from './token.ts'

export type Researcher = {
  name: string
  addedAt: string
  expiresAt: string
  revokedAt: string | null
}

/**
 * Lets a researcher in and gives her token, which is kept nowhere. With the campaigns' keys at hand the records of the last releases are opened to her
 * at once, else from the next release on. Refuses RESEARCHER_EXISTS.
 * @param days how long the access runs
 */
export async function addResearcher(
  store: Store,
  clock: Clock,
  name: string,
  days: number,
  keys: CampaignKeys | null,
): Promise<string> {
  const token = newToken()
  const id = randomBytes(8).toString('hex')
  await inTransaction(store, (tx) => admitResearcher(tx, clock, { id, name, token, days }, keys))
  return token
}

/** The row behind `addResearcher`; for an account of staff `token` follows from her password. Refuses RESEARCHER_EXISTS. */
export async function admitResearcher(
  tx: Data,
  clock: Clock,
  who: { id: string; name: string; token: string; days: number },
  keys: CampaignKeys | null,
): Promise<void> {
  const { hash, publicKey } = tokenKeys(who.token)
  const at = instantOf(clock)
  await insertResearcher(tx, {
    id: who.id,
    name: who.name,
    token_hash: hash,
    public_key: rawPublicKey(publicKey),
    added_at: at,
    expires_at: instantAfter(clock, who.days),
    revoked_at: null,
  })
  if (keys) await openLastReleases(tx, keys, who.id, rawPublicKey(publicKey))
  await record(tx, at, { action: 'researcher-added', actor: 'operator', object: who.id })
}

async function openLastReleases(tx: Data, keys: CampaignKeys, id: string, publicKey: Buffer) {
  for (const { file, publicKey: campaignKey } of await allCampaigns(tx)) {
    const release = await lastRelease(tx, file.id)
    const privateKey = keys.for(campaignKey)
    if (!release?.records_wrap || !privateKey) continue
    const place = `${file.id}|${release.batch}`
    const key = unwrapForCampaign(release.records_wrap, privateKey, `${place}|records`)
    const wrap = wrapForCampaign(key, publicKeyFrom(publicKey), `${place}|${id}`)
    await insertAccess(tx, { campaign: file.id, batch: release.batch, researcher: id, wrap })
  }
}

export async function listResearchers(store: Store): Promise<Researcher[]> {
  return (await allResearchers(store.data)).map((row) => ({
    name: row.name,
    addedAt: row.added_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  }))
}

/** Ends access at once. Refuses RESEARCHER_UNKNOWN. */
export async function endResearcher(premises: Revoking, name: string): Promise<void> {
  const { store, clock } = premises
  const at = instantOf(clock)
  await inTransaction(store, async (tx) => {
    const row = (await allResearchers(tx)).find((one) => one.name === name)
    if (row) markToken(premises, row)
    const id = await revokeResearcher(tx, name, at)
    await record(tx, at, { action: 'researcher-revoked', actor: 'operator', object: id })
  })
}

/**
 * The records of a campaign's last release, for whoever shows a researcher's token. Refuses RESEARCHER_TOKEN (unknown, ended and revoked alike),
 * CAMPAIGN_UNKNOWN, RECORDS_NONE.
 */
export async function recordsFor(
  store: Store,
  clock: Clock,
  token: string,
  campaign: string,
): Promise<ResearchRecord[]> {
  const { hash, privateKey } = tokenKeys(token)
  const at = instantOf(clock)
  const researcher = await researcherByToken(store.data, hash)
  if (!researcher || researcher.revoked_at !== null || researcher.expires_at <= at)
    throw new Refusal('RESEARCHER_TOKEN')
  await campaignById(store.data, campaign)
  const release = await lastRelease(store.data, campaign)
  const wrap = release ? await accessOf(store.data, campaign, release.batch, researcher.id) : null
  const actor = `researcher:${researcher.id}` as const
  if (!release?.records || !wrap) {
    await inTransaction(store, async (tx) => {
      await record(tx, at, { action: 'records-refused', actor, object: campaign })
    })
    throw new Refusal('RECORDS_NONE')
  }
  const place = `${campaign}|${release.batch}`
  const key = unwrapForCampaign(wrap, privateKey, `${place}|${researcher.id}`)
  const records = unsealJson<ResearchRecord[]>(
    key,
    { owner: place, kind: 'records' },
    release.records,
  )
  // Told before it is given: no reading without its row.
  await inTransaction(store, async (tx) => {
    const object = `${campaign}/${release.batch}`
    await record(tx, at, { action: 'records-read', actor, object, count: records.length })
  })
  return records
}
