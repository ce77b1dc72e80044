// Short sessions for pages: a random token stands for an opened donation. Keys stay in this process's memory and go with it.
import { createHash, randomBytes } from 'node:crypto'

export const SESSION_MS = 30 * 60_000
/** More open sessions than this is a flood: the oldest goes first. */
const SESSIONS_MOST = 10_000

type Held = { donation: string; dataKey: Buffer; until: number }

export class Sessions {
  readonly #held = new Map<string, Held>()
  #timer: NodeJS.Timeout | null = null

  /** `now` in ms. */
  open(donation: string, dataKey: Buffer, now: number): string {
    this.#sweep(now)
    this.#sweepLater(now)
    const token = randomBytes(24).toString('base64url')
    this.#held.set(nameOf(token), { donation, dataKey, until: now + SESSION_MS })
    return token
  }

  find(token: string, now: number): { donation: string; dataKey: Buffer } | null {
    const name = nameOf(token)
    const held = this.#held.get(name)
    // A session that ends later than one begun now was begun by a clock that ran ahead.
    if (!held || held.until < now || held.until > now + SESSION_MS) return null
    // Put last again: the map's order is the order of last use.
    this.#held.delete(name)
    this.#held.set(name, { ...held, until: now + SESSION_MS })
    return held
  }

  close(token: string): void {
    this.#held.delete(nameOf(token))
  }

  /** Ends all sessions of a donation, and overwrites its key: it was withdrawn. */
  forgetDonation(donation: string): void {
    for (const [name, held] of this.#held) {
      if (held.donation !== donation) continue
      held.dataKey.fill(0)
      this.#held.delete(name)
    }
  }

  /** How many keys are in memory. */
  get size(): number {
    return this.#held.size
  }

  /** Where nobody else comes, keys go by themselves when their time is over. */
  #sweepLater(now: number): void {
    if (this.#timer) return
    const from = performance.now()
    this.#timer = setTimeout(() => {
      this.#timer = null
      const then = now + performance.now() - from
      this.#sweep(then)
      if (this.#held.size > 0) this.#sweepLater(then)
    }, SESSION_MS).unref()
  }

  #sweep(now: number): void {
    for (const [name, held] of this.#held) {
      if (held.until >= now && this.#held.size < SESSIONS_MOST) return
      this.#held.delete(name)
    }
  }
}

/** Tokens are looked up by their hash, so that the time of a look-up tells nothing about a token. */
function nameOf(token: string): string {
  return createHash('sha256').update(token).digest('base64')
}
