// Row by row: what stayed, what changed, what is gone, what is new, and what cannot be told.
import type { Entry, Inquiry, Letter } from '../../extract/index.ts'
import { addMonths } from '../day.ts'
import { listsEntries } from '../rules/kinds.ts'
import type { Look } from '../rules/look.ts'
import { addressLikeness, entryLikeness, inquiryLikeness } from './likeness.ts'
import { type Pairing, pairRows } from './pairing.ts'
import type { ChangedRow, Why } from './shape.ts'

type List = ChangedRow['list']
type Fields = ChangedRow['fields']
/** The two letters that are compared, each as the rules see it. */
export type Two = { older: Look; newer: Look }

/** Leaves that are told apart when they change; what follows from others (negative, product) is left out. */
const FIELDS: Record<List, readonly string[]> = {
  entries: [
    'type',
    'party',
    'originalParty',
    'reference',
    'amount',
    'instalments',
    'reportedOn',
    'storedOn',
    'openedOn',
    'firstDueOn',
    'lastDueOn',
    'closedOn',
    'settledOn',
    'grantedOn',
    'status',
    'history',
  ],
  inquiries: ['on', 'party', 'kind', 'purpose'],
  addresses: ['current', 'text', 'reportedBy', 'storedOn', 'since'],
}

type Row = Record<string, unknown>

const plain = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : null

const fieldsThatDiffer = (list: List, a: Row, b: Row): Fields =>
  FIELDS[list].flatMap((field) => {
    const [before, after] = [plain(a[field]), plain(b[field])]
    return before === after ? [] : [{ field, before, after }]
  })

const listOf = (letter: Letter, list: List): readonly Row[] => letter[list]

function pairingOf({ older, newer }: Two, list: List): Pairing {
  const [a, b] = [older.letter, newer.letter]
  if (list === 'entries') return pairRows(a.entries, b.entries, entryLikeness)
  if (list === 'inquiries') return pairRows(a.inquiries, b.inquiries, inquiryLikeness)
  return pairRows(a.addresses, b.addresses, addressLikeness)
}

/** The period of contracts and settled claims ends three years later, that of inquiries after twelve months. */
function isPeriodOver(list: List, row: Row, day: string): boolean {
  if (list === 'inquiries') {
    const { on } = row as Pick<Inquiry, 'on'>
    return on !== null && addMonths(on, 12) <= day
  }
  if (list === 'addresses') return false
  const { settledOn, closedOn, grantedOn } = row as Pick<
    Entry,
    'settledOn' | 'closedOn' | 'grantedOn'
  >
  if (grantedOn !== null && addMonths(grantedOn, 6) <= day) return true
  const end = settledOn ?? closedOn
  return end !== null && addMonths(end, 36) <= day
}

/** A value of the row, or the row itself, is in doubt and was not confirmed. */
const isRowUnsure = (look: Look, row: string) =>
  look.letter.doubts.some(
    ({ path }) => (path === row || path.startsWith(`${row}/`)) && look.doubtful([path]) !== null,
  )

/** Something in this list of the letter was not read with certainty, so that a missing row may be there. */
function isListUnsure(look: Look, list: List): boolean {
  if (look.listInDoubt(list) || look.doubtful(['/pages']) !== null) return true
  return listOf(look.letter, list).some((_, n) => isRowUnsure(look, `/${list}/${n}`))
}

/** The other letter's kind does not show this list. */
function isNotListed(of: Look, beside: Look, list: List): boolean {
  if (!listsEntries(of.letter)) return true
  return of.letter.kind !== beside.letter.kind && listOf(of.letter, list).length === 0
}

function whyUnsure(of: Look, beside: Look, list: List): Why | null {
  if (isNotListed(of, beside, list)) return 'not-listed'
  return isListUnsure(of, list) ? 'doubt' : null
}

function compared(two: Two, list: List, at: { before: number; after: number }): ChangedRow {
  const { older, newer } = two
  const [a, b] = [listOf(older.letter, list)[at.before], listOf(newer.letter, list)[at.after]]
  const fields = fieldsThatDiffer(list, a ?? {}, b ?? {})
  const paths = [`/${list}/${at.before}`, `/${list}/${at.after}`] as const
  const leaves = (row: string) => fields.map(({ field }) => `${row}/${field}`)
  const doubted =
    older.doubtful(leaves(paths[0])) !== null || newer.doubtful(leaves(paths[1])) !== null
  return {
    list,
    state: doubted ? 'unsure' : fields.length > 0 ? 'changed' : 'same',
    why: doubted ? 'doubt' : null,
    before: older.inCase(paths[0]),
    after: newer.inCase(paths[1]),
    fields,
    periodOver: false,
  }
}

function alone(
  two: Two,
  list: List,
  n: number,
  side: 'before' | 'after',
  why: Why | null,
): ChangedRow {
  const { older, newer } = two
  const own = side === 'before' ? older : newer
  const path = `/${list}/${n}`
  const row = listOf(own.letter, list)[n] ?? {}
  const doubt = why ?? (isRowUnsure(own, path) ? ('doubt' as const) : null)
  return {
    list,
    state: doubt !== null ? 'unsure' : side === 'before' ? 'gone' : 'new',
    why: doubt,
    before: side === 'before' ? own.inCase(path) : null,
    after: side === 'after' ? own.inCase(path) : null,
    fields: [],
    periodOver: side === 'before' && newer.day !== null && isPeriodOver(list, row, newer.day),
  }
}

/** One list of both letters. Rows of the older letter first, in its order; then what only the newer one has. */
export function rowsOf(two: Two, list: List): ChangedRow[] {
  const { pairs, before, after, alike } = pairingOf(two, list)
  const whyGone = whyUnsure(two.newer, two.older, list)
  const whyNew = whyUnsure(two.older, two.newer, list)
  const rows = [
    ...pairs.map((at) => ({ n: at.before, row: compared(two, list, at) })),
    ...before.map((n) => ({ n, row: alone(two, list, n, 'before', whyGone) })),
    ...alike.before.map((n) => ({ n, row: alone(two, list, n, 'before', 'alike') })),
  ]
  return [
    ...rows.toSorted((a, b) => a.n - b.n).map(({ row }) => row),
    ...after.map((n) => alone(two, list, n, 'after', whyNew)),
    ...alike.after.map((n) => alone(two, list, n, 'after', 'alike')),
  ]
}
