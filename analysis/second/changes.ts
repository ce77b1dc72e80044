// Two letters of one person side by side: rows, scores, what was demanded, and what the table foretold.
import type { Case } from '../case.ts'
import { checkCase } from '../check.ts'
import { likenessOfNames } from '../rules/names.ts'
import { lookAt } from '../rules/look.ts'
import type { Finding, Letter } from '../../extract/index.ts'
import { demandsOf } from './demands.ts'
import { predictionOf } from './prediction.ts'
import { rowsOf, type Two } from './rows.ts'
import { scoresOf } from './scores.ts'
import type { Changes } from './shape.ts'

/** Version of this comparison, printed in packs. */
export const CHANGES_VERSION = '1'

/** Both letters print a name or a birthday, and they are not the same. */
function isOtherPerson(a: Letter, b: Letter): boolean {
  const [one, other] = [a.identity, b.identity]
  if (one.bornOn !== null && other.bornOn !== null && one.bornOn !== other.bornOn) return true
  if (one.givenNames === null || other.givenNames === null) return false
  // A surname changes with a marriage; the first name and the birthday do not.
  const sameBirth = one.bornOn !== null && one.bornOn === other.bornOn
  return !sameBirth && likenessOfNames(one.givenNames, other.givenNames) === 'other'
}

function obstacleOf({ older, newer }: Two): Changes['obstacle'] {
  if (isOtherPerson(older.letter, newer.letter)) return 'other-person'
  if (older.day === null || newer.day === null) return 'no-day'
  return older.day === newer.day ? 'same-day' : null
}

/**
 * What changed between letter `older` and letter `newer` (places in the case, from 0). Pure: the same case gives the same answer.
 * @param findings those of the case, when they are known already
 */
export function changesBetween(
  c: Case,
  older: number,
  newer: number,
  findings?: readonly Finding[],
): Changes | null {
  const [a, b] = [c.letters[older], c.letters[newer]]
  if (!a || !b) return null
  const two: Two = { older: lookAt(c, a, older, 'en'), newer: lookAt(c, b, newer, 'en') }
  const obstacle = obstacleOf(two)
  const base = {
    method: CHANGES_VERSION,
    issuer: b.issuer,
    older,
    newer,
    olderOn: two.older.day,
    newerOn: two.newer.day,
    obstacle,
    otherKind: a.kind !== b.kind,
  }
  if (obstacle === 'other-person' || obstacle === 'no-day')
    return { ...base, rows: [], scores: [], demands: [], prediction: null }
  const rows = (['entries', 'inquiries', 'addresses'] as const).flatMap((list) => rowsOf(two, list))
  const scores = scoresOf(two)
  const demands =
    obstacle === null
      ? demandsOf(two, rows, findings ?? checkCase(c, 'en'), c.answers.log ?? [])
      : []
  return { ...base, rows, scores, demands, prediction: predictionOf(two, scores) }
}

/**
 * Every step from one letter of a bureau to its next, by the days for which they state the file. Letters of different bureaus are never
 * compared here, nor one that was not recognised. Empty for a case with one letter of each bureau.
 */
export function changesIn(c: Case): Changes[] {
  const dated = c.letters.flatMap((letter, index) =>
    letter === null
      ? []
      : [{ index, issuer: letter.issuer, day: letter.cutoffOn ?? letter.issuedOn ?? '' }],
  )
  const issuers = [...new Set(dated.map(({ issuer }) => issuer))]
  const steps = issuers.flatMap((issuer) => {
    const own = dated
      .filter((one) => one.issuer === issuer)
      .toSorted((x, y) => (x.day < y.day ? -1 : x.day > y.day ? 1 : x.index - y.index))
    return own.slice(1).map((newer, n) => ({ older: own[n]?.index ?? 0, newer: newer.index }))
  })
  if (steps.length === 0) return []
  const findings = checkCase(c, 'en')
  return steps.flatMap(({ older, newer }) => changesBetween(c, older, newer, findings) ?? [])
}
