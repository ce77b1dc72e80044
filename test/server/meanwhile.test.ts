// What is under way while a donation is withdrawn: nothing is handed out once the withdrawal was answered, nothing keeps its key, and a backup from before brings
// no first try back.
import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Sessions } from '../../server/donations/sessions.ts'
import { allDonationIds, insertReview, reviewNotes } from '../../server/store/index.ts'
import { caller, given } from './form.ts'
import { type TestHouse, testHouse } from './house.ts'
import { documents } from './letters.ts'
import { signed } from './staff/signed.ts'

const PDF = Buffer.from('%PDF-1.7\nx')

describe('what takes long and was begun before', () => {
  let house: TestHouse
  let call: ReturnType<typeof caller>
  beforeAll(async () => {
    house = await testHouse()
    const { lawful } = await documents()
    call = caller(house.app, await given(house.app, { files: [lawful.pdf] }))
    await house.work()
    expect((await call('POST', '/api/donation/confirm', {})).statusCode).toBe(200)
    await house.work()
  })
  afterAll(() => house.end())

  it.each(['deadlines.ics', 'requests/access.txt', 'pack', 'letters/0/pages/1.png'])(
    '%s is not handed out',
    async (what) => {
      const { premises } = house
      const { papers, blobs, tombstones } = premises
      const [has, read] = [tombstones.has.bind(tombstones), blobs.read.bind(blobs)]
      // The mark is the first thing that a withdrawal sets.
      const marked = <T>(made: T): T => {
        tombstones.has = () => true
        return made
      }
      premises.papers = {
        ...papers,
        deadlines: async (...about) => marked(await papers.deadlines(...about)),
        request: async (...about) => marked(await papers.request(...about)),
        pack: async (...about) => marked(await papers.pack(...about)),
      }
      blobs.read = async (id) => marked(await read(id))
      const late = await call('GET', `/api/donation/${what}`)
      premises.papers = papers
      Object.assign(blobs, { read })
      Object.assign(tombstones, { has })
      expect([late.statusCode, late.json<{ code: string }>().code]).toEqual([
        401,
        'DONATION_UNKNOWN',
      ])
      expect((await call('GET', `/api/donation/${what}`)).statusCode).toBe(200)
    },
  )

  it('an export whose files go on the way is refused like an unknown receipt, and is no fault of ours', async () => {
    const { blobs } = house.premises
    const read = blobs.read.bind(blobs)
    let status = 0
    blobs.read = async (id) => {
      if (status === 0) status = (await call('DELETE', '/api/donation')).statusCode
      return await read(id)
    }
    const late = await call('GET', '/api/donation/export')
    blobs.read = read
    expect([status, late.statusCode, late.json<{ code: string }>().code]).toEqual([
      200,
      401,
      'DONATION_UNKNOWN',
    ])
  })
})

describe('a withdrawal', () => {
  let house: TestHouse
  beforeEach(async () => {
    house = await testHouse()
  })
  afterEach(() => house.end())

  it('ends what a browser and an adviser hold of it, and nothing of anybody else', async () => {
    const [hers, his] = [
      await given(house.app, { files: [PDF] }),
      await given(house.app, { files: [PDF] }),
    ]
    const { service } = house
    const sessions = [await service.openSession(hers), await service.openSession(his)]
    const [mine = '', other = ''] = sessions.map((token) => token ?? '')
    expect([service.lend(mine), service.lend(other)]).not.toContain(null)
    expect((await caller(house.app, hers)('DELETE', '/api/donation')).statusCode).toBe(200)
    expect([service.loans(mine), service.lend(mine)]).toEqual([[], null])
    expect(service.loans(other)).toHaveLength(1)
    expect((await caller(house.app, his)('GET', '/api/donation')).statusCode).toBe(200)
  })

  it('by a repetition is marked at once, and nobody looks at the first try any more', async () => {
    const headers = { 'idempotency-key': 'f3b1c2d4e5f60718293a4b5c6d7e8f90' }
    await given(house.app, { files: [PDF], headers })
    const [first = ''] = await allDonationIds(house.store.data)
    await insertReview(house.store.data, {
      id: 'aaaa',
      campaign: 'probe',
      donation: first,
      letter: 0,
      version: 0,
      reviewer: (await signed(house, 'rita', 'reviewer')).id,
      lent_at: '2026-11-25T10:00:00.000Z',
      until: '2026-11-26T10:00:00.000Z',
      wrap: randomBytes(60),
      payload: randomBytes(60),
    })
    expect(house.premises.tombstones.has(first)).toBe(false)
    await given(house.app, { files: [PDF], headers })
    // Before the worker has had its turn.
    expect(house.premises.tombstones.has(first)).toBe(true)
    expect(await reviewNotes(house.store.data)).toEqual([])
  })
})

describe('keys in memory', () => {
  const HALF_HOUR = 30 * 60_000

  it('of a donation that is withdrawn are overwritten', () => {
    const sessions = new Sessions()
    const [one, other] = [Buffer.from('key one'), Buffer.from('key other')]
    const [first, second] = [sessions.open('a', one, 0), sessions.open('b', other, 0)]
    sessions.forgetDonation('a')
    expect(sessions.find(first, 1)).toBeNull()
    expect(one).toEqual(Buffer.alloc(7))
    expect(sessions.find(second, 1)?.dataKey.toString()).toBe('key other')
  })

  it('go when their time is over, though nobody else comes', () => {
    vi.useFakeTimers()
    try {
      const sessions = new Sessions()
      sessions.open('a', Buffer.from('k'), 0)
      vi.advanceTimersByTime(HALF_HOUR / 2)
      const used = sessions.open('b', Buffer.from('k'), HALF_HOUR / 2)
      expect(sessions.find(used, HALF_HOUR / 2)).not.toBeNull()
      vi.advanceTimersByTime(HALF_HOUR / 2)
      expect(sessions.size).toBe(2)
      vi.advanceTimersByTime(HALF_HOUR)
      expect(sessions.size).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })
})
