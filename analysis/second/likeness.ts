// How alike two rows of two letters are: account number or part of it, reporter, kind, dates, amount. A number, or null for "never the same".
import type { Address, Entry, Inquiry } from '../../extract/index.ts'
import { daysBetween } from '../day.ts'
import { isSameCompany } from '../rules/names.ts'
import { isNear } from '../rules/pairs.ts'

/** From here on two rows are taken for the same thing. */
export const ENOUGH = 4
/** Rows that print the same in every value: before everything else. */
export const IDENTICAL = 100

const DATES = ['openedOn', 'reportedOn', 'firstDueOn', 'storedOn', 'grantedOn'] as const
/** Letters and digits that a shortened number must share at its end to say anything. */
const PART = 4

const bare = (number: string | null) => (number ?? '').toUpperCase().replace(/[^0-9A-Z]/g, '')

/** Digits and letters that are not blackened: the last part of a masked number ('******4711'). */
const endOf = (number: string) =>
  /[0-9A-Z]+$/.exec(number.toUpperCase().replace(/[\s./-]/g, ''))?.[0] ?? ''

/** 6: the same number · 4: one ends as the visible part of the other · null: another number · 0: one prints none. */
function numberLikeness(a: string | null, b: string | null): number | null {
  const [one, other] = [bare(a), bare(b)]
  if (one === '' || other === '') return 0
  if (one === other) return 6
  const ends = [endOf(a ?? ''), endOf(b ?? '')] as const
  const masked =
    ends[0].length < one.length || ends[1].length < other.length || /[*•…]|x{3,}/i.test(`${a}${b}`)
  const isPart = (part: string, whole: string) =>
    part.length >= PART && part.length < whole.length && whole.endsWith(part)
  if (isPart(ends[0], other) || isPart(ends[1], one)) return 4
  return masked && ends[0].length >= PART && ends[0] === ends[1] ? 4 : null
}

const isClaim = ({ type }: Entry) => type === 'claim'
const companies = ({ party, originalParty }: Entry) =>
  [party, originalParty].filter((one) => one !== null)

function dateLikeness(a: Entry, b: Entry): number {
  const apart = DATES.flatMap((field) => {
    const [one, other] = [a[field], b[field]]
    return one === null || other === null ? [] : [Math.abs(daysBetween(one, other))]
  })
  return apart.reduce((sum, days) => sum + (days === 0 ? 2 : days <= 31 ? 1 : -3), 0)
}

/** Likeness of two entries; null when they cannot be the same thing. */
export function entryLikeness(a: Entry, b: Entry): number | null {
  if (isClaim(a) !== isClaim(b)) return null
  const number = numberLikeness(a.reference, b.reference)
  if (number === null) return null
  if (a.type !== b.type && number < 4) return null
  const party = companies(a).some((one) => companies(b).some((other) => isSameCompany(one, other)))
  // Another company and no common number: only a claim that was sold keeps its past, and it then names the seller.
  if (!party && number < 4) return null
  const amount =
    a.amount === null || b.amount === null
      ? 0
      : a.amount === b.amount
        ? 2
        : isNear(a.amount, b.amount)
          ? 1
          : 0
  return number + (party ? 2 : 0) + dateLikeness(a, b) + amount
}

/** Inquiries are the same with the same company on the same day. */
export function inquiryLikeness(a: Inquiry, b: Inquiry): number | null {
  if (a.on === null || a.on !== b.on || a.party === null || b.party === null) return null
  if (!isSameCompany(a.party, b.party)) return null
  return ENOUGH + (a.kind === b.kind ? 2 : 0) + (a.purpose === b.purpose ? 1 : 0)
}

const folded = (text: string) =>
  text
    .toLowerCase()
    .replace(/str\.|straße|strasse/g, 'str')
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Addresses are the same when their text is, whatever the spelling of the street. */
export function addressLikeness(a: Address, b: Address): number | null {
  if (a.text === null || b.text === null || folded(a.text) !== folded(b.text)) return null
  return ENOUGH + (a.storedOn === b.storedOn ? 1 : 0) + (a.reportedBy === b.reportedBy ? 1 : 0)
}
