// Notices of adverse action as lenders may print them: particulars, reasons, the score with its range and day, key factors, the agency. Words after the
// sample forms C-1 to C-5 of Regulation B and after what lenders write in their own.
import type { Letter } from '../../extract/index.ts'
import { LIST_OF_ITEMS } from './lists.ts'
import type { Part, PartName, Wording } from './parts.ts'

type Three = readonly [string, string, string]
const wordOf = (wording: Wording): 0 | 1 | 2 => (wording === 3 ? 0 : wording)

const REASONS: readonly (readonly string[])[] = [
  [
    'Income insufficient for amount of credit requested',
    'Excessive obligations in relation to income',
    'Length of employment',
    'Number of recent inquiries on credit bureau report',
  ],
  [
    'Your credit report shows recent late payments',
    'Balances on your revolving accounts are too high compared with their limits',
    'You have not been with your current employer long enough',
    'We could not confirm the income that you stated',
  ],
  [
    'Debt-to-income ratio too high',
    'Too few accounts with a positive payment record, or accounts too new to rate',
    'Delinquency reported on an auto loan',
    'Value of collateral does not support the amount requested',
  ],
]
const OTHER_REASONS = [
  'Unable to verify employment',
  'Temporary residence',
  'No credit file',
  'Collection action or judgment',
  'Bankruptcy',
]
const FACTORS: readonly (readonly [string, string])[] = [
  ['10', 'Proportion of balances to credit limits on revolving accounts is too high'],
  ['14', 'Length of time accounts have been established'],
  ['08', 'Too many inquiries last 12 months'],
  ['18', 'Number of accounts with delinquency'],
]

const isCoded = (wording: Wording): boolean => wording === 1 || wording === 3

/** The truth with the reasons and factors that this wording prints. */
export const stated = (letter: Letter, wording: Wording): Letter => ({
  ...letter,
  reasons: (REASONS[wordOf(wording)] ?? []).map((text, i) => ({ code: null, text, rank: i + 1 })),
  scores: letter.scores.map((score) => ({
    ...score,
    factors: FACTORS.map(([code, name], i) => ({
      code: isCoded(wording) ? code : null,
      name,
      effect: null,
      rank: i + 1,
    })),
  })),
})

const MONTHS =
  'January February March April May June July August September October November December'
/** „03/14/2026", „March 14, 2026", „3/14/2026". */
export function usDay(iso: string | null, wording: Wording): string {
  const [year = '', month = '', day = ''] = (iso ?? '').split('-')
  const name = MONTHS.split(' ')[Number(month) - 1]
  return wording === 0
    ? `${month}/${day}/${year}`
    : wording === 2
      ? `${Number(month)}/${Number(day)}/${year}`
      : `${name} ${Number(day)}, ${year}`
}

/** Titles and first sentences: refusal by form, by letter, a closed account, an offer on other terms. */
export const US_HEADS: readonly { title: string; body: readonly string[] }[] = [
  {
    title: 'Notice of Action Taken and Statement of Reasons',
    body: [
      'Description of account, transaction, or requested credit: personal loan',
      'Description of action taken: your request was denied',
    ],
  },
  {
    title: 'Notice of Adverse Action',
    body: [
      'Thank you for your recent application. After careful review, we are unable to approve it at this time.',
    ],
  },
  {
    title: 'Statement of Credit Denial, Termination, or Change',
    body: ['We have closed your credit card account and can no longer offer you credit under it.'],
  },
  {
    title: 'NOTICE OF ACTION TAKEN',
    body: [
      'We are unable to offer you credit on the terms that you requested, but can offer you credit of $2,500 for 24 months.',
    ],
  },
]
export const US_FOOT =
  'The federal Equal Credit Opportunity Act prohibits creditors from discriminating against credit applicants on the basis of race, color, religion, national origin, sex, marital status, or age. Under the Fair Credit Reporting Act you have the right to a free copy of your report within 60 days and to dispute the accuracy of any information in it. The agency played no part in our decision and is unable to supply specific reasons for it.'

const L = {
  name: ['Applicant', 'Name', 'Customer'],
  address: ["Applicant's address", 'Address', 'Mailing address'],
  reference: ['Application number', 'Reference number', 'File number'],
  on: ['Date', 'Date of notice', 'Notice date'],
  creditor: ['Creditor', 'Lender', 'Name of creditor'],
  value: ['Your credit score', 'Credit score used', 'Numerical score'],
  model: ['Score model', 'Type of score', 'Scoring model'],
  created: ['Date', 'Date score was created', 'Created on'],
  range: ['Scores range from', 'Range of possible scores', 'Score range'],
  agency: ['Name', 'Consumer reporting agency', 'Agency'],
  agencyAddress: ['Address', 'Agency address', 'Mailing address'],
  phone: ['Toll-free telephone number', 'Telephone', 'Phone'],
} satisfies Record<string, Three>

/** The parts of such a notice. */
export function partsOfNotice(letter: Letter, wording: Wording): Partial<Record<PartName, Part>> {
  const w = wordOf(wording)
  const l = (words: Three): string => (wording === 3 ? words[0].toUpperCase() : words[w])
  const { identity } = letter
  const name = `${identity.givenNames} ${identity.surname}`
  const address = letter.addresses[0]?.text ?? null
  const on = usDay(letter.issuedOn, wording)
  const [score] = letter.scores
  if (!score) throw new Error('the notice has a score')
  const created = usDay(score.calculatedOn, wording)
  const texts = letter.reasons.map(({ text }) => text)
  const factors = score.factors.map((one) =>
    one.code === null ? one.name : `${one.code} ${one.name}`,
  )
  const one = (cells: [string, string | null][], told: string[], heading: string): Part => ({
    heading,
    items: [{ title: null, group: null, cells }],
    told,
  })
  return {
    identity: one(
      [
        [l(L.on), on],
        [l(L.name), name],
        [l(L.address), address],
        [l(L.reference), identity.reference],
        [l(L.creditor), letter.sender],
      ],
      [
        `This notice of ${on} concerns application number ${identity.reference} of ${name}, ${address}, with ${letter.sender}.`,
      ],
      ['Applicant', 'Your application', 'About this notice'][w] ?? '',
    ),
    reasons: {
      heading:
        [
          'Principal reason(s) for credit denial, termination, or other action taken concerning credit',
          'Reasons for our decision',
          'Why we made this decision',
        ][w] ?? '',
      ways: LIST_OF_ITEMS,
      items: [{ title: null, group: null, cells: [] }],
      list: texts,
      itemHead: 'Reason',
      others: OTHER_REASONS,
      told: [
        [
          `The principal reasons for our decision are: ${texts.join('; ')}.`,
          `Your application was declined for the following reasons: ${texts.join('; ')}.`,
          `We took this action because of the following: ${texts.join('; ')}.`,
        ][w] ?? '',
      ],
    },
    'own score': one(
      [
        [l(L.model), score.name],
        [l(L.value), String(score.value)],
        [l(L.created), created],
        [l(L.range), wording === 2 ? '300-850' : '300 to 850'],
      ],
      [
        [
          `We also used your ${score.name}. Your credit score is ${score.value} and was created on ${created}. Scores range from a low of 300 to a high of 850.`,
          `On ${created} we obtained your ${score.name} of ${score.value} from Experian; possible scores run from 300 to 850.`,
          `A ${score.name} was used in our decision. It was ${score.value} as of ${created}, on a scale of 300 to 850.`,
        ][w] ?? '',
      ],
      ['Your credit score', 'Credit score disclosure', 'The credit score we used'][w] ?? '',
    ),
    factors: {
      heading:
        [
          'Key factors that adversely affected your credit score',
          'Factors that affected your score',
          'What is lowering your score',
        ][w] ?? '',
      ways: LIST_OF_ITEMS.filter((way) => way !== 'boxes'),
      items: [{ title: null, group: null, cells: [] }],
      list: factors,
      itemHead: 'Factor',
      told: [
        `The key factors that adversely affected your credit score are: ${factors.join('; ')}.`,
      ],
    },
    agency: one(
      [
        [l(L.agency), 'Experian'],
        [l(L.agencyAddress), 'P.O. Box 0000, Exampleville, TX 00000'],
        [l(L.phone), '(000) 000-0000'],
      ],
      [
        'Our decision was based in part on a report from Experian, P.O. Box 0000, Exampleville, TX 00000, (000) 000-0000, a consumer reporting agency.',
      ],
      [
        'Part II: Disclosure of use of information obtained from an outside source',
        'Consumer reporting agency',
        'Where our information came from',
      ][w] ?? '',
    ),
  }
}
