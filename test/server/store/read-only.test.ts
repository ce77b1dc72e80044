// A disk that has become read-only, as they do when they fail: a named refusal with a sentence, nothing half stored, what is there can still be looked at.
import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildApp } from '../../../server/app.ts'
import { soundnessOf } from '../../../server/backup/index.ts'
import { openHouse } from '../../../server/house.ts'
import { noLog } from '../../../server/log.ts'
import { directPapers } from '../../../server/papers/index.ts'
import { allWrapped, countJobs, insertCampaign } from '../../../server/store/index.ts'
import { makeCampaignKey } from '../../../server/vault/index.ts'
import { CAMPAIGN } from '../campaign.ts'
import { caller, give, given } from '../form.ts'
import { tempFolder } from '../../folder.ts'

const AT = '2026-11-25T10:00:00.000Z'
const clock = { now: () => new Date(AT) }
const dataDir = tempFolder('read-only')
/** Lays the folder over itself, read-only: root may write whatever a mode forbids, and to such a mount nobody can. */
const shut = () =>
  spawnSync('mount', ['--bind', dataDir, dataDir]).status === 0 &&
  spawnSync('mount', ['-o', 'remount,bind,ro', dataDir]).status === 0
const open = () => execFileSync('umount', [dataDir])
const canShut = shut()
if (canShut) open()
else console.error('SKIPPED: nothing can be mounted here, so a read-only folder is not tried.')

describe.skipIf(!canShut)('a data folder that nobody can write to', () => {
  const files = (name: string) => ({ files: [Buffer.from(`%PDF-1.7\n${name}`)] })

  it('takes in nothing and says so, shows what it holds, and goes on once it can', async () => {
    const house = openHouse({ dataDir, clock, papers: directPapers, poke: () => {} })
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
    const call = caller(app, await given(app, files('before')))
    const refused = {
      code: 'STORE_UNWRITABLE',
      title: 'The service cannot store anything at the moment',
      detail: 'Nothing was taken in. Please try again later.',
    }
    expect(shut()).toBe(true)
    try {
      const reply = await give(app, { ...files('refused'), headers: { 'accept-language': 'en' } })
      expect(reply.statusCode).toBe(503)
      expect(reply.json()).toMatchObject(refused)
      expect((await call('GET', '/api/donation')).statusCode).toBe(200)
      // Half a withdrawal would be none: it is refused as a whole.
      expect((await call('DELETE', '/api/donation')).statusCode).toBe(503)
      expect((await call('GET', '/api/donation')).statusCode).toBe(200)
      expect(await countJobs(house.store.data)).toEqual({ queued: 1 })
    } finally {
      open()
    }
    const found = await soundnessOf(dataDir)
    expect(found).toMatchObject({
      databases: [],
      missing: [],
      damaged: [],
      keyless: [],
      donations: 1,
      files: 1,
    })
    expect(await house.premises.blobs.list(Number.POSITIVE_INFINITY)).toHaveLength(1)
    expect(await allWrapped(house.store.keys)).toHaveLength(1)
    expect((await give(app, files('after'))).statusCode).toBe(201)
    expect((await call('DELETE', '/api/donation')).statusCode).toBe(200)
    await app.close()
    await house.close()
  })

  it('starts no service, and says why in one sentence', async () => {
    expect(shut()).toBe(true)
    try {
      const bin = join(import.meta.dirname, '../../../server/cli/countercheck.js')
      const run = spawnSync(process.execPath, [bin, 'serve', '--port', '0', '--data', dataDir], {
        encoding: 'utf8',
        timeout: 60_000,
        env: { ...process.env, LANG: 'en_US.UTF-8' },
      })
      expect(run.status).toBe(2)
      expect(run.stdout).toBe('')
      expect(run.stderr.trim().split('\n').at(-1)).toMatch(/cannot store anything/u)
      expect(run.stderr).not.toMatch(/^\s+at /mu)
    } finally {
      open()
    }
  }, 120_000)
})
