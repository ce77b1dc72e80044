// A letter → what is kept of it for comparing. No name, date of birth, address, number or party comes along.
import type { Answers, Day, Letter, Score } from '../../extract/index.ts'
import { cellOfEntries, cellOfPoints } from './cell.ts'
import { pointFacts, printedFacts, printsEntries } from './facts.ts'
import { classOf, dayOf, outcomeOf } from './outcome.ts'
import type { PopulationRecord, ScoreRecord } from './population.ts'

/**
 * The compact record of a letter: one row for each score that states a day for which it was computed.
 * @param letterIndex place of the letter in its case, for the pointers in `answers.confirmed`
 * @returns null when the letter has no such score
 */
export function recordOf(
  letter: Letter,
  answers: Answers,
  letterIndex = 0,
): PopulationRecord | null {
  const scores = letter.scores.flatMap((score, at) => {
    const on = dayOf(score, letter)
    if (on === null || doubtful(letter, at)) return []
    return [scoreRecord(letter, answers, score, at, on, letterIndex)]
  })
  if (scores.length === 0) return null
  const thin = printsEntries(letter) ? letter.entries.length === 0 : null
  return { person: null, kind: letter.kind, thin, scores }
}

/** One score of a letter as it is compared. */
export function scoreRecord(
  letter: Letter,
  answers: Answers,
  score: Score,
  at: number,
  on: Day,
  letterIndex: number,
): ScoreRecord {
  const outcome = outcomeOf(score, on)
  const sum = score.criteria.reduce((total, { points }) => total + (points ?? Number.NaN), 0)
  const added = score.criteria.length > 0 && score.value !== null && Number.isFinite(sum)
  return {
    outcome: outcome.name,
    version: outcome.version,
    value: score.value,
    probability: score.probability,
    class: classOf(score),
    calculatedOn: on,
    facts: outcome.table ? pointFacts(score) : printedFacts(letter, answers, on),
    cell: (outcome.table ? cellOfPoints(score) : null) ?? cellOfEntries(letter, on),
    confirmed: isConfirmed(letter, answers, at, letterIndex),
    sumGap: added ? sum - (score.value ?? 0) : null,
    tableGap: null,
  }
}

/** No comparison rests on a doubtful value: a doubt on this score, or on what the facts are made of, excludes it. */
export function doubtful(letter: Letter, at: number): boolean {
  const parts = [`/scores/${at}`, '/entries', '/inquiries', '/addresses']
  return letter.doubts.some(
    ({ path }) =>
      !UNUSED.test(path) && parts.some((part) => path === part || path.startsWith(`${part}/`)),
  )
}

/** Values that enter no comparison: a doubt on them excludes nothing. */
const UNUSED =
  /\/(amount|currency|instalments|party|originalParty|reference|history|purpose|text|reportedBy|label)$/

function isConfirmed(letter: Letter, answers: Answers, at: number, letterIndex: number): boolean {
  const { confirmed } = answers
  if (confirmed === 'all') return true
  const value = `/scores/${at}/value`
  const pointer = letterIndex === 0 ? value : `/letters/${letterIndex}${value}`
  return letter.doubts.length === 0 && (confirmed?.includes(pointer) ?? false)
}
