// Released batches of records that a confirmed letter is compared with, sealed for the campaign's key.
import type { Data } from './index.ts'

export type PopulationRow = {
  campaign: string
  batch: string
  sha256: string
  as_of: string
  count: number
  wrap: Buffer
  payload: Buffer
}

export async function insertPopulation(db: Data, row: PopulationRow): Promise<void> {
  await db
    .insertInto('population')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['campaign', 'batch']).doUpdateSet({
        sha256: row.sha256,
        as_of: row.as_of,
        count: row.count,
        wrap: row.wrap,
        payload: row.payload,
      }),
    )
    .execute()
}

/** Name and hash of the last released batch, without its content. */
export async function lastBatch(
  db: Data,
  campaign: string,
): Promise<{ batch: string; sha256: string } | null> {
  const row = await db
    .selectFrom('population')
    .select(['batch', 'sha256'])
    .where('campaign', '=', campaign)
    .orderBy('batch', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export async function populationOf(
  db: Data,
  campaign: string,
  batch: string,
): Promise<PopulationRow | null> {
  const row = await db
    .selectFrom('population')
    .selectAll()
    .where('campaign', '=', campaign)
    .where('batch', '=', batch)
    .executeTakeFirst()
  return row ?? null
}

/** The batches before this one go: what they held of people who withdrew goes with them. */
export async function deleteBatchesBefore(
  db: Data,
  campaign: string,
  batch: string,
): Promise<void> {
  await db
    .deleteFrom('population')
    .where('campaign', '=', campaign)
    .where('batch', '<', batch)
    .execute()
}
