// What a letter is about, each matter in a few words: its rows, the contract that is missing, or the letters that it follows.
import type { Draft } from './draft.ts'
import { followedWords } from './followed.ts'
import { nameOf } from './row-facts.ts'
import type { Case } from './vouching.ts'
import type { Tongue } from './wording.ts'

/** 'Forderung, Musterbank AG, 312,40 Euro' for each passage. Only what may be stated; a matter of which nothing may be stated is left out. */
export function mattersNamed(draft: Draft, theCase: Case, tongue: Tongue): string[] {
  const all = draft.passages.map(({ item, matter }) => {
    const rows = matter.subjects.map((subject) => nameOf(theCase, subject, tongue))
    const said = rows.length > 0 ? rows : Object.values(item.values(matter, theCase, tongue) ?? {})
    return said.filter((row) => row !== '').join('; ')
  })
  return all.filter((one) => one !== '')
}

/** 'Antrag auf Löschung meiner Daten (01.10.2026)' for each letter that is followed, by its own subject. */
export function followedNamed(draft: Draft, theCase: Case, tongue: Tongue): string[] {
  return draft.follows.map((one) => {
    const { request = '', sentOn } = followedWords(one, theCase, tongue)
    return sentOn ? `${request} (${sentOn})` : request
  })
}
