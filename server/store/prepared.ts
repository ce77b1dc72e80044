// Queries are compiled once, not at every call: compiling took a third of the time of a status answer. The same text gives the same statement.
import type Database from 'better-sqlite3'
import type { SqliteDatabase } from 'kysely'

/** There are some hundred queries; lists of values of many lengths could make more. The oldest go first. */
const STATEMENTS_MOST = 500

/**
 * The database as the query builder sees it. A statement that is being stepped through is never given to a second caller.
 * @param writes is told of every statement that may write, just before it does
 */
export function remembering(
  database: Database.Database,
  writes: () => void = () => {},
): SqliteDatabase {
  const known = new Map<string, Database.Statement<unknown[]>>()
  return {
    close: () => void database.close(),
    prepare(sql) {
      const before = known.get(sql)
      if (before && !before.busy) {
        if (!before.readonly) writes()
        return before
      }
      const made = database.prepare<unknown[]>(sql)
      if (!made.readonly) writes()
      if (known.size >= STATEMENTS_MOST)
        for (const [oldest] of [...known].slice(0, 1)) known.delete(oldest)
      known.set(sql, made)
      return made
    },
  }
}
