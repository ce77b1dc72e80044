// The queue: one row a job, claimed by a lease and fenced by its attempt number, so that a worker that was thought dead cannot write twice.
import { sql } from 'kysely'
import type { Data } from './index.ts'
import type { JobKind } from './tables.ts'

/** After so many beginnings without an end a job waits behind all that were begun less often. */
const PLACE_KEPT = 3

export type Job = {
  id: number
  kind: JobKind
  donation: string
  upload: number | null
  /** Counts every beginning, and fences. */
  attempt: number
  /** How often it failed by what is in it. */
  failures: number
}

export async function enqueue(
  db: Data,
  job: { kind: JobKind; donation: string; upload?: number; at: string },
): Promise<void> {
  await db
    .insertInto('job')
    .values({
      kind: job.kind,
      donation: job.donation,
      upload: job.upload ?? null,
      state: 'queued',
      lease_until: null,
      worker: null,
      reason: null,
      created_at: job.at,
    })
    .execute()
}

/** Asks for findings once: a job that waits already will see the newest state. */
export async function enqueueFind(db: Data, donation: string, at: string): Promise<void> {
  const waiting = await db
    .selectFrom('job')
    .select('id')
    .where('donation', '=', donation)
    .where('kind', '=', 'find')
    .where('state', '=', 'queued')
    .executeTakeFirst()
  if (!waiting) await enqueue(db, { kind: 'find', donation, at })
}

/** Whether findings are being made or waited for. */
export async function findUnderWay(db: Data, donation: string): Promise<boolean> {
  const row = await db
    .selectFrom('job')
    .select('id')
    .where('donation', '=', donation)
    .where('kind', '=', 'find')
    .where('state', 'in', ['queued', 'running'])
    .executeTakeFirst()
  return row !== undefined
}

/** Whether at least `many` letters wait to be read. */
export async function readsWaitingAtLeast(db: Data, many: number): Promise<boolean> {
  const row = await db
    .selectFrom('job')
    .select('id')
    .where('kind', '=', 'read')
    .where('state', '=', 'queued')
    .offset(many - 1)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Takes the oldest job of `kinds` that is queued, or whose lease ran out, for one of `campaigns`. One statement, so that two workers never
 * get the same. `now` and `leaseUntil` in ms. A lease or a pause that ends later than one given now could was given by a clock that ran ahead: it
 * counts as over, since nobody knows when it would end. Whoever still works under such a lease is fenced by the attempt.
 */
export async function claim(
  db: Data,
  worker: string,
  of: { campaigns: readonly string[]; kinds: readonly JobKind[] },
  now: number,
  leaseUntil: number,
): Promise<Job | null> {
  const latest = leaseUntil + (leaseUntil - now)
  const row = await db
    .updateTable('job')
    .set((eb) => ({
      state: 'running',
      attempt: eb('attempt', '+', 1),
      lease_until: leaseUntil,
      worker,
    }))
    .where('id', '=', (eb) =>
      eb
        .selectFrom('job')
        .innerJoin('donation', 'donation.id', 'job.donation')
        .select('job.id')
        .where('donation.campaign', 'in', of.campaigns.slice())
        .where('job.kind', 'in', of.kinds.slice())
        .where((or) =>
          or.or([
            or.and([
              or('job.state', '=', 'queued'),
              or.or([or('job.not_before', '<=', now), or('job.not_before', '>', latest)]),
            ]),
            or.and([
              or('job.state', '=', 'running'),
              or.or([or('job.lease_until', '<', now), or('job.lease_until', '>', latest)]),
            ]),
          ]),
        )
        // What ends the machine each time it is begun must not keep all others waiting.
        .orderBy((by) =>
          by.case().when('job.attempt', '<', PLACE_KEPT).then(0).else(by.ref('job.attempt')).end(),
        )
        .orderBy('job.id')
        .limit(1),
    )
    .returning(['id', 'kind', 'donation', 'upload', 'attempt', 'failures'])
    .executeTakeFirst()
  return row ?? null
}

/** Whether the job is still this attempt's: asked inside the transaction that writes its result. */
export async function holds(db: Data, job: Job): Promise<boolean> {
  const row = await db
    .selectFrom('job')
    .select('id')
    .where('id', '=', job.id)
    .where('attempt', '=', job.attempt)
    .where('state', '=', 'running')
    .executeTakeFirst()
  return row !== undefined
}

export async function renew(db: Data, job: Job, leaseUntil: number): Promise<void> {
  await db
    .updateTable('job')
    .set({ lease_until: leaseUntil })
    .where('id', '=', job.id)
    .where('attempt', '=', job.attempt)
    .where('state', '=', 'running')
    .execute()
}

/** Ends a job that this attempt holds: done, refused with a reason of ours, or queued again from `notBefore` (ms). */
export async function settle(
  db: Data,
  job: Job,
  end:
    | { state: 'done' }
    | { state: 'refused'; reason: string }
    | { state: 'queued'; notBefore: number; failed?: boolean },
): Promise<void> {
  const failures = end.state === 'queued' && end.failed ? 1 : 0
  await db
    .updateTable('job')
    .set((eb) => ({
      failures: eb('failures', '+', failures),
      state: end.state,
      lease_until: null,
      worker: null,
      reason: end.state === 'refused' ? end.reason : null,
      not_before: end.state === 'queued' ? end.notBefore : 0,
    }))
    .where('id', '=', job.id)
    .where('attempt', '=', job.attempt)
    .where('state', '=', 'running')
    .execute()
}

/**
 * Gives back at once what a worker held. `died`: it ended while all else went on, so that what it had in hand may have ended it.
 */
export async function releaseWorker(
  db: Data,
  worker: string,
  { died }: { died: boolean },
): Promise<void> {
  await db
    .updateTable('job')
    .set((eb) => ({
      state: 'queued',
      lease_until: null,
      worker: null,
      failures: eb('failures', '+', died ? 1 : 0),
    }))
    .where('worker', '=', worker)
    .execute()
}

/** How many jobs are in which state, for operators. */
export async function countJobs(db: Data): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('job')
    .select(['state', sql<number>`count(*)`.as('count')])
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]))
}

/** Since when the oldest job waits to be taken (an instant); null when none does. */
export async function oldestWaiting(db: Data): Promise<string | null> {
  const row = await db
    .selectFrom('job')
    .select('created_at')
    .where('state', '=', 'queued')
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()
  return row?.created_at ?? null
}

export async function deleteDoneBefore(db: Data, before: string): Promise<void> {
  await db
    .deleteFrom('job')
    .where('state', '=', 'done')
    .where('kind', '=', 'find')
    .where('created_at', '<', before)
    .execute()
}
