// Failed sign-ins for the audit log: how many in a minute and at which account, by its number; of names that nobody has only how many. Gathered, since a row for
// each would tell by its time whether there is such an account, and would let a flood fill a log that is never emptied.
import { record } from '../audit/index.ts'
import { type Clock, instantOf } from '../clock.ts'
import { inTransaction, type Store } from '../store/index.ts'

const GATHERED_MS = 60_000

export class FailedSignIns {
  readonly #store: Store
  readonly #clock: Clock
  readonly #gatheredMs: number
  /** By the account's number; '' for names of nobody. */
  #counts = new Map<string, number>()
  #timer: NodeJS.Timeout | null = null

  constructor(store: Store, clock: Clock, gatheredMs = GATHERED_MS) {
    this.#store = store
    this.#clock = clock
    this.#gatheredMs = gatheredMs
  }

  /** One more at this account; null: there is none of that name. */
  add(staff: string | null): void {
    const key = staff ?? ''
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
    // A store that cannot take them now may in a minute.
    this.#timer ??= setTimeout(() => void this.tell().catch(() => {}), this.#gatheredMs).unref()
  }

  /** Writes what was gathered; what cannot be written is kept for the next time. */
  async tell(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    const counts = this.#counts
    this.#counts = new Map()
    try {
      await inTransaction(this.#store, async (tx) => {
        const at = instantOf(this.#clock)
        for (const [object, count] of counts)
          await record(tx, at, { action: 'sign-in-failed', actor: 'service', object, count })
      })
    } catch (error) {
      for (const [key, count] of counts) this.#counts.set(key, (this.#counts.get(key) ?? 0) + count)
      throw error
    }
  }
}
