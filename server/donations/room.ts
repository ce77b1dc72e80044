// Whether there is room for another letter: in the queue and on the disk, asked before anything is stored.
import { Refusal } from '../../extract/index.ts'
import { readsWaitingAtLeast } from '../store/index.ts'
import type { Premises } from './premises.ts'

/** Letters that may wait to be read: at one a second over half an hour. Beyond it a donor is asked to come back, before anything is stored. */
const WAITING_MOST = 2000
/** What intake leaves free, so that reading, and above all taking back, still works when the disk is nearly full. */
const RESERVE_BYTES = 64 * 1024 * 1024
const RESERVE_SHARE = 0.25
/** Sealed and padded a file is at most so much larger, and its rows come to it. */
const KEPT_SHARE = 1.1

/** Refuses STORE_BUSY when too many letters wait, STORE_FULL when less than the reserve would be left beside these files. */
export async function mustHaveRoom(
  { store, blobs }: Premises,
  files: readonly Uint8Array[],
): Promise<void> {
  const { free, all } = blobs.room()
  const left = free - files.reduce((sum, { length }) => sum + length, 0) * KEPT_SHARE
  if (left < Math.min(RESERVE_BYTES, all * RESERVE_SHARE)) throw new Refusal('STORE_FULL')
  if (await readsWaitingAtLeast(store.data, WAITING_MOST)) throw new Refusal('STORE_BUSY')
}
