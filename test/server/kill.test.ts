// Sudden death: what was answered with 201 is there, once, whatever was killed when.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { Donation } from '../../extract/index.ts'
import { noLog } from '../../server/log.ts'
import { startService } from '../../server/serve.ts'
import { allDonationIds, countJobs, openStore } from '../../server/store/index.ts'
import { diceOf } from './dice.ts'
import { folderWithCampaign, killRounds, live, post } from './kill-rounds.ts'
import { documents } from './letters.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0))
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})

async function waitFor(address: string, receipt: string, wanted: string[]): Promise<Donation> {
  const until = performance.now() + 90_000
  for (;;) {
    const reply = await fetch(`${address}/api/donation`, {
      headers: { authorization: `Bearer ${receipt}` },
    })
    const donation = (await reply.json()) as Donation
    if (wanted.includes(donation.status)) return donation
    if (performance.now() > until) throw new Error(`still ${donation.status}`)
    // Not oftener than one address may ask: 1,200 times a minute.
    await sleep(60)
  }
}

const config = (dataDir: string) => ({
  host: '127.0.0.1',
  port: 0,
  dataDir,
  demo: false,
  campaignKeyFile: join(dataDir, 'campaign-key.pem'),
  trustProxy: null,
})

describe('a worker that is killed while it reads', () => {
  it('is started again, and the letter is read once', async () => {
    const dataDir = await folderWithCampaign()
    folders.push(dataDir)
    const service = await startService(config(dataDir), noLog)
    try {
      const receipt = await post(service.address, (await documents()).lawful.pdf)
      if (!receipt) throw new Error('not taken in')
      await waitFor(service.address, receipt, ['reading'])
      const first = service.workerPid()
      process.kill(first ?? 0, 'SIGKILL')
      const donation = await waitFor(service.address, receipt, ['review', 'failed', 'unrecognised'])
      expect(donation).toMatchObject({ status: 'review', letters: [{ n: 0, status: 'review' }] })
      expect(donation.letters).toHaveLength(1)
      expect(service.workerPid()).not.toBe(first)
      const store = openStore(dataDir)
      expect(await countJobs(store.data)).toEqual({ done: 1 })
      await store.close()
    } finally {
      await service.close()
    }
  }, 180_000)
})

/** Thirty deaths where nobody waits for the answer (1.5 times the computing, since a death while letters are read costs four times one just after the start), ten elsewhere. */
const ROUNDS =
  process.env['CI'] === 'true' ? { deaths: 30, longEvery: 5 } : { deaths: 10, longEvery: 2 }

describe('a service that is killed while letters are taken in, read, taken back and packed', () => {
  it(`has lost, doubled and half withdrawn none, after ${ROUNDS.deaths} deaths (200: npm run kills)`, async () => {
    const tally = await killRounds(ROUNDS.deaths, diceOf(1), { longEvery: ROUNDS.longEvery })
    expect(tally.deaths).toBe(ROUNDS.deaths)
    expect(tally.answered).toBeGreaterThan(5)
    expect(tally.during['intake']).toBeGreaterThan(0)
    expect(tally.during['packing']).toBeGreaterThan(0)
    expect(tally.during['reading']).toBeGreaterThan(0)
    const { lost, doubled, halfWithdrawn, unsound } = tally
    expect({ lost, doubled, halfWithdrawn, unsound }).toEqual({
      lost: 0,
      doubled: 0,
      halfWithdrawn: 0,
      unsound: 0,
    })
  }, 1_200_000)
})

describe('a letter over which the whole service is killed three times', () => {
  it('is read by the fourth: power cuts speak against no letter', async () => {
    const dataDir = await folderWithCampaign()
    folders.push(dataDir)
    let receipt: string | null = null
    const { pdf } = (await documents()).lawful
    for (let death = 1; death <= 3; death++) {
      const service = await live(dataDir)
      receipt ??= await post(service.address, pdf)
      const store = openStore(dataDir)
      const begun = async () => {
        const job = await store.data.selectFrom('job').selectAll().executeTakeFirst()
        return job?.state === 'running' && job.attempt === death
      }
      while (!(await begun())) await sleep(5)
      service.kill(false)
      await service.gone
      // Nobody gave the job back: its lease runs out while the machine is off.
      await store.data
        .updateTable('job')
        .set({ lease_until: 0 })
        .where('state', '=', 'running')
        .execute()
      await store.close()
    }
    const service = await live(dataDir)
    const donation = await waitFor(service.address, receipt ?? '', [
      'review',
      'failed',
      'unrecognised',
    ])
    service.kill(false)
    await service.gone
    expect(donation).toMatchObject({ status: 'review', problems: [] })
  }, 300_000)
})

describe('a service that is asked to end', () => {
  it('answers what it has begun, ends within ten seconds, and leaves no job with a dead worker', async () => {
    const dataDir = await folderWithCampaign()
    folders.push(dataDir)
    const service = await live(dataDir)
    const { pdf } = (await documents()).lawful
    const giving = [0, 1, 2].map(() => post(service.address, pdf).catch(() => null))
    const first = await giving[0]
    expect(first).not.toBeNull()
    const asked = performance.now()
    service.end()
    await service.gone
    expect(performance.now() - asked).toBeLessThan(12_000)
    const receipts = (await Promise.all(giving)).filter((receipt) => receipt !== null)
    const store = openStore(dataDir)
    expect((await countJobs(store.data))['running'] ?? 0).toBe(0)
    expect(await allDonationIds(store.data)).toHaveLength(receipts.length)
    await store.close()
  }, 120_000)
})
