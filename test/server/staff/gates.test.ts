// The gates of the pages of staff, with sessions that lie in the store already: who passes, which form counts, what is told, what changes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoLetters } from '../../../fixtures/index.ts'
import { buildApp } from '../../../server/app.ts'
import { takeInFields } from '../../../server/bulk/fields.ts'
import { Records, writeSealed } from '../../../server/donations/records.ts'
import { noLog } from '../../../server/log.ts'
import { tokenKeys } from '../../../server/researchers/index.ts'
import {
  endLending,
  endStaff,
  lend,
  lendable,
  listLent,
  resetStaff,
} from '../../../server/staff/index.ts'
import { applyProposals, lentTo } from '../../../server/staff/review.ts'
import {
  allAuditRows,
  campaignById,
  changeLetter,
  donationIds,
  findStaff,
  findUnderWay,
  lettersOf,
  setCredentials,
  shredWrap,
} from '../../../server/store/index.ts'
import { CampaignKeys, rawPublicKey } from '../../../server/vault/index.ts'
import { type TestHouse, testHouse } from '../house.ts'
import { given } from '../form.ts'
import { Browser } from './person.ts'
import { sessionOf, type Signed, signed } from './signed.ts'

let house: TestHouse
let ada: Signed
let rita: Signed
let otto: Signed
beforeAll(async () => {
  house = await testHouse()
  ada = await signed(house, 'ada', 'administrator')
  rita = await signed(house, 'rita', 'reviewer')
  otto = await signed(house, 'otto', 'key-holder')
  await house.keys.campaigns()
})
afterAll(() => house.end())

/** Credentials under which a copy can be sealed for an account once more. */
const again = ({ token }: Signed) => ({
  salt: Buffer.alloc(16),
  verifier: 'another',
  totp: Buffer.alloc(8),
  public_key: rawPublicKey(tokenKeys(token).publicKey),
})
const told = async () =>
  (await allAuditRows(house.store.data)).map(({ action, actor, object }) => [action, actor, object])
const hours = (n: number) =>
  house.clock.set(new Date(house.clock.now().getTime() + n * 3_600_000).toISOString())

describe('the door', () => {
  it('shows the sign-in to strangers, and leads each role to its own place', async () => {
    const stranger = new Browser(house.app)
    expect((await stranger.get('/team')).statusCode).toBe(200)
    for (const [one, home] of [
      [ada, '/team/kampagnen'],
      [rita, '/team/pruefen'],
      [otto, '/team/schluessel'],
      [await signed(house, 'rosa', 'researcher'), '/team/daten'],
    ] as const) {
      const { statusCode, headers } = await one.browser.get('/team')
      expect([statusCode, headers['location']]).toEqual([303, home])
      expect((await one.browser.get(home)).statusCode).toBe(200)
    }
  })

  it('takes a form only from the page and the browser that it was shown to', async () => {
    const mine = new Browser(house.app)
    const form = { name: 'x', passwort: 'y', code: '1' }
    // Never shown a page: no token at all, and none that another browser was given.
    expect((await mine.post('/team', form)).statusCode).toBe(403)
    const other = new Browser(house.app)
    const page = await other.get('/team')
    const token = /name="token" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
    await mine.get('/team')
    expect((await mine.post('/team', { ...form, token })).statusCode).toBe(403)
    expect((await mine.post('/team', { ...form, token: '' })).statusCode).toBe(403)
    const send = (headers: Record<string, string>) =>
      house.app.inject({
        method: 'POST',
        url: '/team/einladung',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          cookie: [...other.cookies].map((pair) => pair.join('=')).join('; '),
          host: 'countercheck.example',
          ...headers,
        },
        payload: new URLSearchParams({ token, einladung: 'x' }).toString(),
      })
    // Shown and sent back: judged. With the origin of another site, or none that can be read: not.
    for (const [origin, status] of [
      [undefined, 404],
      ['null', 404],
      ['http://countercheck.example', 404],
      ['http://evil.example', 403],
      ['http://countercheck.example.evil.example', 403],
      ['://', 403],
    ] as const)
      expect((await send(origin === undefined ? {} : { origin })).statusCode, origin).toBe(status)
    const short = { cookie: 'formular=short' }
    expect((await send(short)).statusCode).toBe(403)
  })

  it('holds up a flood from one block of addresses and no other', async () => {
    const browser = new Browser(house.app)
    await browser.get('/team')
    const knock = async (remoteAddress: string, url = '/team/einladung') =>
      (
        await house.app.inject({
          method: 'POST',
          url,
          remoteAddress,
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          payload: 'token=x',
        })
      ).statusCode
    for (const [block, near, ...far] of [
      ['198.51.100.', '198.51.100.250', '198.51.101.1', '98.51.100.1'],
      ['::ffff:203.0.113.', '203.0.113.9', '::ffff:203.0.114.9', '::ffff:3.0.113.9'],
      ['2001:db8:7:1::', '2001:db8:7:ffff::1', '2001:db8:8::1', '2a01:db8:7::1'],
    ] as const) {
      for (let i = 1; i <= 120; i++) expect(await knock(`${block}${i}`)).toBe(403)
      expect(await knock(near)).toBe(429)
      for (const one of far) expect(await knock(one)).toBe(403)
    }
  })

  it('names cookies by the line: bound to the host where it is encrypted', async () => {
    const plain = await house.app.inject('/team')
    const set = [plain.headers['set-cookie']].flat().join('\n')
    expect(set).toMatch(/^formular=[\w-]{24}; Path=\/; HttpOnly; SameSite=Strict$/m)
    expect(set).not.toContain('Secure')
    const { headers } = await house.app.inject({
      url: '/healthz',
      headers: { origin: 'https://elsewhere.example' },
    })
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    for (const old of [
      'x-download-options',
      'x-permitted-cross-domain-policies',
      'x-xss-protection',
    ])
      expect(headers).not.toHaveProperty(old)
    // Only a proxy knows whether the line is encrypted.
    expect(headers).not.toHaveProperty('strict-transport-security')
    expect(headers).not.toHaveProperty('cross-origin-embedder-policy')
    expect(headers).toMatchObject({
      'content-security-policy':
        "default-src 'none';script-src 'self';style-src 'self';img-src 'self';font-src 'self';connect-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
    for (const header of ['strict-transport-security', 'cross-origin-embedder-policy'])
      expect(headers[header]).toBeUndefined()
    // Behind a proxy that is believed the line is what it says.
    const app = await buildApp({
      config: { demo: false, trustProxy: '127.0.0.1' },
      service: house.service,
      store: house.store,
      tombstones: house.premises.tombstones,
      clock: house.clock,
      poke: () => {},
      log: noLog,
      health: { workerAlive: () => true },
    })
    const inside = await app.inject({ url: '/team', headers: { 'x-forwarded-proto': 'https' } })
    expect([inside.headers['set-cookie']].flat().join('\n')).toMatch(
      /^__Host-formular=[\w-]{24}; Path=\/; HttpOnly; SameSite=Strict; Secure$/m,
    )
    await app.close()
  })

  it('tells an invitation that opens nothing, and a form that does not fit', async () => {
    const browser = new Browser(house.app)
    expect((await browser.get('/team/einladung')).statusCode).toBe(200)
    const wrong = await browser.post('/team/einladung', { einladung: 'ABCD' })
    expect([wrong.statusCode, wrong.body.includes('name="einladung"')]).toEqual([404, true])
    await ada.browser.get('/team/konten')
    const made = await ada.browser.post('/team/konten', { name: 'nina', rolle: 'reviewer' })
    const [invitation = ''] = made.body.match(/[0-9A-Z]{4}(?:-[0-9A-Z]{4}){4}/) ?? []
    const shown = await browser.post('/team/einladung', { einladung: invitation })
    const schluessel = /name="schluessel" value="([A-Z2-7]{32})"/.exec(shown.body)?.[1] ?? ''
    expect([shown.statusCode, shown.body.includes('nina')]).toEqual([200, true])
    const form = { einladung: invitation, schluessel, code: 'x', passwort: 'a', nochmal: 'a' }
    const strong = 'Nebel Ofen Gitarre 81 Moor'
    for (const [more, field] of [
      [{ nochmal: 'b' }, 'nochmal'],
      [{}, 'passwort'],
      [{ passwort: 'Password1234!', nochmal: 'Password1234!' }, 'passwort'],
      [{ passwort: strong, nochmal: strong }, 'code'],
    ] as const) {
      const reply = await browser.post('/team/konto', { ...form, ...more })
      expect(reply.statusCode).toBe(422)
      expect(reply.body, field).toMatch(new RegExp(`name="${field}"[^>]*aria-invalid`))
      // The secret that her app holds already stays the same.
      expect(reply.body).toContain(`value="${schluessel}"`)
    }
    const lost = { ...form, einladung: 'ABCD', passwort: strong, nochmal: strong }
    expect((await browser.post('/team/konto', lost)).statusCode).toBe(404)
  })
})

describe('behind it', () => {
  it('nobody passes without a session, with an ended one, or in another role', async () => {
    const stranger = new Browser(house.app)
    const first = await stranger.get('/team/konten')
    expect([first.statusCode, first.body.includes('name="passwort"')]).toEqual([401, true])
    stranger.cookies.set('team', 'invented')
    const over = await stranger.get('/team/konten')
    expect(over.statusCode).toBe(401)
    expect(over.body).toContain('role="status"')
    expect(first.body).not.toContain('role="status"')
    expect((await rita.browser.get('/team/konten')).statusCode).toBe(403)
    const gone = await signed(house, 'gone', 'administrator')
    expect((await gone.browser.get('/team/konten')).statusCode).toBe(200)
    await endStaff(house.premises, 'gone')
    expect((await gone.browser.get('/team/konten')).statusCode).toBe(401)
  })

  it('no form counts that is not ours, and signing out ends the session in the store', async () => {
    const temp = await signed(house, 'temp', 'administrator')
    await temp.browser.get('/team/konten')
    const forged = { name: 'mallory', rolle: 'administrator', token: 'forged' }
    expect((await temp.browser.post('/team/konten', forged)).statusCode).toBe(403)
    expect(await findStaff(house.store.data, 'mallory')).toBeNull()
    const out = await temp.browser.post('/team/abmelden')
    expect([out.statusCode, out.headers['location']]).toEqual([303, '/team'])
    expect([out.headers['set-cookie']].flat().join()).toContain('team=; ')
    // What the browser kept of these pages goes as well.
    expect(out.headers['clear-site-data']).toBe('"cache", "storage"')
    temp.browser.cookies.set('team', temp.session)
    expect((await temp.browser.get('/team/konten')).statusCode).toBe(401)
  })
})

describe('an administrator', () => {
  it('invites, invites anew and ends accounts, under her own number', async () => {
    await ada.browser.get('/team/konten')
    const post = (fields: Record<string, string>, url = '/team/konten') =>
      ada.browser.post(url, fields)
    expect((await post({ name: 'neu', rolle: 'king' })).statusCode).toBe(422)
    expect((await post({ name: 'N', rolle: 'reviewer' })).statusCode).toBe(422)
    expect((await post({ name: 'rita', rolle: 'reviewer' })).statusCode).toBe(422)
    const made = await post({ name: ' neu ', rolle: 'key-holder' })
    expect(made.statusCode).toBe(200)
    expect(made.body).toMatch(/[0-9A-Z]{4}(?:-[0-9A-Z]{4}){4}/)
    const anew = await post({ tun: 'neu' }, '/team/konten/neu')
    expect(anew.body).toMatch(/[0-9A-Z]{4}(?:-[0-9A-Z]{4}){4}/)
    expect((await post({}, '/team/konten/neu')).headers['location']).toBe('/team/konten')
    expect((await post({}, '/team/konten/nobody')).statusCode).toBe(404)
    const neu = await findStaff(house.store.data, 'neu')
    expect([neu?.role, neu?.ended_at !== null]).toEqual(['key-holder', true])
    expect((await told()).slice(-3)).toEqual(
      ['staff-added', 'staff-reset', 'staff-ended'].map((one) => [one, `staff:${ada.id}`, neu?.id]),
    )
  })

  it('changes the texts of a campaign and nothing else of it, and closes it', async () => {
    const before = (await campaignById(house.store.data, 'probe')).file
    await ada.browser.get('/team/kampagnen')
    const texts = { 'titel-de': 'Neu', 'titel-en': 'New', 'einleitung-de': 'Ein Satz.' }
    const lacking = await ada.browser.post('/team/kampagnen/probe', { 'titel-de': 'Neu' })
    expect(lacking.statusCode).toBe(422)
    expect((await campaignById(house.store.data, 'probe')).file).toEqual(before)
    const done = await ada.browser.post('/team/kampagnen/probe', texts)
    expect(done.headers['location']).toBe('/team/kampagnen?gut')
    const title = { de: 'Neu', en: 'New' }
    expect((await campaignById(house.store.data, 'probe')).file).toEqual({
      ...before,
      title,
      intro: { de: 'Ein Satz.' },
    })
    const saved = (await ada.browser.get('/team/kampagnen?gut')).body
    expect(saved.match(/role="status"/g)).toHaveLength(1)
    expect((await ada.browser.get('/team/kampagnen')).body).not.toContain('role="status"')
    expect((await ada.browser.post('/team/kampagnen/none', texts)).statusCode).toBe(404)
    await ada.browser.post('/team/kampagnen/probe/schliessen')
    expect((await campaignById(house.store.data, 'probe')).closedAt).not.toBeNull()
    expect((await told()).slice(-2)).toEqual([
      ['campaign-updated', `staff:${ada.id}`, 'probe'],
      ['campaign-closed', `staff:${ada.id}`, 'probe'],
    ])
  })
})

describe('a letter that is lent', () => {
  const PATH = '/scores/0/value'
  let donation: string
  const key = async () => {
    const { publicKey } = await campaignById(house.store.data, 'probe')
    const found = CampaignKeys.fromFile(`${house.dataDir}/campaign-key.pem`).for(publicKey)
    if (!found) throw new Error('no key')
    return found
  }
  const dataKey = async () => (await house.keys.dataKey(donation)) ?? Buffer.alloc(0)
  const records = async () => new Records(house.store.data, await dataKey())
  const own = async () => {
    const kept = await (await records()).letter(0)
    if (!kept?.letter) throw new Error('no letter')
    return { ...kept, letter: kept.letter }
  }
  const lendTo = async (to: string, forHours = 24) => {
    const [first] = await lendable(house.premises, 'probe', await key())
    const order = { campaign: 'probe', case: first?.case ?? 'none', to, hours: forHours }
    return await lend(house.premises, await key(), order)
  }
  const open = async (id: string) => {
    await rita.browser.get('/team/pruefen')
    await rita.browser.post(`/team/pruefen/${id}`, { [`grund-${id}`]: 'doubts' })
  }
  /** The letter as the reader left it: in review, one value read and in doubt. */
  const asRead = async () => {
    const { letter, ...rest } = await own()
    const place = { page: 1, box: null, text: '97,5', method: 'text' as const, confidence: 1 }
    const made = {
      ...letter,
      provenance: { [PATH]: place, '/identity/surname': place },
      doubts: [{ path: PATH, reason: 'zum Prüfen' }],
    }
    const sealing = await records()
    await writeSealed(house.store.data, sealing.sealLetter(0, { ...rest, letter: made }))
    await changeLetter(house.store.data, donation, 0, { status: 'review', confirmedOn: null }, true)
  }
  beforeAll(async () => {
    const campaign = await campaignById(house.store.data, 'probe')
    const purposes = ['findings' as const, 'analysis' as const]
    const consent = { version: 'v1', purposes }
    await takeInFields(house.premises, campaign, consent, demoLetters(3, 2), false)
    const [first = '', other = ''] = await donationIds(house.store.data, 'probe')
    donation = first
    // One whose key is gone is passed over.
    await shredWrap(house.store.keys, other)
    await asRead()
  })

  it('is lent to a reviewer who is set up, once at a time, and only with a doubt', async () => {
    const { letter, ...rest } = await own()
    const sealing = await records()
    const without = { ...rest, letter: { ...letter, doubts: [] } }
    await writeSealed(house.store.data, sealing.sealLetter(0, without))
    expect(await lendable(house.premises, 'probe', await key())).toEqual([])
    await expect(lendTo('rita')).rejects.toThrow('REVIEW_NOT_LENDABLE')
    await asRead()
    expect(await lendable(house.premises, 'probe', await key())).toMatchObject([{ doubts: 1 }])
    await expect(lendTo('otto')).rejects.toThrow('REVIEW_REVIEWER')
    await ada.browser.get('/team/konten')
    await ada.browser.post('/team/konten', { name: 'invited', rolle: 'reviewer' })
    await expect(lendTo('invited')).rejects.toThrow('REVIEW_REVIEWER')
    await expect(lendTo('nobody')).rejects.toThrow('STAFF_UNKNOWN')
    const id = await lendTo('rita')
    expect((await told()).at(-1)).toEqual(['review-lent', 'operator', `probe/${id}`])
    await expect(lendTo('rita')).rejects.toThrow('REVIEW_NOT_LENDABLE')
    expect(await listLent(house.store, house.clock)).toMatchObject([
      { id, reviewer: 'rita', state: 'waiting', reason: null },
    ])
    await endLending(house.store, house.clock, id)
    expect((await told()).at(-1)).toEqual(['review-ended', 'operator', id])
    await expect(endLending(house.store, house.clock, id)).rejects.toThrow('REVIEW_UNKNOWN')
  })

  it('is shown to her alone, with a reason of ours, until its time is over', async () => {
    const id = await lendTo('rita', 2)
    const nosy = await signed(house, 'nosy', 'reviewer')
    expect((await nosy.browser.get('/team/pruefen')).body).not.toContain(id)
    const reason = { [`grund-${id}`]: 'layout' }
    expect((await nosy.browser.post(`/team/pruefen/${id}`, reason)).statusCode).toBe(404)
    expect((await nosy.browser.get(`/team/pruefen/${id}`)).statusCode).toBe(404)
    expect((await rita.browser.get('/team/pruefen')).body).toContain(id)
    expect((await rita.browser.get(`/team/pruefen/${id}`)).statusCode).toBe(422)
    const invented = { [`grund-${id}`]: 'curious' }
    expect((await rita.browser.post(`/team/pruefen/${id}`, invented)).statusCode).toBe(422)
    expect((await rita.browser.post(`/team/pruefen/${id}`, reason)).statusCode).toBe(303)
    expect((await told()).at(-1)).toEqual(['review-opened', `staff:${rita.id}`, `${id}/layout`])
    const page = await rita.browser.get(`/team/pruefen/${id}`)
    expect([page.statusCode, page.body.includes(PATH)]).toEqual([200, true])
    expect(page.body).not.toContain((await own()).letter.identity.surname)
    expect((await rita.browser.get(`/team/pruefen/${id}/0.png`)).statusCode).toBe(404)
    expect(await listLent(house.store, house.clock)).toMatchObject([
      { state: 'open', reason: 'layout' },
    ])
    const member = {
      id: rita.id,
      name: 'rita',
      role: 'reviewer' as const,
      token: rita.token,
      isFresh: false,
    }
    // To the minute, from when it was lent.
    const in119 = { now: () => new Date(house.clock.now().getTime() + 119 * 60_000) }
    expect(await lentTo(house.store, in119, member)).toHaveLength(1)
    hours(2)
    const again = new Browser(house.app)
    again.cookies.set('team', await sessionOf(house, rita.id, rita.token))
    expect((await again.get(`/team/pruefen/${id}`)).statusCode).toBe(404)
    expect(await lentTo(house.store, house.clock, member)).toEqual([])
    expect(await listLent(house.store, house.clock)).toMatchObject([{ state: 'over' }])
    rita.browser.cookies.set('team', await sessionOf(house, rita.id, rita.token))
    otto.browser.cookies.set('team', await sessionOf(house, otto.id, otto.token))
    await otto.browser.get('/team/schluessel')
    expect((await otto.browser.post(`/team/leihen/${id}`)).statusCode).toBe(303)
    expect((await told()).at(-1)).toEqual(['review-ended', `staff:${otto.id}`, id])
    expect((await otto.browser.post(`/team/leihen/${id}`)).statusCode).toBe(404)
  })

  it('comes back with a proposal: the worker applies it, the value stays in doubt', async () => {
    const id = await lendTo('rita')
    await open(id)
    await rita.browser.get(`/team/pruefen/${id}`)
    const send = (pfad: string, wert: string) =>
      rita.browser.post(`/team/pruefen/${id}/vorschlag`, { pfad, wert })
    expect((await send(PATH, 'viel')).statusCode).toBe(422)
    expect((await send('/nowhere', '1')).statusCode).toBe(404)
    // A name was never on her copy, and a value that was not read is not hers to invent.
    expect((await send('/identity/surname', 'Hack')).statusCode).toBeGreaterThanOrEqual(400)
    expect((await send('/scores/0/max', '5')).statusCode).toBeGreaterThanOrEqual(400)
    const done = await send(PATH, '42')
    expect(done.headers['location']).toBe('/team/pruefen?da')
    expect((await rita.browser.get('/team/pruefen?da')).body).toContain('role="status"')
    expect((await rita.browser.get(`/team/pruefen/${id}`)).statusCode).toBe(404)
    expect((await told()).at(-1)).toEqual(['review-proposed', `staff:${rita.id}`, id])
    expect(await listLent(house.store, house.clock)).toMatchObject([{ state: 'proposed' }])
    // The worker hears of it, though nobody else asks for findings.
    expect(await findUnderWay(house.store.data, donation)).toBe(true)
    const before = (await lettersOf(house.store.data, donation))[0]?.version ?? 0
    await applyProposals(house.premises, house.keys, donation, await dataKey())
    const { letter } = await own()
    expect(letter.scores[0]?.value).toBe(42)
    expect(letter.doubts.filter(({ path }) => path === PATH).length).toBeGreaterThan(0)
    expect(letter.provenance[PATH]).toMatchObject({ text: '97,5', method: 'text' })
    expect((await lettersOf(house.store.data, donation))[0]?.version).toBe(before + 1)
    expect((await told()).at(-1)).toEqual(['review-applied', 'service', id])
    expect(await listLent(house.store, house.clock)).toEqual([])
  })

  it('ends with the account of its reviewer', async () => {
    await asRead()
    const gone = await signed(house, 'temporary', 'reviewer')
    const id = await lendTo('temporary')
    expect((await listLent(house.store, house.clock)).map((one) => one.id)).toEqual([id])
    await resetStaff(house.premises, 'temporary')
    expect(await listLent(house.store, house.clock)).toEqual([])
    await setCredentials(house.store.data, gone.id, again(gone), null)
    await lendTo('temporary')
    await endStaff(house.premises, 'temporary')
    expect(await listLent(house.store, house.clock)).toEqual([])
  })

  it('stays as she left it when the person decided meanwhile', async () => {
    await asRead()
    const id = await lendTo('rita')
    await open(id)
    await rita.browser.get(`/team/pruefen/${id}`)
    await rita.browser.post(`/team/pruefen/${id}/vorschlag`, { pfad: PATH, wert: '7' })
    await changeLetter(house.store.data, donation, 0, { status: 'confirmed' }, true)
    await applyProposals(house.premises, house.keys, donation, await dataKey())
    expect((await own()).letter.scores[0]?.value).not.toBe(7)
    expect((await told()).at(-1)).toEqual(['review-ended', 'service', id])
  })
})

describe('a person with a receipt', () => {
  it('who closes her file has closed it for every copy of its cookie', async () => {
    // The campaign of the others is closed by now.
    const open = await testHouse()
    const beleg = await given(open.app, { files: [Buffer.from('%PDF-1.7\nx')] })
    const browser = new Browser(open.app)
    await browser.get('/beleg')
    expect((await browser.post('/beleg', { beleg })).statusCode).toBe(303)
    const copy = new Browser(open.app)
    for (const [name, value] of browser.cookies) copy.cookies.set(name, value)
    expect((await copy.get('/mitnehmen.json')).statusCode).toBe(200)
    await browser.get('/beleg')
    const closed = await browser.post('/beleg/schliessen')
    expect(closed.headers).toMatchObject({
      location: '/?geschlossen',
      'clear-site-data': '"cache", "storage"',
    })
    expect((await copy.get('/mitnehmen.json')).statusCode).toBe(401)
    // Another receipt in the same browser ends what was open before it, too.
    await browser.get('/beleg')
    await browser.post('/beleg', { beleg })
    for (const [name, value] of browser.cookies) copy.cookies.set(name, value)
    const other = await given(open.app, { files: [Buffer.from('%PDF-1.7\ny')] })
    await browser.post('/beleg', { beleg: other })
    expect((await copy.get('/mitnehmen.json')).statusCode).toBe(401)
    await open.end()
  })
})
