// What `doctor` sees: a sound folder, and each planted fault.
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { examine } from '../../server/examination.ts'
import {
  allBlobs,
  allDonationIds,
  campaignWrapOf,
  insertWraps,
  openStore,
  shredWrap,
} from '../../server/store/index.ts'
import { given } from './form.ts'
import { type TestHouse, testHouse } from './house.ts'
import { tempFolder } from '../folder.ts'

let house: TestHouse
let keyFile: string

beforeAll(async () => {
  house = await testHouse()
  keyFile = join(house.dataDir, 'campaign-key.pem')
  await given(house.app, { files: [Buffer.from('%PDF-1.7\nx')] })
})
afterAll(() => house.end())

const failing = async () =>
  (await examine(house.dataDir, keyFile, house.clock, 'bwrap'))
    .filter(({ ok }) => !ok)
    .map(({ name }) => name)

it('finds nothing in a sound folder', async () => {
  expect(await failing()).toEqual([])
  expect((await examine(house.dataDir, keyFile, house.clock, 'bwrap')).length).toBeGreaterThan(5)
})

it('finds that letters are read without walls, and says what is left', async () => {
  for (const [walls, left] of [
    ['prlimit', 'prlimit: limits of memory and CPU only'],
    ['none', 'none: neither walls nor limits'],
  ] as const) {
    const checks = await examine(house.dataDir, keyFile, house.clock, walls)
    const [fault, ...more] = checks.filter(({ ok }) => !ok)
    expect([fault?.name, fault?.detail, more]).toEqual(['letters are read behind walls', left, []])
    expect(fault?.todo).toContain('bubblewrap')
  }
})

it('finds a key file that others can read', async () => {
  chmodSync(keyFile, 0o644)
  expect(await failing()).toEqual(['only the owner reads the key file'])
  chmodSync(keyFile, 0o600)
})

it('finds a folder that others may enter', async () => {
  chmodSync(house.dataDir, 0o755)
  expect(await failing()).toEqual(['the data folder is closed to others'])
  chmodSync(house.dataDir, 0o700)
})

it('finds a sealed file that is damaged, one that is missing, and one that belongs to none', async () => {
  const [blob = ''] = await allBlobs(house.store.data)
  const file = join(house.dataDir, 'blobs', blob.slice(0, 2), blob)
  const bytes = readFileSync(file)
  writeFileSync(
    file,
    Buffer.concat([bytes.subarray(0, 500), Buffer.from('!'), bytes.subarray(501)]),
  )
  expect(await failing()).toEqual(['every sealed file is as it was stored'])
  rmSync(file)
  expect(await failing()).toEqual(['every sealed file is there'])
  writeFileSync(file, bytes)
  const orphan = join(dirname(file), `${blob.slice(0, 2)}${'0'.repeat(30)}`)
  writeFileSync(orphan, bytes)
  expect(await failing()).toEqual([])
  utimesSync(orphan, new Date('2026-11-25T08:59:00Z'), new Date('2026-11-25T08:59:00Z'))
  expect(await failing()).toEqual(['every sealed file belongs to a donation'])
  rmSync(orphan)
})

it('finds a withdrawal that broke off, a donation without its key, and a job that waits long', async () => {
  const [donation = ''] = await allDonationIds(house.store.data)
  house.premises.tombstones.add(donation)
  expect(await failing()).toEqual(['every donation has its key'])
  rmSync(join(house.dataDir, 'tombstones.txt'))
  const wrap = await campaignWrapOf(house.store.keys, donation)
  await shredWrap(house.store.keys, donation)
  const checks = await examine(house.dataDir, keyFile, house.clock, 'bwrap')
  expect(checks.filter(({ ok }) => !ok)).toEqual([
    {
      name: 'every donation has its key',
      ok: false,
      detail: '1 without a key',
      todo: 'data.db and keys.db are not of the same moment: restore both from one backup.',
    },
  ])
  const row = { donation, receiptHash: null, donorWrap: null }
  await insertWraps(house.store.keys, [{ ...row, campaignWrap: wrap ?? Buffer.alloc(0) }])
  house.clock.set('2026-11-25T11:00:01.000Z')
  expect(await failing()).toEqual(['no job waits long'])
  house.clock.set('2026-11-25T10:00:00.000Z')
})

it('finds what broke off, pending migrations, a newer schema, a broken database, and that nothing is there', async () => {
  const other = tempFolder('doctor')
  const seen = async () =>
    (await examine(other, null, house.clock, 'bwrap'))
      .filter(({ ok }) => !ok)
      .map(({ detail }) => detail)
  expect(await seen()).toEqual([`no data in ${other}`])
  expect(readdirSync(other)).toEqual([])
  await openStore(other).close()
  expect(await seen()).toEqual([])
  mkdirSync(join(other, '.backup-1'))
  expect(await seen()).toEqual(['1 copies of a backup or rehearsal under way or broken off'])
  rmdirSync(join(other, '.backup-1'))
  const version = (n: number) => {
    const database = new Database(join(other, 'data.db'))
    database.pragma(`user_version = ${n}`)
    database.close()
  }
  const newest = new Database(join(other, 'data.db'))
  const now = Number(newest.pragma('user_version', { simple: true }))
  newest.close()
  version(now - 1)
  expect(await seen()).toEqual(['1 migrations pending'])
  version(99)
  expect(await seen()).toEqual(['newer than this program'])
  writeFileSync(join(other, 'data.db'), 'x'.repeat(8192))
  expect(await seen()).toEqual(['SQLITE_NOTADB'])
  rmSync(other, { recursive: true })
})

it('finds that the campaign’s key is not there', async () => {
  const checks = await examine(house.dataDir, join(house.dataDir, 'nothing.pem'), house.clock)
  expect(checks.filter(({ ok }) => !ok).map(({ detail }) => detail)).toContain('CAMPAIGN_KEY')
})
