// What the loop does with each kind of job and each end of it, with a reader made of answers: nothing is drawn or read here.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Letter, type Problem, type Reading, Refusal } from '../../../extract/index.ts'
import { demoLetters } from '../../../fixtures/index.ts'
import { findInCase } from '../../../server/jobs/find.ts'
import { JobLoop } from '../../../server/jobs/loop.ts'
import { readUpload } from '../../../server/jobs/read.ts'
import {
  allDonationIds,
  countJobs,
  donationById,
  enqueue,
  filesOf,
  type Job,
  type JobKind,
  lettersOf,
  releaseWorker,
  shredWrap,
} from '../../../server/store/index.ts'
import { caller, given } from '../form.ts'
import { type TestHouse, testHouse } from '../house.ts'

let house: TestHouse
let donation: string
let call: ReturnType<typeof caller>
let told: [string, object][]
beforeEach(async () => {
  house = await testHouse()
  call = caller(house.app, await given(house.app, { files: [pdf('eins'), pdf('zwei')] }))
  donation = (await allDonationIds(house.store.data))[0] ?? ''
  told = []
})
afterEach(() => house.end())

const pdf = (name: string) => Buffer.from(`%PDF-1.7\n${name}`)
const [one, two] = demoLetters(3, 2).flatMap(({ letters }) => letters)
const letters: Letter[] = [one, two].flatMap((letter) => letter ?? [])
const reading = (found: Letter[], more: Partial<Reading> = {}): Reading => ({
  letters: found.map((letter, file) => ({ letter, sourcePages: [{ file, page: 1 }] })),
  problems: [],
  pageCount: 2,
  ...more,
})
const problem = (code: string): Problem => ({ code, page: null, title: code, detail: code })
type Reads = ConstructorParameters<typeof JobLoop>[0]['reader']['read']
const loop = (read: Reads, kinds?: readonly JobKind[], name = 'a') =>
  new JobLoop({
    premises: premises(),
    keys: house.keys,
    reader: { read },
    name,
    log: (event, details) => void told.push([event, details]),
    ...(kinds ? { kinds } : {}),
  })
/** These files are no papers: nobody tries to draw them. */
const premises = () => ({
  ...house.premises,
  drawing: { render: () => Promise.reject(new Refusal('STORE_NOT_FOUND')) },
})
const says = (answer: Reading) => () => Promise.resolve(answer)
const broken: Reads = () => Promise.reject(new Error('the reader broke'))
const later = (ms: number) =>
  house.clock.set(new Date(house.clock.now().getTime() + ms).toISOString())
const jobs = () => house.store.data.selectFrom('job').selectAll().orderBy('id').execute()
const rows = () => lettersOf(house.store.data, donation)

describe('reading an upload', () => {
  it('gives each letter in it a place of its own, in order, also of a second upload', async () => {
    const step = loop(says(reading(letters)), ['read'])
    expect(await step.step()).toBe(true)
    expect((await rows()).map(({ n, status, pages }) => [n, status, pages])).toEqual([
      [0, 'review', 1],
      [1, 'review', 1],
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

  it('shows how far it is meanwhile', async () => {
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
    expect(seen).toEqual([[['reading', 0]], [[3, 2]]])
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
    expect([row?.status, row?.problems.map(({ code }) => code)]).toEqual([
      'failed',
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
    await loop(says(reading(letters.slice(0, 1)))).step()
    expect((await rows()).map(({ status }) => status)).toEqual(['review'])
  })

  it('whose child is killed from outside is tried again, three times at most; a worker that is ending counts nothing', async () => {
    const killed = { ...reading([], { problems: [problem('READ_MEMORY')] }), killed: true as const }
    const ending = loop(() => (ending.stop(), Promise.resolve(killed)))
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

describe('the lanes', () => {
  it('take only their own kinds; without a kind all', async () => {
    expect(await loop(broken, ['find', 'withdraw']).step()).toBe(false)
    expect(await loop(says(reading(letters))).step()).toBe(true)
  })

  it('end when they are stopped, and do what waits before', async () => {
    const lane = loop(says(reading(letters)))
    const running = lane.run()
    for (let i = 0; i < 500 && (await countJobs(house.store.data))['done'] !== 1; i++)
      await new Promise((resolve) => setTimeout(resolve, 5))
    lane.stop()
    await running
    expect(await countJobs(house.store.data)).toEqual({ done: 1 })
  })
})

describe('findings', () => {
  const job = async (kind: JobKind): Promise<Job> => {
    const row = (await jobs()).findLast((one) => one.kind === kind)
    if (!row) throw new Error('no job')
    return { ...row, upload: row.upload, kind }
  }
  const dataKey = async () => (await house.keys.dataKey(donation)) ?? Buffer.alloc(0)

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
    expect(await loop(broken, ['find']).step()).toBe(false)
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
