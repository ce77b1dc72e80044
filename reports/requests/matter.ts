// A matter: one finding with the rows of the letter that it speaks of, and the values of these rows with where each comes from.
import type { Finding, Letter, Strength } from '../../extract/index.ts'
import {
  type Case,
  casePointer,
  isUsable,
  isVouched,
  letterPlace,
  normalPointer,
} from './vouching.ts'

export type List = 'entries' | 'inquiries' | 'scores' | 'addresses' | 'identity'
const LISTS: readonly string[] = ['entries', 'inquiries', 'scores', 'addresses']

/** One row of a letter of the case, or what identifies the person: `place` is its pointer inside the letter. */
export type Subject = { index: number; letter: Letter; list: List; row: number; place: string }
export type Matter = {
  finding: Finding
  index: number
  letter: Letter
  subjects: Subject[]
  /** Single values that the finding rests on, as pointers of the case; follow-ups of other values are not among them. */
  used: string[]
}
/** Where a value of a subject comes from: printed in the letter, or stated by the person. */
export type Value = { value: string | number; from: 'letter' | 'person' }

/** Values that follow from others or from the kind of letter: nothing is printed that could be compared. */
const DERIVED = /\/(type|kind|status|negative|current|unit|better|product|currency)$/

/** The row that a pointer lies in, or the pointer itself when it lies in none. */
const rowOf = (pointer: string) => /^(\/letters\/\d+)?\/[a-z]+\/\d+/.exec(pointer)?.[0] ?? pointer

/** What stands at a pointer of the case; undefined when nothing does. */
export function valueAt(theCase: Case, pointer: string): unknown {
  const { index, place } = letterPlace(pointer)
  let value: unknown = theCase.letters[index]
  for (const key of place.split('/').slice(1)) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  }
  return value
}

const isPrinted = (value: unknown) => typeof value === 'string' || typeof value === 'number'

function subjectAt(theCase: Case, pointer: string): Subject | null {
  const { index, place } = letterPlace(normalPointer(pointer))
  const [, list = '', row = ''] = place.split('/')
  const letter = theCase.letters[index]
  if (letter && list === 'identity') return { index, letter, list, row: 0, place: '/identity' }
  if (!letter || !LISTS.includes(list) || !/^\d+$/.test(row)) return null
  const known = list as Exclude<List, 'identity'> // checked against LISTS in the line above
  if (letter[known][Number(row)] === undefined) return null
  return { index, letter, list: known, row: Number(row), place: `/${list}/${row}` }
}

function isDenied(theCase: Case, subject: Subject, aboutOthers: boolean): boolean {
  const about = aboutEntry(theCase, subject)
  return about?.onLetter === false || (about?.mine === false && !aboutOthers)
}

/** What the person said about an entry, under either spelling of its pointer. */
export function aboutEntry(theCase: Case, { index, place }: Subject) {
  const pointer = casePointer(index, place)
  const all = Object.entries(theCase.answers.entries ?? {})
  return all.find(([key]) => normalPointer(key) === pointer)?.[1]
}

/** What the person said about an address, under either spelling of its pointer. */
export function aboutAddress(theCase: Case, { index, place }: Subject) {
  const pointer = casePointer(index, place)
  const all = Object.entries(theCase.answers.addresses ?? {})
  return all.find(([key]) => normalPointer(key) === pointer)?.[1]
}

/** True when the person said herself that a row is not hers: nothing else may be stated as such. */
export function isSomebodyElses(theCase: Case, subject: Subject): boolean {
  if (subject.list === 'entries') return aboutEntry(theCase, subject)?.mine === false
  return subject.list === 'addresses' && aboutAddress(theCase, subject)?.mine === false
}

/** True when the person said that she does not know who inquired or who got the score. */
export function isUnknownTo({ answers }: Case, { index, list, place }: Subject): boolean {
  const pointer = casePointer(index, place)
  const said = <T>(all: Record<string, T> | null | undefined): T | undefined =>
    Object.entries(all ?? {}).find(([key]) => normalPointer(key) === pointer)?.[1]
  if (list === 'inquiries') return said(answers.inquiries)?.known === false
  return list === 'scores' && said(answers.scores)?.recipientKnown === false
}

const AS_FACT: readonly Strength[] = ['contradiction', 'unexplained']

type Allowed = { aboutOthers: boolean; withIndications: boolean; told: boolean }

/**
 * The matter of a finding that may stand in a letter: contestable, no row of it called misread or somebody else's by the person,
 * and strong enough. Only contradictions and unexplained differences may be stated as fact; `withIndications`: a question may
 * also rest on an indication that is named as such (contract §3, law knowledge §6); `aboutOthers`: that a row is somebody else's is
 * what the finding says; `told`: it is about what the person told, and no row of a letter is its subject. Null otherwise.
 */
export function matterOf(
  theCase: Case,
  finding: Finding,
  { aboutOthers, told, withIndications }: Allowed,
): Matter | null {
  const isIndication = withIndications && finding.strength === 'indication'
  if (!AS_FACT.includes(finding.strength) && !isIndication) return null
  if (finding.contestable === 'no') return null
  const pointers = finding.where.map(normalPointer)
  const rows = pointers.filter((pointer) => typeof valueAt(theCase, pointer) === 'object')
  const places = [...new Set((rows.length > 0 ? rows : pointers).map(rowOf))]
  const all = places.map((pointer) => subjectAt(theCase, pointer)).filter((one) => one !== null)
  const used = pointers.filter((one) => isPrinted(valueAt(theCase, one)) && !DERIVED.test(one))
  const first = all[0]
  if (told) {
    const { index } = letterPlace(pointers[0] ?? '')
    const letter = theCase.letters[index]
    return letter ? { finding, index, letter, subjects: [], used } : null
  }
  if (!first || all.some((one) => isDenied(theCase, one, aboutOthers))) return null
  return {
    finding,
    index: first.index,
    letter: first.letter,
    // A score is judged by entries; it alone is the matter, and the entries are the analysis' business.
    subjects: first.list === 'scores' ? all.filter((one) => one.list === 'scores') : all,
    used,
  }
}

/** A leaf of a subject by its path below the row ('settledOn', 'factors/5/effect'): printed, else as the person said; else null. */
export function valueOf(theCase: Case, subject: Subject, leaf: string): Value | null {
  const value = valueAt(theCase, casePointer(subject.index, `${subject.place}/${leaf}`))
  if (typeof value === 'string' || typeof value === 'number') return { value, from: 'letter' }
  if (subject.list !== 'entries') return null
  const about = aboutEntry(theCase, subject)
  const said = leaf === 'settledOn' || leaf === 'closedOn' ? about?.[leaf] : null
  return said ? { value: said, from: 'person' } : null
}

/** True when the value may be printed: said by the person, or read and vouched for. */
export function mayState(theCase: Case, subject: Subject, leaf: string, value: Value): boolean {
  return value.from === 'person' || isVouched(theCase, subject.index, `${subject.place}/${leaf}`)
}

/** The day for which the letter states the stored data, and its pointer in the case. */
export function cutoffOf(
  index: number,
  letter: Letter,
): { day: string | null; place: string; pointer: string } {
  const leaf = letter.cutoffOn === null ? '/issuedOn' : '/cutoffOn'
  return {
    day: letter.cutoffOn ?? letter.issuedOn,
    place: leaf,
    pointer: casePointer(index, leaf),
  }
}

/** The page of the letter on which a subject stands, null when no value of it has a place. */
export function pageOf(subject: Subject): number | null {
  const inRow = Object.entries(subject.letter.provenance).filter(([place]) =>
    place.startsWith(`${subject.place}/`),
  )
  return inRow.find(([, { box }]) => box !== null)?.[1].page ?? null
}

/** The letter's own day is in its references and enclosures: without a usable one nothing can be pointed at. */
export function letterDay(theCase: Case, index: number): string | null {
  const letter = theCase.letters[index]
  const leaf = letter?.issuedOn === null ? 'cutoffOn' : 'issuedOn'
  const day = letter?.[leaf] ?? null
  return day !== null && isUsable(theCase, index, `/${leaf}`) ? day : null
}
