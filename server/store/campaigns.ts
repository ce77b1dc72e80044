// Campaigns: their file as given, the public half of their key, and how many donations they hold.
import { type CampaignFile, Refusal } from '../../extract/index.ts'
import type { Data } from './index.ts'

export type CampaignRow = { file: CampaignFile; publicKey: Buffer; closedAt: string | null }

/** Refuses with CAMPAIGN_EXISTS when the id is taken. */
export async function insertCampaign(
  db: Data,
  file: CampaignFile,
  publicKey: Buffer,
  at: string,
): Promise<void> {
  const made = await db
    .insertInto('campaign')
    .values({
      id: file.id,
      file: JSON.stringify(file),
      public_key: publicKey,
      created_at: at,
      closed_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows !== 1n) throw new Refusal('CAMPAIGN_EXISTS')
}

export async function updateCampaign(db: Data, file: CampaignFile): Promise<void> {
  const changed = await db
    .updateTable('campaign')
    .set({ file: JSON.stringify(file) })
    .where('id', '=', file.id)
    .executeTakeFirst()
  if (changed.numUpdatedRows !== 1n) throw new Refusal('CAMPAIGN_UNKNOWN')
}

export async function closeCampaign(db: Data, id: string, at: string): Promise<void> {
  const changed = await db
    .updateTable('campaign')
    .set({ closed_at: at })
    .where('id', '=', id)
    .executeTakeFirst()
  if (changed.numUpdatedRows !== 1n) throw new Refusal('CAMPAIGN_UNKNOWN')
}

/** Refuses with CAMPAIGN_UNKNOWN. */
export async function campaignById(db: Data, id: string): Promise<CampaignRow> {
  const row = await db.selectFrom('campaign').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('CAMPAIGN_UNKNOWN')
  return rowOf(row)
}

export async function allCampaigns(db: Data): Promise<CampaignRow[]> {
  return (await db.selectFrom('campaign').selectAll().orderBy('id').execute()).map(rowOf)
}

/** Donations that are not withdrawn, exactly: rounding is done where the number leaves the house. */
export async function countDonations(db: Data, campaign: string): Promise<number> {
  const row = await db
    .selectFrom('donation')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('campaign', '=', campaign)
    .where('withdrawing', '=', 0)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

function rowOf(row: { file: string; public_key: Buffer; closed_at: string | null }): CampaignRow {
  return {
    file: JSON.parse(row.file) as CampaignFile,
    publicKey: row.public_key,
    closedAt: row.closed_at,
  }
}
