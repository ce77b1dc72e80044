// Released batches: what a confirmed letter is compared with. Sealed for the campaign's key, so that only its holders can open them.
import { createHash, type KeyObject } from 'node:crypto'
import {
  checksOf,
  Population,
  type PopulationRecord,
  populationOf,
  recordOf,
} from '../analysis/index.ts'
import type { Answers, CampaignFile, Finding, Letter } from '../extract/index.ts'
import { printOf } from './copies.ts'
import type { Premises } from './donations/index.ts'
import { Records } from './donations/records.ts'
import {
  campaignWrapOf,
  consentsOf,
  type Data,
  donationIds,
  insertPopulation,
  lastBatch,
  lettersOf,
  type PopulationRow,
  populationOf as sealedPopulationOf,
} from './store/index.ts'
import {
  newDataKey,
  publicKeyFrom,
  realmId,
  sealJson,
  unsealJson,
  unwrapForCampaign,
  wrapForCampaign,
} from './vault/index.ts'

/** An opaque mark of a person in batches: follows from the data key, so that nobody without it can tell whose it is. */
export function markOf(dataKey: Uint8Array): string {
  return createHash('sha256')
    .update(`mark|${realmId(dataKey, 'facts')}`)
    .digest('hex')
    .slice(0, 24)
}

/** What is kept of one donation's letters for comparing, with what the rules said of them; [] when nothing in them can be compared. */
export function recordsFrom(
  letters: readonly (Letter | null)[],
  answers: Answers,
  mark: string,
  findings: readonly Finding[] = [],
): PopulationRecord[] {
  return letters.flatMap((letter, index) => {
    const record = letter ? recordOf(letter, answers, index) : null
    return record ? [{ ...record, person: mark, checks: checksOf(findings, index) }] : []
  })
}

/** Releases a batch: seals its records for the campaign and makes it the last one. `batch` names sort by age. */
export async function releaseBatch(
  db: Data,
  campaign: { file: CampaignFile; publicKey: Uint8Array },
  name: { batch: string; asOf: string },
  records: PopulationRecord[],
): Promise<Population> {
  const population = populationOf({ campaign: campaign.file.id, ...name }, records)
  await insertPopulation(db, sealedBatch(campaign, population))
  return population
}

/** A batch as it is stored: sealed for the campaign's key. */
export function sealedBatch(
  campaign: { file: CampaignFile; publicKey: Uint8Array },
  population: Population,
): PopulationRow {
  const key = newDataKey()
  const owner = `${campaign.file.id}|${population.batch}`
  return {
    campaign: campaign.file.id,
    batch: population.batch,
    sha256: population.sha256,
    as_of: population.asOf,
    count: population.records.length,
    wrap: wrapForCampaign(key, publicKeyFrom(campaign.publicKey), owner),
    payload: sealJson(key, { owner, kind: 'population' }, population),
  }
}

/** Opens the last released batch of a campaign; `null` when there is none yet. */
export async function openLastBatch(
  db: Data,
  campaign: string,
  privateKey: KeyObject,
): Promise<Population | null> {
  const last = await lastBatch(db, campaign)
  const row = last ? await sealedPopulationOf(db, campaign, last.batch) : null
  if (!row) return null
  const owner = `${campaign}|${row.batch}`
  const key = unwrapForCampaign(row.wrap, privateKey, owner)
  return Population.parse(unsealJson(key, { owner, kind: 'population' }, row.payload))
}

/**
 * Gathers the records of all confirmed letters whose owners agreed to `analysis`, as of now. Letters typed in by hand stay out until
 * someone has looked at them. `progress` is told how many donations were opened.
 */
export async function gatherRecords(
  premises: Pick<Premises, 'store'>,
  campaign: string,
  privateKey: KeyObject,
  progress: (done: number, all: number) => void = () => {},
): Promise<PopulationRecord[]> {
  return (await gather(premises, campaign, privateKey, progress)).records
}

/** The same, with the marks of those who also agreed to `publication`. */
export async function gather(
  premises: Pick<Premises, 'store'>,
  campaign: string,
  privateKey: KeyObject,
  progress: (done: number, all: number) => void = () => {},
): Promise<{ records: PopulationRecord[]; publishable: Set<string>; copies: number }> {
  const { data, keys } = premises.store
  const publishable = new Set<string>()
  const ids = await donationIds(data, campaign)
  const records: PopulationRecord[] = []
  const seen = new Set<string>()
  let copies = 0
  for (const [done, donation] of ids.entries()) {
    progress(done, ids.length)
    const consent = (await consentsOf(data, donation)).at(-1)
    const wrap = await campaignWrapOf(keys, donation)
    if (!consent?.purposes.includes('analysis') || !wrap) continue
    const dataKey = unwrapForCampaign(wrap, privateKey, donation)
    const sealed = new Records(data, dataKey)
    const letters: (Letter | null)[] = []
    for (const { n, status, typed } of await lettersOf(data, donation)) {
      const counts = status === 'confirmed' && !typed
      const letter = counts ? ((await sealed.letter(n))?.letter ?? null) : null
      const print = letter === null ? null : printOf(letter, privateKey)
      const copy = print !== null && seen.has(print)
      if (copy) copies++
      else if (print !== null) seen.add(print)
      letters.push(copy ? null : letter)
    }
    const mark = markOf(dataKey)
    const found = (await sealed.findings())?.findings.de ?? []
    records.push(...recordsFrom(letters, await sealed.answers(), mark, found))
    if (consent.purposes.includes('publication')) publishable.add(mark)
  }
  progress(ids.length, ids.length)
  return { records, publishable, copies }
}
