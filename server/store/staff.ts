// Rows of staff: accounts, their recovery codes and their sessions.
import { Refusal } from '../../extract/index.ts'
import type { Data } from './index.ts'
import type { StaffRole } from './tables.ts'

export type StaffRow = {
  id: string
  name: string
  role: StaffRole
  added_at: string
  invite_hash: string | null
  invite_until: string | null
  salt: Buffer | null
  verifier: string | null
  totp: Buffer | null
  totp_step: number
  public_key: Buffer | null
  ended_at: string | null
}
export type Credentials = { salt: Buffer; verifier: string; totp: Buffer; public_key: Buffer }

/** Refuses with STAFF_EXISTS when the name is taken, also by an account that ended. */
export async function insertStaff(
  db: Data,
  row: Pick<StaffRow, 'id' | 'name' | 'role' | 'added_at' | 'invite_hash' | 'invite_until'>,
): Promise<void> {
  const made = await db
    .insertInto('staff')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows !== 1n) throw new Refusal('STAFF_EXISTS')
}

export async function allStaff(db: Data): Promise<StaffRow[]> {
  return await db.selectFrom('staff').selectAll().orderBy('name').execute()
}

/** Refuses with STAFF_UNKNOWN. */
export async function staffNamed(db: Data, name: string): Promise<StaffRow> {
  const row = await findStaff(db, name)
  if (!row) throw new Refusal('STAFF_UNKNOWN')
  return row
}

export async function findStaff(db: Data, name: string): Promise<StaffRow | null> {
  const row = await db.selectFrom('staff').selectAll().where('name', '=', name).executeTakeFirst()
  return row ?? null
}

export async function staffInvited(db: Data, inviteHash: string): Promise<StaffRow | null> {
  const query = db.selectFrom('staff').selectAll().where('invite_hash', '=', inviteHash)
  return (await query.executeTakeFirst()) ?? null
}

/** Sets what opens an account and uses its invitation up, or with nulls takes both away. */
export async function setCredentials(
  db: Data,
  id: string,
  set: Credentials | null,
  invite: { hash: string; until: string } | null,
): Promise<void> {
  await db
    .updateTable('staff')
    .set({
      salt: set?.salt ?? null,
      verifier: set?.verifier ?? null,
      totp: set?.totp ?? null,
      public_key: set?.public_key ?? null,
      invite_hash: invite?.hash ?? null,
      invite_until: invite?.until ?? null,
    })
    .where('id', '=', id)
    .execute()
  if (!set) await db.deleteFrom('staff_recovery').where('staff', '=', id).execute()
}

export async function endStaffRow(db: Data, id: string, at: string): Promise<void> {
  await setCredentials(db, id, null, null)
  await db.updateTable('staff').set({ ended_at: at }).where('id', '=', id).execute()
}

/** Takes a one-time code's half minute: false when it or a later one was taken before. */
export async function takeStep(db: Data, id: string, step: number): Promise<boolean> {
  const taken = await db
    .updateTable('staff')
    .set({ totp_step: step })
    .where('id', '=', id)
    .where('totp_step', '<', step)
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}

export async function insertRecovery(db: Data, staff: string, hashes: string[]): Promise<void> {
  await db
    .insertInto('staff_recovery')
    .values(hashes.map((code_hash) => ({ staff, code_hash, used_at: null })))
    .execute()
}

/** Uses a recovery code up: false when there is none such, or it was used. */
export async function useRecovery(
  db: Data,
  staff: string,
  codeHash: string,
  at: string,
): Promise<boolean> {
  const used = await db
    .updateTable('staff_recovery')
    .set({ used_at: at })
    .where('staff', '=', staff)
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}

export type StaffSessionRow = {
  token_hash: string
  staff: string
  made_at: string
  seen_at: string
  sealed: Buffer
}

export async function insertStaffSession(db: Data, row: StaffSessionRow): Promise<void> {
  await db.insertInto('staff_session').values(row).execute()
}

/** A session with its account; null when either is gone or the account ended. */
export async function staffSession(
  db: Data,
  tokenHash: string,
): Promise<(StaffSessionRow & Pick<StaffRow, 'name' | 'role'>) | null> {
  const row = await db
    .selectFrom('staff_session')
    .innerJoin('staff', 'staff.id', 'staff_session.staff')
    .selectAll('staff_session')
    .select(['staff.name', 'staff.role'])
    .where('staff_session.token_hash', '=', tokenHash)
    .where('staff.ended_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** All sessions of an account, the newest first; those that are over may still be among them. */
export async function staffSessionsOf(db: Data, staff: string): Promise<StaffSessionRow[]> {
  return await db
    .selectFrom('staff_session')
    .selectAll()
    .where('staff', '=', staff)
    .orderBy('made_at', 'desc')
    .execute()
}

export async function seeStaffSession(db: Data, tokenHash: string, at: string): Promise<void> {
  await db
    .updateTable('staff_session')
    .set({ seen_at: at })
    .where('token_hash', '=', tokenHash)
    .execute()
}

export async function endStaffSession(db: Data, tokenHash: string): Promise<void> {
  await db.deleteFrom('staff_session').where('token_hash', '=', tokenHash).execute()
}

export async function endStaffSessionsOf(db: Data, staff: string): Promise<void> {
  await db.deleteFrom('staff_session').where('staff', '=', staff).execute()
}

/** Sessions nobody used since `seen`, or made before `made` (instants), go. */
export async function deleteStaffSessions(db: Data, seen: string, made: string): Promise<void> {
  await db
    .deleteFrom('staff_session')
    .where((eb) => eb.or([eb('seen_at', '<', seen), eb('made_at', '<', made)]))
    .execute()
}
