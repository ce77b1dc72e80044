// What a member of staff does with her own account: another password, and what happened to the account since she was last here.
import { randomBytes } from 'node:crypto'
import { Refusal } from '../../extract/index.ts'
import { type EventName, record } from '../audit/index.ts'
import { instantOf } from '../clock.ts'
import { tokenKeys } from '../researchers/index.ts'
import {
  accessesOf,
  auditRowsAbout,
  type Data,
  endStaffSessionsOf,
  inTransaction,
  reviewWrapsBy,
  setAccess,
  setCredentials,
  setResearcherToken,
  setReviewWrap,
  staffNamed,
  type Store,
} from '../store/index.ts'
import {
  publicKeyFrom,
  rawPublicKey,
  sealJson,
  unsealJson,
  unwrapForCampaign,
  wrapForCampaign,
} from '../vault/index.ts'
import { mustBeStrong } from './password-rules.ts'
import { markCredentials, type Revoking } from './revoked.ts'
import { secretsOf } from './secrets.ts'
import type { Member, StaffSessions } from './sessions.ts'

/** What happened to an account that its owner should know of. */
export const TOLD = [
  'signed-in',
  'sign-in-failed',
  'code-reused',
  'staff-joined',
  'staff-reset',
  'staff-password',
] as const satisfies readonly EventName[]
export type Told = (typeof TOLD)[number]
export type Happened = { what: Told; at: string; count: number | null }

/** Rows on the page of an account. */
const ROWS_MOST = 20

/** The last events of an account, newest first. */
export async function happenedTo(store: Store, staff: string): Promise<Happened[]> {
  const rows = await auditRowsAbout(store.data, staff, TOLD, ROWS_MOST)
  return rows.flatMap(({ action, at, count }) => {
    const what = TOLD.find((one) => one === action)
    return what ? [{ what, at, count }] : []
  })
}

/** Whether between her last sign-in and the one before something happened that was not hers to begin with. */
export async function hasNews(store: Store, staff: string): Promise<boolean> {
  const [, ...before] = await happenedTo(store, staff)
  const last = before.findIndex(({ what }) => what === 'signed-in')
  // So much happened that the sign-in before is not among the last rows; or there was none, and only the account was opened.
  if (last < 0) return before.some(({ what }) => what !== 'staff-joined')
  return last > 0
}

/**
 * Sets another password after both factors were shown; every session ends. What is wrapped for the key that follows from the old one is wrapped anew, and the old one opens nothing after a
 * restored backup either. Refuses STAFF_PASSWORD_*, and as at the door STAFF_SIGN_IN, STAFF_WAIT, STAFF_BUSY.
 */
export async function changePassword(
  premises: Revoking,
  sessions: StaffSessions,
  { id, name }: Member,
  given: { password: string; code: string; next: string },
): Promise<void> {
  const { store, clock } = premises
  await mustBeStrong(given.next, name)
  await sessions.signIn({ name, password: given.password, code: given.code }, null)
  const row = await staffNamed(store.data, name)
  if (!row.salt || !row.totp) throw new Refusal('STAFF_SIGN_IN')
  const binding = { owner: id, kind: 'totp' }
  const old = await secretsOf(given.password, row.salt)
  const salt = randomBytes(16)
  const next = await secretsOf(given.next, salt)
  const totp = sealJson(next.totpKey, binding, unsealJson(old.totpKey, binding, row.totp))
  const { publicKey, hash } = tokenKeys(next.token)
  const public_key = rawPublicKey(publicKey)
  await inTransaction(store, async (tx) => {
    // Another change, or a reset, may have come between.
    if ((await staffNamed(tx, name)).verifier !== old.verifier) throw new Refusal('STAFF_SIGN_IN')
    await setCredentials(tx, id, { salt, verifier: next.verifier, totp, public_key }, null)
    await setResearcherToken(tx, id, { token_hash: hash, public_key })
    await wrapAnew(tx, id, old.token, public_key)
    await endStaffSessionsOf(tx, id)
    await record(tx, instantOf(clock), {
      action: 'staff-password',
      actor: `staff:${id}`,
      object: id,
    })
  })
  // After the change: a mark of a password that is still in use would end the account at the next start.
  markCredentials(premises, { ...row, invite_hash: null })
}

async function wrapAnew(tx: Data, id: string, oldToken: string, publicKey: Buffer): Promise<void> {
  const { privateKey } = tokenKeys(oldToken)
  const anew = (wrap: Buffer, place: string) =>
    wrapForCampaign(unwrapForCampaign(wrap, privateKey, place), publicKeyFrom(publicKey), place)
  for (const { id: review, wrap } of await reviewWrapsBy(tx, id))
    await setReviewWrap(tx, review, anew(wrap, `review|${review}`))
  for (const access of await accessesOf(tx, id)) {
    const place = `${access.campaign}|${access.batch}|${id}`
    await setAccess(tx, id, { ...access, wrap: anew(access.wrap, place) })
  }
}
