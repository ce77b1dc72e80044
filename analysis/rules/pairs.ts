// When do two entries look like the same thing twice? Same party, amount within 5 %, dates within 31 days; or a loan told in two forms; or a
// claim that was sold and is open at both ends.
import type { Entry } from '../../extract/index.ts'
import { daysBetween } from '../day.ts'
import type { Look, Row } from './look.ts'

export type Likeness = 'same' | 'two-forms' | 'sold' | 'said'

export type Pair = {
  a: Row<Entry>
  b: Row<Entry>
  likeness: Likeness
  /** Leaves on which the likeness rests. */
  used: string[]
}

const DAYS_APART = 31

/** Names compare without case, dots and doubled spaces. */
function normal(name: string): string {
  return name.toLowerCase().replaceAll('.', '').replace(/\s+/g, ' ').trim()
}

const isSame = (a: string | null, b: string | null) =>
  a !== null && b !== null && normal(a) === normal(b)

/** Within 5 % of the larger amount, both ends included; computed in integers. */
export function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) * 20 <= Math.max(Math.abs(a), Math.abs(b))
}

const DATES = ['openedOn', 'firstDueOn', 'reportedOn', 'storedOn'] as const

/** The first kind of date that both entries print, or null. */
function sharedDate(a: Entry, b: Entry): (typeof DATES)[number] | null {
  return DATES.find((field) => a[field] !== null && b[field] !== null) ?? null
}

const isOpenClaim = ({ type, status, settledOn }: Entry) =>
  type === 'claim' && settledOn === null && status !== 'settled'

const isTwoForms = (a: Entry, b: Entry) =>
  (a.type === 'instalment-loan' && b.type === 'mortgage') ||
  (a.type === 'mortgage' && b.type === 'instalment-loan')

const leavesOf = (rows: Row<Entry>[], fields: readonly string[]) =>
  rows.flatMap(({ path }) => fields.map((field) => `${path}/${field}`))

/** The likeness of two entries, or null. Both amounts must be printed, unless both carry the same number. */
export function likenessOf(look: Look, a: Row<Entry>, b: Row<Entry>): Pair | null {
  const pair = (likeness: Likeness, ...fields: string[]): Pair => ({
    a,
    b,
    likeness,
    used: leavesOf([a, b], fields),
  })
  const sameAs = [look.about(a.path).sameAs, look.about(b.path).sameAs]
  if (sameAs[0] === look.inCase(b.path) || sameAs[1] === look.inCase(a.path)) return pair('said')
  const near = a.row.amount !== null && b.row.amount !== null && isNear(a.row.amount, b.row.amount)
  const sameNumber = isSame(a.row.reference, b.row.reference)
  if (isOpenClaim(a.row) && isOpenClaim(b.row) && (near || sameNumber)) {
    const [seller, buyer] = isSame(a.row.originalParty, b.row.party) ? [b, a] : [a, b]
    if (isSame(buyer.row.originalParty, seller.row.party) && !isSame(a.row.party, b.row.party)) {
      const shared = near ? ['amount'] : ['reference']
      return {
        a,
        b,
        likeness: 'sold',
        used: [
          ...leavesOf([seller], ['party', ...shared]),
          ...leavesOf([buyer], ['originalParty', ...shared]),
        ],
      }
    }
  }
  if (!isSame(a.row.party, b.row.party)) return null
  const field = sharedDate(a.row, b.row)
  const [on, other] = field === null ? [null, null] : [a.row[field], b.row[field]]
  if (field === null || on === null || other === null) return null
  if (Math.abs(daysBetween(on, other)) > DAYS_APART) return null
  if (isTwoForms(a.row, b.row) && near) return pair('two-forms', 'party', 'amount', field)
  if (a.row.type !== b.row.type) return null
  if (near) return pair('same', 'party', 'amount', field)
  const noAmounts = a.row.amount === null && b.row.amount === null
  return sameNumber && noAmounts ? pair('same', 'party', 'reference', field) : null
}
