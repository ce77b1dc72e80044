// What gives something out or cannot be taken back wants both factors of the last ten minutes: asked for on a page, through which what was begun goes on.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  allAuditRows,
  campaignById,
  findStaff,
  insertAccess,
  insertPopulation,
  insertRelease,
} from '../../../server/store/index.ts'
import {
  newDataKey,
  publicKeyFrom,
  sealJson,
  wrapForCampaign,
} from '../../../server/vault/index.ts'
import { type TestHouse, testHouse } from '../house.ts'
import { codeAt, PASSWORD, type Person, person, signIn } from './person.ts'

const MINUTE = 60_000
let house: TestHouse
let ada: Person
const after = (ms: number) =>
  house.clock.set(new Date(house.clock.now().getTime() + ms).toISOString())
const codeOf = ({ secret }: Person) => codeAt(secret, house.clock.now())
const isAsking = (body: string) => body.includes('name="passwort"') && body.includes('name="code"')
const told = async () => (await allAuditRows(house.store.data)).map(({ action }) => action)
const sessions = async () =>
  await house.store.data.selectFrom('staff_session').select('token_hash').execute()

beforeAll(async () => {
  house = await testHouse()
  ada = await person(house, 'ada', 'administrator')
})
afterAll(() => house.end())
/** Each begins with a sign-in that is just too old. */
beforeEach(async () => {
  await signIn(house, ada)
  await ada.browser.get('/team/konten')
  after(10 * MINUTE + 1)
})

describe('a sign-in of more than ten minutes ago', () => {
  it('invites nobody: both factors are asked for, and with them the invitation is made', async () => {
    const begun = { name: 'neu', rolle: 'reviewer' }
    const asked = await ada.browser.post('/team/konten', begun)
    expect([asked.statusCode, isAsking(asked.body)]).toEqual([401, true])
    expect(asked.headers['cache-control']).toBe('no-store')
    // Nothing was tried, so nothing was wrong.
    expect(asked.body).not.toContain('aria-invalid')
    expect(await told()).not.toContain('sign-in-failed')
    expect(asked.body).toContain('action="/team/konten"')
    expect(asked.body).toContain('<input type="hidden" name="name" value="neu"/>')
    expect(asked.body).toContain('<input type="hidden" name="rolle" value="reviewer"/>')
    expect(await findStaff(house.store.data, 'neu')).toBeNull()

    const before = ada.browser.cookies.get('team')
    const shown = { ...begun, passwort: PASSWORD, code: codeOf(ada) }
    const made = await ada.browser.post('/team/konten', shown)
    expect(made.statusCode).toBe(200)
    expect(made.body).toMatch(/[0-9A-Z]{4}(?:-[0-9A-Z]{4}){4}/)
    expect(await findStaff(house.store.data, 'neu')).toMatchObject({ role: 'reviewer' })
    // A new session took the place of the old one, and its sign-in is told.
    expect(ada.browser.cookies.get('team')).not.toBe(before)
    expect(await sessions()).toHaveLength(1)
    expect((await told()).slice(-2)).toEqual(['signed-in', 'staff-added'])
    // Not asked again for ten minutes.
    after(10 * MINUTE)
    expect((await ada.browser.post('/team/konten/neu')).statusCode).toBe(303)
    after(1)
    expect((await ada.browser.post('/team/konten/neu', { tun: 'neu' })).statusCode).toBe(401)
  })

  it('keeps what was typed while a factor is wrong, and does nothing', async () => {
    const texts = { 'titel-de': 'Neu & "gut" <b>', 'einleitung-de': 'Ein Satz.' }
    const before = (await campaignById(house.store.data, 'probe')).file
    const code = codeOf(ada)
    for (const wrong of [
      { passwort: `${PASSWORD}x`, code },
      { passwort: PASSWORD, code: code === '000000' ? '000001' : '000000' },
      { passwort: PASSWORD },
      { code },
    ]) {
      const asked = await ada.browser.post('/team/kampagnen/probe', { ...texts, ...wrong })
      expect([asked.statusCode, isAsking(asked.body)]).toEqual([401, true])
      expect(asked.body).toMatch(/name="code"[^>]*aria-invalid/)
      expect(asked.body).toContain('value="Neu &amp; &quot;gut&quot; &lt;b>"')
      // Neither factor comes back in the page.
      expect(asked.body).not.toContain(PASSWORD)
      expect(asked.body.match(/name="passwort"/g)).toHaveLength(1)
      expect((await campaignById(house.store.data, 'probe')).file).toEqual(before)
    }
    const right = { ...texts, passwort: PASSWORD, code }
    const done = await ada.browser.post('/team/kampagnen/probe', right)
    expect([done.statusCode, done.headers['location']]).toEqual([303, '/team/kampagnen?gut'])
    const { title } = (await campaignById(house.store.data, 'probe')).file
    expect(title.de).toBe(texts['titel-de'])
  })

  it('counts wrong tries under her name, and a recovery code still lets her go on', async () => {
    const wrong = { passwort: 'x', code: '1' }
    for (let tries = 0; tries < 5; tries += 1)
      expect((await ada.browser.post('/team/kampagnen/probe/schliessen', wrong)).statusCode).toBe(
        401,
      )
    const right = { passwort: PASSWORD, code: codeOf(ada) }
    const waits = await ada.browser.post('/team/kampagnen/probe/schliessen', right)
    expect([waits.statusCode, isAsking(waits.body)]).toEqual([429, true])
    expect((await campaignById(house.store.data, 'probe')).closedAt).toBeNull()
    const [paper = ''] = ada.recovery
    const done = await ada.browser.post('/team/kampagnen/probe/schliessen', {
      ...right,
      code: paper,
    })
    expect(done.statusCode).toBe(303)
    expect((await campaignById(house.store.data, 'probe')).closedAt).not.toBeNull()
  })

  it('takes the factors of nobody else, and no form that is not ours', async () => {
    const eve = await person(house, 'eve', 'administrator')
    after(10 * MINUTE + 1)
    const begun = { name: 'mallory', rolle: 'administrator' }
    const hers = { ...begun, passwort: PASSWORD, code: codeOf(eve) }
    expect((await ada.browser.post('/team/konten', hers)).statusCode).toBe(401)
    const forged = { ...begun, passwort: PASSWORD, code: codeOf(ada), token: 'forged' }
    expect((await ada.browser.post('/team/konten', forged)).statusCode).toBe(403)
    expect(await findStaff(house.store.data, 'mallory')).toBeNull()
    // The code was not judged, so it is not used up.
    const own = { ...begun, name: 'nele', passwort: PASSWORD, code: codeOf(ada) }
    expect((await ada.browser.post('/team/konten', own)).statusCode).toBe(200)
  })

  it('gives no records out, and with both factors the file itself', async () => {
    const rosa = await person(house, 'rosa', 'researcher')
    await released('rosa')
    await rosa.browser.get('/team/daten')
    const first = await rosa.browser.post('/team/daten/probe.csv')
    expect([first.statusCode, first.headers['content-type']]).toEqual([
      200,
      expect.stringContaining('text/csv'),
    ])
    after(10 * MINUTE + 1)
    const before = await told()
    const asked = await rosa.browser.post('/team/daten/probe.csv')
    expect([asked.statusCode, isAsking(asked.body)]).toEqual([401, true])
    expect(await told()).toEqual(before)
    const shown = { passwort: PASSWORD, code: codeOf(rosa) }
    const again = await rosa.browser.post('/team/daten/probe.csv', shown)
    expect([again.statusCode, again.body]).toEqual([200, first.body])
    expect(again.headers['content-disposition']).toMatch(/^attachment/)
    expect((await told()).slice(before.length)).toEqual(['signed-in', 'records-read'])
    // A file is fetched by a form of ours alone.
    expect((await rosa.browser.get('/team/daten/probe.csv')).statusCode).toBe(404)
  })

  it('asks in the language of the page', async () => {
    for (const [lang, title] of [
      ['de', 'Sind Sie es noch?'],
      ['en', 'Is it still you?'],
      ['fr', 'Est-ce toujours vous ?'],
    ] as const) {
      await ada.browser.get(`/team/konten?lang=${lang}`)
      const { body } = await ada.browser.post('/team/konten', { name: 'x' })
      expect(body).toContain(`<h1>${title}</h1>`)
    }
    await ada.browser.get('/team/konten?lang=de')
  })
})

/** A release of one record that opens to this account. */
async function released(name: string): Promise<void> {
  const { public_key, id = '' } = (await findStaff(house.store.data, name)) ?? {}
  const key = newDataKey()
  const place = 'probe|b1'
  const record = {
    outcome: 'o',
    version: null,
    month: null,
    birthYears: null,
    sex: null,
    state: null,
    moves: null,
    value: 97.5,
    class: null,
    thin: null,
    negative: null,
  }
  const blank = Buffer.alloc(92)
  const population = { campaign: 'probe', batch: 'b1', sha256: 'b1', as_of: '2026-11-25', count: 1 }
  await insertPopulation(house.store.data, { ...population, wrap: blank, payload: blank })
  await insertRelease(house.store.data, {
    campaign: 'probe',
    batch: 'b1',
    released_at: '2026-11-25T10:00:00.000Z',
    sha256: 'b1',
    results: '[]',
    wrap: blank,
    basis: blank,
    records_wrap: blank,
    records: sealJson(key, { owner: place, kind: 'records' }, [record]),
  })
  const wrap = wrapForCampaign(key, publicKeyFrom(public_key ?? blank), `${place}|${id}`)
  await insertAccess(house.store.data, { campaign: 'probe', batch: 'b1', researcher: id, wrap })
}
