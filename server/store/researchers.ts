// Researchers: a name for the operator, the hash of a token, the public half of the key that follows from it.
import { Refusal } from '../../extract/index.ts'
import type { Data } from './index.ts'

export type ResearcherRow = {
  id: string
  name: string
  token_hash: string
  public_key: Buffer
  added_at: string
  expires_at: string
  revoked_at: string | null
}

/** Refuses with RESEARCHER_EXISTS when the name is taken. */
export async function insertResearcher(db: Data, row: ResearcherRow): Promise<void> {
  const made = await db
    .insertInto('researcher')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows !== 1n) throw new Refusal('RESEARCHER_EXISTS')
}

export async function allResearchers(db: Data): Promise<ResearcherRow[]> {
  return await db.selectFrom('researcher').selectAll().orderBy('name').execute()
}

export async function researcherByToken(
  db: Data,
  tokenHash: string,
): Promise<ResearcherRow | null> {
  const row = await db
    .selectFrom('researcher')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row ?? null
}

/** Ends access for good, and drops what was wrapped for it. Refuses with RESEARCHER_UNKNOWN. */
export async function revokeResearcher(db: Data, name: string, at: string): Promise<string> {
  const row = await db
    .selectFrom('researcher')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirst()
  if (!row) throw new Refusal('RESEARCHER_UNKNOWN')
  await db
    .updateTable('researcher')
    .set({ revoked_at: at })
    .where('id', '=', row.id)
    .where('revoked_at', 'is', null)
    .execute()
  await db.deleteFrom('release_access').where('researcher', '=', row.id).execute()
  return row.id
}

/** Whether an access of this name was ever given. */
export async function researcherNamed(db: Data, name: string): Promise<boolean> {
  const row = await db
    .selectFrom('researcher')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirst()
  return row !== undefined
}

/** Forgets an access with what was wrapped for it; one that was never there is no error. */
export async function deleteResearcher(db: Data, id: string): Promise<void> {
  await db.deleteFrom('researcher').where('id', '=', id).execute()
}

/** Another token opens this access from now on; one that is not there stays so. */
export async function setResearcherToken(
  db: Data,
  id: string,
  set: Pick<ResearcherRow, 'token_hash' | 'public_key'>,
): Promise<void> {
  await db.updateTable('researcher').set(set).where('id', '=', id).execute()
}

type Access = { campaign: string; batch: string; wrap: Buffer }

/** What is wrapped for a researcher's own key. */
export async function accessesOf(db: Data, researcher: string): Promise<Access[]> {
  return await db
    .selectFrom('release_access')
    .select(['campaign', 'batch', 'wrap'])
    .where('researcher', '=', researcher)
    .execute()
}

export async function setAccess(db: Data, researcher: string, access: Access): Promise<void> {
  await db
    .updateTable('release_access')
    .set({ wrap: access.wrap })
    .where('campaign', '=', access.campaign)
    .where('batch', '=', access.batch)
    .where('researcher', '=', researcher)
    .execute()
}
