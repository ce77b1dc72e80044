// Letters for the tests of comparing: written out by hand, invented people only.
import type { Letter, Score } from '../../../extract/index.ts'

/** Points of a file without anything negative: 264 + 117 + 99 + 66 + 0 + 38 + 56 + 36 + 63 + 74 + 61 + 19 = 893. */
export const GOOD_POINTS: Record<string, number> = {
  'payment-defaults': 264,
  'account-and-card-inquiries': 117,
  'other-inquiries': 99,
  'new-instalment-loans': 66,
  mortgage: 0,
  'identity-confirmed': 38,
  'oldest-bank-contract': 56,
  'youngest-credit-line': 36,
  'current-address-age': 63,
  'oldest-credit-card': 74,
  'longest-remaining-term': 61,
  'loan-status': 19,
}

export function score2026(value: number | null, points = GOOD_POINTS, on = '2026-11-02'): Score {
  return {
    name: 'SCHUFA-Score',
    sector: null,
    version: null,
    value,
    unit: 'points' as const,
    min: 100,
    max: 999,
    better: 'higher' as const,
    rating: null,
    probability: null,
    meaning: null,
    calculatedOn: on,
    transmittedOn: null,
    recipient: null,
    factors: [],
    criteria: Object.entries(points).map(([id, number]) => ({ id, label: id, points: number })),
  }
}

export function basisscore(value: number, on = '2026-01-01'): Score {
  return {
    name: 'Basisscore',
    sector: null,
    version: null,
    value,
    unit: 'percent' as const,
    min: 0,
    max: 100,
    better: 'higher' as const,
    rating: null,
    probability: value,
    meaning: null,
    calculatedOn: on,
    transmittedOn: null,
    recipient: null,
    factors: [],
    criteria: [],
  }
}

export function letter(scores: Score[], more: Partial<Letter> = {}): Letter {
  return {
    issuer: 'schufa',
    kind: 'schufa/score-2026',
    layout: 'schufa/score-2026@2026-03',
    language: 'de',
    issuedOn: '2026-11-02',
    cutoffOn: '2026-11-02',
    sender: 'SCHUFA Holding AG',
    scores,
    entries: [],
    inquiries: [],
    addresses: [],
    reasons: [],
    pages: 1,
    provenance: {},
    doubts: [],
    statements: { recipients: null, sources: null, logic: null, retention: null, rights: null },
    identity: {
      surname: 'Mustermann',
      givenNames: 'Erika',
      bornOn: '1980-05-17',
      birthplace: 'Musterstadt',
      recordNumber: '00.000.000',
      reference: 'MUSTER-1',
    },
    ...more,
  }
}
