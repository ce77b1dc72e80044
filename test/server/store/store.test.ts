// The databases themselves: the settings that promises rest on, the schema, and newer folders.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import {
  inTransaction,
  insertCampaign,
  insertDonations,
  openStore,
  putRecords,
  recordOf,
  shredWrap,
  insertWraps,
  deleteRecords,
} from '../../../server/store/index.ts'
import { CAMPAIGN } from '../campaign.ts'
import { tempFolder } from '../../folder.ts'

const AT = '2026-11-25T10:00:00.000Z'
const folder = () => tempFolder('store')

describe('the store', () => {
  it('has the settings that durability and deletion rest on', async () => {
    const store = openStore(folder())
    const asked = store.pragmas()
    for (const name of ['data', 'keys'] as const) {
      expect(asked[name]).toEqual({
        journal_mode: 'wal',
        synchronous: 2, // FULL
        secure_delete: 1,
        foreign_keys: 1,
        user_version: name === 'data' ? 7 : 1,
      })
    }
    await store.close()
  })

  it('opens a folder again, and refuses one that a newer program wrote', async () => {
    const at = folder()
    await openStore(at).close()
    await openStore(at).close()
    const database = new Database(join(at, 'data.db'))
    database.pragma('user_version = 99')
    database.close()
    expect(() => openStore(at)).toThrow('STORE_NEWER_SCHEMA')
  })

  it('has strict tables only', async () => {
    const at = folder()
    await openStore(at).close()
    for (const file of ['data.db', 'keys.db']) {
      const database = new Database(join(at, file), { readonly: true })
      const tables = database.prepare('pragma table_list').all() as {
        schema: string
        name: string
        strict: number
      }[]
      const own = tables.filter(({ name }) => !name.startsWith('sqlite_'))
      expect(own.length).toBeGreaterThan(0)
      expect(own.filter(({ strict }) => strict !== 1)).toEqual([])
      database.close()
    }
  })

  it('undoes a transaction that fails', async () => {
    const store = openStore(folder())
    await insertCampaign(store.data, CAMPAIGN, Buffer.alloc(32), AT)
    const failing = inTransaction(store, async (tx) => {
      await insertDonations(tx, [{ id: 'd1', campaign: CAMPAIGN.id, at: AT }])
      throw new Error('power cut')
    })
    await expect(failing).rejects.toThrow('power cut')
    await insertDonations(store.data, [{ id: 'd1', campaign: CAMPAIGN.id, at: AT }])
    await store.close()
  })

  it('leaves nothing of deleted rows in the files after a checkpoint', async () => {
    const at = folder()
    const store = openStore(at)
    const marker = Buffer.from('MARKER-8f3a2c')
    await putRecords(store.data, 'facts', [{ id: 'f1', part: 'answers', payload: marker }])
    await insertWraps(store.keys, [
      { donation: 'd1', receiptHash: 'h1', donorWrap: marker, campaignWrap: marker },
    ])
    expect(await recordOf(store.data, 'facts', 'f1', 'answers')).toEqual(marker)
    await store.checkpoint()
    expect(readFileSync(join(at, 'data.db')).includes(marker)).toBe(true)
    await deleteRecords(store.data, 'facts', 'f1')
    await shredWrap(store.keys, 'd1')
    await store.checkpoint()
    const found = execFileSync('sh', ['-c', 'grep -rlF MARKER-8f3a2c "$1" || true', 'sh', at])
    expect(found.toString()).toBe('')
    await store.close()
  })
})
