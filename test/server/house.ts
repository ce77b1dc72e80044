// A house for tests: a fresh data folder, the app without a port, and the worker's loop run by hand, so that every state can be looked at.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { Reader } from '../../extract/index.ts'
import { buildApp } from '../../server/app.ts'
import type { Clock } from '../../server/clock.ts'
import { openHouse, type House } from '../../server/house.ts'
import { KeyRing } from '../../server/jobs/key-ring.ts'
import { JobLoop } from '../../server/jobs/loop.ts'
import { noLog } from '../../server/log.ts'
import { directPapers } from '../../server/papers/index.ts'
import { insertCampaign } from '../../server/store/index.ts'
import { makeCampaignKey } from '../../server/vault/index.ts'
import { CAMPAIGN } from './campaign.ts'
import { tempFolder } from '../folder.ts'

export type TestHouse = House & {
  app: FastifyInstance
  dataDir: string
  keys: KeyRing
  clock: Clock & { set(instant: string): void }
  /** Does all waiting jobs. */
  work(): Promise<void>
  end(): Promise<void>
}

export async function testHouse(): Promise<TestHouse> {
  const dataDir = tempFolder('house')
  let now = new Date('2026-11-25T10:00:00.000Z')
  const clock = { now: () => now, set: (instant: string) => void (now = new Date(instant)) }
  const house = openHouse({ dataDir, clock, papers: directPapers, poke: () => {} })
  const keyFile = join(dataDir, 'campaign-key.pem')
  await insertCampaign(
    house.store.data,
    CAMPAIGN,
    makeCampaignKey(keyFile),
    '2026-11-01T00:00:00.000Z',
  )
  const keys = new KeyRing(house.store, keyFile)
  let reader: Reader | null = null
  const reading = {
    read(files: Uint8Array[], onProgress?: (done: number, of: number) => void) {
      reader ??= new Reader({ language: 'de', startsAhead: false })
      return reader.read(files, onProgress)
    },
  }
  const parts = { premises: house.premises, keys, reader: reading, name: 'test', log: noLog }
  const loop = new JobLoop(parts)
  const app = await buildApp({
    config: { demo: false, trustProxy: null },
    service: house.service,
    store: house.store,
    tombstones: house.premises.tombstones,
    clock,
    poke: () => {},
    log: noLog,
    health: { workerAlive: () => true },
  })
  await app.ready()
  return {
    ...house,
    app,
    dataDir,
    keys,
    clock,
    async work() {
      while (await loop.step()) {
        // until nothing waits
      }
    },
    async end() {
      await app.close()
      await reader?.close()
      await house.close()
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
    },
  }
}
