// When do entries of two letters name the same thing? By their number, else by kind, company, date and amount together.
import type { Entry } from '../../extract/index.ts'
import { daysBetween } from '../day.ts'
import type { Row } from './look.ts'
import { isSameCompany } from './names.ts'
import { isNear } from './pairs.ts'

const DAYS_APART = 31
const DATES = ['openedOn', 'firstDueOn', 'reportedOn', 'storedOn'] as const

/** A number without the spaces, dots and hyphens in which bureaus print it. */
const bare = (reference: string) => reference.toUpperCase().replace(/[^0-9A-Z]/g, '')

/** Both print a number: true when it is the same, false when it is another, null when one prints none. */
function sameNumber(a: Entry, b: Entry): boolean | null {
  if (a.reference === null || b.reference === null) return null
  const [first, second] = [bare(a.reference), bare(b.reference)]
  return first === '' || second === '' ? null : first === second
}

/** Every kind of date that both print lies within 31 days, and there is at least one. */
function sameDates(a: Entry, b: Entry): boolean {
  const apart = DATES.flatMap((field) => {
    const [one, other] = [a[field], b[field]]
    return one === null || other === null ? [] : [Math.abs(daysBetween(one, other))]
  })
  return apart.length > 0 && apart.every((days) => days <= DAYS_APART)
}

const companies = ({ party, originalParty }: Entry) =>
  [party, originalParty].filter((one) => one !== null)

export function isSameThing(a: Entry, b: Entry): boolean {
  if ((a.type === 'claim') !== (b.type === 'claim')) return false
  const number = sameNumber(a, b)
  if (number !== null) return number
  if (a.type !== b.type || !sameDates(a, b)) return false
  if (!companies(a).some((one) => companies(b).some((other) => isSameCompany(one, other))))
    return false
  return a.amount === null || b.amount === null || isNear(a.amount, b.amount)
}

/** The one row among `rows` that names the same thing; null when there is none or more than one. */
export function onlyMatch(entry: Entry, rows: readonly Row<Entry>[]): Row<Entry> | null {
  const found = rows.filter(({ row }) => isSameThing(entry, row))
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Leaves on which the likeness of an entry rests. */
export function likenessLeaves({ path, row }: Row<Entry>): string[] {
  return (['reference', 'party', ...DATES] as const)
    .filter((field) => row[field] !== null)
    .map((field) => `${path}/${field}`)
}
