// The queue: one claim a job, leases that run out, and a late worker that writes nothing.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  claim,
  countJobs,
  deleteDoneBefore,
  enqueue,
  enqueueFind,
  findUnderWay,
  holds,
  insertCampaign,
  insertDonations,
  oldestWaiting,
  openStore,
  readsWaitingAtLeast,
  releaseWorker,
  renew,
  type Store,
  settle,
} from '../../../server/store/index.ts'
import { CAMPAIGN } from '../campaign.ts'
import { tempFolder } from '../../folder.ts'

const AT = '2026-11-25T10:00:00.000Z'
let store: Store

beforeEach(async () => {
  store = openStore(tempFolder('store'))
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
    await releaseWorker(store.data, 'a', { died: false })
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

  it('takes a pause or a lease that ends twice a lease from now for one of its own, a later one for one of a wrong clock', async () => {
    await enqueue(store.data, { kind: 'read', donation: 'd1', upload: 0, at: AT })
    const job = await take('a', 1000, 2000)
    if (!job) throw new Error('no job')
    await renew(store.data, job, 7000)
    expect(await take('b', 5000, 6000)).toBeNull()
    await renew(store.data, job, 7001)
    const late = await take('b', 5000, 6000)
    expect(late).toMatchObject({ attempt: 2 })
    if (!late) throw new Error('no job')
    await settle(store.data, late, { state: 'queued', notBefore: 7000 })
    expect(await take('c', 5000, 6000)).toBeNull()
    expect(await take('c', 4999, 5999)).toMatchObject({ attempt: 3 })
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

describe('a job that ends its machine each time', () => {
  it('keeps its place twice, then waits behind all that were begun less often', async () => {
    await insertDonations(store.data, [{ id: 'd2', campaign: CAMPAIGN.id, at: AT }])
    await enqueue(store.data, { kind: 'read', donation: 'd1', upload: 0, at: AT })
    await enqueue(store.data, { kind: 'read', donation: 'd2', upload: 0, at: AT })
    for (const begun of [1000, 3000, 5000])
      expect((await take('a', begun, begun + 1000))?.donation).toBe('d1')
    const other = await take('a', 7000, 8000)
    expect(other?.donation).toBe('d2')
    if (other) await settle(store.data, other, { state: 'done' })
    expect(await take('a', 9000, 10_000)).toMatchObject({ donation: 'd1', attempt: 4, failures: 0 })
  })

  it('is told from one that failed, and from one whose worker died beside the service', async () => {
    await enqueue(store.data, { kind: 'read', donation: 'd1', upload: 0, at: AT })
    const ends = [
      { state: 'queued' as const, notBefore: 0, failed: true },
      { state: 'queued' as const, notBefore: 0, failed: false },
      { state: 'queued' as const, notBefore: 0 },
    ]
    for (const [i, end] of ends.entries()) {
      const job = await take('a', 1000, 2000)
      expect(job).toMatchObject({ attempt: i + 1, failures: i === 0 ? 0 : 1 })
      if (job) await settle(store.data, job, end)
    }
    await take('a', 1000, 2000)
    await releaseWorker(store.data, 'a', { died: false })
    expect(await take('a', 1000, 2000)).toMatchObject({ failures: 1 })
    await releaseWorker(store.data, 'a', { died: true })
    expect(await take('a', 1000, 2000)).toMatchObject({ failures: 2 })
  })
})

describe('what is asked of the queue', () => {
  const read = (donation: string, at = AT) =>
    enqueue(store.data, { kind: 'read', donation, upload: 0, at })
  const state = () =>
    store.data
      .selectFrom('job')
      .select(['donation', 'kind', 'state', 'worker', 'lease_until', 'reason', 'not_before'])
      .orderBy('id')
      .execute()
  beforeEach(() => insertDonations(store.data, [{ id: 'd2', campaign: CAMPAIGN.id, at: AT }]))

  it('whether findings are under way, for this donation and nothing else', async () => {
    const under = async () => [
      await findUnderWay(store.data, 'd1'),
      await findUnderWay(store.data, 'd2'),
    ]
    await read('d1')
    expect(await under()).toEqual([false, false])
    await enqueueFind(store.data, 'd1', AT)
    expect(await under()).toEqual([true, false])
    await enqueueFind(store.data, 'd2', AT)
    const [, first, second] = [await take('a', 1, 9), await take('a', 1, 9), await take('a', 1, 9)]
    expect([first?.donation, second?.donation]).toEqual(['d1', 'd2'])
    expect(await under()).toEqual([true, true])
    if (first) await settle(store.data, first, { state: 'done' })
    expect(await under()).toEqual([false, true])
    if (second) await settle(store.data, second, { state: 'refused', reason: 'x' })
    expect(await under()).toEqual([false, false])
  })

  it('how many letters wait to be read: neither findings nor what is being read', async () => {
    const waiting = async () => [
      await readsWaitingAtLeast(store.data, 1),
      await readsWaitingAtLeast(store.data, 2),
    ]
    await enqueueFind(store.data, 'd1', AT)
    await enqueueFind(store.data, 'd2', AT)
    expect(await waiting()).toEqual([false, false])
    await read('d1')
    expect(await waiting()).toEqual([true, false])
    await read('d2')
    expect(await waiting()).toEqual([true, true])
    const of = { campaigns: [CAMPAIGN.id], kinds: ['read' as const] }
    await claim(store.data, 'a', of, 1, 9)
    expect(await waiting()).toEqual([true, false])
    await claim(store.data, 'a', of, 1, 9)
    expect(await waiting()).toEqual([false, false])
  })

  it('since when the oldest waits', async () => {
    expect(await oldestWaiting(store.data)).toBeNull()
    await read('d1', '2026-11-25T12:00:00.000Z')
    await read('d2', '2026-11-25T09:00:00.000Z')
    expect(await oldestWaiting(store.data)).toBe('2026-11-25T09:00:00.000Z')
    await take('a', 1, 9)
    await take('a', 1, 9)
    expect(await oldestWaiting(store.data)).toBeNull()
  })

  it('for the oldest first, and for each once', async () => {
    await read('d2', '2026-11-25T12:00:00.000Z')
    await read('d1', '2026-11-25T09:00:00.000Z')
    expect((await take('a', 1, 9))?.donation).toBe('d2')
    expect((await take('a', 1, 9))?.donation).toBe('d1')
    expect(await take('a', 1, 9)).toBeNull()
    expect((await state()).map(({ worker, lease_until }) => [worker, lease_until])).toEqual([
      ['a', 9],
      ['a', 9],
    ])
  })

  it('to keep a lease: only the attempt that holds it can, and only while it works', async () => {
    await read('d1')
    const first = await take('a', 1000, 2000)
    const second = await take('b', 2001, 3000)
    if (!first || !second) throw new Error('no job')
    await renew(store.data, first, 9000)
    expect((await state())[0]?.lease_until).toBe(3000)
    await renew(store.data, second, 4000)
    expect((await state())[0]?.lease_until).toBe(4000)
    await settle(store.data, first, { state: 'refused', reason: 'late' })
    expect((await state())[0]).toMatchObject({ state: 'running', reason: null })
    await settle(store.data, second, { state: 'refused', reason: 'time' })
    const over = {
      state: 'refused',
      reason: 'time',
      worker: null,
      lease_until: null,
      not_before: 0,
    }
    expect((await state())[0]).toMatchObject(over)
    expect(await holds(store.data, second)).toBe(false)
    await renew(store.data, second, 9000)
    await settle(store.data, second, { state: 'queued', notBefore: 7 })
    expect((await state())[0]).toMatchObject(over)
  })

  it('to touch no other job than the one it is about', async () => {
    await read('d1')
    await read('d2')
    const [one, two] = [await take('a', 1000, 2000), await take('b', 1000, 2000)]
    if (!one || !two) throw new Error('no job')
    await renew(store.data, one, 3000)
    expect((await state()).map(({ lease_until }) => lease_until)).toEqual([3000, 2000])
    await settle(store.data, one, { state: 'queued', notBefore: 5 })
    expect((await state()).map((row) => [row.state, row.not_before])).toEqual([
      ['queued', 5],
      ['running', 0],
    ])
    expect([await holds(store.data, one), await holds(store.data, two)]).toEqual([false, true])
    await releaseWorker(store.data, 'a', { died: false })
    expect((await state()).map((row) => row.state)).toEqual(['queued', 'running'])
    await releaseWorker(store.data, 'b', { died: false })
    expect((await state())[1]).toMatchObject({ state: 'queued', worker: null, lease_until: null })
    expect(await holds(store.data, two)).toBe(false)
  })

  it('to forget findings that are made, after their time', async () => {
    const old = '2026-11-20T00:00:00.000Z'
    const border = '2026-11-21T00:00:00.000Z'
    for (const [kind, at, end] of [
      ['find', old, 'done'],
      ['find', border, 'done'],
      ['find', old, 'queued'],
      ['read', old, 'done'],
    ] as const) {
      await enqueue(store.data, { kind, donation: 'd1', at })
      const last = store.data.selectFrom('job').select((eb) => eb.fn.max('id').as('id'))
      await store.data.updateTable('job').set({ state: end }).where('id', '=', last).execute()
    }
    await deleteDoneBefore(store.data, border)
    expect((await state()).map(({ kind, state: is }) => [kind, is])).toEqual([
      ['find', 'done'],
      ['find', 'queued'],
      ['read', 'done'],
    ])
  })
})
