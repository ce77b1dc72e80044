// Pages that are drawn once for everybody: never older than the campaign, never one person's for another, compressed as the browser takes them.
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { updateCampaign } from '../../server/store/index.ts'
import { codingFor } from '../../server/web/drawn-once.ts'
import { CAMPAIGN } from '../server/campaign.ts'
import { given } from '../server/form.ts'
import { type TestHouse, testHouse } from '../server/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.end())

const ask = async (url: string, headers: Record<string, string> = {}) =>
  await house.app.inject({ url, headers: { accept: 'text/html', ...headers } })

it.each(['/', '/hilfe', '/datenschutz', '/ueber', '/ergebnisse', '/aushang'])(
  '%s is the same for two who know nothing of each other, and sets no cookie',
  async (url) => {
    const [first, second] = [await ask(url), await ask(url)]
    expect(second.body).toBe(first.body)
    expect([first, second].map(({ headers }) => headers['set-cookie'])).toEqual([
      undefined,
      undefined,
    ])
    expect(second.headers).toMatchObject({
      'cache-control': 'no-store',
      vary: 'accept-language, cookie, accept-encoding',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    })
    expect(second.headers['content-security-policy']).toContain("default-src 'none'")
    const french = await ask(url, { 'accept-language': 'fr' })
    expect(french.body).toContain('<html lang="fr"')
    expect((await ask(url)).body).toBe(first.body)
  },
)

it('follows the campaign at once, and the day', async () => {
  await ask('/')
  await updateCampaign(house.store.data, {
    ...CAMPAIGN,
    title: { de: 'Ganz neuer Titel' },
    closesOn: '2026-11-26',
  })
  for (const url of ['/', '/ergebnisse'])
    expect((await ask(url)).body, url).toContain('Ganz neuer Titel')
  const open = (await ask('/')).body
  house.clock.set('2026-11-28T10:00:00.000Z')
  const closed = (await ask('/')).body
  expect([open, closed].map((body) => body.includes('href="/geben"'))).toEqual([true, false])
  house.clock.set('2026-11-25T10:00:00.000Z')
})

it('shows an open file to its own browser only', async () => {
  const receipt = await given(house.app, { files: [Buffer.from('%PDF-1.7\nx')] })
  const session = await house.service.openSession(receipt)
  const [before, own, after] = [
    await ask('/hilfe'),
    await ask('/hilfe', { cookie: `akte=${session}` }),
    await ask('/hilfe'),
  ]
  expect(own.body).toContain('href="/zurueckziehen"')
  expect(before.body).not.toContain('href="/zurueckziehen"')
  expect(after.body).toBe(before.body)
})

it('keeps the host that a page names apart from others', async () => {
  const [a, b] = [
    await ask('/aushang', { host: 'a.example' }),
    await ask('/aushang', { host: 'b.example' }),
  ]
  expect(a.body).toContain('a.example')
  expect(b.body).not.toContain('a.example')
})

it('goes as the browser takes it', async () => {
  const plain = await ask('/hilfe')
  const [br, gzip] = [
    await ask('/hilfe', { 'accept-encoding': 'gzip, br' }),
    await ask('/hilfe', { 'accept-encoding': 'gzip' }),
  ]
  expect([plain, br, gzip].map(({ headers }) => headers['content-encoding'])).toEqual([
    undefined,
    'br',
    'gzip',
  ])
  expect(brotliDecompressSync(br.rawPayload).toString()).toBe(plain.body)
  expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain.body)
  expect([codingFor('br;q=0, gzip;q=0.5'), codingFor('identity'), codingFor(undefined)]).toEqual([
    'gzip',
    null,
    null,
  ])
})

it('a receipt that was opened a moment ago opens nothing once it is taken back', async () => {
  const receipt = await given(house.app, { files: [Buffer.from('%PDF-1.7\ny')] })
  const status = async () =>
    (
      await house.app.inject({
        url: '/api/donation',
        headers: { authorization: `Bearer ${receipt}` },
      })
    ).statusCode
  expect([await status(), await status()]).toEqual([200, 200])
  const handle = await house.service.open(receipt)
  await handle?.withdraw()
  expect([await status(), await status()]).toEqual([401, 401])
})
