// Applies the numbered SQL files of migrations/, forward only, one transaction each; PRAGMA user_version says which were applied.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Refusal } from '../../extract/index.ts'

const FOLDER = join(import.meta.dirname, 'migrations', 'sqlite')

/** Brings one database to the newest schema. Refuses with STORE_NEWER_SCHEMA when it is ahead of this program. */
export function migrate(database: Database.Database, schema: 'data' | 'keys'): void {
  const files = filesOf(schema)
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

/** Without changing anything: how many migrations a data folder lacks, and whether it is ahead of this program. */
export function schemaOf(folder: string): { pending: number; newer: boolean } {
  const lacking = (['data', 'keys'] as const).map((schema) => {
    const database = new Database(join(folder, `${schema}.db`), { fileMustExist: true })
    try {
      return filesOf(schema).length - versionOf(database)
    } finally {
      database.close()
    }
  })
  return {
    pending: lacking.reduce((sum, n) => sum + Math.max(0, n), 0),
    newer: lacking.some((n) => n < 0),
  }
}

function filesOf(schema: 'data' | 'keys'): string[] {
  return readdirSync(join(FOLDER, `${schema}-db`))
    .filter((name) => name.endsWith('.sql'))
    .sort()
}
