// A letter → what is kept of it for comparing. No name, date of birth, address, number or party comes along.
import type { Answers, Day, Letter, Score } from '../../extract/index.ts'
import { daysBetween } from '../day.ts'
import { type Recomputed, recompute } from '../score/recompute.ts'
import { decodeScore } from '../score/decode.ts'
import { aboutOf } from './about.ts'
import { cellOfEntries, cellOfPoints } from './cell.ts'
import { confirmedOf, inCase, isDoubtful } from './doubt.ts'
import { featuresOf } from './features.ts'
import { listsFile, printedFacts, tableFacts } from './facts.ts'
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
    if (on === null || isDoubtful(letter, answers, at, letterIndex)) return []
    return [scoreRecord(letter, answers, score, at, on, letterIndex)]
  })
  if (scores.length === 0) return null
  const thin = listsFile(letter) ? isThin(letter) : null
  const negative = listsFile(letter) ? letter.entries.some((entry) => entry.negative) : null
  const about = aboutOf(letter, answers)
  const waited = waitedFor(answers)
  return {
    person: null,
    kind: letter.kind,
    thin,
    negative,
    about,
    ...(waited === null ? {} : { waited }),
    scores,
  }
}

/** Days from the request's arrival, or its sending, to the answer; null where they are not said, or no answer takes so long or comes before. */
function waitedFor({ request }: Answers): number | null {
  const from = request?.receivedOn ?? request?.sentOn
  const to = request?.answeredOn
  if (!from || !to) return null
  const days = daysBetween(from, to)
  return days >= 0 && days <= LONGEST ? days : null
}

const LONGEST = 1_100

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
  const found = outcome.table ? recompute(letter, `/scores/${at}`) : null
  const tabled = found ? tableFacts(found) : null
  const { value } = score
  return {
    outcome: outcome.name,
    version: outcome.version,
    value,
    probability: score.probability,
    class: classOf(score),
    calculatedOn: on,
    facts: outcome.table ? tabled : printedFacts(letter, answers, on),
    cell: (outcome.table ? cellOfPoints(score) : null) ?? cellOfEntries(letter, on),
    confirmed: isConfirmed(answers, at, letterIndex),
    sumGap: found && found.sum !== null && value !== null ? found.sum - value : null,
    tableGap: found && value !== null ? tableGap(found, value) : null,
    levels: found ? levelsOf(found, answers) : null,
    explanations: found ? explanationsOf(letter, at) : null,
    features: featuresOf(letter, on),
  }
}

/** The level of each criterion on which all readings of the counting rules agree; null when there is none. */
function levelsOf(found: Recomputed, answers: Answers): Record<string, string> | null {
  const levels = Object.fromEntries(
    found.rows.flatMap(({ id, levels: readings }) =>
      readings.length === 1 ? [[id, readings[0] ?? '']] : [],
    ),
  )
  // No entry documents the identity check: that any points are printed for it does, or what the person says.
  const points = found.rows.find(({ id }) => id === 'identity-confirmed')?.points ?? null
  const checked = points === null ? answers.about?.identityChecked : points > 0
  if (typeof checked === 'boolean') levels['identity-confirmed'] = checked ? 'yes' : 'no'
  return Object.keys(levels).length === 0 ? null : levels
}

function explanationsOf(letter: Letter, at: number): number | null {
  const decoded = decodeScore(letter, `/scores/${at}`)
  return decoded?.isGap ? decoded.candidates.length : null
}

/**
 * How far a printed value lies outside the interval that the table gives for the listed facts over all readings; 0 within.
 * Criteria of which the list tells nothing count as printed. Null when nothing at all could be derived.
 */
function tableGap(found: Recomputed, value: number): number | null {
  if (!found.complete || found.rows.every(({ expected }) => expected.length === 0)) return null
  let low = 0
  let high = 0
  for (const { expected, points } of found.rows) {
    const all = expected.length > 0 ? expected : points === null ? [] : [points]
    if (all.length === 0) return null
    low += Math.min(...all)
    high += Math.max(...all)
  }
  return value < low ? value - low : value > high ? value - high : 0
}

/** Nothing listed that a criterion could use: no contract of any kind, and nothing negative. */
function isThin(letter: Letter): boolean {
  return letter.entries.every((entry) => entry.type === 'other' && !entry.negative)
}

function isConfirmed(answers: Answers, at: number, letterIndex: number): boolean {
  const confirmed = confirmedOf(answers)
  return confirmed === 'all' || confirmed.has(inCase(`/scores/${at}/value`, letterIndex))
}
