// To whom a request goes: a bureau, known from the issuers' facts, or a company that the letter names, told by the person.
import { LAND_OF_AUTHORITY, type Seat } from '../../analysis/index.ts'
import {
  type Answers,
  ISSUERS,
  type Issuer,
  type Request,
  type Texts,
} from '../../extract/index.ts'
import { plainLine } from '../render/paper.ts'
import { answerPath } from './vouching.ts'

export type Addressee = {
  name: string
  /** Null: not known, the person has to tell. */
  lines: string[] | null
  email: string | null
  from: Request['addressee']['from']
  /** What to say about an address that we know but are not sure of; null: nothing to warn of. */
  unsure: Unsure | null
  /** Asks for the day of birth to find a person. */
  asksBirth: boolean
  country: Country
  /** Whose days off count for a period that ends there; null: those of all Germany. */
  seat: Seat | null
}

/** Countries whose law and language letters are written in. */
export type Country = Issuer['country']

type Unsure = { checkedOn: string; notes: Texts[]; others: string[][] }

/** What the window of the envelope holds (DIN 5008): six lines, name included. */
const MOST_LINES = 6
const LONGEST_LINE = 60

/** By the seat of the authority in charge, else by the country (Reg. 1182/71 Art. 3(4)). */
export function seatOf(authority: string | null, country: Country): Seat | null {
  return LAND_OF_AUTHORITY[authority ?? ''] ?? (country === 'DE' ? null : country)
}

const LAST_LINES: [RegExp, Country][] = [
  [/^(United Kingdom|UK|Great Britain|England|Scotland|Wales|Northern Ireland)$/i, 'UK'],
  [/^(USA|U\.S\.A\.|United States( of America)?)$/i, 'US'],
  [/^France$/i, 'FR'],
  [/^(Österreich|Austria|AT)$/i, 'AT'],
  [/^(Deutschland|Germany)$/i, 'DE'],
]

/** The country that the last line of an address names; null when it names none. */
export function countryIn(lines: readonly string[] | null): Country | null {
  const last = lines?.at(-1) ?? ''
  return LAST_LINES.find(([names]) => names.test(last.trim()))?.[1] ?? null
}

type Known = { name: string; lines: string[]; issuer: Issuer; unsure: Unsure | null }

/** A bureau's address in use on `day`, best first as the facts are listed; null when the issuer or its address is not known. */
export function addressOf(slug: string, day: string): Known | null {
  const issuer = ISSUERS.find((one) => one.slug === slug)
  const usable = (issuer?.addresses ?? []).filter(
    ({ confidence, validFrom }) => confidence !== '?' && (validFrom === null || validFrom <= day),
  )
  const [best, ...others] = usable
  const [name, ...lines] = best?.value ?? []
  if (!issuer || !best || name === undefined) return null
  const notes = usable.flatMap(({ note }) => note ?? [])
  const unsure = { checkedOn: best.checkedOn, notes, others: others.map(({ value }) => value) }
  const isSure = best.confidence === 'A' && others.length === 0
  return { name, lines, issuer, unsure: isSure ? null : unsure }
}

/** What the person entered about an addressee, under the name as we spell it. */
export function told(
  answers: Answers,
  name: string,
): { lines: string[] | null; email: string | null } {
  const entries = Object.entries(answers.addressees ?? {})
  const found = entries.find(([key]) => plainLine(key) === name)?.[1]
  const lines = (found?.lines ?? []).map(plainLine).filter((line) => line !== '' && line !== name)
  const fits = lines.length < MOST_LINES && lines.every((line) => line.length <= LONGEST_LINE)
  return { lines: lines.length > 0 && fits ? lines : null, email: found?.email ?? null }
}

/** A bureau. An address that the person entered goes before ours: she has looked it up later. */
export function bureau(
  slug: string,
  sender: string | null,
  answers: Answers,
  day: string,
): Addressee {
  const known = addressOf(slug, day)
  const issuer = ISSUERS.find((one) => one.slug === slug)
  // A refusal from the US is sent by the creditor and is about the bureau that it names.
  const isNamed = sender === null || issuer?.country === 'US'
  const name = known?.name ?? (isNamed && issuer ? issuer.name : plainLine(sender ?? slug))
  const country = issuer?.country ?? 'DE'
  const own = told(answers, name)
  return {
    name,
    lines: own.lines ?? known?.lines ?? null,
    email: own.email ?? known?.issuer.email.value ?? null,
    from: own.lines === null && known ? 'issuer' : 'person',
    unsure: own.lines === null ? (known?.unsure ?? null) : null,
    asksBirth: known?.issuer.asksFor.includes('bornOn') ?? false,
    country,
    seat: seatOf(issuer?.authority.value ?? null, country),
  }
}

/** A company named in a letter: its address comes from the person alone. It is in the country of the letter unless that address says otherwise. */
export function company(party: string, answers: Answers, near: Country = 'DE'): Addressee {
  const name = plainLine(party)
  const own = told(answers, name)
  const country = countryIn(own.lines) ?? near
  return {
    name,
    ...own,
    from: 'person',
    unsure: null,
    asksBirth: false,
    country,
    seat: seatOf(null, country),
  }
}

/** Path in Answers of the address that is missing, null when it is there. */
export function missingAddress(addressee: Addressee): string[] {
  return addressee.lines === null ? [answerPath('addressees', addressee.name, 'lines')] : []
}

const UMLAUTS: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  ł: 'l',
}

/** 'Musterbank AG' → 'musterbank-ag': ASCII, for ids and file names; 'other' when no letter of the name is Latin. */
export function slugOf(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[äöüßæøł]/g, (letter) => UMLAUTS[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-$/, '')
  return slug === '' ? 'other' : slug
}
