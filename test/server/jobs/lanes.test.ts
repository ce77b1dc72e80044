// The loop above the jobs: how long one is held, when it looks for the next, what wakes and ends it, and which kinds each lane takes.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Reading } from '../../../extract/index.ts'
import { LANES } from '../../../server/jobs/loop.ts'
import { allDonationIds, countJobs, enqueue, type JobKind } from '../../../server/store/index.ts'
import { given } from '../form.ts'
import { type TestHouse, testHouse } from '../house.ts'
import { broken, later, letters, loopOf, pdf, reading, says } from './made.ts'

let house: TestHouse
let donation: string
beforeEach(async () => {
  house = await testHouse()
  await given(house.app, { files: [pdf('eins')] })
  donation = (await allDonationIds(house.store.data))[0] ?? ''
})
afterEach(async () => {
  vi.useRealTimers()
  await house.end()
})

const ask = (kind: JobKind) =>
  enqueue(house.store.data, { kind, donation, at: '2026-11-25T10:00:00.000Z' })
const done = async () => (await countJobs(house.store.data))['done'] ?? 0
const answer = says(reading(letters.slice(0, 1)))
/** Turns of the event loop, in which all is done that waits for no timer. */
const turns = async (most = 200) => {
  for (let n = 0; n < most; n += 1) await new Promise((resolve) => setImmediate(resolve))
  return 'asleep'
}

describe('a lease', () => {
  const lease = async () => {
    const [row] = await house.store.data.selectFrom('job').select('lease_until').execute()
    return (row?.lease_until ?? 0) - house.clock.now().getTime()
  }
  /** Both clocks go on: the house's, by which leases are given, and that of the timers. */
  const pass = async (ms: number) => {
    later(house, ms)
    await vi.advanceTimersByTimeAsync(ms)
  }

  it('of twenty seconds is renewed every five, so that nobody takes what a living worker does', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    let goOn: (answer: Reading) => void = () => {}
    let begun: () => void = () => {}
    const isBegun = new Promise<void>((resolve) => (begun = resolve))
    const slow = loopOf(house, () => (begun(), new Promise((resolve) => (goOn = resolve))))
    const working = slow.step()
    await isBegun
    expect(await lease()).toBe(20_000)
    await pass(4999)
    expect(await lease()).toBe(15_001)
    await pass(1)
    expect(await lease()).toBe(20_000)
    for (let beat = 0; beat < 4; beat += 1) await pass(5000)
    expect(await lease()).toBe(20_000)
    expect(await loopOf(house, answer, { name: 'another' }).step()).toBe(false)
    goOn(reading(letters))
    expect(await working).toBe(true)
    expect(vi.getTimerCount()).toBe(0)
    const rows = await house.store.data.selectFrom('job').select(['state', 'attempt']).execute()
    expect(rows).toEqual([{ state: 'done', attempt: 1 }])
  })
})

describe('the lanes', () => {
  it('take only their own kinds; without a kind all', async () => {
    expect(await loopOf(house, broken, { kinds: ['find', 'withdraw'] }).step()).toBe(false)
    await ask('find')
    expect(await loopOf(house, broken, { kinds: ['withdraw'] }).step()).toBe(false)
    await ask('withdraw')
    const loop = loopOf(house, answer)
    expect([await loop.step(), await loop.step(), await loop.step()]).toEqual([true, true, true])
    expect(await allDonationIds(house.store.data)).toEqual([])
  })

  it('are two: findings wait for no letter that is being read', () => {
    const [reads, others] = LANES
    expect([reads, others?.toSorted(), LANES.length]).toEqual([['read'], ['find', 'withdraw'], 2])
  })

  it('work off what waits, then sleep for half a second or until they are poked, and end when they are stopped', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const lane = loopOf(house, answer)
    const running = lane.run().then(() => 'ended')
    // Files are read in other threads, which takes as long as it takes.
    const asleepAfter = async (many: number) => {
      for (let n = 0; n < 10_000 && (await done()) < many; n += 1) await turns(1)
      await turns()
      return await done()
    }
    expect(await asleepAfter(1)).toBe(1)
    await ask('find')
    lane.poke()
    expect(await asleepAfter(2)).toBe(2)
    await ask('find')
    await vi.advanceTimersByTimeAsync(499)
    await turns()
    expect(await done()).toBe(2)
    await vi.advanceTimersByTimeAsync(1)
    expect(await asleepAfter(3)).toBe(3)
    lane.stop()
    expect(await Promise.race([running, turns()])).toBe('ended')
  })
})
