// What the letters of the arrangements say: invented, fixed, the same for every arrangement.
import type { Letter } from '../../extract/index.ts'

type Entry = Letter['entries'][number]
const entry = (own: Partial<Entry>): Entry => ({
  type: 'current-account',
  party: null,
  originalParty: null,
  reference: null,
  amount: null,
  currency: null,
  instalments: null,
  reportedOn: null,
  storedOn: null,
  openedOn: null,
  firstDueOn: null,
  lastDueOn: null,
  closedOn: null,
  settledOn: null,
  grantedOn: null,
  status: 'running',
  negative: false,
  history: null,
  ...own,
})

const CLAIM = { type: 'claim', negative: true } as const

const ENTRIES: Entry[] = [
  entry({
    type: 'current-account',
    party: 'Sparkasse Musterlingen',
    reference: '0003708017',
    openedOn: '2011-03-02',
    reportedOn: '2011-03-04',
    storedOn: '2011-03-05',
  }),
  entry({
    type: 'instalment-loan',
    party: 'Probekredit Bank GmbH',
    reference: '4410 2235',
    amount: 1_250_000,
    currency: 'EUR',
    instalments: 48,
    openedOn: '2017-06-14',
    reportedOn: '2017-06-19',
    storedOn: '2017-06-20',
  }),
  entry({
    type: 'credit-card',
    party: 'Kartenhaus Beispiel AG',
    reference: '77125/001',
    amount: 350_000,
    currency: 'EUR',
    openedOn: '2013-09-30',
    reportedOn: '2013-10-02',
    storedOn: '2013-10-03',
    closedOn: '2016-12-31',
    status: 'closed',
  }),
  entry({
    ...CLAIM,
    party: 'Forderungsdienst Exempel GmbH',
    reference: 'AZ-551-17',
    amount: 48_322,
    currency: 'EUR',
    reportedOn: '2017-01-11',
    storedOn: '2017-01-12',
    status: 'open',
  }),
  entry({
    type: 'telecom',
    party: 'Funknetz Muster GmbH & Co. KG',
    reference: '0002593837',
    openedOn: '2015-02-12',
    reportedOn: '2015-02-14',
    storedOn: '2015-02-15',
  }),
  entry({
    ...CLAIM,
    party: 'Versandhaus Muster AG',
    reference: '90022184',
    amount: 13_050,
    currency: 'EUR',
    reportedOn: '2014-05-21',
    storedOn: '2014-05-22',
    settledOn: '2014-11-03',
    status: 'settled',
  }),
]

const INQUIRIES: Letter['inquiries'] = [
  {
    on: '2018-06-21',
    party: 'Probekredit Bank GmbH',
    kind: 'credit',
    product: 'loan',
    purpose: 'Kreditanfrage',
  },
  {
    on: '2018-04-03',
    party: 'Sparkasse Musterlingen',
    kind: 'conditions',
    product: 'loan',
    purpose: 'Anfrage Kreditkonditionen',
  },
  {
    on: '2018-02-17',
    party: 'Funknetz Muster GmbH & Co. KG',
    kind: 'credit',
    product: 'other',
    purpose: 'Anfrage Telekommunikationsvertrag',
  },
  {
    on: '2017-11-08',
    party: 'Versandhaus Muster AG',
    kind: 'identity',
    product: null,
    purpose: 'Identitätsprüfung',
  },
]

const ADDRESSES: Letter['addresses'] = [
  {
    current: true,
    text: 'Beispielweg 12, 70999 Musterlingen',
    reportedBy: 'Sparkasse Musterlingen',
    storedOn: '2016-08-25',
    since: null,
  },
  {
    current: false,
    text: 'Probestraße 7a, 12345 Musterstadt',
    reportedBy: 'Funknetz Muster GmbH & Co. KG',
    storedOn: '2009-09-23',
    since: null,
  },
]

export const score = (own: Partial<Letter['scores'][number]>): Letter['scores'][number] => ({
  name: '',
  sector: null,
  version: null,
  value: null,
  unit: 'points',
  min: null,
  max: null,
  better: 'higher',
  rating: null,
  probability: null,
  meaning: null,
  calculatedOn: null,
  transmittedOn: null,
  recipient: null,
  factors: [],
  criteria: [],
  ...own,
})

export const shared = {
  language: 'de',
  entries: ENTRIES,
  inquiries: INQUIRIES,
  addresses: ADDRESSES,
  reasons: [],
  statements: { recipients: true, sources: true, logic: true, retention: true, rights: true },
  identity: {
    surname: 'Platzhalter',
    givenNames: 'Julia',
    bornOn: '1970-11-15',
    birthplace: 'Musterow',
    recordNumber: '000425981',
    reference: '00068536499',
  },
  pages: 1,
  provenance: {},
  doubts: [],
} satisfies Partial<Letter>

const DATENKOPIE: Letter = {
  ...shared,
  issuer: 'schufa',
  kind: 'schufa/datenkopie-15',
  layout: '',
  issuedOn: '2018-07-18',
  cutoffOn: '2018-07-16',
  sender: 'SCHUFA Holding AG',
  scores: [
    score({
      name: 'SCHUFA-Score für Banken, Version 3.0',
      value: 9712,
      rating: 'C',
      probability: 97.66,
      meaning: 'sehr geringes Risiko',
      transmittedOn: '2018-06-21',
      recipient: 'Probekredit Bank GmbH',
    }),
    score({
      name: 'SCHUFA-Score für Handel, Version 3.0',
      value: 9455,
      rating: 'F',
      probability: 95.2,
      meaning: 'geringes bis überschaubares Risiko',
      transmittedOn: '2018-01-30',
      recipient: 'Versandhaus Muster AG',
    }),
    score({
      name: 'Basisscore',
      value: 97.22,
      unit: 'percent',
      probability: 97.22,
      calculatedOn: '2018-07-01',
    }),
  ],
}

/** Scores that queries were answered with. */
const SENT_IN_AUSTRIA = [
  { value: 512, transmittedOn: '2018-06-21', recipient: 'Probekredit Bank GmbH' },
  { value: 498, transmittedOn: '2018-02-17', recipient: 'Funknetz Muster GmbH & Co. KG' },
  { value: 471, transmittedOn: '2017-11-08', recipient: 'Versandhaus Muster AG' },
].map((one) => score({ name: 'CRIF-Score', min: 250, max: 700, ...one }))

const CRIF: Letter = {
  ...shared,
  issuer: 'crif-at',
  kind: 'crif-at/auskunft',
  layout: '',
  issuedOn: '2018-07-18',
  cutoffOn: '2018-07-16',
  sender: 'CRIF GmbH',
  addresses: [
    {
      current: true,
      text: 'Beispielweg 12/4, 1099 Wien',
      reportedBy: 'Adressverlag Muster GmbH',
      storedOn: '2016-08-25',
      since: null,
    },
    {
      current: false,
      text: 'Probestraße 7, 4999 Beispiel',
      reportedBy: 'Funknetz Muster GmbH & Co. KG',
      storedOn: '2009-09-23',
      since: null,
    },
  ],
  scores: [
    score({
      name: 'CRIF-Score',
      value: 512,
      min: 250,
      max: 700,
      meaning: 'geringes Risiko',
      calculatedOn: '2018-07-16',
    }),
    ...SENT_IN_AUSTRIA,
  ],
}

/** The same day eight years later. */
const later = (day: string | null): string | null =>
  day === null ? null : `${Number(day.slice(0, 4)) + 8}${day.slice(4)}`

/** Points of the twelve criteria, of which two are alike and two are none. */
const POINTS = {
  'payment-defaults': 264,
  'account-and-card-inquiries': 82,
  'other-inquiries': 99,
  'new-instalment-loans': 32,
  mortgage: 0,
  'identity-confirmed': 38,
  'oldest-bank-contract': 49,
  'youngest-credit-line': 36,
  'current-address-age': 54,
  'oldest-credit-card': 41,
  'longest-remaining-term': 28,
  'loan-status': 19,
}

/** The same letter three months earlier, before the law changed. */
const earlier = (day: string | null): string | null =>
  day === null
    ? null
    : day.replace(/^2018-0(\d)/u, (_, month: string) => `2018-0${Math.max(1, Number(month) - 3)}`)

const SCORE_2026: Letter = {
  ...shared,
  issuer: 'schufa',
  kind: 'schufa/score-2026',
  layout: '',
  issuedOn: '2026-07-18',
  cutoffOn: null,
  sender: 'SCHUFA Holding AG',
  addresses: [],
  entries: [],
  inquiries: INQUIRIES.map((one) => ({ ...one, on: later(one.on) })),
  scores: [
    score({
      name: 'SCHUFA-Score',
      value: 735,
      min: 100,
      max: 999,
      meaning: 'Gut',
      calculatedOn: '2026-07-16',
      criteria: Object.entries(POINTS).map(([id, points]) => ({ id, label: id, points })),
    }),
  ],
}

const NOTICE: Letter = {
  ...shared,
  issuer: 'experian-us',
  kind: 'us/adverse-action',
  layout: '',
  language: 'en',
  issuedOn: '2026-03-17',
  cutoffOn: null,
  sender: 'First Sample Bank, N.A.',
  entries: [],
  inquiries: [],
  addresses: [
    {
      current: true,
      text: '12 Example Street, Sampletown, OH 00001',
      reportedBy: null,
      storedOn: null,
      since: null,
    },
  ],
  identity: {
    surname: 'Placeholder',
    givenNames: 'Erika',
    bornOn: null,
    birthplace: null,
    recordNumber: null,
    reference: 'APP-204417',
  },
  scores: [
    score({
      name: 'FICO Score 8',
      value: 612,
      min: 300,
      max: 850,
      calculatedOn: '2026-03-12',
    }),
  ],
}

/** Letters by kind; what a kind does not print is left out of what is counted. */
export const TRUTHS: Record<string, Letter> = {
  'schufa/datenkopie-15': DATENKOPIE,
  'schufa/datenuebersicht-34': {
    ...DATENKOPIE,
    kind: 'schufa/datenuebersicht-34',
    issuedOn: '2018-04-18',
    cutoffOn: '2018-04-16',
    inquiries: INQUIRIES.map((one) => ({ ...one, on: earlier(one.on) })),
    scores: DATENKOPIE.scores.map((one) => ({
      ...one,
      calculatedOn: earlier(one.calculatedOn),
      transmittedOn: earlier(one.transmittedOn),
    })),
  },
  'schufa/bonitaetsauskunft': {
    ...DATENKOPIE,
    kind: 'schufa/bonitaetsauskunft',
    cutoffOn: null,
    identity: { ...DATENKOPIE.identity, birthplace: null, recordNumber: null },
    addresses: ADDRESSES.slice(0, 1).map((one) => ({ ...one, reportedBy: null, storedOn: null })),
    entries: ENTRIES.filter(({ type }) => type !== 'claim'),
    inquiries: [],
    scores: DATENKOPIE.scores.filter(({ recipient }) => recipient === null),
  },
  'crif-at/auskunft': CRIF,
  'ksv1870/auskunft': {
    ...CRIF,
    issuer: 'ksv1870',
    kind: 'ksv1870/auskunft',
    sender: 'KSV1870 Information GmbH',
    scores: CRIF.scores.map((one) => ({
      ...one,
      name: 'KSV1870 RiskIndicator',
      min: 100,
      better: 'lower',
    })),
  },
  'schufa/score-2026': SCORE_2026,
  'us/adverse-action': NOTICE,
}
