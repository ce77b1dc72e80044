// Who gets in: one answer for every wrong receipt, no donation through another's receipt, headers, repetition, the API's document.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Letter } from '../../extract/index.ts'
import { allDonationIds } from '../../server/store/index.ts'
import { newReceipt } from '../../server/vault/index.ts'
import { caller, give, given } from './form.ts'
import { type TestHouse, testHouse } from './house.ts'
import { documents } from './letters.ts'

let house: TestHouse
let erika: string
let max: string

beforeAll(async () => {
  house = await testHouse()
  const { withErrors, lawful } = await documents()
  erika = await given(house.app, { files: [withErrors.pdf] })
  max = await given(house.app, { files: [lawful.pdf] })
  await house.work()
})
afterAll(() => house.end())

const ROUTES: ['GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE', string][] = [
  ['GET', '/api/donation'],
  ['GET', '/api/donation/events'],
  ['GET', '/api/donation/letters'],
  ['POST', '/api/donation/letters'],
  ['GET', '/api/donation/letters/0'],
  ['PATCH', '/api/donation/letters/0'],
  ['PUT', '/api/donation/letters/0'],
  ['GET', '/api/donation/letters/0/pages/1.png'],
  ['PUT', '/api/donation/answers'],
  ['PUT', '/api/donation/consent'],
  ['PUT', '/api/donation/contact'],
  ['POST', '/api/donation/confirm'],
  ['GET', '/api/donation/findings'],
  ['GET', '/api/donation/requests'],
  ['GET', '/api/donation/requests/access.pdf'],
  ['GET', '/api/donation/deadlines.ics'],
  ['GET', '/api/donation/pack'],
  ['GET', '/api/donation/export'],
  ['DELETE', '/api/donation'],
]

describe('a receipt', () => {
  it.each(ROUTES)('must be shown for %s %s', async (method, url) => {
    const bodies = []
    for (const receipt of [newReceipt(), 'MISTYPED', '', 'x'.repeat(5000)]) {
      const reply = await caller(house.app, receipt)(method, url)
      expect(reply.statusCode).toBe(401)
      expect(reply.headers['www-authenticate']).toBe('Bearer')
      bodies.push(reply.body)
    }
    const none = await house.app.inject({ method, url })
    expect(none.statusCode).toBe(401)
    expect(new Set([...bodies, none.body]).size).toBe(1)
  })

  it('is listed above for every route of a donation that the app has', () => {
    const listed = new Set(ROUTES.map(([method, url]) => `${method} ${url}`))
    const document = house.app.swagger() as { paths: Record<string, Record<string, unknown>> }
    const real = Object.entries(document.paths)
      .filter(([path]) => path.startsWith('/api/donation') && !path.startsWith('/api/donations'))
      .flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => {
          const url = path
            .replace('{n}', '0')
            .replace('{p}', '1')
            .replace('{id}', 'access')
            .replace('{format}', 'pdf')
          return `${method.toUpperCase()} ${url}`
        }),
      )
    expect(real.toSorted()).toEqual([...listed].toSorted())
  })

  it('opens its own donation, however it is typed', async () => {
    const typed = ` ${erika.toLowerCase().replaceAll('-', ' ')} `
    expect((await caller(house.app, typed)('GET', '/api/donation')).statusCode).toBe(200)
  })

  it('opens no other donation', async () => {
    const surname = async (receipt: string) =>
      (await caller(house.app, receipt)('GET', '/api/donation/letters')).json<Letter[]>()[0]
        ?.identity.surname
    const truth = await documents()
    expect(await surname(erika)).toBe(truth.withErrors.letter.identity.surname)
    expect(await surname(max)).toBe(truth.lawful.letter.identity.surname)
    expect((await caller(house.app, max)('GET', '/api/donation/letters/1')).statusCode).toBe(404)
  })

  it('takes the same time whether it is unknown, mistyped or withdrawn', async () => {
    const receipt = await given(house.app, { files: [Buffer.from('%PDF-1.7\nx')] })
    await caller(house.app, receipt)('DELETE', '/api/donation')
    const kinds = { withdrawn: receipt, unknown: newReceipt(), mistyped: 'ABCD-EFGH' }
    const times: Record<string, number[]> = { withdrawn: [], unknown: [], mistyped: [] }
    for (let i = 0; i < 150; i++) {
      for (const [kind, value] of Object.entries(kinds)) {
        const from = performance.now()
        await house.service.open(value)
        times[kind]?.push(performance.now() - from)
      }
    }
    const median = (kind: string) => (times[kind] ?? []).toSorted((a, b) => a - b)[75] ?? 0
    const medians = Object.keys(kinds).map(median)
    expect(Math.max(...medians) / Math.min(...medians)).toBeLessThan(1.6)
  })
})

describe('a repeated upload', () => {
  it('withdraws the first try and gives a new receipt', async () => {
    const headers = { 'idempotency-key': 'f3b1c2d4e5f60718293a4b5c6d7e8f90' }
    const { lawful } = await documents()
    const count = (await allDonationIds(house.store.data)).length
    const first = await given(house.app, { files: [lawful.pdf], headers })
    const second = await given(house.app, { files: [lawful.pdf], headers })
    expect(second).not.toBe(first)
    expect((await caller(house.app, first)('GET', '/api/donation')).statusCode).toBe(401)
    expect((await caller(house.app, second)('GET', '/api/donation')).statusCode).toBe(200)
    await house.work()
    expect(await allDonationIds(house.store.data)).toHaveLength(count + 1)
    expect((await caller(house.app, second)('GET', '/api/donation')).json()).toMatchObject({
      status: 'review',
    })
  })

  it('keeps one of several that come at the same time', async () => {
    const headers = { 'idempotency-key': 'aaaabbbbccccddddeeeeffff00001111' }
    const { lawful } = await documents()
    const all = await Promise.all(
      [1, 2, 3].map(() => given(house.app, { files: [lawful.pdf], headers })),
    )
    const states = await Promise.all(
      all.map(
        async (receipt) => (await caller(house.app, receipt)('GET', '/api/donation')).statusCode,
      ),
    )
    expect(states.toSorted((a, b) => a - b)).toEqual([200, 401, 401])
  })

  it('does not fall back on a key older than a day', async () => {
    const headers = { 'idempotency-key': '00112233445566778899aabbccddeeff' }
    const { lawful } = await documents()
    const first = await given(house.app, { files: [lawful.pdf], headers })
    house.clock.set('2026-11-26T10:00:01.000Z')
    await given(house.app, { files: [lawful.pdf], headers })
    expect((await caller(house.app, first)('GET', '/api/donation')).statusCode).toBe(200)
  })
})

describe('every answer', () => {
  it('carries a policy that lets nothing in from elsewhere', async () => {
    const { headers } = await house.app.inject('/api/campaigns')
    expect(headers['content-security-policy']).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self';font-src 'self';connect-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
    )
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
    expect(headers['strict-transport-security']).toBeUndefined()
  })

  it('is a problem where there is nothing, also for JSON that is none', async () => {
    const missing = await house.app.inject('/api/nothing')
    expect([missing.statusCode, missing.headers['content-type']]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ])
    const broken = await caller(house.app, max)('PUT', '/api/donation/answers', '{', {
      'content-type': 'application/json',
    })
    expect([broken.statusCode, broken.json<{ code: string }>().code]).toEqual([
      400,
      'BODY_NOT_READABLE',
    ])
    const large = await caller(house.app, max)('PUT', '/api/donation/answers', {
      decision: { by: 'x'.repeat(70_000) },
    })
    expect([large.statusCode, large.json<{ code: string }>().code]).toEqual([413, 'BODY_TOO_LARGE'])
    const type = await caller(house.app, max)('PUT', '/api/donation/answers', 'a=b', {
      'content-type': 'application/x-www-form-urlencoded',
    })
    expect(type.statusCode).toBe(415)
  })

  it('is a page for a person who asks for one, never for the API', async () => {
    const headers = { accept: 'text/html,application/xhtml+xml' }
    const page = await house.app.inject({ url: '/nothing-here', headers })
    expect([page.statusCode, page.headers['content-type']]).toEqual([
      404,
      'text/html; charset=utf-8',
    ])
    const problem = await house.app.inject({ url: '/api/nothing', headers })
    expect(problem.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  })

  it('is described by an OpenAPI 3.1 document with the shapes of the model', async () => {
    const document = (await house.app.inject('/api/openapi.json')).json<{
      openapi: string
      paths: Record<string, unknown>
      components: { schemas: Record<string, unknown>; securitySchemes: unknown }
    }>()
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining([
        'Letter',
        'Finding',
        'Request',
        'Donation',
        'Campaign',
        'Answers',
        'AnalysisResult',
      ]),
    )
    expect(document.components.securitySchemes).toEqual({
      receipt: { type: 'http', scheme: 'bearer' },
    })
    const text = JSON.stringify(document)
    const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name ?? '',
    )
    expect(references.filter((name) => !(name in document.components.schemas))).toEqual([])
    for (const path of [
      '/api/donations',
      '/api/donation/letters/{n}/pages/{p}.png',
      '/api/donation/requests/{id}.{format}',
      '/api/requests/access.{format}',
    ]) {
      expect(Object.keys(document.paths)).toContain(path)
    }
    const pages = await house.app.inject({ url: '/api/docs/', headers: { accept: 'text/html' } })
    expect([pages.statusCode, pages.headers['content-security-policy']]).toEqual([
      200,
      expect.stringContaining("connect-src 'self'"),
    ])
  })

  it('tells operators what they need and no more', async () => {
    expect((await house.app.inject('/healthz')).json()).toEqual({ status: 'ok' })
    expect((await house.app.inject('/readyz')).statusCode).toBe(200)
    expect((await house.app.inject('/metrics')).body).toMatch(
      /countercheck_jobs\{state="queued"\} \d+/,
    )
  })

  it('shows campaigns with a rounded count', async () => {
    const [campaign] = (await house.app.inject('/api/campaigns')).json<
      [{ id: string; counts: unknown }]
    >()
    expect([campaign.id, campaign.counts]).toEqual(['probe', { donations: null }]) // fewer than ten
    expect((await house.app.inject('/api/campaigns/probe/analyses')).json()).toEqual([])
    expect((await house.app.inject('/api/campaigns/probe/analyses/twins')).statusCode).toBe(404)
    expect((await house.app.inject('/api/campaigns/other')).statusCode).toBe(404)
  })
})

it('refuses a flood from one address block, and lets people with a receipt in', async () => {
  const codes: number[] = []
  let refused: Awaited<ReturnType<typeof give>> | null = null
  while (!refused && codes.length < 400) {
    const reply = await give(house.app, { files: [], consent: null })
    codes.push(reply.statusCode)
    if (reply.statusCode === 429) refused = reply
  }
  // 300 in ten minutes, of which the tests above have used a few.
  expect(codes.length).toBeGreaterThan(280)
  expect(codes.length).toBeLessThanOrEqual(301)
  expect(refused?.json()).toMatchObject({ code: 'TOO_MANY_REQUESTS', status: 429 })
  expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0)
  expect((await caller(house.app, max)('GET', '/api/donation')).statusCode).toBe(200)
})
