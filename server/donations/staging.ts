// Files that arrive piece by piece, so that a lost connection costs one piece and not the letter. Held in memory only, for a short while:
// nothing of them touches the disk before the letter is given, and a restart forgets them (the sender then begins anew).
import { randomBytes } from 'node:crypto'
import { LIMITS, Refusal } from '../../extract/index.ts'
import type { Staged } from '../service.ts'

/** The largest piece that is taken at once, bytes: small enough for a slow line, large enough to waste little. */
export const PIECE_BYTES_MAX = 1024 * 1024
/** Minutes without a piece after which a file is forgotten. A phone in a tunnel comes back sooner. */
const IDLE_MS = 30 * 60_000
/** Once a form named them they stay this long: its answer may be lost, or something in it has to be put right, and it is sent once more. */
const GIVEN_MS = 10 * 60_000
/** All files on their way together, bytes. Beyond it the form is sent in one go, as without scripts. */
const TOGETHER_MAX = 256 * 1024 * 1024

type Held = { size: number; pieces: Buffer[]; received: number; until: number }

export class Staging {
  readonly #held = new Map<string, Held>()

  /** Begins a file of `size` bytes. Refuses UPLOAD_EMPTY, UPLOAD_TOO_LARGE, UPLOAD_BUSY. `now` in ms. */
  open(size: number, now: number): Staged {
    if (size === 0) throw new Refusal('UPLOAD_EMPTY')
    if (size > LIMITS.fileBytesMax)
      throw new Refusal('UPLOAD_TOO_LARGE', {
        megabytes: Math.round(LIMITS.fileBytesMax / 1024 / 1024),
      })
    this.#sweep(now)
    const promised = [...this.#held.values()].reduce((sum, held) => sum + held.size, 0)
    if (promised + size > TOGETHER_MAX) throw new Refusal('UPLOAD_BUSY')
    const id = randomBytes(24).toString('base64url')
    this.#held.set(id, { size, pieces: [], received: 0, until: now + IDLE_MS })
    return { id, size, received: 0 }
  }

  /** How far a file is. Refuses UPLOAD_UNKNOWN. */
  state(id: string, now: number): Staged {
    const { size, received } = this.#find(id, now)
    return { id, size, received }
  }

  /**
   * Adds the piece that begins at byte `from`. A piece that arrived before (its answer was lost) changes nothing.
   * Refuses UPLOAD_UNKNOWN, UPLOAD_OFFSET when something before it is missing or it goes beyond the end.
   */
  append(id: string, from: number, piece: Uint8Array, now: number): Staged {
    const held = this.#find(id, now)
    const end = from + piece.length
    if (end > held.received) {
      if (from !== held.received || end > held.size) throw new Refusal('UPLOAD_OFFSET')
      held.pieces.push(Buffer.from(piece))
      held.received = end
    }
    held.until = now + IDLE_MS
    return { id, size: held.size, received: held.received }
  }

  /** The whole files, in this order. Refuses UPLOAD_UNKNOWN, UPLOAD_OFFSET when one is not complete. */
  take(ids: readonly string[], now: number): Uint8Array[] {
    return ids.map((id) => {
      const held = this.#find(id, now)
      if (held.received < held.size) throw new Refusal('UPLOAD_OFFSET')
      return Buffer.concat(held.pieces)
    })
  }

  /** A form named them: they need not stay long. */
  given(ids: readonly string[], now: number): void {
    for (const id of ids) {
      const held = this.#held.get(id)
      if (held) held.until = Math.min(held.until, now + GIVEN_MS)
    }
  }

  #find(id: string, now: number): Held {
    const held = this.#held.get(id)
    if (!held || held.until < now) throw new Refusal('UPLOAD_UNKNOWN')
    return held
  }

  #sweep(now: number): void {
    for (const [id, { until }] of this.#held) if (until < now) this.#held.delete(id)
  }
}
