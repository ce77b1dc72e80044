// Which sessions of staff go when somebody signs in: those that are over, and not one that ends this very moment.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addStaff } from '../../../server/staff/index.ts'
import { deleteStaffSessions, insertStaffSession } from '../../../server/store/index.ts'
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
