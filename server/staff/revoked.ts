// What was revoked stays revoked when an older backup is put back: accounts, passwords and tokens that ended are marked in the file of marks
// (vault/tombstones.ts), which only grows and is newer than any backup. A mark names nobody: it is keyed like those of withdrawals.
import { record } from '../audit/index.ts'
import { instantOf } from '../clock.ts'
import type { Premises } from '../donations/index.ts'
import {
  allResearchers,
  allStaff,
  deleteResearcher,
  deleteReviewsBy,
  endStaffRow,
  endStaffSessionsOf,
  inTransaction,
  type ResearcherRow,
  revokeResearcher,
  setCredentials,
  type StaffRow,
} from '../store/index.ts'

/** What revoking stands on. */
export type Revoking = Pick<Premises, 'store' | 'clock' | 'tombstones'>

const accountMark = ({ id }: Pick<StaffRow, 'id'>) => `staff|${id}`
const passwordMark = ({ id, verifier }: Pick<StaffRow, 'id' | 'verifier'>) =>
  `staff|${id}|${verifier}`
const invitationMark = ({ id, invite_hash }: Pick<StaffRow, 'id' | 'invite_hash'>) =>
  `staff|${id}|${invite_hash}`
const tokenMark = ({ token_hash }: Pick<ResearcherRow, 'token_hash'>) => `researcher|${token_hash}`

/** On disk when it returns. Marked before the rows change: what is marked and not yet ended ends at the next start. */
export function markAccount({ tombstones }: Revoking, row: StaffRow): void {
  tombstones.add(accountMark(row))
}

/** Password, one-time secret and invitation that an account had are worth nothing from now on; others may follow. */
export function markCredentials({ tombstones }: Revoking, row: StaffRow): void {
  if (row.verifier !== null) tombstones.add(passwordMark(row))
  if (row.invite_hash !== null) tombstones.add(invitationMark(row))
}

export function markToken({ tombstones }: Revoking, row: ResearcherRow): void {
  tombstones.add(tokenMark(row))
}

/** Ends again what is marked and came back; gives how many accounts and accesses that were. Safe to run at any time and twice. */
export async function endRevoked({ store, clock, tombstones }: Revoking): Promise<number> {
  const at = instantOf(clock)
  let ended = 0
  for (const row of await allStaff(store.data)) {
    const isOver = tombstones.has(accountMark(row)) && row.ended_at === null
    const isStale =
      (row.verifier !== null && tombstones.has(passwordMark(row))) ||
      (row.invite_hash !== null && tombstones.has(invitationMark(row)))
    if (!isOver && !isStale) continue
    await inTransaction(store, async (tx) => {
      if (isOver) await endStaffRow(tx, row.id, at)
      else await setCredentials(tx, row.id, null, null)
      await endStaffSessionsOf(tx, row.id)
      await deleteResearcher(tx, row.id)
      await deleteReviewsBy(tx, row.id)
      const action = isOver ? 'staff-ended' : 'staff-reset'
      await record(tx, at, { action, actor: 'service', object: row.id })
    })
    ended++
  }
  for (const row of await allResearchers(store.data)) {
    if (row.revoked_at !== null || !tombstones.has(tokenMark(row))) continue
    await inTransaction(store, async (tx) => {
      const object = await revokeResearcher(tx, row.name, at)
      await record(tx, at, { action: 'researcher-revoked', actor: 'service', object })
    })
    ended++
  }
  return ended
}
