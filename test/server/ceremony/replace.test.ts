// A campaign's key is replaced: from then on the new key opens everything and the old one nothing; what broke off goes on.
import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoLetters } from '../../../fixtures/index.ts'
import { takeInFields } from '../../../server/bulk/fields.ts'
import {
  ceremony,
  holdersOf,
  isReplaced,
  mustHoldKeys,
  recoverKey,
  rehearse,
  replaceKey,
  type Share,
} from '../../../server/ceremony/index.ts'
import { splitKey } from '../../../server/ceremony/share.ts'
import * as commands from '../../../server/cli/run/keys.ts'
import { gather, openLastBatch } from '../../../server/population.ts'
import { makeRelease, openRelease } from '../../../server/release/index.ts'
import { addStaff, endStaff } from '../../../server/staff/index.ts'
import {
  allAuditRows,
  campaignById,
  campaignWrapOf,
  donationIds,
  findStaff,
  insertReview,
  lastRelease,
  proposalsOf,
  proposeReview,
} from '../../../server/store/index.ts'
import {
  addToKeyFile,
  CampaignKeys,
  publicKeyFrom,
  rawPublicKey,
  unwrapForCampaign,
  wrapForCampaign,
} from '../../../server/vault/index.ts'
import { type TestHouse, testHouse } from '../house.ts'
import { tempFolder } from '../../folder.ts'

const place = tempFolder('replace')
let house: TestHouse
let old: KeyObject
let oldShares: Share[] = []
let keyFile: string
let released: Awaited<ReturnType<typeof openRelease>>
const campaign = () => campaignById(house.store.data, 'probe')
const newKey = () => generateKeyPairSync('x25519').privateKey
const nothing = () => Promise.resolve()
const current = async () => {
  const key = CampaignKeys.fromFile(keyFile).for((await campaign()).publicKey)
  if (!key) throw new Error('no key')
  return key
}
/** How many donations this key opens. */
async function opened(key: KeyObject): Promise<number> {
  let count = 0
  for (const donation of await donationIds(house.store.data, 'probe')) {
    const wrap = (await campaignWrapOf(house.store.keys, donation)) ?? Buffer.alloc(0)
    try {
      unwrapForCampaign(wrap, key, donation)
      count++
    } catch {
      // not with this key
    }
  }
  return count
}

/** Does something while one donation's key is damaged. */
async function broken(work: () => Promise<void>): Promise<void> {
  const [donation = ''] = await donationIds(house.store.data, 'probe')
  const whole = (await campaignWrapOf(house.store.keys, donation)) ?? Buffer.alloc(0)
  const set = (campaign_wrap: Buffer) =>
    house.store.keys
      .updateTable('wrap')
      .set({ campaign_wrap })
      .where('donation', '=', donation)
      .execute()
  await set(Buffer.concat([whole.subarray(0, -1), Buffer.from([(whole.at(-1) ?? 0) ^ 1])]))
  await work()
  await set(whole)
}

beforeAll(async () => {
  house = await testHouse()
  keyFile = join(house.dataDir, 'campaign-key.pem')
  const purposes = ['findings' as const, 'analysis' as const, 'publication' as const]
  await takeInFields(
    house.premises,
    await campaign(),
    { version: 'v1', purposes },
    demoLetters(5, 12),
    false,
  )
  old = await current()
  const people = await gather(house.premises, 'probe', old)
  await makeRelease(house.store, await campaign(), old, people, '2026-11-25T11:00:00.000Z')
  released = await openRelease(house.store.data, 'probe', old)
  for (const name of ['anna', 'berta', 'clara'])
    await addStaff(house.store, house.clock, { name, role: 'key-holder' })
  await addStaff(house.store, house.clock, { name: 'rita', role: 'reviewer' })
  const order = { campaign: 'probe', key: old, holders: ['anna', 'berta', 'clara'], threshold: 2 }
  oldShares = await ceremony(house.store, house.clock, order, nothing)
  // A reviewer's proposal that the worker has not applied yet.
  const [donation = ''] = await donationIds(house.store.data, 'probe')
  const reviewer = (await findStaff(house.store.data, 'rita'))?.id ?? ''
  const at = '2026-11-25T10:00:00.000Z'
  const blank = Buffer.alloc(1)
  const lending = { id: 'r1', campaign: 'probe', donation, letter: 0, version: 0, reviewer }
  const times = { lent_at: at, until: '2026-12-25T10:00:00.000Z', wrap: blank, payload: blank }
  await insertReview(house.store.data, { ...lending, ...times })
  const wrap = wrapForCampaign(Buffer.alloc(32, 7), createPublicKey(old), 'proposal|r1')
  await proposeReview(house.store.data, 'r1', { at, wrap, sealed: blank })
})
afterAll(async () => {
  await house.end()
  rmSync(place, { recursive: true, force: true })
})

describe('who can hold a key', () => {
  const sixteen = Array.from({ length: 16 }, (_, i) => `holder-${i}`)

  it('two to sixteen accounts that are key holders now, each once', async () => {
    for (const name of sixteen)
      await addStaff(house.store, house.clock, { name, role: 'key-holder' })
    const must = (holders: string[], threshold = 2) => mustHoldKeys(house.store, holders, threshold)
    await must(['anna', 'berta'])
    await must(sixteen, 16)
    for (const [holders, threshold] of [
      [['anna', 'berta'], 1],
      [['anna', 'berta'], 3],
      [['anna', 'anna', 'berta'], 2],
      [['anna', 'rita'], 2],
      [['anna', 'nobody'], 2],
      [[...sixteen, 'anna'], 2],
    ] as const)
      await expect(must([...holders], threshold)).rejects.toThrow('KEYS_HOLDERS')
    const about = { campaign: 'probe', keyId: '0'.repeat(32), madeAt: 'x', threshold: 1 }
    await expect(splitKey(old, about, ['anna', 'berta'])).rejects.toThrow('KEYS_HOLDERS')
    await endStaff(house.premises, 'holder-3')
    await expect(must(sixteen)).rejects.toThrow('KEYS_HOLDERS')
  })

  it('is missed when accounts end, and one more than needed is safe', async () => {
    expect(await holdersOf(house.store)).toMatchObject([{ left: 3, threshold: 2, safe: true }])
    await endStaff(house.premises, 'clara')
    expect(await holdersOf(house.store)).toMatchObject([{ left: 2, safe: false }])
  })
})

describe('putting a key together', () => {
  it('gives the key and stands in the log with the number of parts', async () => {
    const { campaign: found, key } = await recoverKey(
      house.store,
      house.clock,
      oldShares.slice(0, 2),
    )
    expect(found).toBe('probe')
    expect(key.export({ format: 'jwk' })).toEqual(old.export({ format: 'jwk' }))
    expect((await allAuditRows(house.store.data)).at(-1)).toMatchObject({
      action: 'key-recovered',
      actor: 'operator',
      object: 'probe',
      count: 2,
    })
  })
})

describe('a rehearsal', () => {
  it('opens everything on a copy, notes the day of this splitting, and tells', async () => {
    const later = '2026-11-25T10:30:00.000Z'
    house.clock.set(later)
    const pair = oldShares.slice(0, 2)
    expect(await rehearse(house.store, house.clock, pair)).toEqual({
      campaign: 'probe',
      donations: 12,
      letters: 12,
    })
    expect(await holdersOf(house.store)).toMatchObject([{ rehearsed_at: later }])
    expect((await allAuditRows(house.store.data)).at(-1)).toMatchObject({
      at: later,
      action: 'key-rehearsed',
      actor: 'operator',
      object: 'probe',
      count: 12,
    })
    await expect(rehearse(house.store, house.clock, [])).rejects.toThrow('KEYS_TOO_FEW')
    // One that does not open is no success, and is not noted as one.
    await broken(async () => {
      house.clock.set('2026-11-25T10:40:00.000Z')
      await expect(rehearse(house.store, house.clock, pair)).rejects.toMatchObject({
        code: 'KEYS_REHEARSAL',
        details: { failed: 1, all: 12 },
      })
    })
    expect(await holdersOf(house.store)).toMatchObject([{ rehearsed_at: later }])
    const [first, second] = pair
    if (!first || !second) throw new Error('no parts')
    const other = (file: Partial<Share['file']>): Share => ({
      ...second,
      file: { ...second.file, ...file },
    })
    for (const [shares, code] of [
      [[first], 'KEYS_TOO_FEW'],
      [[first, first], 'KEYS_TOO_FEW'],
      [[first, second, first], 'KEYS_TOO_FEW'],
      [[first, { ...second, code: first.code }], 'KEYS_CODE'],
      [[first, { ...second, code: '' }], 'KEYS_CODE'],
      [[first, other({ madeAt: 'then' })], 'KEYS_MIXED'],
      [[first, other({ keyId: '0'.repeat(32) })], 'KEYS_MIXED'],
      [[first, other({ campaign: 'none' })], 'KEYS_MIXED'],
      [[first, other({ holder: 'erna' })], 'KEYS_CODE'],
    ] as const)
      await expect(rehearse(house.store, house.clock, [...shares])).rejects.toThrow(code)
  })
})

describe('replacing a key', () => {
  it('is refused without the old key, or when a donation opens with none: nothing changes', async () => {
    const next = newKey()
    const before = (await campaign()).publicKey
    const without = { campaign: 'probe', keys: new CampaignKeys([next]), next }
    await expect(replaceKey(house.store, house.clock, without)).rejects.toThrow('CAMPAIGN_KEY')
    const keys = new CampaignKeys([old, next])
    const order = { campaign: 'probe', keys, next }
    await broken(async () => {
      await expect(replaceKey(house.store, house.clock, order)).rejects.toThrow('KEYS_REHEARSAL')
    })
    expect((await campaign()).publicKey).toEqual(before)
    expect(await opened(old)).toBe(12)
    const output = join(place, 'refused')
    const options = { data: house.dataDir, campaign: 'probe', output, threshold: '2' }
    await expect(commands.replace({ ...options, holder: ['anna'] })).rejects.toThrow('KEYS_HOLDERS')
    expect(CampaignKeys.fromFile(keyFile).all()).toHaveLength(1)
  })

  it('lets the new key open everything and the old one nothing, and splits the new one', async () => {
    const output = join(place, 'parts')
    const options = { data: house.dataDir, campaign: 'probe', output, threshold: '2', json: true }
    await commands.replace({ ...options, holder: ['anna', 'berta'] })
    const next = await current()
    expect(CampaignKeys.fromFile(keyFile).all()).toHaveLength(2)
    expect([await opened(next), await opened(old)]).toEqual([12, 0])
    expect(readdirSync(output).toSorted()).toEqual([
      'probe-anna.share.json',
      'probe-berta.share.json',
    ])
    // What was released says the same, and opens for the new key alone.
    expect(await openRelease(house.store.data, 'probe', next)).toEqual(released)
    const release = await lastRelease(house.store.data, 'probe')
    const basis = `probe|${release?.batch}|release`
    const basisWrap = release?.wrap ?? Buffer.alloc(0)
    expect(unwrapForCampaign(basisWrap, next, basis)).toHaveLength(32)
    expect(() => unwrapForCampaign(basisWrap, old, basis)).toThrow()
    expect((await openLastBatch(house.store.data, 'probe', next))?.records).toHaveLength(
      (await gather(house.premises, 'probe', next)).records.length,
    )
    await expect(openLastBatch(house.store.data, 'probe', old)).rejects.toThrow()
    const [donation = ''] = await donationIds(house.store.data, 'probe')
    const [proposal] = await proposalsOf(house.store.data, donation)
    const wrap = proposal?.proposal_wrap ?? Buffer.alloc(0)
    expect(unwrapForCampaign(wrap, next, 'proposal|r1')).toEqual(Buffer.alloc(32, 7))
    expect(await holdersOf(house.store)).toMatchObject([{ holders: ['anna', 'berta'] }])
    await expect(recoverKey(house.store, house.clock, oldShares)).rejects.toThrow('KEYS_MIXED')
    const told = (await allAuditRows(house.store.data)).map(({ action }) => action)
    expect(told.slice(-2)).toEqual(['key-replaced', 'key-split'])
  })

  it('that broke off goes on: the worker opens old and new meanwhile', async () => {
    const before = await current()
    const next = newKey()
    addToKeyFile(keyFile, next)
    // As if the machine had stopped between the two databases.
    await house.store.data
      .updateTable('campaign')
      .set({ public_key: rawPublicKey(createPublicKey(next)) })
      .where('id', '=', 'probe')
      .execute()
    expect(await isReplaced(house.store, CampaignKeys.fromFile(keyFile))).toBe(false)
    await expect(commands.forget({ data: house.dataDir })).rejects.toThrow('KEYS_NEEDED')
    expect(await house.keys.campaigns()).toEqual(['probe'])
    const [donation = ''] = await donationIds(house.store.data, 'probe')
    expect(await house.keys.dataKey(donation)).toHaveLength(32)
    expect(await opened(next)).toBe(0)
    const output = join(place, 'again')
    const options = { data: house.dataDir, campaign: 'probe', output, threshold: '2', json: true }
    await commands.replace({ ...options, holder: ['anna', 'berta'] })
    expect(CampaignKeys.fromFile(keyFile).all()).toHaveLength(3)
    expect([await opened(next), await opened(before)]).toEqual([12, 0])
    expect(await isReplaced(house.store, CampaignKeys.fromFile(keyFile))).toBe(true)
  })

  it('ends with the old keys taken out of the file', async () => {
    await commands.forget({ data: house.dataDir, json: true })
    expect(CampaignKeys.fromFile(keyFile).all()).toHaveLength(1)
    expect(await opened(await current())).toBe(12)
    expect(statSync(keyFile).mode & 0o777).toBe(0o600)
    const before = readFileSync(keyFile)
    await commands.forget({ data: house.dataDir, json: true })
    expect(readFileSync(keyFile)).toEqual(before)
    expect(publicKeyFrom((await campaign()).publicKey).asymmetricKeyType).toBe('x25519')
  })
})
