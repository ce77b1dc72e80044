// Accounts of staff: made by an operator or an administrator with an invitation, opened by whoever was invited, ended at once.
import { randomBytes } from 'node:crypto'
import { Refusal } from '../../extract/index.ts'
import { record } from '../audit/index.ts'
import { type Clock, instantAfter, instantOf } from '../clock.ts'
import { admitResearcher, tokenKeys } from '../researchers/index.ts'
import {
  allStaff,
  deleteResearcher,
  deleteReviewsBy,
  endStaffRow,
  endStaffSessionsOf,
  insertRecovery,
  insertStaff,
  inTransaction,
  setCredentials,
  researcherNamed,
  type StaffRole,
  type StaffRow,
  staffInvited,
  staffNamed,
  type Store,
  takeStep,
} from '../store/index.ts'
import { newReceipt, rawPublicKey, sealJson } from '../vault/index.ts'
import { codeHash, newRecoveryCodes, newTotpSecret, stepOf } from './one-time.ts'
import { mustBeStrong } from './password-rules.ts'
import { markAccount, markCredentials, type Revoking } from './revoked.ts'
import { secretsOf } from './secrets.ts'

export const ROLES = [
  'researcher',
  'reviewer',
  'administrator',
  'key-holder',
] as const satisfies readonly StaffRole[]

/** An invitation that nobody took ends after this many days. */
const INVITATION_DAYS = 3
/** A researcher's records stay open to her this long; then she is invited anew. */
const RESEARCHER_DAYS = 365
/** What a person may be called at sign-in. */
const NAME = /^[a-z][a-z0-9._-]{2,39}$/

export type StaffActor = 'operator' | `staff:${string}`
export type StaffNote = {
  name: string
  role: StaffRole
  state: 'invited' | 'active' | 'ended'
  addedAt: string
}

/**
 * Makes an account and gives the invitation that opens it, which is kept nowhere. Refuses STAFF_NAME, STAFF_EXISTS, RESEARCHER_EXISTS.
 * @param name lower case; what the person types at sign-in
 */
export async function addStaff(
  store: Store,
  clock: Clock,
  who: { name: string; role: StaffRole },
  by: StaffActor = 'operator',
): Promise<string> {
  if (!NAME.test(who.name)) throw new Refusal('STAFF_NAME')
  const at = instantOf(clock)
  const invitation = newReceipt()
  const id = randomBytes(8).toString('hex')
  await inTransaction(store, async (tx) => {
    // Her access to records will be called the same, once she opens the account.
    if (who.role === 'researcher' && (await researcherNamed(tx, who.name)))
      throw new Refusal('RESEARCHER_EXISTS')
    await insertStaff(tx, { id, ...who, added_at: at, ...inviteOf(clock, invitation) })
    await record(tx, at, { action: 'staff-added', actor: by, object: id })
  })
  return invitation
}

/** A new invitation for who lost password or telephone; what was is worth nothing at once. Refuses STAFF_UNKNOWN. */
export async function resetStaff(
  premises: Revoking,
  name: string,
  by: StaffActor = 'operator',
): Promise<string> {
  const { store, clock } = premises
  const at = instantOf(clock)
  const invitation = newReceipt()
  const { invite_hash: hash, invite_until: until } = inviteOf(clock, invitation)
  await inTransaction(store, async (tx) => {
    const row = await staffNamed(tx, name)
    if (row.ended_at !== null) throw new Refusal('STAFF_UNKNOWN')
    markCredentials(premises, row)
    const { id } = row
    await setCredentials(tx, id, null, { hash, until })
    await endStaffSessionsOf(tx, id)
    await deleteResearcher(tx, id)
    await deleteReviewsBy(tx, id)
    await record(tx, at, { action: 'staff-reset', actor: by, object: id })
  })
  return invitation
}

/** Ends an account with its sessions, lendings and wrapped keys. Refuses STAFF_UNKNOWN. */
export async function endStaff(
  premises: Revoking,
  name: string,
  by: StaffActor = 'operator',
): Promise<void> {
  const { store, clock } = premises
  const at = instantOf(clock)
  await inTransaction(store, async (tx) => {
    const row = await staffNamed(tx, name)
    markAccount(premises, row)
    const { id } = row
    await endStaffRow(tx, id, at)
    await endStaffSessionsOf(tx, id)
    await deleteResearcher(tx, id)
    await deleteReviewsBy(tx, id)
    await record(tx, at, { action: 'staff-ended', actor: by, object: id })
  })
}

export async function listStaff(store: Store): Promise<StaffNote[]> {
  return (await allStaff(store.data)).map(({ name, role, added_at, verifier, ended_at }) => ({
    name,
    role,
    state: ended_at !== null ? 'ended' : verifier === null ? 'invited' : 'active',
    addedAt: added_at,
  }))
}

/** Whom an invitation is for and a one-time secret to set up. Refuses STAFF_INVITATION (unknown, used and over alike). */
export async function invited(
  store: Store,
  clock: Clock,
  invitation: string,
): Promise<{ name: string; role: StaffRole; totpSecret: string }> {
  const { name, role } = await mustBeInvited(store, clock, invitation)
  return { name, role, totpSecret: newTotpSecret() }
}

/**
 * Opens an account: password and one-time code are set together. Gives the recovery codes, which are kept nowhere.
 * Refuses STAFF_INVITATION, STAFF_PASSWORD_*, STAFF_CODE.
 */
export async function joinStaff(
  store: Store,
  clock: Clock,
  given: { invitation: string; password: string; totpSecret: string; code: string },
): Promise<string[]> {
  const { id, name, role } = await mustBeInvited(store, clock, given.invitation)
  await mustBeStrong(given.password, name)
  if (!/^[A-Z2-7]{32}$/.test(given.totpSecret)) throw new Refusal('STAFF_CODE')
  const step = stepOf(given.totpSecret, given.code, clock.now().getTime())
  if (step === null) throw new Refusal('STAFF_CODE')
  const salt = randomBytes(16)
  const { verifier, totpKey, token } = await secretsOf(given.password, salt)
  const totp = sealJson(totpKey, { owner: id, kind: 'totp' }, given.totpSecret)
  const public_key = rawPublicKey(tokenKeys(token).publicKey)
  const codes = newRecoveryCodes()
  const at = instantOf(clock)
  await inTransaction(store, async (tx) => {
    // Asked again inside: of two people with the same invitation one gets in.
    const row = await staffInvited(tx, codeHash(given.invitation))
    if (row?.id !== id) throw new Refusal('STAFF_INVITATION')
    await setCredentials(tx, id, { salt, verifier, totp, public_key }, null)
    await takeStep(tx, id, step)
    await insertRecovery(tx, id, codes.map(codeHash))
    if (role === 'researcher')
      await admitResearcher(tx, clock, { id, name, token, days: RESEARCHER_DAYS }, null)
    await record(tx, at, { action: 'staff-joined', actor: `staff:${id}`, object: id })
  })
  return codes
}

async function mustBeInvited(store: Store, clock: Clock, invitation: string): Promise<StaffRow> {
  const row = await staffInvited(store.data, codeHash(invitation))
  const fits = row && row.ended_at === null && (row.invite_until ?? '') > instantOf(clock)
  if (!fits) throw new Refusal('STAFF_INVITATION')
  return row
}

const inviteOf = (clock: Clock, invitation: string) => ({
  invite_hash: codeHash(invitation),
  invite_until: instantAfter(clock, INVITATION_DAYS),
})
