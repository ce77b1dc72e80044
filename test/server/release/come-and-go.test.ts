// Letters that come and go: findings follow the last batch, the operator hears how stale results are, a withdrawal leaves nothing behind.
import { join } from 'node:path'
import type { KeyObject } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { populationOf, runAnalyses } from '../../../analysis/index.ts'
import { demoLetters } from '../../../fixtures/index.ts'
import { takeInFields, type TakenIn } from '../../../server/bulk/fields.ts'
import { Records } from '../../../server/donations/records.ts'
import { gather, markOf } from '../../../server/population.ts'
import { makeRelease, stalenessOf } from '../../../server/release/index.ts'
import {
  type CampaignRow,
  campaignById,
  countJobs,
  donationById,
} from '../../../server/store/index.ts'
import { CampaignKeys } from '../../../server/vault/index.ts'
import { caller } from '../form.ts'
import { testHouse, type TestHouse } from '../house.ts'

let house: TestHouse
let campaign: CampaignRow
let privateKey: KeyObject
const letters = demoLetters(11, 120)
const name = { campaign: 'probe', batch: '1', asOf: '2026-11-25' }

async function give(from: number, to: number, receipts = false): Promise<TakenIn[]> {
  const consent = { version: 'v1', purposes: ['findings' as const, 'analysis' as const] }
  const some = letters.slice(from, to)
  return await takeInFields(house.premises, campaign, consent, some, receipts)
}
async function withdraw({ receipt }: TakenIn): Promise<void> {
  const handle = await house.service.open(receipt ?? '')
  if (!handle) throw new Error('no donation')
  await handle.withdraw()
}
const people = async () => await gather(house.premises, 'probe', privateKey)
const batch = async () => populationOf(name, (await people()).records)
/** All that a batch says, to the byte: its hash, its records, every analysis over them. */
async function saidOf(population = batch()): Promise<string> {
  const made = await population
  return JSON.stringify([made, runAnalyses(made, campaign.file)])
}
async function release(at: string) {
  return await makeRelease(house.store, campaign, privateKey, await people(), at)
}
const stale = async () =>
  await stalenessOf(house.store.data, 'probe', privateKey, (await people()).records)

beforeAll(async () => {
  house = await testHouse()
  campaign = await campaignById(house.store.data, 'probe')
  const key = CampaignKeys.fromFile(join(house.dataDir, 'campaign-key.pem')).for(campaign.publicKey)
  if (!key) throw new Error('no key')
  privateKey = key
})
afterAll(async () => await house.end())

describe('a withdrawal', () => {
  it('of the middle one of three leaves what would be there had it never come', async () => {
    const three = await give(0, 3, true)
    const [first, middle, last] = three.toSorted((a, b) => (a.donation < b.donation ? -1 : 1))
    if (!first || !middle || !last) throw new Error('not three')
    const all = (await batch()).records
    const without = all.filter(({ person }) => person !== markOf(middle.dataKey))
    expect(without.length).toBeLessThan(all.length)
    await withdraw(middle)
    expect(await saidOf()).toBe(await saidOf(Promise.resolve(populationOf(name, without))))
    await withdraw(last)
    await withdraw(first)
    expect((await batch()).records).toEqual([])
  })

  it('undoes its letter to the byte, wherever it lay among sixty', async () => {
    await give(0, 60)
    const before = await saidOf()
    const came = await give(60, 66, true)
    expect(await saidOf()).not.toBe(before)
    for (const one of came.toReversed()) await withdraw(one)
    expect(await saidOf()).toBe(before)
  })

  it('of one of two copies lets the other count', async () => {
    const [one, copy] = [...(await give(60, 61, true)), ...(await give(60, 61, true))]
    if (!one || !copy) throw new Error('not two')
    const both = await people()
    expect(both.copies).toBeGreaterThan(0)
    const counted = both.records.some(({ person }) => person === markOf(one.dataKey))
    await withdraw(counted ? one : copy)
    const after = await people()
    expect([after.copies, after.records.length]).toEqual([0, both.records.length])
    await withdraw(counted ? copy : one)
  })
})

describe('after a release', () => {
  it('the operator hears how many people came or went, from ten up and in steps of 5', async () => {
    expect(await stale()).toBeNull()
    const first = await release('2026-11-25T10:00:00.000Z')
    expect(first.changed).toBeNull()
    expect(await stale()).toEqual({ batch: first.batch, changed: null })
    const some = await give(66, 72, true)
    expect(await stale()).toEqual({ batch: first.batch, changed: null })
    await give(72, 79)
    expect(await stale()).toEqual({ batch: first.batch, changed: 15 })
    for (const one of some) await withdraw(one)
    expect(await stale()).toEqual({ batch: first.batch, changed: null })
  })

  it('findings of before are made anew on the next look, once, against the newer batch', async () => {
    const [own] = await give(79, 80, true)
    if (!own?.receipt) throw new Error('no receipt')
    const call = caller(house.app, own.receipt)
    const records = new Records(house.store.data, own.dataKey)
    const comparedWith = async () => (await records.findings())?.population?.batch
    const jobs = async () => (await countJobs(house.store.data))['done']
    await house.work()
    expect((await call('GET', '/api/donation/findings')).statusCode).toBe(200)
    expect(await comparedWith()).toBe('2026-11-25T10-00-00-000Z')
    await give(80, 110)
    // The letter's own findings stand; a batch that is not yet released makes nothing stale.
    expect((await call('GET', '/api/donation/findings')).statusCode).toBe(200)
    const { batch: newer, changed } = await release('2026-11-25T11:00:00.000Z')
    expect(changed).toBeGreaterThanOrEqual(30)
    const { wanted } = (await donationById(house.store.data, own.donation)) ?? { wanted: 0 }
    const look = call('GET', '/api/donation/findings')
    await expect
      .poll(async () => (await donationById(house.store.data, own.donation))?.wanted)
      .toBe(wanted + 1)
    await house.work()
    expect((await look).statusCode).toBe(200)
    expect(await comparedWith()).toBe(newer)
    const done = await jobs()
    expect((await call('GET', '/api/donation/findings')).statusCode).toBe(200)
    await house.work()
    expect(await jobs()).toBe(done)
  })
})
