// One's own account: what happened to it is told, sessions elsewhere can be ended, another password takes over all that the old one opened.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { record } from '../../../server/audit/index.ts'
import { recordsFor, tokenKeys } from '../../../server/researchers/index.ts'
import { endRevoked, resetStaff, StaffSessions } from '../../../server/staff/index.ts'
import { secretsOf } from '../../../server/staff/secrets.ts'
import {
  allAuditRows,
  inTransaction,
  insertAccess,
  insertPopulation,
  insertRelease,
  reviewOf,
  setCredentials,
  staffNamed,
} from '../../../server/store/index.ts'
import {
  newDataKey,
  publicKeyFrom,
  sealJson,
  unwrapForCampaign,
  wrapForCampaign,
} from '../../../server/vault/index.ts'
import { type TestHouse, testHouse } from '../house.ts'
import { Browser, codeAt, PASSWORD, type Person, person, signIn } from './person.ts'
import { lentRow, sessionOf } from './signed.ts'

const MINUTE = 60_000
const NEXT = 'Kessel Ahorn 27 Trommel Wiese'
let house: TestHouse
beforeEach(async () => {
  house = await testHouse()
})
afterEach(() => house.end())

const after = (ms: number) =>
  house.clock.set(new Date(house.clock.now().getTime() + ms).toISOString())
const codeOf = ({ secret }: Person) => codeAt(secret, house.clock.now())
const enter = async (who: Person, passwort: string, code = codeOf(who)) => {
  const browser = new Browser(house.app)
  await browser.get('/team')
  const reply = await browser.post('/team', { name: who.name, passwort, code })
  return { browser, reply }
}
const actions = async () => (await allAuditRows(house.store.data)).map(({ action }) => action)

describe('what happened to an account', () => {
  it('leads to its owner once: nothing after a plain sign-in, a code that was used twice, a reset', async () => {
    const vera = await person(house, 'vera', 'reviewer')
    after(MINUTE)
    const plain = await enter(vera, PASSWORD)
    expect(plain.reply.headers['location']).toBe('/team/pruefen')
    // Somebody who saw both factors shows them once more.
    const again = await enter(vera, PASSWORD)
    expect(again.reply.statusCode).toBe(401)
    expect((await actions()).at(-1)).toBe('code-reused')
    // Without the password a used code is a wrong one like any other.
    expect((await enter(vera, `${PASSWORD}x`)).reply.statusCode).toBe(401)
    expect((await actions()).filter((one) => one === 'code-reused')).toHaveLength(1)
    after(MINUTE)
    const told = await enter(vera, PASSWORD)
    expect(told.reply.headers['location']).toBe('/team/ich?neues')
    const page = await told.browser.get('/team/ich?neues')
    expect(page.body).toContain('role="status"')
    expect(page.body).toContain('zum zweiten Mal')
    after(MINUTE)
    expect((await enter(vera, PASSWORD)).reply.headers['location']).toBe('/team/pruefen')
  })

  it('leads to its owner also when it is more than a page of it', async () => {
    const vera = await person(house, 'vera', 'reviewer')
    const { id } = await staffNamed(house.store.data, 'vera')
    await inTransaction(house.store, async (tx) => {
      for (let minute = 0; minute < 30; minute += 1)
        await record(tx, house.clock.now().toISOString(), {
          action: 'sign-in-failed',
          actor: 'service',
          object: id,
          count: 1,
        })
    })
    after(MINUTE)
    expect((await enter(vera, PASSWORD)).reply.headers['location']).toBe('/team/ich?neues')
  })

  it('is nobody else’s to see, and names failures by their number', async () => {
    const vera = await person(house, 'vera', 'reviewer')
    const otto = await person(house, 'otto', 'key-holder')
    const sessions = new StaffSessions(house.store, house.clock)
    for (let tries = 0; tries < 3; tries += 1)
      await expect(
        sessions.signIn({ name: 'vera', password: 'x', code: '1' }, null),
      ).rejects.toThrow('STAFF_SIGN_IN')
    await sessions.close()
    expect((await vera.browser.get('/team/ich')).body).toContain('3 Anmeldungen misslangen')
    expect((await otto.browser.get('/team/ich')).body).not.toContain('misslang')
    await resetStaff(house.premises, 'vera')
    expect((await vera.browser.get('/team/ich')).statusCode).toBe(401)
  })
})

describe('sessions elsewhere', () => {
  it('are listed for who owns them and end when she says so, with a fresh sign-in', async () => {
    const vera = await person(house, 'vera', 'reviewer')
    const { id } = await staffNamed(house.store.data, 'vera')
    const rita = await person(house, 'rita', 'reviewer')
    const other = new Browser(house.app)
    other.cookies.set('team', await sessionOf(house, id, 'ccr_x'))
    await vera.browser.get('/team/ich')
    const shown = await vera.browser.get('/team/ich')
    const named = [...shown.body.matchAll(/name="sitzung" value="([0-9a-f]{16})"/g)]
    // This one is marked and has no button; that of another account is not there.
    expect([named.length, shown.body.includes('Das ist diese Sitzung.')]).toEqual([1, true])
    const sitzung = named[0]?.[1] ?? ''
    await rita.browser.get('/team/ich')
    await rita.browser.post('/team/ich/sitzungen', { sitzung })
    expect((await other.get('/team/ich')).statusCode).toBe(200)
    after(11 * MINUTE)
    await vera.browser.get('/team/ich')
    expect((await vera.browser.post('/team/ich/sitzungen', { sitzung })).statusCode).toBe(401)
    expect((await other.get('/team/ich')).statusCode).toBe(200)
    const shownAgain = { sitzung, passwort: PASSWORD, code: codeOf(vera) }
    expect((await vera.browser.post('/team/ich/sitzungen', shownAgain)).statusCode).toBe(303)
    expect((await other.get('/team/ich')).statusCode).toBe(401)
    expect((await vera.browser.get('/team/ich')).statusCode).toBe(200)
  })

  it('that are over are not listed', async () => {
    const vera = await person(house, 'vera', 'reviewer')
    const { id } = await staffNamed(house.store.data, 'vera')
    await sessionOf(house, id, 'ccr_x')
    const sessions = new StaffSessions(house.store, house.clock)
    expect(await sessions.of(id, null)).toHaveLength(2)
    after(30 * MINUTE + 1)
    expect(await sessions.of(id, null)).toEqual([])
    await signIn(house, vera)
    expect(await sessions.of(id, null)).toMatchObject([{ isThis: false }])
  })
})

describe('another password', () => {
  const change = (who: Person, more: Record<string, string> = {}) =>
    who.browser.post('/team/ich/passwort', {
      passwort: PASSWORD,
      code: codeOf(who),
      neu: NEXT,
      nochmal: NEXT,
      ...more,
    })

  it('wants the old one, a code and a strong new one twice; then only the new one opens', async () => {
    const vera = await person(house, 'vera', 'reviewer')
    after(MINUTE)
    await vera.browser.get('/team/ich')
    for (const [more, status, field] of [
      [{ nochmal: `${NEXT}x` }, 422, 'nochmal'],
      [{ neu: 'kurz', nochmal: 'kurz' }, 422, 'neu'],
      [{ passwort: NEXT }, 401, 'code'],
      [{ code: 'x' }, 401, 'code'],
    ] as const) {
      const reply = await change(vera, more)
      expect(reply.statusCode, field).toBe(status)
      expect(reply.body).toMatch(new RegExp(`name="${field}"[^>]*aria-invalid`))
      expect(reply.body).not.toContain(NEXT)
    }
    const done = await change(vera)
    expect([done.statusCode, done.body.includes('role="status"')]).toEqual([200, true])
    expect((await actions()).at(-1)).toBe('staff-password')
    const left = await house.store.data.selectFrom('staff_session').selectAll().execute()
    expect(left).toEqual([])
    after(MINUTE)
    expect((await enter(vera, PASSWORD)).reply.statusCode).toBe(401)
    const anew = await enter(vera, NEXT)
    expect(anew.reply.headers['location']).toBe('/team/ich?neues')
    // Codes on paper are still hers.
    after(MINUTE)
    expect((await enter(vera, NEXT, vera.recovery[0])).reply.statusCode).toBe(303)
  })

  it('does not come back with an old copy of the data, and the new one stays', async () => {
    const vera = await person(house, 'vera', 'reviewer')
    const before = await staffNamed(house.store.data, 'vera')
    after(MINUTE)
    await vera.browser.get('/team/ich')
    await change(vera)
    expect(await endRevoked(house.premises)).toBe(0)
    const { salt, totp, public_key } = before
    if (!salt || !totp || !public_key) throw new Error('no credentials')
    const old = { salt, totp, public_key, verifier: before.verifier ?? '' }
    await setCredentials(house.store.data, before.id, old, null)
    expect(await endRevoked(house.premises)).toBe(1)
    expect((await staffNamed(house.store.data, 'vera')).verifier).toBeNull()
  })

  const tokenOf = async (name: string, password: string) => {
    const { salt } = await staffNamed(house.store.data, name)
    return (await secretsOf(password, salt ?? Buffer.alloc(16))).token
  }

  it('opens the copies that were lent under the old one', async () => {
    const vera = await person(house, 'vera', 'reviewer')
    const { id, public_key } = await staffNamed(house.store.data, 'vera')
    const key = newDataKey()
    const wrap = wrapForCampaign(key, publicKeyFrom(public_key ?? Buffer.alloc(32)), 'review|one')
    await lentRow(house, id, 'one', wrap)
    after(MINUTE)
    await vera.browser.get('/team/ich')
    await change(vera)
    const row = await reviewOf(house.store.data, 'one', id, house.clock.now().toISOString())
    const { privateKey } = tokenKeys(await tokenOf('vera', NEXT))
    expect(unwrapForCampaign(row?.wrap ?? Buffer.alloc(0), privateKey, 'review|one')).toEqual(key)
  })

  it('opens the records that the old one opened, and the old token opens nothing', async () => {
    const rosa = await person(house, 'rosa', 'researcher')
    const { id, public_key } = await staffNamed(house.store.data, 'rosa')
    const key = newDataKey()
    const place = 'probe|b1'
    const blank = Buffer.alloc(92)
    const of = { campaign: 'probe', batch: 'b1', sha256: 'b1' }
    await insertPopulation(house.store.data, {
      ...of,
      as_of: '2026-11-25',
      count: 1,
      wrap: blank,
      payload: blank,
    })
    await insertRelease(house.store.data, {
      ...of,
      released_at: '2026-11-25T10:00:00.000Z',
      results: '[]',
      wrap: blank,
      basis: blank,
      records_wrap: blank,
      records: sealJson(key, { owner: place, kind: 'records' }, ['a record']),
    })
    const wrap = wrapForCampaign(key, publicKeyFrom(public_key ?? blank), `${place}|${id}`)
    await insertAccess(house.store.data, { campaign: 'probe', batch: 'b1', researcher: id, wrap })
    const old = await tokenOf('rosa', PASSWORD)
    expect(await recordsFor(house.store, house.clock, old, 'probe')).toEqual(['a record'])
    after(MINUTE)
    await rosa.browser.get('/team/ich')
    await change(rosa)
    const next = await tokenOf('rosa', NEXT)
    expect(await recordsFor(house.store, house.clock, next, 'probe')).toEqual(['a record'])
    await expect(recordsFor(house.store, house.clock, old, 'probe')).rejects.toThrow(
      'RESEARCHER_TOKEN',
    )
  })
})
