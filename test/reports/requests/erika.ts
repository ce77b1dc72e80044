// An invented case for the tests of the requests: Erika Mustermann, one letter with entries, inquiries and scores, and findings.
import {
  type Answers,
  emptyEntry,
  type Entry,
  type Finding,
  type Letter,
  type Score,
} from '../../../extract/index.ts'

export type Case = { letters: (Letter | null)[]; answers: Answers; today: string }

export const entry = (over: Partial<Entry>): Entry =>
  emptyEntry({
    type: 'claim',
    party: 'Musterbank AG',
    amount: 31240,
    currency: 'EUR',
    status: 'settled',
    negative: true,
    ...over,
  })

export function score(over: Partial<Score>): Score {
  return {
    name: 'SCHUFA-Score',
    sector: null,
    version: null,
    value: 774,
    unit: 'points',
    min: 100,
    max: 999,
    better: 'higher',
    rating: null,
    probability: null,
    meaning: 'Gut',
    calculatedOn: '2026-11-02',
    transmittedOn: null,
    recipient: null,
    factors: [],
    criteria: [],
    ...over,
  }
}

/** The letter of 2 November 2026; entry 0 settled claim, 1 fast settled, 2 discharge, 3 and 4 the same loan twice. */
export function letter(over: Partial<Letter> = {}): Letter {
  return {
    issuer: 'schufa',
    kind: 'schufa/datenkopie-15',
    layout: 'schufa/datenkopie-15@2023-01',
    language: 'de',
    issuedOn: '2026-11-04',
    cutoffOn: '2026-11-02',
    sender: 'SCHUFA Holding AG',
    scores: [
      score({
        criteria: [
          { id: 'inquiries', label: 'Anfragen', points: 400 },
          { id: 'cards', label: 'Kreditkarten', points: 412 },
        ],
      }),
    ],
    entries: [
      entry({
        reportedOn: '2021-05-10',
        settledOn: '2022-06-03',
        reference: 'INK-2021-77',
        firstDueOn: '2021-03-01',
      }),
      entry({
        party: 'Beispiel Telekom GmbH',
        amount: 8990,
        reportedOn: '2025-01-08',
        settledOn: '2025-02-11',
      }),
      entry({
        type: 'discharge',
        party: 'Amtsgericht Musterstadt',
        amount: null,
        currency: null,
        grantedOn: '2025-12-15',
      }),
      entry({
        type: 'instalment-loan',
        amount: 500000,
        openedOn: '2024-03-01',
        reportedOn: '2024-03-04',
        status: 'running',
        negative: false,
      }),
      entry({
        type: 'instalment-loan',
        amount: 500000,
        openedOn: '2024-03-01',
        reportedOn: '2024-03-18',
        status: 'running',
        negative: false,
      }),
      entry({
        party: 'Musterinkasso GmbH',
        amount: 15000,
        reportedOn: '2025-06-02',
        settledOn: '2025-05-20',
        openedOn: '2025-07-01',
      }),
    ],
    inquiries: [
      {
        on: '2025-09-01',
        party: 'Autohaus Muster GmbH',
        kind: 'credit',
        product: 'loan',
        purpose: 'Anfrage Kredit',
      },
    ],
    addresses: [
      {
        current: true,
        text: 'Musterweg 1, 12345 Musterstadt',
        reportedBy: 'Musterbank AG',
        storedOn: '2019-04-01',
        since: null,
      },
    ],
    reasons: [],
    statements: { recipients: null, sources: null, logic: null, retention: null, rights: null },
    identity: {
      surname: 'Mustermann',
      givenNames: 'Erika',
      bornOn: '1980-02-01',
      birthplace: 'Musterstadt',
      recordNumber: '123 456 789',
      reference: 'AK-2026-0815',
    },
    pages: 6,
    provenance: {
      '/entries/0/settledOn': {
        page: 4,
        box: [60, 300, 130, 312],
        text: '03.06.2022',
        method: 'text',
        confidence: 0.99,
      },
      '/inquiries/0/on': {
        page: 5,
        box: [60, 100, 130, 112],
        text: '01.09.2025',
        method: 'text',
        confidence: 0.99,
      },
    },
    doubts: [],
    ...over,
  }
}

export function finding(
  over: Omit<Partial<Finding>, 'rule'> & { rule?: Partial<Finding['rule']> },
): Finding {
  const rule = {
    id: 'settled-claim-overdue',
    version: '1',
    validFrom: '2018-05-25',
    sources: [],
    reviewed: 'no' as const,
    ...over.rule,
  }
  return {
    id: `${rule.id}:${over.where?.[0] ?? ''}`,
    kind: 'rule',
    title: '',
    statement: '',
    contestable: 'yes',
    strength: 'contradiction',
    numbers: {},
    where: [],
    caveats: [],
    grounds: [],
    letters: ['erasure'],
    effect: null,
    ...over,
    rule,
  }
}

export const overdue = finding({
  where: ['/entries/0', '/entries/0/settledOn', '/cutoffOn'],
})
export const fast = finding({
  rule: { id: 'fast-settled-overdue' },
  where: ['/entries/1', '/entries/1/reportedOn', '/entries/1/settledOn', '/cutoffOn'],
})
export const discharge = finding({
  rule: { id: 'discharge-overdue' },
  where: ['/entries/2', '/entries/2/grantedOn', '/cutoffOn'],
})
export const inquiry = finding({
  rule: { id: 'inquiry-overdue' },
  where: ['/inquiries/0', '/inquiries/0/on', '/cutoffOn'],
})
export const duplicate = finding({
  rule: { id: 'duplicate-entry' },
  letters: ['rectification'],
  where: [
    '/entries/3',
    '/entries/4',
    '/entries/3/openedOn',
    '/entries/4/openedOn',
    '/entries/3/type',
  ],
})
export const dates = finding({
  rule: { id: 'impossible-dates' },
  letters: ['rectification'],
  where: ['/entries/5', '/entries/5/openedOn', '/entries/5/settledOn'],
})
export const points = finding({
  rule: { id: 'points-do-not-add-up' },
  letters: ['explanation', 'rectification'],
  where: [
    '/scores/0',
    '/scores/0/value',
    '/scores/0/criteria/0/points',
    '/scores/0/criteria/1/points',
  ],
})
export const all = [overdue, fast, discharge, inquiry, duplicate, dates, points]

export const SENDER = {
  name: 'Erika Mustermann',
  lines: ['Musterweg 1', '12345 Musterstadt'],
  email: 'erika@example.org',
}

/** Everything vouched for, on 25 November 2026. */
export function erika(
  answers: Answers = { confirmed: 'all', sender: SENDER },
  letters: (Letter | null)[] = [letter()],
): Case {
  return { letters, answers, today: '2026-11-25' }
}
