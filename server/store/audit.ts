// Rows of the audit log: only added, only read.
import type { Data } from './index.ts'

export type AuditRow = {
  n: number
  at: string
  actor: string
  action: string
  object: string
  count: number | null
  prev: string
  hash: string
}

export async function lastAuditRow(db: Data): Promise<AuditRow | null> {
  const row = await db
    .selectFrom('audit')
    .selectAll()
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export async function insertAuditRow(db: Data, row: AuditRow): Promise<void> {
  await db.insertInto('audit').values(row).execute()
}

export async function allAuditRows(db: Data): Promise<AuditRow[]> {
  return await db.selectFrom('audit').selectAll().orderBy('n').execute()
}

/** The last rows with this object and one of these actions, newest first. */
export async function auditRowsAbout(
  db: Data,
  object: string,
  actions: readonly string[],
  most: number,
): Promise<AuditRow[]> {
  return await db
    .selectFrom('audit')
    .selectAll()
    .where('object', '=', object)
    .where('action', 'in', actions)
    .orderBy('n', 'desc')
    .limit(most)
    .execute()
}
