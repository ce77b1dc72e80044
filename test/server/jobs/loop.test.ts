// The worker's loop under faults: a reader that breaks, a worker that is late, findings that cannot be made.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Donation, Reader, type Reading } from '../../../extract/index.ts'
import { JobLoop } from '../../../server/jobs/loop.ts'
import { noLog } from '../../../server/log.ts'
import { countJobs, insertPopulation } from '../../../server/store/index.ts'
import { caller, given } from '../form.ts'
import { type TestHouse, testHouse } from '../house.ts'
import { documents } from '../letters.ts'

let house: TestHouse
let reader: Reader
beforeEach(async () => {
  house = await testHouse()
  reader = new Reader()
})
afterEach(async () => {
  await reader.close()
  await house.end()
})

type Read = (files: Uint8Array[]) => Promise<Reading>
const loopWith = (name: string, read: Read) =>
  new JobLoop({ premises: house.premises, keys: house.keys, reader: { read }, name, log: noLog })
const broken: Read = () => Promise.reject(new Error('the reader broke'))
const later = (seconds: number) =>
  house.clock.set(new Date(house.clock.now().getTime() + seconds * 1000).toISOString())

async function giveLetter() {
  const { lawful } = await documents()
  const call = caller(house.app, await given(house.app, { files: [lawful.pdf] }))
  return { call, donation: async () => (await call('GET', '/api/donation')).json<Donation>() }
}

describe('a reader that breaks', () => {
  it('once: the letter is read at the next attempt', async () => {
    const { donation } = await giveLetter()
    await loopWith('a', broken).step()
    expect((await donation()).status).toBe('reading')
    later(1)
    await loopWith('a', (files) => reader.read(files)).step()
    expect((await donation()).letters.map(({ status }) => status)).toEqual(['review'])
  })

  it('each time: after three attempts the letter is shown as failed, with what the person can do', async () => {
    const { donation } = await giveLetter()
    const loop = loopWith('a', broken)
    for (let attempt = 0; attempt < 4; attempt++) {
      await loop.step()
      later(1)
    }
    expect(await loop.step()).toBe(false)
    const { status, problems } = await donation()
    expect([status, problems.map(({ code }) => code)]).toEqual(['failed', ['LETTER_GAVE_UP']])
    expect(await countJobs(house.store.data)).toEqual({ refused: 1 })
  })
})

describe('a worker that is thought dead and is only late', () => {
  it('writes nothing: the letter is there once, as the other worker read it', async () => {
    const { donation } = await giveLetter()
    let goOn: (files: Reading) => void = () => {}
    const slow: Read = () => new Promise((resolve) => (goOn = resolve))
    const late = loopWith('late', slow).step()
    await expect.poll(async () => (await donation()).status).toBe('reading')
    later(21) // its lease of 20 s has run out
    let real: Reading | null = null
    await loopWith('quick', async (files) => (real = await reader.read(files))).step()
    if (!real) throw new Error('the quick worker read nothing')
    const twice: Reading = real
    goOn({ ...twice, letters: [...twice.letters, ...twice.letters] })
    await late
    expect((await donation()).letters).toHaveLength(1)
    expect(await countJobs(house.store.data)).toEqual({ done: 1 })
  })
})

describe('findings that cannot be made', () => {
  it('are answered as our fault instead of being promised for ever, and tried again after a change', async () => {
    const { call } = await giveLetter()
    await house.work()
    await call('POST', '/api/donation/confirm', {})
    // A batch whose seal is broken: what the worker would compare with cannot be opened.
    const spoilt = { campaign: 'probe', batch: 'b', sha256: 'x', as_of: '2026-11-25', count: 0 }
    await insertPopulation(house.store.data, {
      ...spoilt,
      wrap: Buffer.alloc(92),
      payload: Buffer.alloc(9),
    })
    const loop = loopWith('a', broken)
    for (let attempt = 0; attempt < 4; attempt++) {
      await loop.step()
      later(1)
    }
    const reply = await call('GET', '/api/donation/findings')
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([
      500,
      'FINDINGS_FAILED',
    ])
    await call('PUT', '/api/donation/answers', {})
    expect((await call('GET', '/api/donation/findings')).statusCode).toBe(202)
  })
})
