// Dates of one row that exclude each other: the passage lists them with their labels, as the letter prints them.
import type { Item } from './define.ts'
import { cutoffOf, type Matter, valueOf } from './matter.ts'
import { casePointer } from './vouching.ts'
import { dayInWords, label, type Speech } from './wording.ts'

/** 'Erledigt am 01.02.2020, Gemeldet am 05.03.2020': every day that the finding rests on. */
function conflict(
  matter: Matter,
  speech: Speech,
  valueAt: (leaf: string) => string | null,
): string {
  const days = matter.used.flatMap((pointer) => {
    const leaf = pointer.split('/').at(-1) ?? ''
    const day = valueAt(pointer)
    return day === null ? [] : [`${label(leaf, speech)} ${dayInWords(day, speech)}`]
  })
  return days.join(', ')
}

export const impossibleDates: Item = {
  to: ['issuer'],
  needs: () => [],
  values: (matter, theCase, speech) => {
    const words = conflict(matter, speech, (pointer) => {
      const cutoff = cutoffOf(matter.index, matter.letter)
      if (pointer === cutoff.pointer) return cutoff.day
      const subject = matter.subjects.find((one) =>
        pointer.startsWith(`${casePointer(one.index, one.place)}/`),
      )
      const leaf = pointer.split('/').at(-1) ?? ''
      const value =
        subject && leaf.toLowerCase().endsWith('on') ? valueOf(theCase, subject, leaf) : null
      return typeof value?.value === 'string' ? value.value : null
    })
    return words === '' ? null : { conflict: words }
  },
}
