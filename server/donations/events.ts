// What a listener is told while letters are read: the state now, then every change, until nothing is being read or she leaves.
import { type Donation, Refusal } from '../../extract/index.ts'
import type { AtOnce } from '../service.ts'
import { lettersOf } from '../store/index.ts'
import type { Opened } from './letters.ts'

/** How often a listener looks for a change. */
const EVENT_MS = 300

/** Newest state first. `donation`: asks for the state; refuses once it is withdrawn. */
export async function* changesOf(
  opened: Opened,
  signal: AbortSignal,
  donation: () => AtOnce<Donation>,
): AsyncIterable<Donation> {
  let before = ''
  while (!signal.aborted) {
    const state = await Promise.resolve()
      .then(donation)
      .catch((error: unknown) => {
        // Withdrawn while someone listened: the stream ends. Not there from the beginning: the caller learns it.
        if (before && error instanceof Refusal) return null
        throw error
      })
    if (!state) return
    const rows = await lettersOf(opened.premises.store.data, opened.donation)
    const now = JSON.stringify([state, rows.map(({ pagesRead }) => pagesRead)])
    if (now !== before) yield state
    before = now
    if (state.status !== 'received' && state.status !== 'reading') return
    await new Promise((resolve) => setTimeout(resolve, EVENT_MS))
  }
}
