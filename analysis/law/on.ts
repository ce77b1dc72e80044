// The law on a given day: looked up by id; what is unknown or not in force is refused, never guessed.
import { Refusal, type Finding, type Language } from '../../extract/index.ts'
import { ABROAD } from './abroad.ts'
import { AUTHORITIES } from './authorities.ts'
import { CASES } from './cases.ts'
import { type Fact, isInForce, mayBeGround } from './fact.ts'
import { inFrenchWords } from './french.ts'
import { GDPR } from './gdpr.ts'
import { GDPR_FOLLOW_UP } from './gdpr-follow-up.ts'
import { GERMANY } from './germany.ts'
import { RETENTION } from './retention.ts'

const BY_ID = {
  ...GDPR,
  ...GDPR_FOLLOW_UP,
  ...GERMANY,
  ...RETENTION,
  ...CASES,
  ...AUTHORITIES,
  ...ABROAD,
}

/** Ids of all facts, known to the compiler. */
export type FactId = keyof typeof BY_ID
type ValueOf<Id extends FactId> = (typeof BY_ID)[Id]['value']

/** Every fact of the law data, in the order of the files. */
export const LAW_FACTS: readonly Fact[] = Object.values(BY_ID)

/** The facts in force on a day (last days included). */
export function lawOn(day: string): Fact[] {
  return LAW_FACTS.filter((one) => isInForce(one, day))
}

/** One fact in force on `day`, with its typed value. Throws Refusal LAW_UNKNOWN or LAW_EXPIRED (also: not yet in force). */
export function lawFact<Id extends FactId>(id: Id, day: string): Fact<ValueOf<Id>>
export function lawFact(id: string, day: string): Fact
export function lawFact(id: string, day: string): Fact {
  const found = LAW_FACTS.find((one) => one.id === id)
  if (!found) throw new Refusal('LAW_UNKNOWN', { id })
  if (!isInForce(found, day)) throw new Refusal('LAW_EXPIRED', { id, day })
  return found
}

/** The grounds among `ids` that are in force on `day` and not open, in the words of one language. An unknown id is refused. */
export function groundsOn(
  ids: readonly FactId[],
  day: string,
  speech: Language,
): Finding['grounds'] {
  return ids.flatMap((id) => {
    const one = LAW_FACTS.find((fact) => fact.id === id)
    if (!one) throw new Refusal('LAW_UNKNOWN', { id })
    if (!isInForce(one, day) || !mayBeGround(one)) return []
    return [{ ...wordsOf(one, speech), asOf: day }]
  })
}

function wordsOf(one: Fact, speech: Language): { law: string; article: string; text: string } {
  if (speech === 'fr') return inFrenchWords(one)
  return { law: one.law[speech], article: one.article[speech], text: one.text[speech] }
}
