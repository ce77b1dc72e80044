// Erasure of what is kept beyond its storage period: Art. 17 GDPR with the bureaus' code of conduct, to the bureau.
import { textsIn } from '../block-text.ts'
import { expiry, fastExpiry } from '../dates.ts'
import { defineRequest, type Item } from '../define.ts'

/** Months are those of the code of conduct and of C-26/22; the citations in the text carry the dated facts. */
const overdue = (leaf: string, months: number): Item => ({
  to: ['issuer'],
  needs: () => [leaf],
  values: (matter, theCase, speech) => expiry(matter, theCase, leaf, months, speech),
})

export default defineRequest({
  type: 'erasure',
  right: 'gdpr-17-1-d',
  applies: 'findings',
  deadline: { law: 'gdpr-12-3', months: 1 },
  items: {
    'settled-claim-overdue': overdue('settledOn', 36),
    'fast-settled-overdue': {
      to: ['issuer'],
      needs: () => ['reportedOn', 'settledOn'],
      values: fastExpiry,
    },
    'discharge-overdue': {
      ...overdue('grantedOn', 6),
      variant: ({ subjects }) => (subjects.length > 1 ? 'covered' : null),
    },
    'inquiry-overdue': overdue('on', 12),
  },
  texts: textsIn(new URL('./', import.meta.url)),
  reviewed: null,
  body: () => ['purpose', { part: 'items' }, 'heading demand', 'demand', 'deadline', 'refusal'],
})
