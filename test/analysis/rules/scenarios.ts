// One short letter for each branch of each rule, on a day of the GDPR and, where it matters, of the old act or after 19 November 2026: the
// cases beside which `verdicts.test.ts` sets what each must say.
import type { Answers, Letter } from '../../../extract/index.ts'
import { copyOn, entry, inquiry, pointsScore, score, settledClaim } from '../made.ts'

export type Scenario = {
  name: string
  rule: string
  letters: Letter[]
  answers?: Answers
  today?: string
}

const NOW = '2026-06-15'
const OLD = '2017-05-15'
const LATE = '2026-11-21'
const home = (storedOn: string) => ({
  current: true,
  text: 'Musterweg 1',
  reportedBy: null,
  storedOn,
  since: null,
})
const discharge = (grantedOn: string) =>
  entry({ type: 'discharge', grantedOn, negative: true, status: 'unknown' })
const loan = entry({
  type: 'instalment-loan',
  amount: 500_000,
  currency: 'EUR',
  openedOn: '2015-01-10',
  reportedOn: '2015-01-12',
  status: 'running',
})
const open = (reportedOn: string) =>
  entry({ amount: 31_240, currency: 'EUR', status: 'open', negative: true, reportedOn })
const one = (name: string, rule: string, letter: Letter, answers?: Answers, today?: string) => ({
  name,
  rule,
  letters: [letter],
  ...(answers === undefined ? {} : { answers }),
  ...(today === undefined ? {} : { today }),
})
const POINTS = [264, 117, 99, 48, 0, 38, 56, 36, 42, 74, 48, 0]
const erika = (points: number[], value: number, own = {}) =>
  copyOn(NOW, {
    scores: [pointsScore(points, value, { calculatedOn: NOW, ...own })],
    entries: [
      entry({
        type: 'instalment-loan',
        openedOn: '2026-03-01',
        lastDueOn: '2030-03-01',
        status: 'running',
      }),
      entry({ type: 'credit-card', openedOn: '2014-06-20', status: 'running' }),
      entry({ type: 'current-account', openedOn: '2008-04-01', status: 'running' }),
    ],
    inquiries: [inquiry('2026-02-02')],
    addresses: [home('2021-05-10')],
  })
const COLUMNS = [
  'Bisherige Zahlungsstörungen',
  'Kreditaktivität letztes Jahr',
  'Kreditnutzung',
  'Länge Kredithistorie',
  'Allgemeine Daten',
  'Anschriftendaten',
]
const symbols = (day: string, ...signs: ('++' | '+' | 'o' | '-' | '--' | 'nv')[]) =>
  copyOn(day, {
    scores: [
      score({
        transmittedOn: day,
        recipient: 'Musterbank AG',
        factors: COLUMNS.map((name, n) => ({
          code: null,
          name,
          effect: signs[n] ?? null,
          rank: null,
        })),
      }),
    ],
  })
const rated = (value: number, probability: number, own = {}) =>
  score({ value, probability, transmittedOn: '2022-05-01', recipient: 'Musterbank AG', ...own })
const dispute: Answers = {
  entries: {
    '/entries/0': {
      disputed: true,
      disputedOn: '2015-01-01',
      titled: false,
      acknowledged: false,
      terminable: false,
    },
  },
}

/** Rules about the stored file that speak under the old act and under the GDPR alike. */
const bothDays = (name: string, rule: string, own: Partial<Letter>, answers: Answers): Scenario[] =>
  [NOW, OLD].map((day) => one(`${name}, ${day.slice(0, 4)}`, rule, copyOn(day, own), answers))

export const SCENARIOS: Scenario[] = [
  ...[NOW, OLD].map((day) =>
    one(
      `E1, ${day.slice(0, 4)}`,
      'settled-claim-overdue',
      copyOn(day, { entries: [settledClaim('2012-02-01')] }),
    ),
  ),
  one(
    'E1, since then',
    'settled-claim-overdue',
    copyOn(NOW, { entries: [settledClaim('2023-07-01')] }),
    {},
    '2026-08-01',
  ),
  one(
    'E2',
    'fast-settled-overdue',
    copyOn(NOW, { entries: [settledClaim('2024-05-01', { reportedOn: '2024-03-01' })] }),
  ),
  one(
    'E3, SCHUFA',
    'discharge-overdue',
    copyOn(NOW, { entries: [discharge('2025-02-01'), open('2020-01-01')] }),
  ),
  one(
    'E3, another bureau',
    'discharge-overdue',
    copyOn('2024-11-15', {
      issuer: 'crif-de',
      kind: 'crif-de/auskunft',
      entries: [discharge('2024-02-01')],
    }),
  ),
  one(
    'E3, another bureau before October 2024',
    'discharge-overdue',
    copyOn('2024-09-15', {
      issuer: 'crif-de',
      kind: 'crif-de/auskunft',
      entries: [discharge('2023-02-01')],
    }),
  ),
  one(
    'E3, between six and seven months',
    'discharge-overdue',
    copyOn(NOW, { entries: [discharge('2025-12-01')] }),
  ),
  one(
    'E3, before 28 March 2023',
    'discharge-overdue',
    copyOn('2022-06-15', { entries: [discharge('2021-06-01')] }),
  ),
  one(
    'E3, under the old act',
    'discharge-overdue',
    copyOn(OLD, { entries: [discharge('2012-06-01')] }),
  ),
  one('E4, SCHUFA', 'inquiry-overdue', copyOn(NOW, { inquiries: [inquiry('2025-06-14')] })),
  one(
    'E4, another bureau',
    'inquiry-overdue',
    copyOn(NOW, {
      issuer: 'crif-de',
      kind: 'crif-de/auskunft',
      inquiries: [inquiry('2025-06-14')],
    }),
  ),
  one(
    'E4, under the old act',
    'inquiry-overdue',
    copyOn(OLD, { inquiries: [inquiry('2016-05-14')] }),
  ),
  ...bothDays(
    'E5, loan',
    'closed-shown-open',
    { entries: [loan] },
    { entries: { '/entries/0': { closedOn: '2016-12-01' } } },
  ),
  ...bothDays(
    'E5, claim',
    'closed-shown-open',
    { entries: [open('2015-01-01')] },
    { entries: { '/entries/0': { settledOn: '2016-12-01' } } },
  ),
  ...bothDays('E6', 'settled-without-date', { entries: [settledClaim(null)] }, {}),
  ...bothDays(
    'E6, day said',
    'settled-without-date',
    { entries: [settledClaim(null)] },
    { entries: { '/entries/0': { settledOn: '2016-12-01' } } },
  ),
  ...bothDays(
    'E7, same',
    'duplicate-entry',
    { entries: [open('2015-01-01'), open('2015-01-20')] },
    {},
  ),
  ...bothDays(
    'E7, said',
    'duplicate-entry',
    { entries: [loan, open('2015-01-20')] },
    { entries: { '/entries/0': { sameAs: '/entries/1' } } },
  ),
  ...bothDays('E8, birth', 'identity-mismatch', {}, { identity: { bornOn: '1984-02-28' } }),
  ...bothDays('E8, surname', 'identity-mismatch', {}, { identity: { surname: 'Beispiel' } }),
  ...bothDays(
    'E8, part of a surname',
    'identity-mismatch',
    {},
    { identity: { surname: 'Mustermann-Beispiel' } },
  ),
  ...bothDays(
    'E8, entry',
    'identity-mismatch',
    { entries: [loan] },
    { entries: { '/entries/0': { mine: false } } },
  ),
  ...bothDays(
    'E8, address',
    'identity-mismatch',
    { addresses: [home('2012-01-01')] },
    { addresses: { '/addresses/0': { mine: false } } },
  ),
  ...bothDays(
    'E9, moved out',
    'address-wrong',
    { addresses: [home('2012-01-01')] },
    { addresses: { '/addresses/0': { current: false } } },
  ),
  ...bothDays(
    'E9, too young',
    'address-wrong',
    { addresses: [home('2012-01-01')] },
    { addresses: { '/addresses/0': { since: '2008-01-01' } } },
  ),
  ...bothDays(
    'E9, too old',
    'address-wrong',
    { addresses: [home('2012-01-01')] },
    { addresses: { '/addresses/0': { since: '2014-01-01' } } },
  ),
  ...bothDays(
    'E10, conditions',
    'conditions-as-credit',
    { inquiries: [inquiry('2017-01-01')] },
    { inquiries: { '/inquiries/0': { kind: 'conditions' } } },
  ),
  ...bothDays(
    'E10, identity',
    'conditions-as-credit',
    { inquiries: [inquiry('2017-01-01')] },
    { inquiries: { '/inquiries/0': { kind: 'identity' } } },
  ),
  ...bothDays('E11', 'disputed-claim', { entries: [open('2015-02-01')] }, dispute),
  one(
    'E11, after 19 November 2026',
    'disputed-claim',
    copyOn(LATE, { entries: [open('2015-02-01')] }),
    dispute,
  ),
  one('E11, title not said', 'disputed-claim', copyOn(NOW, { entries: [open('2015-02-01')] }), {
    entries: { '/entries/0': { disputedOn: '2015-01-01', acknowledged: false, terminable: false } },
  }),
  one('E12, sum', 'points-do-not-add-up', erika(POINTS, 832)),
  one('E12, class', 'points-do-not-add-up', erika(POINTS, 822, { meaning: 'Gut' })),
  one('E12, no level', 'points-do-not-add-up', erika(POINTS.with(5, 37), 821)),
  one('E12, facts', 'points-do-not-add-up', erika(POINTS.with(8, 40), 820)),
  one('E12, value alone', 'points-do-not-add-up', {
    ...erika(POINTS, 823),
    scores: [pointsScore([], 823, { calculatedOn: NOW, criteria: [] })],
  }),
  one(
    'E13, words alone',
    'rating-inconsistent',
    copyOn('2022-06-15', { scores: [rated(9604, 96, { meaning: 'sehr hohes Risiko' })] }),
  ),
  one(
    'E13, words against words',
    'rating-inconsistent',
    copyOn('2022-06-15', {
      scores: [
        rated(9604, 96, { meaning: 'sehr hohes Risiko' }),
        rated(9000, 92, { meaning: 'zufriedenstellendes bis erhöhtes Risiko' }),
      ],
    }),
  ),
  one(
    'E13, order',
    'rating-inconsistent',
    copyOn(OLD, { scores: [rated(9604, 96), rated(9000, 97)] }),
  ),
  ...[NOW, OLD].flatMap((day) => [
    one(
      `E14, score, ${day.slice(0, 4)}`,
      'unknown-recipient',
      copyOn(day, { scores: [score({ transmittedOn: day, recipient: 'Fremdfirma GmbH' })] }),
      { scores: { '/scores/0': { recipientKnown: false } } },
    ),
    one(
      `E14, inquiry, ${day.slice(0, 4)}`,
      'unknown-recipient',
      copyOn(day, { inquiries: [inquiry(day)] }),
      { inquiries: { '/inquiries/0': { known: false } } },
    ),
  ]),
  ...['2017-05-15', '2022-06-15', LATE].flatMap((day) => [
    one(`E15, address alone, ${day}`, 'thin-file', symbols(day, 'nv', 'nv', 'nv', 'nv', 'nv', '-')),
    one(`E15, no history, ${day}`, 'thin-file', symbols(day, '+', 'nv', 'nv', 'nv', 'o', 'nv')),
    one(`E16, ${day}`, 'address-used', symbols(day, '+', '+', 'o', '+', 'o', '-')),
  ]),
  one(
    'E15, points',
    'thin-file',
    copyOn(NOW, {
      scores: [
        pointsScore([264, 117, 99, 66, 0, 38, 18, 36, 63, 24, 61, 9], 795, { calculatedOn: NOW }),
      ],
    }),
  ),
  one(
    'E15, nothing listed',
    'thin-file',
    copyOn('2022-06-15', {
      scores: [score({ unit: 'percent', value: 97.5 })],
      inquiries: [inquiry('2022-01-01')],
    }),
  ),
  one(
    'E16, points',
    'address-used',
    copyOn(NOW, {
      scores: [
        pointsScore([264, 117, 99, 66, 0, 38, 18, 36, 63, 24, 61, 9], 795, { calculatedOn: NOW }),
      ],
    }),
  ),
  ...[
    [OLD, '2016-01-01'],
    [NOW, '2022-01-01'],
  ].map(([day = NOW, paidOn = NOW]) => ({
    name: `E17, ${day.slice(0, 4)}`,
    rule: 'bureaus-disagree',
    letters: [
      copyOn(day, { entries: [{ ...open('2015-01-01'), reference: '0001' }] }),
      copyOn(day, {
        issuer: 'crif-de',
        kind: 'crif-de/auskunft',
        sender: 'CRIF GmbH',
        entries: [{ ...settledClaim(paidOn), reference: '0001' }],
      }),
    ],
  })),
  ...bothDays(
    'E18',
    'missing-entry',
    {},
    { missing: [{ type: 'credit-card', party: 'Kartenhaus AG', openedOn: '2010-01-01' }] },
  ),
  ...bothDays(
    'E19, loan',
    'amount-wrong',
    { entries: [loan] },
    { entries: { '/entries/0': { amount: 400_000 } } },
  ),
  ...bothDays(
    'E19, claim',
    'amount-wrong',
    { entries: [open('2015-01-01')] },
    { entries: { '/entries/0': { amount: 21_240 } } },
  ),
  ...(['recipients', 'sources', 'logic', 'retention', 'rights'] as const).map((key) =>
    one(
      `E20, without ${key}`,
      'answer-incomplete',
      copyOn(NOW, {
        statements: {
          recipients: true,
          sources: true,
          logic: true,
          retention: true,
          rights: true,
          [key]: false,
        },
      }),
    ),
  ),
  one(
    'E20, not asked',
    'answer-incomplete',
    copyOn(NOW, {
      statements: { recipients: false, sources: true, logic: true, retention: true, rights: true },
    }),
    { request: { asked: ['copy'] } },
  ),
  one('E20, late', 'answer-incomplete', copyOn(NOW), {
    request: { receivedOn: '2026-05-01', answeredOn: '2026-06-15' },
  }),
  ...[NOW, OLD].flatMap((day) => [
    one(
      `R12, ${day.slice(0, 4)}`,
      'value-out-of-range',
      copyOn(day, { scores: [score({ value: 10_000 })] }),
      { confirmed: 'all' },
    ),
    one(
      `R16, ${day.slice(0, 4)}`,
      'recipients-differ',
      copyOn(day, {
        scores: [
          score({ transmittedOn: '2017-01-01', recipient: 'A' }),
          score({ transmittedOn: '2017-01-01', recipient: 'B', value: 9000 }),
        ],
      }),
    ),
    one(
      `R19, ${day.slice(0, 4)}`,
      'impossible-dates',
      copyOn(day, { entries: [{ ...loan, closedOn: '2014-01-01', status: 'closed' }] }),
    ),
    one(
      `R19, odd, ${day.slice(0, 4)}`,
      'impossible-dates',
      copyOn(day, { entries: [settledClaim('2015-01-01', { reportedOn: '2015-02-01' })] }),
    ),
  ]),
  one(
    'R14',
    'score-despite-default',
    copyOn(NOW, {
      scores: [pointsScore([], 700, { criteria: [], calculatedOn: NOW })],
      entries: [open('2026-01-01')],
    }),
  ),
  {
    name: 'R18, gone',
    rule: 'entry-vanished',
    letters: [copyOn('2025-01-15', { entries: [loan] }), copyOn(NOW)],
  },
  {
    name: 'R18, back',
    rule: 'entry-vanished',
    letters: [
      copyOn('2025-01-15', { entries: [open('2024-01-01')] }),
      copyOn('2025-06-15'),
      copyOn(NOW, { entries: [open('2024-01-01')] }),
    ],
  },
  one(
    'R20',
    'level-border-near',
    copyOn(NOW, {
      scores: [pointsScore([], 700, { criteria: [], calculatedOn: NOW })],
      addresses: [home('2018-06-20')],
    }),
  ),
  one('S2, single', 'decode', {
    ...erika(POINTS, 787),
    scores: [pointsScore([], 787, { calculatedOn: NOW, criteria: [] })],
  }),
  one('S2, several', 'decode', {
    ...erika(POINTS, 835),
    scores: [pointsScore([], 835, { calculatedOn: NOW, criteria: [] })],
  }),
]
