// Notices of adverse action from the US: refusals of credit with reasons and, where a score was used, the score with its range, day and
// key factors. After the sample forms C-1 to C-5 of Regulation B (12 CFR 1002, appendix C) and the score disclosure that FCRA § 615(a) asks
// for. Data only; days are month first, amounts in dollars.
import type { Column, Layout, RecordSet } from '../../parse/layout.ts'

/** What can be no item of a list: the sentences that follow one in the sample forms. */
const UNTIL = [
  '^(?:We (?:also |have )?(?:obtained|used|based|thank)|Our (?:credit|decision|denial)|You (?:have|may|can)|If you|If |The (?:federal|consumer|reporting|credit bureau|creditor|agency|score)|Sincerely|Yours|Notice|Part (?:I|1|2)|Under the|In (?:evaluating|making|reaching)|This (?:notice|letter|decision|section)|Please |Thank you|Dear |Disclosure|A copy|Credit Department)',
  '^Scores? (?:rang|date|model|name)|^(?:Possible )?(?:score )?range\\b|^(?:Your |The )?(?:numerical )?(?:credit )?score(?:\\b(?! below| too| not)|:)|^Date\\b|^(?:Name|Address|Telephone|Phone|Agency)\\b',
  '^Key factors?|^(?:The )?(?:principal |main |specific )?reasons? ',
]

export const REASONS: RecordSet = {
  id: 'reasons',
  into: 'reasons',
  columns: [
    { id: 'text', type: 'text', labels: [] },
    { id: 'code', type: 'text', labels: [] },
  ],
  tables: [],
  items: {
    after: [
      'the following (?:principal |specific |main )?reasons?(?:\\(s\\))?:?$',
      '(?:principal|specific|main) reasons?(?:\\(s\\))? for [^.:]{3,120}:?$',
      'reasons?(?:\\(s\\))? for (?:our|the|this|your|credit|adverse) [^.:]{3,80}(?:are|were|is|was)?(?: as follows)?:$',
      '^(?:The )?reasons? for (?:our|this|your|the) (?:decision|denial|action|adverse action|credit decision)[^.]{0,30}$',
      'section must be completed in all instances\\.?$',
      'reasons?(?:\\(s\\))? (?:are|were|is|was)(?: as follows)?:$',
    ],
    until: UNTIL,
  },
}

export const FACTORS: RecordSet = {
  ...REASONS,
  id: 'factors',
  into: 'factors',
  items: {
    after: [
      '(?:adversely|negatively|most) affected (?:your|the) (?:credit )?score:?$',
      '^(?:The )?(?:main |top )?key factors?(?:[^.:]{0,60})?:$',
      '^Key factors?(?: affecting| in)? ?(?:your )?(?:credit )?(?:score)?$',
      'factors? (?:that|which) (?:lowered|hurt|kept)[^.:]{0,40}score[^.:]{0,20}:$',
    ],
    until: UNTIL,
  },
}

export const SCORE: RecordSet = {
  id: 'score',
  into: 'scores',
  once: true,
  name: 'credit score',
  columns: [
    {
      id: 'name',
      type: 'text',
      labels: ['Score name', 'Score model', 'Scoring model', 'Type of score', 'Score type'],
      says: [
        '((?:FICO|VantageScore)®? ?(?:(?:Auto|Bankcard) )?(?:Score)?®? ?(?:\\d{1,2}(?:\\.\\d)?)?)',
      ],
    },
    {
      id: 'value',
      type: 'points',
      opens: true,
      labels: [
        'Your credit score',
        'Credit score',
        'Your score',
        'Score',
        'Numerical credit score',
        'Your numerical credit score',
        'Credit score used',
        'Credit score used in our decision',
        'Your FICO Score',
      ],
      says: [
        'score(?: that we used| used| we obtained)?(?: in [^.:]{3,30})?(?: was| is| of|:| =)? (\\d{3})(?!\\d|[.,]\\d| ?(?:to|and|-|–) ?\\d|/)',
        '(?:FICO|VantageScore)[^.:]{0,22}?(?::| was| is| of) (\\d{3})(?!\\d|[.,]\\d| ?(?:to|-|–) ?\\d|/)',
      ],
    },
    {
      id: 'calculatedOn',
      type: 'us-date',
      labels: [
        'Date',
        'Score date',
        'Date of score',
        'Date created',
        'Date of credit score',
        'Date score created',
        'Date score was created',
        'Created on',
        'Created',
        'As of',
      ],
      says: [
        'score[^.]{0,60}?(?:created|calculated|computed|obtained|as of|dated|on)(?: on)? ({us-date})',
        '(?:created|calculated|computed) on ({us-date})',
        'Date(?: of score| created| score created)?:? ({us-date})',
      ],
    },
    {
      id: 'min',
      type: 'points',
      labels: ['Lowest possible score', 'Lowest score', 'Low'],
      says: [
        'low of ({int})',
        'rang(?:e|es|ing|ed)?(?: of)?(?: possible)?(?: scores?)?(?: is| are| runs)?:? ?(?:from |between )?({int}) ?(?:to|and|-|–|—) ?{int}',
      ],
    },
    {
      id: 'max',
      type: 'points',
      labels: ['Highest possible score', 'Highest score', 'High'],
      says: [
        'high of ({int})',
        'rang(?:e|es|ing|ed)?(?: of)?(?: possible)?(?: scores?)?(?: is| are| runs)?:? ?(?:from |between )?{int} ?(?:to|and|-|–|—) ?({int})',
      ],
    },
  ],
  tables: [],
  sentences: { when: ['score', '{int}'], not: [], starts: '$.' },
}

const ADDRESSES: RecordSet = {
  id: 'addresses',
  into: 'addresses',
  columns: [
    {
      id: 'text',
      type: 'address',
      opens: true,
      labels: ["Applicant's Address", 'Applicant address', 'Address of applicant'],
    },
  ],
  tables: [],
}

/** „Erika Mustermann", „Erika M. Mustermann": a longer name is not cut by guess. */
const AFTER_NAME =
  '(?=$|[,:;]| \\d| Applicant| Address| Re\\b| Date| Account| Application| Description)'
const BEFORE_NAME =
  "(?:Applicant(?:['’]s)?(?: Name)?|Name of applicant|Dear):? (?:(?:Mr|Mrs|Ms|Mx|Dr)\\.? )?"
const A_NAME = "\\p{Lu}[\\p{L}'’-]+"

const FIELDS: Column[] = [
  {
    id: 'identity/givenNames',
    type: 'text',
    labels: [],
    says: [`${BEFORE_NAME}(${A_NAME}(?: \\p{Lu}\\.)?) ${A_NAME}${AFTER_NAME}`],
  },
  {
    id: 'identity/surname',
    type: 'text',
    labels: [],
    says: [
      `${BEFORE_NAME}${A_NAME}(?: \\p{Lu}\\.)? (${A_NAME})${AFTER_NAME}`,
      `Dear (?:Mr|Mrs|Ms|Mx|Dr)\\.? (${A_NAME})[,:]`,
    ],
  },
  {
    id: 'identity/reference',
    type: 'number',
    labels: [
      'Application number',
      'Application no.',
      'Application ID',
      'Application reference',
      'Reference number',
      'Reference',
      'Our reference',
      'Loan number',
      'Account number',
    ],
    says: ['(?:Application|Reference|Loan) (?:number|no\\.|ID|#):? ({number})'],
  },
  {
    id: 'issuedOn',
    type: 'us-date',
    labels: [
      'Date',
      'Date of notice',
      'Notice date',
      'Date of this notice',
      'Date mailed',
      'Letter date',
    ],
    says: ['^({us-date})$', '^(?:Date|Dated|Notice date):? ({us-date})'],
  },
  {
    id: 'sender',
    type: 'text',
    labels: ['Creditor', "Creditor's name", 'Name of creditor', 'Lender'],
    says: [
      // A letter head: a line or a paragraph that begins with the name of a lender.
      '^(?!(?:Notice|Statement|Dear|Re|Your|We|Our|Thank|Adverse|Credit (?:score|application|decision|denial)|Application|Applicant|Part|Description|This|In|If|You|Key|Under|Please|Any|Sincerely|Reasons?|Where|Equifax|Experian|Trans ?Union)\\b)((?=[^.:]{0,70}(?:Bank|Credit Union|Financ|Lend|Mortgage|Card|Motor|Capital|Savings|Trust|Loan|Credit))(?:(?!\\b(?:you|your|we|our|may|was|is|are|were|has|have|will|this|that|Act|report|score|reporting)\\b)[^\\d:;]){3,70}?(?:,? (?:N\\.A\\.|F\\.S\\.B\\.|Inc\\.|LLC|Corp\\.|Co\\.))?)(?=$|,? \\d|,? P\\.? ?O\\.? Box|,? (?:Credit|Loan|Consumer|Customer|Lending) (?:Department|Services|Center|Operations))',
    ],
  },
  {
    id: 'bureau',
    type: 'party',
    labels: [
      'Consumer reporting agency',
      'Credit reporting agency',
      'Reporting agency',
      'Name of consumer reporting agency',
      'Name of agency',
      'Agency',
      'Credit bureau',
      'Name',
    ],
  },
]

export const ADVERSE_ACTION = {
  id: 'us/adverse-action@2011-08',
  issuer: 'us',
  kind: 'us/adverse-action',
  language: 'en',
  sender: [],
  validFrom: '2011-08-15',
  validTo: null,
  source:
    'Regulation B (12 CFR 1002), appendix C, sample forms C-1 to C-5 as amended from 15 Aug 2011 (76 FR 41590): public; letters.md §6. No letter was seen.',
  expects: ['/sender', '/issuedOn'],
  bureaus: [
    {
      issuer: 'equifax-us',
      names: [
        'Equifax(?: Information Services,? (?:LLC|Inc\\.?)| Credit Information Services(?:, Inc\\.)?| Consumer Services,? LLC|, Inc\\.)',
        'Equifax',
      ],
    },
    { issuer: 'experian-us', names: ['Experian(?: Information Solutions,? Inc\\.?)', 'Experian'] },
    {
      issuer: 'transunion-us',
      names: ['Trans ?Union(?: Consumer Solutions|,? LLC)', 'Trans ?Union'],
    },
  ],
  recognise: {
    all: [
      // What was refused, in the words of the sample forms and others.
      [
        'notice of action taken',
        'adverse action',
        '(notice|statement) of [credit ](denial|declination|decline|refusal)',
        '(credit|loan|application) (denial|declination|refusal)',
        '(unable|not able|not possible|not in a position) to (approve|grant|offer|extend|open|issue|provide|accept|honor|increase|process|complete|make)',
        '(could|can|did|do|will|may|have decided|decided|has decided) not [to ](approve|grant|offer|extend|open|issue|provide|accept|honor|increase|make)',
        'cannot (approve|grant|offer|extend|open|issue|provide|accept|honor|increase|make)',
        '(have|has|must|had to|we|regretfully|therefore) (denied|deny|declined|decline|rejected|refused|turned down)',
        '(was|were|is|been|being) (denied|declined|rejected|refused|turned down|not approved)',
        'not been approved',
        'application (denied|declined|rejected|not approved)',
        '(reduced|lowered|decreased|closed|terminated|suspended) your (credit|account|card|line|limit)',
        'denial of (your|credit|the)',
        'not qualify',
        'counteroffer',
        'decision (on|about|regarding) your [credit |loan |card ]application',
      ],
      [
        'Equal Credit Opportunity Act',
        'Fair Credit Reporting Act',
        'Regulation B',
        'ECOA',
        'FCRA',
        '15 U.S.C. (1681|1691)',
        '12 CFR (1002|part 1002)',
        'discriminating against credit applicants',
      ],
      ['reason', 'because', 'due to', 'based on', 'factor'],
    ],
    marks: [
      { weight: 2, phrases: ['(principal|specific|main|primary) reason', 'reasons? '] },
      {
        weight: 2,
        phrases: [
          '(consumer|credit) reporting (agency|agencies|company|companies)',
          'credit score',
          'credit bureau',
          '(consumer|credit) report',
          'credit file',
        ],
      },
      {
        weight: 2,
        phrases: [
          '(played|had|took) no part',
          'did not make (the|this|our|any)',
          'free (copy|report|credit report|disclosure)',
          'right to (know|a copy|obtain|dispute|a free)',
          'dispute … accuracy',
          'unable to (explain|supply|provide|give) … reason',
          'within 60 days',
        ],
      },
      { weight: 1, phrases: ['Equifax', 'Experian', 'TransUnion'] },
      {
        weight: 2,
        phrases: ['Notice of Action Taken', 'Adverse Action', '(notice|statement) of … denial'],
      },
      {
        weight: 1,
        phrases: [
          'applicant',
          '(application|reference|loan) (number|no|id|#)',
          'your application',
          'your request',
        ],
      },
      {
        weight: 1,
        phrases: [
          'Bureau of Consumer Financial Protection',
          'Consumer Financial Protection Bureau',
          'Comptroller',
          'Federal Trade Commission',
          'National Credit Union Administration',
        ],
        says: ['\\b[A-Z]{2} \\d{5}(?:-\\d{4})?\\b'],
      },
    ],
    least: 6,
    none: [
      'I am writing to dispute',
      'I dispute',
      'Please investigate',
      'please send me',
      'I request',
      'I am requesting',
      'the price you pay for credit',
      'risk-based pricing',
      'sample notification forms',
      'Appendix C to Part',
      'SCHUFA',
      'Your invoice',
      'credit reference agency',
      'credit reference agencies',
      'Information Commissioner',
      '(have been|are|you are|been) (preapproved|prequalified|prescreened|preselected)',
      'prescreen and opt-out',
      'we would like to offer you',
      'pleased to (inform|tell|offer|approve|advise)',
      'congratulations',
    ],
    notTitle: ['Sample letter', 'Template', 'Invoice', 'How to read', 'What is an adverse action'],
    notFirst: [
      'Newsletter',
      'Lease',
      'Rental (agreement|application)',
      'Loan (agreement|offer|estimate)',
      'Understanding',
      'What (is|are|to do|happens)',
      'How to',
      'Your rights',
      'Dear (Equifax|Experian|TransUnion|Creditor|Sir)',
      'To whom it may concern',
      'Credit score disclosure exception',
      'Complaint',
      'Request for',
    ],
    title: [
      'Notice of Action Taken',
      'Statement of Credit Denial',
      'Notice of Adverse Action',
      'Adverse Action Notice',
      'Notice of Credit Decision',
      'Notice of (Denial|Declination|Decision|Credit Denial)',
      'Credit (Denial|Decision) Notice',
      'Denial of Credit',
    ],
    edition: [],
  },
  needs: [['reason'], ['score', 'bureau']],
  fields: FIELDS,
  sections: [
    {
      titles: ['Your credit score', 'Credit score disclosure', 'Credit score information'],
      into: 'score',
    },
  ],
  sets: [REASONS, FACTORS, SCORE, ADDRESSES],
  criteria: [],
  words: {
    entryTypes: [],
    statuses: [],
    inquiryKinds: [],
    products: [],
    classes: [],
    meanings: [],
    notAvailable: [],
  },
  // The range is printed by law; scales are not known for each model.
  scales: [],
  statements: {},
} satisfies Layout

export const US_LAYOUTS: Layout[] = [ADVERSE_ACTION]
