// A clock that jumps: nothing is deleted by a wrong date, no job is stuck behind a lease of the future, no session outlives its time.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Lending } from '../../../server/donations/lending.ts'
import { Sessions } from '../../../server/donations/sessions.ts'
import { clockSteady } from '../../../server/examination/folder.ts'
import { lookAtClock } from '../../../server/jobs/steady-clock.ts'
import {
  claim,
  enqueue,
  holds,
  insertCampaign,
  insertDonations,
  openStore,
  settle,
} from '../../../server/store/index.ts'
import { CAMPAIGN } from '../campaign.ts'
import { tempFolder } from '../../folder.ts'

const folder = tempFolder('clock')
const NOON = Date.parse('2026-11-25T12:00:00Z')
const HOUR = 3_600_000
const DAY = 24 * HOUR
const at = (ms: number) => ({ now: () => new Date(ms) })

describe('deletion by date', () => {
  it('waits a day after a jump, forwards or back, and after a weekend off it does not', () => {
    expect(lookAtClock(folder, NOON)).toEqual({ held: false, jumpedHours: null })
    expect(lookAtClock(folder, NOON + 2 * DAY)).toEqual({ held: false, jumpedHours: null })
    const year = NOON + 367 * DAY
    expect(lookAtClock(folder, year)).toEqual({ held: true, jumpedHours: 365 * 24 })
    expect(lookAtClock(folder, year + 23 * HOUR)).toEqual({ held: true, jumpedHours: null })
    expect(() => clockSteady(folder, at(year))).toThrow('it jumped')
    // Set right again: a jump back, and another day.
    const right = NOON + 2 * DAY + HOUR
    expect(lookAtClock(folder, right)).toMatchObject({ held: true })
    expect(lookAtClock(folder, right + 12 * HOUR)).toEqual({ held: true, jumpedHours: null })
    expect(lookAtClock(folder, right + 25 * HOUR)).toEqual({ held: false, jumpedHours: null })
    expect(clockSteady(folder, at(right + 25 * HOUR))).toBe('no jump seen')
  })

  it('goes on when what was remembered is damaged', () => {
    writeFileSync(join(folder, 'clock.json'), '{"las')
    expect(lookAtClock(folder, NOON)).toEqual({ held: false, jumpedHours: null })
  })
})

describe('jobs', () => {
  it('of a clock that ran a day ahead are taken at once, and their late worker is fenced', async () => {
    const store = openStore(join(folder, 'store'))
    const of = { campaigns: ['probe'], kinds: ['read' as const] }
    await insertCampaign(store.data, CAMPAIGN, Buffer.alloc(32), '2026-11-01T00:00:00.000Z')
    await insertDonations(store.data, [{ id: 'a', campaign: 'probe', at: '2026-11-25' }])
    await enqueue(store.data, { kind: 'read', donation: 'a', upload: 0, at: '2026-11-25' })
    const take = (worker: string, now: number) => claim(store.data, worker, of, now, now + 20_000)
    const early = await take('early', NOON + DAY)
    expect(early?.attempt).toBe(1)
    // The same clock a moment later: the lease holds.
    expect(await take('other', NOON + DAY + 10_000)).toBeNull()
    const late = await take('other', NOON)
    expect(late?.attempt).toBe(2)
    if (!early || !late) throw new Error('no job')
    expect(await holds(store.data, early)).toBe(false)
    expect(await holds(store.data, late)).toBe(true)
    // A pause after a failure, given by the clock that ran ahead.
    await settle(store.data, late, { state: 'queued', notBefore: NOON + DAY })
    expect((await take('third', NOON))?.attempt).toBe(3)
    await store.close()
  })
})

describe('sessions and loans', () => {
  it('begun by a clock that ran ahead are over', () => {
    const sessions = new Sessions()
    const token = sessions.open('a', Buffer.from('key'), NOON + DAY)
    expect(sessions.find(token, NOON + DAY + HOUR / 4)).not.toBeNull()
    expect(sessions.find(token, NOON)).toBeNull()
    const lending = new Lending()
    const { code } = lending.lend('a', Buffer.from('key'), NOON + DAY)
    expect(lending.enter(code, 'guest', NOON)).toBe(false)
    expect(lending.enter(code, 'guest', NOON + DAY)).toBe(true)
    expect(lending.find('guest', NOON)).toBeNull()
    expect(lending.find('guest', NOON + DAY)?.donation).toBe('a')
  })
})
