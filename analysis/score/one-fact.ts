// What one documented fact could change: the letter with one row gone, one row more, or one date another, criterion by criterion.
import { type Address, emptyEntry, type Entry, type Inquiry } from '../../extract/index.ts'
import { addDays, addMonths } from '../day.ts'
import { derive, pointsOf } from './derive.ts'
import type { Material, Placed } from './material.ts'
import type { Criterion, CriterionId } from './table.ts'

type Looked = {
  /** Rows of these kinds may be gone or have another date. */
  edits: readonly Entry['type'][]
  /** One more of this kind stands for one more of any kind that the criterion looks at. */
  adds: Entry['type'] | null
  /** The product of an inquiry that may be one too many or one too few. */
  inquiry?: Inquiry['product']
  address?: true
}
const entriesOf = (edits: readonly Entry['type'][], adds: Entry['type']): Looked => ({
  edits,
  adds,
})

/**
 * What each criterion looks at; only that can be the one fact. Left out is what gives no number of its own: a contract that ended and is shown
 * as running counts like one more, the other way round like one fewer; an inquiry of another kind or product likewise; and an oldest bank
 * contract that is no account is counted by some readings only, while one more account is counted by all.
 */
const LOOKED: Record<CriterionId, Looked> = {
  'payment-defaults': entriesOf(['claim'], 'claim'),
  'account-and-card-inquiries': {
    ...entriesOf(['current-account', 'basic-account', 'credit-card'], 'current-account'),
    inquiry: 'account',
  },
  'other-inquiries': { edits: [], adds: null, inquiry: 'other' },
  'new-instalment-loans': entriesOf(['instalment-loan'], 'instalment-loan'),
  mortgage: entriesOf(['mortgage'], 'mortgage'),
  'identity-confirmed': { edits: [], adds: null },
  'oldest-bank-contract': entriesOf(['current-account', 'basic-account'], 'current-account'),
  'youngest-credit-line': entriesOf(['framework-credit'], 'framework-credit'),
  'current-address-age': { edits: [], adds: null, address: true },
  'oldest-credit-card': entriesOf(['credit-card'], 'credit-card'),
  'longest-remaining-term': entriesOf(['instalment-loan'], 'instalment-loan'),
  'loan-status': entriesOf(['instalment-loan'], 'instalment-loan'),
}

const stepsOf = ({ levels }: Criterion) => levels.flatMap(({ from }) => from ?? [])
/** Yesterday, and a day inside each step of age that the criterion knows. */
const agesOf = (criterion: Criterion, day: string) => [
  addDays(day, -1),
  ...stepsOf(criterion).map((months) => addDays(addMonths(day, -months), -1)),
]
/** Today, and the day on which each step of remaining time begins. */
const termsOf = (criterion: Criterion, day: string) => [
  day,
  ...stepsOf(criterion).map((months) => addMonths(day, months)),
]

/**
 * Every number of points that a criterion could have if exactly one documented fact were another: a row too many, a row too few, another
 * date, state, kind or purpose. Several facts at once (two more inquiries, the oldest of three accounts gone with the second) are left out.
 * Cost: rows × levels derivations, a few milliseconds.
 */
export function reachable(criterion: Criterion, material: Material): Set<number> {
  const { edits, adds, inquiry, address } = LOOKED[criterion.id]
  const changed: Material[] = [
    ...entriesEdited(criterion, material, edits).map((entries) => ({ ...material, entries })),
    ...(adds === null ? [] : added(criterion, adds, material.day)).map((row) => ({
      ...material,
      entries: [...material.entries, { path: '', row }],
    })),
    ...(inquiry === undefined ? [] : inquiriesEdited(material, inquiry)).map((inquiries) => ({
      ...material,
      inquiries,
    })),
    ...(address === true ? addressesEdited(criterion, material) : []).map((addresses) => ({
      ...material,
      addresses,
    })),
  ]
  return new Set(changed.flatMap((one) => pointsOf(derive(criterion, one))))
}

/** One row replaced by each of its other versions (null: gone). */
function eachEdited<T>(
  rows: readonly Placed<T>[],
  versions: (row: T) => (T | null)[],
): Placed<T>[][] {
  return rows.flatMap((at, n) =>
    versions(at.row).map((row) =>
      row === null ? rows.filter((one) => one !== at) : rows.with(n, { ...at, row }),
    ),
  )
}

function entriesEdited(
  criterion: Criterion,
  { entries, day }: Material,
  types: readonly Entry['type'][],
): Placed<Entry>[][] {
  const ages = agesOf(criterion, day)
  return eachEdited(entries, (row): (Entry | null)[] => {
    if (!types.includes(row.type)) return []
    if (row.type === 'instalment-loan')
      return [null, ...termsOf(criterion, day).map((lastDueOn) => ({ ...row, lastDueOn }))]
    return row.type === 'claim'
      ? [null, ...ages.map((settledOn) => ({ ...row, settledOn }))]
      : [null, ...ages.map((openedOn) => ({ ...row, openedOn }))]
  })
}

function added(criterion: Criterion, type: Entry['type'], day: string): Entry[] {
  const ages = agesOf(criterion, day)
  const row = emptyEntry({ type, negative: type === 'claim' })
  if (type === 'claim') return ages.map((settledOn) => ({ ...row, status: 'settled', settledOn }))
  const running: Entry = { ...row, status: 'running', openedOn: addDays(day, -1) }
  if (type !== 'instalment-loan') return ages.map((openedOn) => ({ ...running, openedOn }))
  const over: Entry = { ...running, status: 'closed', closedOn: day }
  return [over, ...termsOf(criterion, day).map((lastDueOn) => ({ ...running, lastDueOn }))]
}

function inquiriesEdited(
  { inquiries, day }: Material,
  product: Inquiry['product'],
): Placed<Inquiry>[][] {
  if (inquiries === null) return []
  // So long ago that it is merged with none of the last four weeks.
  const on = addDays(day, -40)
  const row: Inquiry = { on, party: null, kind: 'credit', product, purpose: null }
  return [...eachEdited(inquiries, () => [null]), [...inquiries, { path: '', row }]]
}

function addressesEdited(criterion: Criterion, { addresses, day }: Material): Placed<Address>[][] {
  return eachEdited(addresses, (row): Address[] =>
    row.current ? agesOf(criterion, day).map((on) => ({ ...row, since: null, storedOn: on })) : [],
  )
}
