// One case for every passage that the texts hold, with the words that it must say.
import type { Answers, Finding, Letter } from '../../../extract/index.ts'
import {
  dates,
  discharge,
  duplicate,
  entry,
  fast,
  finding,
  inquiry,
  letter,
  overdue,
  points,
  SENDER,
  score,
} from './erika.ts'
import { FINDINGS } from './follow-cases.ts'

const BANK = { 'Musterbank AG': { lines: ['Bankplatz 1', '10115 Berlin'] } }
export const ANSWERS: Answers = { confirmed: 'all', sender: SENDER, addressees: BANK }

export type Passage = {
  id: string
  finding: Finding
  says: string
  answers?: Answers
  letter?: Letter
}

const criterion = (numbers: Finding['numbers']) =>
  finding({
    rule: { id: 'points-do-not-add-up' },
    letters: ['explanation'],
    strength: 'unexplained',
    where: ['/scores/0/criteria/1', '/entries/0', '/scores/0/criteria/1/points'],
    numbers: { criterion: 'cards', points: 412, ...numbers },
  })
const open = entry({
  type: 'instalment-loan',
  status: 'running',
  openedOn: '2020-01-02',
  negative: false,
})
const settled = (over: Partial<Finding>) =>
  finding({ letters: ['rectification'], where: ['/entries/0'], ...over })

/** Types whose passages have the names of another type's. */
export const SHARED: string[] = ['explanation', 'restriction', 'code-of-conduct']
const REFUSED: Answers = {
  ...ANSWERS,
  log: [{ request: 'erasure', sentOn: '2026-10-01', answeredOn: '2026-11-03', outcome: 'refused' }],
}
export const withEntry = (said: NonNullable<Answers['entries']>[string]): Answers => ({
  ...ANSWERS,
  entries: { '/entries/0': said },
})

export const withAddress = (said: NonNullable<Answers['addresses']>[string]): Answers => ({
  ...ANSWERS,
  addresses: { '/letters/0/addresses/0': said },
})
export const onRow = (
  id: string,
  place: string,
  numbers: Finding['numbers'],
  letters: Finding['letters'] = ['rectification'],
) => finding({ rule: { id }, letters, where: [place], numbers })
const DEALER = { 'Autohaus Muster GmbH': { lines: ['Autoweg 3', '12345 Musterstadt'] } }

export const PASSAGES: Record<string, Passage> = {
  'item missing-entry': {
    id: 'rectification--beispielbank-eg',
    finding: {
      ...onRow('missing-entry', '/entries', { missing: 0, saidOpenedOn: '2019-03-01' }),
      where: ['/cutoffOn'],
    },
    answers: {
      ...ANSWERS,
      missing: [{ type: 'instalment-loan', party: 'Beispielbank eG', openedOn: '2019-03-01' }],
      addressees: { 'Beispielbank eG': { lines: ['Markt 1', '10115 Berlin'] } },
    },
    says: 'Mit Ihnen habe ich seit dem 01.03.2019 folgenden Vertrag: Ratenkredit.',
  },
  'explanation item entry-vanished': {
    id: 'explanation',
    finding: onRow(
      'entry-vanished',
      '/entries/3',
      { stateOf: '2026-11-02', laterOn: '2026-11-20' },
      ['explanation'],
    ),
    says: 'In Ihrer Auskunft mit dem Stand vom 20.11.2026 steht er nicht mehr',
  },
  'explanation item entry-vanished back': {
    id: 'explanation',
    finding: onRow(
      'entry-vanished',
      '/entries/3',
      { stateOf: '2026-11-02', goneOn: '2026-11-10', backOn: '2026-11-20' },
      ['explanation'],
    ),
    says: 'und steht am 20.11.2026 wieder darin.',
  },
  'explanation item bureaus-disagree': {
    id: 'explanation',
    finding: onRow('bureaus-disagree', '/entries/0', {}, ['explanation']),
    says: 'Eine andere Auskunftei sagt zu demselben Vorgang etwas anderes.',
  },
  'explanation item bureaus-disagree birth': {
    id: 'explanation',
    finding: onRow('bureaus-disagree', '/identity/bornOn', {}, ['explanation']),
    says: 'Eine andere Auskunftei hat zu mir ein anderes Geburtsdatum gespeichert.',
  },
  'item closed-shown-open claim': {
    id: 'rectification',
    finding: settled({ rule: { ...overdue.rule, id: 'closed-shown-open' } }),
    answers: withEntry({ settledOn: '2024-02-29' }),
    letter: letter({ entries: [entry({ status: 'open' })] }),
    says: 'Die Auskunft führt sie als offen. Bitte tragen Sie die Erledigung zum 29.02.2024 ein',
  },
  'item identity-mismatch': {
    id: 'rectification',
    finding: FINDINGS.foreign,
    answers: { ...ANSWERS, entries: { '/letters/0/entries/5': { mine: false } } },
    says: 'Bitte löschen Sie sie aus den Daten zu meiner Person',
  },
  'item identity-mismatch birth': {
    id: 'rectification',
    finding: onRow('identity-mismatch', '/identity/bornOn', {}),
    answers: { ...ANSWERS, identity: { bornOn: '1980-01-02' } },
    says: 'Ich bin am 02.01.1980 geboren.',
  },
  'item identity-mismatch name': {
    id: 'rectification',
    finding: onRow('identity-mismatch', '/identity/surname', {}),
    answers: { ...ANSWERS, identity: { surname: 'Musterfrau', givenNames: 'Erika' } },
    says: 'Mein Name ist Erika Musterfrau.',
  },
  'item settled-without-date unknown': {
    id: 'rectification',
    finding: onRow('settled-without-date', '/entries/0', {}),
    letter: letter({ entries: [entry({})] }),
    says: 'Bitte stellen Sie fest, seit wann sie erledigt ist',
  },
  'item address-wrong since': {
    id: 'rectification',
    finding: onRow('address-wrong', '/addresses/0', { saidSince: '2012-05-01' }),
    answers: withAddress({ since: '2012-05-01' }),
    says: 'An dieser Anschrift wohne ich seit dem 01.05.2012.',
  },
  'item address-wrong current': {
    id: 'rectification',
    finding: onRow('address-wrong', '/addresses/0', {}),
    answers: withAddress({ current: true }),
    says: 'Bitte führen Sie sie als meine aktuelle Anschrift',
  },
  'item address-wrong former': {
    id: 'rectification',
    finding: onRow('address-wrong', '/addresses/0', {}),
    answers: withAddress({ current: false }),
    says: 'Bitte führen Sie sie als frühere Anschrift',
  },
  'item amount-wrong': {
    id: 'rectification',
    finding: onRow('amount-wrong', '/entries/0', { saidAmountCents: 21240 }),
    answers: withEntry({ amount: 21240 }),
    says: 'Der richtige Betrag ist 212,40 Euro.',
  },
  'item conditions-as-credit': {
    id: 'rectification--autohaus-muster-gmbh',
    finding: onRow('conditions-as-credit', '/inquiries/0', { saidKind: 'conditions' }),
    answers: { ...ANSWERS, addressees: DEALER },
    says: 'Ich hatte nur Kreditkonditionen erfragt',
  },
  'item conditions-as-credit identity': {
    id: 'rectification',
    finding: onRow('conditions-as-credit', '/inquiries/0', { saidKind: 'identity' }),
    says: 'Es ging nur um die Prüfung meiner Identität',
  },
  'item disputed-claim': {
    id: 'erasure',
    finding: { ...FINDINGS.disputed, numbers: { saidDisputedOn: '2021-05-09' } },
    answers: withEntry({ disputedOn: '2021-05-09', titled: false, acknowledged: false }),
    says: 'Diese Forderung wurde am 10.05.2021 gemeldet. Ich hatte sie schon am 09.05.2021 bestritten.',
  },
  'item disputed-claim party': {
    id: 'erasure--musterbank-ag',
    finding: { ...FINDINGS.disputed, numbers: { saidDisputedOn: '2021-05-09' } },
    answers: withEntry({ disputedOn: '2021-05-09', titled: false, acknowledged: false }),
    says: 'Bitte nehmen Sie die Meldung gegenüber der Auskunftei zurück und übermitteln Sie die Forderung nicht erneut',
  },
  'explanation item address-used': {
    id: 'explanation',
    finding: FINDINGS.address,
    says: 'nach Ihrer Auskunft sind Anschriftendaten in diesen Score eingegangen',
  },
  'explanation item unknown-recipient': {
    id: 'explanation',
    finding: onRow('unknown-recipient', '/scores/0', {}, ['explanation', 'access']),
    answers: { ...ANSWERS, scores: { '/scores/0': { recipientKnown: false } } },
    letter: letter({ scores: [score({ recipient: 'Unbekannt GmbH' })] }),
    says: 'zu welchem Zweck und auf welche Anfrage hin Sie ihm den Score übermittelt haben',
  },
  'explanation item unknown-recipient inquiry': {
    id: 'explanation',
    finding: onRow('unknown-recipient', '/inquiries/0', {}, ['explanation', 'access']),
    answers: { ...ANSWERS, inquiries: { '/inquiries/0': { known: false } } },
    says: 'mit welcher Begründung es angefragt hat',
  },
  'restriction item identity-mismatch': {
    id: 'restriction',
    finding: FINDINGS.foreign,
    answers: { ...ANSWERS, entries: { '/entries/5': { mine: false } } },
    says: 'bis Sie geprüft haben, zu wem sie gehört',
  },
  'restriction item disputed-claim': {
    id: 'restriction',
    finding: FINDINGS.disputed,
    answers: withEntry({ disputed: true }),
    says: 'Diese Forderung bestreite ich.',
  },
  'restriction item disputed-claim dated': {
    id: 'restriction',
    finding: FINDINGS.disputed,
    answers: withEntry({ disputed: true, disputedOn: '2021-06-01' }),
    says: 'Diese Forderung habe ich am 01.06.2021 bestritten.',
  },
  'code-of-conduct item settled-claim-overdue': {
    id: 'code-of-conduct',
    finding: FINDINGS.overdue,
    answers: REFUSED,
    says: 'Die drei Jahre endeten am 03.06.2025.',
  },
  'code-of-conduct item fast-settled-overdue': {
    id: 'code-of-conduct',
    finding: FINDINGS.fast,
    answers: REFUSED,
    says: 'Die 18 Monate endeten am 11.08.2026.',
  },
  'item settled-claim-overdue': {
    id: 'erasure',
    finding: overdue,
    says: 'Die drei Jahre endeten am 03.06.2025.',
  },
  'item fast-settled-overdue': { id: 'erasure', finding: fast, says: 'also nach 34 Tagen.' },
  'item discharge-overdue': {
    id: 'erasure',
    finding: discharge,
    says: 'Die sechs Monate endeten am 15.06.2026.',
  },
  'item discharge-overdue covered': {
    id: 'erasure',
    finding: { ...discharge, where: ['/entries/2', '/entries/0', '/entries/2/grantedOn'] },
    says: 'Bitte löschen Sie auch diese Forderungen, soweit sie von ihr erfasst sind.',
  },
  'item inquiry-overdue': {
    id: 'erasure',
    finding: inquiry,
    says: 'Diese Anfrage ist vom 01.09.2025.',
  },
  'item duplicate-entry': {
    id: 'rectification',
    finding: duplicate,
    says: 'Diese Einträge betreffen denselben Vorgang. Bitte führen',
  },
  'item duplicate-entry party': {
    id: 'rectification--musterbank-ag',
    finding: duplicate,
    says: 'nehmen Sie jede weitere Meldung zu diesem Vorgang gegenüber der Auskunftei zurück',
  },
  'item duplicate-entry alike': {
    id: 'rectification',
    finding: { ...duplicate, strength: 'unexplained' },
    says: 'Bitte prüfen Sie, ob sie denselben Vorgang betreffen.',
  },
  'item duplicate-entry alike party': {
    id: 'rectification--musterbank-ag',
    finding: { ...duplicate, strength: 'unexplained' },
    says: 'Bitte prüfen Sie, ob Sie denselben Vorgang mehrfach gemeldet haben.',
  },
  'item impossible-dates': {
    id: 'rectification',
    finding: dates,
    says: 'Beginn: 01.07.2025; Erledigt am: 20.05.2025.',
  },
  'item points-do-not-add-up sum': {
    id: 'rectification',
    finding: points,
    says: 'ergeben zusammen 812 Punkte. Ausgewiesen ist ein Wert von 774 Punkten, ein Unterschied von 38 Punkten.',
  },
  'item closed-shown-open': {
    id: 'rectification',
    finding: settled({ rule: { ...overdue.rule, id: 'closed-shown-open' } }),
    answers: { ...ANSWERS, entries: { '/letters/0/entries/0': { closedOn: '2024-01-31' } } },
    letter: letter({ entries: [open] }),
    says: 'Bitte tragen Sie das Ende zum 31.01.2024 ein',
  },
  'item settled-without-date': {
    id: 'rectification--musterbank-ag',
    finding: settled({ rule: { ...overdue.rule, id: 'settled-without-date' } }),
    answers: { ...ANSWERS, entries: { '/entries/0': { settledOn: '2024-02-29' } } },
    letter: letter({ entries: [entry({})] }),
    says: 'Bitte tragen Sie die Erledigung zum 29.02.2024 ein',
  },
  'explanation item points-do-not-add-up sum': {
    id: 'explanation',
    finding: points,
    says: 'Bitte erklären Sie den Unterschied von 38 Punkten.',
  },
  'explanation item points-do-not-add-up class': {
    id: 'explanation',
    finding: finding({
      rule: { id: 'points-do-not-add-up' },
      letters: ['explanation'],
      strength: 'unexplained',
      where: ['/scores/0/meaning', '/scores/0/value'],
      numbers: { total: 774, classPrinted: 'Gut', classByTable: 'Akzeptabel' },
    }),
    says: 'gehört zu diesem Wert die Klasse „Akzeptabel“.',
  },
  'explanation item points-do-not-add-up criterion': {
    id: 'explanation',
    finding: criterion({}),
    says: 'nennt für „Kreditkarten“ 412 Punkte.',
  },
  'explanation item points-do-not-add-up criterion-facts': {
    id: 'explanation',
    finding: criterion({ expectedLow: 24, expectedHigh: 24 }),
    says: 'ergeben die gespeicherten Einträge 24 Punkte.',
  },
  'explanation item points-do-not-add-up criterion-range': {
    id: 'explanation',
    finding: criterion({ expectedLow: 24, expectedHigh: 69 }),
    says: 'ergeben die gespeicherten Einträge 24 bis 69 Punkte.',
  },
  'explanation item rating-inconsistent': {
    id: 'explanation',
    finding: finding({
      rule: { id: 'rating-inconsistent' },
      letters: ['explanation'],
      where: ['/scores/0', '/scores/0/probability'],
    }),
    letter: letter({ scores: [score({ rating: 'B', probability: 97.53, criteria: [] })] }),
    says: 'Bitte erklären Sie, welche Angabe zutrifft',
  },
  'explanation item thin-file': {
    id: 'explanation',
    finding: finding({
      rule: { id: 'thin-file' },
      letters: ['explanation'],
      strength: 'indication',
      contestable: 'unclear',
      where: ['/scores/0', '/scores/0/factors/0/effect'],
    }),
    letter: letter({
      scores: [
        score({ factors: [{ code: null, name: 'Kreditnutzung', effect: 'nv', rank: null }] }),
      ],
    }),
    says: 'Dies ist ein Anhaltspunkt, keine Feststellung',
  },
}
