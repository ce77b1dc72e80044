// Letters written by hand for the tests of rules and score: only what matters is said, the rest is empty.
import { checkCase, type Case } from '../../analysis/index.ts'
import {
  type Answers,
  emptyEntry,
  type Entry,
  type Finding,
  type Inquiry,
  type Letter,
  type Score,
} from '../../extract/index.ts'

export const entry = (own: Partial<Entry>): Entry =>
  emptyEntry({ type: 'claim', party: 'Musterbank AG', ...own })

/** A claim of 312,40 Euro that was settled on a day (or without one). */
export function settledClaim(settledOn: string | null, own: Partial<Entry> = {}): Entry {
  return entry({
    amount: 31_240,
    currency: 'EUR',
    status: 'settled',
    negative: true,
    settledOn,
    ...own,
  })
}

export function inquiry(on: string | null, own: Partial<Inquiry> = {}): Inquiry {
  return {
    on,
    party: 'Muster-Versand GmbH',
    kind: 'credit',
    product: 'other',
    purpose: null,
    ...own,
  }
}

export function score(own: Partial<Score>): Score {
  return {
    name: 'SCHUFA-Score für Banken, Version 3.0',
    sector: 'Banken',
    version: '3.0',
    value: 9604,
    unit: 'points',
    min: 0,
    max: 9999,
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
  }
}

export const CRITERIA = [
  ['payment-defaults', 'Zahlungsstörungen'],
  ['account-and-card-inquiries', 'Anfragen/Abschlüsse Girokonto und Kreditkarte'],
  ['other-inquiries', 'Weitere Anfragen'],
  ['new-instalment-loans', 'Neue Ratenkredite'],
  ['mortgage', 'Immobilienkredit'],
  ['identity-confirmed', 'Bestätigte Identität'],
  ['oldest-bank-contract', 'Ältester Bankvertrag'],
  ['youngest-credit-line', 'Rahmenkredit'],
  ['current-address-age', 'Aktuelle Adresse'],
  ['oldest-credit-card', 'Älteste Kreditkarte'],
  ['longest-remaining-term', 'Längste Restlaufzeit Ratenkredite'],
  ['loan-status', 'Kreditstatus'],
] as const

/** A score of 2026 with twelve points in the order of the criteria. */
export function pointsScore(
  points: readonly (number | null)[],
  value: number | null,
  own: Partial<Score> = {},
): Score {
  return score({
    name: 'SCHUFA-Score',
    sector: null,
    version: null,
    value,
    min: 100,
    max: 999,
    calculatedOn: '2026-11-02',
    criteria: CRITERIA.map(([id, label], n) => ({ id, label, points: points[n] ?? null })),
    ...own,
  })
}

/** A copy of the file, stated for 2 November 2026 and sent on the 4th. */
export function copy(own: Partial<Letter> = {}): Letter {
  return {
    issuer: 'schufa',
    kind: 'schufa/datenkopie-15',
    layout: 'schufa/datenkopie-15@2026-03',
    language: 'de',
    issuedOn: '2026-11-04',
    cutoffOn: '2026-11-02',
    sender: 'SCHUFA Holding AG',
    scores: [],
    entries: [],
    inquiries: [],
    addresses: [],
    reasons: [],
    statements: { recipients: true, sources: true, logic: true, retention: true, rights: true },
    identity: {
      surname: 'Mustermann',
      givenNames: 'Erika',
      bornOn: '1984-02-29',
      birthplace: 'Musterstadt',
      recordNumber: null,
      reference: null,
    },
    pages: 5,
    provenance: {},
    doubts: [],
    ...own,
  }
}

/** A copy stated for one day. */
export const copyOn = (day: string, own: Partial<Letter> = {}): Letter =>
  copy({ cutoffOn: day, issuedOn: day, ...own })

type More = { answers?: Answers; today?: string; speech?: 'de' | 'en' }

/** The findings of one rule over these letters; today is the day of the last letter unless said. */
export function findings(rule: string, letters: (Letter | null)[], more: More = {}): Finding[] {
  const last = letters.findLast((one) => one !== null)
  const c: Case = {
    letters,
    answers: more.answers ?? {},
    today: more.today ?? last?.cutoffOn ?? last?.issuedOn ?? '2026-11-24',
  }
  return checkCase(c, more.speech ?? 'de').filter((one) => one.rule.id === rule)
}

/** 'contradiction yes' – what a rule says, in two words. */
export const verdicts = (list: Finding[]): string[] =>
  list.map((one) => `${one.strength} ${one.contestable}`)
