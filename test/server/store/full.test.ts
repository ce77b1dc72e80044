// No room: a named refusal, nothing half stored, taking back still works, and all goes on once there is room again.
import { execFileSync, spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { soundnessOf } from '../../../server/backup/index.ts'
import { buildApp } from '../../../server/app.ts'
import { openHouse } from '../../../server/house.ts'
import { noLog } from '../../../server/log.ts'
import { directPapers } from '../../../server/papers/index.ts'
import { problemOf } from '../../../server/plugins/errors.ts'
import {
  allDonationIds,
  countJobs,
  enqueue,
  inTransaction,
  insertCampaign,
} from '../../../server/store/index.ts'
import { makeCampaignKey } from '../../../server/vault/index.ts'
import { CAMPAIGN, CONSENT } from '../campaign.ts'
import { caller, give, given } from '../form.ts'
import { type TestHouse, testHouse } from '../house.ts'
import { tempFolder } from '../../folder.ts'

const AT = '2026-11-25T10:00:00.000Z'

describe('a long queue', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await testHouse()
  })
  afterAll(() => house.end())

  it('turns new letters away with the time to come back, and lets go on with old ones', async () => {
    const receipt = await given(house.app, { files: [Buffer.from('%PDF-1.7\nx')] })
    const [donation = ''] = await allDonationIds(house.store.data)
    await inTransaction(house.store, async (tx) => {
      for (let upload = 1; upload < 2000; upload++)
        await enqueue(tx, { kind: 'read', donation, upload, at: AT })
    })
    const reply = await give(house.app, { files: [Buffer.from('%PDF-1.7\ny')] })
    expect([reply.statusCode, reply.headers['retry-after']]).toEqual([503, '60'])
    expect(reply.json()).toMatchObject({ code: 'STORE_BUSY' })
    expect(await countJobs(house.store.data)).toEqual({ queued: 2000 })
    const call = caller(house.app, receipt)
    expect((await call('GET', '/api/donation')).statusCode).toBe(200)
    expect((await call('DELETE', '/api/donation')).statusCode).toBe(200)
    expect((await give(house.app, { files: [Buffer.from('%PDF-1.7\nz')] })).statusCode).toBe(201)
  })
})

const place = tempFolder('full')
const mounted =
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m,mode=700', 'tmpfs', place]).status === 0
if (!mounted)
  console.error('SKIPPED: no small disk can be mounted here, so disk full is not tried.')
afterAll(() => {
  if (mounted) execFileSync('umount', ['--lazy', place])
  rmSync(place, { recursive: true, force: true })
})

describe.skipIf(!mounted)('a full disk', () => {
  describe.skipIf(!mounted)('what is left free', () => {
    it('is more than the reserve also beside the letter itself, and taking back works', async () => {
      const dataDir = join(place, 'data-large')
      const clock = { now: () => new Date(AT) }
      const house = openHouse({ dataDir, clock, papers: directPapers, poke: () => {} })
      const key = makeCampaignKey(join(dataDir, 'campaign-key.pem'))
      await insertCampaign(house.store.data, CAMPAIGN, key, AT)
      const offer = (bytes: number) => ({
        files: [Buffer.from(`%PDF-1.7\n${'x'.repeat(bytes)}`)],
        campaign: CAMPAIGN.id,
        consent: CONSENT,
      })
      // Eight megabytes, of which two are kept free.
      await expect(house.service.accept(offer(6_000_000))).rejects.toThrow('STORE_FULL')
      const { receipt } = await house.service.accept(offer(4_000_000))
      await expect(house.service.accept(offer(2_000_000))).rejects.toThrow('STORE_FULL')
      const handle = await house.service.open(receipt)
      await expect(handle?.addLetter(offer(2_000_000).files)).rejects.toThrow('STORE_FULL')
      expect(await handle?.withdraw()).toMatchObject({ withdrawnAt: AT })
      await house.service.accept(offer(4_000_000))
      await house.close()
      rmSync(dataDir, { recursive: true })
    })
  })

  it.each([
    ['before the reserve is touched', 0],
    // One letter fits, a second does not; nobody looks before.
    ['while a letter is written', 2_100_000],
  ])('%s', async (_, size) => {
    const dataDir = join(place, `data-${size}`)
    const clock = { now: () => new Date(AT) }
    const house = openHouse({ dataDir, clock, papers: directPapers, poke: () => {} })
    const { blobs } = house.premises
    if (size > 0) blobs.room = () => ({ free: 1e12, all: 1e12 })
    const key = makeCampaignKey(join(dataDir, 'campaign-key.pem'))
    await insertCampaign(house.store.data, CAMPAIGN, key, AT)
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
    const receipts: string[] = []
    let refused = 0
    for (let i = 0; i < 80 && !refused; i++) {
      const files = [0, 1].map((n) =>
        Buffer.from(`%PDF-1.7\n${i}.${n} ${'x'.repeat(size || 200_000)}`),
      )
      const reply = await give(app, { files })
      if (reply.statusCode === 201) receipts.push(reply.json<{ receipt: string }>().receipt)
      else {
        refused = reply.statusCode
        expect(reply.json()).toMatchObject({ code: 'STORE_FULL' })
        expect(reply.headers['retry-after']).toBe('600')
      }
    }
    expect(refused).toBe(507)
    expect(receipts.length).toBeGreaterThan(0)
    const found = await soundnessOf(dataDir)
    expect(found).toMatchObject({
      databases: [],
      missing: [],
      damaged: [],
      keyless: [],
      donations: receipts.length,
      files: receipts.length * 2,
    })
    // No file without a row either: the failed try gave back what it took.
    expect(await house.premises.blobs.list(Number.POSITIVE_INFINITY)).toHaveLength(found.files)
    const gone = caller(app, receipts[0] ?? '')
    expect((await gone('DELETE', '/api/donation')).statusCode).toBe(200)
    expect((await give(app, { files: [Buffer.from('%PDF-1.7\nsmall')] })).statusCode).toBe(201)
    await app.close()
    await house.close()
    rmSync(dataDir, { recursive: true })
  })
})

it.each([
  ['ENOSPC', 'STORE_FULL', 507],
  ['SQLITE_FULL', 'STORE_FULL', 507],
  ['EROFS', 'STORE_UNWRITABLE', 503],
  ['SQLITE_READONLY_DBMOVED', 'STORE_UNWRITABLE', 503],
  ['SQLITE_IOERR_WRITE', 'STORE_UNWRITABLE', 503],
  ['EMFILE', 'STORE_BUSY', 503],
  ['SQLITE_BUSY_SNAPSHOT', 'STORE_BUSY', 503],
])('%s of the system becomes %s', (code, named, status) => {
  expect(problemOf(Object.assign(new Error('x'), { code }), 'en')).toMatchObject({
    code: named,
    status,
  })
})
