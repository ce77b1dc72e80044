// Dates of one row that exclude each other: the passage lists them with their labels, as the letter prints them.
import type { Item } from './define.ts'
import { type Matter, valueAt } from './matter.ts'
import type { Case } from './vouching.ts'
import { dayInWords, label, type Tongue } from './wording.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** 'Erledigt am: 01.02.2020; Erste Fälligkeit: 05.03.2020': every day that the finding rests on, the letter's own among them. */
function conflict({ used }: Matter, theCase: Case, speech: Tongue): string[] {
  return used.flatMap((pointer) => {
    const day = valueAt(theCase, pointer)
    const leaf = pointer.split('/').at(-1) ?? ''
    if (typeof day !== 'string' || !DAY.test(day)) return []
    return [`${label(leaf, speech)}: ${dayInWords(day, speech)}`]
  })
}

export const impossibleDates: Item = {
  to: ['issuer'],
  needs: () => [],
  values: (matter, theCase, speech) => {
    const days = conflict(matter, theCase, speech)
    return days.length < 2 ? null : { conflict: days.join('; ') }
  },
}
