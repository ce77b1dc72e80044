// The invented letter, claim and finding that the tests of papers and of pages share: written by hand, one person, two settled claims.
import { emptyEntry, type Finding, type Letter, type Provenance } from '../extract/index.ts'

const at = (page: number, box: [number, number, number, number], text: string): Provenance => ({
  page,
  box,
  text,
  method: 'text',
  confidence: 0.99,
})

/** A claim of 312,40 Euro, settled on 3 June 2022. */
export const entry = emptyEntry({
  type: 'claim',
  party: 'Nordlicht Inkasso GmbH',
  reference: '4711',
  amount: 31240,
  currency: 'EUR',
  reportedOn: '2021-02-14',
  settledOn: '2022-06-03',
  status: 'settled',
  negative: true,
})

/** A Datenkopie of an invented person with two settled claims and a 2026 score. */
export const letter: Letter = {
  issuer: 'schufa',
  kind: 'schufa/datenkopie-15',
  layout: 'schufa/datenkopie-15@2023-01',
  language: 'de',
  issuedOn: '2026-11-04',
  cutoffOn: '2026-11-02',
  sender: 'SCHUFA Holding AG',
  scores: [
    {
      name: 'SCHUFA-Score',
      sector: null,
      version: null,
      value: 708,
      unit: 'points',
      min: 100,
      max: 999,
      better: 'higher',
      rating: null,
      probability: null,
      meaning: 'Akzeptabel',
      calculatedOn: '2026-11-02',
      transmittedOn: null,
      recipient: null,
      factors: [],
      criteria: [],
    },
  ],
  entries: [
    entry,
    {
      ...entry,
      party: 'Stadtwerke Altenau',
      amount: 8715,
      reportedOn: '2023-09-28',
      settledOn: '2023-10-11',
      reference: null,
    },
  ],
  inquiries: [],
  addresses: [],
  reasons: [],
  statements: { recipients: true, sources: true, logic: null, retention: true, rights: true },
  identity: {
    surname: 'Mustermann',
    givenNames: 'Erika',
    bornOn: '1964-08-12',
    birthplace: 'Musterstadt',
    recordNumber: null,
    reference: null,
  },
  pages: 3,
  provenance: {
    '/issuedOn': at(1, [400, 150, 470, 162], '04.11.2026'),
    '/cutoffOn': at(1, [200, 300, 260, 312], '02.11.2026'),
    '/identity/surname': at(1, [200, 340, 270, 352], 'Mustermann'),
    '/identity/givenNames': at(1, [200, 354, 230, 366], 'Erika'),
    '/scores/0/value': at(1, [400, 400, 430, 412], '708'),
    '/entries/0/party': at(2, [70, 222, 200, 234], 'Nordlicht Inkasso GmbH'),
    '/entries/0/reportedOn': at(2, [250, 222, 310, 234], '14.02.2021'),
    '/entries/0/settledOn': at(2, [350, 222, 410, 234], '03.06.2022'),
    '/entries/0/amount': at(2, [470, 222, 530, 234], '312,40 EUR'),
    '/entries/1/party': at(2, [70, 246, 200, 258], 'Stadtwerke Altenau'),
    '/entries/1/reportedOn': at(2, [250, 246, 310, 258], '28.09.2023'),
    '/entries/1/settledOn': at(2, [350, 246, 410, 258], '11.10.2023'),
    '/entries/1/amount': at(2, [470, 246, 530, 258], '87,15 EUR'),
  },
  doubts: [],
}

/** A finding with everything that a page can show; parts may be given otherwise. */
export function finding(parts: Partial<Finding> = {}): Finding {
  return {
    id: 'settled-claim-overdue:/entries/0',
    kind: 'rule',
    rule: {
      id: 'settled-claim-overdue',
      version: '1',
      validFrom: '2025-01-01',
      sources: ['Verhaltensregeln für die Prüf- und Speicherfristen, Fassung vom 25.05.2024'],
      reviewed: 'no',
    },
    title: 'Nordlicht Inkasso: 17 Monate zu lange gespeichert',
    statement:
      'Die Forderung über 312,40 Euro wurde am 03.06.2022 erledigt. Nach den Verhaltensregeln der Auskunfteien endet die Speicherung nach drei Jahren. Am 02.11.2026, dem Stichtag der Auskunft, stand sie noch in der Akte.',
    contestable: 'yes',
    strength: 'contradiction',
    numbers: {},
    where: [
      '/entries/0',
      '/entries/0/settledOn',
      '/entries/0/amount',
      '/entries/0/party',
      '/cutoffOn',
    ],
    caveats: [
      'Er zeigt nicht, dass der Score ohne den Eintrag höher gewesen wäre.',
      'Ob der Eintrag heute noch besteht, steht nur in einer neuen Auskunft.',
    ],
    grounds: [
      {
        law: 'DSGVO',
        article: 'Art. 17 Abs. 1 Buchst. d',
        text: 'Unrechtmäßig verarbeitete Daten sind zu löschen',
        asOf: '2026-11-20',
      },
    ],
    letters: ['erasure'],
    effect: {
      score: '/scores/0',
      from: 708,
      low: 790,
      high: 820,
      note: 'Die Punktetabelle ist vom Herausgeber nicht bestätigt; die Zahl ist deshalb eine Schätzung.',
    },
    ...parts,
  }
}
