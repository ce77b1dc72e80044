// Which letters hold what: lists of the stored file, points of the 2026 score, the table of symbols; and who is bound by the code of conduct.
import type { Letter, Score } from '../../extract/index.ts'

/** Members of the association whose code of conduct sets the storage periods (slugs of issuers). */
export const CODE_MEMBERS: readonly string[] = [
  'schufa',
  'crif-de',
  'infoscore',
  'boniversum',
  'creditreform',
]

export function isCodeMember(letter: Letter): boolean {
  return CODE_MEMBERS.includes(letter.issuer)
}

/** The letter lists the stored file. The account page of the 2026 score, the refusal of a lender and the like do not. */
export function listsEntries(letter: Letter): boolean {
  if (letter.entries.length > 0 || letter.inquiries.length > 0) return true
  return letter.kind !== 'schufa/score-2026' && !letter.kind.startsWith('us/')
}

/** A score of the published points scale with its criteria printed. */
export function hasPoints(score: Score): boolean {
  return score.unit === 'points' && score.criteria.length > 0
}

/** The bureau is bound by the GDPR (before 25 May 2018: by the German act): not the statutory reports of the UK, nor notices from the US. */
export function isUnderGdpr(letter: Letter): boolean {
  return !letter.kind.startsWith('us/') && !/-(uk|us|ch)$/.test(letter.issuer)
}

/** Lists the stored file under the GDPR: what the rules about single rows look at. */
export function listsFile(letter: Letter): boolean {
  return isUnderGdpr(letter) && listsEntries(letter)
}
