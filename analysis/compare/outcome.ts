// Which scores may be compared with which, and from what difference on a difference matters.
import type { Letter, Score } from '../../extract/index.ts'
import { pointsTableOn } from '../score/table.ts'

/** 'score-2026', 'basisscore', or the score's name as printed (contract §6). */
export type OutcomeName = string

export type Outcome = {
  name: OutcomeName
  /** Version of the scorecard as printed; for points by a published table the day from which the table is valid. */
  version: string | null
  /** Which printed number the relevance limit is about. */
  measured: 'value' | 'probability'
  /** Smallest difference that matters, in points or percentage points (decisions: relevance limits). */
  relevance: number
  /** Width of the lattice on which other people's values may be shown. */
  step: number
  /** Unit to which quantiles are rounded. */
  grain: number
  /** True when a published table turns facts into points. */
  table: boolean
}

/** The outcome that a printed score belongs to. `on` is the day for which it was computed, where known. */
export function outcomeOf(score: Score, on: string | null): Outcome {
  if (score.unit === 'points' && score.max === 999) {
    const version = on === null ? null : (pointsTableOn(on)?.version ?? null)
    return { name: 'score-2026', version, ...limitsOf('score-2026', 999) }
  }
  const name = score.unit === 'percent' ? 'basisscore' : score.name
  return { name, version: score.version, ...limitsOf(name, score.max ?? 9999) }
}

export type Limits = Omit<Outcome, 'name' | 'version'>

/** The limits of an outcome; `max` tells the two scales of sector scores apart (0–1000 and 0–9999). */
export function limitsOf(name: OutcomeName, max: number): Limits {
  if (name === 'score-2026')
    return { measured: 'value', relevance: 10, step: 25, grain: 1, table: true }
  if (name === 'basisscore')
    return { measured: 'value', relevance: 1, step: 0.5, grain: 0.1, table: false }
  const step = max > 1000 ? 250 : 25
  return { measured: 'probability', relevance: 1, step, grain: 1, table: false }
}

/**
 * The day for which a score speaks: its own, else the letter's cut-off or date. Null for a score that was
 * transmitted: what the file held on that day is not what the letter shows.
 */
export function dayOf(score: Score, letter: Letter): string | null {
  if (score.transmittedOn !== null || score.recipient !== null) return null
  return score.calculatedOn ?? letter.cutoffOn ?? letter.issuedOn
}

/** The class in which a score stands: the letter of a sector score, else the words. */
export function classOf(score: Score): string | null {
  return score.rating ?? score.meaning
}
