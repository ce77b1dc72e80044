// The clock of deletion: unconfirmed donations, originals and whole campaigns end when their campaign said so; left-overs are swept.
import type { CampaignFile } from '../../extract/index.ts'
import { type Clock, dayOf, instantAfter, instantOf } from '../clock.ts'
import type { Premises } from '../donations/index.ts'
import { withdraw } from '../donations/withdrawal.ts'
import {
  allBlobs,
  allCampaigns,
  allDonationIds,
  allWrapped,
  deleteDoneBefore,
  deleteFiles,
  deleteReviewsOver,
  donationIds,
  filesOf,
  forgetKeysBefore,
  originalsDue,
  shredWrap,
  type Store,
  unconfirmedSince,
} from '../store/index.ts'
import type { KeyRing } from './key-ring.ts'

/** Intake in another process may be between blob or key and row for this long, ms. */
const UNFINISHED_MS = 10 * 60_000
/** So long a donation that is due waits for its campaign's key, with which all of it can be found and removed; after that it is made unreadable without. */
const KEYLESS_DAYS = 7

/**
 * Everything whose time has come. Safe to run at any time and twice. A campaign's key may not be at hand: after a restart it is in no memory until its holders come.
 * Where nobody comes, or the key does not fit, its time is kept all the same, some days later.
 * @throws what went wrong with a donation, once all others have had their turn
 */
export async function keepTime(premises: Premises, keys: KeyRing): Promise<void> {
  const { store, clock } = premises
  const before: Clock = { now: () => new Date(Date.parse(instantAfter(clock, -KEYLESS_DAYS))) }
  const failures: unknown[] = []
  for (const { file } of await allCampaigns(store.data)) {
    const late = new Set(await dueOf(store, file, before))
    for (const donation of await dueOf(store, file, clock)) {
      const dataKey = await keys.dataKey(donation).catch(() => null)
      if (!dataKey && !late.has(donation)) continue
      await withdraw(premises, donation, dataKey).catch((error: unknown) => failures.push(error))
    }
  }
  await deleteOriginals(premises)
  await forgetKeysBefore(store.data, instantAfter(clock, -1))
  await deleteReviewsOver(store.data, instantOf(clock))
  await deleteDoneBefore(store.data, instantAfter(clock, -7))
  if (failures.length > 0) throw failures[0]
}

/** Donations of a campaign whose time has come by this clock. */
async function dueOf({ data }: Store, file: CampaignFile, clock: Clock): Promise<string[]> {
  const { endsOn, unconfirmedDays } = file.retention
  if (endsOn !== null && endsOn < dayOf(clock)) return await donationIds(data, file.id)
  return await unconfirmedSince(data, file.id, instantAfter(clock, -unconfirmedDays))
}

async function deleteOriginals({ store, clock, blobs }: Premises): Promise<void> {
  const today = dayOf(clock)
  for (const { donation, upload } of await originalsDue(store.data, today)) {
    const files = (await filesOf(store.data, donation, undefined, upload)).filter(
      ({ kind }) => kind !== 'crop',
    )
    await deleteFiles(
      store.data,
      files.map(({ blob }) => blob),
    )
    for (const { blob } of files) await blobs.shred(blob)
  }
}

/** Finishes withdrawals that a crash or a restored backup left: whoever is marked has no rows, no keys and no files. */
export async function finishWithdrawals(premises: Premises, keys: KeyRing): Promise<void> {
  const { store, tombstones } = premises
  await keys.campaigns()
  for (const donation of await allDonationIds(store.data)) {
    if (!tombstones.has(donation)) continue
    await withdraw(premises, donation, await keys.dataKey(donation).catch(() => null))
  }
}

/**
 * Removes what interrupted work left behind: blobs that no row knows and keys of donations that were never completed.
 * `patience` in ms: an intake that is under way elsewhere writes its key before its row, and on a busy machine or a slow disk the time between is no moment. A key that goes
 * too early is a letter that was answered for and that nobody can open any more.
 */
export async function sweep(
  premises: Pick<Premises, 'store' | 'blobs' | 'clock'>,
  patience = UNFINISHED_MS,
): Promise<{ blobs: number; keys: number }> {
  const { store, blobs, clock } = premises
  const known = await allBlobs(store.data)
  const lost = (await blobs.list(clock.now().getTime() - UNFINISHED_MS)).filter(
    (id) => !known.has(id),
  )
  for (const id of lost) await blobs.shred(id)
  const orphans = await keysWithoutRows(store)
  if (!orphans.length) return { blobs: lost.length, keys: 0 }
  // Nobody who wants to end waits for this: the next start looks again.
  await new Promise((resolve) => setTimeout(resolve, patience).unref())
  const still = new Set(await keysWithoutRows(store))
  const gone = orphans.filter((donation) => still.has(donation))
  for (const donation of gone) await shredWrap(store.keys, donation)
  return { blobs: lost.length, keys: gone.length }
}

async function keysWithoutRows(store: Premises['store']): Promise<string[]> {
  const rows = new Set(await allDonationIds(store.data))
  return (await allWrapped(store.keys)).filter((donation) => !rows.has(donation))
}
