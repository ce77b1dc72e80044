// Notices of adverse action from the US: refusals of credit with reasons and, where a score was used, the score with its range, day and
// key factors. After the sample forms C-1 to C-5 of Regulation B (12 CFR 1002, appendix C) and the score disclosure that FCRA § 615(a) asks
// for. Data only; days are month first, amounts in dollars.
import type { Column, Layout, RecordSet } from '../../parse/layout.ts'

/** What can be no item of a list: the sentences that follow one in the sample forms. */
const UNTIL = [
  '^(?:We (?:also |have )?(?:obtained|used|based|thank|hope|encourage)|Our (?:credit|decision|denial)|You (?:may|can)|If you|If |For (?:more|further|questions|additional)|The (?:federal|consumer|reporting|credit bureau|creditor|agency|score|decision|bureau|above|information)|Sincerely|Yours|Notice|Part (?:I|1|2)|Section|Under the|In (?:evaluating|making|reaching|addition)|This (?:notice|letter|decision|section)|Please |Thank you|Dear |Disclosure|A copy|Credit Department|Questions|Contact|Your (?:right|credit score|application|score))',
  '^(?:Type of score|Scoring model)\\b|^Scores? (?:rang|date|model|name|source|type)|^(?:Possible )?(?:score )?range\\b|^(?:Your |The )?(?:numerical )?(?:credit )?score(?:\\b(?! below| too| not)|:)|^Date\\b|^(?:Name|Address|Telephone|Phone|Toll|Agency|Lender|Creditor|Applicant)\\b',
  '^Key factors?|^(?:The )?(?:principal |main |specific |primary )?reasons? (?!\\d)|^(?:Consumer|Credit) reporting (?:agency|company)|^(?:FICO|VantageScore)\\b',
]

/** How such a sentence begins, and a reason in a lender's own words as well: „We are unable to verify …", „You have too many …". */
const SENTENCES = ['^(?:We|You|Your) (?!(?:right|credit score|application|score)\\b)']

/** What stands alone between items where a list goes on elsewhere. */
const PASSED = ['^\\(?continued(?: (?:on|from) [^.]{3,30})?\\)?$']

/** The reasons in the order of sample form C-1. */
const SAMPLE_ORDER = [
  'Credit application incomplete',
  'Insufficient number of credit references provided',
  'Unacceptable type of credit references provided',
  'Unable to verify credit references',
  'Temporary or irregular employment',
  'Unable to verify employment',
  'Length of employment',
  'Income insufficient for amount of credit requested',
  'Excessive obligations in relation to income',
  'Unable to verify income',
  'Length of residence',
  'Temporary residence',
  'Unable to verify residence',
  'No credit file',
  'Limited credit experience',
  'Poor credit performance with us',
  'Delinquent past or present credit obligations with others',
  'Collection action or judgment',
  'Garnishment or attachment',
  'Foreclosure or repossession',
  'Bankruptcy',
  'Number of recent inquiries on credit bureau report',
  'Value or type of collateral not sufficient',
  'Other, specify',
]

/** How a heading or a sentence speaks of the reasons. */
const REASON = '(?:principal |specific |main |primary |key )?reasons?(?:\\(s\\))?'
/** What may stand behind the word: reasons of the decision, not the factors and codes of the score. */
const OF_DECISION = '(?:(?!\\b(?:factors?|scores?|codes?)\\b)[^.:])'

/** How a line speaks of what lowered a score, where items with marks stand below it. */
const OF_SCORE =
  '(?:\\bscores? (?:reasons?|detriments|factors?|codes?|contributors)|^(?!.*\\b(?:decision|action|outcome|declin|den(?:y|ied|ial)|refus|grounds|our own|led us|insurer|owner|committee|underwriters)).*(?:\\b(?:factors?|influences?|contributors?|attributes?|drivers?|elements?|items?|things?|facts|reasons?|causes?|remarks?|explanation|what|which|following)\\b(?=.*\\b(?:scores?|reading|figure|number)\\b)[^.]{0,90}\\b(?:hurt|hurts|lower|lowers|lowered|lowering|depressed|held|holding|kept|keeps|pulled|pulls|weighed|weakened|negative|(?:worked|counted|held) against|affect(?:ed|s|ing)?|contribut(?:ed|ing)|behind|influenced|mattered|drove|score)\\b|^(?:the |your )?(?:principal|main|chief|negative|key|top|most important|top adverse|key adverse|negative score|main adverse|adverse) (?:influences?|contributors?|drivers?|attributes?|(?:score )?factors?)\\b|\\b(?:drivers|influences|contributors)\\b[^.]{0,20}:$|^attributes with a negative))'

/** What leads to a list of something else: rights, advice, what the law forbids, what was not used, how scores work in general. */
const OF_OTHERS =
  '\\b(?:not|never|cannot|law|laws|forbids?|prohibit\\w*|illegal|unlawful|discriminat\\w*|rights?|you (?:can|may|should|must)|if you|may change|can change|in general|generally|usually|contact|dispute|free|protected|examples?|raise[sd]?|help(?:s|ed)?|improv\\w+|increas\\w+|positive\\w*|strengths?|suggest\\w*|advice|tips?|need(?:s|ed)?|documents?|papers?|paperwork|send|submit|enclose)\\b'

/** Words that announce a list, but not whether of reasons or of key factors: what stands above them decides, and the person looks. */
const VAGUE = [
  `^(?!.*${OF_OTHERS}).*\\b(?:because|why|behind|facts?|factors?|points?|items|things|causes?|following|these|details|precise|particular|specifically|what|which|held|holding|lowered|hurt|weigh\\w*|decisive|basis|finds?|considerations?|determin\\w+|explanation|concerned|counted|effect|influences?|elements?|remarks?|stood in the way|due to|on account of|based on|led (?:us )?to|decided|said no|declined for|denied for|rests on|relied on|relies|outcome|decision)\\b`,
]
/** What the lines above a vague announcement say where it is of a score. */
const ABOVE = '\\b(?:scores?\\b|FICO|VantageScore|points\\b)'

/** „No. Code Reason" over a list that is set as a table. */
const HEAD =
  '^(?:(No\\.?|Nr\\.?|#|Number|Rank|Order) )?(?:(?:reason )?code(?: no\\.?| number)? )?(?:principal |specific )?(?:reasons?|factors?|description|explanation)(?: code)?$'

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
      `the following (?:factors? or )?${REASON}:?$`,
      `(?:principal|specific|main|primary) reasons?(?:\\(s\\))? for (?:our|this|your|the|credit|adverse) [^.:]{3,60}(?:decision|denial|action|are|were)$`,
      `(?<!statement of (?:the )?)${REASON} for (?!(?:your|the|this) (?:credit )?score)[^.:]{3,120}:$`,
      `${REASON} ${OF_DECISION}{0,60}(?:are|were|is|was|include|included)(?: as follows| listed below| below| the following)?:$`,
      `${REASON}(?: ${OF_DECISION}{0,80})?:$`,
      `^(?:the )?${REASON} for (?:our|this|your|the) (?:decision|denial|action|adverse action|credit decision)[^.]{0,30}$`,
      // As printed, and as a picture shows it: „campleted".
      'section must be c\\S{4,10}d in all \\S{6,12}$',
      `^(?:part ?[\\divx]+[ .:–-]+|step \\d[ .:–-]+|\\d+[.)] )?(?:the |your |our )?${REASON}(?: (?:for|of|why)\\b[^.]{0,70})?$`,
      '^why (?!.*\\bscore\\b)(?:we|your|was|did|this|the)\\b[^.?]{3,70}\\??:?$',
      `^(?!.*\\b(?:documents?|papers?|forms?|need|needed|send|provide|supply|upload)\\b).*(?:because of|due to|based on|because) (?:one or more of )?(?:the following|these)(?: (?:factors?|items?|information|criteria))?:?$`,
      'what (?:led to|we based|influenced) (?:this|our|the) (?!.*\\b(?:score|number|figure|points)\\b)[^.]{3,50}$',
      '^(?:(?:no\\.?|rank|order|#|code|reason) )+(?:principal |specific )?(?:reason|basis)\\b(?!.*\\b(?:score|factor))[^.:]{0,40}$',
      '^reason description$',
    ],
    marked: [
      `^(?!.*${OF_SCORE})(?!.*${OF_OTHERS}).*\\b(?:reasons?|reason\\(s\\)|grounds?|led us to this (?:decision|outcome))\\b`,
    ],
    vague: { lead: VAGUE, above: ABOVE, there: false },
    until: UNTIL,
    sentences: SENTENCES,
    passed: PASSED,
    head: HEAD,
    order: SAMPLE_ORDER,
    told: [
      `${REASON}(?: for [^.:]{3,80}?)? (?:is|are|was|were) (?:as follows|these)[.:] ?(.{6,700})$`,
      `${REASON}(?: for (?!(?:your|the|this) (?:credit )?score)[^.:]{3,80}?| behind [^.:]{3,60}?)?(?: is| are| was| were)?(?: as follows| the following)?: ?(?!\\s*$)(.{6,600}?)(?:\\.(?= |$)|$)`,
      `${REASON}(?: for [^.:]{3,80}?)? (?:is|are|was|were)(?: that| because)? (.{6,400}?)\\.(?= |$)`,
      '(?:action|decision)[^.:]{0,40}?(?:because of|due to|based on)(?: (?:the following|these))?(?: reasons?)?: (.{6,700}?)(?:\\.(?= |$)|$)',
      '(?:application|request|credit(?! score)|account|loan)(?:(?!score)[^.:]){0,80}?(?:because|due to|because of|based on) (?:of )?(?:the following(?: reasons?)?:? )?(.{6,300}?)\\.(?= |$)',
    ],
  },
}

export const FACTORS: RecordSet = {
  ...REASONS,
  id: 'factors',
  into: 'factors',
  items: {
    after: [
      '(?:adversely|negatively|most|primarily) affected (?:your|the|this) (?:credit )?score:?$',
      '^(?:The |Your )?(?:main |top |principal |primary )?(?:key |score )?factors?(?:[^.:]{0,60})?:$',
      '^(?:part ?[\\divx]+[ .:–-]+)?(?:key|main|top|principal|score) (?:score )?factors?\\b[^.:]{0,60}$',
      'factors? (?:that|which) (?:lowered|hurt|kept|affected|influenced|adversely)[^.:]{0,50}score(?:[^.:]{0,20}:?|,[^.:]{0,60}:)$',
      '^factors? (?:affecting|in|behind|lowering|that)\\b[^.:]{0,50}:?$',
      '^what (?:affect(?:ed|s)|hurts?|lower(?:ed|s)|influenced|brought down|counted against|is (?:affecting|lowering|hurting))\\b[^.]{0,40}score(?: the)?(?: most)?\\??:?$',
      '^(?:the |your )?(?:score )?reason codes?\\b[^.:]{0,60}:?$',
      '^(?:listed as )?(?:the |your )?(?:main |key |top |principal )?reasons? (?:for|why|behind) (?:your|the|this) (?:credit )?score\\b[^.:]{0,50}:?$',
      'the following (?:key )?factors?[^.:]{0,60}:$',
      '^(?:(?:no\\.?|rank|order|#|code) )+(?:adverse |negative |key )?(?:score (?:factor|reason)|factor)\\b[^.:]{0,40}$',
      '^factor description$',
      '^why\\b[^.]{0,60}\\bscore\\b[^.]{0,40}\\??:?$',
      '^what (?:influenced|lowered|hurt) the (?:number|figure|points)\\??:?$',
      '^(?:credit )?score (?:reasons?|detriments|factors?)\\b[^.:]{0,40}:?$',
    ],
    marked: [`^(?!.*${OF_OTHERS}).*${OF_SCORE}`],
    vague: { lead: VAGUE, above: ABOVE, there: true },
    until: UNTIL,
    sentences: SENTENCES,
    passed: PASSED,
    head: HEAD,
    told: [
      'factors? [^.:]{0,80}(?:is|are|was|were) (?:as follows|these)[.:] ?(.{6,700})$',
      'factors? (?:that|which)?[^.:]{0,80}(?: is| are| was| were| include| included)?: ?(?!\\s*$)(.{6,700}?)(?:\\.(?= |$)|$)',
      '(?:key|main|principal) factors? [^.:]{0,80}(?:is|are|was|were|include|included) (.{6,500}?)\\.(?= |$)',
    ],
  },
}

/** „Scores range from", „Range of possible scores:", „on a scale of", „scores run from". */
const RANGE =
  '(?:rang(?:e|es|ing|ed)?|scale|scores (?:run|go|fall|can be|vary))(?: of| for)?(?: possible| this| the| our)?(?: credit)?(?: scores?| model)?(?: is| are| runs?| goes)?:? ?(?:from |between |a |an |low |of )*'

/** Between „score" and its value no word of a scale may stand, and not much else. */
const UNTIL_SCORE =
  '(?:(?!rang|low|high|from|between|scale|possible|minim|maxim|percent|under|below|above|least|most|can)[^.;:\\d]){0,45}?'
/** A number that is none of two, no amount and no share. */
const ALONE =
  '(?!\\d|[.,]\\d| ?(?:to|and|through|or|-|–|—) ?\\d|/| ?%| percent| (?:days|months|years|points or))'

/** How sentences begin to tell both ends of a scale. */
const ENDS =
  '(?:between|from|starts at|goes from|as low as|cannot be below|can range from|scale(?: of)?:?|range:?|spectrum:?) '

/** Under what the ends of a scale are printed. */
const LEAST = [
  'Lowest possible score',
  'Lowest score',
  'Low',
  'Lowest',
  'Lowest possible',
  'Lowest result possible',
  'Minimum',
  'Minimum possible',
  'Minimum score',
  'Scale minimum',
  'Smallest possible',
  'Least a consumer can score',
  'Bottom score',
  'Low score',
  'Score low end',
  'Score range, low',
  'Goes from',
  'Bottom',
  'Floor',
  'Scale low',
]
const MOST = [
  'Highest possible score',
  'Highest score',
  'High',
  'Highest',
  'Highest possible',
  'Highest result possible',
  'Maximum',
  'Maximum possible',
  'Maximum score',
  'Scale maximum',
  'Largest possible',
  'Most a consumer can score',
  'Top score',
  'High score',
  'Score high end',
  'Score range, high',
  'Goes to',
  'Top',
  'Ceiling',
  'Scale high',
]

export const SCORE: RecordSet = {
  id: 'score',
  into: 'scores',
  once: true,
  name: 'credit score',
  columns: [
    {
      id: 'name',
      type: 'text',
      labels: [
        'Score name',
        'Score model',
        'Scoring model',
        'Type of score',
        'Score type',
        'Model',
        'Score version',
        'Model and version',
        'Applied score product',
        'Kind of score',
        'Score family',
        'Scorecard',
        'Name of score',
        'Score brand',
      ],
      says: [
        '((?:FICO|VantageScore)®? ?(?:(?:Auto|Bankcard|Insurance|Risk|Mortgage) )?(?:Score)?®? ?(?:Classic )?(?:\\d{1,2}(?:\\.\\d)?(?!\\d))?)',
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
        'FICO Score',
        'FICO Score 8',
        'FICO Score 9',
        'VantageScore',
        'VantageScore 3.0',
        'VantageScore 4.0',
        'Numerical score',
        'Score value',
        'Score used',
        'Credit score we used',
        'Score value',
        'Achieved',
        'Points',
        'Your insurance score',
        'Your score today',
        'Your own score',
        'Score received',
        'Credit score we received',
        'Score we received',
        'Score obtained',
        'Bureau score',
        'Score we applied',
        'Score result',
        'Your result',
        'Insurance score',
        'Utility score',
        'Resident score',
        'Cr. score',
        'TransUnion score',
        'Experian score',
        'Equifax score',
      ],
      says: [
        `(?<!(?:low|high|weak|strong|small|large|great)est |possible |minimum |maximum |low |high |worst |best |bottom |top )(?:score|reading)\\b${UNTIL_SCORE}[ ,(:] ?(\\d{3})${ALONE}`,
        `\\b(?:you )?scored (\\d{3})${ALONE}`,
        `\\bit (?:stood|stands|was) at (\\d{3})${ALONE}`,
        'score(?: that we used| used| we obtained)?(?: in [^.:]{3,30})?(?: was| is| of| ?:| =)? (\\d{3})(?!\\d|[.,]\\d| ?(?:to|and|-|–) ?\\d|/)',
        '(?:FICO|VantageScore)[^.:]{0,44}?(?::| was| is| of) (\\d{3})(?!\\d|[.,]\\d| ?(?:to|-|–) ?\\d|/)',
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
        'Score created',
        'Score created on',
        'Score as of',
        'Date calculated',
        'Date obtained',
        'Date score obtained',
        'Date your score was created',
        'Date we obtained your score',
        'Calculated on',
        'Obtained on',
        'Date of your score',
        'Date of the score',
        'Date of report score',
        'Date scored',
        'Scored',
        'Scored on',
        'Generated',
        'Generated on',
        'Score generated on',
        'Calculated',
        'Day of calculation',
        'Checked',
        'Pulled',
        'Pulled on',
        'Date pulled',
        'Score pulled on',
        'Run on',
        'Run date',
        'Date of preparation',
        'Score prepared on',
        'Day computed',
        'Computed',
        'Day of scoring',
        'Obtained on',
        'Score processed',
        'Score delivered on',
        'Score dated',
        'Score obtained on',
      ],
      says: [
        'score of \\d{3} \\(({us-date})\\)',
        'scored?\\b[^.]{0,60}? (?:was|is|of|at|reported) \\d{3}[^.\\d]{0,40}? on ({us-date})',
        'score, \\d{3},[^.]{0,40}? on ({us-date})',
        '[Oo]n ({us-date}) (?:it|your [^.]{0,30}[Ss]core[^.]{0,6}) (?:stood|was)',
        '[Ii]t was (?:made|created|calculated|pulled|generated|computed)[^.]{0,30}? on ({us-date})',
        '(?:score|[Rr]eading)[^.]{0,60}?(?:made|prepared|produced|pulled|generated|reported|under date of|belongs to|its date (?:is|was))(?: on)? ({us-date})',
        'on ({us-date}),? (?:your|the|this) (?:credit |numerical )*score',
        'score[^.]{0,60}?(?:created|calculated|computed|obtained|as of|dated|on)(?: on)? ({us-date})',
        '(?:created|calculated|computed) on ({us-date})',
        'Date(?: of score| created| score created| score was created)? ?:? ({us-date})',
      ],
    },
    {
      id: 'range',
      type: 'text',
      labels: [
        'Score range',
        'Range',
        'Range of scores',
        'Range of possible scores',
        'Possible scores',
        'Lowest to highest',
        'Lowest and highest',
        'Lowest to highest possible score',
        'From lowest to highest',
        'Lowest and highest possible scores',
        'Possible range of scores',
        'Possible range',
        'Scores range from',
        'Scale',
        'Scoring range',
        'Span',
        'The scale',
        'Floor / ceiling',
        'It can lie between',
        'Scores extend from',
        'The range of scores',
        'Score scale',
        'Reference scale',
        'Valid scores',
        'Spectrum',
        'Limits',
        'Possible score range',
        'Min./Max.',
        'Min/Max',
        'Minimum/maximum',
        'Lowest/highest score',
        'Lowest/highest',
        'Low/high',
      ],
    },
    {
      id: 'min',
      type: 'points',
      labels: LEAST,
      says: [
        `${ENDS}({int})(?: \\([^()\\d]{3,24}\\)| at the bottom| at worst)?,? (?:and|to|up to|through|or above) (?:ends at |the best is )?(?:as high as )?{int}`,
        '(?:worst|weakest|lowest|smallest|minimum)\\b(?:(?!\\b(?:and|or|to|accept|approve|require|loan|rate|limit|payment)\\b)[^.:;\\d]){0,30}?(?: is|:)? ({int})(?!\\d)',
        '({int}) (?:is the (?:floor|bottom|minimum)|as its minimum|at worst|at the bottom)',
        '\\blow ({int})(?!\\d)',
        'low of ({int})',
        `${RANGE}({int}) ?(?:to|and|-|–|—|through) ?{int}`,
        'lowest(?: possible)?(?: score)?(?: is| of| ?:)? ({int})',
        '({int}) (?:\\(lowest|\\(worst|is the lowest|lowest)',
      ],
    },
    {
      id: 'max',
      type: 'points',
      labels: MOST,
      says: [
        `${ENDS}{int}(?: \\([^()\\d]{3,24}\\)| at the bottom| at worst)?,? (?:and|to|up to|through|or above) (?:ends at |the best is )?(?:as high as )?({int})(?!\\d)`,
        '(?:best|strongest|highest|largest|maximum)\\b(?:(?!\\b(?:and|or|to|accept|approve|require|loan|rate|limit|payment)\\b)[^.:;\\d]){0,30}?(?: is|:)? ({int})(?!\\d)',
        '({int}) (?:is the (?:ceiling|top|maximum)|as its maximum|at best|at the top)',
        '\\bhigh ({int})(?!\\d)',
        '\\d{3} out of ({int})(?!\\d)',
        'high of ({int})',
        `${RANGE}{int} ?(?:to|and|-|–|—|through) ?({int})`,
        'highest(?: possible)?(?: score)?(?: is| of| ?:)? ({int})',
        '({int}) (?:\\(highest|\\(best|is the highest|highest)',
      ],
    },
  ],
  tables: [],
  sentences: { when: ['score', '{int}'], not: [], starts: '$.' },
}

/** From here on names and addresses are those of the bureau. */
const BUREAU =
  '(?:consumer|credit) reporting (?:agency|agencies|company)|credit bureau|outside source|consumer report|Equifax|Experian|Trans ?Union'

const ADDRESSES: RecordSet = {
  id: 'addresses',
  into: 'addresses',
  columns: [
    {
      id: 'text',
      type: 'address',
      opens: true,
      labels: [
        "Applicant's Address",
        'Applicant address',
        'Address of applicant',
        "Applicant's mailing address",
        'Home address',
        'Residence address',
        'Your address',
        'Borrower address',
        'Customer address',
        'Address on application',
      ],
    },
    // An agency has such an address, too.
    {
      id: 'text',
      type: 'address',
      opens: true,
      until: BUREAU,
      labels: ['Mailing address', 'Street address'],
    },
    {
      id: 'anyText',
      type: 'address',
      opens: true,
      looks: '^(?!.*P\\.? ?O\\.? ?Box).*[A-Z]{2} \\d{5}',
      until: BUREAU,
      labels: ['Address', 'Current address', 'Residence'],
    },
  ],
  tables: [],
}

/** „Erika Mustermann", „Erika M. Mustermann": a longer name is not cut by guess. */
const AFTER_NAME =
  '(?=$|[,:;]| \\d| Applicant| Address| Re\\b| Date| Account| Application| Description)'
const BEFORE_NAME = '(?:Applicant:|Dear) (?:(?:Mr|Mrs|Ms|Mx|Dr)\\.? )?'
const A_NAME = "\\p{Lu}[\\p{L}'’-]+"

/** Below a name its street, its town or its post box may stand. */
const PLACED = ',? (?=\\d+[A-Z]? \\p{Lu}|P\\.? ?O\\.? ?Box)'

const FIELDS: Column[] = [
  {
    id: 'identity/name',
    type: 'text',
    ends: PLACED,
    labels: [
      'Applicant',
      'Applicants',
      "Applicant's Name",
      'Applicant Name',
      'Name of applicant',
      'Applicant(s)',
      'Borrower',
      'Borrower name',
      'Customer',
      'Customer name',
      'Consumer',
      'Member',
      'Member name',
      'Prepared for',
      'Notice to',
      'Primary applicant',
    ],
  },
  {
    id: 'identity/name',
    type: 'text',
    ends: PLACED,
    until: BUREAU,
    labels: ['Name', 'Full name', 'To'],
  },
  {
    id: 'identity/givenNames',
    type: 'text',
    labels: ['First name', 'Given name'],
    says: [`${BEFORE_NAME}(${A_NAME}(?: \\p{Lu}\\.)?) ${A_NAME}${AFTER_NAME}`],
  },
  {
    id: 'identity/surname',
    type: 'text',
    labels: ['Last name', 'Surname', 'Family name'],
    says: [
      `${BEFORE_NAME}${A_NAME}(?: \\p{Lu}\\.)? (${A_NAME})${AFTER_NAME}`,
      `Dear (?:Mr|Mrs|Ms|Mx|Dr)\\.? (${A_NAME})[,:]`,
    ],
  },
  {
    id: 'identity/reference',
    type: 'number',
    ends: ' (?=\\p{Lu}\\p{Ll}{3})',
    labels: [
      'Application number',
      'Application no.',
      'Application ID',
      'Application',
      'Application reference number',
      'Case number',
      'File number',
      'Application reference',
      'Reference number',
      'Reference',
      'Our reference',
      'Loan number',
      'Account number',
      'App. ref.',
      'App. no.',
      'Appl. No.',
      'Ref.',
      'Ref. no.',
      'Loan request',
      'Loan application no.',
      'Request no.',
      'Request number',
      'Service request no.',
      'Policy inquiry',
      'Policy application',
      'Order no.',
      'Confirmation',
      'Our file',
      'File no.',
      'Tracking no.',
      'Screening ID',
      'Case',
      'Contract proposal',
      'Control no.',
      'Action reference',
    ],
    says: [
      '(?:Application|Reference|Loan|Appl\\.|App\\.) (?:number|no\\.?|ID|#|ref\\.):? ({number})',
      '(?:our file|about your application|loan request|line|loan commitment|mortgage request|Plan|LEASE APPLICATION|request) ([A-Z]{2,}[A-Z\\d/]*[ -]?\\d[\\dA-Z/-]{3,})',
      'application (\\d[\\d-]{4,}\\d)(?![\\d/-])',
    ],
  },
  // Days of the application: no part of a letter's record, but nobody else's value either.
  {
    id: 'appliedOn',
    type: 'us-date',
    labels: [
      'Application date',
      'Date of application',
      'Application received',
      'Date received',
      'Received on',
      'Applied on',
    ],
  },
  {
    id: 'issuedOn',
    type: 'us-date',
    // Beside the score and below the bureau „Date" is the score's.
    until: `${BUREAU}|credit score`,
    labels: ['Date'],
  },
  {
    id: 'issuedOn',
    type: 'us-date',
    labels: ['Date of notice', 'Notice date', 'Date of this notice', 'Date mailed', 'Letter date'],
    says: [
      '^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?({us-date})$',
      '^(?:Date|Dated|Dt\\.|Notice mailed|Issued|Prepared|Mailed|Correspondence date|Run date of letter|Notice date|Issue date|Written on|Date of this notice):? ({us-date})',
    ],
  },
  {
    id: 'sender',
    type: 'text',
    ends: PLACED,
    labels: ['Creditor', "Creditor's name", 'Name of creditor', 'Lender'],
    says: [
      // A letter head: a line or a paragraph that begins with the name of a lender.
      '^(?![•▪■●◼◦○◯◻□►▸→‣⁃*·–-])(?!(?:Notice|Statement|Dear|Re|Your|We|Our|Thank|Adverse|Credit (?:score|application|decision|denial)|Application|Applicant|Part|Description|This|In|If|You|Key|Under|Please|Any|Sincerely|Reasons?|Where|Equifax|Experian|Trans ?Union)\\b)((?=[^.:]{0,70}(?:Bank|Credit Union|Financ|Lend|Mortgage|Card|Motor|Capital|Savings|Trust|Loan|Credit|Auto|Fund|Leas|Bancorp|Thrift|\\b(?:LLC|Inc|Corp|Company|N\\.A|FSB)\\b))(?:(?!\\b(?:you|your|we|our|may|was|is|are|were|has|have|will|this|that|Act|report|score|reporting)\\b)[^\\d:;]){3,70}?(?:,? (?:N\\.A\\.|F\\.S\\.B\\.|Inc\\.|LLC|Corp\\.|Co\\.))?)(?=$|,? \\d|,? P\\.? ?O\\.? Box|,? (?:Credit|Loan|Consumer|Customer|Lending) (?:Department|Services|Center|Operations))',
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
      'Consumer reporting company',
      'Bureau',
      'Source',
      'Report from',
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
  expects: ['/sender', '/issuedOn', '/identity/surname', '/identity/givenNames'],
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
        "(couldn't|can't|won't|weren't able to|aren't able to|not able to) (approve|offer|open|lend|accept|give|make|grant|extend|OK|match)",
        '(could|can|did|do|will|may) not (lend|give|admit|match|be [granted|approved|accepted|offered])',
        'cannot (lend|give|admit|be [granted|approved|accepted|offered])',
        '(decided|voted|chosen|elected) (against|not to|to decline)',
        '(deposit|guarantor|cosigner) (is|was) (required|needed)',
        'must ask for a deposit',
        'must decline',
        '(decision|result|application|request) (declined|not approved|denied|rejected)',
        'not accepted',
        'did not meet our',
        'not (granted|matched|satisfy our)',
        '(lowered|reduced|decreased) the limit',
        '(declined|rejected|rescinded|denied) your',
        '(have|has) closed your',
        'less favorable terms',
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
    ],
    marks: [
      {
        weight: 2,
        phrases: ['reason', 'because', 'due to', 'why (we|your|was)', 'based on the following'],
      },
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
  needs: [
    ['reason', 'reasons-on-request'],
    // A decision may rest on the application alone: then the notice says to whom it is.
    ['score', 'bureau', 'report-used', 'person'],
  ],
  recipient: {
    place: "^(?:\\d[\\p{L}\\d .'#-]+, )?(?:\\p{Lu}[\\p{L} .'-]+,? )?[A-Z]{2} \\d{5}(?:-\\d{4})?$",
    firm: '\\b(?:Bank|Union|Corp|Inc|LLC|Co|Company|Financ\\w*|Lending|Mortgage|Loans?|Credit|Services?|Department|Center|Box|Card|Street|Avenue|Notice|Equifax|Experian|Trans ?Union)\\b',
  },
  letterHead: {
    not: '\\b(?:Notice|Statement|Letter|Important|Confidential|Information|Application|Decision|Disclosure|Score|Report|Action|Denial|Copy|Page|Part|Sample|Example|Specimen|Dear|Re|Equifax|Experian|Trans ?Union|Your|Our|We|You|Reasons?|Date|Applicant)\\b',
  },
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
