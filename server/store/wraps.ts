// keys.db: the wrapped data keys. Deleting a row here makes everything sealed under its data key unreadable for ever.
import { randomBytes } from 'node:crypto'
import type { Keys } from './index.ts'

export type WrapRow = {
  donation: string
  receiptHash: string | null
  donorWrap: Buffer | null
  campaignWrap: Buffer
}

export async function insertWraps(db: Keys, rows: readonly WrapRow[]): Promise<void> {
  await db
    .insertInto('wrap')
    .values(
      rows.map((row) => ({
        donation: row.donation,
        receipt_hash: row.receiptHash,
        donor_wrap: row.donorWrap,
        campaign_wrap: row.campaignWrap,
      })),
    )
    .execute()
}

export async function wrapByReceipt(
  db: Keys,
  receiptHash: string,
): Promise<{ donation: string; donorWrap: Buffer } | null> {
  const row = await db
    .selectFrom('wrap')
    .select(['donation', 'donor_wrap'])
    .where('receipt_hash', '=', receiptHash)
    .executeTakeFirst()
  return row?.donor_wrap ? { donation: row.donation, donorWrap: row.donor_wrap } : null
}

export async function campaignWrapOf(db: Keys, donation: string): Promise<Buffer | null> {
  const row = await db
    .selectFrom('wrap')
    .select('campaign_wrap')
    .where('donation', '=', donation)
    .executeTakeFirst()
  return row?.campaign_wrap ?? null
}

/** The receipt opens nothing from now on; the campaign can still finish the withdrawal. */
export async function forgetReceipt(db: Keys, donation: string): Promise<void> {
  await db
    .updateTable('wrap')
    .set({ receipt_hash: null, donor_wrap: null })
    .where('donation', '=', donation)
    .execute()
}

/** Overwrites both wraps, then deletes the row. */
export async function shredWrap(db: Keys, donation: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('wrap')
      .set({ receipt_hash: null, donor_wrap: randomBytes(60), campaign_wrap: randomBytes(92) })
      .where('donation', '=', donation)
      .execute()
    await tx.deleteFrom('wrap').where('donation', '=', donation).execute()
  })
}

export async function allWrapped(db: Keys): Promise<string[]> {
  return (await db.selectFrom('wrap').select('donation').execute()).map((row) => row.donation)
}
