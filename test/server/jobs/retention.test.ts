// The clock that deletes what is due: on its day and not before, nothing else, and what interrupted work left behind.
import { createPublicKey } from 'node:crypto'
import { mkdtempSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CampaignFile } from '../../../extract/index.ts'
import { KeyRing } from '../../../server/jobs/key-ring.ts'
import { finishWithdrawals, keepTime, sweep } from '../../../server/jobs/retention.ts'
import { clockHeldUntil, lookAtClock } from '../../../server/jobs/steady-clock.ts'
import {
  allAuditRows,
  allBlobs,
  allDonationIds,
  allWrapped,
  changeLetter,
  enqueue,
  filesOf,
  insertFiles,
  insertReview,
  insertWraps,
  reviewNotes,
  updateCampaign,
} from '../../../server/store/index.ts'
import { addStaff } from '../../../server/staff/index.ts'
import {
  addToKeyFile,
  CampaignKeys,
  makeCampaignKey,
  wrapForCampaign,
} from '../../../server/vault/index.ts'
import { CAMPAIGN } from '../campaign.ts'
import { given } from '../form.ts'
import { type TestHouse, testHouse } from '../house.ts'

let house: TestHouse
let donation: string
beforeEach(async () => {
  house = await testHouse()
  await given(house.app, { files: [Buffer.from('%PDF-1.7\nx')] })
  donation = (await allDonationIds(house.store.data))[0] ?? ''
  await house.keys.campaigns()
})
afterEach(() => house.end())

const DAY = 86_400_000
const START = Date.parse('2026-11-25T10:00:00.000Z')
const at = (ms: number) => house.clock.set(new Date(START + ms).toISOString())
const keep = () => keepTime(house.premises, house.keys)
const there = async () => (await allDonationIds(house.store.data)).length === 1
const retain = (retention: Partial<CampaignFile['retention']>) =>
  updateCampaign(house.store.data, {
    ...CAMPAIGN,
    retention: { ...CAMPAIGN.retention, ...retention },
  })

describe('what nobody confirmed', () => {
  it('is withdrawn after the days of its campaign, key and files with it', async () => {
    const [file] = await filesOf(house.store.data, donation)
    at(60 * DAY)
    await keep()
    expect(await there()).toBe(true)
    at(60 * DAY + 1)
    await keep()
    expect(await there()).toBe(false)
    expect(await allWrapped(house.store.keys)).toEqual([])
    await expect(house.premises.blobs.read(file?.blob ?? '')).rejects.toThrow()
    expect(house.premises.tombstones.has(donation)).toBe(true)
    expect((await allAuditRows(house.store.data)).at(-1)?.action).toBe('withdrawal')
  })

  it('stays when its key is not at hand, and what was confirmed stays', async () => {
    at(61 * DAY)
    await keepTime(house.premises, new KeyRing(house.store, join(house.dataDir, 'none.pem')))
    expect(await there()).toBe(true)
    const confirmed = { status: 'confirmed' as const, confirmedOn: '2026-11-25' }
    await changeLetter(house.store.data, donation, 0, confirmed)
    await keep()
    expect(await there()).toBe(true)
  })
})

describe('what is due while the key is at nobody’s hand', () => {
  const without = () =>
    keepTime(house.premises, new KeyRing(house.store, join(house.dataDir, 'none.pem')))

  it('waits a week for it, and then nothing opens it any more', async () => {
    const [file] = await filesOf(house.store.data, donation)
    at(67 * DAY)
    await without()
    expect(await there()).toBe(true)
    at(67 * DAY + 1)
    await without()
    expect(await there()).toBe(false)
    expect(await allWrapped(house.store.keys)).toEqual([])
    await expect(house.premises.blobs.read(file?.blob ?? '')).rejects.toThrow()
    expect(house.premises.tombstones.has(donation)).toBe(true)
    expect((await allAuditRows(house.store.data)).at(-1)?.action).toBe('withdrawal')
  })

  it('at the end of a campaign likewise, confirmed letters too', async () => {
    await changeLetter(house.store.data, donation, 0, { confirmedOn: '2026-11-25' })
    await retain({ endsOn: '2026-11-25' })
    house.clock.set('2026-12-02T22:30:00.000Z')
    await without()
    expect(await there()).toBe(true)
    house.clock.set('2026-12-02T23:30:00.000Z')
    await without()
    expect(await there()).toBe(false)
  })

  it('and what cannot be taken back now keeps nobody else waiting', async () => {
    await given(house.app, { files: [Buffer.from('%PDF-1.7\ny')] })
    const { blobs } = house.premises
    const shred = blobs.shred.bind(blobs)
    let tries = 0
    blobs.shred = async (id) => {
      tries += 1
      if (tries === 1) throw new Error('a disk that fails')
      await shred(id)
    }
    at(60 * DAY + 1)
    await expect(keep()).rejects.toThrow('a disk that fails')
    blobs.shred = shred
    expect(tries).toBe(2)
    expect(await allDonationIds(house.store.data)).toEqual([])
  })

  it('a key that does not open one keeps nobody else waiting', async () => {
    await given(house.app, { files: [Buffer.from('%PDF-1.7\ny')] })
    const { keys } = house.store
    await keys
      .updateTable('wrap')
      .set({ campaign_wrap: Buffer.alloc(92) })
      .where('donation', '=', donation)
      .execute()
    at(60 * DAY + 1)
    await keep()
    expect(await allDonationIds(house.store.data)).toEqual([donation])
    at(67 * DAY + 1)
    await keep()
    expect(await allDonationIds(house.store.data)).toEqual([])
  })
})

describe('a campaign that is over', () => {
  it('loses everything the day after its last, by the calendar of its place', async () => {
    await changeLetter(house.store.data, donation, 0, { confirmedOn: '2026-11-25' })
    await retain({ endsOn: '2026-11-25' })
    // 23:30 in Berlin.
    house.clock.set('2026-11-25T22:30:00.000Z')
    await keep()
    expect(await there()).toBe(true)
    house.clock.set('2026-11-25T23:30:00.000Z')
    await keep()
    expect(await there()).toBe(false)
  })
})

describe('originals', () => {
  it('go after their day, pieces cut from them stay', async () => {
    const { data } = house.store
    const [original] = await filesOf(data, donation)
    if (!original) throw new Error('no file')
    const blob = await house.premises.blobs.write(Buffer.from('piece'))
    await insertFiles(data, [{ ...original, blob, kind: 'crop', place: 7 }])
    const until = '2026-11-25'
    await changeLetter(data, donation, 0, { confirmedOn: until, originalsUntil: until })
    await keep()
    expect(await filesOf(data, donation)).toHaveLength(2)
    at(DAY)
    await keep()
    expect((await filesOf(data, donation)).map(({ kind }) => kind)).toEqual(['crop'])
    await expect(house.premises.blobs.read(original.blob)).rejects.toThrow()
    expect(await house.premises.blobs.read(blob)).toEqual(Buffer.from('piece'))
    expect(await there()).toBe(true)
  })
})

describe('smaller things', () => {
  it('end with their time: lendings, finished jobs, keys of repeated uploads', async () => {
    const { data } = house.store
    await addStaff(house.store, house.clock, { name: 'rita', role: 'reviewer' })
    const [reviewer = { id: '' }] = await data.selectFrom('staff').select('id').execute()
    const blank = Buffer.alloc(1)
    const lending = { campaign: 'probe', donation, letter: 0, version: 0, reviewer: reviewer.id }
    for (const [id, hours] of [
      ['short', 1],
      ['long', 48],
    ] as const) {
      const until = new Date(START + hours * 3_600_000).toISOString()
      const times = { lent_at: '2026-11-25', until, wrap: blank, payload: blank }
      await insertReview(data, { id, ...lending, ...times })
    }
    const jobAt = '2026-11-25T10:00:00.000Z'
    await enqueue(data, { kind: 'find', donation, at: jobAt })
    await data.updateTable('job').set({ state: 'done' }).execute()
    await enqueue(data, { kind: 'find', donation, at: jobAt })
    await data
      .insertInto('idempotency')
      .values({ key_hash: 'k', donation, at: '2026-11-25T10:00:00.000Z' })
      .execute()
    const counts = async () => {
      const jobs = await data.selectFrom('job').select(['kind', 'state']).execute()
      const keys = await data.selectFrom('idempotency').selectAll().execute()
      const lent = await reviewNotes(data)
      return [lent.map(({ id }) => id), jobs.length, keys.length]
    }
    at(DAY)
    await keep()
    expect(await counts()).toEqual([['long'], 3, 1])
    at(DAY + 1)
    await keep()
    expect(await counts()).toEqual([['long'], 3, 0])
    at(7 * DAY)
    await keep()
    expect(await counts()).toEqual([[], 3, 0])
    at(7 * DAY + 1)
    await keep()
    // The job that was done and made findings; that of reading and the one that waits stay.
    expect(await counts()).toEqual([[], 2, 0])
  })
})

describe('what a crash left', () => {
  it('of a withdrawal is finished, with the key or without it', async () => {
    const [file] = await filesOf(house.store.data, donation)
    await finishWithdrawals(house.premises, house.keys)
    expect(await there()).toBe(true)
    house.premises.tombstones.add(donation)
    await finishWithdrawals(house.premises, house.keys)
    expect(await there()).toBe(false)
    expect(await allWrapped(house.store.keys)).toEqual([])
    await expect(house.premises.blobs.read(file?.blob ?? '')).rejects.toThrow()
    await given(house.app, { files: [Buffer.from('%PDF-1.7\ny')] })
    const [other = ''] = await allDonationIds(house.store.data)
    house.premises.tombstones.add(other)
    const none = new KeyRing(house.store, join(house.dataDir, 'none.pem'))
    await finishWithdrawals(house.premises, none)
    expect(await there()).toBe(false)
  })

  it('of an intake is swept: files after ten minutes, keys after a second look', async () => {
    const { blobs } = house.premises
    const lost = await blobs.write(Buffer.from('nobody names it'))
    const fresh = await blobs.write(Buffer.from('an intake is under way'))
    const set = (blob: string, minutes: number) => {
      const seconds = (START - minutes * 60_000) / 1000
      utimesSync(join(house.dataDir, 'blobs', blob.slice(0, 2), blob), seconds, seconds)
    }
    for (const blob of await allBlobs(house.store.data)) set(blob, 60)
    set(lost, 11)
    set(fresh, 9)
    const keys = ['orphan', 'completed'].map((name) => ({
      donation: name,
      receiptHash: name,
      donorWrap: null,
      campaignWrap: Buffer.alloc(92),
    }))
    await insertWraps(house.store.keys, keys)
    const sweeping = sweep(house.premises, 30)
    // The other intake comes to its end between the two looks.
    await new Promise((resolve) => setTimeout(resolve, 5))
    await house.store.data
      .insertInto('donation')
      .values({ id: 'completed', campaign: 'probe', received_at: 'x', changed_at: 'x' })
      .execute()
    expect(await sweeping).toEqual({ blobs: 1, keys: 1 })
    expect((await allWrapped(house.store.keys)).toSorted()).toEqual(
      ['completed', donation].toSorted(),
    )
    await expect(blobs.read(lost)).rejects.toThrow()
    expect(await blobs.read(fresh)).toEqual(Buffer.from('an intake is under way'))
    // Where no key is without a row nothing is waited for: the clock that deletes has other work.
    const patience = new Promise((resolve) => setTimeout(resolve, 2000, 'waits'))
    expect(await Promise.race([sweep(house.premises), patience])).toEqual({ blobs: 0, keys: 0 })
  })

  it('waits ten minutes for the row of a key: an intake may be as slow as its disk', async () => {
    const row = { receiptHash: null, donorWrap: null, campaignWrap: Buffer.alloc(92) }
    await insertWraps(house.store.keys, [{ ...row, donation: 'slow' }])
    await insertWraps(house.store.keys, [{ ...row, donation: 'orphan' }])
    const { blobs } = house.premises
    const list = blobs.list.bind(blobs)
    let isListed = false
    blobs.list = async (before) => {
      const found = await list(before)
      isListed = true
      return found
    }
    const turns = async (most: number) => {
      for (let n = 0; n < most; n += 1) await new Promise((resolve) => setImmediate(resolve))
      return 'waits'
    }
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    try {
      const sweeping = sweep(house.premises)
      // Looking at the keys needs no other thread. Timers are not counted: whatever runs beside may set one.
      while (!isListed) await turns(1)
      await turns(100)
      await vi.advanceTimersByTimeAsync(10 * 60_000 - 1)
      const still = await allWrapped(house.store.keys)
      expect(still.toSorted()).toEqual(['orphan', 'slow', donation].toSorted())
      await house.store.data
        .insertInto('donation')
        .values({ id: 'slow', campaign: 'probe', received_at: 'x', changed_at: 'x' })
        .execute()
      await vi.advanceTimersByTimeAsync(1)
      // Not a moment longer.
      expect(await Promise.race([sweeping, turns(100)])).toEqual({ blobs: 0, keys: 1 })
    } finally {
      vi.useRealTimers()
    }
    expect((await allWrapped(house.store.keys)).toSorted()).toEqual(['slow', donation].toSorted())
  })
})

describe('a ring of keys', () => {
  it('opens for the campaigns whose keys its file holds, also when they are added later', async () => {
    const file = join(house.dataDir, 'other.pem')
    makeCampaignKey(file)
    const ring = new KeyRing(house.store, file)
    expect(await ring.campaigns()).toEqual([])
    expect(await ring.dataKey(donation)).toBeNull()
    expect(ring.unwrap('probe', Buffer.alloc(92), 'x')).toBeNull()
    expect(await ring.population('probe')).toBeNull()
    const [spare] = CampaignKeys.fromFile(file).all()
    const own = CampaignKeys.fromFile(join(house.dataDir, 'campaign-key.pem')).all()
    for (const key of own) addToKeyFile(file, key)
    const seconds = START / 1000 + 5
    utimesSync(file, seconds, seconds)
    expect(await ring.campaigns()).toEqual(['probe'])
    expect(await ring.dataKey(donation)).toHaveLength(32)
    expect(await ring.dataKey('nobody')).toBeNull()
    expect(() => ring.unwrap('probe', Buffer.alloc(92), 'x')).toThrow()
    // While a campaign's key is being replaced, some still lies under another key of the file.
    const dataKey = Buffer.alloc(32, 7)
    const wrap = spare && wrapForCampaign(dataKey, createPublicKey(spare), 'x')
    expect(wrap && ring.unwrap('probe', wrap, 'x')).toEqual(dataKey)
    expect(own.map((key) => createPublicKey(key).asymmetricKeyType)).toEqual(['x25519'])
  })
})

describe('a steady clock', () => {
  it.each([
    ['stands still for three days', 3 * DAY, null],
    ['stood still for longer', 3 * DAY + 1, 72],
    ['is put back five minutes', -5 * 60_000, null],
    ['was put back further', -5 * 60_000 - 1, -0],
    ['was put back three hours', -3 * 3_600_000, -3],
  ])('that %s', (_, gap, jumpedHours) => {
    const folder = mkdtempSync(join(house.dataDir, 'clock-'))
    expect(lookAtClock(folder, START)).toEqual({ held: false, jumpedHours: null })
    expect(statSync(join(folder, 'clock.json')).mode & 0o777).toBe(0o600)
    const then = START + gap
    expect(lookAtClock(folder, then)).toEqual({ held: jumpedHours !== null, jumpedHours })
    expect(clockHeldUntil(folder, then)).toBe(jumpedHours === null ? null : then + DAY)
    expect(lookAtClock(folder, then + DAY - 1).held).toBe(jumpedHours !== null)
    expect(lookAtClock(folder, then + DAY)).toEqual({ held: false, jumpedHours: null })
    expect(clockHeldUntil(folder, then + DAY)).toBeNull()
  })
})
