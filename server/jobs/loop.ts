// The worker's loop: claim a job, hold its lease while working, settle it. Death at any point loses nothing: the lease runs out, another attempt follows.
import type { Premises } from '../donations/index.ts'
import { withdraw } from '../donations/withdrawal.ts'
import type { Log } from '../log.ts'
import {
  claim,
  type Job,
  type JobKind,
  readsWaitingAtLeast,
  renew,
  settle,
} from '../store/index.ts'
import { aftermath, FAILURES_MOST, verdictOn } from './attempts.ts'
import { findInCase } from './find.ts'
import type { KeyRing } from './key-ring.ts'
import { drawAhead, giveUpReading, type Reads, readUpload } from './read.ts'

/** A worker that shows no life for this long has died; renewed four times as often. */
const LEASE_MS = 20_000
/** How often the queue is looked at when nobody pokes. */
const IDLE_MS = 500

/** Reading takes seconds in a child while this process idles; findings take milliseconds and are waited for: two loops side by side. */
export const LANES: readonly (readonly JobKind[])[] = [['read'], ['find', 'withdraw']]

export class JobLoop {
  readonly #premises: Premises
  readonly #keys: KeyRing
  readonly #reader: Reads
  readonly #name: string
  readonly #log: Log
  readonly #kinds: readonly JobKind[]
  #stopping = false
  #wake: () => void = () => {}

  /** `name` marks whose the jobs are; `kinds`: which it takes, all unless said. */
  constructor(parts: {
    premises: Premises
    keys: KeyRing
    reader: Reads
    name: string
    log: Log
    kinds?: readonly JobKind[]
  }) {
    this.#kinds = parts.kinds ?? LANES.flat()
    this.#premises = parts.premises
    this.#keys = parts.keys
    this.#reader = parts.reader
    this.#name = parts.name
    this.#log = parts.log
  }

  /** Works until `stop`; ends after the job in hand. */
  async run(): Promise<void> {
    while (!this.#stopping) {
      // A busy or full store ends no worker: it is tried again after a pause.
      if (await this.step().catch(() => false)) continue
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, IDLE_MS)
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }

  poke(): void {
    this.#wake()
  }

  stop(): void {
    this.#stopping = true
    this.#wake()
  }

  /** One job, if there is one: true when something was done. */
  async step(): Promise<boolean> {
    const { store, clock } = this.#premises
    const now = clock.now().getTime()
    const campaigns = await this.#keys.campaigns()
    const of = { campaigns, kinds: this.#kinds }
    const job = await claim(store.data, this.#name, of, now, now + LEASE_MS)
    if (!job) return false
    const renewing = setInterval(() => {
      // One renewal may fail when the store is busy; the next comes in time.
      renew(store.data, job, clock.now().getTime() + LEASE_MS).catch(() => {})
    }, LEASE_MS / 4)
    try {
      await this.#work(job)
      // Most jobs end inside the transaction of their result; this ends those that found nothing to do.
      await settle(store.data, job, { state: 'done' })
    } catch (error) {
      await aftermath(error)
      // What went wrong may hold a person's text: only the kind of job is logged.
      this.#log('job-failed', { kind: job.kind, attempt: job.attempt })
      const { failed, pauseMs } = verdictOn(job, error)
      const notBefore = clock.now().getTime() + pauseMs
      await settle(store.data, job, {
        state: 'queued',
        notBefore,
        failed: failed && !this.#stopping,
      })
    } finally {
      clearInterval(renewing)
    }
    return true
  }

  async #work(job: Job): Promise<void> {
    const { store } = this.#premises
    if (job.failures >= FAILURES_MOST) return await this.#giveUp(job)
    if (job.kind === 'withdraw') return await this.#withdraw(job)
    const dataKey = await this.#keys.dataKey(job.donation)
    if (!dataKey) return await settle(store.data, job, { state: 'refused', reason: 'no_key' })
    if (job.kind === 'find') await findInCase(this.#premises, this.#keys, job, dataKey)
    else if (isRead(job)) {
      await readUpload(this.#premises, this.#reader, job, dataKey)
      if (!(await readsWaitingAtLeast(store.data, 1))) await drawAhead(this.#premises, job, dataKey)
    }
  }

  async #giveUp(job: Job): Promise<void> {
    this.#log('job-refused', { kind: job.kind, attempt: job.attempt })
    if (isRead(job)) await giveUpReading(this.#premises, job)
    else {
      const end = { state: 'refused', reason: 'failed_three_times' } as const
      await settle(this.#premises.store.data, job, end)
    }
  }

  async #withdraw(job: Job): Promise<void> {
    const dataKey = await this.#keys.dataKey(job.donation).catch(() => null)
    await withdraw(this.#premises, job.donation, dataKey)
  }
}

/** No other kind of job is about an upload. */
const isRead = (job: Job): job is Job & { upload: number } => job.upload !== null
