// Contesting a decision made by machine (Art. 22(3) with Art. 15(1)(h) GDPR): first to the lender that decided, then to the bureau.
import { company } from '../addressee.ts'
import { textsIn } from '../block-text.ts'
import { decisionBlocks, decisionOf, decisionWords, missingOfDecision } from '../decision.ts'
import { defineRequest } from '../define.ts'
import { type Offer, offer, type OfferContext } from '../offer.ts'
import { plainLine } from '../../render/paper.ts'
import { nearOf } from '../targets.ts'

/** Bureaus whose letter names the lender; when none does, the first: which score the lender had is what the letter asks. */
function bureausAsked({ bureaus, theCase }: OfferContext, lender: string) {
  const named = bureaus.filter(({ letters }) =>
    letters.some((index) => {
      const letter = theCase.letters[index]
      const names = [
        ...(letter?.scores ?? []).map(({ recipient }) => recipient),
        ...(letter?.inquiries ?? []).map(({ party }) => party),
      ]
      return lender !== '' && names.some((one) => plainLine(one ?? '') === lender)
    }),
  )
  return named.length > 0 ? named : bureaus.slice(0, 1)
}

function applies(context: OfferContext): Offer[] {
  const { theCase } = context
  const decision = decisionOf(theCase)
  if (decision === null) return []
  const missing = missingOfDecision(decision)
  const lender = plainLine(decision.by ?? '')
  const toBureaus = bureausAsked(context, lender).map((target) => offer(target, { missing }))
  if (lender === '') return toBureaus
  const addressee = company(lender, theCase.answers, nearOf(theCase))
  return [offer({ role: 'lender', addressee, letters: [] }, { missing }), ...toBureaus]
}

export default defineRequest({
  type: 'contest',
  right: 'gdpr-22-3',
  applies,
  deadline: { law: 'gdpr-12-3', months: 1 },
  items: {},
  texts: textsIn(new URL('./', import.meta.url)),
  reviewed: null,
  words: (_, theCase, speech) => decisionWords(theCase, speech),
  body: ({ theCase }) => [
    'purpose',
    ...decisionBlocks(theCase),
    decisionOf(theCase)?.humanInvolved === false ? 'human none' : 'human unknown',
    'support',
    'contest',
    'demand',
    'logic',
    'identity',
    'deadline',
    'refusal',
  ],
  enclose: (_, theCase, speech) => {
    const words = decisionWords(theCase, speech)
    return words['decidedOn'] ? [{ text: 'enclose-decision', words }] : []
  },
})
