// What `doctor` sees: a sound folder, and each planted fault.
import { chmodSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { examine } from '../../server/examination.ts'
import { allBlobs } from '../../server/store/index.ts'
import { given } from './form.ts'
import { type TestHouse, testHouse } from './house.ts'

let house: TestHouse
let keyFile: string

beforeAll(async () => {
  house = await testHouse()
  keyFile = join(house.dataDir, 'campaign-key.pem')
  await given(house.app, { files: [Buffer.from('%PDF-1.7\nx')] })
})
afterAll(() => house.end())

const failing = async () =>
  (await examine(house.dataDir, keyFile)).filter(({ ok }) => !ok).map(({ name }) => name)

it('finds nothing in a sound folder', async () => {
  expect(await failing()).toEqual([])
  expect((await examine(house.dataDir, keyFile)).length).toBeGreaterThan(5)
})

it('finds a key file that others can read', async () => {
  chmodSync(keyFile, 0o644)
  expect(await failing()).toEqual(['only the owner reads the key file'])
  chmodSync(keyFile, 0o600)
})

it('finds a sealed file that is missing', async () => {
  const [blob = ''] = await allBlobs(house.store.data)
  rmSync(join(house.dataDir, 'blobs', blob.slice(0, 2), blob))
  expect(await failing()).toEqual(['every sealed file is there'])
})

it('finds that the campaign’s key is not there', async () => {
  const checks = await examine(house.dataDir, join(house.dataDir, 'nothing.pem'))
  expect(checks.filter(({ ok }) => !ok).map(({ detail }) => detail)).toContain('CAMPAIGN_KEY')
})
