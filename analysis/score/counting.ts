// Criteria that count events of twelve months: inquiries and new loans. The counting rule is not confirmed, so every reading is computed.
import type { Inquiry } from '../../extract/index.ts'
import { addMonths, daysBetween } from '../day.ts'
import type { Material, Placed } from './material.ts'
import { type Derived, type Option, optionFor, unknown } from './option.ts'
import type { Criterion } from './table.ts'

/** An event that may count: sure or only possible (kind or date not told). */
type Event = { path: string; on: string | null; sure: boolean }

/** Whether an event lies in the twelve months to `day`; on the border both is possible. */
function inWindow(event: Event, day: string): Event | null {
  if (event.on === null) return { ...event, sure: false }
  const start = addMonths(day, -12)
  if (event.on > day || event.on < start) return null
  return event.on === start ? { ...event, sure: false } : event
}

/** Events with those up to `days` days after the first of a group counted as one; 0: no merging. */
function grouped(events: readonly Event[], days: number): number {
  const dated = events.flatMap((event) => (event.on === null ? [] : [event.on])).toSorted()
  const undated = events.length - dated.length
  if (days === 0) return events.length
  let groups = 0
  let first: string | null = null
  for (const on of dated) {
    if (first === null || daysBetween(first, on) > days) {
      groups += 1
      first = on
    }
  }
  return groups + undated
}

/** Ways to merge: not at all, or "within 28 days" read as up to 27 or up to 28 days apart (demaen/SchufaScoreRechner). */
const MERGING = [
  { name: 'each', days: 0 },
  { name: 'merged within 28 days', days: 27 },
  { name: 'merged up to 28 days', days: 28 },
] as const

function optionsOf(criterion: Criterion, events: Event[], day: string, name: string): Option[] {
  const within = events.flatMap((event) => inWindow(event, day) ?? [])
  return MERGING.flatMap((way) => {
    const low = grouped(
      within.filter((event) => event.sure),
      way.days,
    )
    const high = Math.max(low, grouped(within, way.days))
    return Array.from({ length: high - low + 1 }, (_, n) =>
      optionFor(criterion, low + n, `${name}, ${way.name}`),
    )
  })
}

const asEvent =
  (sure: (inquiry: Inquiry) => boolean | null) =>
  (at: Placed<Inquiry>): Event[] => {
    const verdict = sure(at.row)
    return verdict === null ? [] : [{ path: at.path, on: at.row.on, sure: verdict }]
  }

/** true: counts; false: may count; null: does not. */
const bankInquiry = ({ kind, product }: Inquiry): boolean | null => {
  if (kind === 'identity' || kind === 'conditions') return null
  if (product === 'account' || product === 'card') return kind === 'credit'
  return product === null ? false : null
}
const bankConditions = ({ kind, product }: Inquiry): boolean | null => {
  if (kind !== 'conditions') return null
  if (product === 'account' || product === 'card') return true
  return product === null ? false : null
}
const otherInquiry = ({ kind, product }: Inquiry): boolean | null => {
  if (kind === 'identity' || kind === 'conditions') return null
  if (product === 'other') return kind === 'credit'
  return product === null || product === 'loan' ? false : null
}
const otherConditions = ({ kind, product }: Inquiry): boolean | null => {
  if (kind !== 'conditions') return null
  if (product === 'other') return true
  return product === null || product === 'loan' ? false : null
}

/** Criterion 2: inquiries and openings of current accounts and cards, over all readings of what counts. */
export function accountAndCardInquiries(criterion: Criterion, material: Material): Derived {
  if (material.inquiries === null) return notListed()
  const credit = material.inquiries.flatMap(asEvent(bankInquiry))
  const conditions = material.inquiries.flatMap(asEvent(bankConditions))
  const openings = material.entries.flatMap(({ path, row }): Event[] =>
    row.type === 'current-account' || row.type === 'basic-account' || row.type === 'credit-card'
      ? [{ path, on: row.openedOn, sure: true }]
      : [],
  )
  const sets: [string, Event[]][] = [
    ['inquiries', credit],
    ['inquiries and openings', [...credit, ...openings]],
    ['with conditions inquiries', [...credit, ...conditions]],
    ['with conditions inquiries and openings', [...credit, ...conditions, ...openings]],
    ['conditions inquiries and openings', [...conditions, ...openings]],
    ['openings', openings],
  ]
  return counted(criterion, sets, material.day)
}

/** Criterion 3: inquiries outside banks. A loan inquiry may or may not be meant by "other". */
export function otherInquiries(criterion: Criterion, material: Material): Derived {
  if (material.inquiries === null) return notListed()
  const credit = material.inquiries.flatMap(asEvent(otherInquiry))
  const conditions = material.inquiries.flatMap(asEvent(otherConditions))
  const sets: [string, Event[]][] = [
    ['inquiries', credit],
    ['with conditions inquiries', [...credit, ...conditions]],
  ]
  return counted(criterion, sets, material.day)
}

/** Criterion 4: instalment loans begun in the last twelve months. */
export function newInstalmentLoans(criterion: Criterion, material: Material): Derived {
  const loans = material.entries.flatMap(({ path, row }): Event[] =>
    row.type === 'instalment-loan' ? [{ path, on: row.openedOn, sure: true }] : [],
  )
  const within = loans.flatMap((event) => inWindow(event, material.day) ?? [])
  const low = within.filter((event) => event.sure).length
  return {
    known: true,
    options: Array.from({ length: within.length - low + 1 }, (_, n) =>
      optionFor(criterion, low + n),
    ),
    rows: within.map((event) => event.path),
  }
}

function counted(criterion: Criterion, sets: [string, Event[]][], day: string): Derived {
  const rows = sets.flatMap(([, events]) =>
    events.filter((event) => inWindow(event, day) !== null).map((event) => event.path),
  )
  return {
    known: true,
    options: sets.flatMap(([name, events]) => optionsOf(criterion, events, day, name)),
    rows: [...new Set(rows)],
  }
}

function notListed(): Derived {
  return unknown(
    'Der Brief listet keine Anfragen auf.',
    'The letter does not list inquiries.',
    'La lettre n’énumère pas de consultations.',
  )
}
