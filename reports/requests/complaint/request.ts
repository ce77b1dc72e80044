// Complaint to the supervisory authority (Art. 77 GDPR): at once after a refusal, otherwise after a reminder that brought no full answer.
import type { Block } from '../../render/paper.ts'
import { textsIn } from '../block-text.ts'
import {
  type BodyContext,
  type BodyPart,
  defineRequest,
  type RequestDefinition,
} from '../define.ts'
import type { Draft } from '../draft.ts'
import { followedEnclosures, followedParts } from '../followed.ts'
import { letterAbout, missingInDrafts, missingInLog, strandsOf } from '../follow-ups.ts'
import { type Followed, offer } from '../offer.ts'
import { authorityFor } from '../targets.ts'
import { label, type Tongue } from '../wording.ts'

/** What the reminder brought: said only where one was sent and its days are known. */
function remindedBlock({ stage: { reminder } }: Followed): string[] {
  if (reminder === null) return []
  const { answeredOn, receivedOn } = reminder.entry
  const arrived = receivedOn ? ' received' : ''
  return [`reminded${arrived}`, answeredOn ? 'reminded answered' : 'reminded silent']
}

/** Who is complained about, as it was written to. */
function controllerBlock({ follows }: Draft, speech: Tongue): Block[] {
  const addressee = follows[0]?.draft.addressee
  const value = [addressee?.name ?? '', ...(addressee?.lines ?? [])].join(', ')
  return [{ kind: 'facts', rows: [{ label: label('controller', speech), value }] }]
}

/** What every complaint shares; letters of other countries bring their own texts. */
export const COMPLAINT = {
  type: 'complaint',
  right: 'gdpr-77-1',
  applies: ({ before, bureaus, findings, theCase }) =>
    strandsOf(theCase, bureaus, before, findings).flatMap((strand) => {
      const about = letterAbout(theCase, 'complaint', strand)
      if (about === null) return []
      const missing = [...missingInLog(about.follows, true), ...missingInDrafts(about.follows)]
      const target = authorityFor(theCase, strand.target)
      return [offer(target, { ...about, id: strand.ids.complaint, missing })]
    }),
  deadline: { law: 'gdpr-78-2', months: 3 },
  items: {},
  reviewed: null,
  words: ({ follows }) => ({ controller: follows[0]?.draft.addressee.name ?? '' }),
  body: ({ draft, speech, theCase }: BodyContext): BodyPart[] => [
    'purpose',
    ...controllerBlock(draft, speech),
    ...followedParts(draft, theCase, speech, remindedBlock),
    'heading demand',
    'demand',
    'inform',
  ],
  enclose: (draft, theCase, speech) => followedEnclosures(draft.follows, theCase, speech, true),
} satisfies Partial<RequestDefinition>

export default defineRequest({
  ...COMPLAINT,
  texts: textsIn(new URL('./', import.meta.url)),
  body: (context) => [
    ...COMPLAINT.body(context),
    // The Austrian act on complaints: left out until its wording stands in the law data.
    ...(context.draft.addressee.country === 'AT' ? ['support austria'] : []),
  ],
  warns: ({ addressee }) => (addressee.country === 'AT' ? ['warn-austria'] : []),
})
