// When the answer to a request is due: one month from receipt (Art. 12(3) GDPR, Reg. 1182/71), by the log that the person keeps.
import type { Answers } from '../../extract/index.ts'
import { dueOn, type Land } from '../../analysis/index.ts'

export type Due = {
  /** Null once the request was answered. */
  dueOn: string | null
  /** True until the day of receipt is entered. */
  provisional: boolean
  sentOn: string | null
  receivedOn: string | null
}

/** `months` of the right that is used; an extension by two months counts when the bureau told of it. */
export function dueOf(
  log: NonNullable<Answers['log']>,
  id: string,
  today: string,
  months: number,
  land: Land | null,
): Due {
  const entry = log.findLast((one) => one.request === id)
  const sentOn = entry?.sentOn ?? null
  const receivedOn = entry?.receivedOn ?? null
  const extended = entry?.outcome === 'extended'
  if (entry?.answeredOn && !extended) {
    return { dueOn: null, provisional: false, sentOn, receivedOn }
  }
  const from = receivedOn ?? sentOn ?? today
  return {
    dueOn: dueOn(from, extended ? months + 2 : months, land ?? undefined),
    provisional: receivedOn === null,
    sentOn,
    receivedOn,
  }
}
