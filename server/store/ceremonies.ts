// When campaigns' keys were split among key holders, and when putting one together again was last rehearsed.
import type { Data } from './index.ts'

export type CeremonyRow = {
  campaign: string
  made_at: string
  key_id: string
  threshold: number
  /** Names of accounts. */
  holders: string[]
  rehearsed_at: string | null
}

export async function insertCeremony(
  db: Data,
  row: Omit<CeremonyRow, 'rehearsed_at'>,
): Promise<void> {
  await db
    .insertInto('key_ceremony')
    .values({ ...row, holders: JSON.stringify(row.holders) })
    .execute()
}

/** Oldest first. */
export async function allCeremonies(db: Data): Promise<CeremonyRow[]> {
  const rows = await db
    .selectFrom('key_ceremony')
    .selectAll()
    .orderBy('campaign')
    .orderBy('made_at')
    .execute()
  return rows.map((row) => ({ ...row, holders: JSON.parse(row.holders) as string[] }))
}

export async function markRehearsed(
  db: Data,
  campaign: string,
  madeAt: string,
  at: string,
): Promise<void> {
  await db
    .updateTable('key_ceremony')
    .set({ rehearsed_at: at })
    .where('campaign', '=', campaign)
    .where('made_at', '=', madeAt)
    .execute()
}
