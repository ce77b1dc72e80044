// A researcher's token and the records that it opens: whose, until when, of which release; every reading is told before it is given.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addResearcher,
  endResearcher,
  listResearchers,
  recordsFor,
  tokenKeys,
} from '../../../server/researchers/index.ts'
import {
  accessOf,
  allAuditRows,
  allResearchers,
  campaignById,
  insertPopulation,
  insertRelease,
  researcherNamed,
} from '../../../server/store/index.ts'
import {
  CampaignKeys,
  newDataKey,
  publicKeyFrom,
  sealJson,
  wrapForCampaign,
} from '../../../server/vault/index.ts'
import { type TestHouse, testHouse } from '../house.ts'

const DAY = 86_400_000
const NOW = Date.parse('2026-11-25T10:00:00.000Z')
const RECORDS = [{ score: 'a' }, { score: 'b' }, { score: 'c' }]
let house: TestHouse
let keys: CampaignKeys
let early: string
const at = (ms: number) => house.clock.set(new Date(NOW + ms).toISOString())
const read = (token: string, campaign = 'probe') =>
  recordsFor(house.store, house.clock, token, campaign)
const last = async () => (await allAuditRows(house.store.data)).at(-1)
const idOf = async (name: string) =>
  (await allResearchers(house.store.data)).find((one) => one.name === name)?.id ?? ''

/** A release whose records are sealed for the campaign; `batch` sorts releases. */
async function release(batch: string, records: object[] | null): Promise<void> {
  const { publicKey } = await campaignById(house.store.data, 'probe')
  const key = newDataKey()
  const owner = `probe|${batch}`
  const blank = Buffer.alloc(92)
  const population = { campaign: 'probe', batch, sha256: batch, as_of: '2026-11-25', count: 3 }
  await insertPopulation(house.store.data, { ...population, wrap: blank, payload: blank })
  await insertRelease(house.store.data, {
    campaign: 'probe',
    batch,
    released_at: '2026-11-25T10:00:00.000Z',
    sha256: batch,
    results: '[]',
    wrap: blank,
    basis: blank,
    records_wrap: records && wrapForCampaign(key, publicKeyFrom(publicKey), `${owner}|records`),
    records: records && sealJson(key, { owner, kind: 'records' }, records),
  })
}

beforeAll(async () => {
  house = await testHouse()
  keys = CampaignKeys.fromFile(`${house.dataDir}/campaign-key.pem`)
  early = await addResearcher(house.store, house.clock, 'early', 30, keys)
})
afterAll(() => house.end())

describe('a token', () => {
  it('is 32 random bytes, of which only what follows from it is kept', async () => {
    expect(early).toMatch(/^ccr_[A-Za-z0-9_-]{43}$/)
    const { hash, publicKey, privateKey } = tokenKeys(early)
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect([publicKey.type, privateKey.type]).toEqual(['public', 'private'])
    const [row] = await allResearchers(house.store.data)
    expect(row?.token_hash).toBe(hash)
    expect(JSON.stringify(row)).not.toContain(early)
    // Of another form all are alike, and open nothing.
    expect(tokenKeys('x').hash).toBe(tokenKeys(`${early}x`).hash)
    expect(tokenKeys('x').hash).not.toBe(hash)
    expect(await last()).toMatchObject({ action: 'researcher-added', actor: 'operator' })
    await expect(addResearcher(house.store, house.clock, 'early', 30, null)).rejects.toThrow(
      'RESEARCHER_EXISTS',
    )
    expect(await researcherNamed(house.store.data, 'early')).toBe(true)
    expect(await researcherNamed(house.store.data, 'nobody')).toBe(false)
  })

  it('opens nothing before there is a release, which is told', async () => {
    await expect(read(early)).rejects.toThrow('RECORDS_NONE')
    const refused = { action: 'records-refused', object: 'probe', count: null }
    expect(await last()).toMatchObject({ ...refused, actor: `researcher:${await idOf('early')}` })
    await expect(read(early, 'none')).rejects.toThrow('CAMPAIGN_UNKNOWN')
    await expect(read('ccr_unknown')).rejects.toThrow('RESEARCHER_TOKEN')
  })

  it('that comes later opens the last release at once where the key is at hand', async () => {
    await release('b1', [{ score: 'old' }])
    await release('b2', RECORDS)
    const late = await addResearcher(house.store, house.clock, 'late', 30, keys)
    expect(await read(late)).toEqual(RECORDS)
    const told = { action: 'records-read', object: 'probe/b2', count: 3 }
    expect(await last()).toMatchObject({ ...told, actor: `researcher:${await idOf('late')}` })
    // Not the release before, and not who came before it without being let in.
    expect(await accessOf(house.store.data, 'probe', 'b1', await idOf('late'))).toBeNull()
    await expect(read(early)).rejects.toThrow('RECORDS_NONE')
    const keyless = await addResearcher(house.store, house.clock, 'keyless', 30, null)
    await expect(read(keyless)).rejects.toThrow('RECORDS_NONE')
    const wrong = await addResearcher(house.store, house.clock, 'wrong', 30, new CampaignKeys([]))
    await expect(read(wrong)).rejects.toThrow('RECORDS_NONE')
  })

  it('runs to the millisecond, and ends at once when it is revoked', async () => {
    const untouched = await addResearcher(house.store, house.clock, 'untouched', 30, keys)
    const token = await addResearcher(house.store, house.clock, 'short', 2, keys)
    at(2 * DAY - 1)
    expect(await read(token)).toEqual(RECORDS)
    at(2 * DAY)
    await expect(read(token)).rejects.toThrow('RESEARCHER_TOKEN')
    at(0)
    expect(await read(token)).toEqual(RECORDS)
    await endResearcher(house.premises, 'short')
    const id = await idOf('short')
    expect(await last()).toMatchObject({
      action: 'researcher-revoked',
      actor: 'operator',
      object: id,
    })
    await expect(read(token)).rejects.toThrow('RESEARCHER_TOKEN')
    expect(await accessOf(house.store.data, 'probe', 'b2', id)).toBeNull()
    expect(await read(untouched)).toEqual(RECORDS)
    const revoked = (await listResearchers(house.store)).filter(({ revokedAt }) => revokedAt)
    expect(revoked).toEqual([
      {
        name: 'short',
        addedAt: '2026-11-25T10:00:00.000Z',
        expiresAt: '2026-11-27T10:00:00.000Z',
        revokedAt: '2026-11-25T10:00:00.000Z',
      },
    ])
    // Once more changes nothing of when it was.
    at(DAY)
    await endResearcher(house.premises, 'short')
    const again = (await listResearchers(house.store)).find(({ name }) => name === 'short')
    expect(again?.revokedAt).toBe('2026-11-25T10:00:00.000Z')
    expect(await read(await addResearcher(house.store, house.clock, 'other', 9, keys))).toEqual(
      RECORDS,
    )
    await expect(endResearcher(house.premises, 'nobody')).rejects.toThrow('RESEARCHER_UNKNOWN')
  })

  it('opens no records of a release that has none', async () => {
    await release('b3', null)
    const token = await addResearcher(house.store, house.clock, 'empty', 30, keys)
    await expect(read(token)).rejects.toThrow('RECORDS_NONE')
  })
})
