// What comes next for each request and for the case: complete, send, wait, enter what came, remind, complain. Derived from the log.
import { addDays } from '../../analysis/index.ts'
import { type Blocks, fillLine } from './block-text.ts'
import type { Stage } from './chain.ts'
import { type Draft, draftsOf, isInTime, type RequestInput } from './draft.ts'
import { type Strand, strandsOf } from './follow-ups.ts'
import { FRAME, filler, subjectOf } from './frame.ts'
import type { Followed } from './offer.ts'
import { REQUEST_NAMES } from './request-names.ts'
import { SAID_FR } from './said-fr.ts'
import { bureausOf } from './targets.ts'
import { dayInWords, type Said } from './wording.ts'

export type StepName =
  | 'complete' // something is missing for the letter
  | 'send'
  | 'wait' // for the answer to the request
  | 'receipt' // enter when it arrived
  | 'outcome' // enter what was answered
  | 'remind'
  | 'reminded' // wait for the answer to the reminder
  | 'desk'
  | 'complain'
  | 'authority' // wait for the authority
  | 'advice' // the authority was silent for three months: no letter of ours
  | 'done'

export type NextStep = {
  /** The request to write, to send or to complete with an entry in the log; null: none. */
  requestId: string | null
  /** The first day of the step; a day to come while something is waited for; null: at once, or not known yet. */
  on: string | null
  /** The day counts from sending because the receipt is not entered. */
  provisional: boolean
  step: StepName
  /** One or two sentences for the person. */
  why: string
}

type Plan = {
  step: StepName
  requestId: string | null
  on: string | null
  provisional?: boolean
  /** The request whose addressee and subject the sentence names. */
  about: Draft
}

/** Plans of one rank and day: by type, then as the requests stand in the list. */
type Placed = Plan & { at: number }

/** What can be done now, then what is not sent yet, then what is waited for, then what can be sent to every bureau at any time. */
const RANK: Record<StepName, number> = {
  receipt: 0,
  outcome: 0,
  remind: 0,
  desk: 0,
  complain: 0,
  advice: 0,
  complete: 1,
  send: 1,
  wait: 2,
  reminded: 2,
  authority: 2,
  done: 4,
}
const LAST = 3
/** Urgent first, then the one that stops more harm; types not named here come after them. */
const UNSENT_ORDER = [
  'restriction',
  'contest',
  'erasure',
  'rectification',
  'objection',
  'explanation',
]

const next = (day: string | null) => (day === null ? null : addDays(day, 1))
const isSilence = ({ situation }: Stage) =>
  situation === 'no-answer' || situation === 'no-answer-extended'

type Known = { drafts: readonly Draft[]; today: string }
const draftWith = ({ drafts }: Known, id: string) => drafts.find((one) => one.id === id)

/** After a refusal or a reminder in vain: the free desk where it may help, then the authority, then waiting for it. */
function complaining({ draft, stage }: Followed, { ids }: Strand, known: Known): Plan {
  const desk = draftWith(known, ids['code-of-conduct'])
  const complaint = draftWith(known, ids.complaint)
  const isAnswered = stage.situation === 'refused' || stage.reminder?.entry.answeredOn != null
  const since = stage.situation === 'refused' ? stage.since : stage.on
  const on = isAnswered ? since : next(since)
  const atDesk = desk?.follows.some((one) => one.draft === draft)
  if (desk && atDesk && desk.due.sentOn === null && complaint?.due.sentOn === null) {
    return { step: 'desk', requestId: desk.id, on, about: draft }
  }
  // No complaint is written for the addressee's country.
  if (!complaint && draft.addressee.country === 'US') {
    return { step: 'advice', requestId: null, on: null, about: draft }
  }
  if (!complaint || complaint.due.sentOn === null) {
    return { step: 'complain', requestId: ids.complaint, on, about: draft }
  }
  const { dueOn, provisional } = complaint.due
  if (dueOn === null) return { step: 'done', requestId: null, on: null, about: draft }
  const isOver = !provisional && known.today > dueOn
  return isOver
    ? { step: 'advice', requestId: null, on: next(dueOn), about: complaint }
    : { step: 'authority', requestId: complaint.id, on: dueOn, provisional, about: complaint }
}

function planOf(followed: Followed, strand: Strand, known: Known): Plan | null {
  const { draft, stage } = followed
  const { ids } = strand
  const { at, on, provisional } = stage
  const own = stage.of === 'request' ? draft.id : ids.reminder
  if (at === 'unsent' || at === 'done') return null
  if (at === 'waiting') {
    return { step: 'wait', requestId: ids.reminder, on: next(on), provisional, about: draft }
  }
  if (stage.situation === 'refused' || at === 'complain') {
    return complaining(followed, strand, known)
  }
  if (at === 'receipt') return { step: 'receipt', requestId: own, on, provisional, about: draft }
  if (at === 'outcome') return { step: 'outcome', requestId: own, on, about: draft }
  if (at === 'reminded') {
    return { step: 'reminded', requestId: ids.complaint, on: next(on), provisional, about: draft }
  }
  const from = isSilence(stage) ? next(on) : on
  return { step: 'remind', requestId: ids.reminder, on: from, about: draft }
}

function unsentPlan(draft: Draft): Plan {
  const step = draft.missing.length === 0 ? 'send' : 'complete'
  return { step, requestId: draft.id, on: null, about: draft }
}

/** A letter that still lacks something must be completed before it is sent. */
function withGaps(plan: Plan, known: Known): Plan {
  const isLetter = ['remind', 'desk', 'complain'].includes(plan.step)
  const letter = isLetter && plan.requestId ? draftWith(known, plan.requestId) : undefined
  return letter && letter.missing.length > 0 ? { ...plan, step: 'complete', about: letter } : plan
}

function rankOf({ about, step }: Plan): number {
  const isOpenToAll = about.definition.applies === 'always'
  return RANK[step] === 1 && isOpenToAll ? LAST : RANK[step]
}

const placeOf = ({ about }: Plan) => {
  const at = UNSENT_ORDER.indexOf(about.definition.type)
  return at === -1 ? UNSENT_ORDER.length : at
}

function compare(a: Placed, b: Placed): number {
  const byRank = rankOf(a) - rankOf(b)
  if (byRank !== 0) return byRank
  const byDay = (a.on ?? '').localeCompare(b.on ?? '')
  return byDay !== 0 ? byDay : placeOf(a) - placeOf(b) || a.at - b.at
}

/**
 * The steps of a case, the next one first, one for each request to write or entry to make. Day arithmetic is that of Regulation
 * 1182/71; nothing is counted as overdue before the receipt was entered.
 */
export function nextSteps(input: RequestInput, speech: Said = 'de'): NextStep[] {
  const theCase = input.case
  const drafts = draftsOf(input).filter((one) => isInTime(one, theCase))
  const known = { drafts, today: theCase.today }
  const strands = strandsOf(theCase, bureausOf(theCase), drafts, input.findings)
  const plans = strands.flatMap((strand) =>
    strand.follows.flatMap((one): Plan[] => {
      if (one.stage.at === 'unsent') return [unsentPlan(one.draft)]
      const plan = planOf(one, strand, known)
      return plan === null ? [] : [withGaps(plan, known)]
    }),
  )
  const seen = new Set<string>()
  return plans
    .filter(({ step }) => step !== 'done')
    .map((plan) => ({ ...plan, at: drafts.indexOf(plan.about) }))
    .toSorted(compare)
    .filter(({ requestId, step }) => {
      const key = `${step} ${requestId}`
      return !seen.has(key) && seen.add(key)
    })
    .map((plan) => inWords(plan, input, speech))
}

const TEXTS: Record<Said, Blocks> = { ...FRAME, fr: SAID_FR }

/** The subject of a letter; in French, in which German letters are not written, what its type is called. */
const titleOf = (about: Draft, theCase: RequestInput['case'], speech: Said) =>
  speech === 'fr' ? REQUEST_NAMES.fr[about.definition.type] : subjectOf(about, theCase, speech)

function inWords(plan: Plan, { case: theCase }: RequestInput, speech: Said): NextStep {
  const { about, on, provisional = false, requestId, step } = plan
  const isComplete = about.missing.length === 0
  const until = on === null ? '' : dayInWords(addDays(on, -1), speech)
  const words = {
    addressee: about.addressee.name,
    // The subject of an unfinished letter may hold words that are still missing.
    request: isComplete ? titleOf(about, theCase, speech) : '',
    until,
    on: on === null ? '' : dayInWords(on, speech),
  }
  const name = provisional && on !== null ? `next-${step}-provisional` : `next-${step}`
  const own = `${name} ${about.addressee.country.toLowerCase()}`
  const dated = TEXTS[speech][own] ? own : name
  const block = on === null && TEXTS[speech][`${name}-undated`] ? `${name}-undated` : dated
  const fill = filler(theCase.today, speech, words)
  return { requestId, on, provisional, step, why: fillLine(TEXTS[speech], block, fill) }
}

/** The next step of a case. `done` when there is nothing to send and nothing to wait for. */
export function nextStep(input: RequestInput, speech: Said = 'de'): NextStep {
  const [first] = nextSteps(input, speech)
  if (first) return first
  const why = fillLine(TEXTS[speech], 'next-done', filler(input.case.today, speech, {}))
  return { requestId: null, on: null, provisional: false, step: 'done', why }
}
