// Accounts and their sessions at their borders, in the store; the way through the pages: sign-in.test.ts.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addResearcher } from '../../../server/researchers/index.ts'
import {
  addStaff,
  endRevoked,
  endStaff,
  invited,
  joinStaff,
  listStaff,
  resetStaff,
  ROLES,
  StaffSessions,
} from '../../../server/staff/index.ts'
import {
  allAuditRows,
  allResearchers,
  findStaff,
  insertRecovery,
  reviewNotes,
  setCredentials,
  staffNamed,
  takeStep,
  useRecovery,
} from '../../../server/store/index.ts'
import { type TestHouse, testHouse } from '../house.ts'
import { codeAt, PASSWORD } from './person.ts'
import { lentRow, sessionOf, signed } from './signed.ts'

let house: TestHouse
beforeEach(async () => {
  house = await testHouse()
})
afterEach(() => house.end())

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const NOW = Date.parse('2026-11-25T10:00:00.000Z')
const at = (ms: number) => house.clock.set(new Date(NOW + ms).toISOString())
const told = async () =>
  (await allAuditRows(house.store.data)).map(({ action, actor, object }) => [action, actor, object])

describe('a code', () => {
  it('is taken once and never an earlier one, of this account only', async () => {
    const { data } = house.store
    const [a, b] = [await signed(house, 'aaa', 'reviewer'), await signed(house, 'bbb', 'reviewer')]
    expect(await takeStep(data, a.id, 5)).toBe(true)
    expect(await takeStep(data, a.id, 5)).toBe(false)
    expect(await takeStep(data, a.id, 4)).toBe(false)
    expect(await takeStep(data, a.id, 6)).toBe(true)
    expect(await takeStep(data, b.id, 5)).toBe(true)
    await insertRecovery(data, a.id, ['one', 'two'])
    expect(await useRecovery(data, b.id, 'one', 'now')).toBe(false)
    expect(await useRecovery(data, a.id, 'three', 'now')).toBe(false)
    expect(await useRecovery(data, a.id, 'one', 'now')).toBe(true)
    expect(await useRecovery(data, a.id, 'one', 'now')).toBe(false)
    expect(await useRecovery(data, a.id, 'two', 'now')).toBe(true)
  })
})

describe('an account', () => {
  it.each([
    ['abc', true],
    ['a'.repeat(40), true],
    ['a.b_c-9', true],
    ['ab', false],
    ['a'.repeat(41), false],
    ['Abc', false],
    ['9abc', false],
    ['a b c', false],
  ])('may be called %s: %s', async (name, fits) => {
    const adding = addStaff(house.store, house.clock, { name, role: 'reviewer' })
    await (fits
      ? expect(adding).resolves.toMatch(/^[0-9A-Z-]{24}$/)
      : expect(adding).rejects.toThrow('STAFF_NAME'))
  })

  it('is listed as invited, active or ended, and each change is told with who did it', async () => {
    const by = 'staff:0123456789abcdef' as const
    const invitation = await addStaff(
      house.store,
      house.clock,
      { name: 'new', role: 'reviewer' },
      by,
    )
    const active = await signed(house, 'old', 'reviewer')
    const states = async () =>
      (await listStaff(house.store)).map(({ name, state }) => [name, state])
    expect(await states()).toEqual([
      ['new', 'invited'],
      ['old', 'active'],
    ])
    await expect(
      addStaff(house.store, house.clock, { name: 'new', role: 'reviewer' }),
    ).rejects.toThrow('STAFF_EXISTS')
    const { id } = await staffNamed(house.store.data, 'new')
    const sessions = new StaffSessions(house.store, house.clock)
    expect(await sessions.find(active.session)).toMatchObject({ name: 'old', role: 'reviewer' })
    const again = await resetStaff(house.premises, 'old', by)
    expect(await sessions.find(active.session)).toBeNull()
    await endStaff(house.premises, 'new', by)
    expect(await states()).toEqual([
      ['new', 'ended'],
      ['old', 'invited'],
    ])
    await expect(invited(house.store, house.clock, invitation)).rejects.toThrow('STAFF_INVITATION')
    expect(await invited(house.store, house.clock, again)).toMatchObject({ name: 'old' })
    await expect(resetStaff(house.premises, 'new')).rejects.toThrow('STAFF_UNKNOWN')
    for (const end of [resetStaff, endStaff])
      await expect(end(house.premises, 'nobody')).rejects.toThrow('STAFF_UNKNOWN')
    expect(await told()).toEqual([
      ['staff-added', by, id],
      ['staff-added', 'operator', active.id],
      ['staff-reset', by, active.id],
      ['staff-ended', by, id],
    ])
  })

  it('is opened by its invitation for three days, with what is typed, once', async () => {
    const { store, clock } = house
    const invitation = await addStaff(store, clock, { name: 'late', role: 'researcher' })
    const given = (more: object = {}) => ({
      invitation,
      password: PASSWORD,
      totpSecret: SECRET,
      code: codeAt(SECRET, house.clock.now()),
      ...more,
    })
    at(3 * 86_400_000)
    await expect(invited(store, clock, invitation)).rejects.toThrow('STAFF_INVITATION')
    at(3 * 86_400_000 - 1)
    expect(await invited(store, clock, invitation)).toMatchObject({ role: 'researcher' })
    await expect(invited(store, clock, 'MISTYPED')).rejects.toThrow('STAFF_INVITATION')
    for (const [more, code] of [
      [{ totpSecret: SECRET.slice(1) }, 'STAFF_CODE'],
      [{ totpSecret: SECRET.toLowerCase() }, 'STAFF_CODE'],
      [{ code: '000000' === given().code ? '000001' : '000000' }, 'STAFF_CODE'],
      [{ password: 'kurz' }, 'STAFF_PASSWORD_SHORT'],
    ] as const)
      await expect(joinStaff(store, clock, given(more))).rejects.toThrow(code)
    // Two at once with the same invitation: one gets in.
    const both = await Promise.allSettled([
      joinStaff(store, clock, given()),
      joinStaff(store, clock, given()),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const row = await findStaff(store.data, 'late')
    expect([row?.invite_hash, row?.invite_until]).toEqual([null, null])
    expect(row?.totp_step).toBe(Math.floor(clock.now().getTime() / 30_000))
    const recovery = await store.data.selectFrom('staff_recovery').selectAll().execute()
    expect(recovery.map(({ staff, used_at }) => [staff, used_at])).toEqual(
      Array.from({ length: 8 }, () => [row?.id, null]),
    )
    const [access] = await allResearchers(store.data)
    expect(access).toMatchObject({ id: row?.id, name: 'late', revoked_at: null })
    const days = Date.parse(access?.expires_at ?? '') - clock.now().getTime()
    expect(days / 86_400_000).toBe(365)
    expect((await told()).slice(-2).map(([action, actor]) => [action, actor])).toEqual([
      ['researcher-added', 'operator'],
      ['staff-joined', `staff:${row?.id}`],
    ])
    // Another of this name would be the same researcher.
    await endStaff(house.premises, 'late')
    expect(await allResearchers(store.data)).toEqual([])
  })

  it('of two people with the same invitation opens to one, whatever the role', async () => {
    const { store, clock } = house
    for (const role of ['reviewer', 'administrator', 'key-holder'] as const) {
      const invitation = await addStaff(store, clock, { name: `twice-${role}`, role })
      const code = codeAt(SECRET, clock.now())
      const given = { invitation, password: PASSWORD, totpSecret: SECRET, code }
      const both = await Promise.allSettled([
        joinStaff(store, clock, given),
        joinStaff(store, clock, given),
      ])
      expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      const { id } = await staffNamed(store.data, `twice-${role}`)
      const codes = store.data.selectFrom('staff_recovery').selectAll().where('staff', '=', id)
      expect(await codes.execute()).toHaveLength(8)
    }
  })

  it('has one of four roles', () => {
    expect(ROLES).toEqual(['researcher', 'reviewer', 'administrator', 'key-holder'])
  })

  it('that comes back from an old copy ends again, and only what was revoked of it', async () => {
    const { store } = house
    const old = await signed(house, 'old', 'reviewer')
    const set = { salt: Buffer.alloc(16), totp: Buffer.alloc(8), public_key: Buffer.alloc(32) }
    const now = async () => (await staffNamed(store.data, 'old')).verifier
    expect(await endRevoked(house.premises)).toBe(0)
    await resetStaff(house.premises, 'old')
    await setCredentials(store.data, old.id, { ...set, verifier: 'a new one' }, null)
    expect(await endRevoked(house.premises)).toBe(0)
    expect(await now()).toBe('a new one')
    await setCredentials(store.data, old.id, { ...set, verifier: 'of old' }, null)
    expect(await endRevoked(house.premises)).toBe(1)
    expect(await now()).toBeNull()
    expect((await told()).at(-1)).toEqual(['staff-reset', 'service', old.id])
  })

  it('whose invitation was replaced is not opened by it out of an old copy, and by a newer one it is', async () => {
    const { store } = house
    await addStaff(store, house.clock, { name: 'ina', role: 'reviewer' })
    const old = await staffNamed(store.data, 'ina')
    const invitation = await resetStaff(house.premises, 'ina')
    expect(await endRevoked(house.premises)).toBe(0)
    expect(await invited(store, house.clock, invitation)).toMatchObject({ name: 'ina' })
    await setCredentials(store.data, old.id, null, {
      hash: old.invite_hash ?? '',
      until: '2026-11-28T10:00:00.000Z',
    })
    expect(await endRevoked(house.premises)).toBe(1)
    expect((await staffNamed(store.data, 'ina')).invite_hash).toBeNull()
  })

  it('that ended ends again after an old copy was put back, with codes and copies, and nobody else does', async () => {
    const { store } = house
    const [gone, kept] = [
      await signed(house, 'gone', 'reviewer'),
      await signed(house, 'kept', 'reviewer'),
    ]
    for (const { id } of [gone, kept]) await insertRecovery(store.data, id, [`paper of ${id}`])
    const codes = async () =>
      (await store.data.selectFrom('staff_recovery').select('staff').execute()).map(
        ({ staff }) => staff,
      )
    const open = async () =>
      (await store.data.selectFrom('staff_session').select('staff').execute()).map(
        ({ staff }) => staff,
      )
    expect((await open()).toSorted()).toEqual([gone.id, kept.id].toSorted())
    await endStaff(house.premises, 'gone')
    expect(await codes()).toEqual([kept.id])
    expect(await open()).toEqual([kept.id])
    const revive = store.data.updateTable('staff').set({ ended_at: null, verifier: 'back' })
    await revive.where('id', '=', gone.id).execute()
    await sessionOf(house, gone.id, gone.token)
    for (const { id } of [gone, kept]) await lentRow(house, id, `of-${id}`, Buffer.alloc(8))
    expect(await endRevoked(house.premises)).toBe(1)
    expect((await staffNamed(store.data, 'gone')).ended_at).not.toBeNull()
    expect((await staffNamed(store.data, 'kept')).ended_at).toBeNull()
    expect(await open()).toEqual([kept.id])
    expect((await reviewNotes(store.data)).map(({ reviewer }) => reviewer)).toEqual([kept.id])
    expect((await told()).at(-1)).toEqual(['staff-ended', 'service', gone.id])
    expect(await endRevoked(house.premises)).toBe(0)
  })

  it('lets no researcher be called like one who has a token', async () => {
    await addResearcher(house.store, house.clock, 'inst', 30, null)
    const add = (role: 'researcher' | 'reviewer') =>
      addStaff(house.store, house.clock, { name: 'inst', role })
    await expect(add('researcher')).rejects.toThrow('RESEARCHER_EXISTS')
    await add('reviewer')
  })
})

describe('signing in', () => {
  it('judges both factors, tells a lock-out once, and ends the session before', async () => {
    const { store, clock } = house
    const invitation = await addStaff(store, clock, { name: 'vera', role: 'reviewer' })
    const code = (ms = 0) => codeAt(SECRET, new Date(clock.now().getTime() + ms))
    const given = { invitation, password: PASSWORD, totpSecret: SECRET, code: code() }
    const [paper = ''] = await joinStaff(store, clock, given)
    const sessions = new StaffSessions(store, clock)
    const enter = (password: string, typed: string, before: string | null = null) =>
      sessions.signIn({ name: ' Vera ', password, code: typed }, before)
    // The code that opened the account is used up.
    await expect(enter(PASSWORD, code())).rejects.toThrow('STAFF_SIGN_IN')
    const first = await enter(PASSWORD, code(30_000))
    const row = await findStaff(store.data, 'vera')
    expect((await told()).at(-1)).toEqual(['signed-in', `staff:${row?.id}`, row?.id])
    const other = await enter(PASSWORD, paper, first)
    expect(await sessions.find(first)).toBeNull()
    expect(await sessions.find(other)).toMatchObject({ name: 'vera', id: row?.id })
    expect(await sessions.find('nobody')).toBeNull()
    at(60_000)
    for (let i = 0; i < 5; i++)
      await expect(enter(`${PASSWORD}x`, code())).rejects.toThrow('STAFF_SIGN_IN')
    await expect(enter(PASSWORD, code())).rejects.toMatchObject({
      code: 'STAFF_WAIT',
      details: { minutes: 1 },
    })
    expect((await told()).filter(([action]) => action === 'sign-in-locked')).toHaveLength(1)
    at(120_000)
    const third = await enter(PASSWORD, code())
    await sessions.end(third)
    expect(await sessions.find(third)).toBeNull()
    expect(await sessions.find(other)).not.toBeNull()
    // Old sessions are swept at the next sign-in.
    at(120_000 + 31 * 60_000)
    await enter(PASSWORD, code())
    expect(await store.data.selectFrom('staff_session').selectAll().execute()).toHaveLength(1)
    await endStaff(house.premises, 'vera')
    at(120_000 + 32 * 60_000)
    await expect(enter(PASSWORD, code())).rejects.toThrow('STAFF_SIGN_IN')
  })
})

describe('a session of staff', () => {
  const MINUTE = 60_000

  it('ends to the millisecond: idle, at the latest, and when it was begun in the future', async () => {
    const { id, token } = await signed(house, 'vera', 'reviewer')
    const sessions = new StaffSessions(house.store, house.clock)
    const lives = async (gap: number) => {
      at(0)
      const session = await sessionOf(house, id, token)
      at(gap)
      return (await sessions.find(session)) !== null
    }
    expect(await lives(30 * MINUTE)).toBe(true)
    expect(await lives(30 * MINUTE + 1)).toBe(false)
    expect(await lives(-5 * MINUTE)).toBe(true)
    expect(await lives(-5 * MINUTE - 1)).toBe(false)
    at(0)
    const session = await sessionOf(house, id, token)
    for (let minutes = 20; minutes <= 720; minutes += 20) {
      at(minutes * MINUTE)
      expect((await sessions.find(session))?.token).toBe(token)
    }
    at(720 * MINUTE + 1)
    expect(await sessions.find(session)).toBeNull()
    at(0)
    expect(await sessions.find(session)).toBeNull()
  })

  it('is noted once a minute', async () => {
    const { session } = await signed(house, 'vera', 'reviewer')
    const sessions = new StaffSessions(house.store, house.clock)
    const seen = async () =>
      (await house.store.data.selectFrom('staff_session').select('seen_at').executeTakeFirst())
        ?.seen_at
    at(MINUTE)
    await sessions.find(session)
    expect(await seen()).toBe('2026-11-25T10:00:00.000Z')
    at(MINUTE + 1)
    await sessions.find(session)
    expect(await seen()).toBe('2026-11-25T10:01:00.001Z')
  })
})
