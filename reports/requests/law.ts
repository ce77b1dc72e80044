// How a request cites law: by id and day, out of the dated law data; what is unknown, expired or open refuses to be written.
import { addMonths, daysBetween } from '../../analysis/day.ts'
import { dueOn } from '../../analysis/law/deadline.ts'
import { mayBeCited } from '../../analysis/law/fact.ts'
import type { Land } from '../../analysis/law/holidays.ts'
import { lawFact } from '../../analysis/law/on.ts'
import { Refusal } from '../../extract/index.ts'
import { dayInWords, type Speech } from './wording.ts'

export { addMonths, daysBetween, dueOn, type Land }

/** Places in a code are parts of it ('Ziffer IV.1b der Verhaltensregeln …'); articles stand before their act. */
const OF_CODE = { de: '{place} der {law}', en: '{place} of the {law}' } as const
const JUDGMENT = { de: '{law}, Urteil vom {day}, {place}', en: '{law}, judgment of {day}, {place}' }

/**
 * The citation of a fact in force on `day`: 'Art. 17 Abs. 1 Buchst. a DSGVO', 'EuGH, Urteil vom 07.12.2023, C-26/22'.
 * Throws Refusal LAW_UNKNOWN or LAW_EXPIRED; an open fact ('?') counts as unknown: it is never cited.
 */
export function citation(id: string, day: string, speech: Speech): string {
  const fact = lawFact(id, day)
  if (!mayBeCited(fact)) throw new Refusal('LAW_UNKNOWN', { id })
  const place = fact.article[speech]
  const law = fact.law[speech]
  if (fact.kind === 'case') {
    return JUDGMENT[speech]
      .replace('{law}', law)
      .replace('{day}', dayInWords(fact.validFrom, speech))
      .replace('{place}', place)
  }
  if (fact.kind === 'code-of-conduct') {
    return OF_CODE[speech].replace('{place}', place).replace('{law}', law)
  }
  return `${place} ${law}`
}
