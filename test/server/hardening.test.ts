// Headers and rates on the quick ways too: what is given from memory carries the same protection as what is made anew.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newReceipt } from '../../server/vault/index.ts'
import { given } from './form.ts'
import { type TestHouse, testHouse } from './house.ts'

let house: TestHouse
let receipt: string
beforeAll(async () => {
  house = await testHouse()
  receipt = await given(house.app, { files: [Buffer.from('%PDF-1.7\nx')] })
})
afterAll(() => house.end())

const bearer = (of: string) => ({ authorization: `Bearer ${of}` })
/** Each way, by what it answers. */
const WAYS: [string, number, () => { url: string; headers?: Record<string, string> }][] = [
  ['a status', 200, () => ({ url: '/api/donation', headers: bearer(receipt) })],
  ['a status without a receipt', 401, () => ({ url: '/api/donation' })],
  ['a receipt of nobody', 401, () => ({ url: '/api/donation', headers: bearer(newReceipt()) })],
  ['the first page', 200, () => ({ url: '/' })],
  ['the first page, smaller', 200, () => ({ url: '/', headers: { 'accept-encoding': 'br' } })],
  ['a page with a form', 200, () => ({ url: '/geben' })],
  ['help', 200, () => ({ url: '/hilfe' })],
  ['campaigns', 200, () => ({ url: '/api/campaigns' })],
  ['a campaign of nobody', 404, () => ({ url: '/api/campaigns/none' })],
  ['nothing', 404, () => ({ url: '/nothing-here' })],
]
/** What every answer says, pages and problems alike; the content policy of pages allows a little more than that of answers. */
const SAID = {
  'content-security-policy': expect.stringMatching(
    /^default-src 'none';.*base-uri 'none'; ?frame-ancestors 'none'$/,
  ),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
}

describe('every answer', () => {
  it.each(WAYS)('says what protects it, the second time as the first: %s', async (_, code, way) => {
    const [first, second] = [await house.app.inject(way()), await house.app.inject(way())]
    expect([first.statusCode, second.statusCode]).toEqual([code, code])
    for (const { headers } of [first, second]) expect(headers).toMatchObject(SAID)
    const isApi = way().url.startsWith('/api/')
    for (const { headers } of [first, second])
      expect(headers['content-disposition']).toBe(
        isApi ? 'attachment; filename="api.json"' : undefined,
      )
    // Dates, tokens of forms and their cookies differ.
    const names = (headers: object) => Object.keys(headers).toSorted()
    expect(names(second.headers)).toEqual(names(first.headers))
  })
})

describe('who asks too often', () => {
  it.each(WAYS.map((way, i) => [...way, i] as const))(
    'is told when to come back, and others are not: %s',
    async (_, code, way, i) => {
      const ask = (address: string) => house.app.inject({ ...way(), remoteAddress: address })
      const tries = Array.from({ length: 1200 }, (_unused, n) => `10.${i}.7.${n % 250}`)
      const within = await Promise.all(tries.map(ask))
      expect(new Set(within.map(({ statusCode }) => statusCode))).toEqual(new Set([code]))
      const over = await ask(`10.${i}.7.251`)
      expect(over.statusCode).toBe(429)
      expect(over.body).toMatch(/TOO_MANY_REQUESTS|Zu viele Anfragen/)
      expect(Number(over.headers['retry-after'])).toBeGreaterThan(0)
      expect(over.headers).toMatchObject(SAID)
      expect((await ask(`10.${i}.8.1`)).statusCode).toBe(code)
    },
    60_000,
  )
})
