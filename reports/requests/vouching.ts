// What a request may state as fact: values that the person vouched for one by one (contract §5), and where they stand.
import type { Case } from '../../analysis/index.ts'
import type { Letter } from '../../extract/index.ts'

export type { Case }

/** `/letters/0/entries/3` and `/entries/3` are the same place; the short form is the one we use. */
export function normalPointer(pointer: string): string {
  return pointer.startsWith('/letters/0/') ? pointer.slice('/letters/0'.length) : pointer
}

/** A place in letter n of the case: `/entries/3` in the first, `/letters/1/entries/3` in the second. */
export function casePointer(letterIndex: number, place: string): string {
  return letterIndex === 0 ? place : `/letters/${letterIndex}${place}`
}

/** Splits a case pointer into the letter's index and the place inside it. */
export function letterPlace(pointer: string): { index: number; place: string } {
  const match = /^\/letters\/(\d+)(\/.*)?$/.exec(pointer)
  return match ? { index: Number(match[1]), place: match[2] ?? '' } : { index: 0, place: pointer }
}

export function isDoubted(letter: Letter, place: string): boolean {
  return letter.doubts.some(({ path }) => place === path || place.startsWith(`${path}/`))
}

/**
 * True when this leaf was looked at beside its crop, typed or corrected by the person herself, or when an adviser has compared the
 * whole letter ('all').
 */
export function isVouched(theCase: Case, index: number, place: string): boolean {
  const { confirmed } = theCase.answers
  if (confirmed === 'all') return true
  if (theCase.letters[index]?.provenance[place]?.method === 'person') return true
  const pointer = casePointer(index, place)
  return (confirmed ?? []).some((one) => normalPointer(one) === pointer)
}

/** True when a value may stand in a letter's head, where nothing is asserted by it: read without doubt, or vouched for. */
export function isUsable(theCase: Case, index: number, place: string): boolean {
  const letter = theCase.letters[index]
  return !!letter && (!isDoubted(letter, place) || isVouched(theCase, index, place))
}

/** A pointer as a key of `Answers`, spelled for `Request.missing`: 'entries/~1entries~13/settledOn'. */
export function answerPath(group: string, key: string, field: string): string {
  return `${group}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}/${field}`
}
