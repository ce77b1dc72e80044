// Which dates of an entry cannot stand in this order, and which only look odd.
import type { Entry } from '../../extract/index.ts'

/** A date of any row of a letter. */
export type DateField = keyof Entry | 'on' | 'since' | 'calculatedOn' | 'transmittedOn'

export type Break = {
  /** Fields of the row; `early` is 'letter' when a date lies after the letter itself. */
  early: DateField | 'letter'
  late: DateField
  earlyOn: string
  lateOn: string
  /** False: there is a lawful explanation, so the matter is unclear. */
  isSure: boolean
}

type Pair = { first: keyof Entry; second: keyof Entry; isSure: boolean; only?: 'claim' }

/** `second` may not lie before `first`. */
const ORDERS: readonly Pair[] = [
  { first: 'openedOn', second: 'closedOn', isSure: true },
  { first: 'firstDueOn', second: 'lastDueOn', isSure: true },
  { first: 'firstDueOn', second: 'settledOn', isSure: true, only: 'claim' },
  { first: 'openedOn', second: 'settledOn', isSure: true },
  // The printed report may be that of the settlement.
  { first: 'reportedOn', second: 'settledOn', isSure: false },
]

/** Dates that tell the past; an agreed end (`closedOn`, `lastDueOn`) or first due date may lie ahead. */
const PAST: readonly (keyof Entry)[] = [
  'reportedOn',
  'storedOn',
  'openedOn',
  'settledOn',
  'grantedOn',
]

const dayIn = (row: Entry, field: keyof Entry): string | null => {
  const value = row[field]
  return typeof value === 'string' ? value : null
}

/** All breaks of an entry, sure ones first. `letterOn` is the later of the letter's own days; null: not known. */
export function breaksOf(row: Entry, letterOn: string | null): Break[] {
  const order = ORDERS.flatMap(({ first, second, isSure, only }): Break[] => {
    if (only !== undefined && row.type !== only) return []
    const a = dayIn(row, first)
    const b = dayIn(row, second)
    if (a === null || b === null || b >= a) return []
    return [{ early: second, late: first, earlyOn: b, lateOn: a, isSure }]
  })
  const ahead = PAST.flatMap((field): Break[] => {
    const on = dayIn(row, field)
    if (on === null || letterOn === null || on <= letterOn) return []
    return [{ early: 'letter', late: field, earlyOn: letterOn, lateOn: on, isSure: true }]
  })
  const due = row.type === 'claim' ? row.firstDueOn : null
  const dueAhead: Break[] =
    due !== null && letterOn !== null && due > letterOn
      ? [{ early: 'letter', late: 'firstDueOn', earlyOn: letterOn, lateOn: due, isSure: true }]
      : []
  const end = row.closedOn
  const isClosed = row.status === 'closed'
  const endAhead: Break[] =
    isClosed && end !== null && letterOn !== null && end > letterOn
      ? [{ early: 'letter', late: 'closedOn', earlyOn: letterOn, lateOn: end, isSure: false }]
      : []
  return [...order, ...ahead, ...dueAhead, ...endAhead].toSorted(
    (a, b) => Number(b.isSure) - Number(a.isSure),
  )
}
