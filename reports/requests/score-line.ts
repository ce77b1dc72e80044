// One score in one line of a list: its printed name in quotes and what else of it may be stated.
import { mayState, type Subject, valueOf } from './matter.ts'
import { sayValue } from './row-facts.ts'
import { speechOf } from './tongue.ts'
import { type Case, isUsable } from './vouching.ts'
import { label, type Tongue } from './wording.ts'

const QUOTED = { de: ['„', '“'], en: ['“', '”'] } as const
const DETAILS = ['value', 'rating', 'probability', 'calculatedOn', 'transmittedOn', 'recipient']

/**
 * '„Basisscore“ – Wert: 97,53 %; Berechnet am: 01.04.2018'. Null unless the value or the probability may be stated: a score without
 * either is meant by "every score" already.
 */
export function scoreLine(theCase: Case, subject: Subject, speech: Tongue): string | null {
  if (!isUsable(theCase, subject.index, `${subject.place}/name`)) return null
  const details = DETAILS.flatMap((leaf) => {
    const value = valueOf(theCase, subject, leaf)
    if (value === null || !mayState(theCase, subject, leaf, value)) return []
    const said = sayValue(subject, leaf, value.value, speech)
    return [{ leaf, words: `${label(leaf, speech)}: ${said}` }]
  })
  if (!details.some(({ leaf }) => leaf === 'value' || leaf === 'probability')) return null
  const name = valueOf(theCase, subject, 'name')?.value ?? ''
  const [open, close] = QUOTED[speechOf(speech)]
  return `${open}${name}${close} – ${details.map(({ words }) => words).join('; ')}`
}
