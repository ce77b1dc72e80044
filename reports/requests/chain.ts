// What follows a request that was sent, by the log that the person keeps: wait, remind, complain, done. Pure: log and day in, stage out.
import { addDays, type Counting, periodEnd, type Seat } from '../../analysis/index.ts'
import type { Answers } from '../../extract/index.ts'

export type Log = NonNullable<Answers['log']>
/** A row of the log and its path in `Answers`: 'log/0', or 'request' for the request that the first letter answers. */
export type Sent = { entry: Log[number]; path: string }

/** Why a request is not at its end yet. Each has a block of its own in the reminder and in the complaint. */
export const SITUATIONS = [
  'no-answer',
  'no-answer-extended',
  'extended',
  'extended-late',
  'partly',
  'refused',
  'excessive',
  'identity-demanded',
] as const
export type Situation = (typeof SITUATIONS)[number]

export type Stage = {
  /**
   * `waiting` for the answer, `receipt` or `outcome` not entered though the day is over, `remind` now, `reminded` and waiting,
   * `complain` now, `done`.
   */
  at: 'unsent' | 'waiting' | 'receipt' | 'outcome' | 'remind' | 'reminded' | 'complain' | 'done'
  situation: Situation | null
  /** Whose receipt, outcome or answer is waited for. */
  of: 'request' | 'reminder'
  /** Since when the situation is there; null when that day was not entered. */
  since: string | null
  /** waiting, reminded: last day of the answer. receipt: that day as far as known. Else: since when; null when not entered. */
  on: string | null
  /** Last day of the answer to the request itself, counted from receipt; null while that is not entered. */
  answerDue: string | null
  provisional: boolean
  sent: Sent | null
  reminder: Sent | null
}

/** Days that a reminder gives. No period of the law, so a weekend only moves it on. */
export const REMINDER_DAYS = 14

/** The last day of a period of days that we set ourselves; never a Saturday, Sunday or holiday of the addressee, as far as known. */
export function dayAfter(from: string, days: number, seat: Seat | null): string {
  const isAbroad = seat === 'UK' || seat === 'US'
  return periodEnd(addDays(from, days), { days: 0 }, isAbroad ? null : seat)
}

/** The last row of a request: a second sending replaces the first. */
export function lastSent(log: Log, id: string): Sent | null {
  const at = log.findLastIndex((one) => one.request === id)
  const entry = log[at]
  return entry ? { entry, path: `log/${at}` } : null
}

type Reach = {
  log: Log
  id: string
  reminderId: string
  today: string
  seat: Seat | null
  /** What the person told of this request outside the log; the log goes before it. */
  told: Sent | null
}
type Open = { situation: Situation; since: string | null }

/** What the answer was: a situation to act on, or the stage at which the request stands without one. */
/** Two more months (Art. 12(3) GDPR); a period in days is not ours to prolong. */
const extended = (period: Counting): Counting =>
  'months' in period ? { months: period.months + 2 } : period

function answered(
  { entry }: Sent,
  period: Counting,
  today: string,
  seat: Seat | null,
): Open | Stage['at'] {
  const { answeredOn, outcome, receivedOn } = entry
  const due = receivedOn ? periodEnd(receivedOn, period, seat) : null
  if (outcome === 'met') return 'done'
  if (outcome === 'extended') {
    const longer = receivedOn ? periodEnd(receivedOn, extended(period), seat) : null
    if (longer !== null && today > longer) return { situation: 'no-answer-extended', since: longer }
    const isLate = due !== null && answeredOn != null && answeredOn > due
    return { situation: isLate ? 'extended-late' : 'extended', since: answeredOn ?? null }
  }
  if (outcome && outcome !== 'none') return { situation: outcome, since: answeredOn ?? null }
  if (answeredOn) return 'outcome'
  if (due !== null) return today > due ? { situation: 'no-answer', since: due } : 'waiting'
  const atBest = periodEnd(entry.sentOn ?? today, period, seat)
  return today > atBest ? 'receipt' : 'waiting'
}

/** The first row of a request that was sent on a day or later: the reminder of a situation, the complaint about it. */
export function sentSince(log: Log, id: string, since: string | null): Sent | null {
  const at = log.findIndex((one) => {
    const day = one.sentOn ?? one.receivedOn ?? null
    return one.request === id && day !== null && (since === null || day >= since)
  })
  const entry = log[at]
  return entry ? { entry, path: `log/${at}` } : null
}

/** Where a request stands on `today`; `own` is the period of its right (Art. 12(3) GDPR: one month, two more when extended). */
export function stageOf({ id, log, reminderId, seat, today, told }: Reach, own: Counting): Stage {
  const sent = lastSent(log, id) ?? told
  const receivedOn = sent?.entry.receivedOn ?? null
  const isExtended = sent?.entry.outcome === 'extended'
  const period = isExtended ? extended(own) : own
  const answerDue = receivedOn === null ? null : periodEnd(receivedOn, period, seat)
  const stage = (at: Stage['at'], over: Partial<Stage> = {}): Stage => ({
    at,
    situation: null,
    of: 'request',
    since: null,
    on: null,
    answerDue,
    provisional: false,
    sent,
    reminder: null,
    ...over,
  })
  if (sent === null) return stage('unsent')
  const found = answered(sent, own, today, seat)
  if (typeof found === 'string') {
    if (found === 'done') return stage('done', { on: sent.entry.answeredOn ?? null })
    if (found === 'outcome') return stage('outcome', { on: sent.entry.answeredOn ?? null })
    const on = answerDue ?? periodEnd(sent.entry.sentOn ?? today, period, seat)
    return stage(found, { on, provisional: receivedOn === null })
  }
  const reminder = sentSince(log, reminderId, found.since)
  const open = { situation: found.situation, since: found.since, reminder }
  if (reminder === null) return stage('remind', { ...open, on: found.since })
  return afterReminder(stage, open, reminder.entry, today, seat)
}

type Make = (at: Stage['at'], over: Partial<Stage>) => Stage

/** What a reminder led to. Only a told extension may still run its time; anything but an answer in full opens the complaint. */
function afterReminder(
  stage: Make,
  open: Partial<Stage>,
  { answeredOn, outcome, receivedOn, sentOn }: Log[number],
  today: string,
  seat: Seat | null,
): Stage {
  const reminded = { ...open, of: 'reminder' as const, on: answeredOn ?? null }
  if (outcome === 'met') return stage('done', reminded)
  if (open.situation === 'extended') {
    const { answerDue } = stage('waiting', {})
    return stage('waiting', { ...open, on: answerDue, provisional: answerDue === null })
  }
  if (outcome && outcome !== 'none') return stage('complain', reminded)
  if (answeredOn) return stage('outcome', reminded)
  const on = dayAfter(receivedOn ?? sentOn ?? today, REMINDER_DAYS, seat)
  if (today <= on) return stage('reminded', { ...reminded, on, provisional: !receivedOn })
  return stage(receivedOn ? 'complain' : 'receipt', { ...reminded, on, provisional: !receivedOn })
}

/** True while a reminder is to be written, or was written and can still be answered. */
export function isForReminder({ at, of, situation }: Stage): boolean {
  return (
    at === 'remind' ||
    at === 'reminded' ||
    (at === 'receipt' && of === 'reminder' && situation !== null)
  )
}

/** A refusal opens the complaint at once, everything else after a reminder. */
export function isForComplaint({ at, situation }: Stage): boolean {
  return at === 'complain' || (situation === 'refused' && at !== 'done')
}

/** The complaints desk takes a refusal and silence; what an incomplete answer left out is told after a reminder. */
export function isForDesk(stage: Stage): boolean {
  const isSilent = stage.situation === 'no-answer' || stage.situation === 'no-answer-extended'
  return stage.at !== 'done' && (isSilent || isForComplaint(stage))
}
