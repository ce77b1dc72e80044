// What a person decides about her donation: the purposes that she agrees to, how she may be reached, and the values that she vouches for.
import type { Consent } from '../../extract/index.ts'
import { record } from '../audit/index.ts'
import { instantOf } from '../clock.ts'
import { coversLooking } from '../staff/looking.ts'
import {
  campaignById,
  consentsOf,
  deleteReviewsOf,
  type DonationRow,
  inTransaction,
  insertConsents,
  touchDonation,
} from '../store/index.ts'
import { mustConsent } from './intake.ts'
import { liftDoubts, type Opened, saveRecords } from './letters.ts'
import { writeSealed } from './records.ts'

/** Adds a consent; earlier ones stay as they were. What was lent under one that this takes back comes back at once. Refuses CONSENT_MISSING, DONATION_UNKNOWN. */
export async function changeConsent(
  { premises: { store, clock } }: Opened,
  row: DonationRow,
  consent: Consent,
): Promise<void> {
  const campaign = await campaignById(store.data, row.campaign)
  mustConsent(consent, campaign)
  const at = instantOf(clock)
  await inTransaction(store, async (tx) => {
    const no = (await consentsOf(tx, row.id)).length
    await insertConsents(tx, [{ donation: row.id, no, consent, at }])
    await touchDonation(tx, row.id, at, false)
    if (coversLooking(campaign.file, consent)) return
    for (const object of await deleteReviewsOf(tx, row.id))
      await record(tx, at, { action: 'review-ended', actor: 'donor', object })
  })
}

/** Where she may be written to; null takes it back. No finding depends on it. */
export async function keepContact(
  { premises: { store, clock }, donation, records }: Opened,
  contact: { email: string } | null,
): Promise<void> {
  const sealed = records.sealContact(contact)
  await inTransaction(store, async (tx) => {
    await writeSealed(tx, sealed)
    await touchDonation(tx, donation, instantOf(clock), false)
  })
}

/** She looked at these values beside their crop, one by one; pointers as in `Finding.where`. */
export async function vouch(opened: Opened, values: string[]): Promise<void> {
  const answers = await opened.records.answers()
  await liftDoubts(opened, values)
  if (answers.confirmed === 'all') return
  const confirmed = [...new Set([...(answers.confirmed ?? []), ...values])]
  await saveRecords(opened, opened.records.sealAnswers({ ...answers, confirmed }))
}
