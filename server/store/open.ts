// Opens the two databases with the settings that durability and deletion rest on, and brings their schemas up to date.
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  sql,
} from 'kysely'
import { Refusal } from '../../extract/index.ts'
import { migrate } from './migrate.ts'
import { remembering } from './prepared.ts'
import type { DataTables, KeyTables } from './tables.ts'

export type Databases = {
  data: Kysely<DataTables>
  keys: Kysely<KeyTables>
  raw: RawDatabases
  version: Version
}
/** See `Store.version`. */
type Version = () => string
/** Other processes' commits are looked for this often, milliseconds: nobody can tell, and many may ask at once. */
const LOOK_MS = 1

/** `wrote` is called before each write of this process. */
function versionOf(database: Database.Database): { version: Version; wrote: () => void } {
  const others = database.prepare<[], number>('pragma data_version').pluck()
  const seen = { at: Number.NEGATIVE_INFINITY, others: -1, own: 0, text: '' }
  return {
    wrote: () => {
      seen.own += 1
      seen.text = `${seen.others}:${seen.own}`
    },
    version: () => {
      const now = performance.now()
      if (now - seen.at < LOOK_MS) return seen.text
      seen.at = now
      seen.others = others.get() ?? -1
      seen.text = `${seen.others}:${seen.own}`
      return seen.text
    },
  }
}

type RawDatabases = { data: Database.Database; keys: Database.Database }

/** Opens (and on first use makes) `data.db` and `keys.db` in `folder`. Refuses with STORE_NEWER_SCHEMA when a newer program wrote them. */
export function openDatabases(folder: string): Databases {
  // While a restore moves files in, or after it broke off, half a folder must not look like a whole one.
  if (existsSync(join(folder, '.restoring'))) throw new Refusal('STORE_RESTORING')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const data = openOne(join(folder, 'data.db'), 'data')
  const keys = orClosed(data, () => openOne(join(folder, 'keys.db'), 'keys'))
  const { version, wrote } = versionOf(data)
  return {
    data: new Kysely<DataTables>({
      dialect: new ImmediateDialect({ database: remembering(data, wrote) }),
    }),
    keys: new Kysely<KeyTables>({ dialect: new ImmediateDialect({ database: remembering(keys) }) }),
    raw: { data, keys },
    version,
  }
}

/**
 * Empties the write-ahead logs, so that what was deleted does not live on in them. Waits for its turn on the one connection, since inside
 * a transaction it would fail; a reader in another process only postpones it.
 */
export async function checkpoint({ data, keys }: Databases): Promise<void> {
  for (const database of [keys, data]) {
    await database.connection().execute(async (connection) => {
      await sql`pragma wal_checkpoint(TRUNCATE)`.execute(connection)
    })
  }
}

function openOne(file: string, schema: 'data' | 'keys'): Database.Database {
  const database = new Database(file)
  return orClosed(database, () => {
    database.pragma('busy_timeout = 10000')
    database.pragma('journal_mode = WAL')
    // The package is built with NORMAL, which may lose acknowledged rows when the power goes.
    database.pragma('synchronous = FULL')
    // Off by default; without it deleted rows stay readable in the file.
    database.pragma('secure_delete = ON')
    database.pragma('foreign_keys = ON')
    migrate(database, schema)
    return database
  })
}

/** What the work gives; when it fails the database is closed, so that who was refused holds no files. */
function orClosed<Made>(database: Database.Database, work: () => Made): Made {
  try {
    return work()
  } catch (error) {
    database.close()
    throw error
  }
}

/** Transactions take the write lock at once: one that began by reading would fail when another process wrote meanwhile. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection)
    } catch (error) {
      // A full disk has rolled it back already; told is what went wrong first.
      if (!/no transaction is active/u.test(String(error))) throw error
    }
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig

  constructor(config: SqliteDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#config)
  }
}
