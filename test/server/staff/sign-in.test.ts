// Staff sign-in: both factors or nothing, each code once, the same answer whatever is wrong, sessions that end when they should.
import { verify } from '@node-rs/argon2'
import { hkdfSync, createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkChain } from '../../../server/audit/index.ts'
import { FailedSignIns } from '../../../server/staff/failed.ts'
import {
  addStaff,
  endStaff,
  joinStaff,
  resetStaff,
  StaffSessions,
} from '../../../server/staff/index.ts'
import { mustBeStrong } from '../../../server/staff/password-rules.ts'
import { allAuditRows, findStaff } from '../../../server/store/index.ts'
import { type TestHouse, testHouse } from '../house.ts'
import { Browser, codeAt, PASSWORD, type Person, person, signIn } from './person.ts'

let house: TestHouse
let vera: Person
beforeAll(async () => {
  house = await testHouse()
  vera = await person(house, 'vera', 'reviewer')
})
afterAll(async () => await house.end())

const minutes = (n: number) =>
  house.clock.set(new Date(house.clock.now().getTime() + n * 60_000).toISOString())

async function attempt(name: string, passwort: string, code: string) {
  const browser = new Browser(house.app)
  await browser.get('/team')
  return await browser.post('/team', { name, passwort, code })
}

describe('signing in', () => {
  it('needs password and code; what is wrong is not told', async () => {
    minutes(1)
    const code = codeAt(vera.secret, house.clock.now())
    const bare = (body: string) =>
      body.replace(/name="token" value="[^"]*"/g, '').replace(/value="(vera|nobody)"/g, '')
    const wrongPassword = await attempt('vera', `${PASSWORD}x`, code)
    const wrongCode = await attempt('vera', PASSWORD, code === '000000' ? '000001' : '000000')
    const nobody = await attempt('nobody', PASSWORD, code)
    for (const reply of [wrongPassword, wrongCode, nobody]) {
      expect(reply.statusCode).toBe(401)
      expect(reply.cookies.find(({ name }) => name === 'team')).toBeUndefined()
      // The form again, with the name as it was typed.
      expect(reply.body).toMatch(/name="name"[^>]*value="(?:vera|nobody)"/)
    }
    expect(bare(wrongCode.body)).toBe(bare(wrongPassword.body))
    expect(bare(nobody.body)).toBe(bare(wrongPassword.body))
    const right = await attempt('vera', PASSWORD, code)
    expect([right.statusCode, right.headers['location']]).toEqual([303, '/team/pruefen'])
    const set = [right.headers['set-cookie']].flat().find((one) => one?.startsWith('team='))
    expect(set).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/)
    expect((await attempt('vera', PASSWORD, code)).statusCode).toBe(401)
  })

  it('takes a recovery code once', async () => {
    expect(vera.recovery).toHaveLength(8)
    const [code = ''] = vera.recovery
    expect((await attempt('vera', PASSWORD, code.toLowerCase())).statusCode).toBe(303)
    expect((await attempt('vera', PASSWORD, code)).statusCode).toBe(401)
  })

  it('leaves no password, name or secret where it could be read', async () => {
    const row = await findStaff(house.store.data, 'vera')
    const stored = JSON.stringify([row, await allAuditRows(house.store.data)], (_, value) =>
      value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
    )
    expect(stored).not.toContain(vera.secret)
    expect(stored).not.toContain('Nebel')
    expect(JSON.stringify(await allAuditRows(house.store.data))).not.toContain('vera')
    expect(row?.verifier).toMatch(/^[0-9a-f]{64}$/)
  })

  it('rests on argon2id with 64 MiB and three passes', async () => {
    const { hashRaw } = await import('@node-rs/argon2')
    const salt = Buffer.alloc(16, 7)
    const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1, outputLen: 32 }
    const raw = Buffer.from(await hashRaw(PASSWORD, { ...cost, salt }))
    const text = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
    const phc = `$argon2id$v=19$m=65536,t=3,p=1$${text(salt)}$${text(raw)}`
    expect(await verify(phc, PASSWORD)).toBe(true)
    const { secretsOf } = await import('../../../server/staff/secrets.ts')
    const derived = hkdfSync('sha256', raw, '', 'countercheck/staff/verifier/1', 32)
    const expected = createHash('sha256').update(Buffer.from(derived)).digest('hex')
    expect((await secretsOf(PASSWORD, salt)).verifier).toBe(expected)
  })
})

describe('a session', () => {
  it('ends 30 minutes after its last use, 12 hours after it began, and when the clock was set back', async () => {
    await signIn(house, vera)
    const isIn = async () => (await vera.browser.get('/team/pruefen')).statusCode === 200
    minutes(29)
    expect(await isIn()).toBe(true)
    minutes(29)
    expect(await isIn()).toBe(true)
    minutes(31)
    expect(await isIn()).toBe(false)
    await signIn(house, vera)
    for (let i = 0; i < 24; i++) {
      minutes(29.9)
      expect(await isIn()).toBe(true)
    }
    minutes(5)
    expect(await isIn()).toBe(false)
    await signIn(house, vera)
    minutes(-60)
    expect(await isIn()).toBe(false)
    minutes(61)
  })

  it('is another after every sign-in, and ends in the store when she signs out', async () => {
    await signIn(house, vera)
    const first = vera.browser.cookies.get('team') ?? ''
    // Whoever is signed in and signs in once more, as another tab does.
    house.clock.set(new Date(house.clock.now().getTime() + 60_000).toISOString())
    const code = codeAt(vera.secret, house.clock.now())
    await vera.browser.post('/team', { name: 'vera', passwort: PASSWORD, code })
    const second = vera.browser.cookies.get('team') ?? ''
    expect(second).not.toBe(first)
    const old = new Browser(house.app)
    old.cookies.set('team', first)
    expect((await old.get('/team/pruefen')).statusCode).toBe(401)
    const copy = new Browser(house.app)
    copy.cookies.set('team', second)
    expect((await copy.get('/team/pruefen')).statusCode).toBe(200)
    expect((await vera.browser.post('/team/abmelden')).statusCode).toBe(303)
    expect((await copy.get('/team/pruefen')).statusCode).toBe(401)
  })

  it('does nothing for a form that is not ours', async () => {
    await signIn(house, vera)
    await vera.browser.get('/team/pruefen')
    expect((await vera.browser.post('/team/abmelden', { token: 'forged' })).statusCode).toBe(403)
    expect((await vera.browser.get('/team/pruefen')).statusCode).toBe(200)
  })
})

describe('guessing at an account', () => {
  it('makes this name wait, known or not, and nobody else at the same address', async () => {
    const other = await person(house, 'otto', 'key-holder')
    for (const name of ['vera', 'nobody-here']) {
      for (let i = 0; i < 5; i++) expect((await attempt(name, 'wrong', '1')).statusCode).toBe(401)
      expect((await attempt(name, 'wrong', '1')).statusCode).toBe(429)
    }
    minutes(0.5)
    const code = codeAt(vera.secret, house.clock.now())
    expect((await attempt('vera', PASSWORD, code)).statusCode).toBe(429)
    // Her own way in while somebody guesses, and everybody else's.
    expect((await attempt('vera', PASSWORD, vera.recovery[1] ?? '')).statusCode).toBe(303)
    expect((await signIn(house, other)).statusCode).toBe(303)
    const locked = (await allAuditRows(house.store.data)).filter(
      ({ action }) => action === 'sign-in-locked',
    )
    expect(locked.map(({ actor, object }) => [actor, object])).toEqual([
      ['service', ''],
      ['service', ''],
    ])
  })
})

describe('sign-ins that fail', () => {
  it('stand in the audit log by account and minute, of names of nobody only their number, never a name', async () => {
    // A service of its own: what failed at the other is written whenever its minute is over.
    const apart = await testHouse()
    await person(apart, 'vera', 'reviewer')
    const [row] = await apart.store.data
      .selectFrom('staff')
      .select('id')
      .where('name', '=', 'vera')
      .execute()
    const sessions = new StaffSessions(apart.store, apart.clock)
    const before = (await allAuditRows(apart.store.data)).length
    const tries = [
      { name: 'vera', password: 'wrong', code: '1' },
      { name: 'nobody-here', password: PASSWORD, code: '1' },
      // The right password with a wrong code fails as well.
      { name: 'vera', password: PASSWORD, code: '000000' },
      { name: 'erika mustermann', password: 'x', code: '1' },
      { name: 'nobody-here', password: 'x', code: '1' },
    ]
    for (const one of tries)
      await expect(sessions.signIn(one, null)).rejects.toThrow('STAFF_SIGN_IN')
    // Nothing is written while somebody tries: the time of a write would tell which names there are.
    expect(await allAuditRows(apart.store.data)).toHaveLength(before)
    await sessions.close()
    const rows = await allAuditRows(apart.store.data)
    expect(rows.slice(before).map((one) => [one.action, one.actor, one.object, one.count])).toEqual(
      [
        ['sign-in-failed', 'service', row?.id, 2],
        ['sign-in-failed', 'service', '', 3],
      ],
    )
    expect(checkChain(rows).ok).toBe(true)
    await sessions.close()
    expect(await allAuditRows(apart.store.data)).toHaveLength(rows.length)
    await apart.end()
  })

  it('are told after their minute, and again when the store could not take them', async () => {
    const failed = new FailedSignIns(house.store, house.clock, 10)
    const told = async () =>
      (await allAuditRows(house.store.data)).filter(({ action }) => action === 'sign-in-failed')
    const before = (await told()).length
    failed.add(null)
    for (let i = 0; i < 500 && (await told()).length === before; i++)
      await new Promise((resolve) => setTimeout(resolve, 5))
    expect((await told()).slice(before).map(({ count }) => count)).toEqual([1])
    failed.add('not a number')
    await expect(failed.tell()).rejects.toThrow('not an event')
    expect(await told()).toHaveLength(before + 1)
  })
})

describe('an account', () => {
  it.each([
    ['short', 'STAFF_PASSWORD_SHORT'],
    ['elfzeichen!', 'STAFF_PASSWORD_SHORT'],
    ['123qweasdzxc', 'STAFF_PASSWORD_COMMON'],
    ['Password1234!', 'STAFF_PASSWORD_COMMON'],
    ['aaaaaaaaaaaaaaaaaa', 'STAFF_PASSWORD_COMMON'],
    ['erika.muster123', 'STAFF_PASSWORD_COMMON'],
    ['countercheck2026', 'STAFF_PASSWORD_COMMON'],
  ])('is not opened with %s', async (password, code) => {
    await expect(mustBeStrong(password, 'erika.muster')).rejects.toThrow(code)
  })

  it('is opened once by its invitation, within three days', async () => {
    const who = { name: 'late', role: 'researcher' as const }
    const invitation = await addStaff(house.store, house.clock, who)
    const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
    const given = () => ({
      invitation,
      password: PASSWORD,
      totpSecret: secret,
      code: codeAt(secret, house.clock.now()),
    })
    minutes(3 * 24 * 60 + 1)
    await expect(joinStaff(house.store, house.clock, given())).rejects.toThrow('STAFF_INVITATION')
    minutes(-2)
    await expect(
      joinStaff(house.store, house.clock, { ...given(), code: '12345' }),
    ).rejects.toThrow('STAFF_CODE')
    expect(await joinStaff(house.store, house.clock, given())).toHaveLength(8)
    await expect(joinStaff(house.store, house.clock, given())).rejects.toThrow('STAFF_INVITATION')
    await expect(addStaff(house.store, house.clock, who)).rejects.toThrow('RESEARCHER_EXISTS')
    await expect(addStaff(house.store, house.clock, { ...who, role: 'reviewer' })).rejects.toThrow(
      'STAFF_EXISTS',
    )
  })

  it('ends at once, and a reset ends what was', async () => {
    await signIn(house, vera)
    await resetStaff(house.premises, 'vera')
    expect((await vera.browser.get('/team/pruefen')).statusCode).toBe(401)
    minutes(1)
    const code = codeAt(vera.secret, house.clock.now())
    expect((await attempt('vera', PASSWORD, code)).statusCode).toBe(401)
    const gone = await person(house, 'gone', 'administrator')
    expect((await gone.browser.get('/team/konten')).statusCode).toBe(200)
    await endStaff(house.premises, 'gone')
    expect((await gone.browser.get('/team/konten')).statusCode).toBe(401)
    expect((await signIn(house, gone)).statusCode).toBe(401)
  })
})
