// Which sessions of staff go when somebody signs in: those that are over, and not one that ends this very moment. And which access a new wrap is for.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addStaff } from '../../../server/staff/index.ts'
import {
  accessesOf,
  deleteStaffSessions,
  insertAccess,
  insertCampaign,
  insertRelease,
  insertStaffSession,
  setAccess,
} from '../../../server/store/index.ts'
import { addResearcher } from '../../../server/researchers/index.ts'
import { CAMPAIGN } from '../campaign.ts'
import { type TestHouse, testHouse } from '../house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
  await addStaff(house.store, house.clock, { name: 'rita', role: 'reviewer' })
})
afterAll(() => house.end())

it('those unused or made before their moment go, those at it stay', async () => {
  const { data } = house.store
  const [member = { id: '' }] = await data.selectFrom('staff').select('id').execute()
  const [early, border, late] = ['09:59', '10:00', '10:01'].map((at) => `2026-11-25T${at}:00.000Z`)
  if (!early || !border || !late) throw new Error('no times')
  for (const [name, made, seen] of [
    ['unused', late, early],
    ['old', early, late],
    ['at the moment', border, border],
    ['young', late, late],
  ] as const)
    await insertStaffSession(data, {
      token_hash: name,
      staff: member.id,
      made_at: made,
      seen_at: seen,
      sealed: Buffer.alloc(1),
    })
  await deleteStaffSessions(data, border, border)
  const left = await data.selectFrom('staff_session').select('token_hash').execute()
  expect(left.map(({ token_hash }) => token_hash).toSorted()).toEqual(['at the moment', 'young'])
})

it('a new wrap is for one access: of one campaign, one batch, one researcher', async () => {
  const { data } = house.store
  const at = '2026-11-25T10:00:00.000Z'
  for (const name of ['inst', 'other'])
    await addResearcher(house.store, house.clock, name, 30, null)
  const rows = await data.selectFrom('researcher').select(['id', 'name']).execute()
  const id = (name: string) => rows.find((row) => row.name === name)?.id ?? ''
  await insertCampaign(data, { ...CAMPAIGN, id: 'second' }, Buffer.alloc(32), at)
  const blank = { released_at: at, sha256: '', results: '[]', records_wrap: null, records: null }
  for (const campaign of ['probe', 'second'])
    for (const batch of ['b1', 'b2'])
      await insertRelease(data, {
        campaign,
        batch,
        ...blank,
        wrap: Buffer.of(0),
        basis: Buffer.of(0),
      })
  const all = ['probe', 'second'].flatMap((campaign) =>
    ['b1', 'b2'].flatMap((batch) =>
      ['inst', 'other'].map((name) => ({
        campaign,
        batch,
        researcher: id(name),
        wrap: Buffer.of(1),
      })),
    ),
  )
  for (const one of all) await insertAccess(data, one)
  await setAccess(data, id('inst'), { campaign: 'probe', batch: 'b1', wrap: Buffer.of(2) })
  const wraps = async (name: string) =>
    (await accessesOf(data, id(name)))
      .map(({ campaign, batch, wrap }) => `${campaign} ${batch} ${wrap[0]}`)
      .toSorted()
  expect(await wraps('inst')).toEqual(['probe b1 2', 'probe b2 1', 'second b1 1', 'second b2 1'])
  expect(await wraps('other')).toEqual(['probe b1 1', 'probe b2 1', 'second b1 1', 'second b2 1'])
})
