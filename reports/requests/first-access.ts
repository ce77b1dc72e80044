// The access request of a person who has no letter yet: sender and bureau are all there is.
import { type Answers, Refusal } from '../../extract/index.ts'
import { bureau, missingAddress } from './addressee.ts'
import type { Draft } from './draft.ts'
import { REQUESTS } from './registry.ts'
import { dueOf } from './due.ts'
import { senderOf } from './sender.ts'
import type { Case } from './vouching.ts'

type Sender = NonNullable<Answers['sender']> & { bornOn?: string | null }

export function accessDraft(
  slug: string,
  sender: Sender,
  today: string,
): { draft: Draft; theCase: Case } {
  const { bornOn, ...said } = sender
  const answers: Answers = { sender: said, ...(bornOn ? { identity: { bornOn } } : {}) }
  const theCase: Case = { letters: [], answers, today }
  const addressee = bureau(slug, null, answers, today)
  const known = senderOf(theCase)
  const definition = REQUESTS.find(
    ({ countries, type }) => type === 'access' && countries.includes(addressee.country),
  )
  if (!definition) throw new Refusal('REQUEST_ISSUER_UNKNOWN')
  return {
    theCase,
    draft: {
      id: 'access',
      definition,
      role: 'issuer',
      addressee,
      sender: known.sender,
      issuerName: addressee.name,
      letters: [],
      passages: [],
      follows: [],
      leftOut: [],
      missing: [...known.missing, ...missingAddress(addressee)],
      due: dueOf(null, today, definition.deadline, addressee.seat),
    },
  }
}
