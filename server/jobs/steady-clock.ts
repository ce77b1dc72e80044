// Guards deletion against a clock that jumped: what is deleted because its day has come cannot come back, and a machine that wakes up in another year
// would delete everything. Deletion then waits a day, in which an operator sees it in the log and in `doctor`.
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FILE = 'clock.json'
/** A machine may be off over a weekend; longer, or backwards, is a jump. */
const GAP_MS = 3 * 86_400_000
/** The clock may be put back this far, as time servers do. */
const BACK_MS = 5 * 60_000
const HOLD_MS = 86_400_000

type Seen = { lastMs: number; holdUntilMs: number | null }

/** `held`: nothing may be deleted by date now. `jumpedHours`: how far the clock jumped since it was last looked at, null when it did not. */
export type ClockLook = { held: boolean; jumpedHours: number | null }

/** Looks at the clock and remembers what it showed in the data folder. `now` in ms. */
export function lookAtClock(dataDir: string, now: number): ClockLook {
  const file = join(dataDir, FILE)
  const seen = seenIn(file)
  const gap = seen ? now - seen.lastMs : 0
  const jumped = gap > GAP_MS || gap < -BACK_MS
  const holdUntilMs = jumped ? now + HOLD_MS : stillHeld(seen, now)
  const text = JSON.stringify({ lastMs: now, holdUntilMs } satisfies Seen)
  try {
    writeFileSync(`${file}.part`, text, { mode: 0o600 })
    renameSync(`${file}.part`, file)
  } catch {
    // A full disk must not keep from being deleted what would make room.
  }
  return { held: holdUntilMs !== null, jumpedHours: jumped ? Math.round(gap / 3_600_000) : null }
}

/** Until when deletion waits (ms), for `doctor`; null when it does not. */
export function clockHeldUntil(dataDir: string, now: number): number | null {
  return stillHeld(seenIn(join(dataDir, FILE)), now)
}

function stillHeld(seen: Seen | null, now: number): number | null {
  return seen?.holdUntilMs && seen.holdUntilMs > now ? seen.holdUntilMs : null
}

function seenIn(file: string): Seen | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Seen
  } catch {
    // Not there yet, or cut by a power failure: then nothing is known of the time before.
    return null
  }
}
