// Every route times every role, from the routes that the app itself registers: a route that nobody classified fails here.
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addResearcher, endResearcher } from '../../../server/researchers/index.ts'
import { newReceipt } from '../../../server/vault/index.ts'
import { demoLetters } from '../../../fixtures/index.ts'
import { takeInFields } from '../../../server/bulk/fields.ts'
import { endStaff, ROLES as STAFF } from '../../../server/staff/index.ts'
import { campaignById, type StaffRole } from '../../../server/store/index.ts'
import { testHouse, type TestHouse } from '../house.ts'
import { type Browser, person } from '../staff/person.ts'

/**
 * Who may: anybody; the holder of a receipt (Authorization); an open session (cookie); a researcher (token); who has an adviser's code (cookie);
 * staff of one role, or of any (cookie).
 */
type Gate = 'open' | 'receipt' | 'session' | 'researcher' | 'guest' | 'staff' | `staff ${StaffRole}`
const GATES: [Gate, string][] = [
  [
    'open',
    '/ /api/campaigns /api/campaigns/:id /api/campaigns/:id/analyses /api/campaigns/:id/analyses/:name',
  ],
  [
    'open',
    '/api/donations /api/requests/access.:format /api/uploads /api/uploads/:id /api/openapi.json /api/docs',
  ],
  [
    'open',
    '/api/docs/json /api/docs/yaml /api/docs/static/* /api/docs/static/index.html /api/docs/static/swagger-initializer.js',
  ],
  [
    'open',
    '/healthz /readyz /metrics /assets/:name /favicon.ico /aushang /hilfe /mappe-pruefen /datenschutz /ueber /ergebnisse /zaehler',
  ],
  [
    'open',
    '/brief-anfordern /beispiele/:name /beleg /beleg/schliessen /beratung /geben /fall/schliessen',
  ],
  ['researcher', '/api/campaigns/:id/records.json /api/campaigns/:id/records.csv'],
  [
    'receipt',
    '/api/donation /api/donation/events /api/donation/export /api/donation/answers /api/donation/consent',
  ],
  [
    'receipt',
    '/api/donation/contact /api/donation/confirm /api/donation/letters /api/donation/letters/:n',
  ],
  [
    'receipt',
    '/api/donation/letters/:n/pages/:p.png /api/donation/findings /api/donation/requests',
  ],
  ['receipt', '/api/donation/requests/:id.:format /api/donation/deadlines.ics /api/donation/pack'],
  [
    'session',
    '/abtippen/:n /mappe.zip /mitnehmen.json /brief-dazu /briefe /befunde /blatt/:n/:p.png /blatt/:n/:p /fragen',
  ],
  [
    'session',
    '/fristen.ics /einwilligung /einwilligung.txt /zurueckziehen /zeigen /warten /warten/ereignisse /werte /pruefen',
  ],
  [
    'session',
    '/pruefen/bestaetigen /schreiben /schreiben/:id /schreiben/:id/verlauf /schreiben/:id/text /vollmacht.pdf /vollmacht.txt',
  ],
  ['guest', '/fall /fall/blatt/:n/:p.png'],
  ['open', '/team /team/einladung /team/konto'],
  ['staff', '/team/abmelden /team/ich /team/ich/sitzungen /team/ich/passwort'],
  [
    'staff reviewer',
    '/team/pruefen /team/pruefen/:id /team/pruefen/:id/:k.png /team/pruefen/:id/vorschlag',
  ],
  ['staff administrator', '/team/kampagnen /team/kampagnen/:id /team/kampagnen/:id/schliessen'],
  ['staff administrator', '/team/konten /team/konten/:name'],
  ['staff key-holder', '/team/schluessel /team/leihen/:id'],
  ['staff researcher', '/team/daten /team/daten/:campaign.csv'],
]
/** Forms of staff: those that want both factors of the last ten minutes, and those for which a session is enough. */
const FRESH = [
  '/team/konten /team/konten/:name /team/kampagnen/:id /team/kampagnen/:id/schliessen',
  '/team/leihen/:id /team/daten/:campaign.csv /team/ich/sitzungen',
]
const ANY_SESSION = [
  // The last asks for both factors itself, whenever they were shown before.
  '/team/abmelden /team/pruefen/:id /team/pruefen/:id/vorschlag /team/ich/passwort',
]
const gateOf = new Map(GATES.flatMap(([gate, urls]) => urls.split(' ').map((url) => [url, gate])))

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
const routes: { method: Method; url: string; isFresh: boolean }[] = []
let house: TestHouse
const tokens: Record<string, string | null> = {}
const people: [StaffRole | 'former', Browser][] = []

const listen = (message: unknown) => {
  const { fastify } = message as { fastify: FastifyInstance }
  fastify.addHook('onRoute', ({ method, url, config }) => {
    const isFresh = config?.freshSignIn === true
    for (const one of [method].flat())
      if (one !== 'HEAD' && one !== 'OPTIONS') routes.push({ method: one as Method, url, isFresh })
  })
}

beforeAll(async () => {
  subscribe('fastify.initialization', listen)
  house = await testHouse()
  unsubscribe('fastify.initialization', listen)
  const campaign = await campaignById(house.store.data, 'probe')
  const consent = { version: 'v1', purposes: ['findings' as const] }
  const [given] = await takeInFields(house.premises, campaign, consent, demoLetters(3, 1), true)
  tokens['nobody'] = null
  tokens['stranger'] = newReceipt()
  tokens['donor'] = given?.receipt ?? null
  tokens['researcher'] = await addResearcher(house.store, house.clock, 'in', 30, null)
  tokens['former researcher'] = await addResearcher(house.store, house.clock, 'out', 30, null)
  await endResearcher(house.premises, 'out')
  for (const role of STAFF) people.push([role, (await person(house, role, role)).browser])
  const former = await person(house, 'former', 'administrator')
  await endStaff(house.premises, 'former')
  people.push(['former', former.browser])
})
afterAll(async () => await house.end())

const filled = (url: string) =>
  url
    .replace('/campaigns/:id', '/campaigns/probe')
    .replace('/kampagnen/:id', '/kampagnen/probe')
    .replace(':campaign.csv', 'probe.csv')
    .replace(':id.:format', 'access.pdf')
    .replace(':format', 'pdf')
    .replace(':p', '1')
    .replace(/:\w+/g, '0')
    .replace('*', 'x')

async function status(method: Method, url: string, token: string | null): Promise<number> {
  const reply = await house.app.inject({
    method,
    url: filled(url),
    headers: {
      accept: 'text/html',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(method === 'GET' || method === 'DELETE' ? {} : { 'content-type': 'application/json' }),
    },
    ...(method === 'GET' || method === 'DELETE' ? {} : { payload: '{}' }),
  })
  return reply.statusCode
}

describe('every route', () => {
  it('is classified, and every class names only routes that exist', () => {
    expect(routes.length).toBeGreaterThan(60)
    const urls = new Set(routes.map(({ url }) => url))
    expect([...urls].filter((url) => !gateOf.has(url)).toSorted()).toEqual([])
    expect([...gateOf.keys()].filter((url) => !urls.has(url)).toSorted()).toEqual([])
  })

  it('lets in whom its class names, and nobody else', async () => {
    const wrong: string[] = []
    for (const { method, url } of routes) {
      const gate = gateOf.get(url)
      for (const [role, token] of Object.entries(tokens)) {
        // The donor's own DELETE would end the donation for the rest of this test.
        if (method === 'DELETE' && role === 'donor') continue
        const code = await status(method, url, token ?? null)
        const isIn =
          gate === 'open' ||
          (gate === 'receipt' && role === 'donor') ||
          (gate === 'researcher' && role === 'researcher')
        // Cookies alone open pages; without one they ask for the receipt, or refuse a form that nobody was shown.
        const cookie = gate === 'session' || gate === 'guest' || gate?.startsWith('staff')
        const shut = cookie ? [401, 403, 303, 404, 415] : [401]
        const fits = isIn
          ? ![401, 403].includes(code) || (gate === 'open' && method === 'POST')
          : shut.includes(code)
        if (!fits || code === 500) wrong.push(`${method} ${url} as ${role}: ${code}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('behind the sign-in lets in one role, and no other with or without an account', async () => {
    const wrong: string[] = []
    const staffRoutes = routes.filter(({ url }) => gateOf.get(url)?.startsWith('staff '))
    expect(staffRoutes.length).toBeGreaterThan(10)
    for (const { method, url } of staffRoutes) {
      for (const [role, browser] of people) {
        // Each with a form token of her own, so that only the role decides.
        await browser.get('/team/konten')
        const reply =
          method === 'GET' ? await browser.get(filled(url)) : await browser.post(filled(url))
        const isIn = gateOf.get(url) === `staff ${role}`
        const fits = isIn
          ? ![401, 403, 500].includes(reply.statusCode)
          : reply.statusCode === (role === 'former' ? 401 : 403)
        if (!fits) wrong.push(`${method} ${url} as ${role}: ${reply.statusCode}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('that gives something out or cannot be taken back wants a fresh sign-in, of the right role', async () => {
    const forms = routes.filter(
      ({ method, url }) => method !== 'GET' && gateOf.get(url)?.startsWith('staff'),
    )
    const urls = (fresh: boolean) =>
      forms.filter(({ isFresh }) => isFresh === fresh).map(({ url }) => url)
    const named = (all: readonly string[]) => all.flatMap((some) => some.split(' '))
    expect(urls(true).toSorted()).toEqual(named(FRESH).toSorted())
    expect(urls(false).toSorted()).toEqual(named(ANY_SESSION).toSorted())
    expect(routes.filter(({ isFresh }) => isFresh)).toHaveLength(urls(true).length)

    const wrong: string[] = []
    const later = new Date(house.clock.now().getTime() + 11 * 60_000)
    house.clock.set(later.toISOString())
    for (const { url } of forms.filter(({ isFresh }) => isFresh))
      for (const [role, browser] of people) {
        await browser.get('/team/konten')
        const { statusCode, body } = await browser.post(filled(url))
        const isAsked = statusCode === 401 && body.includes(`action="${filled(url)}"`)
        const isOut = statusCode === (role === 'former' ? 401 : 403) && !isAsked
        const gate = gateOf.get(url)
        const isIn = gate === `staff ${role}` || (gate === 'staff' && role !== 'former')
        if (isIn ? !isAsked : !isOut) wrong.push(`${url} as ${role}: ${statusCode}`)
      }
    expect(wrong).toEqual([])
  })

  it('of donors opens with no account of staff', async () => {
    const wrong: string[] = []
    for (const { method, url } of routes) {
      const gate = gateOf.get(url) ?? ''
      if (!['receipt', 'session', 'guest', 'researcher'].includes(gate) || method !== 'GET')
        continue
      for (const [role, browser] of people) {
        const { statusCode } = await browser.get(filled(url))
        if (![401, 303, 404].includes(statusCode)) wrong.push(`${url} as ${role}: ${statusCode}`)
      }
    }
    expect(wrong).toEqual([])
  })
})
