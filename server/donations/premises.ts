// What the work on donations stands on: store, sealed files, clock, and the helpers in other processes. Given as one argument.
import type { Clock } from '../clock.ts'
import type { Papers } from '../papers/index.ts'
import type { Store } from '../store/index.ts'
import type { BlobFolder, Tombstones } from '../vault/index.ts'

/** Draws pages of original files as PNGs (extract's Reader does, in a child process). */
export type Drawing = {
  render(
    files: Uint8Array[],
    pages: { file: number; page: number }[],
    dpi: number,
  ): Promise<Uint8Array[]>
}

export type Premises = {
  store: Store
  blobs: BlobFolder
  tombstones: Tombstones
  clock: Clock
  drawing: Drawing
  papers: Papers
  /** Tells the worker that a job waits; it would find it by itself, later. */
  poke(): void
}
