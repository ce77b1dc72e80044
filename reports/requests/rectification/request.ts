// Rectification of what is wrong in the file (Art. 16 GDPR): to the bureau, and where somebody reported it, to the reporter too.
import { textsIn } from '../block-text.ts'
import { dayOf } from '../dates.ts'
import { defineRequest, type Item } from '../define.ts'
import { impossibleDates } from '../impossible-dates.ts'
import { pointsItem } from '../score-figures.ts'
import { dayInWords } from '../wording.ts'

/** A missing day that the person knows: when a contract ended, when a claim was settled. */
const missingDay = (leaf: 'closedOn' | 'settledOn'): Item => ({
  to: ['issuer', 'party'],
  needs: () => [],
  values: (matter, theCase, speech) => {
    const day = dayOf(theCase, matter.subjects[0], leaf)
    return day === null ? null : { [leaf]: dayInWords(day, speech) }
  },
})

export default defineRequest({
  type: 'rectification',
  right: 'gdpr-16',
  applies: 'findings',
  deadline: { law: 'gdpr-12-3', months: 1 },
  items: {
    'duplicate-entry': {
      to: ['issuer', 'party'],
      needs: () => ['openedOn', 'reportedOn'],
      variant: ({ finding }) => (finding.strength === 'contradiction' ? null : 'alike'),
      values: (matter) => (matter.subjects.length > 1 ? {} : null),
    },
    'impossible-dates': impossibleDates,
    'points-do-not-add-up': pointsItem(true),
    'closed-shown-open': missingDay('closedOn'),
    'settled-without-date': missingDay('settledOn'),
  },
  texts: textsIn(new URL('./', import.meta.url)),
  reviewed: null,
  body: () => ['purpose', { part: 'items' }, 'heading demand', 'demand', 'deadline', 'refusal'],
})
