// Schemas go forward only: what was released never changes, and every released data folder opens with the present program.
import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { restoreBackup, takeBackup } from '../../../server/backup/index.ts'
import { openHouse } from '../../../server/house.ts'
import { KeyRing } from '../../../server/jobs/key-ring.ts'
import { JobLoop } from '../../../server/jobs/loop.ts'
import { noLog } from '../../../server/log.ts'
import { directPapers } from '../../../server/papers/index.ts'
import { allBlobs, allDonationIds, countJobs } from '../../../server/store/index.ts'
import { tempFolder } from '../../folder.ts'

const MIGRATIONS = join(import.meta.dirname, '../../../server/store/migrations/sqlite')
const RELEASED = join(import.meta.dirname, 'released')
const clock = { now: () => new Date('2026-11-26T10:00:00.000Z') }

/** SHA-256 of each migration that somebody's data may have gone through. A change of schema is a new file at the end, with its line here. */
const PINS: Record<string, string> = {
  'data-db/0001-first.sql': 'abb741cf9cc07e93d78d1ab2b2f2d134e43442a08f8f6376600afb877b470085',
  'data-db/0002-pages-read.sql': '605696b460664a56ed166d32776faca6af4d7c03e5583cae0c77141b673c3c08',
  'data-db/0003-file-hash.sql': '1e885fc140cd8bf5b686ab9783c57b16bc6d59ec45cc21ae0273e5d2e7dec585',
  'data-db/0004-releases.sql': 'ead8483fd09cde148157fe0ae8c59e05d504d0df254530f447b68aceb6713e93',
  'data-db/0005-staff.sql': 'afad8cafe429c2d2168f17cc2768f0229ecff3dffe1f2581603cac88674fea61',
  'data-db/0006-replaced-keys.sql':
    '054a5f8d6cd707b2e2de5e42a6872974db219bd0d03c37b60b657c6a4fa5f5d5',
  'data-db/0007-failures.sql': 'ae150be5c929410e20828ac76e681c2c481f78e0e0ba03eadc832c1b57e7869d',
  'keys-db/0001-first.sql': 'c02c66eb65289f4ceee26dc2583ed983d63d4a64e5238f0d59c2e9cdab49cc20',
}

const files = ['data-db', 'keys-db'].flatMap((folder) =>
  readdirSync(join(MIGRATIONS, folder)).map((name) => `${folder}/${name}`),
)

const NEWEST = files.filter((name) => name.startsWith('data-db')).length

describe('migrations', () => {
  it('never change once they are pinned, and a new one comes after all pinned ones', () => {
    const hashes = Object.fromEntries(
      files.map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(MIGRATIONS, name)))
          .digest('hex'),
      ]),
    )
    for (const [name, hash] of Object.entries(PINS)) expect(hashes[name], name).toBe(hash)
    for (const folder of ['data-db', 'keys-db']) {
      const present = files.filter((name) => name.startsWith(folder)).toSorted()
      const pinned = Object.keys(PINS).filter((name) => name.startsWith(folder))
      expect(present.slice(0, pinned.length)).toEqual(pinned.toSorted())
      const numbers = present.map((name) => Number(/\/(\d{4})-/.exec(name)?.[1]))
      expect(numbers).toEqual(present.map((_, i) => i + 1))
    }
  })
})

it('every schema since the first release has its folder', () => {
  const versions = readdirSync(RELEASED)
    .filter((name) => /^\d/.test(name))
    // `user_version`, at its place in the header: opening the original would leave files beside it.
    .map((name) => readFileSync(join(RELEASED, name, 'data.db')).readUInt32BE(60))
  // 0.1.0 left its data at schema 2.
  expect(versions.toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: NEWEST - 1 }, (_, i) => i + 2),
  )
})

describe.each(readdirSync(RELEASED).filter((name) => /^\d/.test(name)))(
  'a data folder of version %s',
  (version) => {
    it('opens with all that is in it, goes on where it stopped, and can be backed up', async () => {
      const place = tempFolder('released')
      const dataDir = join(place, 'data')
      cpSync(join(RELEASED, version), dataDir, { recursive: true })
      const receipts = JSON.parse(readFileSync(join(dataDir, 'receipts.json'), 'utf8')) as Record<
        'waiting' | 'typed' | 'gone',
        string
      >
      const versionOf = () => {
        const database = new Database(join(dataDir, 'data.db'))
        const found = Number(database.pragma('user_version', { simple: true }))
        database.close()
        return found
      }
      expect(versionOf()).toBeLessThanOrEqual(NEWEST)
      const house = openHouse({ dataDir, clock, papers: directPapers, poke: () => {} })
      expect(versionOf()).toBe(NEWEST)
      expect(house.store.damages()).toEqual([])
      const typed = await house.service.open(receipts.typed)
      expect(await typed?.donation()).toMatchObject({
        status: 'confirmed',
        receivedAt: expect.stringMatching(/^2026-11-25T10:0[0-9]:00\.000Z$/),
        answers: { sender: { name: 'Erika Mustermann' } },
        consent: [{ version: 'v1', purposes: ['findings'] }],
      })
      expect((await typed?.letters())?.[0]).toMatchObject({
        kind: 'schufa/score-2026',
        issuedOn: '2026-11-20',
      })
      expect(await typed?.contact()).toEqual({ email: 'erika@example.org' })
      const given = (await typed?.export())?.['files'] as { base64: string }[]
      expect(given.map(({ base64 }) => Buffer.from(base64, 'base64').toString())).toEqual([
        '%PDF-1.7\ntyped',
      ])
      expect(await house.service.open(receipts.gone)).toBeNull()

      expect((await countJobs(house.store.data))['queued']).toBeGreaterThan(0)
      const keys = new KeyRing(house.store, join(dataDir, 'campaign-key.pem'))
      const reader = { read: () => Promise.reject(new Error('nothing is read here')) }
      const parts = { premises: house.premises, keys, reader, name: 'test', log: noLog }
      const loop = new JobLoop({ ...parts, kinds: ['find'] })
      const ready = async () => (await typed?.findings('en'))?.state === 'ready'
      while (!(await ready()) && (await loop.step())) {
        // others' findings are made before it
      }
      expect(await ready()).toBe(true)

      const keyFile = join(dataDir, 'campaign-key.pem')
      const out = join(place, 'backup')
      await takeBackup({ dataDir, keyFile, out, passphrase: null, clock, program: version })
      const to = { from: out, dataDir: join(place, 'restored'), keyFile, passphrase: null, clock }
      const flags = { tombstones: [], noNewerTombstones: false, expiredKeys: false }
      const donations = (await allDonationIds(house.store.data)).length
      const blobs = (await allBlobs(house.store.data)).size
      const restored = await restoreBackup({ ...to, ...flags })
      expect(restored).toMatchObject({ donations, files: blobs })
      expect(donations).toBeGreaterThanOrEqual(2)
      await house.close()
      rmSync(place, { recursive: true, maxRetries: 20, retryDelay: 100 })
    })
  },
)
