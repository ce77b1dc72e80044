// Donations and the consents under which they stand.
import { type Consent, type Purpose, Refusal } from '../../extract/index.ts'
import type { Data } from './index.ts'

export type DonationRow = {
  id: string
  campaign: string
  receivedAt: string
  changedAt: string
  wanted: number
  found: number
}
export type ConsentRow = Consent & { at: string }

export async function insertDonations(
  db: Data,
  rows: readonly { id: string; campaign: string; at: string; wanted?: number; found?: number }[],
): Promise<void> {
  await db
    .insertInto('donation')
    .values(
      rows.map(({ id, campaign, at, wanted = 0, found = 0 }) => ({
        id,
        campaign,
        received_at: at,
        changed_at: at,
        wanted,
        found,
      })),
    )
    .execute()
}

/** `null` when it does not exist or is being withdrawn. */
export async function donationById(db: Data, id: string): Promise<DonationRow | null> {
  const row = await db
    .selectFrom('donation')
    .selectAll()
    .where('id', '=', id)
    .where('withdrawing', '=', 0)
    .executeTakeFirst()
  return row
    ? {
        id: row.id,
        campaign: row.campaign,
        receivedAt: row.received_at,
        changedAt: row.changed_at,
        wanted: row.wanted,
        found: row.found,
      }
    : null
}

/**
 * Sets the time of the last change, which the retention clock counts from; `stale`: findings must be made anew. Refuses DONATION_UNKNOWN when it was taken back
 * meanwhile: records hang on no row of the donation, so whatever belongs to a change must be undone with it.
 */
export async function touchDonation(
  db: Data,
  id: string,
  at: string,
  stale: boolean,
): Promise<void> {
  const changed = await db
    .updateTable('donation')
    .set((eb) => ({ changed_at: at, wanted: eb('wanted', '+', stale ? 1 : 0) }))
    .where('id', '=', id)
    .where('withdrawing', '=', 0)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new Refusal('DONATION_UNKNOWN')
}

/** Findings for the state `wanted` are there; older ones never overwrite newer ones. */
export async function markFound(db: Data, id: string, wanted: number): Promise<void> {
  await db
    .updateTable('donation')
    .set({ found: wanted })
    .where('id', '=', id)
    .where('found', '<', wanted)
    .execute()
}

export async function markWithdrawing(db: Data, id: string): Promise<void> {
  await db.updateTable('donation').set({ withdrawing: 1 }).where('id', '=', id).execute()
}

/** Removes a donation with everything that hangs on it by reference. */
export async function deleteDonation(db: Data, id: string): Promise<void> {
  await db.deleteFrom('donation').where('id', '=', id).execute()
}

/** Ids of all donations of a campaign, those being withdrawn left out, in a stable order. */
export async function donationIds(db: Data, campaign: string): Promise<string[]> {
  const rows = await db
    .selectFrom('donation')
    .select('id')
    .where('campaign', '=', campaign)
    .where('withdrawing', '=', 0)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

export async function allDonationIds(db: Data): Promise<string[]> {
  return (await db.selectFrom('donation').select('id').execute()).map(({ id }) => id)
}

/** Donations without any confirmed letter whose last change lies before `before` (an instant). */
export async function unconfirmedSince(
  db: Data,
  campaign: string,
  before: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('donation')
    .select('id')
    .where('campaign', '=', campaign)
    .where('withdrawing', '=', 0)
    .where('changed_at', '<', before)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('letter')
            .select('letter.n')
            .whereRef('letter.donation', '=', 'donation.id')
            .where('letter.confirmed_on', 'is not', null),
        ),
      ),
    )
    .execute()
  return rows.map(({ id }) => id)
}

export async function insertConsents(
  db: Data,
  rows: readonly { donation: string; no: number; consent: Consent; at: string }[],
): Promise<void> {
  await db
    .insertInto('consent')
    .values(
      rows.map(({ donation, no, consent, at }) => ({
        donation,
        no,
        version: consent.version,
        purposes: JSON.stringify(consent.purposes),
        at,
      })),
    )
    .execute()
}

/** All consents of a donation, newest last. */
export async function consentsOf(db: Data, donation: string): Promise<ConsentRow[]> {
  const rows = await db
    .selectFrom('consent')
    .selectAll()
    .where('donation', '=', donation)
    .orderBy('no')
    .execute()
  return rows.map(({ version, purposes, at }) => ({
    version,
    purposes: JSON.parse(purposes) as Purpose[],
    at,
  }))
}
