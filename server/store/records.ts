// Sealed records of the two realms, facts and identity. Their ids follow from a data key that this folder never sees.
import type { Data } from './index.ts'

export type RecordRealm = 'facts' | 'identity'
export type RecordRow = { id: string; part: string; payload: Buffer }

export async function putRecords(
  db: Data,
  realm: RecordRealm,
  rows: readonly RecordRow[],
): Promise<void> {
  if (!rows.length) return
  await db
    .insertInto(realm)
    .values(rows.slice())
    .onConflict((conflict) =>
      conflict
        .columns(['id', 'part'])
        .doUpdateSet((eb) => ({ payload: eb.ref('excluded.payload') })),
    )
    .execute()
}

export async function recordOf(
  db: Data,
  realm: RecordRealm,
  id: string,
  part: string,
): Promise<Buffer | null> {
  const row = await db
    .selectFrom(realm)
    .select('payload')
    .where('id', '=', id)
    .where('part', '=', part)
    .executeTakeFirst()
  return row?.payload ?? null
}

export async function deleteRecords(db: Data, realm: RecordRealm, id: string): Promise<void> {
  await db.deleteFrom(realm).where('id', '=', id).execute()
}
