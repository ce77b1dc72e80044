// The tables as Kysely sees them: what migrations/ made, in types. Booleans are integers 0/1; days and instants are text.
import type { ColumnType, Generated } from 'kysely'
import type { Status } from '../../extract/index.ts'

/** Null unless it is set when the row is made. */
type Nullable<T> = ColumnType<T | null, T | null | undefined, T | null>
type Flag = ColumnType<number, number | undefined, number>

export type DataTables = {
  campaign: {
    id: string
    file: string
    public_key: Buffer
    created_at: string
    closed_at: string | null
  }
  donation: {
    id: string
    campaign: string
    received_at: string
    changed_at: string
    withdrawing: Flag
    wanted: Generated<number>
    found: Generated<number>
  }
  consent: { donation: string; no: number; version: string; purposes: string; at: string }
  letter: {
    donation: string
    n: number
    upload: number
    status: Status
    pages: number
    pages_read: Generated<number>
    version: Generated<number>
    typed: Flag
    problems: string
    confirmed_on: string | null
    originals_until: string | null
  }
  file: {
    blob: string
    donation: string
    kind: 'original' | 'page' | 'crop'
    upload: number
    place: number
    sha256: string | null
  }
  facts: RealmTable
  identity: RealmTable
  job: {
    id: Generated<number>
    kind: JobKind
    donation: string
    upload: number | null
    state: JobState
    attempt: Generated<number>
    failures: Generated<number>
    lease_until: number | null
    worker: string | null
    not_before: Generated<number>
    reason: string | null
    created_at: string
  }
  idempotency: { key_hash: string; donation: string; at: string }
  population: {
    campaign: string
    batch: string
    sha256: string
    as_of: string
    count: number
    wrap: Buffer
    payload: Buffer
  }
  release: {
    campaign: string
    batch: string
    released_at: string
    sha256: string
    results: string
    wrap: Buffer
    basis: Buffer
    records_wrap: Buffer | null
    records: Buffer | null
  }
  researcher: {
    id: string
    name: string
    token_hash: string
    public_key: Buffer
    added_at: string
    expires_at: string
    revoked_at: string | null
  }
  release_access: { campaign: string; batch: string; researcher: string; wrap: Buffer }
  staff: {
    id: string
    name: string
    role: StaffRole
    added_at: string
    invite_hash: string | null
    invite_until: string | null
    salt: Nullable<Buffer>
    verifier: Nullable<string>
    totp: Nullable<Buffer>
    totp_step: Generated<number>
    public_key: Nullable<Buffer>
    ended_at: Nullable<string>
  }
  staff_recovery: { staff: string; code_hash: string; used_at: string | null }
  staff_session: {
    token_hash: string
    staff: string
    made_at: string
    seen_at: string
    sealed: Buffer
  }
  review: {
    id: string
    campaign: string
    donation: string
    letter: number
    version: number
    reviewer: string
    lent_at: string
    until: string
    opened_at: Nullable<string>
    reason: Nullable<string>
    wrap: Buffer
    payload: Buffer
    proposed_at: Nullable<string>
    proposal_wrap: Nullable<Buffer>
    proposal: Nullable<Buffer>
  }
  key_ceremony: {
    campaign: string
    made_at: string
    key_id: string
    threshold: number
    holders: string
    rehearsed_at: Nullable<string>
  }
  audit: {
    n: number
    at: string
    actor: string
    action: string
    object: string
    count: number | null
    prev: string
    hash: string
  }
}

export type RealmTable = { id: string; part: string; payload: Buffer }
export type StaffRole = 'researcher' | 'reviewer' | 'administrator' | 'key-holder'
export type JobKind = 'read' | 'find' | 'withdraw'
export type JobState = 'queued' | 'running' | 'done' | 'refused'

export type KeyTables = {
  wrap: {
    donation: string
    receipt_hash: string | null
    donor_wrap: Buffer | null
    campaign_wrap: Buffer
  }
}
