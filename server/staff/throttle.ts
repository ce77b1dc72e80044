// Against guessing at one account: after five wrong tries it waits, longer each time, up to a quarter of an hour. Counted by the name that was typed,
// whether there is such an account or not, and never by address: whoever shares a library's line with a guesser gets in.
import { createHmac, randomBytes } from 'node:crypto'

const FREE_TRIES = 5
const WAIT_FIRST_MS = 60_000
const WAIT_MOST_MS = 15 * 60_000
/** Without a try for this long the count begins anew. */
const FORGET_MS = 60 * 60_000
/** More names than this are a flood: those tried longest ago go first. */
const NAMES_MOST = 10_000

type Count = { wrong: number; lastMs: number; untilMs: number }

export class Throttle {
  /** Names are held as keyed marks: a name may be a password typed into the wrong field. */
  readonly #secret = randomBytes(32)
  readonly #counts = new Map<string, Count>()

  /** Until when (ms) this name must wait; null when it need not. A clock that was set back makes nobody wait longer than the most. */
  waitsUntil(name: string, now: number): number | null {
    const count = this.#counts.get(this.#markOf(name))
    return count && count.untilMs > now && count.untilMs - now <= WAIT_MOST_MS
      ? count.untilMs
      : null
  }

  /** Counts a wrong try; true when the name must wait from now on and did not before. */
  wrong(name: string, now: number): boolean {
    const mark = this.#markOf(name)
    const known = this.#counts.get(mark)
    const wrong = (known && now - known.lastMs < FORGET_MS ? known.wrong : 0) + 1
    const beyond = wrong - FREE_TRIES
    const wait = beyond < 0 ? 0 : Math.min(WAIT_MOST_MS, WAIT_FIRST_MS * 2 ** beyond)
    this.#counts.delete(mark)
    this.#counts.set(mark, { wrong, lastMs: now, untilMs: now + wait })
    for (const [oldest] of this.#counts) {
      if (this.#counts.size <= NAMES_MOST) break
      this.#counts.delete(oldest)
    }
    return beyond === 0
  }

  right(name: string): void {
    this.#counts.delete(this.#markOf(name))
  }

  #markOf(name: string): string {
    return createHmac('sha256', this.#secret).update(name).digest('base64')
  }
}
