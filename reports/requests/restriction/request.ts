// Restriction while accuracy is checked (Art. 18(1)(a) GDPR), alone and at once: for rows that are somebody else's or disputed.
import { textsIn } from '../block-text.ts'
import { defineRequest } from '../define.ts'
import { aboutEntry, isSomebodyElses } from '../matter.ts'
import { dayInWords } from '../wording.ts'

export default defineRequest({
  type: 'restriction',
  right: 'gdpr-18-1-a',
  applies: 'findings',
  deadline: { law: 'gdpr-12-3', months: 1 },
  items: {
    'identity-mismatch': {
      to: ['issuer'],
      needs: () => [],
      values: ({ subjects }, theCase) =>
        subjects.every((one) => isSomebodyElses(theCase, one)) ? {} : null,
      aboutOthers: true,
    },
    'disputed-claim': {
      to: ['issuer'],
      needs: () => [],
      variant: ({ subjects: [subject] }, theCase) =>
        subject && aboutEntry(theCase, subject)?.disputedOn ? 'dated' : null,
      // A claim that nobody disputed may be reported wrongly, but its accuracy is not contested.
      values: ({ subjects: [subject] }, theCase, speech) => {
        const about = subject ? aboutEntry(theCase, subject) : undefined
        if (about?.disputedOn) return { disputedOn: dayInWords(about.disputedOn, speech) }
        return about?.disputed === true ? {} : null
      },
    },
  },
  texts: textsIn(new URL('./', import.meta.url)),
  reviewed: null,
  body: () => ['purpose', { part: 'items' }, 'heading demand', 'demand', 'deadline', 'refusal'],
  warns: () => ['warn-restriction'],
})
