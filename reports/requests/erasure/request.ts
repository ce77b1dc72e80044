// Erasure of what is kept beyond its storage period: Art. 17 GDPR with the bureaus' code of conduct, to the bureau.
import { textsIn } from '../block-text.ts'
import { dayOf, expiry, fastExpiry } from '../dates.ts'
import { defineRequest, type Item } from '../define.ts'
import { aboutEntry } from '../matter.ts'
import { dayInWords } from '../wording.ts'

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
    // Only a dispute before the report: what else a report needed stood in a statute whose fate is open.
    'disputed-claim': {
      to: ['issuer', 'party'],
      needs: () => ['reportedOn'],
      values: ({ finding, subjects: [subject] }, theCase, speech) => {
        const reportedOn = dayOf(theCase, subject, 'reportedOn')
        const about = subject ? aboutEntry(theCase, subject) : undefined
        const disputedOn = about?.disputedOn
        // The passage says that there is no title and no acknowledgement.
        if (about?.titled !== false || about.acknowledged !== false) return null
        const isFound = finding.numbers['saidDisputedOn'] === disputedOn
        if (reportedOn === null || !disputedOn || !isFound || disputedOn >= reportedOn) return null
        return {
          reportedOn: dayInWords(reportedOn, speech),
          disputedOn: dayInWords(disputedOn, speech),
        }
      },
    },
  },
  texts: textsIn(new URL('./', import.meta.url)),
  reviewed: null,
  body: () => ['purpose', { part: 'items' }, 'heading demand', 'demand', 'deadline', 'refusal'],
})
