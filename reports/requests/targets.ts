// To whom a case can write: the bureaus of its letters, who reported a row, the lender that decided, authorities and the desk.
import { AUTHORITIES, type Authority, isInForce, type Fact } from '../../analysis/index.ts'
import { type Finding, ISSUERS } from '../../extract/index.ts'
import {
  type Addressee,
  bureau,
  company,
  type Country,
  countryIn,
  seatOf,
  told,
} from './addressee.ts'
import { valueOf } from './matter.ts'
import type { Passage, Target } from './offer.ts'
import { type Case, letterPlace, normalPointer } from './vouching.ts'

/** Bureaus of the case in the order of their first letter. */
export function bureausOf({ letters, answers, today }: Case): Target[] {
  const targets = new Map<string, Target>()
  for (const [index, letter] of letters.entries()) {
    if (!letter) continue
    const addressee = bureau(letter.issuer, letter.sender, answers, today)
    const known = targets.get(addressee.name)
    if (known) known.letters.push(index)
    else targets.set(addressee.name, { role: 'issuer', addressee, letters: [index] })
  }
  return [...targets.values()]
}

/** The country of the bureau that a letter is of or about. */
export function countryOf(theCase: Case, index: number): Country {
  const slug = theCase.letters[index]?.issuer
  return ISSUERS.find((one) => one.slug === slug)?.country ?? 'DE'
}

/** The country that a case is most likely about: where the person lives, else that of the first letter. */
export function nearOf(theCase: Case): Country {
  return countryIn(theCase.answers.sender?.lines ?? null) ?? countryOf(theCase, 0)
}

/** All countries that a letter of this case can go to: of its bureaus, of the person, and of addresses that she told. */
export function countriesOf(theCase: Case, bureaus: readonly Target[]): Set<Country> {
  const told = Object.values(theCase.answers.addressees ?? {})
  return new Set([
    ...bureaus.map(({ addressee }) => addressee.country),
    ...told.flatMap(({ lines }) => countryIn(lines ?? null) ?? []),
    nearOf(theCase),
  ])
}

/** True when a finding lies in one of the target's letters. */
export function isAbout({ where }: Finding, { letters }: Target): boolean {
  return where.some((pointer) => letters.includes(letterPlace(normalPointer(pointer)).index))
}

/** Who reported all rows of a matter. Rows of two companies are for the bureau alone: neither is shown the other's data. */
export function reporter(theCase: Case, { item, matter }: Passage): Target | null {
  const told = item.told?.(matter, theCase) ?? null
  if (told !== null) return toCompany(theCase, told, matter.index)
  const names = matter.subjects.map((subject) => valueOf(theCase, subject, 'party')?.value)
  const [name] = names
  if (typeof name !== 'string' || names.some((one) => one !== name)) return null
  return toCompany(theCase, name, matter.index)
}

function toCompany(theCase: Case, name: string, index: number): Target {
  const addressee = company(name, theCase.answers, countryOf(theCase, index))
  return { role: 'party', addressee, letters: [index] }
}

/** Authorities outside Germany; there is one for each of these countries, whoever is complained about. */
const COUNTRY_OF: Record<string, Country> = { dsb: 'AT', ico: 'UK', cnil: 'FR' }

/** Where to complain about a company whose authority we do not know: the person looks up the one of its state. */
const UNKNOWN_AUTHORITY = 'Zuständige Datenschutz-Aufsichtsbehörde'

const issuerOf = (theCase: Case, { letters, role }: Target) => {
  const slug = role === 'issuer' ? theCase.letters[letters[0] ?? 0]?.issuer : undefined
  return ISSUERS.find((one) => one.slug === slug)
}

function fromFact({ checkedOn, id, value }: Fact<Authority>, theCase: Case): Addressee {
  const own = told(theCase.answers, value.name)
  return {
    name: value.name,
    lines: own.lines ?? (value.lines.length === 0 ? null : value.lines),
    email: own.email ?? value.email,
    from: own.lines === null ? 'authority' : 'person',
    unsure: own.lines === null ? { checkedOn, notes: [], others: [] } : null,
    asksBirth: false,
    country: COUNTRY_OF[id] ?? 'DE',
    seat: seatOf(id, COUNTRY_OF[id] ?? 'DE'),
  }
}

/** The authority that supervises a controller; its address comes from the person where the seat is not settled. */
export function authorityFor(theCase: Case, target: Target): Target {
  const authority = issuerOf(theCase, target)?.authority
  const own = authority?.confidence === '?' ? null : (authority?.value ?? null)
  const ofCountry = Object.entries(COUNTRY_OF).find(([, one]) => one === target.addressee.country)
  const id = own ?? ofCountry?.[0] ?? null
  const fact = Object.values(AUTHORITIES).find((one) => one.id === id)
  const isKnown = fact !== undefined && isInForce(fact, theCase.today)
  const addressee: Addressee = isKnown
    ? fromFact(fact, theCase)
    : company(UNKNOWN_AUTHORITY, theCase.answers, target.addressee.country)
  return { role: 'authority', addressee, letters: target.letters }
}

/** The complaints desk of the German bureaus' code of conduct; null for a bureau elsewhere and outside the code's time. */
export function deskFor(theCase: Case, target: Target): Target | null {
  const desk = AUTHORITIES['desk-code-of-conduct']
  const isGerman = issuerOf(theCase, target)?.country === 'DE'
  if (!isGerman || !isInForce(desk, theCase.today)) return null
  const known = fromFact(desk, theCase)
  const form = desk.value.form?.replace('https://', '') ?? ''
  const lines = known.lines ?? ['Über das Beschwerdeformular', form]
  return { role: 'desk', addressee: { ...known, lines }, letters: target.letters }
}
