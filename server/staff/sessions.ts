// Signing in with both factors, and the sessions that follow: rows that can be ended, 30 minutes after the last use, 12 hours at most.
import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { Refusal } from '../../extract/index.ts'
import { record } from '../audit/index.ts'
import { type Clock, instantOf } from '../clock.ts'
import {
  type Data,
  deleteStaffSessions,
  endStaffSession,
  findStaff,
  insertStaffSession,
  inTransaction,
  seeStaffSession,
  type StaffRole,
  type StaffRow,
  staffSession,
  type StaffSessionRow,
  staffSessionsOf,
  type Store,
  takeStep,
  useRecovery,
} from '../store/index.ts'
import { parseReceipt, sealJson, unsealJson } from '../vault/index.ts'
import { FailedSignIns } from './failed.ts'
import { codeHash, stepOf } from './one-time.ts'
import { isSame, secretsOf } from './secrets.ts'
import { Throttle } from './throttle.ts'

export const IDLE_MS = 30 * 60_000
export const SESSION_MS = 12 * 60 * 60_000
/** What gives something out or cannot be taken back wants both factors within this time: a screen that was left alone is not enough. */
export const FRESH_MS = 10 * 60_000
/** Uses are noted this often, so that a click costs no write. */
const NOTE_MS = 60_000
/** A use that lies further ahead than this was noted by a clock that was set back: nobody knows how long ago it was. */
const AHEAD_MS = 5 * 60_000

/** Who is signed in. `token` opens what is wrapped for her and exists only while her cookie is shown; `isFresh`: she has just shown both factors. */
export type Member = { id: string; name: string; role: StaffRole; token: string; isFresh: boolean }

export type Open = { id: string; madeAt: string; seenAt: string; isThis: boolean }

export class StaffSessions {
  readonly #store: Store
  readonly #clock: Clock
  readonly #throttle = new Throttle()
  /** Stands in for the salt of names that nobody has, the same for the same name. */
  readonly #decoy = randomBytes(32)
  readonly #failed: FailedSignIns

  constructor(store: Store, clock: Clock) {
    this.#store = store
    this.#clock = clock
    this.#failed = new FailedSignIns(store, clock)
  }

  /**
   * Gives a session's token for both factors; `code` is a one-time code or a recovery code. A name that nobody has, a wrong password and a
   * wrong code take the same time and get the same refusal, STAFF_SIGN_IN (401). Refuses STAFF_WAIT (429), STAFF_BUSY (503).
   * @param before the session that this browser had: it ends
   */
  async signIn(
    given: { name: string; password: string; code: string },
    before: string | null,
  ): Promise<string> {
    const now = this.#clock.now().getTime()
    const name = given.name.trim().toLowerCase().slice(0, 100)
    const until = this.#throttle.waitsUntil(name, now)
    // A recovery code cannot be guessed: with one its owner gets in while somebody else guesses at her account.
    if (until !== null && parseReceipt(given.code) === null)
      throw new Refusal('STAFF_WAIT', { minutes: Math.ceil((until - now) / 60_000) })
    // Counted before it is judged, and taken back when it was right: tries at the same time count too.
    const locked = this.#throttle.wrong(name, now)
    const row = await findStaff(this.#store.data, name)
    const salt = row?.salt ?? createHmac('sha256', this.#decoy).update(name).digest()
    const secrets = await secretsOf(given.password.slice(0, 1000), salt)
    const fits = isSame(secrets.verifier, row?.verifier ?? '0'.repeat(64)) && row?.ended_at === null
    const token = fits ? await this.#enter(row, given.code, secrets, before) : null
    if (token === null) {
      // Told once, of known and unknown names alike, and not which.
      if (locked) await this.#tell('sign-in-locked')
      this.#failed.add(row?.id ?? null)
      throw new Refusal('STAFF_SIGN_IN')
    }
    this.#throttle.right(name)
    return token
  }

  /** Who a session's token belongs to; null when it is over, ended or nobody's. */
  async find(token: string): Promise<Member | null> {
    const hash = hashOf(token)
    const row = await staffSession(this.#store.data, hash)
    if (!row) return null
    const now = this.#clock.now().getTime()
    const [made, seen] = [Date.parse(row.made_at), Date.parse(row.seen_at)]
    if (isOver(row, now)) {
      await endStaffSession(this.#store.data, hash)
      return null
    }
    if (now - seen > NOTE_MS) await seeStaffSession(this.#store.data, hash, instantOf(this.#clock))
    const opened = unsealJson<string>(keyOf(token), bindingOf(row.staff), row.sealed)
    const isFresh = now - made <= FRESH_MS
    return { id: row.staff, name: row.name, role: row.role, token: opened, isFresh }
  }

  /** Her sessions that are not over, the newest first. `id` names one and opens nothing; `isThis`: the one of this token. */
  async of(staff: string, token: string | null): Promise<Open[]> {
    const now = this.#clock.now().getTime()
    const own = token === null ? null : idOf(hashOf(token))
    return (await staffSessionsOf(this.#store.data, staff))
      .filter((row) => !isOver(row, now))
      .map(({ token_hash, made_at, seen_at }) => {
        const id = idOf(token_hash)
        return { id, madeAt: made_at, seenAt: seen_at, isThis: id === own }
      })
  }

  /** Ends one session of hers; one that is nobody's or somebody else's is left as it is. */
  async endOne(staff: string, id: string): Promise<void> {
    for (const { token_hash: hash } of await staffSessionsOf(this.#store.data, staff))
      if (idOf(hash) === id) await endStaffSession(this.#store.data, hash)
  }

  /** Before the store is closed: what failed is told. */
  async close(): Promise<void> {
    await this.#failed.tell()
  }

  async end(token: string): Promise<void> {
    await endStaffSession(this.#store.data, hashOf(token))
  }

  async #enter(
    row: StaffRow,
    code: string,
    { totpKey, token }: { totpKey: Buffer; token: string },
    before: string | null,
  ): Promise<string | null> {
    if (!row.totp) return null
    const secret = unsealJson<string>(totpKey, { owner: row.id, kind: 'totp' }, row.totp)
    const at = instantOf(this.#clock)
    const now = this.#clock.now().getTime()
    const step = stepOf(secret, code, now)
    const session = randomBytes(32).toString('base64url')
    return await inTransaction(this.#store, async (tx) => {
      if (!(await this.#takeCode(tx, row.id, step, code, at))) {
        // Whoever shows it knows the password, too: its owner is told.
        if (step !== null)
          await record(tx, at, { action: 'code-reused', actor: 'service', object: row.id })
        return null
      }
      if (before) await endStaffSession(tx, hashOf(before))
      const ago = (ms: number) => new Date(now - ms).toISOString()
      await deleteStaffSessions(tx, ago(IDLE_MS), ago(SESSION_MS))
      await insertStaffSession(tx, {
        token_hash: hashOf(session),
        staff: row.id,
        made_at: at,
        seen_at: at,
        sealed: sealJson(keyOf(session), bindingOf(row.id), token),
      })
      await record(tx, at, { action: 'signed-in', actor: `staff:${row.id}`, object: row.id })
      return session
    })
  }

  async #takeCode(tx: Data, staff: string, step: number | null, code: string, at: string) {
    if (step !== null) return await takeStep(tx, staff, step)
    return await useRecovery(tx, staff, codeHash(code), at)
  }

  async #tell(action: 'sign-in-locked'): Promise<void> {
    await inTransaction(this.#store, async (tx) => {
      await record(tx, instantOf(this.#clock), { action, actor: 'service' })
    })
  }
}

function isOver({ made_at, seen_at }: Pick<StaffSessionRow, 'made_at' | 'seen_at'>, now: number) {
  const [made, seen] = [Date.parse(made_at), Date.parse(seen_at)]
  return now - seen > IDLE_MS || now - made > SESSION_MS || seen - now > AHEAD_MS
}

/** Part of a hash of the token: enough to tell one's own sessions apart. */
const idOf = (hash: string) => hash.slice(0, 16)
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
const keyOf = (token: string) =>
  Buffer.from(hkdfSync('sha256', token, '', 'countercheck/staff-session/1', 32))
const bindingOf = (staff: string) => ({ owner: staff, kind: 'staff-session' })
