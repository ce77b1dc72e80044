// One letter against a released batch: twins and peer position, and nothing about others but rounded numbers.
import type { Answers, Letter, Score } from '../../extract/index.ts'
import { daysApart } from './age.ts'
import { COMPARISON_VERSION, type Comparison } from './comparison.ts'
import { isDoubtful } from './doubt.ts'
import { dayOf, outcomeOf } from './outcome.ts'
import { peersAmong } from './peers.ts'
import type { Population, ScoreRecord } from './population.ts'
import { scoreRecord } from './record.ts'
import { twinsAmong } from './twins.ts'

/**
 * Compares the scores of a letter with a batch. At most one score of each family is compared (the 2026 score, the
 * Basisscore, the first current sector score): twenty numbers of one person, each against the same people, would say
 * more about those people than about her.
 * @param options.excluding mark of the person in the batch, so that she is not compared with herself (P9)
 * @param options.letterIndex place of the letter in its case, for the pointers in `answers.confirmed`
 * @returns one comparison a compared score; none when the letter prints no score
 */
export function compareWith(
  letter: Letter,
  answers: Answers,
  population: Population,
  options: { excluding?: string | null; letterIndex?: number } = {},
): Comparison[] {
  const { excluding = null, letterIndex = 0 } = options
  return comparedScores(letter).map(({ score, at }) => {
    const on = dayOf(score, letter)
    const own = on === null ? null : scoreRecord(letter, answers, score, at, on, letterIndex)
    const outcome = outcomeOf(score, on)
    const obstacle = obstacleOf(score, own, isDoubtful(letter, answers, at, letterIndex))
    const others = own && !obstacle ? otherPeople(own, population, excluding) : []
    const { campaign, batch, sha256, asOf } = population
    return {
      method: COMPARISON_VERSION,
      score: `/scores/${at}`,
      name: score.name,
      outcome: outcome.name,
      version: outcome.version,
      unit: score.unit,
      measured: outcome.measured,
      relevance: outcome.relevance,
      own: { value: score.value, class: own?.class ?? null, calculatedOn: on },
      population: { campaign, batch, sha256, asOf },
      obstacle,
      cell: own?.cell ?? null,
      peers: own && !obstacle ? peersAmong(own, others, outcome) : null,
      twins: own && !obstacle ? twinsAmong(own, others, outcome) : null,
    }
  })
}

/**
 * The first score of each family that was not merely transmitted. A letter that prints nothing else keeps its first
 * transmitted one, so that it is said why there is no comparison.
 */
export function comparedScores(letter: Letter): { score: Score; at: number }[] {
  const chosen = new Map<string, { score: Score; at: number }>()
  const [first] = letter.scores
  for (const [at, score] of letter.scores.entries()) {
    if (dayOf(score, letter) === null) continue
    const { name } = outcomeOf(score, null)
    const family = name === 'score-2026' || name === 'basisscore' ? name : 'sector'
    if (!chosen.has(family)) chosen.set(family, { score, at })
  }
  if (chosen.size > 0) return [...chosen.values()]
  return first ? [{ score: first, at: 0 }] : []
}

function obstacleOf(
  score: Score,
  own: ScoreRecord | null,
  inDoubt: boolean,
): Comparison['obstacle'] {
  if (inDoubt) return 'doubt'
  if (score.value === null) return 'no-value'
  if (own === null) return 'transmitted'
  return own.facts === null && own.cell === null ? 'no-facts' : null
}

/**
 * One record a person for this scorecard and version: of several letters the one nearest in time, so that nobody
 * counts twice. The person herself is left out.
 */
function otherPeople(
  own: ScoreRecord,
  population: Population,
  excluding: string | null,
): ScoreRecord[] {
  const single: ScoreRecord[] = []
  const byPerson = new Map<string, ScoreRecord>()
  for (const { person, scores } of population.records) {
    if (person !== null && person === excluding) continue
    for (const score of scores) {
      if (score.outcome !== own.outcome || score.version !== own.version) continue
      if (person === null) {
        single.push(score)
        break
      }
      const before = byPerson.get(person)
      if (!before || isNearer(own, score, before)) byPerson.set(person, score)
    }
  }
  return [...single, ...byPerson.values()]
}

/** Nearer in time; of two equally near the later, then the higher one: the order of records must not matter. */
function isNearer(own: ScoreRecord, one: ScoreRecord, other: ScoreRecord): boolean {
  const rank = ({ calculatedOn: day, value }: ScoreRecord) => [
    own.calculatedOn && day ? -daysApart(own.calculatedOn, day) : Number.NEGATIVE_INFINITY,
    day ? Date.parse(day) : 0,
    value ?? -1,
  ]
  const theirs = rank(other)
  const differs = rank(one)
    .map((rung, at) => rung - (theirs[at] ?? 0))
    .find((gap) => gap !== 0)
  return differs !== undefined && differs > 0
}
