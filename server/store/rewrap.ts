// What is wrapped for a campaign's key, wrapped anew when the key is replaced: in data.db with the campaign's public key, in keys.db row by row.
import type { Data, Keys } from './index.ts'

/** Gives a wrap for the new key, or null when it is one already. */
export type Rewrap = (wrap: Uint8Array, binding: string) => Buffer | null

/** Sets a campaign's public key and wraps anew what data.db holds for it: releases, batches, proposals of reviewers. */
export async function rewrapData(
  tx: Data,
  campaign: string,
  publicKey: Buffer,
  rewrap: Rewrap,
): Promise<void> {
  await tx
    .updateTable('campaign')
    .set({ public_key: publicKey })
    .where('id', '=', campaign)
    .execute()
  const releases = await tx
    .selectFrom('release')
    .select(['batch', 'wrap', 'records_wrap'])
    .where('campaign', '=', campaign)
    .execute()
  for (const { batch, wrap, records_wrap } of releases) {
    const owner = `${campaign}|${batch}`
    await tx
      .updateTable('release')
      .set({
        wrap: rewrap(wrap, `${owner}|release`) ?? wrap,
        records_wrap: records_wrap && (rewrap(records_wrap, `${owner}|records`) ?? records_wrap),
      })
      .where('campaign', '=', campaign)
      .where('batch', '=', batch)
      .execute()
  }
  const batches = await tx
    .selectFrom('population')
    .select(['batch', 'wrap'])
    .where('campaign', '=', campaign)
    .execute()
  for (const { batch, wrap } of batches)
    await tx
      .updateTable('population')
      .set({ wrap: rewrap(wrap, `${campaign}|${batch}`) ?? wrap })
      .where('campaign', '=', campaign)
      .where('batch', '=', batch)
      .execute()
  const proposals = await tx
    .selectFrom('review')
    .select(['id', 'proposal_wrap'])
    .where('campaign', '=', campaign)
    .where('proposal_wrap', 'is not', null)
    .execute()
  for (const { id, proposal_wrap } of proposals)
    await tx
      .updateTable('review')
      .set({ proposal_wrap: proposal_wrap && rewrap(proposal_wrap, `proposal|${id}`) })
      .where('id', '=', id)
      .execute()
}

/** Wraps the data keys of these donations anew; one that was shredded meanwhile stays gone. Gives how many were changed. */
export async function rewrapKeys(
  keys: Keys,
  donations: readonly string[],
  rewrap: Rewrap,
): Promise<number> {
  let changed = 0
  for (const donation of donations) {
    const row = await keys
      .selectFrom('wrap')
      .select('campaign_wrap')
      .where('donation', '=', donation)
      .executeTakeFirst()
    const next = row ? rewrap(row.campaign_wrap, donation) : null
    if (!row || !next) continue
    const done = await keys
      .updateTable('wrap')
      .set({ campaign_wrap: next })
      .where('donation', '=', donation)
      .where('campaign_wrap', '=', row.campaign_wrap)
      .executeTakeFirst()
    changed += Number(done.numUpdatedRows)
  }
  return changed
}
