// To whom a request goes: a bureau, known from the issuers' facts, or a company that the letter names, told by the person.
import type { Answers, Request } from '../../extract/index.ts'
import { plainLine } from '../render/paper.ts'
import type { Land } from '../../analysis/index.ts'
import { answerPath } from './vouching.ts'

export type Addressee = {
  name: string
  /** Null: not known, the person has to tell. */
  lines: string[] | null
  email: string | null
  from: Request['addressee']['from']
  /** Day on which a known address was last compared, when it is not sure; null: nothing to warn of. */
  unsureSince: string | null
  land: Land | null
}

/** What the window of the envelope holds (DIN 5008): six lines, name included. */
const MOST_LINES = 6
const LONGEST_LINE = 60

type Contact = {
  name: string
  lines: string[]
  email: string | null
  confidence: string
  checkedOn: string
  land: Land | null
}

const TEMP: Record<string, Contact> = {
  schufa: {
    name: 'SCHUFA Holding AG',
    lines: ['Postfach 10 34 41', '50474 Köln'],
    email: 'datenschutz@schufa.de',
    confidence: 'C',
    checkedOn: '2026-11-24',
    land: 'HE',
  },
}

/** Contact of a bureau by its slug; null when the issuer is not known. */
export function contactOf(slug: string, _day: string): Contact | null {
  return TEMP[slug] ?? null
}

function told(answers: Answers, name: string): { lines: string[] | null; email: string | null } {
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
  const contact = contactOf(slug, day)
  const name = contact?.name ?? plainLine(sender ?? slug)
  const own = told(answers, name)
  return {
    name,
    lines: own.lines ?? contact?.lines ?? null,
    email: own.email ?? contact?.email ?? null,
    from: own.lines === null && contact ? 'issuer' : 'person',
    unsureSince:
      own.lines === null && contact?.confidence !== 'A' ? (contact?.checkedOn ?? null) : null,
    land: contact?.land ?? null,
  }
}

/** A company named in a letter: its address comes from the person alone. */
export function company(party: string, answers: Answers): Addressee {
  const name = plainLine(party)
  return { name, ...told(answers, name), from: 'person', unsureSince: null, land: null }
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
