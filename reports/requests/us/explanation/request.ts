// United States: the specific reasons of a refusal, to the creditor that sent the notice (Regulation B § 1002.9).
import { american } from '../../abroad/texts.ts'
import { company } from '../../addressee.ts'
import { type Decision, decisionTold, missingOfDecision } from '../../decision.ts'
import { defineRequest } from '../../define.ts'
import { type Offer, offer, type OfferContext } from '../../offer.ts'
import { plainLine } from '../../../render/paper.ts'
import { nearOf } from '../../targets.ts'
import { type Case, casePointer, isVouched } from '../../vouching.ts'
import { dayInWords, type Tongue } from '../../wording.ts'

const NOTICE = 'us/adverse-action'

type Refused = Pick<Decision, 'by' | 'on' | 'reasonGiven'> & {
  letters: number[]
  missing: string[]
}

/** The notice among the letters, else what the person told. Sender and day of the notice must be vouched for: the letter states both. */
function refusedIn(theCase: Case): Refused | null {
  const at = theCase.letters.findIndex((one) => one?.kind === NOTICE && one.sender !== null)
  const notice = theCase.letters[at]
  if (notice) {
    const open = ['/sender', '/issuedOn'].filter((place) => !isVouched(theCase, at, place))
    const missing = open.map((place) => casePointer(at, place))
    const lacking = notice.issuedOn === null ? [casePointer(at, '/issuedOn')] : []
    return {
      by: notice.sender,
      on: notice.issuedOn,
      letters: [at],
      missing: [...new Set([...missing, ...lacking])],
    }
  }
  const told = decisionTold(theCase)
  if (!told?.by) return null
  return { ...told, letters: [], missing: missingOfDecision(told) }
}

function applies({ theCase }: OfferContext): Offer[] {
  const refused = refusedIn(theCase)
  const lender = plainLine(refused?.by ?? '')
  if (refused === null || lender === '') return []
  const near = refused.letters.length > 0 ? 'US' : nearOf(theCase)
  const addressee = company(lender, theCase.answers, near)
  const target = { role: 'lender', addressee, letters: refused.letters } as const
  return [offer({ ...target, letters: [...target.letters] }, { missing: refused.missing })]
}

function wordsOf(theCase: Case, tongue: Tongue): Record<string, string> {
  const refused = refusedIn(theCase)
  if (!refused?.on) return {}
  const reason = plainLine(refused.reasonGiven ?? '')
  return { decidedOn: dayInWords(refused.on, tongue), ...(reason === '' ? {} : { reason }) }
}

export default defineRequest({
  type: 'explanation',
  right: 'ecoa-1002-9-a-2',
  countries: ['US'],
  tongue: 'us',
  applies,
  deadline: { law: 'ecoa-1002-9-a-2', days: 30 },
  items: {},
  texts: american(new URL('./', import.meta.url)),
  reviewed: null,
  words: (_, theCase, tongue) => wordsOf(theCase, tongue),
  body: ({ speech, theCase }) => [
    'purpose',
    ...(wordsOf(theCase, speech)['reason'] ? ['reason'] : []),
    'demand',
    'deadline',
    'refusal',
  ],
  enclose: (_, theCase, tongue) => {
    const words = wordsOf(theCase, tongue)
    return words['decidedOn'] ? [{ text: 'enclose-decision', words }] : []
  },
  warns: () => ['warn-sixty-days', 'warn-english'],
})
