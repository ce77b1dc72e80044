// The clock of deletion: unconfirmed donations, originals and whole campaigns end when their campaign said so; left-overs are swept.
import { dayOf, instantAfter, instantOf } from '../clock.ts'
import type { Premises } from '../donations/index.ts'
import { withdraw } from '../donations/withdrawal.ts'
import {
  allBlobs,
  allCampaigns,
  allDonationIds,
  allWrapped,
  deleteDonation,
  deleteDoneBefore,
  deleteFiles,
  deleteReviewsOver,
  donationIds,
  filesOf,
  forgetKeysBefore,
  originalsDue,
  shredWrap,
  unconfirmedSince,
} from '../store/index.ts'
import type { KeyRing } from './key-ring.ts'

/** Intake in another process may be between blob and row for this long, ms. */
const UNFINISHED_MS = 10 * 60_000

/** Everything whose time has come. Safe to run at any time and twice. */
export async function keepTime(premises: Premises, keys: KeyRing): Promise<void> {
  const { store, clock } = premises
  const today = dayOf(clock)
  for (const { file } of await allCampaigns(store.data)) {
    const { endsOn, unconfirmedDays } = file.retention
    const over = endsOn !== null && endsOn < today
    const due = over
      ? await donationIds(store.data, file.id)
      : await unconfirmedSince(store.data, file.id, instantAfter(clock, -unconfirmedDays))
    for (const donation of due) {
      const dataKey = await keys.dataKey(donation, file.id)
      if (dataKey) await withdraw(premises, donation, dataKey)
    }
  }
  for (const { donation, upload } of await originalsDue(store.data, today)) {
    const files = (await filesOf(store.data, donation, undefined, upload)).filter(
      ({ kind }) => kind !== 'crop',
    )
    await deleteFiles(
      store.data,
      files.map(({ blob }) => blob),
    )
    for (const { blob } of files) await premises.blobs.shred(blob)
  }
  await forgetKeysBefore(store.data, instantAfter(clock, -1))
  await deleteReviewsOver(store.data, instantOf(clock))
  await deleteDoneBefore(store.data, instantAfter(clock, -7))
}

/** Finishes withdrawals that a crash or a restored backup left: whoever is marked has no rows, no keys and no files. */
export async function finishWithdrawals(premises: Premises, keys: KeyRing): Promise<void> {
  const { store, tombstones } = premises
  const campaigns = await keys.campaigns()
  for (const donation of await allDonationIds(store.data)) {
    if (!tombstones.has(donation)) continue
    const dataKey = await anyKey(keys, donation, campaigns)
    if (dataKey) await withdraw(premises, donation, dataKey)
    else await deleteDonation(store.data, donation)
  }
}

/**
 * Removes what interrupted work left behind: blobs that no row knows and keys of donations that were never completed.
 * `patience` in ms: an intake that is under way elsewhere has written its key a moment before its row.
 */
export async function sweep(
  premises: Pick<Premises, 'store' | 'blobs' | 'clock'>,
  patience = 5000,
): Promise<{ blobs: number; keys: number }> {
  const { store, blobs, clock } = premises
  const known = await allBlobs(store.data)
  const lost = (await blobs.list(clock.now().getTime() - UNFINISHED_MS)).filter(
    (id) => !known.has(id),
  )
  for (const id of lost) await blobs.shred(id)
  const orphans = await keysWithoutRows(store)
  if (!orphans.length) return { blobs: lost.length, keys: 0 }
  await new Promise((resolve) => setTimeout(resolve, patience))
  const still = new Set(await keysWithoutRows(store))
  const gone = orphans.filter((donation) => still.has(donation))
  for (const donation of gone) await shredWrap(store.keys, donation)
  return { blobs: lost.length, keys: gone.length }
}

async function keysWithoutRows(store: Premises['store']): Promise<string[]> {
  const rows = new Set(await allDonationIds(store.data))
  return (await allWrapped(store.keys)).filter((donation) => !rows.has(donation))
}

async function anyKey(
  keys: KeyRing,
  donation: string,
  campaigns: string[],
): Promise<Buffer | null> {
  for (const campaign of campaigns) {
    const key = await keys.dataKey(donation, campaign).catch(() => null)
    if (key) return key
  }
  return null
}
