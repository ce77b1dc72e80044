// The queue: one claim a job, leases that run out, and a late worker that writes nothing.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  claim,
  countJobs,
  enqueue,
  enqueueFind,
  holds,
  insertCampaign,
  insertDonations,
  openStore,
  releaseWorker,
  renew,
  type Store,
  settle,
} from '../../../server/store/index.ts'
import { CAMPAIGN } from '../campaign.ts'

const AT = '2026-11-25T10:00:00.000Z'
let store: Store

beforeEach(async () => {
  store = openStore(mkdtempSync(join(tmpdir(), 'countercheck-store-')))
  await insertCampaign(store.data, CAMPAIGN, Buffer.alloc(32), AT)
  await insertDonations(store.data, [{ id: 'd1', campaign: CAMPAIGN.id, at: AT }])
})
afterEach(() => store.close())

const take = (worker: string, now: number, until: number) =>
  claim(store.data, worker, { campaigns: [CAMPAIGN.id], kinds: ['read', 'find'] }, now, until)

describe('the queue', () => {
  it('gives a job to one worker', async () => {
    await enqueue(store.data, { kind: 'read', donation: 'd1', upload: 0, at: AT })
    const job = await take('a', 1000, 2000)
    expect(job).toMatchObject({ kind: 'read', donation: 'd1', upload: 0, attempt: 1 })
    expect(await take('b', 1000, 2000)).toBeNull()
  })

  it('gives it to another when the lease has run out, and fences the first', async () => {
    await enqueue(store.data, { kind: 'read', donation: 'd1', upload: 0, at: AT })
    const first = await take('a', 1000, 2000)
    expect(await take('b', 2000, 3000)).toBeNull()
    const second = await take('b', 2001, 3000)
    if (!first || !second) throw new Error('no job')
    expect(second).toMatchObject({ id: first.id, attempt: 2 })
    expect(await holds(store.data, first)).toBe(false)
    expect(await holds(store.data, second)).toBe(true)
    await settle(store.data, first, { state: 'done' })
    expect(await countJobs(store.data)).toEqual({ running: 1 })
    await settle(store.data, second, { state: 'done' })
    expect(await countJobs(store.data)).toEqual({ done: 1 })
  })

  it('keeps a job whose lease is renewed, and gives back at once what a dead worker held', async () => {
    await enqueue(store.data, { kind: 'read', donation: 'd1', upload: 0, at: AT })
    const job = await take('a', 1000, 2000)
    if (!job) throw new Error('no job')
    await renew(store.data, job, 6500)
    expect(await take('b', 5000, 6000)).toBeNull()
    await releaseWorker(store.data, 'a')
    expect(await take('b', 5000, 6000)).toMatchObject({ attempt: 2 })
  })

  it('waits before it repeats a job that failed', async () => {
    await enqueue(store.data, { kind: 'read', donation: 'd1', upload: 0, at: AT })
    const job = await take('a', 1000, 2000)
    if (!job) throw new Error('no job')
    await settle(store.data, job, { state: 'queued', notBefore: 1500 })
    expect(await take('a', 1499, 2000)).toBeNull()
    expect(await take('a', 1500, 2000)).toMatchObject({ attempt: 2 })
  })

  it('gives no job of a campaign whose key the worker does not hold', async () => {
    await enqueue(store.data, { kind: 'read', donation: 'd1', upload: 0, at: AT })
    const kinds = ['read' as const]
    expect(await claim(store.data, 'a', { campaigns: ['other'], kinds }, 1000, 2000)).toBeNull()
    expect(await claim(store.data, 'a', { campaigns: [], kinds }, 1000, 2000)).toBeNull()
  })

  it('gives no job of a kind that was not asked for', async () => {
    await enqueue(store.data, { kind: 'read', donation: 'd1', upload: 0, at: AT })
    const of = { campaigns: [CAMPAIGN.id], kinds: ['find' as const] }
    expect(await claim(store.data, 'a', of, 1000, 2000)).toBeNull()
  })

  it('asks for findings once while nobody has begun', async () => {
    await enqueueFind(store.data, 'd1', AT)
    await enqueueFind(store.data, 'd1', AT)
    expect(await countJobs(store.data)).toEqual({ queued: 1 })
    await take('a', 1000, 2000)
    await enqueueFind(store.data, 'd1', AT)
    expect(await countJobs(store.data)).toEqual({ queued: 1, running: 1 })
  })
})
