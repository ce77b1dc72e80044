// Sudden death: what was answered with 201 is there, once, whatever was killed when.
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { Donation } from '../../extract/index.ts'
import { systemClock } from '../../server/clock.ts'
import { openHouse } from '../../server/house.ts'
import { noLog } from '../../server/log.ts'
import { directPapers } from '../../server/papers/index.ts'
import { startService } from '../../server/serve.ts'
import {
  allDonationIds,
  allWrapped,
  countJobs,
  insertCampaign,
  openStore,
} from '../../server/store/index.ts'
import { makeCampaignKey } from '../../server/vault/index.ts'
import { CAMPAIGN, CONSENT } from './campaign.ts'
import { documents } from './letters.ts'
import { startProcess } from './service.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0))
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})

async function dataFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'countercheck-kill-'))
  folders.push(folder)
  const store = openStore(folder)
  const key = makeCampaignKey(join(folder, 'campaign-key.pem'))
  await insertCampaign(store.data, CAMPAIGN, key, '2026-11-01T00:00:00.000Z')
  await store.close()
  return folder
}

async function post(address: string, pdf: Uint8Array): Promise<string | null> {
  const form = new FormData()
  form.set('campaign', CAMPAIGN.id)
  form.set('consent', JSON.stringify(CONSENT))
  form.set('file', new Blob([Uint8Array.from(pdf)]), 'brief.pdf')
  const reply = await fetch(`${address}/api/donations`, { method: 'POST', body: form })
  return reply.status === 201 ? ((await reply.json()) as { receipt: string }).receipt : null
}

async function waitFor(address: string, receipt: string, wanted: string[]): Promise<Donation> {
  const until = performance.now() + 90_000
  for (;;) {
    const reply = await fetch(`${address}/api/donation`, {
      headers: { authorization: `Bearer ${receipt}` },
    })
    const donation = (await reply.json()) as Donation
    if (wanted.includes(donation.status)) return donation
    if (performance.now() > until) throw new Error(`still ${donation.status}`)
    await sleep(20)
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
    const dataDir = await dataFolder()
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

describe('a service that is killed while letters come in', () => {
  it('has lost none that it answered for, after ten deaths', async () => {
    const dataDir = await dataFolder()
    const answered: { receipt: string; bytes: Buffer }[] = []
    for (let death = 0; death < 10; death++) {
      const { child, address } = await startProcess(dataDir)
      let dead = false
      const clients = [0, 1].map(async (client) => {
        for (let i = 0; !dead; i++) {
          const bytes = Buffer.from(`%PDF-1.7\n${death}.${client}.${i} ${'x'.repeat(20_000)}`)
          const receipt = await post(address, bytes).catch(() => null)
          if (receipt) answered.push({ receipt, bytes })
        }
      })
      // Deaths at different moments of intake, the same in every run.
      await sleep(300 + ((death * 137) % 400))
      child.kill('SIGKILL')
      await once(child, 'exit')
      dead = true
      await Promise.all(clients)
    }
    const house = openHouse({ dataDir, clock: systemClock, papers: directPapers, poke: () => {} })
    house.store.check()
    expect(answered.length).toBeGreaterThan(10)
    for (const { receipt, bytes } of answered) {
      const handle = await house.service.open(receipt)
      if (!handle) throw new Error('a letter that was answered for is lost')
      expect((await handle.donation()).letters).toHaveLength(1)
      const { files } = (await handle.export()) as { files: { base64: string }[] }
      expect(files.map(({ base64 }) => Buffer.from(base64, 'base64').equals(bytes))).toEqual([true])
    }
    const donations = await allDonationIds(house.store.data)
    // An answer may be lost on the way: then a donation is there whose receipt nobody saw, never the other way round.
    expect(donations.length).toBeGreaterThanOrEqual(answered.length)
    expect(donations.length).toBeLessThanOrEqual(answered.length + 20)
    const keys = new Set(await allWrapped(house.store.keys))
    expect(donations.filter((donation) => !keys.has(donation))).toEqual([])
    console.log(
      `10 deaths: ${answered.length} letters answered for, 0 lost, ${donations.length} stored`,
    )
    await house.close()
  }, 300_000)
})
