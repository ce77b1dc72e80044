// How a request cites law: by id and day, out of the dated law data; what is unknown, expired or open refuses to be written.
import {
  type Both,
  type Fact,
  isInForce,
  LAW_FACTS,
  lawFact,
  mayBeCited,
} from '../../analysis/index.ts'
import { Refusal } from '../../extract/index.ts'
import { inTongue, type Tongue } from './tongue.ts'
import { dayInWords } from './wording.ts'

/** Places in a code are parts of it ('Ziffer IV.1b der Verhaltensregeln …'); articles stand before their act. */
const OF_CODE = { de: '{place} der {law}', en: '{place} of the {law}' }
const JUDGMENT = { de: '{law}, Urteil vom {day}, {place}', en: '{law}, judgment of {day}, {place}' }

/** Acts of the United Kingdom, the United States and France stand behind their place with an article, as does all law in French. */
function placed(place: string, law: string, fact: Fact, tongue: Tongue): string {
  // 'article 16 du RGPD', but 'article 15, paragraphe 1, du RGPD'.
  if (tongue === 'fr') return `${place}${place.includes(',') ? ',' : ''} du ${law}`
  const isAct = fact.kind === 'statute' && fact.country !== undefined && fact.country !== 'AT'
  if (!isAct) return `${place}\u00a0${law}`
  return inTongue(
    {
      de: `${place} ${law}`,
      en: `${place} of ${law.startsWith('Regulation') ? '' : 'the '}${law}`,
    },
    tongue,
  )
}

const named = (words: Both, tongue: Tongue) => inTongue(words, tongue)

/**
 * The citation of a fact in force on `day`: 'Art. 17 Abs. 1 Buchst. a DSGVO', 'EuGH, Urteil vom 07.12.2023, C-26/22'.
 * Throws Refusal LAW_UNKNOWN or LAW_EXPIRED; an open fact ('?') counts as unknown: it is never cited.
 */
export function citation(id: string, day: string, speech: Tongue): string {
  const fact = lawFact(id, day)
  if (!mayBeCited(fact)) throw new Refusal('LAW_UNKNOWN', { id })
  const place = named(fact.article, speech)
  const law = named(fact.law, speech)
  if (fact.kind === 'case') {
    return inTongue(JUDGMENT, speech)
      .replace('{law}', law)
      .replace('{day}', dayInWords(fact.validFrom, speech))
      .replace('{place}', place)
  }
  if (fact.kind === 'code-of-conduct') {
    return inTongue(OF_CODE, speech).replace('{place}', place).replace('{law}', law)
  }
  return placed(place, law, fact, speech)
}

/** True when a lawyer has read every one of these facts. */
export function areReviewed(ids: readonly string[]): boolean {
  return ids.every((id) => LAW_FACTS.find((one) => one.id === id)?.reviewedBy != null)
}

/** True when all these facts may be cited in a letter of that day: nothing is quoted that was not decided yet. */
export function mayCite(ids: readonly string[], day: string): boolean {
  return ids.every((id) => {
    const fact = LAW_FACTS.find((one) => one.id === id)
    return fact !== undefined && isInForce(fact, day) && mayBeCited(fact)
  })
}

const AND = { de: ' und ', en: ' and ', fr: ' et ' }

/** Splits 'Art. 17 Abs. 1 Buchst. a' into the part that neighbours share and the last mark; English 'Art. 17(1)' and '(a)'. */
function lastMark(place: string): [string, string] {
  const match = /^(.*?[\s\u00a0])([a-z])$/.exec(place) ?? /^(.*\d\)?)(\([a-z]\))$/.exec(place)
  return match ? [match[1] ?? '', match[2] ?? ''] : [place, '']
}

/**
 * Several facts in one breath: 'Art. 17 Abs. 1 Buchst. a und d, Art. 5 Abs. 1 Buchst. e DSGVO'. Only articles of one act are drawn
 * together; everything else is cited one by one. Refusals as `citation`.
 */
export function citations(ids: readonly string[], day: string, speech: Tongue): string {
  const single = ids.map((id) => citation(id, day, speech))
  const facts = ids.map((id) => lawFact(id, day))
  const [first] = facts
  if (
    !first ||
    speech === 'fr' ||
    facts.some((one) => one.kind !== 'article' || one.law.en !== first.law.en)
  ) {
    return speech === 'fr' ? single.join(AND.fr) : single.join(', ')
  }
  const shared: { place: string; marks: string[] }[] = []
  for (const fact of facts) {
    const [place, mark] = lastMark(named(fact.article, speech))
    const last = shared.at(-1)
    if (last?.place === place && mark !== '') last.marks.push(mark)
    else shared.push({ place, marks: [mark] })
  }
  const places = shared.map(({ place, marks }) => {
    const ahead = marks.slice(0, -1).join(', ')
    return `${place}${ahead}${ahead === '' ? '' : inTongue(AND, speech)}${marks.at(-1) ?? ''}`
  })
  return `${places.join(', ')}\u00a0${named(first.law, speech)}`
}
