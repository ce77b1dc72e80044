// France: the decision that a person tells of, when who decided sits there.
import { company } from '../addressee.ts'
import { decisionTold, missingOfDecision } from '../decision.ts'
import { type Offer, offer } from '../offer.ts'
import { plainLine } from '../../render/paper.ts'
import { nearOf } from '../targets.ts'
import type { Case } from '../vouching.ts'

/** One letter to who decided; none when nobody is named. Who sits elsewhere is left out by the country of the letter. */
export function toDecider(theCase: Case): Offer[] {
  const decision = decisionTold(theCase)
  const name = plainLine(decision?.by ?? '')
  if (decision === null || name === '') return []
  const addressee = company(name, theCase.answers, nearOf(theCase))
  const missing = missingOfDecision(decision)
  return [offer({ role: 'lender', addressee, letters: [] }, { missing })]
}
