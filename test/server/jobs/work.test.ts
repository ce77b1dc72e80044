// What the loop does with each kind of job and each end of it, with a reader made of answers: nothing is drawn or read here.
import { createPublicKey } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Letter, Reading } from '../../../extract/index.ts'
import { Records } from '../../../server/donations/records.ts'
import { findInCase } from '../../../server/jobs/find.ts'
import { giveUpReading, readUpload } from '../../../server/jobs/read.ts'
import { addStaff } from '../../../server/staff/index.ts'
import { bindingOf } from '../../../server/staff/lend.ts'
import {
  allAuditRows,
  allDonationIds,
  claim,
  countJobs,
  donationById,
  enqueue,
  filesOf,
  deleteFiles,
  enqueueFind,
  insertCampaign,
  insertReview,
  type Job,
  type JobKind,
  lettersOf,
  proposeReview,
  releaseWorker,
  reviewNotes,
  shredWrap,
} from '../../../server/store/index.ts'
import {
  CampaignKeys,
  makeCampaignKey,
  newDataKey,
  sealJson,
  wrapForCampaign,
} from '../../../server/vault/index.ts'
import { CAMPAIGN } from '../campaign.ts'
import { caller, given } from '../form.ts'
import { type TestHouse, testHouse } from '../house.ts'
import {
  broken,
  later as laterIn,
  letters,
  loopOf,
  pdf,
  premisesOf,
  problem,
  reading,
  type Reads,
  says,
  type Told,
} from './made.ts'

let house: TestHouse
let donation: string
let call: ReturnType<typeof caller>
let told: Told
beforeEach(async () => {
  house = await testHouse()
  call = caller(house.app, await given(house.app, { files: [pdf('eins'), pdf('zwei')] }))
  donation = (await allDonationIds(house.store.data))[0] ?? ''
  told = []
})
afterEach(() => house.end())

const loop = (read: Reads, kinds?: readonly JobKind[], name = 'a') =>
  loopOf(house, read, { name, told, ...(kinds ? { kinds } : {}) })
const premises = () => premisesOf(house)
const later = (ms: number) => laterIn(house, ms)
const jobs = () => house.store.data.selectFrom('job').selectAll().orderBy('id').execute()
const rows = () => lettersOf(house.store.data, donation)
type Row = Awaited<ReturnType<typeof rows>>[number]
const dataKey = async () => (await house.keys.dataKey(donation)) ?? Buffer.alloc(0)
/** Where the pages of a letter lie. */
const places = async (n: number) =>
  (await new Records(house.store.data, await dataKey()).letter(n))?.sources

describe('reading an upload', () => {
  it('gives each letter in it a place of its own, in order, also of a second upload', async () => {
    const step = loop(says(reading(letters)), ['read'])
    expect(await step.step()).toBe(true)
    // Each is a new version of its letter, and none was typed in.
    const seen = ({ n, status, pages, version, typed }: Row) => [n, status, pages, version, typed]
    expect((await rows()).map(seen)).toEqual([
      [0, 'review', 1, 2, false],
      [1, 'review', 1, 1, false],
    ])
    const form = await call('POST', '/api/donation/letters', ...further())
    expect(form.statusCode).toBe(201)
    await step.step()
    const second = (await rows())[2]?.upload ?? 0
    expect(second).toBeGreaterThan(0)
    expect((await rows()).map(({ n, upload, status }) => [n, upload, status])).toEqual([
      [0, 0, 'review'],
      [1, 0, 'review'],
      [2, second, 'review'],
      [3, second, 'review'],
    ])
    expect(await countJobs(house.store.data)).toEqual({ done: 2 })
    const kept = (await call('GET', '/api/donation/letters')).json<Letter[]>()
    expect(kept.map(({ kind }) => kind)).toEqual([...letters, ...letters].map(({ kind }) => kind))
  })

  it('tells an unknown letter from one that could not be read', async () => {
    await loop(says(reading([], { problems: [problem('RECOGNISE_UNKNOWN_ISSUER')] }))).step()
    expect((await rows()).map(({ status, pages }) => [status, pages])).toEqual([
      ['unrecognised', 2],
    ])
    const both = [problem('RECOGNISE_UNKNOWN_ISSUER'), problem('READ_TIMEOUT')]
    await call('POST', '/api/donation/letters', ...further())
    await loop(says(reading([], { problems: both }))).step()
    expect((await rows()).map(({ status }) => status)).toEqual(['unrecognised', 'failed'])
    expect((await rows())[1]?.problems.map(({ code }) => code)).toEqual(both.map((p) => p.code))
  })

  it('keeps where the pages lie in which no letter was recognised', async () => {
    const own = [
      { file: 0, page: 1 },
      { file: 0, page: 2 },
      { file: 1, page: 1 },
    ]
    const problems = [problem('RECOGNISE_UNKNOWN_ISSUER')]
    await loop(says(reading([], { problems, places: own }))).step()
    expect(await places(0)).toEqual(own)
  })

  it('says at the first letter of an upload what there is to say of it', async () => {
    const problems = [problem('READ_PAGES_LEFT_OUT')]
    await loop(says(reading(letters, { problems }))).step()
    expect((await rows()).map((row) => row.problems)).toEqual([problems, []])
  })

  it('whose files are gone says so, and promises no page', async () => {
    const files = await filesOf(house.store.data, donation)
    await deleteFiles(
      house.store.data,
      files.map(({ blob }) => blob),
    )
    await loop(broken).step()
    const [row] = await rows()
    expect([row?.status, row?.pages, row?.problems.map(({ code }) => code)]).toEqual([
      'failed',
      0,
      ['LETTER_DELETED'],
    ])
  })

  it('ends its job together with what it wrote, so that no letter is written twice', async () => {
    await house.keys.campaigns()
    const of = { campaigns: ['probe'], kinds: ['read' as const] }
    const job = await claim(house.store.data, 'a', of, house.clock.now().getTime(), 9e12)
    if (!job) throw new Error('no job')
    await readUpload(
      premises(),
      { read: says(reading(letters)) },
      { ...job, upload: 0 },
      await dataKey(),
    )
    expect(await jobs()).toMatchObject([{ state: 'done' }])
  })

  it('shows how far it is meanwhile, and of others nothing', async () => {
    await call('POST', '/api/donation/letters', ...further())
    const seen: unknown[] = []
    await loop(async (_, onProgress) => {
      seen.push((await rows()).map(({ status, pagesRead }) => [status, pagesRead]))
      onProgress?.(1, 3)
      onProgress?.(2, 3)
      for (let i = 0; i < 500 && (await rows())[0]?.pagesRead !== 2; i++)
        await new Promise((resolve) => setTimeout(resolve, 2))
      seen.push((await rows()).map(({ pages, pagesRead }) => [pages, pagesRead]))
      return reading(letters.slice(0, 1))
    }).step()
    const waiting = [
      ['received', 0],
      [0, 0],
    ] as const
    expect(seen).toEqual([
      [['reading', 0], waiting[0]],
      [[3, 2], waiting[1]],
    ])
    expect((await rows())[0]?.status).toBe('review')
  })

  it('writes nothing when another worker has taken the job', async () => {
    let goOn: (answer: Reading) => void = () => {}
    let begun: () => void = () => {}
    const isBegun = new Promise<void>((resolve) => (begun = resolve))
    const late = loop(
      () => (begun(), new Promise((resolve) => (goOn = resolve))),
      ['read'],
      'late',
    ).step()
    await isBegun
    const quick = loop(says(reading(letters.slice(0, 1))), ['read'], 'quick')
    // Its lease is 20 seconds.
    later(20_000)
    expect(await quick.step()).toBe(false)
    later(1)
    expect(await quick.step()).toBe(true)
    goOn(reading([...letters, ...letters]))
    await late
    expect(await rows()).toHaveLength(1)
    expect(await countJobs(house.store.data)).toEqual({ done: 1 })
  })
})

describe('a job that fails', () => {
  it('waits half a second and is given up after three attempts, with what the person can do', async () => {
    const step = loop(broken, ['read'])
    for (const attempt of [1, 2, 3]) {
      expect(await step.step()).toBe(true)
      expect((await rows())[0]?.status).toBe('reading')
      expect(told.at(-1)).toEqual(['job-failed', { kind: 'read', attempt }])
      later(499)
      expect(await step.step()).toBe(false)
      later(1)
    }
    expect(await step.step()).toBe(true)
    expect(told.at(-1)).toEqual(['job-refused', { kind: 'read', attempt: 4 }])
    const [row] = await rows()
    expect([row?.status, row?.version, row?.problems.map(({ code }) => code)]).toEqual([
      'failed',
      2,
      ['LETTER_GAVE_UP'],
    ])
    expect(await jobs()).toMatchObject([{ state: 'refused', reason: 'parser_crashed' }])
    later(3_600_000)
    expect(await step.step()).toBe(false)
  })

  it('by no fault of its own is read in the end: three times the machine goes down over it', async () => {
    for (const attempt of [1, 2, 3]) {
      let begun: () => void = () => {}
      const isBegun = new Promise<void>((resolve) => (begun = resolve))
      // Never heard of again: neither answer nor end.
      void loop(() => (begun(), new Promise(() => {})), ['read'], `life-${attempt}`).step()
      await isBegun
      expect(await jobs()).toMatchObject([{ state: 'running', attempt, failures: 0 }])
      later(20_001)
    }
    expect(await loop(says(reading(letters.slice(0, 1)))).step()).toBe(true)
    expect((await rows()).map(({ status }) => status)).toEqual(['review'])
    expect(await jobs()).toMatchObject([{ state: 'done', attempt: 4, failures: 0 }])
    expect(told).toEqual([])
  })

  it('counts against a letter whose worker dies over it while all else goes on', async () => {
    for (const failures of [1, 2, 3]) {
      let begun: () => void = () => {}
      const isBegun = new Promise<void>((resolve) => (begun = resolve))
      void loop(() => (begun(), new Promise(() => {})), ['read'], 'beside').step()
      await isBegun
      await releaseWorker(house.store.data, 'beside', { died: true })
      expect(await jobs()).toMatchObject([{ state: 'queued', failures }])
    }
    await loop(says(reading(letters))).step()
    expect((await rows()).map(({ status }) => status)).toEqual(['failed'])
  })

  it('because the machine has no room is tried more and more rarely, and read once there is room', async () => {
    const full = Object.assign(new Error('no room'), { code: 'ENOSPC' })
    const step = loop(() => Promise.reject(full), ['read'])
    for (const attempt of [1, 2, 3, 4, 5]) {
      expect(await step.step()).toBe(true)
      expect(await jobs()).toMatchObject([{ state: 'queued', attempt, failures: 0 }])
      later(5000 * attempt - 1)
      expect(await step.step()).toBe(false)
      later(1)
    }
    // At least every ten minutes, however often it was tried.
    await house.store.data.updateTable('job').set({ attempt: 1000 }).execute()
    expect(await step.step()).toBe(true)
    later(600_000 - 1)
    expect(await step.step()).toBe(false)
    later(1)
    await loop(says(reading(letters.slice(0, 1)))).step()
    expect((await rows()).map(({ status }) => status)).toEqual(['review'])
  })

  it('is not given up by an attempt that does not hold it', async () => {
    const [job] = await jobs()
    if (!job) throw new Error('no job')
    await giveUpReading(premises(), { ...job, upload: 0 })
    expect((await rows()).map(({ status }) => status)).toEqual(['received'])
  })

  it('whose child is killed from outside is tried again, three times at most; a worker that is ending counts nothing', async () => {
    const killed = { ...reading([], { problems: [problem('READ_MEMORY')] }), killed: true as const }
    // What killed the child ends the worker a moment later.
    const ending = loop(() => {
      setTimeout(() => ending.stop(), 20)
      return Promise.resolve(killed)
    })
    await ending.step()
    expect(await jobs()).toMatchObject([{ state: 'queued', attempt: 1, failures: 0 }])
    for (const failures of [1, 2, 3]) {
      later(500)
      await loop(says(killed)).step()
      expect(await jobs()).toMatchObject([{ state: 'queued', failures }])
      expect((await rows())[0]?.status).toBe('reading')
    }
    later(500)
    await loop(says(reading(letters))).step()
    expect((await rows())[0]?.problems.map(({ code }) => code)).toEqual(['LETTER_GAVE_UP'])
  })

  it('once is done at the next attempt', async () => {
    await loop(broken).step()
    later(500)
    await loop(says(reading(letters.slice(0, 1)))).step()
    expect((await rows()).map(({ status }) => status)).toEqual(['review'])
    expect(await jobs()).toMatchObject([{ state: 'done', attempt: 2, reason: null }])
  })

  it('is refused when its key is gone', async () => {
    await shredWrap(house.store.keys, donation)
    await loop(says(reading(letters))).step()
    expect(await jobs()).toMatchObject([{ state: 'refused', reason: 'no_key' }])
    expect((await rows())[0]?.status).toBe('received')
  })
})

describe('findings', () => {
  const job = async (kind: JobKind): Promise<Job> => {
    const row = (await jobs()).findLast((one) => one.kind === kind)
    if (!row) throw new Error('no job')
    return { ...row, upload: row.upload, kind }
  }

  it('are made once the letter is confirmed, and by the attempt that holds the job only', async () => {
    await loop(says(reading(letters.slice(0, 1))), ['read']).step()
    const read = { ...(await job('read')), upload: 0 }
    // An attempt that does not hold the job writes neither letter nor findings.
    await readUpload(premises(), { read: says(reading(letters)) }, read, await dataKey())
    expect(await rows()).toHaveLength(1)
    expect((await call('POST', '/api/donation/confirm', {})).statusCode).toBe(200)
    const found = async () => (await donationById(house.store.data, donation))?.found
    const before = await found()
    await findInCase(premises(), house.keys, await job('find'), await dataKey())
    expect(await found()).toBe(before)
    expect((await call('GET', '/api/donation/findings')).statusCode).toBe(202)
    expect(await loop(broken, ['find']).step()).toBe(true)
    expect((await call('GET', '/api/donation/findings')).statusCode).toBe(200)
    expect(await found()).toBe((await donationById(house.store.data, donation))?.wanted)
    // Nothing could be drawn from these files, so that no piece was cut.
    expect(await filesOf(house.store.data, donation, 'crop')).toEqual([])
    expect(await loop(broken, ['find']).step()).toBe(false)
  })

  it('that nobody waits for end their job all the same, and leave no timer behind', async () => {
    await enqueue(house.store.data, { kind: 'find', donation, at: '2026-11-25' })
    const timers = () => process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length
    const before = timers()
    expect(await loop(broken, ['find']).step()).toBe(true)
    expect(timers()).toBe(before)
    expect(await job('find')).toMatchObject({ state: 'done', lease_until: null })
    expect(await new Records(house.store.data, await dataKey()).findings()).toBeNull()
    expect(await loop(broken, ['find']).step()).toBe(false)
  })

  it('wait until what a reviewer proposed is in the letter', async () => {
    await loop(says(reading(letters.slice(0, 1))), ['read']).step()
    const { data } = house.store
    await addStaff(house.store, house.clock, { name: 'rita', role: 'reviewer' })
    const [rita] = await data.selectFrom('staff').select('id').execute()
    const blank = Buffer.alloc(1)
    const lent = { campaign: 'probe', donation, letter: 0, version: 2, reviewer: rita?.id ?? '' }
    const times = { lent_at: '2026-11-25', until: '2026-12-25T00:00:00.000Z' }
    await insertReview(data, { id: 'lent', ...lent, ...times, wrap: blank, payload: blank })
    const [own] = CampaignKeys.fromFile(join(house.dataDir, 'campaign-key.pem')).all()
    if (!own) throw new Error('no key')
    const key = newDataKey()
    const proposal = {
      at: '2026-11-25T11:00:00.000Z',
      wrap: wrapForCampaign(key, createPublicKey(own), 'proposal|lent'),
      sealed: sealJson(key, bindingOf('lent'), []),
    }
    await proposeReview(data, 'lent', proposal)
    await enqueueFind(data, donation, '2026-11-25T11:00:00.000Z')
    expect(await loop(broken, ['find']).step()).toBe(true)
    expect(await reviewNotes(data)).toEqual([])
    expect((await allAuditRows(data)).at(-1)?.action).toBe('review-applied')
  })

  it('that cannot be made are refused after three attempts, under their own reason', async () => {
    await loop(says(reading(letters.slice(0, 1))), ['read']).step()
    await call('POST', '/api/donation/confirm', {})
    const spoilt = { campaign: 'probe', batch: 'b', sha256: 'x', as_of: '2026-11-25', count: 0 }
    await house.store.data
      .insertInto('population')
      .values({ ...spoilt, wrap: Buffer.alloc(92), payload: Buffer.alloc(9) })
      .execute()
    const step = loop(broken, ['find'])
    for (let attempt = 0; attempt < 4; attempt++) {
      expect(await step.step()).toBe(true)
      later(500)
    }
    expect((await jobs()).at(-1)).toMatchObject({
      kind: 'find',
      state: 'refused',
      reason: 'failed_three_times',
    })
    const reply = await call('GET', '/api/donation/findings')
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([
      500,
      'FINDINGS_FAILED',
    ])
    // They are promised again once something changed.
    await call('PUT', '/api/donation/answers', {})
    expect((await call('GET', '/api/donation/findings')).statusCode).toBe(202)
  })
})

describe('a withdrawal that waits', () => {
  it('deletes the donation with its key, or without one its rows', async () => {
    const ask = (of: string) =>
      enqueue(house.store.data, { kind: 'withdraw', donation: of, at: '2026-11-25' })
    const blobs = await filesOf(house.store.data, donation)
    expect(blobs).toHaveLength(2)
    await ask(donation)
    expect(await loop(broken, ['withdraw']).step()).toBe(true)
    expect(await allDonationIds(house.store.data)).toEqual([])
    for (const { blob } of blobs) await expect(house.premises.blobs.read(blob)).rejects.toThrow()
    expect(house.premises.tombstones.has(donation)).toBe(true)

    await given(house.app, { files: [pdf('drei')] })
    const [other = ''] = await allDonationIds(house.store.data)
    await shredWrap(house.store.keys, other)
    await ask(other)
    expect(await loop(broken, ['withdraw']).step()).toBe(true)
    expect(await allDonationIds(house.store.data)).toEqual([])
  })

  it('leaves no sealed record of a donation whose key is held, whatever other keys are', async () => {
    const other = { ...CAMPAIGN, id: 'andere' }
    const keyFile = join(house.dataDir, 'campaign-key.pem')
    await insertCampaign(house.store.data, other, makeCampaignKey(keyFile), '2026-11-01')
    await loop(says(reading(letters)), ['read']).step()
    const records = async () => [
      (await house.store.data.selectFrom('facts').select('id').execute()).length,
      (await house.store.data.selectFrom('identity').select('id').execute()).length,
    ]
    expect(await records()).not.toContain(0)
    await enqueue(house.store.data, { kind: 'withdraw', donation, at: '2026-11-25' })
    expect(await loop(broken, ['withdraw']).step()).toBe(true)
    expect(await records()).toEqual([0, 0])
  })
})

/** Body and headers of a further letter. */
function further(): [Buffer, Record<string, string>] {
  const boundary = 'x-further'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="b.pdf"\r\n\r\n`
  const body = Buffer.concat([
    Buffer.from(head),
    pdf('drei'),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  return [body, { 'content-type': `multipart/form-data; boundary=${boundary}` }]
}
