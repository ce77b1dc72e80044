// Applies the numbered SQL files of migrations/, forward only, one transaction each; PRAGMA user_version says which were applied.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { Refusal } from '../../extract/index.ts'

const FOLDER = join(import.meta.dirname, 'migrations', 'sqlite')

/** Brings one database to the newest schema. Refuses with STORE_NEWER_SCHEMA when it is ahead of this program. */
export function migrate(database: Database.Database, schema: 'data' | 'keys'): void {
  const files = readdirSync(join(FOLDER, `${schema}-db`))
    .filter((name) => name.endsWith('.sql'))
    .sort()
  if (versionOf(database) > files.length) throw new Refusal('STORE_NEWER_SCHEMA')
  for (const [index, name] of files.entries()) {
    database
      .transaction(() => {
        // Asked again inside: another process may have applied it while this one waited for the lock.
        if (versionOf(database) > index) return
        database.exec(readFileSync(join(FOLDER, `${schema}-db`, name), 'utf8'))
        database.pragma(`user_version = ${index + 1}`)
      })
      .immediate()
  }
}

function versionOf(database: Database.Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}
