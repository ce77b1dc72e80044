// Donations that were opened by their receipt a moment ago: whoever waits asks again every second, and the same keys would be derived each time.
import { hash } from 'node:crypto'
import type { Donation, Language } from '../../extract/index.ts'
import type { Records } from './records.ts'

/** An open donation: its keys, and its state as last shown (`version` is the store's at that time). In memory only. */
export type Held = {
  donation: string
  dataKey: Buffer
  records: Records
  shown: Map<Language, { version: string; donation: Donation }>
  /** Whatever else in this process has its key lets go of it. */
  forget(): void
}

/** After the last use. Longer than a page waits between two looks, much shorter than a session. */
const HELD_MS = 10_000
/** More than this in ten seconds is a flood, which gains nothing from memory. */
const HELD_MOST = 1000

export class HeldReceipts {
  readonly #held = new Map<string, { held: Held; until: number }>()
  readonly #now: () => number
  #isSweeping = false

  /** `now`: milliseconds. */
  constructor(now: () => number) {
    this.#now = now
  }

  find(receipt: string): Held | null {
    const name = nameOf(receipt)
    const known = this.#held.get(name)
    const now = this.#now()
    // What ends later than something begun now was begun by a clock that ran ahead.
    if (!known || known.until < now || known.until > now + HELD_MS) return null
    known.until = now + HELD_MS
    return known.held
  }

  keep(receipt: string, held: Held): void {
    if (this.#held.size >= HELD_MOST) this.#held.clear()
    this.#held.set(nameOf(receipt), { held, until: this.#now() + HELD_MS })
    if (!this.#isSweeping) this.#sweepLater()
  }

  forget(receipt: string): void {
    this.#held.delete(nameOf(receipt))
  }

  /** Forgets a donation and overwrites its key: it was withdrawn. */
  forgetDonation(donation: string): void {
    for (const [name, { held }] of this.#held) {
      if (held.donation !== donation) continue
      held.dataKey.fill(0)
      this.#held.delete(name)
    }
  }

  /** What nobody asks for any more goes by itself. */
  #sweepLater(): void {
    this.#isSweeping = this.#held.size > 0
    if (this.#isSweeping) setTimeout(() => this.#sweep(), HELD_MS).unref()
  }

  #sweep(): void {
    const now = this.#now()
    for (const [name, { until }] of this.#held) if (until < now) this.#held.delete(name)
    this.#sweepLater()
  }
}

/** By their hash, so that the time of a look-up tells nothing about a receipt. */
const nameOf = (receipt: string) => hash('sha256', receipt, 'base64')
