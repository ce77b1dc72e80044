// A member of staff who is signed in already: account and session as they lie in the store, without the tenth of a second that a password costs.
import { hkdfSync, createHash, randomBytes } from 'node:crypto'
import { tokenKeys } from '../../../server/researchers/index.ts'
import { addStaff } from '../../../server/staff/index.ts'
import {
  insertDonations,
  insertReview,
  insertStaffSession,
  setCredentials,
  staffNamed,
  type StaffRole,
} from '../../../server/store/index.ts'
import { rawPublicKey, sealJson } from '../../../server/vault/index.ts'
import type { TestHouse } from '../house.ts'
import { Browser } from './person.ts'

export type Signed = { id: string; browser: Browser; token: string; session: string }

export async function signed(house: TestHouse, name: string, role: StaffRole): Promise<Signed> {
  await addStaff(house.store, house.clock, { name, role })
  const { id } = await staffNamed(house.store.data, name)
  const token = `ccr_${randomBytes(32).toString('base64url')}`
  const public_key = rawPublicKey(tokenKeys(token).publicKey)
  const set = { salt: randomBytes(16), verifier: `of ${name}`, totp: randomBytes(8), public_key }
  await setCredentials(house.store.data, id, set, null)
  const session = await sessionOf(house, id, token)
  const browser = new Browser(house.app)
  browser.cookies.set('team', session)
  return { id, browser, token, session }
}

/** One more session of an account, begun now. */
export async function sessionOf(house: TestHouse, id: string, token: string): Promise<string> {
  const session = randomBytes(32).toString('base64url')
  const at = house.clock.now().toISOString()
  const key = Buffer.from(hkdfSync('sha256', session, '', 'countercheck/staff-session/1', 32))
  await insertStaffSession(house.store.data, {
    token_hash: createHash('sha256').update(session).digest('hex'),
    staff: id,
    made_at: at,
    seen_at: at,
    sealed: sealJson(key, { owner: id, kind: 'staff-session' }, token),
  })
  return session
}

/** A copy that is lent to her until the end of the year, of a donation that is nothing but a row. `wrap`: what opens it. */
export async function lentRow(house: TestHouse, reviewer: string, id: string, wrap: Buffer) {
  const at = house.clock.now().toISOString()
  const donation = randomBytes(16).toString('hex')
  await insertDonations(house.store.data, [{ id: donation, campaign: 'probe', at }])
  const of = { campaign: 'probe', donation, letter: 0, version: 1, reviewer }
  const times = { lent_at: at, until: '2026-12-31T00:00:00.000Z' }
  await insertReview(house.store.data, { id, ...of, ...times, wrap, payload: Buffer.alloc(8) })
}
