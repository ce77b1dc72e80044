// Transactions that share the wait for the disk: each whole or not there, answered when it is durable, and few syncs for many.
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  allDonationIds,
  type Data,
  insertCampaign,
  insertDonations,
  inTransaction,
  openStore,
  type Store,
} from '../../../server/store/index.ts'
import { tempFolder } from '../../folder.ts'
import { CAMPAIGN } from '../campaign.ts'

const folder = tempFolder('together')
let store: Store

beforeAll(async () => {
  store = openStore(folder)
  await insertCampaign(store.data, CAMPAIGN, Buffer.alloc(32), '2026-11-01T00:00:00.000Z')
})
afterAll(async () => {
  await store.close()
})

const at = '2026-11-25T10:00:00.000Z'
const named = (no: number) => no.toString(16).padStart(32, '0')
const given = (no: number) => async (tx: Data) => {
  await insertDonations(tx, [{ id: named(no), campaign: CAMPAIGN.id, at }])
  return no
}
/** What another process would see: what is committed. */
function committed(): string[] {
  const other = new Database(join(folder, 'data.db'), { readonly: true })
  const ids = other.prepare<[], string>('select id from donation order by id').pluck().all()
  other.close()
  return ids
}

describe('transactions together', () => {
  it('give each its own value, and each is committed when it is told so', async () => {
    const seen: string[][] = []
    const all = await Promise.all(
      Array.from({ length: 40 }, async (_, no) => {
        const value = await store.together.data.run(given(no))
        seen.push(committed().filter((id) => id === named(no)))
        return value
      }),
    )
    expect(all).toEqual(Array.from({ length: 40 }, (_, no) => no))
    expect(seen.flat().toSorted()).toEqual(Array.from({ length: 40 }, (_, no) => named(no)))
  })

  it('that a full disk has rolled back already are told so, alone and together, and the next goes through', async () => {
    const full = Object.assign(new Error('full'), { code: 'SQLITE_FULL' })
    const broken = async (tx: Data) => {
      await given(901)(tx)
      await sql`rollback`.execute(tx)
      throw full
    }
    await expect(inTransaction(store, broken)).rejects.toBe(full)
    await expect(store.together.data.run(broken)).rejects.toBe(full)
    expect(committed()).not.toContain(named(901))
    await inTransaction(store, given(902))
    await store.together.data.run(given(903))
    expect(committed()).toEqual(expect.arrayContaining([named(902), named(903)]))
  })

  it('take nothing from the others when one fails halfway, and nothing of it stays', async () => {
    const broken = async (tx: Data) => {
      await given(101)(tx)
      throw new Error('no')
    }
    const twice = given(1)
    const ends = await Promise.allSettled(
      [given(100), broken, given(102), twice, given(103)].map((work) =>
        store.together.data.run(work),
      ),
    )
    expect(ends.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ])
    expect(ends[1]).toMatchObject({ reason: { message: 'no' } })
    expect(ends[3]).toMatchObject({ reason: { code: 'SQLITE_CONSTRAINT_PRIMARYKEY' } })
    const there = new Set(committed())
    expect([100, 101, 102, 103].map((no) => there.has(named(no)))).toEqual([
      true,
      false,
      true,
      true,
    ])
  })

  it('all fail when they cannot be committed, and the next ones do not', async () => {
    const before = await allDonationIds(store.data)
    // Ends the transaction under the feet of all, as the engine does by itself when the disk is full.
    const ending = async (tx: Data) => {
      await sql`rollback`.execute(tx)
      return 0
    }
    const ends = await Promise.allSettled(
      [given(200), ending, given(201)].map((work) => store.together.data.run(work)),
    )
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(await allDonationIds(store.data)).toEqual(before)
    expect(await store.together.data.run(given(202))).toBe(202)
    expect(committed()).toContain(named(202))
  })

  it('are few for many, and none is of more than thirty-two', async () => {
    const shared = new Map<Data, number>()
    const work = (no: number) => async (tx: Data) => {
      await given(no)(tx)
      shared.set(tx, (shared.get(tx) ?? 0) + 1)
    }
    const run = (no: number) => store.together.data.run(work(no))
    const first = Array.from({ length: 40 }, (_, no) => run(300 + no))
    // Who comes when the first ones are told shares the next one with those who could not go with them.
    await Promise.all([...first, first[0]?.then(() => run(340))])
    expect([...shared.values()]).toEqual([32, 9])
  })
})
