// How often the decoder names one explanation, over made people with one wrong fact. A wrong fact: the score was computed with one criterion at
// another level than the letter documents. Visible: the printed value follows from the documented facts by no reading of the counting rules.
import { decoder } from '../../../analysis/rules/decode.ts'
import { lookAt } from '../../../analysis/rules/look.ts'
import type { Answers, Letter } from '../../../extract/index.ts'
import { letterOf, person } from '../../../fixtures/index.ts'
import { IDS, tiersOf } from './oracle.ts'
import { dice } from './people-made.ts'

/**
 * What the letter and the person tell: 'printed', the account page with its twelve points; 'identity', the value alone, and the person says
 * whether her identity was checked (the only criterion that no entry documents), so that all twelve facts are known; 'alone', the value and
 * nothing else.
 */
export type Told = 'printed' | 'identity' | 'alone'
export type Measured = {
  visible: number
  unique: number
  uniqueAndRight: number
  upToThree: number
  holdsTruth: number
  /** One explanation, or one that is left whichever answer the person gives about her identity check. */
  decided: number
}

const DAYS = ['2026-03-17', '2026-06-22', '2026-08-31', '2026-10-12', '2026-11-18'] as const

/** The printed score with one criterion moved to any other level of the table; null where the drawn level is the same or has no letter. */
function moved(letter: Letter, roll: (n: number) => number): { letter: Letter; id: string } | null {
  const [score] = letter.scores
  const at = roll(12)
  const id = IDS[at]
  const row = score?.criteria[at]
  if (score === undefined || row === undefined || id === undefined || id === 'identity-confirmed')
    return null
  const { none, tiers } = tiersOf(id)
  const levels = [...(none === null ? [] : [none]), ...tiers.map(({ points }) => points)]
  const points = levels[roll(levels.length)] ?? 0
  if (points === row.points) return null
  const criteria = score.criteria.map((one, n) => (n === at ? { ...one, points } : one))
  const value = (score.value ?? 0) + points - (row.points ?? 0)
  return { letter: { ...letter, scores: [{ ...score, criteria, value, meaning: null }] }, id }
}

const listsAnything = ({ entries, inquiries, addresses }: Letter) =>
  entries.length + inquiries.length + addresses.length > 0

export function measureDecoder(seed: number, people: number, told: Told): Measured {
  const roll = dice(seed)
  const found: Measured = {
    visible: 0,
    unique: 0,
    uniqueAndRight: 0,
    upToThree: 0,
    holdsTruth: 0,
    decided: 0,
  }
  for (let n = 0; n < people; n += 1) {
    const on = DAYS[n % DAYS.length] ?? '2026-10-12'
    const whole = letterOf(person(seed, `decoder/${n}`), 'schufa/score-2026', {
      on,
      contracts: true,
    })
    if (!listsAnything(whole) || whole.scores[0]?.value === null) continue
    const change = moved(whole, roll)
    if (change === null) continue
    const isConfirmed = (whole.scores[0]?.criteria[5]?.points ?? 0) > 0
    const answers: Answers = told === 'identity' ? { about: { identityChecked: isConfirmed } } : {}
    const scores = change.letter.scores.map((one) =>
      told === 'printed' ? one : { ...one, criteria: [] },
    )
    const letter = { ...change.letter, scores }
    const [finding] = decoder.run(
      lookAt({ letters: [letter], answers, today: on }, letter, 0, 'en'),
    )
    const candidates = finding?.numbers['candidates']
    if (typeof candidates !== 'number') continue
    const keys = ['criterion', ...[1, 2, 3, 4, 5, 6, 7, 8].map((k) => `candidate${k}`)]
    const named = keys.map((key) => finding?.numbers[key])
    const hasTruth = named.includes(change.id)
    found.visible += 1
    if (candidates === 1) found.unique += 1
    if (candidates === 1 || finding?.numbers['ifNot'] !== undefined) found.decided += 1
    if (candidates === 1 && hasTruth) found.uniqueAndRight += 1
    if (candidates >= 1 && candidates <= 3) found.upToThree += 1
    if (hasTruth) found.holdsTruth += 1
  }
  return found
}
