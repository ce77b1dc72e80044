// Letters lent to reviewers: redacted copies sealed for the reviewer, proposals sealed for the campaign. Rows go with their donation.
import type { Data } from './index.ts'

export type ReviewRow = {
  id: string
  campaign: string
  donation: string
  letter: number
  version: number
  reviewer: string
  lent_at: string
  until: string
  opened_at: string | null
  reason: string | null
  wrap: Buffer
  payload: Buffer
  proposed_at: string | null
  proposal_wrap: Buffer | null
  proposal: Buffer | null
}
/** What may be listed without opening anything. */
export type ReviewNote = Pick<
  ReviewRow,
  'id' | 'campaign' | 'reviewer' | 'lent_at' | 'until' | 'opened_at' | 'reason' | 'proposed_at'
>

export async function insertReview(
  db: Data,
  row: Omit<ReviewRow, 'opened_at' | 'reason' | 'proposed_at' | 'proposal_wrap' | 'proposal'>,
): Promise<void> {
  await db.insertInto('review').values(row).execute()
}

/** A reviewer's own lending that has not ended at `now` (an instant); others' are as unknown ones. */
export async function reviewOf(
  db: Data,
  id: string,
  reviewer: string,
  now: string,
): Promise<ReviewRow | null> {
  const row = await db
    .selectFrom('review')
    .selectAll()
    .where('id', '=', id)
    .where('reviewer', '=', reviewer)
    .where('until', '>', now)
    .where('proposed_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** Lendings, newest first; of one reviewer, those that she may still use at `now`. */
export async function reviewNotes(
  db: Data,
  of?: { reviewer: string; now: string },
): Promise<ReviewNote[]> {
  let query = db
    .selectFrom('review')
    .select(['id', 'campaign', 'reviewer', 'lent_at', 'until', 'opened_at', 'reason'])
    .select('proposed_at')
  if (of)
    query = query
      .where('reviewer', '=', of.reviewer)
      .where('until', '>', of.now)
      .where('proposed_at', 'is', null)
  return await query.orderBy('lent_at', 'desc').orderBy('id').execute()
}

export async function openReview(db: Data, id: string, reason: string, at: string): Promise<void> {
  await db
    .updateTable('review')
    .set({ opened_at: at, reason })
    .where('id', '=', id)
    .where('opened_at', 'is', null)
    .execute()
}

/** Keeps a proposal; the copy that it was made from is emptied at the same time. */
export async function proposeReview(
  db: Data,
  id: string,
  proposal: { at: string; wrap: Buffer; sealed: Buffer },
): Promise<void> {
  await db
    .updateTable('review')
    .set({
      proposed_at: proposal.at,
      proposal_wrap: proposal.wrap,
      proposal: proposal.sealed,
      payload: Buffer.alloc(0),
      wrap: Buffer.alloc(0),
    })
    .where('id', '=', id)
    .where('proposed_at', 'is', null)
    .execute()
}

/** Proposals that wait to be applied to letters of a donation, oldest first. */
export async function proposalsOf(
  db: Data,
  donation: string,
): Promise<(ReviewRow & { proposal: Buffer; proposal_wrap: Buffer })[]> {
  const rows = await db
    .selectFrom('review')
    .selectAll()
    .where('donation', '=', donation)
    .where('proposal', 'is not', null)
    .orderBy('proposed_at')
    .execute()
  return rows.flatMap((row) =>
    row.proposal && row.proposal_wrap
      ? [{ ...row, proposal: row.proposal, proposal_wrap: row.proposal_wrap }]
      : [],
  )
}

/** How many lendings a letter has that are not over. */
export async function lentNow(
  db: Data,
  donation: string,
  letter: number,
  now: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('review')
    .select('id')
    .where('donation', '=', donation)
    .where('letter', '=', letter)
    .where((eb) =>
      eb.or([
        eb.and([eb('until', '>', now), eb('proposed_at', 'is', null)]),
        eb('proposal', 'is not', null),
      ]),
    )
    .executeTakeFirst()
  return row !== undefined
}

/** True when there was one. */
export async function deleteReview(db: Data, id: string): Promise<boolean> {
  const gone = await db.deleteFrom('review').where('id', '=', id).executeTakeFirst()
  return gone.numDeletedRows === 1n
}

/** Copies whose time is over and that led to no proposal go. */
export async function deleteReviewsOver(db: Data, now: string): Promise<void> {
  await db.deleteFrom('review').where('until', '<=', now).where('proposal', 'is', null).execute()
}

/** Everything that is lent of a donation, proposals that wait included; gives the lendings' ids. */
export async function deleteReviewsOf(db: Data, donation: string): Promise<string[]> {
  const gone = await db
    .deleteFrom('review')
    .where('donation', '=', donation)
    .returning('id')
    .execute()
  return gone.map(({ id }) => id)
}

/** What a reviewer has that led to no proposal goes with her account. */
export async function deleteReviewsBy(db: Data, reviewer: string): Promise<void> {
  await db
    .deleteFrom('review')
    .where('reviewer', '=', reviewer)
    .where('proposal', 'is', null)
    .execute()
}

/** What is wrapped for a reviewer's own key: her copies that led to no proposal yet. */
export async function reviewWrapsBy(
  db: Data,
  reviewer: string,
): Promise<Pick<ReviewRow, 'id' | 'wrap'>[]> {
  return await db
    .selectFrom('review')
    .select(['id', 'wrap'])
    .where('reviewer', '=', reviewer)
    .where('proposed_at', 'is', null)
    .execute()
}

export async function setReviewWrap(db: Data, id: string, wrap: Buffer): Promise<void> {
  await db.updateTable('review').set({ wrap }).where('id', '=', id).execute()
}
