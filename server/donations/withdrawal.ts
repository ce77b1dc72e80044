// Taking a donation back: mark, rows, keys, files, in an order in which a crash at any point is finished by the next start.
import { record } from '../audit/index.ts'
import { instantOf } from '../clock.ts'
import type { Withdrawal } from '../service.ts'
import {
  type Data,
  deleteDonation,
  deleteRecords,
  deleteReviewsOf,
  donationById,
  enqueue,
  filesOf,
  forgetKeysOf,
  forgetReceipt,
  inTransaction,
  markWithdrawing,
  shredWrap,
} from '../store/index.ts'
import type { Premises } from './premises.ts'
import { Records } from './records.ts'

const CONFIRMATION =
  'Withdrawn. The file, the fields as read, answers, findings, crops and keys are deleted. Backups of the keys expire within 7 days; ' +
  'after that nothing in any backup can be read. The next release is made without this donation. What was published or downloaded before ' +
  'cannot be recalled. A keyed mark stays, so that a restored backup cannot bring the donation back.'

/**
 * Withdraws a donation. The mark comes first: from then on no receipt opens it, and whatever the rest leaves undone is finished at the next
 * start. Keys go after the rows, since they tell which records belong to the donation.
 * @param dataKey null when nobody has it at hand: then its sealed records cannot be told from others' and stay, and nothing in the world opens them any more
 */
export async function withdraw(
  premises: Premises,
  donation: string,
  dataKey: Uint8Array | null,
): Promise<Withdrawal> {
  const { store, tombstones, blobs } = premises
  tombstones.add(donation)
  const ids = dataKey && new Records(store.data, dataKey).ids()
  const files = await filesOf(store.data, donation)
  await inTransaction(store, async (tx) => {
    if (ids) await deleteRecords(tx, 'facts', ids.facts)
    if (ids) await deleteRecords(tx, 'identity', ids.identity)
    await forgetKeysOf(tx, donation)
    await deleteDonation(tx, donation)
    // That one was, and on which day: nothing of whom.
    await record(tx, instantOf(premises.clock), { action: 'withdrawal', actor: 'donor' })
  })
  await shredWrap(store.keys, donation)
  for (const { blob } of files) await blobs.shred(blob)
  await store.checkpoint()
  return { withdrawnAt: instantOf(premises.clock), detail: CONFIRMATION }
}

/** Withdraws a donation without its data key: nobody can open it any more at once, and the worker, who has the campaign's key, deletes it. */
export async function withdrawLater(premises: Premises, donation: string): Promise<void> {
  const { store, tombstones, clock } = premises
  tombstones.add(donation)
  await forgetReceipt(store.keys, donation)
  await inTransaction(store, (tx) => takeBack(tx, donation, instantOf(clock)))
  premises.poke()
}

/** Withdraws a donation as part of something else: from the end of the transaction on nobody can open it, the rest is the worker's. One that is gone is no error. */
export async function takeBack(tx: Data, donation: string, at: string): Promise<void> {
  if (!(await donationById(tx, donation))) return
  await markWithdrawing(tx, donation)
  await deleteReviewsOf(tx, donation)
  await enqueue(tx, { kind: 'withdraw', donation, at })
}

/** Marks what `takeBack` took back, so that a backup from before does not bring it back. Called after the transaction; where there is no room for a mark the worker sets it. */
export function markTakenBack({ tombstones }: Premises, donation: string): void {
  try {
    tombstones.add(donation)
  } catch {
    // What came in its place is durable all the same.
  }
}
