// Score by score: values of one scale and version are subtracted, others are said not to be comparable.
import type { Score } from '../../extract/index.ts'
import type { Two } from './rows.ts'
import type { ChangedScore } from './shape.ts'

/** Without the version, which is told apart: 'SCHUFA-Score für Banken, Version 3.0' and '…, Version 4.0' are one score. */
const nameOf = ({ name, sector }: Score) =>
  `${name
    .replace(/,?\s*version\s*[\d.]+/i, '')
    .toLowerCase()
    .trim()}|${sector ?? ''}`

/** Scores that were computed for the letter; what was sent to others earlier belongs to no day of this letter. */
const own = (scores: readonly Score[]) =>
  scores.flatMap((score, n) =>
    score.transmittedOn === null ? [{ score, path: `/scores/${n}` }] : [],
  )

const isSameScale = (a: Score, b: Score) =>
  a.unit === b.unit && a.version === b.version && a.min === b.min && a.max === b.max

/** Two decimals are the most that letters print. */
const exact = (value: number) => Math.round(value * 100) / 100

function pairOf(
  two: Two,
  a: { score: Score; path: string },
  b: { score: Score; path: string },
): ChangedScore {
  const doubt = two.older.doubtful([`${a.path}/value`]) ?? two.newer.doubtful([`${b.path}/value`])
  const [from, to] = [a.score.value, b.score.value]
  const base = {
    name: a.score.name,
    before: two.older.inCase(a.path),
    after: two.newer.inCase(b.path),
    unit: b.score.unit,
    from,
    to,
    difference: null,
  }
  if (doubt !== null) return { ...base, state: 'unsure' }
  if (!isSameScale(a.score, b.score)) return { ...base, state: 'other-scale' }
  if (from === null || to === null) return { ...base, state: from === to ? 'same' : 'no-value' }
  return { ...base, state: from === to ? 'same' : 'changed', difference: exact(to - from) }
}

/** Scores of both letters, paired by name and sector in reading order. */
export function scoresOf(two: Two): ChangedScore[] {
  const before = own(two.older.letter.scores)
  const left = own(two.newer.letter.scores)
  const unsure = (look: Two['older']) =>
    look.listInDoubt('scores') || look.doubtful(['/pages']) !== null
  const paired = before.map((a): ChangedScore => {
    const same = left.findIndex(
      ({ score }) => nameOf(score) === nameOf(a.score) && isSameScale(a.score, score),
    )
    const at = same >= 0 ? same : left.findIndex(({ score }) => nameOf(score) === nameOf(a.score))
    const [b] = at < 0 ? [] : left.splice(at, 1)
    if (b) return pairOf(two, a, b)
    const { name, unit, value } = a.score
    const path = two.older.inCase(a.path)
    const state =
      unsure(two.newer) || two.newer.letter.kind !== two.older.letter.kind ? 'unsure' : 'gone'
    return { name, state, before: path, after: null, unit, from: value, to: null, difference: null }
  })
  const added = left.map(({ score, path }): ChangedScore => {
    const { name, unit, value } = score
    const state =
      unsure(two.older) || two.newer.letter.kind !== two.older.letter.kind ? 'unsure' : 'new'
    return {
      name,
      state,
      before: null,
      after: two.newer.inCase(path),
      unit,
      from: null,
      to: value,
      difference: null,
    }
  })
  return [...paired, ...added]
}
