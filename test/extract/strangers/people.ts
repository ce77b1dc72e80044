// Two invented people's letters as their truth, written by hand. The strangers' producers print these and nothing else.
import type { Address, Entry, Inquiry, Letter, Score } from '../../../extract/index.ts'

const entry = (part: Partial<Entry> & Pick<Entry, 'type' | 'status' | 'negative'>): Entry => ({
  party: null, originalParty: null, reference: null, amount: null, currency: null, instalments: null, reportedOn: null,
  storedOn: null, openedOn: null, firstDueOn: null, lastDueOn: null, closedOn: null, settledOn: null, grantedOn: null,
  history: null, ...part,
})

export const ENTRIES: Entry[] = [
  entry({ type: 'current-account', status: 'running', negative: false, party: 'Musterbank AG', reference: '0001234567', reportedOn: '2012-03-14', storedOn: '2012-03-15', openedOn: '2012-03-12' }),
  entry({ type: 'credit-card', status: 'running', negative: false, party: 'Beispielsparkasse Musterstadt', reference: '0007654321', reportedOn: '2015-07-02', storedOn: '2015-07-03', openedOn: '2015-07-01' }),
  entry({ type: 'instalment-loan', status: 'closed', negative: false, party: 'Probekredit Bank GmbH', reference: '000998877', amount: 1250000, currency: 'EUR', instalments: 48, reportedOn: '2016-02-10', storedOn: '2016-02-11', openedOn: '2016-02-08', firstDueOn: '2016-04-01', lastDueOn: '2020-03-01', closedOn: '2020-03-04' }),
  entry({ type: 'mortgage', status: 'running', negative: false, party: 'Hypothekenbank Muster AG', reference: '000445566', amount: 21000000, currency: 'EUR', instalments: 240, reportedOn: '2018-09-20', storedOn: '2018-09-21', openedOn: '2018-09-15', firstDueOn: '2018-11-01', lastDueOn: '2038-10-01' }),
  entry({ type: 'claim', status: 'settled', negative: true, party: 'Beispielinkasso GmbH', originalParty: 'Mustermobil Telekommunikation GmbH', reference: '000313131', amount: 41237, currency: 'EUR', reportedOn: '2019-05-06', storedOn: '2019-05-07', settledOn: '2020-01-20' }),
  entry({ type: 'claim', status: 'open', negative: true, party: 'Musterstrom Vertrieb GmbH', reference: '000272727', amount: 88000, currency: 'EUR', reportedOn: '2022-11-02', storedOn: '2022-11-03' }),
]

export const INQUIRIES: Inquiry[] = [
  { on: '2023-02-14', party: 'Musterbank AG', kind: 'credit', product: 'loan', purpose: 'Kreditanfrage Ratenkredit' },
  { on: '2023-01-09', party: 'Direktbank Muster AG', kind: 'conditions', product: 'loan', purpose: 'Konditionenanfrage Ratenkredit' },
  { on: '2022-10-30', party: 'Versandhaus Beispiel GmbH & Co. KG', kind: 'credit', product: 'other', purpose: 'Bonitätsanfrage Versandhandel' },
  { on: '2022-09-01', party: 'Genossenschaftsbank Beispielland eG', kind: 'identity', product: null, purpose: 'Identitätsprüfung' },
]

export const ADDRESSES: Address[] = [
  { current: true, text: 'Musterweg 1, 12345 Musterstadt', reportedBy: 'Musterbank AG', storedOn: '2018-10-02', since: null },
  { current: false, text: 'Am Probeplatz 12a, 60999 Musterfurt', reportedBy: 'Beispielsparkasse Musterstadt', storedOn: '2012-03-15', since: null },
]

const sector = (part: Partial<Score> & Pick<Score, 'name' | 'sector' | 'version' | 'value' | 'max'>): Score => ({
  unit: 'points', min: 0, better: 'higher', rating: null, probability: null, meaning: null, calculatedOn: null,
  transmittedOn: null, recipient: null, factors: [], criteria: [], ...part,
})
const KINDS = ['Bisherige Zahlungsstörungen', 'Kreditaktivität letztes Jahr', 'Kreditnutzung', 'Länge Kredithistorie', 'Allgemeine Daten', 'Anschriftendaten']
type Effect = Score['factors'][number]['effect']
const factors = (...effects: Effect[]): Score['factors'] => KINDS.map((name, i) => ({ code: null, name, effect: effects[i] ?? null, rank: null }))

export const TRANSMITTED: Score[] = [
  sector({ name: 'SCHUFA-Score für Banken, Version 3.0', sector: 'Banken', version: '3.0', value: 9604, max: 9999, rating: 'D', probability: 97.62, meaning: 'sehr geringes Risiko', transmittedOn: '2023-02-14', recipient: 'Musterbank AG (Beispielallee 12, 60999 Musterfurt)', factors: factors('++', '+', 'o', '-', '--', 'nv') }),
  sector({ name: 'SCHUFA-Score für Telekommunikationsunternehmen, Version 2.0', sector: 'Telekommunikationsunternehmen', version: '2.0', value: 8811, max: 9999, rating: 'G', probability: 90.84, meaning: 'zufriedenstellendes bis erhöhtes Risiko', transmittedOn: '2022-11-30', recipient: 'Mustermobil Telekommunikation GmbH (Lange Musterstraße 200, 20999 Musterhafen)', factors: factors('+', '+', '++', 'o', 'o', 'nv') }),
  sector({ name: 'SCHUFA-Score für Versandhandel, e-Commerce und Identitätsmanagement, Version 3.0', sector: 'Versandhandel, e-Commerce und Identitätsmanagement', version: '3.0', value: 9397, max: 9999, rating: 'E', probability: 96.31, meaning: 'geringes bis überschaubares Risiko', transmittedOn: '2022-10-30', recipient: 'Versandhaus Beispiel GmbH & Co. KG (Nirgendstraße 100, 40999 Musterrath)', factors: factors('++', '--', 'nv', '-', '+', 'nv') }),
]

export const CALCULATED: Score[] = [
  ...TRANSMITTED.map((score): Score => ({ ...score, transmittedOn: null, recipient: null, calculatedOn: '2018-03-20' })),
  sector({ name: 'SCHUFA-Score für Sparkassen, Version 1.0', sector: 'Sparkassen', version: '1.0', value: 518, max: 1000, rating: 'C', probability: 96.44, meaning: 'geringes bis überschaubares Risiko', calculatedOn: '2018-03-20', factors: factors('++', '+', '+', 'o', 'o', 'nv') }),
  sector({ name: 'SCHUFA-Score für Hypothekengeschäft, Version 3.0', sector: 'Hypothekengeschäft', version: '3.0', value: 9923, max: 9999, rating: 'A', probability: 99.37, meaning: 'sehr geringes Risiko', calculatedOn: '2018-03-20', factors: factors('++', '++', '+', '+', 'o', 'nv') }),
]

export const basisscore = (calculatedOn: string, meaning: string | null): Score => ({
  name: 'Basisscore', sector: null, version: null, value: 97.53, unit: 'percent', min: 0, max: 100, better: 'higher', rating: null,
  probability: 97.53, meaning, calculatedOn, transmittedOn: null, recipient: null, factors: [], criteria: [],
})

export const SCORE_2026: Score = {
  name: 'SCHUFA-Score', sector: null, version: null, value: 743, unit: 'points', min: 100, max: 999, better: 'higher', rating: null,
  probability: null, meaning: 'Gut', calculatedOn: '2026-04-12', transmittedOn: null, recipient: null, factors: [],
  criteria: [
    { id: 'payment-defaults', label: 'Keine Zahlungsstörung', points: 264 },
    { id: 'account-and-card-inquiries', label: 'Anfragen und Abschlüsse Girokonto und Kreditkarte', points: 82 },
    { id: 'other-inquiries', label: 'Weitere Anfragen', points: 99 },
    { id: 'new-instalment-loans', label: 'Neue Ratenkredite', points: 48 },
    { id: 'mortgage', label: 'Immobilienkredit', points: 0 },
    { id: 'identity-confirmed', label: 'Bestätigte Identität', points: 38 },
    { id: 'oldest-bank-contract', label: 'Ältester Bankvertrag', points: 49 },
    { id: 'youngest-credit-line', label: 'Kein laufender Rahmenkredit', points: 36 },
    { id: 'current-address-age', label: 'Aktuelle Adresse', points: 28 },
    { id: 'oldest-credit-card', label: 'Älteste Kreditkarte', points: 52 },
    { id: 'longest-remaining-term', label: 'Längste Restlaufzeit Ratenkredite', points: 28 },
    { id: 'loan-status', label: 'Kreditstatus', points: 19 },
  ],
}

export const letter = (part: Partial<Letter> & Pick<Letter, 'kind'>): Letter => ({
  issuer: 'schufa', layout: '', language: 'de', issuedOn: null, cutoffOn: null, sender: 'SCHUFA Holding AG', scores: [], entries: [],
  inquiries: [], addresses: [], reasons: [], statements: { recipients: null, sources: null, logic: null, retention: null, rights: null },
  identity: {
    surname: 'Mustermann', givenNames: 'Erika', bornOn: '1984-08-12', birthplace: 'Musterhausen', recordNumber: '00.012.345.678',
    reference: '0000-4711-0815',
  },
  pages: 1, provenance: {}, doubts: [], ...part,
})
