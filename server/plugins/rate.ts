// Counts how often a key comes within a window of time. Synchronous, since every answer waits for it; by a clock that only goes forward, so that a
// jump of the machine's clock neither shuts anyone out for a day nor lets a flood in.

/** Windows that are open at a time; with more, those that began first are forgotten. */
const WINDOWS_MOST = 20_000

export class Rate {
  readonly max: number
  readonly #windowMs: number
  /** In the order in which they end: all are equally long. */
  readonly #windows = new Map<string, { count: number; until: number }>()

  /** `max` times within `windowMs` (milliseconds) from the first. */
  constructor(max: number, windowMs: number) {
    this.max = max
    this.#windowMs = windowMs
  }

  /** Counts one more of `key`: 0 while it may, else how many milliseconds it must wait. `now`: milliseconds of a clock that only goes forward. */
  waitOf(key: string, now: number): number {
    const known = this.#windows.get(key)
    if (known && now < known.until) {
      known.count += 1
      return known.count > this.max ? known.until - now : 0
    }
    this.#windows.delete(key)
    this.#forget(now)
    this.#windows.set(key, { count: 1, until: now + this.#windowMs })
    return 0
  }

  /** What is over is not kept: nobody remembers longer than a window who was here. */
  #forget(now: number): void {
    for (const [key, { until }] of this.#windows) {
      if (now < until && this.#windows.size < WINDOWS_MOST) return
      this.#windows.delete(key)
    }
  }
}
