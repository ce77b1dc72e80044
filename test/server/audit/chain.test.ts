// The audit log: every kind of tampering shows, nothing about a person fits into it, the table itself refuses to change.
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkChain, headOf, record } from '../../../server/audit/index.ts'
import { allAuditRows, inTransaction, openStore, type Store } from '../../../server/store/index.ts'
import { tempFolder } from '../../folder.ts'

const folder = tempFolder('audit')
let store: Store

beforeAll(async () => {
  store = openStore(folder)
  for (let i = 0; i < 5; i++) {
    await inTransaction(store, async (tx) => {
      await record(tx, `2026-11-25T10:00:0${i}.000Z`, {
        action: 'records-read',
        actor: 'researcher:00112233aabbccdd',
        object: 'probe/2026-11-25',
        count: i,
      })
    })
  }
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the chain', () => {
  it('is whole, and its hash is that of the documented line', async () => {
    const rows = await allAuditRows(store.data)
    expect(checkChain(rows)).toMatchObject({ ok: true, rows: 5, brokenAt: null })
    const line =
      '["countercheck/audit/1",1,"2026-11-25T10:00:00.000Z","researcher:00112233aabbccdd","records-read","probe/2026-11-25",0,"' +
      `${'0'.repeat(64)}"]`
    expect(rows[0]?.hash).toBe(createHash('sha256').update(line).digest('hex'))
    expect(await headOf(store.data)).toBe(rows[4]?.hash)
  })

  it('shows a changed field, a lost row, a moved row and an added one', async () => {
    const rows = await allAuditRows(store.data)
    const at = (place: number) => rows[place] ?? rows[0]!
    for (const field of ['at', 'actor', 'action', 'object', 'prev', 'hash'] as const) {
      const changed = rows.map((row, i) => (i === 2 ? { ...row, [field]: `${row[field]}x` } : row))
      expect(checkChain(changed), field).toMatchObject({ ok: false, brokenAt: 3 })
    }
    expect(checkChain(rows.map((row, i) => (i === 2 ? { ...row, count: 99 } : row))).brokenAt).toBe(
      3,
    )
    expect(checkChain(rows.filter((_, i) => i !== 1)).brokenAt).toBe(2)
    expect(checkChain([at(0), at(2), at(1), at(3), at(4)]).brokenAt).toBe(2)
    expect(checkChain([...rows, { ...at(4), n: 6 }]).brokenAt).toBe(6)
  })

  it('shows a cut end against a head that was written down', async () => {
    const rows = await allAuditRows(store.data)
    const head = await headOf(store.data)
    expect(checkChain(rows.slice(0, 4)).ok).toBe(true)
    expect(checkChain(rows.slice(0, 4), head)).toMatchObject({ ok: false, brokenAt: 5 })
    expect(checkChain(rows, rows[2]?.hash).ok).toBe(true)
  })

  it('cannot be changed or emptied through the database', () => {
    const raw = new Database(join(folder, 'data.db'))
    expect(() => raw.exec("update audit set object = ''")).toThrow('only added to')
    expect(() => raw.exec('delete from audit')).toThrow('only added to')
    raw.close()
  })
})

describe('an event', () => {
  it.each([
    [{ action: 'visit', actor: 'operator' }],
    [{ action: 'release', actor: 'Erika Mustermann' }],
    [{ action: 'release', actor: 'researcher:Erika' }],
    [{ action: 'release', actor: 'operator', object: 'Erika Mustermann' }],
    [{ action: 'release', actor: 'operator', object: 'a/b/c' }],
    [{ action: 'release', actor: 'operator', count: -1 }],
    [{ action: 'constructor', actor: 'operator' }],
  ])('that is not of the list is refused without being repeated: %j', async (event) => {
    await expect(record(store.data, '2026-11-25T10:00:00.000Z', event as never)).rejects.toThrow(
      /^not an event of the audit log$/,
    )
  })

  it('of a donor keeps only the day', async () => {
    await record(store.data, '2026-11-25T10:00:00.000Z', {
      action: 'withdrawal',
      actor: 'donor',
      object: 'probe',
    })
    expect((await allAuditRows(store.data)).at(-1)).toMatchObject({ at: '2026-11-25', count: null })
  })
})
