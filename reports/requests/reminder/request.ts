// Reminder with 14 days: for requests whose answer is overdue, in part, refused, called excessive, put off, or made to wait for proof
// of identity. One letter for each addressee, one block for each situation.
import { textsIn } from '../block-text.ts'
import { REMINDER_DAYS } from '../chain.ts'
import { defineRequest, type RequestDefinition } from '../define.ts'
import { followedEnclosures, followedParts } from '../followed.ts'
import { letterAbout, missingInDrafts, missingInLog, strandsOf } from '../follow-ups.ts'
import { offer } from '../offer.ts'

/** What every reminder shares; letters of other countries bring their own texts. */
export const REMINDER = {
  type: 'reminder',
  right: 'gdpr-12-3',
  applies: ({ before, bureaus, findings, theCase }) =>
    strandsOf(theCase, bureaus, before, findings).flatMap((strand) => {
      const about = letterAbout(theCase, 'reminder', strand)
      if (about === null) return []
      const missing = [...missingInLog(about.follows, false), ...missingInDrafts(about.follows)]
      return [offer(strand.target, { ...about, id: strand.ids.reminder, missing })]
    }),
  deadline: { law: null, days: REMINDER_DAYS },
  items: {},
  reviewed: null,
  body: ({ draft, speech, theCase }) => [
    'purpose',
    ...followedParts(draft, theCase, speech),
    'heading answer',
    'identity',
    'deadline',
    'refusal',
  ],
  enclose: (draft, theCase, speech) => followedEnclosures(draft.follows, theCase, speech, false),
} satisfies Partial<RequestDefinition>

export default defineRequest({ ...REMINDER, texts: textsIn(new URL('./', import.meta.url)) })
