// Complaint to the free desk of the bureaus' code of conduct: for what is stored too long, after a refusal or when no answer came.
import { textsIn } from '../block-text.ts'
import { expiry, fastExpiry } from '../dates.ts'
import { defineRequest } from '../define.ts'
import { followedEnclosures, followedWords } from '../followed.ts'
import { letterAbout, missingInLog, strandsOf } from '../follow-ups.ts'
import { type Offer, offer, type OfferContext } from '../offer.ts'
import { deskFor } from '../targets.ts'

/** The demand whose refusal the desk looks into. */
const DEMAND = 'erasure'

function applies({ before, bureaus, findings, passages, theCase }: OfferContext): Offer[] {
  const demands = before.filter(({ definition }) => definition.type === DEMAND)
  return strandsOf(theCase, bureaus, before, findings).flatMap((strand): Offer[] => {
    const about = letterAbout(theCase, 'code-of-conduct', {
      ...strand,
      follows: strand.follows.filter(({ draft }) => demands.includes(draft)),
    })
    const asked = new Set(
      about?.follows.flatMap(({ draft }) => draft.passages.map(({ matter }) => matter.finding.id)),
    )
    const own = passages.filter(({ matter }) => asked.has(matter.finding.id))
    const target = deskFor(theCase, strand.target)
    if (about === null || target === null || own.length === 0) return []
    const missing = missingInLog(about.follows, false)
    const id = strand.ids['code-of-conduct']
    return [offer(target, { ...about, id, passages: own, missing })]
  })
}

export default defineRequest({
  type: 'code-of-conduct',
  right: 'gdpr-41-2-c',
  applies,
  deadline: null,
  items: {
    'settled-claim-overdue': {
      to: ['issuer'],
      needs: () => ['settledOn'],
      values: (matter, theCase, speech) => expiry(matter, theCase, 'settledOn', 36, speech),
    },
    'fast-settled-overdue': {
      to: ['issuer'],
      needs: () => ['reportedOn', 'settledOn'],
      values: fastExpiry,
    },
  },
  texts: textsIn(new URL('./', import.meta.url)),
  reviewed: null,
  words: ({ follows: [first] }, theCase, speech) => ({
    controller: first?.draft.addressee.name ?? '',
    ...(first ? followedWords(first, theCase, speech) : {}),
  }),
  body: ({ draft: { follows } }) => [
    'purpose',
    { part: 'items' },
    'heading history',
    follows[0]?.stage.sent?.entry.receivedOn ? 'history received' : 'history',
    `situation ${follows[0]?.stage.situation ?? ''}`,
    'heading demand',
    'demand',
  ],
  enclose: (draft, theCase, speech) => followedEnclosures(draft.follows, theCase, speech, true),
  warns: () => ['warn-form'],
})
