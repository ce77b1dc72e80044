// When the answer to a request is due: one month from receipt (Art. 12(3) GDPR, Reg. 1182/71), by the log that the person keeps.
import { periodEnd, type Seat } from '../../analysis/index.ts'
import { dayAfter, type Sent } from './chain.ts'
import type { RequestDefinition } from './define.ts'

export type Due = {
  /** Null once the request was answered, and where no period is known. */
  dueOn: string | null
  /** True until the day of receipt is entered. */
  provisional: boolean
  sentOn: string | null
  receivedOn: string | null
}

type Deadline = RequestDefinition['deadline']
const EXTENDABLE = 'gdpr-12-3'

/** Last day of the period that begins on `from`; null when none is known. */
export function deadlineFrom(from: string, deadline: Deadline, seat: Seat | null): string | null {
  if (deadline === null) return null
  if (deadline.law === null) return dayAfter(from, deadline.days, seat)
  return periodEnd(from, deadline, seat)
}

/** By the row of the log with which it was sent. An extension by two months counts when the controller told of it. */
export function dueOf(
  sent: Sent | null,
  today: string,
  deadline: Deadline,
  seat: Seat | null,
): Due {
  const { answeredOn, outcome, receivedOn = null, sentOn = null } = sent?.entry ?? {}
  const extended = outcome === 'extended'
  const isAnswered = !!answeredOn || (!!outcome && outcome !== 'none')
  if (deadline === null || (isAnswered && !extended)) {
    return { dueOn: null, provisional: false, sentOn, receivedOn }
  }
  const longer =
    extended && deadline.law === EXTENDABLE && 'months' in deadline
      ? { ...deadline, months: deadline.months + 2 }
      : deadline
  return {
    dueOn: deadlineFrom(receivedOn ?? sentOn ?? today, longer, seat),
    provisional: receivedOn === null,
    sentOn,
    receivedOn,
  }
}
