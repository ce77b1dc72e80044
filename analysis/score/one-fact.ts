// What one documented fact could change: the letter with one row gone, one row more, or one date, state or kind another, criterion by criterion.
import type { Address, Entry, Inquiry } from '../../extract/index.ts'
import { addDays, addMonths } from '../day.ts'
import { derive, pointsOf } from './derive.ts'
import type { Material, Placed } from './material.ts'
import type { Criterion, CriterionId } from './table.ts'

/** Full months at which some level of the table begins: one day inside each step is enough to reach every level. */
const STEPS = [0, 3, 6, 7, 12, 24, 36, 48, 60, 72, 84, 96, 108, 120, 180, 240] as const
const TERMS = [0, 36, 48, 60, 72] as const

/** A day inside each step of age before `day`, and inside each step of time after it. */
const agesOf = (day: string) => STEPS.map((months) => addDays(addMonths(day, -months), -1))
const termsOf = (day: string) => TERMS.map((months) => addDays(addMonths(day, months), 1))

type Looked = { entries: readonly Entry['type'][]; inquiries: boolean; addresses: boolean }
const BANKING = ['current-account', 'basic-account', 'credit-card'] as const
const entriesOf = (...entries: Entry['type'][]): Looked => ({
  entries,
  inquiries: false,
  addresses: false,
})

/** What each criterion looks at; only that can be the one fact. */
const LOOKED: Record<CriterionId, Looked> = {
  'payment-defaults': entriesOf('claim'),
  'account-and-card-inquiries': { ...entriesOf(...BANKING), inquiries: true },
  'other-inquiries': { ...entriesOf(), inquiries: true },
  'new-instalment-loans': entriesOf('instalment-loan'),
  mortgage: entriesOf('mortgage', 'guarantee'),
  'identity-confirmed': entriesOf(),
  'oldest-bank-contract': entriesOf(
    ...BANKING,
    'instalment-loan',
    'mortgage',
    'framework-credit',
    'building-loan',
    'leasing',
  ),
  'youngest-credit-line': entriesOf('framework-credit'),
  'current-address-age': { ...entriesOf(), addresses: true },
  'oldest-credit-card': entriesOf('credit-card'),
  'longest-remaining-term': entriesOf('instalment-loan'),
  'loan-status': entriesOf('instalment-loan', 'mortgage'),
}
/** One more of these is enough to stand for the others of its criterion. */
const NO_NEED_TO_ADD: readonly Entry['type'][] = ['basic-account', 'leasing', 'building-loan']

/**
 * Every number of points that a criterion could have if exactly one documented fact were another: a row too many, a row too few, another
 * date, state, kind or purpose. Several facts at once (two more inquiries, the oldest of three accounts gone with the second) are left out.
 * Cost: rows × dates derivations, a few milliseconds.
 */
export function reachable(criterion: Criterion, material: Material): Set<number> {
  const looked = LOOKED[criterion.id]
  const edits = [
    ...entriesEdited(material, looked.entries).map((entries) => ({ ...material, entries })),
    ...(looked.inquiries ? inquiriesEdited(material) : []).map((inquiries) => ({
      ...material,
      inquiries,
    })),
    ...(looked.addresses ? addressesEdited(material) : []).map((addresses) => ({
      ...material,
      addresses,
    })),
  ]
  return new Set(edits.flatMap((edited) => pointsOf(derive(criterion, edited))))
}

/** One row replaced by each of its other versions (null: gone). */
function eachEdited<T>(
  rows: readonly Placed<T>[],
  versions: (row: T) => (T | null)[],
): Placed<T>[][] {
  return rows.flatMap((at, n) =>
    versions(at.row).map((row) =>
      row === null ? rows.filter((_, i) => i !== n) : rows.with(n, { ...at, row }),
    ),
  )
}

function entriesEdited(
  { entries, day }: Material,
  types: readonly Entry['type'][],
): Placed<Entry>[][] {
  const ages = agesOf(day)
  const terms = termsOf(day)
  const other = eachEdited(entries, (row): (Entry | null)[] =>
    !types.includes(row.type)
      ? []
      : [
          null,
          ...(row.openedOn === null ? [] : ages.map((openedOn) => ({ ...row, openedOn }))),
          ...(row.settledOn === null ? [] : ages.map((settledOn) => ({ ...row, settledOn }))),
          ...(row.type === 'instalment-loan'
            ? terms.map((lastDueOn) => ({ ...row, lastDueOn }))
            : []),
          ...stateEdited(row, day),
        ],
  )
  const wanted = types.filter((type) => !NO_NEED_TO_ADD.includes(type))
  return [...other, ...added(day, wanted).map((row) => [...entries, { path: '', row }])]
}

/** A contract that is over and shown as running, or the other way round. */
function stateEdited(row: Entry, day: string): Entry[] {
  if (row.negative) return []
  return row.status === 'running'
    ? [{ ...row, status: 'closed', closedOn: day }]
    : [{ ...row, status: 'running', closedOn: null }]
}

function added(day: string, types: readonly Entry['type'][]): Entry[] {
  return types.flatMap((type) =>
    agesOf(day).flatMap((on): Entry[] => {
      if (type === 'claim') {
        return [
          { ...BLANK, type, negative: true, status: 'settled', settledOn: on, reportedOn: on },
        ]
      }
      const running: Entry = { ...BLANK, type, status: 'running', openedOn: on }
      const over: Entry = { ...running, status: 'closed', closedOn: day }
      return type === 'instalment-loan'
        ? [over, ...termsOf(day).map((lastDueOn) => ({ ...running, lastDueOn }))]
        : [running]
    }),
  )
}

function inquiriesEdited({ inquiries, day }: Material): Placed<Inquiry>[][] {
  if (inquiries === null) return []
  const kinds = ['credit', 'conditions', 'identity'] as const
  const products = ['account', 'card', 'loan', 'other'] as const
  const [recent, old] = [addDays(day, -40), addDays(addMonths(day, -12), -1)]
  const other = eachEdited(inquiries, (row): (Inquiry | null)[] => [
    null,
    ...kinds.map((kind) => ({ ...row, kind })),
    ...products.map((product) => ({ ...row, product })),
    { ...row, on: recent },
    { ...row, on: old },
  ])
  const fresh = products.map(
    (product): Placed<Inquiry> => ({
      path: '',
      row: { on: recent, party: null, kind: 'credit', product, purpose: null },
    }),
  )
  return [...other, ...fresh.map((at) => [...inquiries, at])]
}

function addressesEdited({ addresses, day }: Material): Placed<Address>[][] {
  return eachEdited(addresses, (row): Address[] =>
    row.current ? agesOf(day).map((on) => ({ ...row, since: null, storedOn: on })) : [],
  )
}

const BLANK: Entry = {
  type: 'other',
  party: null,
  originalParty: null,
  reference: null,
  amount: null,
  currency: null,
  instalments: null,
  reportedOn: null,
  storedOn: null,
  openedOn: null,
  firstDueOn: null,
  lastDueOn: null,
  closedOn: null,
  settledOn: null,
  grantedOn: null,
  status: 'unknown',
  negative: false,
  history: null,
}
