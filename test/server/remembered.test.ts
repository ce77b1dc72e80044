// What is remembered until the store changes: never older than a commit of any process, shared and frozen, written as JSON once.
import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { writtenOnce } from '../../server/plugins/written-once.ts'
import { frozen, untilChanged, untilChangedEach } from '../../server/remembered.ts'
import {
  closeCampaign,
  insertCampaign,
  inTransaction,
  openStore,
} from '../../server/store/index.ts'
import { CAMPAIGN } from './campaign.ts'
import { tempFolder } from '../folder.ts'

const folder = tempFolder('remembered')
const store = openStore(folder)
const elsewhere = openStore(folder)
afterAll(async () => {
  await store.close()
  await elsewhere.close()
  rmSync(folder, { recursive: true })
})
/** Other connections are looked for once a millisecond. */
const aMoment = () => sleep(3)

describe("the store's version", () => {
  it('stays while nothing is written, and while others only read', async () => {
    const before = store.version()
    await elsewhere.data.selectFrom('campaign').selectAll().execute()
    await store.data.selectFrom('campaign').selectAll().execute()
    await aMoment()
    expect(store.version()).toBe(before)
  })

  it('is another one after a write here, at once, also inside a transaction', async () => {
    const before = store.version()
    const inside = await inTransaction(store, async (tx) => {
      await insertCampaign(tx, CAMPAIGN, Buffer.alloc(32), '2026-11-01T00:00:00.000Z')
      return store.version()
    })
    expect(inside).not.toBe(before)
    expect(store.version()).toBe(inside)
  })

  it('is another one after a commit of another connection', async () => {
    await aMoment()
    const before = store.version()
    await closeCampaign(elsewhere.data, CAMPAIGN.id, '2026-11-20T00:00:00.000Z')
    await aMoment()
    expect(store.version()).not.toBe(before)
  })
})

describe('what is remembered', () => {
  it('is made once, for all who ask at the same time, and again when the version is another', async () => {
    let [version, made] = ['1', 0]
    const ask = untilChanged(
      () => version,
      async () => {
        made += 1
        await sleep(1)
        return { made: Math.min(made, 2) }
      },
    )
    const [a, b] = await Promise.all([ask(), ask()])
    expect([a, a === b, made]).toEqual([{ made: 1 }, true, 1])
    version = '2'
    const second = await ask()
    version = '3'
    expect([second, made]).toEqual([{ made: 2 }, 2])
    // Made alike: the very same thing, so that what was drawn from it still fits.
    expect([(await ask()) === second, made]).toEqual([true, 3])
  })

  it('is not remembered when it failed, nor are names that do not exist', async () => {
    let asked = 0
    const ask = untilChangedEach(
      () => 'same',
      async (name) => {
        asked += 1
        if (asked === 1) throw new Error('not there yet')
        return { name }
      },
    )
    await expect(ask('a')).rejects.toThrow('not there yet')
    expect([await ask('a'), await ask('a'), asked]).toEqual([{ name: 'a' }, { name: 'a' }, 2])
  })

  it('cannot be changed by one of those who share it', () => {
    const value = frozen({ list: [{ n: 1 }] })
    expect(() => value.list.push({ n: 2 })).toThrow(TypeError)
    expect(() => Object.assign(value.list[0] ?? {}, { n: 3 })).toThrow(TypeError)
  })
})

describe('an answer', () => {
  const write = writtenOnce({
    schema: z.object({ n: z.number() }),
    method: 'GET',
    url: '/',
    httpStatus: '200',
  })
  it('holds what its schema names and no more, frozen or not', () => {
    for (const answer of [{ n: 1, secret: 'x' }, frozen({ n: 1, secret: 'x' })])
      expect([write(answer), write(answer)].map(String)).toEqual(['{"n":1}', '{"n":1}'])
    expect(() => write(frozen({ n: 'one' }))).toThrow()
  })
  it('is written anew as long as it can still change', () => {
    const answer = { n: 1 }
    expect(write(answer)).toBe('{"n":1}')
    answer.n = 2
    expect(write(answer)).toBe('{"n":2}')
  })
})
