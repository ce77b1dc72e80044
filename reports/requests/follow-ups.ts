// Which sent requests a reminder, a complaint or the complaints desk is about, and what the log lacks to say it.
import type { Finding } from '../../extract/index.ts'
import { slugOf } from './addressee.ts'
import {
  isForComplaint,
  isForDesk,
  isForReminder,
  lastSent,
  type Sent,
  sentSince,
  type Stage,
  stageOf,
} from './chain.ts'
import type { Draft } from './draft.ts'
import { gapsOf, requestTold } from './gaps.ts'
import { mayCite } from './law.ts'
import type { Followed, Target } from './offer.ts'
import type { Case } from './vouching.ts'

export const FOLLOW_UPS = ['reminder', 'complaint', 'code-of-conduct'] as const
export type FollowUp = (typeof FOLLOW_UPS)[number]
const isFollowUp = ({ definition }: Draft) => FOLLOW_UPS.some((type) => type === definition.type)

/** All sent requests to one addressee, with the ids of what may follow them. */
export type Strand = {
  target: Target
  ids: Record<FollowUp, string>
  follows: Followed[]
}

/** A request sent before its right was law cannot be spoken of in its own words. */
const isLawful = ({ definition, due }: Draft, { today }: Case) =>
  mayCite([definition.right], due.sentOn ?? today)

/** 'reminder' for the first bureau, 'reminder--musterbank-ag' for another addressee, a number where two slugs are the same. */
function idsFor(name: string, isFirst: boolean, taken: Set<string>): Record<FollowUp, string> {
  let slug = isFirst ? '' : `--${slugOf(name)}`
  for (let count = 2; taken.has(slug); count += 1) slug = `--${slugOf(name)}-${count}`
  taken.add(slug)
  return {
    reminder: `reminder${slug}`,
    complaint: `complaint${slug}`,
    'code-of-conduct': `code-of-conduct${slug}`,
  }
}

/** What goes to one addressee, followed through the log. A complaint is named after the controller, not after the authority. */
export function strandsOf(
  theCase: Case,
  bureaus: readonly Target[],
  drafts: readonly Draft[],
  findings: readonly Finding[],
): Strand[] {
  const found = gapsOf(theCase, findings)
  const log = theCase.answers.log ?? []
  const taken = new Set<string>()
  const strands = new Map<string, Strand>()
  for (const draft of drafts.filter((one) => !isFollowUp(one) && isLawful(one, theCase))) {
    const { addressee, definition, id, letters, role } = draft
    const isFirst = addressee.name === bureaus[0]?.addressee.name
    const known = strands.get(addressee.name)
    const strand = known ?? {
      target: { role, addressee, letters },
      ids: idsFor(addressee.name, isFirst, taken),
      follows: [],
    }
    strands.set(addressee.name, strand)
    const period = definition.deadline?.law ? definition.deadline : { months: 1 }
    // The first letter is the answer to the first bureau's access request.
    const own = id === 'access' && letters.includes(0) ? found : null
    const told = own === null ? null : requestTold(theCase)
    const reach = { log, id, told, reminderId: strand.ids.reminder, today: theCase.today }
    const stage = stageOf({ ...reach, seat: addressee.seat }, period)
    const gaps = stage.situation === 'partly' ? own : null
    strand.follows.push({ draft, stage, gaps })
  }
  return [...strands.values()]
}

/** Since when a letter of this type may be written about a stage. */
function since(type: FollowUp, { on, since: arose, situation }: Stage): string | null {
  if (type === 'complaint') return situation === 'refused' ? arose : on
  return arose
}

const IS_FOR: Record<FollowUp, (stage: Stage) => boolean> = {
  reminder: isForReminder,
  complaint: isForComplaint,
  'code-of-conduct': isForDesk,
}

const dayOf = (sent: Sent | null) => sent?.entry.sentOn ?? sent?.entry.receivedOn ?? null

/** A letter that was sent keeps its words: a reminder of later days was not in it. */
function asOf(one: Followed, day: string | null): Followed {
  const reminded = dayOf(one.stage.reminder)
  if (day === null || reminded === null || reminded <= day) return one
  return { ...one, stage: { ...one.stage, reminder: null } }
}

export type FollowUpLetter = { follows: Followed[]; sent: Sent | null }

/**
 * What the next letter of a type is about: requests that no such letter was sent about yet; when there are none, those that the last
 * one was about, with its row of the log, so that it can be read again as it was sent. Null when there is nothing to write.
 */
export function letterAbout(
  theCase: Case,
  type: FollowUp,
  { follows, ids }: Strand,
): FollowUpLetter | null {
  const log = theCase.answers.log ?? []
  // After a complaint about a refusal nobody is reminded of it any more.
  const isComplained = ({ stage }: Followed) =>
    type === 'reminder' &&
    isForComplaint(stage) &&
    sentSince(log, ids.complaint, since('complaint', stage)) !== null
  const about = follows.filter((one) => IS_FOR[type](one.stage) && !isComplained(one))
  const rowOf = ({ stage }: Followed) => sentSince(log, ids[type], since(type, stage))
  const open = about.filter((one) => rowOf(one) === null)
  if (open.length > 0) return { follows: open, sent: null }
  if (about.length === 0) return null
  const sent = lastSent(log, ids[type])
  return { follows: about.map((one) => asOf(one, dayOf(sent))), sent }
}

/** Paths of the log without which a letter about these requests would have a blank. */
export function missingInLog(follows: readonly Followed[], withReminder: boolean): string[] {
  const row = (sent: Sent | null, keys: readonly ('sentOn' | 'receivedOn' | 'answeredOn')[]) =>
    sent === null ? [] : keys.filter((key) => !sent.entry[key]).map((key) => `${sent.path}/${key}`)
  return follows.flatMap(({ stage }) => {
    const { reminder, sent, situation } = stage
    const isSilent = situation === 'no-answer' || situation === 'no-answer-extended'
    const wasExtended = situation === 'extended' || situation === 'extended-late'
    return [
      ...row(sent, ['sentOn']),
      ...row(sent, isSilent || wasExtended ? ['receivedOn'] : []),
      ...row(sent, situation === 'no-answer' ? [] : ['answeredOn']),
      ...(withReminder ? row(reminder, ['sentOn']) : []),
    ]
  })
}

/** Requests that a follow-up repeats must themselves be whole, and what an answer lacks must be vouched for. */
export function missingInDrafts(follows: readonly Followed[]): string[] {
  return follows.flatMap(({ draft, gaps }) => [...draft.missing, ...(gaps?.unvouched ?? [])])
}
