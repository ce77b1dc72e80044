// Notices of adverse action in forms that no drawn letter has: reasons as boxes, bullets, codes and sentences, scores as rows, heads and prose.
import { describe, expect, test } from 'vitest'
import type { Letter } from '../../extract/index.ts'
import { letterOfPages } from '../../extract/pipeline.ts'
import { pageOf } from './papers/page.ts'

const LAW =
  'The federal Equal Credit Opportunity Act prohibits creditors from discriminating against credit applicants.'
const REPORT =
  'Our decision was based in whole or in part on information obtained in a report from the consumer reporting agency listed below.'

type Told = {
  name: string
  lines: string[]
  reasons: string[]
  factors?: [code: string | null, name: string][]
  score?: [value: number, on: string | null, min: number | null, max: number | null]
  person: [given: string, surname: string]
  address?: string
  issuedOn: string
  issuer: string
}

const NOTICES: readonly Told[] = [
  {
    name: 'form C-1 with lone crosses',
    lines: [
      'Sampletown Savings Bank',
      'Statement of Credit Denial, Termination or Change',
      'Date: 03/14/2026',
      'Applicant: Maria de la Cruz',
      'Address: 12 Sample Court, Nowhere, NY 00003',
      'Principal reason(s) for credit denial, termination, or other action taken concerning credit:',
      'X Income insufficient for amount of credit requested',
      '  Length of residence',
      'X Unable to verify employment',
      '  Bankruptcy',
      REPORT,
      'Equifax Information Services LLC, P.O. Box 00, Specimen City, PA 00000',
      LAW,
    ],
    reasons: ['Income insufficient for amount of credit requested', 'Unable to verify employment'],
    person: ['Maria', 'de la Cruz'],
    address: '12 Sample Court, Nowhere, NY 00003',
    issuedOn: '2026-03-14',
    issuer: 'equifax-us',
  },
  {
    name: 'filled and open boxes, score in a row of heads',
    lines: [
      'Exampleville Credit Union',
      'Notice of Action Taken',
      'Notice date: March 2, 2026',
      'Applicant name: Sam Example',
      'We are unable to offer you credit. Reasons for our decision:',
      '■ Delinquent past or present credit obligations with others',
      '□ Length of employment',
      '■ Number of recent inquiries on credit bureau report',
      'Information was obtained from a report by TransUnion LLC. ' + LAW,
      'Your credit score information',
      'Your credit score   Date created   Score range',
      '611   02/27/2026   300 to 850',
      'Key factors that adversely affected your credit score:',
      '14   Length of time accounts have been established',
      '18   Number of accounts with delinquency',
    ],
    reasons: [
      'Delinquent past or present credit obligations with others',
      'Number of recent inquiries on credit bureau report',
    ],
    factors: [
      ['14', 'Length of time accounts have been established'],
      ['18', 'Number of accounts with delinquency'],
    ],
    score: [611, '2026-02-27', 300, 850],
    person: ['Sam', 'Example'],
    issuedOn: '2026-03-02',
    issuer: 'transunion-us',
  },
  {
    name: 'a letter in sentences',
    lines: [
      'Mustermann Motor Credit Company',
      'May 7, 2026',
      'Alex Sample',
      '88 Example Road Apt 4',
      'Sampletown, OH 00001',
      'Dear Alex Sample:',
      'We regret that we cannot approve your request for an auto loan at this time. The principal reasons for our decision were: income insufficient for',
      'amount of credit requested; length of employment; and excessive obligations in relation to income.',
      'Your credit score was 598 on April 30, 2026. Scores range from 300 to 850. It was provided by Experian.',
      'The key factors that adversely affected your credit score were: (1) serious delinquency; (2) too many inquiries last 12 months.',
      'Experian did not make this decision. Under the Fair Credit Reporting Act you may dispute the accuracy of your report.',
    ],
    reasons: [
      'income insufficient for amount of credit requested',
      'length of employment',
      'excessive obligations in relation to income',
    ],
    factors: [
      [null, 'serious delinquency'],
      [null, 'too many inquiries last 12 months'],
    ],
    score: [598, '2026-04-30', 300, 850],
    person: ['Alex', 'Sample'],
    issuedOn: '2026-05-07',
    issuer: 'experian-us',
  },
  {
    name: 'an online notice with sections and no colons',
    lines: [
      'First Placeholder Bank, N.A.',
      'Notice of Credit Decision',
      'Date of notice   06/11/2026',
      'Application ID   APP-000111',
      'Prepared for   Jordan Doe',
      'Mailing address   4 Placeholder Plaza, Specimen City, PA 00000',
      'Your application was not approved',
      'Why we made this decision',
      '→ Insufficient number of credit references provided',
      '→ Too many accounts with balances (code 05)',
      'Information from a consumer reporting agency',
      'We obtained a report from Equifax. The agency played no part in our decision. See the Fair Credit Reporting Act.',
      'Score used   640',
      'Score model   VantageScore 4.0',
      'Score created on   June 9, 2026',
      'Lowest possible score   300',
      'Highest possible score   850',
      'What affected your score',
      '1. Balances on bankcard accounts too high (10)',
    ],
    reasons: [
      'Insufficient number of credit references provided',
      'Too many accounts with balances',
    ],
    factors: [['10', 'Balances on bankcard accounts too high']],
    score: [640, '2026-06-09', 300, 850],
    person: ['Jordan', 'Doe'],
    address: '4 Placeholder Plaza, Specimen City, PA 00000',
    issuedOn: '2026-06-11',
    issuer: 'equifax-us',
  },
  {
    name: 'reasons counted in words, factors one sentence each',
    lines: [
      'Sampletown Lending, LLC',
      'Notice of adverse action',
      'February 23, 2026',
      'Re: Your application 4067-666127 for a credit card account',
      'Dear Erika Sample,',
      'We cannot grant the credit. We decided this for two principal reasons: first, Temporary residence; second, Collection action or judgment.',
      'We relied in part on a report from Experian. The agency did not make the decision and you may obtain a free copy of your report.',
      'On February 20, 2026 your credit score was 529; scores of this kind range from 300 to 850. Key factors that adversely affected your credit score were as follows. Lack of recent bank revolving information. No recent revolving balances.',
      LAW,
    ],
    reasons: ['Temporary residence', 'Collection action or judgment'],
    factors: [
      [null, 'Lack of recent bank revolving information'],
      [null, 'No recent revolving balances'],
    ],
    score: [529, '2026-02-20', 300, 850],
    person: ['Erika', 'Sample'],
    issuedOn: '2026-02-23',
    issuer: 'experian-us',
  },
]

const read = (lines: string[]): Letter => {
  const letter = letterOfPages([pageOf(lines)], 'en')
  if (!letter) throw new Error('not recognised')
  return letter
}

describe('read', () => {
  test.each(NOTICES.map((one) => [one.name, one] as const))('%s', (_, told) => {
    const letter = read(told.lines)
    const [score] = letter.scores
    expect({
      reasons: letter.reasons.map(({ text }) => text),
      factors: score?.factors.map(({ code, name }) => [code, name]) ?? [],
      score: score ? [score.value, score.calculatedOn, score.min, score.max] : null,
      person: [letter.identity.givenNames, letter.identity.surname],
      address: letter.addresses[0]?.text ?? null,
      issuedOn: letter.issuedOn,
      issuer: letter.issuer,
      sender: letter.sender,
    }).toEqual({
      reasons: told.reasons,
      factors: told.factors ?? [],
      score: told.score ?? null,
      person: told.person,
      address: told.address ?? null,
      issuedOn: told.issuedOn,
      issuer: told.issuer,
      sender: told.lines[0],
    })
  })
  test('more reasons than any letter states are in doubt: boxes may be drawn that we do not see', () => {
    const many = [
      'Income insufficient',
      'Length of employment',
      'Length of residence',
      'Bankruptcy',
      'Limited credit experience',
      'Unable to verify income',
      'Unable to verify residence',
    ]
    const letter = read([
      'Sampletown Savings Bank',
      'Statement of Credit Denial',
      'Date: 03/14/2026',
      'Applicant: Sam Example',
      'Principal reasons for credit denial:',
      ...many,
      REPORT,
      'Equifax',
      LAW,
    ])
    expect(letter.reasons).toHaveLength(7)
    for (const i of many.keys())
      expect(letter.doubts.some(({ path }) => path.startsWith(`/reasons/${i}`))).toBe(true)
  })
  const refusal = (...reasons: string[]) =>
    read([
      'Sampletown Savings Bank',
      'Notice of Action Taken',
      'Date: 03/14/2026',
      'Applicant: Sam Example',
      ...reasons,
      REPORT,
      'Equifax',
      LAW,
    ]).reasons
  const INCOME = 'Income insufficient for amount of credit requested'
  test('a list set as a table: its head is no reason, its numbers are no codes', () => {
    const head = 'Principal reasons for our decision'
    expect(
      refusal(head, 'No.   Code   Reason', `1   A93   ${INCOME}`, '2   A31   Length of residence'),
    ).toEqual([
      { code: 'A93', text: INCOME, rank: 1 },
      { code: 'A31', text: 'Length of residence', rank: 2 },
    ])
    expect(refusal(head, 'No.   Reason', `1   ${INCOME}`)).toEqual([
      { code: null, text: INCOME, rank: 1 },
    ])
  })
  test('reasons called by their number, and one alone with a number in a sentence', () => {
    expect(
      refusal(
        'Principal reasons for credit denial',
        `Reason 1: ${INCOME}`,
        'Reason 2: Length of residence',
      ),
    ).toEqual([
      { code: null, text: INCOME, rank: 1 },
      { code: null, text: 'Length of residence', rank: 2 },
    ])
    expect(refusal('The principal reason for our decision: (1) Length of residence.')).toEqual([
      { code: null, text: 'Length of residence', rank: 1 },
    ])
  })
  test('two reasons in one breath are in doubt', () => {
    const letter = read([
      'Sampletown Savings Bank',
      'Notice of Action Taken',
      'Date: 03/14/2026',
      'Applicant: Sam Example',
      'We cannot approve your application because your income is insufficient and because of your length of employment.',
      REPORT,
      'Equifax',
      LAW,
    ])
    expect(letter.doubts.map(({ path }) => path)).toContain('/reasons/0')
  })
})
