// United Kingdom: how scores came about (UK GDPR Art. 15) to the agency; to the lender that decided, which agency it asked (CCA 1974 s. 157).
import { british } from '../../abroad/texts.ts'
import { company } from '../../addressee.ts'
import { decisionTold, decisionWords, missingOfDecision } from '../../decision.ts'
import { defineRequest } from '../../define.ts'
import { type Offer, offer, type OfferContext } from '../../offer.ts'
import { plainLine } from '../../../render/paper.ts'
import { nearOf } from '../../targets.ts'

function applies({ bureaus, theCase }: OfferContext): Offer[] {
  const toBureaus = bureaus.map((target) => offer(target))
  const decision = decisionTold(theCase)
  const lender = plainLine(decision?.by ?? '')
  if (decision === null || lender === '') return toBureaus
  const addressee = company(lender, theCase.answers, nearOf(theCase))
  const missing = missingOfDecision(decision)
  return [...toBureaus, offer({ role: 'lender', addressee, letters: [] }, { missing })]
}

export default defineRequest({
  type: 'explanation',
  right: 'uk-gdpr-15',
  countries: ['UK'],
  tongue: 'en',
  applies,
  deadline: { law: 'uk-gdpr-15', months: 1 },
  items: {},
  texts: british(new URL('./', import.meta.url)),
  reviewed: null,
  words: (_, theCase, tongue) => decisionWords(theCase, tongue),
  body: () => ['purpose', 'demand', 'identity', 'deadline', 'refusal'],
  enclose: ({ role }, theCase, tongue) => {
    const words = decisionWords(theCase, tongue)
    return role === 'lender' && words['decidedOn'] ? [{ text: 'enclose-decision', words }] : []
  },
  warns: ({ role }) =>
    role === 'lender' ? ['warn-section-157', 'warn-english'] : ['warn-english'],
})
