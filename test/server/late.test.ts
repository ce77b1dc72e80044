// What meets something else on its way: a change that arrives after the withdrawal, a consent that is taken back while a copy is lent, a repetition that is
// cut short. Nothing stays of what came too late, and no letter is left to nobody.
import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { acceptFurther } from '../../server/donations/intake.ts'
import { saveRecords } from '../../server/donations/letters.ts'
import { Records } from '../../server/donations/records.ts'
import { changeConsent, keepContact } from '../../server/donations/will.ts'
import {
  allAuditRows,
  allBlobs,
  allDonationIds,
  donationById,
  insertReview,
  reviewNotes,
} from '../../server/store/index.ts'
import { CONSENT } from './campaign.ts'
import { caller, give, given } from './form.ts'
import { type TestHouse, testHouse } from './house.ts'
import { signed } from './staff/signed.ts'

const PDF = Buffer.from('%PDF-1.7\nx')
let house: TestHouse
beforeEach(async () => {
  house = await testHouse()
  await house.keys.campaigns()
})
afterEach(() => house.end())

/** The only donation, as a call that had got past the check of its receipt holds it. */
async function opened() {
  const [donation = ''] = await allDonationIds(house.store.data)
  const dataKey = await house.keys.dataKey(donation)
  const row = await donationById(house.store.data, donation)
  if (!dataKey || !row) throw new Error('no donation')
  const records = new Records(house.store.data, dataKey)
  return { row, of: { premises: house.premises, donation, dataKey, records } }
}
/** How many records and files the house holds, of anybody. */
async function held() {
  const count = async (table: 'facts' | 'identity') =>
    (await house.store.data.selectFrom(table).select('id').execute()).length
  return {
    facts: await count('facts'),
    identity: await count('identity'),
    blobs: (await house.premises.blobs.list(Number.POSITIVE_INFINITY)).length,
  }
}
const NOTHING = { facts: 0, identity: 0, blobs: 0 }
const gone = expect.objectContaining({ code: 'DONATION_UNKNOWN' }) as unknown

describe('a change that arrives after the withdrawal', () => {
  let late: Awaited<ReturnType<typeof opened>>
  beforeEach(async () => {
    const receipt = await given(house.app, { files: [PDF] })
    late = await opened()
    expect((await caller(house.app, receipt)('DELETE', '/api/donation')).statusCode).toBe(200)
  })

  it('is refused and leaves no record: answers, contact, consent', async () => {
    const { of, row } = late
    const answers = of.records.sealAnswers({ sender: { name: 'Erika Mustermann' } })
    await expect(saveRecords(of, answers)).rejects.toEqual(gone)
    await expect(keepContact(of, { email: 'erika@example.org' })).rejects.toEqual(gone)
    await expect(changeConsent(of, row, CONSENT)).rejects.toThrow()
    expect(await held()).toEqual(NOTHING)
  })

  it('leaves no file of a further letter', async () => {
    const { premises, donation, dataKey } = late.of
    await expect(acceptFurther(premises, donation, dataKey, [PDF])).rejects.toEqual(gone)
    expect(await held()).toEqual(NOTHING)
  })
})

it('many calls at the same moment as the withdrawal leave nothing, whichever came first', async () => {
  const receipt = await given(house.app, { files: [PDF] })
  const call = caller(house.app, receipt)
  const one = (n: number) => [
    call('PUT', '/api/donation/contact', { email: `erika${n}@example.org` }),
    call('PUT', '/api/donation/answers', { sender: { name: `Erika ${n}` } }),
    call('PUT', '/api/donation/consent', CONSENT),
  ]
  const replies = await Promise.all([
    ...[1, 2, 3].flatMap(one),
    call('DELETE', '/api/donation'),
    ...[4, 5, 6].flatMap(one),
  ])
  const codes = new Set(replies.map(({ statusCode }) => statusCode))
  // Done, or answered like an unknown receipt; nothing else.
  expect([...codes].filter((code) => ![200, 204, 401].includes(code))).toEqual([])
  expect((await call('GET', '/api/donation')).statusCode).toBe(401)
  expect(await held()).toEqual(NOTHING)
})

it('what was lent comes back when its consent is taken back, and not before', async () => {
  const consent = (purposes: string[]) => ({ version: 'v1', purposes })
  const both = consent(['findings', 'analysis'])
  const receipt = await given(house.app, { files: [PDF], consent: both })
  const { of } = await opened()
  const rita = await signed(house, 'rita', 'reviewer')
  const lending = {
    campaign: 'probe',
    donation: of.donation,
    letter: 0,
    version: 0,
    reviewer: rita.id,
    lent_at: '2026-11-25T10:00:00.000Z',
    until: '2026-11-26T10:00:00.000Z',
    wrap: randomBytes(60),
    payload: randomBytes(60),
  }
  for (const id of ['aaaa', 'bbbb']) await insertReview(house.store.data, { id, ...lending })
  const lent = async () => (await reviewNotes(house.store.data)).map(({ id }) => id).toSorted()
  const put = async (purposes: string[]) => {
    const call = caller(house.app, receipt)
    const reply = await call('PUT', '/api/donation/consent', consent(purposes))
    expect(reply.statusCode).toBe(200)
  }
  await put(['findings', 'analysis', 'contact'])
  expect(await lent()).toEqual(['aaaa', 'bbbb'])
  await put(['findings', 'contact'])
  expect(await lent()).toEqual([])
  const told = (await allAuditRows(house.store.data)).slice(-2)
  expect(told.map(({ action, actor }) => [action, actor])).toEqual([
    ['review-ended', 'donor'],
    ['review-ended', 'donor'],
  ])
  expect(new Set(told.map(({ object }) => object))).toEqual(new Set(['aaaa', 'bbbb']))
})

describe('a repetition under the same key', () => {
  const headers = { 'idempotency-key': 'f3b1c2d4e5f60718293a4b5c6d7e8f90' }
  const status = async (receipt: string) =>
    (await caller(house.app, receipt)('GET', '/api/donation')).statusCode

  it('takes the first try back though the mark of it cannot be written, also with other bytes', async () => {
    const first = await given(house.app, { files: [PDF], headers })
    const { tombstones } = house.premises
    const add = tombstones.add.bind(tombstones)
    tombstones.add = () => {
      throw new Error('the disk is read-only')
    }
    const second = await given(house.app, { files: [Buffer.from('%PDF-1.7\nother')], headers })
    tombstones.add = add
    expect([await status(first), await status(second)]).toEqual([401, 200])
    await house.work()
    expect(await allDonationIds(house.store.data)).toHaveLength(1)
    expect((await allBlobs(house.store.data)).size).toBe(1)
    expect([await status(first), await status(second)]).toEqual([401, 200])
  })

  it('that fails leaves the first try as it was', async () => {
    const first = await given(house.app, { files: [PDF], headers })
    const { together } = house.store
    const run = together.data.run.bind(together.data)
    together.data.run = async (work) =>
      await run(async (tx) => {
        await work(tx)
        throw new Error('the power went')
      })
    const failed = await give(house.app, { files: [PDF], headers })
    together.data.run = run
    expect(failed.statusCode).toBe(500)
    expect(await status(first)).toBe(200)
    await house.work()
    expect(await status(first)).toBe(200)
    expect(await allDonationIds(house.store.data)).toHaveLength(1)
  })
})
