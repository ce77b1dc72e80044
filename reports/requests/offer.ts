// To whom a request goes and about what, before it is a draft: targets, passages, and the requests that it follows.
import type { Finding } from '../../extract/index.ts'
import type { Addressee } from './addressee.ts'
import type { Item, Role } from './define.ts'
import type { Sent, Stage } from './chain.ts'
import type { Draft } from './draft.ts'
import type { Matter } from './matter.ts'
import type { Case } from './vouching.ts'

export type Target = { role: Role; addressee: Addressee; letters: number[] }

export type Passage = { matter: Matter; item: Item }

/** A request that was sent and is not at its end, with the stage at which it stands. */
export type Followed = { draft: Draft; stage: Stage; gaps: Gaps | null }

/** What an answer lacks: names of `Letter.statements`, the finding that says so, and what of it nobody has vouched for. */
export type Gaps = { finding: string; keys: string[]; unvouched: string[] }

export type Offer = {
  target: Target
  /** Null: by the addressee, the plain type for the first bureau. */
  id: string | null
  passages: Passage[]
  follows: Followed[]
  /** The row of the log with which it was sent; absent: the last row of its id, null: it is still to be sent. */
  sent?: Sent | null
  /** Answers that it lacks beside sender, address and confirmations. */
  missing: string[]
}

export type OfferContext = {
  theCase: Case
  findings: readonly Finding[]
  /** Bureaus in the order of their first letter. */
  bureaus: Target[]
  /** Passages that the findings give this type. */
  passages: Passage[]
  /** Drafts of the types before it in the registry. */
  before: Draft[]
}

/** An offer that is about findings alone. */
export function offer(target: Target, over: Partial<Offer> = {}): Offer {
  return { id: null, passages: [], follows: [], missing: [], ...over, target }
}
