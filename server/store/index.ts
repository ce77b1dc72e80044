// The store: every query of the house, and nothing else. Callers say what they mean by function; no SQL stands outside this folder.
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { checkpoint, openDatabases } from './open.ts'
import type { DataTables, KeyTables } from './tables.ts'
import { Together } from './together.ts'

/** `data.db`, or a transaction on it. */
export type Data = Kysely<DataTables>
/** `keys.db`, or a transaction on it. */
export type Keys = Kysely<KeyTables>

export type Store = {
  /** The data folder. */
  folder: string
  data: Data
  keys: Keys
  /** For what many do at the same time: transactions that share the wait for the disk. */
  together: { data: Together<DataTables>; keys: Together<KeyTables> }
  /**
   * A text that is another one after every change of `data.db`, a millisecond after one of another process. What was read after asking is as new as the text
   * or newer: ask first, then read, and read again when the text is another.
   */
  version: () => string
  /** Empties the write-ahead logs. */
  checkpoint(): Promise<void>
  /** The pragmas that promises rest on, asked back from the engine. */
  pragmas(): Record<'data' | 'keys', Record<string, unknown>>
  /** Throws when a database is damaged. */
  check(): void
  /** What a look at every page and reference finds wrong: names of databases, [] when all is whole. Slow. */
  damages(): string[]
  /** Copies both databases into `folder` as `data.db` and `keys.db`, each as of one moment, the keys later; others may write meanwhile. */
  snapshot(folder: string): Promise<void>
  close(): Promise<void>
}

/** Opens the store in a data folder. Refuses with STORE_NEWER_SCHEMA. */
export function openStore(folder: string): Store {
  const databases = openDatabases(folder)
  const { data, keys, raw } = databases
  const ask = (database: typeof raw.data) =>
    Object.fromEntries(
      ['journal_mode', 'synchronous', 'secure_delete', 'foreign_keys', 'user_version'].map(
        (name) => [name, database.pragma(name, { simple: true })],
      ),
    )
  return {
    folder,
    data,
    keys,
    together: { data: new Together(data), keys: new Together(keys) },
    version: databases.version,
    checkpoint: () => checkpoint(databases),
    pragmas: () => ({ data: ask(raw.data), keys: ask(raw.keys) }),
    check() {
      for (const database of [raw.data, raw.keys]) {
        const answer = database.pragma('quick_check(1)', { simple: true })
        if (answer !== 'ok') throw new Error('a database is damaged')
      }
    },
    damages() {
      return (['data', 'keys'] as const).filter((name) => {
        const whole = raw[name].pragma('integrity_check(1)', { simple: true }) === 'ok'
        return !whole || (raw[name].pragma('foreign_key_check') as unknown[]).length > 0
      })
    },
    async snapshot(to) {
      // In one go: piece by piece it would begin anew with every write of another process.
      const progress = () => 0x7fffffff
      for (const name of ['data', 'keys'] as const) {
        await raw[name].backup(join(to, `${name}.db`), { progress })
      }
    },
    async close() {
      await data.destroy()
      await keys.destroy()
      // Kysely closes only what it has used.
      raw.data.close()
      raw.keys.close()
    },
  }
}

/** Runs `work` in one transaction that takes the write lock at once. Nothing slow belongs inside. */
export async function inTransaction<T>(store: Store, work: (tx: Data) => Promise<T>): Promise<T> {
  return await store.data.transaction().execute(work)
}

export * from './audit.ts'
export * from './campaigns.ts'
export * from './donations.ts'
export * from './files.ts'
export * from './idempotency.ts'
export * from './jobs.ts'
export * from './letters.ts'
export { schemaOf } from './migrate.ts'
export * from './populations.ts'
export * from './records.ts'
export * from './releases.ts'
export * from './rewrap.ts'
export * from './researchers.ts'
export * from './staff.ts'
export * from './reviews.ts'
export * from './ceremonies.ts'
export type { JobKind, StaffRole } from './tables.ts'
export * from './wraps.ts'
