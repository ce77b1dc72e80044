// Making a release: a batch to be compared with, results that may be published, records for researchers, all at once or not at all.
import { createHash, type KeyObject } from 'node:crypto'
import {
  type Basis,
  CHANGED_LEAST,
  type Coded,
  codedAnalyses,
  countOut,
  type Earlier,
  EXACT,
  type Population,
  populationOf,
  type PopulationRecord,
  RELEASED,
  releaseOf,
} from '../../analysis/index.ts'
import { Refusal } from '../../extract/index.ts'
import { record } from '../audit/index.ts'
import { openLastBatch, sealedBatch } from '../population.ts'
import {
  allAuditRows,
  allResearchers,
  type CampaignRow,
  type Data,
  deleteBatchesBefore,
  insertAccess,
  insertPopulation,
  insertRelease,
  inTransaction,
  lastRelease,
  readable,
  type Store,
} from '../store/index.ts'
import {
  newDataKey,
  publicKeyFrom,
  sealJson,
  unsealJson,
  unwrapForCampaign,
  wrapForCampaign,
} from '../vault/index.ts'
import { withoutHeld } from './quarantine.ts'
import { type RecordsBasis, recordsOut, type ResearchRecord } from './records.ts'
import { peopleBetween } from './staleness.ts'

type Sealed = { lines: Basis; records: RecordsBasis }
export type Made = {
  batch: string
  exact: Coded[]
  results: Coded[]
  records: number
  hidden: number
  frozen: number
  /** People in quarantine, who count nowhere. */
  held: number
  /** People whose letters came, went or changed since the batch before, rounded to 5; null under 10 and for the first batch. */
  changed: number | null
}

/**
 * Releases a campaign: gathers nothing, takes the records as they are.
 * Refuses RELEASE_TOO_FEW when fewer than twenty people changed since the last batch and results were released for it.
 * @param at the instant of the release
 */
export async function makeRelease(
  store: Store,
  campaign: CampaignRow,
  privateKey: KeyObject,
  people: { records: PopulationRecord[]; publishable: ReadonlySet<string> },
  at: string,
): Promise<Made> {
  const { id } = campaign.file
  const { records, held } = await withoutHeld(store.data, id, people.records)
  const { population, changed } = await batchFor(store.data, id, privateKey, records, at)
  const earlier = await openBasis(store.data, id, privateKey)
  const exact = codedAnalyses(population, campaign.file, null, { gate: EXACT, held })
  const gated = codedAnalyses(population, campaign.file, null, { gate: RELEASED, held })
  const before: Earlier<Coded> | null = earlier && {
    results: earlier.results,
    basis: earlier.sealed.lines,
  }
  const { results, basis, hidden, frozen } = releaseOf(exact, gated, before)
  const out = recordsOut(population.records, people.publishable, earlier?.sealed.records ?? null)
  const text = JSON.stringify(results)
  const publicKey = publicKeyFrom(campaign.publicKey)
  const owner = `${id}|${population.batch}`
  const key = newDataKey()
  const recordsKey = newDataKey()
  const some = out.records.length > 0
  const release = {
    campaign: id,
    batch: population.batch,
    released_at: at,
    sha256: createHash('sha256').update(text).digest('hex'),
    results: text,
    wrap: wrapForCampaign(key, publicKey, `${owner}|release`),
    basis: sealJson(key, { owner, kind: 'release' }, { lines: basis, records: out.basis }),
    records_wrap: some ? wrapForCampaign(recordsKey, publicKey, `${owner}|records`) : null,
    records: some ? sealJson(recordsKey, { owner, kind: 'records' }, out.records) : null,
  }
  const batch = sealedBatch(campaign, population)
  await inTransaction(store, async (tx) => {
    await insertPopulation(tx, batch)
    await insertRelease(tx, release)
    if (some) await letIn(tx, id, population.batch, recordsKey, at)
    await deleteBatchesBefore(tx, id, population.batch)
    const object = `${id}/${population.batch}`
    await record(tx, at, { action: 'release', actor: 'operator', object })
  })
  return {
    batch: population.batch,
    exact,
    results,
    records: out.records.length,
    hidden,
    frozen,
    held,
    changed,
  }
}

/** Wraps the key of a release's records for every researcher whose access runs. */
async function letIn(tx: Data, campaign: string, batch: string, key: Buffer, at: string) {
  for (const { id, public_key, revoked_at, expires_at } of await allResearchers(tx)) {
    if (revoked_at !== null || expires_at <= at) continue
    const wrap = wrapForCampaign(key, publicKeyFrom(public_key), `${campaign}|${batch}|${id}`)
    await insertAccess(tx, { campaign, batch, researcher: id, wrap })
  }
}

/** A new batch when twenty people changed; the last one when fewer did, nobody in it is gone, and nothing was released of it yet. */
async function batchFor(
  db: Data,
  campaign: string,
  privateKey: KeyObject,
  records: PopulationRecord[],
  at: string,
): Promise<{ population: Population; changed: number | null }> {
  const name = { campaign, batch: at.replaceAll(/[:.]/g, '-'), asOf: at.slice(0, 10) }
  const last = await openLastBatch(db, campaign, privateKey)
  if (last === null) return { population: populationOf(name, records), changed: null }
  const { changed, gone } = peopleBetween(last.records, records)
  const said = countOut(changed)
  if (changed >= CHANGED_LEAST) return { population: populationOf(name, records), changed: said }
  const released = await lastRelease(db, campaign)
  if (gone || released?.batch === last.batch) throw new Refusal('RELEASE_TOO_FEW')
  return { population: last, changed: said }
}

async function openBasis(db: Data, campaign: string, privateKey: KeyObject) {
  const row = await lastRelease(db, campaign)
  if (!row) return null
  const owner = `${campaign}|${row.batch}`
  const key = unwrapForCampaign(row.wrap, privateKey, `${owner}|release`)
  const sealed = unsealJson<Sealed>(key, { owner, kind: 'release' }, row.basis)
  return { results: readable(row.results), sealed }
}

/** The hash of the row that tells of a release: whoever keeps it can tell later whether the log before it was changed or cut. */
async function headAfter(db: Data, object: string): Promise<string | null> {
  const rows = await allAuditRows(db)
  return rows.find((row) => row.action === 'release' && row.object === object)?.hash ?? null
}

/** The last release with its records opened by the campaign's key, and the head of the audit log as it was then. Refuses RELEASE_NONE. */
export async function openRelease(db: Data, campaign: string, privateKey: KeyObject) {
  const row = await lastRelease(db, campaign)
  if (!row) throw new Refusal('RELEASE_NONE')
  const owner = `${campaign}|${row.batch}`
  const records =
    row.records && row.records_wrap
      ? unsealJson<ResearchRecord[]>(
          unwrapForCampaign(row.records_wrap, privateKey, `${owner}|records`),
          { owner, kind: 'records' },
          row.records,
        )
      : []
  return {
    batch: row.batch,
    sha256: row.sha256,
    releasedAt: row.released_at,
    results: readable(row.results),
    records,
    head: await headAfter(db, `${campaign}/${row.batch}`),
  }
}
