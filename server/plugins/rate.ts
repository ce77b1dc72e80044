// Counts how often a key comes within a window of time. Synchronous, since every answer waits for it; by a clock that only goes forward, so that a
// jump of the machine's clock neither shuts anyone out for a day nor lets a flood in.

/** Windows that are open at a time; with more, those that began first are forgotten. */
const WINDOWS_MOST = 20_000

type Window = { key: string; count: number; until: number }

export class Rate {
  readonly max: number
  readonly #windowMs: number
  readonly #open = new Map<string, Window>()
  /** The open ones in the order in which they end, which is that in which they began: all are equally long. */
  readonly #order: (Window | null)[] = []
  /** Where in `#order` the first stands that is not forgotten. */
  #first = 0

  /** `max` times within `windowMs` (milliseconds) from the first. */
  constructor(max: number, windowMs: number) {
    this.max = max
    this.#windowMs = windowMs
  }

  /** Counts one more of `key`: 0 while it may, else how many milliseconds it must wait. `now`: milliseconds of a clock that only goes forward. */
  waitOf(key: string, now: number): number {
    const known = this.#open.get(key)
    if (known && now < known.until) {
      known.count += 1
      return known.count > this.max ? known.until - now : 0
    }
    this.#forget(now)
    const window = { key, count: 1, until: now + this.#windowMs }
    this.#open.set(key, window)
    this.#order.push(window)
    return 0
  }

  /**
   * What is over is not kept: nobody remembers longer than a window who was here. A queue beside the map, since a map whose first is taken out again and again
   * is slow to say which is the first: with as many windows as there may be that took a fifth of an answer's time.
   */
  #forget(now: number): void {
    for (;;) {
      const oldest = this.#order[this.#first]
      if (!oldest || (now < oldest.until && this.#open.size < WINDOWS_MOST)) break
      this.#open.delete(oldest.key)
      this.#order[this.#first] = null
      this.#first += 1
    }
    if (this.#first < WINDOWS_MOST) return
    this.#order.splice(0, this.#first)
    this.#first = 0
  }
}
