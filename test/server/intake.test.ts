// Bad input at the door: one plain problem each, nothing kept, and the service goes on.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allDonationIds, allWrapped } from '../../server/store/index.ts'
import { formOf, give } from './form.ts'
import { type TestHouse, testHouse } from './house.ts'

const PDF = Buffer.from('%PDF-1.7\nnot much of one')
const MEGABYTE = 1024 * 1024
let house: TestHouse

beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.end())

type Case = [string, Parameters<typeof give>[1], number, string]
const CASES: Case[] = [
  ['no file', { files: [] }, 400, 'UPLOAD_EMPTY'],
  ['an empty file', { files: [Buffer.alloc(0)] }, 400, 'UPLOAD_EMPTY'],
  ['an executable', { files: [Buffer.from('MZ\x90\0')] }, 415, 'UPLOAD_TYPE'],
  [
    'a page of HTML',
    { files: [Buffer.from('<!doctype html><script>alert(1)</script>')] },
    415,
    'UPLOAD_TYPE',
  ],
  ['a zip', { files: [Buffer.from('PK\x03\x04')] }, 415, 'UPLOAD_TYPE'],
  [
    '30 MB',
    { files: [Buffer.concat([PDF, Buffer.alloc(30 * MEGABYTE)])] },
    413,
    'UPLOAD_TOO_LARGE',
  ],
  ['21 files', { files: Array.from({ length: 21 }, () => PDF) }, 413, 'UPLOAD_TOO_MANY_FILES'],
  ['no consent', { files: [PDF], consent: null }, 422, 'CONSENT_MISSING'],
  [
    'consent to nothing',
    { files: [PDF], consent: { version: 'v1', purposes: [] } },
    422,
    'CONSENT_MISSING',
  ],
  [
    'consent to analysis alone',
    { files: [PDF], consent: { version: 'v1', purposes: ['analysis'] } },
    422,
    'CONSENT_MISSING',
  ],
  [
    'consent to another version',
    { files: [PDF], consent: { version: 'v0', purposes: ['findings'] } },
    422,
    'CONSENT_MISSING',
  ],
  [
    'a purpose that the campaign does not offer',
    { files: [PDF], consent: { version: 'v1', purposes: ['findings', 'publication'] } },
    422,
    'CONSENT_MISSING',
  ],
  ['consent that is not JSON', { files: [PDF], consent: '{' }, 400, 'BODY_INVALID'],
  [
    'answers that do not fit',
    { files: [PDF], answers: { about: { sex: 'yes' } } },
    400,
    'BODY_INVALID',
  ],
  [
    'answers of 100 kB',
    { files: [PDF], answers: `"${'x'.repeat(100_000)}"` },
    413,
    'BODY_TOO_LARGE',
  ],
  ['no campaign', { files: [PDF], campaign: null }, 400, 'BODY_INVALID'],
  ['an unknown campaign', { files: [PDF], campaign: 'other' }, 404, 'CAMPAIGN_UNKNOWN'],
  [
    'a short Idempotency-Key',
    { files: [PDF], headers: { 'idempotency-key': '1' } },
    400,
    'IDEMPOTENCY_KEY',
  ],
]

describe('the door', () => {
  it.each(CASES)(
    'answers %s with one problem and keeps nothing',
    async (_, parts, status, code) => {
      const reply = await give(house.app, parts)
      expect(reply.statusCode).toBe(status)
      expect(reply.headers['content-type']).toContain('application/problem+json')
      const problem = reply.json<Record<string, unknown>>()
      expect(problem).toMatchObject({
        type: `/problems/${code.toLowerCase().replaceAll('_', '-')}`,
        status,
        code,
      })
      expect(String(problem['title']).length).toBeGreaterThan(3)
      expect(String(problem['detail']).length).toBeGreaterThan(3)
      expect(await allDonationIds(house.store.data)).toEqual([])
      expect(await allWrapped(house.store.keys)).toEqual([])
    },
  )

  it('names the place of what does not fit', async () => {
    const reply = await give(house.app, { files: [PDF], answers: { about: { sex: 'yes' } } })
    expect(reply.json<{ errors: { path: string }[] }>().errors[0]?.path).toBe('/answers/about/sex')
  })

  it('answers a body that is no form', async () => {
    const plain = { method: 'POST' as const, url: '/api/donations' }
    const json = await house.app.inject({ ...plain, payload: { campaign: 'probe' } })
    expect([json.statusCode, json.json<{ code: string }>().code]).toEqual([415, 'BODY_TYPE'])
    const { payload, headers } = formOf({ files: [PDF] })
    const cut = await house.app.inject({ ...plain, payload: payload.subarray(0, -40), headers })
    expect(cut.statusCode).toBeGreaterThanOrEqual(400)
    expect(cut.statusCode).toBeLessThan(500)
    const none = await house.app.inject({ ...plain, headers })
    expect(none.statusCode).toBe(400)
  })

  it('speaks the language asked for', async () => {
    const title = async (language: string) => {
      const reply = await give(house.app, {
        files: [PDF],
        consent: null,
        headers: { 'accept-language': language },
      })
      return reply.json<{ title: string }>().title
    }
    expect(await title('en-GB,en;q=0.9')).toBe('We take nothing without consent')
    expect(await title('fr')).toBe('Nous n’acceptons rien sans consentement')
    expect(await title('pl, de;q=0.5')).toBe('Ohne Einwilligung nehmen wir nichts an')
  })

  it('still takes a letter in after all that', async () => {
    const reply = await give(house.app, { files: [PDF] })
    expect(reply.statusCode).toBe(201)
    expect(reply.json()).toEqual({
      receipt: expect.stringMatching(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/),
      status: 'received',
    })
  })
})

describe('a letter whose file or key cannot be written', () => {
  const held = async () => ({
    donations: (await allDonationIds(house.store.data)).length,
    keys: (await allWrapped(house.store.keys)).length,
    blobs: (await house.premises.blobs.list(Number.POSITIVE_INFINITY)).length,
  })
  const failed = () => Promise.reject(Object.assign(new Error('no room'), { code: 'ENOSPC' }))

  it('leaves neither, whichever comes first', async () => {
    const before = await held()
    const { blobs } = house.premises
    const { keys } = house.store.together
    const [write, run] = [blobs.write.bind(blobs), keys.run.bind(keys)]
    const later = () => new Promise((resolve) => setTimeout(resolve, 50))
    for (const isSlow of [false, true]) {
      const wait = isSlow ? later : async () => {}
      blobs.write = async () => await wait().then(failed)
      expect((await give(house.app, { files: [PDF] })).statusCode).toBe(507)
      blobs.write = write
      keys.run = async () => await wait().then(failed)
      expect((await give(house.app, { files: [PDF] })).statusCode).toBe(507)
      keys.run = run
    }
    expect(await held()).toEqual(before)
    expect((await give(house.app, { files: [PDF] })).statusCode).toBe(201)
    expect(await held()).toEqual({
      donations: before.donations + 1,
      keys: before.keys + 1,
      blobs: before.blobs + 1,
    })
  })

  it('has its row only when both are on disk', async () => {
    const order: string[] = []
    const { blobs } = house.premises
    const { data, keys } = house.store.together
    const all = {
      write: blobs.write.bind(blobs),
      keys: keys.run.bind(keys),
      data: data.run.bind(data),
    }
    const slow = async <T>(name: string, work: Promise<T>, ms: number): Promise<T> => {
      const done = await work
      await new Promise((resolve) => setTimeout(resolve, ms))
      order.push(name)
      return done
    }
    for (const [blobMs, keyMs] of [
      [0, 60],
      [60, 0],
    ] as const) {
      blobs.write = async (bytes) => await slow('file', all.write(bytes), blobMs)
      keys.run = async (work) => await slow('key', all.keys(work), keyMs)
      data.run = async (work) => {
        order.push('row')
        return await all.data(work)
      }
      expect((await give(house.app, { files: [PDF] })).statusCode).toBe(201)
    }
    Object.assign(blobs, { write: all.write })
    Object.assign(keys, { run: all.keys })
    Object.assign(data, { run: all.data })
    expect(order).toEqual(['file', 'key', 'row', 'key', 'file', 'row'])
  })
})
