// The layouts of SCHUFA letters that we read, one object an edition. Data only, checked by zod in the tests.
// Marks and sources: letters.md §1–§4, §8 of the project's research. Which words later editions print is not known; hence the synonyms.
import type { Layout, Section } from '../../parse/layout.ts'
import { OTHER_PAPERS } from '../others/papers.ts'
import { ENTRIES } from './entries.ts'
import {
  BASISSCORE,
  CRITERIA,
  CRITERIA_ROWS,
  SCALES,
  SCORE_2026,
  SECTOR_SCORES,
  TITLED,
} from './scores.ts'
import { ADDRESSES, ASIDE, FIELDS, INQUIRIES, WORDS } from './words.ts'

const SENDER = ['SCHUFA Holding AG']

const SECTIONS: Section[] = [
  ASIDE,
  {
    titles: [
      'Persönliche Daten',
      'Personendaten',
      'Ihre persönlichen Daten',
      'Angaben zur Person',
      'Daten zur Person',
      'Personenbezogene Daten',
      'Ihre Daten',
      'Stammdaten',
      'Zu Ihrer Person',
      'Ihre Personendaten',
      'Personenbezogene Angaben',
      'Persönliche Angaben',
      'Angaben zu Ihrer Person',
      'Ihre Angaben',
      'Zur Person',
      'Ihre Stammdaten',
      'Identifikationsdaten',
    ],
    into: null,
  },
  {
    titles: [
      'Aktuelle Adresse',
      'Aktuelle Anschrift',
      'Adressen',
      'Anschriften',
      'Ihre Adressen',
      'Ihre Anschriften',
      'Adressdaten',
      'Anschriftendaten',
      'Gespeicherte Adressen',
      'Gespeicherte Anschriften',
      'Adressen und Anschriften',
      'Aktuelle und frühere Adressen',
      'Adresshistorie',
    ],
    stems: ['adressen', 'anschriften'],
    into: 'addresses',
  },
  {
    titles: [
      'Sonstige, auch frühere Adressen',
      'Frühere Adressen',
      'Sonstige Adressen',
      'Sonstige Anschriften',
      'Weitere Anschriften',
      'Vorherige Anschriften',
      'Vorherige Adressen',
      'Ehemalige Anschriften',
      'Ehemalige Adressen',
      'Frühere Anschriften',
      'Sonstige, auch frühere Anschriften',
      'Voranschriften',
      'Weitere Adressen',
    ],
    into: 'addresses',
    implies: { standing: 'frühere' },
  },
  {
    titles: [
      'In den letzten 12 Monaten übermittelte Wahrscheinlichkeitswerte',
      'Aktuelle Wahrscheinlichkeitswerte',
      'Übermittelte Wahrscheinlichkeitswerte',
      'Wahrscheinlichkeitswerte',
      'Übermittelte Scores',
      'Scores',
      'Ihre Scores',
      'Scorewerte',
      'Ihre Scorewerte',
      'Score-Werte',
      'Alle Scores',
      'Übermittelte Scorewerte',
      'Übermittelte Score-Werte',
      'Branchenscores',
      'Ihre Branchenscores',
      'An Vertragspartner übermittelte',
      'Score-Übermittlungen',
      'Scores an Unternehmen',
      'In den letzten zwölf Monaten übermittelte',
      'Übermittlungen',
    ],
    stems: [
      'wahrscheinlichkeitswert',
      'ubermitteltescore',
      'branchenscore',
      'scoreubermittlung',
      'scoresan',
      'scorewertean',
      'scoresdie',
      'scorewerte',
      'aktuellescores',
      'aktuellenscores',
      'berechnetescores',
    ],
    into: 'sector-scores',
  },
  {
    titles: [
      'Basisscore',
      'Ihr Basisscore',
      'SCHUFA-Basisscore',
      'Ihr SCHUFA-Basisscore',
      'Aktueller Basisscore',
      'Der Basisscore',
    ],
    stems: ['basisscore'],
    into: 'basisscore',
  },
  {
    titles: [
      'Mein SCHUFA-Score',
      'Ihr SCHUFA-Score',
      'SCHUFA-Score',
      'Der SCHUFA-Score',
      'Neuer SCHUFA-Score',
      'Ihr neuer SCHUFA-Score',
      'Ihr Score',
      'Score-Wert',
      'Ihr Ergebnis',
      'Ihr aktueller SCHUFA-Score',
    ],
    stems: ['schufascore'],
    into: 'score-2026',
  },
  {
    titles: [
      'Kriterien',
      'So setzt sich Ihr Score zusammen',
      'Score-Kriterien',
      'Ihre Kriterien',
      'Die zwölf Kriterien',
      'Die 12 Kriterien',
      'Zusammensetzung',
      'Ihre Punkte',
      'So setzt sich',
      'Punkte je Kriterium',
      'Zusammensetzung Ihres Scores',
    ],
    into: 'criteria',
  },
  {
    titles: [
      'Anfragen',
      'Ihre Anfragen',
      'Gespeicherte Anfragen',
      'Anfragen von Unternehmen',
      'Anfragen der letzten 12 Monate',
      'Anfragen der letzten zwölf Monate',
      'Anfragen in den letzten',
      'Anfragen von Vertragspartnern',
      'Bonitätsanfragen',
      'Anfragen zu Ihrer Person',
    ],
    stems: [
      'anfragen',
      'angefragt',
      'nachihnengefragt',
      'nachihnenerkundigt',
      'kenntnisnahme',
      'auskunftsersuchen',
    ],
    into: 'inquiries',
  },
  {
    titles: [
      'Zahlungsstörungen',
      'Ihre Zahlungsstörungen',
      'Offene Forderungen',
      'Forderungen',
      'Negative Einträge',
      'Zahlungsausfälle',
      'Gemeldete Forderungen',
      'Informationen zu Zahlungsstörungen',
      'Nicht vertragsgemäßes Verhalten',
      'Zahlungsstörungen und Forderungen',
      'Negativmerkmale',
    ],
    stems: ['zahlungsstorungen', 'offeneforderungen'],
    into: 'entries',
    implies: { type: 'Forderung' },
    unless: ['vertrag', 'kredit', 'konten'],
  },
  {
    titles: [
      'Anfragen und Mitteilungen',
      'Mitteilungen',
      'Verträge',
      'Vertragsdaten',
      'Ihre Verträge',
      'Konten und Verträge',
      'Was dazu gespeichert ist',
      'Was über Sie gespeichert ist',
      'Was gespeichert ist',
      'Gespeicherte Verträge',
      'Gespeicherte Daten',
      'Gespeicherte Informationen',
      'Einträge',
      'Ihre Vertragsdaten',
      'Vertragsinformationen',
      'Laufende Verträge',
      'Gespeicherte Einträge',
      'Konten, Karten und Kredite',
      'Informationen zu Verträgen',
      'Kredite und Konten',
      'Öffentliche Verzeichnisse',
      'Daten aus öffentlichen Verzeichnissen',
      'Öffentliche Register',
      'Informationen aus öffentlichen Verzeichnissen',
      'Zu Ihrer Person gespeicherte',
      'Folgende Informationen',
      'Gespeicherte Sachverhalte',
      'Gespeicherte Einzelangaben',
      'Einzelangaben',
      'Gespeicherte Angaben',
      'Gespeicherte Vorgänge',
      'Gespeicherte Ereignisse',
      'Gespeicherte Merkmale',
      'Einzelne Angaben',
      'Verträge und Konten',
      'Vertragsdaten und Mitteilungen',
      'Vertragsdaten und Zahlungsstörungen',
    ],
    stems: [
      'vertrage',
      'vertragsdaten',
      'vertragsinformation',
      'vertragsund',
      'mitteilungen',
      'eintrage',
      'forderungen',
      'kontenund',
      'kredite',
      'verzeichnisse',
      'gespeicherteinformation',
      'einzelangaben',
      'gespeichertedaten',
      'gespeicherteangaben',
      'geschaftsverbindung',
      'vertragsverhaltnis',
      'kontenundkarten',
    ],
    into: 'entries',
  },
  {
    titles: [
      'Allgemeine Informationen',
      'Informationsblatt',
      'Ihre Rechte',
      'Rechtsbehelfe',
      'Hinweise',
      'SCHUFA-Information',
      'Informationen nach Art. 14',
      'Information nach Art. 14',
      'Allgemeine Hinweise',
      'Speicherdauer',
      'Weitere Informationen',
      'Zur Berechnung',
      'Wie entsteht',
      'So entsteht',
      'Empfänger',
      'Herkunft der Daten',
      'Speicherfristen',
      'Löschfristen',
      'Aufbewahrungsfristen',
      'Dauer der Speicherung',
      'Wie lange Daten gespeichert',
      'Wie lange wir Daten speichern',
      'An wen Daten weitergegeben',
      'An wen wir Daten weitergeben',
      'Woher die Daten stammen',
      'Woher unsere Daten stammen',
      'Quellen',
      'Datenquellen',
      'Angaben zur involvierten Logik',
      'Betroffenenrechte',
      'Ihre Betroffenenrechte',
      'Rechtliche Angaben',
      'Rechtliche Hinweise',
      'Rechtsgrundlagen',
      'Zwecke der Verarbeitung',
      'Begriffe',
      'Begriffserklärungen',
      'Glossar',
    ],
    stems: ['ihrerechte', 'informationsblatt', 'speicherdauer', 'hinweise'],
    into: null,
  },
]

const STATEMENTS: Layout['statements'] = {
  recipients: [
    'Empfänger',
    'Übermittelt an',
    'übermittelte Wahrscheinlichkeitswerte',
    'An wen wir',
    'weitergegeben an',
    'Daten weitergeben',
    'Datenempfänger',
  ],
  sources: [
    'gemeldet von',
    'gemeldet durch',
    'mitgeteilt von',
    'Herkunft der Daten',
    'Herkunft Ihrer Daten',
    'meldende Stelle',
    'Quelle',
    'woher Ihre Daten',
    'Daten stammen',
    'Angaben stammen',
  ],
  logic: [
    'Zustandekommen',
    'involvierte Logik',
    'Logik der Berechnung',
    'mathematisch-statistisch',
    'wie der Score berechnet',
    'so setzt sich',
    'Berechnung des Score',
    'Berechnung der Wahrscheinlichkeitswerte',
    'Scoring-Verfahren',
    'Scoreverfahren',
    'Logik und Tragweite',
    'Scorewerte berechnet',
    'wie sich Ihr Score',
  ],
  retention: [
    'Speicherdauer',
    'Speicherfrist',
    'Löschfrist',
    'gespeichert, solange',
    'gelöscht nach',
    'Dauer der Speicherung',
    'werden gelöscht',
    'wie lange',
    'Aufbewahrung',
  ],
  rights: [
    'Recht auf Berichtigung',
    'Beschwerderecht',
    'Beschwerde bei',
    'Widerspruchsrecht',
    'Ihre Rechte',
    'Recht auf Löschung',
    'Recht auf Widerspruch',
    'Aufsichtsbehörde',
    'Rechte Sie haben',
    'Betroffenenrechte',
  ],
}

/** The sheet at the end, and what is stored; a list may be empty, its heading may not. Words of all editions seen or drawn. */
const SHEET = [
  'Recht auf',
  'Ihre Rechte',
  'Aufsichtsbehörde',
  'Beschwerde',
  'Rechte Sie haben',
  'Betroffenenrechte',
  'Allgemeine Informationen',
  'Informationsblatt',
  'Art. 14',
]
const COPY_PARTS = [SHEET, ['Anfragen', 'Mitteilungen', 'Verträge', 'Vertragsdaten', 'angefragt']]
const TABLE_PARTS = [
  SHEET,
  ['Aktuelle Wahrscheinlichkeitswerte', 'Wahrscheinlichkeitswerte'],
  ['möglichen 100'],
]

const shared = {
  issuer: 'schufa',
  language: 'de',
  sender: SENDER,
  fields: FIELDS,
  sections: SECTIONS,
  criteria: CRITERIA,
  words: WORDS,
  scales: SCALES,
  titled: TITLED,
  statements: STATEMENTS,
  recipient: {
    place: '^\\d{5} \\p{Lu}[\\p{L} .()/-]+$',
    firm: '\\b(?:SCHUFA|AG|GmbH|Postfach|ServiceCenter|Kundenservice|Service|Abteilung|Auskunft|Straße|Anlage|Seite|Datum)(?!\\p{L})',
    isHint: true,
  },
}

/** These kinds are no answer under Art. 15: what that article asks for cannot be missed in them. */
const NO_STATEMENTS: Layout['statements'] = {}

/** How an account page or a mail says when it was shown, printed or sent. */
const PRINTED = [
  'Stand',
  'Stand vom',
  'Stand der Anzeige',
  'Gesendet',
  'Gesendet am',
  'Abgerufen am',
  'Gedruckt am',
  'Ausgedruckt am',
  'Druckdatum',
  'Abrufdatum',
  'Ausdruck vom',
  'Erstellt am',
]
const PRINTED_SAYS = [
  '(?:Abgerufen|Gedruckt|Gesendet|Ausgedruckt)(?: am| vom|:)+ ({date})',
  '· Stand:? ({date})',
]

/** On an account page „Stand" is the day of the print; a cut-off date is not stated. */
const ACCOUNT_FIELDS = FIELDS.filter((column) => column.id !== 'cutoffOn').map((column) =>
  column.id === 'issuedOn'
    ? {
        ...column,
        labels: [...column.labels, ...PRINTED],
        says: [...(column.says ?? []), ...PRINTED_SAYS],
      }
    : column,
)

/** Who it speaks of, and something stored about that person. */
const A_PERSONS_DATA: Layout['needs'] = [
  ['record-number', 'two-identity'],
  ['score', 'entry', 'inquiry', 'address'],
]

/** Whom a letter is to. */
const A_NAME = ['/identity/surname', '/identity/givenNames']

/** What each answer about all stored data states (letters.md §1, §2). */
const A_COPY_STATES = [
  '/sender',
  '/issuedOn',
  '/cutoffOn',
  ...A_NAME,
  '/identity/bornOn',
  '/identity/birthplace',
  '/identity/recordNumber',
]

/** What a person or a trader writes about a letter, but no bureau in one. */
const OTHERS_WORDS = [
  'Bitte senden Sie mir',
  'Bitte teilen Sie mir',
  'beantrage ich',
  'ich beantrage',
  'fordere ich',
  'ich fordere',
  'verlange ich',
  'ich verlange',
  'bitte ich um',
  'bitte ich Sie um',
  'bitte um eine Kopie',
  'meine Datensatznummer lautet',
  'meine SCHUFA-Datensatznummer',
]
const OTHERS_TITLES = [
  // A bureau answers „Ihren Antrag auf Auskunft"; a paper that begins so is one (`others/papers.ts`).
  '(Betreff|Betrifft|Betr) Antrag auf',
  'Rechnung Nr',
  'Rechnungsnummer',
  'Rechnung vom',
  'Score-Rechner',
  'Musterbrief',
  'Musterschreiben',
]

/** What only what is stored about one person says. */
const STORED_MARKS = [
  'Datensatznummer',
  'Datensatz-Nr',
  'Wahrscheinlichkeitswerte',
  'möglichen 100',
  'Ratingstufe',
]

/** What copies and tables of stored data say in one way or another. */
const COPY_EVIDENCE: Layout['recognise']['marks'] = [
  {
    weight: 2,
    phrases: [
      'Datensatznummer',
      'Datensatz-Nr',
      'Personennummer',
      'Kennnummer',
      'Referenz',
      'Geschäftszeichen',
      'Aktenzeichen',
    ],
  },
  {
    weight: 2,
    phrases: [
      'Basisscore',
      'Wahrscheinlichkeitswert',
      'Score-Wert',
      'Scorewert',
      'SCHUFA-Score',
      'möglichen 100',
      'Ratingstufe',
      'Erfüllungswahrscheinlichkeit',
      'Branchenscore',
    ],
  },
  {
    weight: 2,
    phrases: [
      '(gemeldet|mitgeteilt|übermittelt) (von|durch|am)',
      '(gespeichert|eingetragen|erfasst) (am|seit|zum)',
      '(meldende|meldendes) (Stelle|Unternehmen)',
      'Speicherdatum',
      'Meldedatum',
      'zum Stichtag',
      'folgende (Daten|Informationen|Angaben)',
    ],
  },
  {
    weight: 1,
    phrases: [
      'Anfragen',
      'Anfrage (vom|am|zu|von)',
      'Verträge',
      'Vertragsdaten',
      'Vertragsnummer',
      'Forderung',
      'Girokonto',
      'Kreditkarte',
      'Ratenkredit',
      'Mitteilungen',
    ],
  },
  {
    weight: 1,
    phrases: ['Geburtsdatum', 'geboren am', 'Geburtstag', 'Geburtsort', 'geb. am', 'geboren'],
  },
  {
    weight: 1,
    phrases: [
      '(aktuelle|frühere|derzeitige|jetzige|gegenwärtige) (Adresse|Anschrift|Wohn)',
      'Adressen',
      'Anschriften',
    ],
  },
]

/** Table letter under § 34 BDSG, April 2010 – 24 May 2018. */
export const DATENUEBERSICHT_34 = {
  ...shared,
  id: 'schufa/datenuebersicht-34@2010-04',
  kind: 'schufa/datenuebersicht-34',
  validFrom: '2010-04-01',
  validTo: '2018-05-24',
  source: 'letters.md §1 [A]: photographs of letters of Jan 2017 and Mar 2018',
  recognise: {
    all: [
      ['SCHUFA', ...STORED_MARKS],
      [
        'Datenübersicht',
        'Übersicht (der|über|Ihrer) … Daten',
        '(Auskunft|Eigenauskunft|Selbstauskunft) (nach|gemäß|gem|über|aus)',
        'Ihre (Eigenauskunft|Selbstauskunft|Datenauskunft)',
      ],
      [
        'Bundesdatenschutzgesetz',
        '(§|Paragraf|Paragraph|Paragrafen) 34 [Abs][ 1][ des ][der ](BDSG|Bundes)',
        '34 Abs',
        'BDSG',
      ],
    ],
    marks: COPY_EVIDENCE,
    least: 4,
    none: ['(Art|Artikel) 15 [der |Abs 1 ](DSGVO|Datenschutzgrund|EUDSGVO)', ...OTHERS_WORDS],
    notTitle: OTHERS_TITLES,
    notFirst: OTHER_PAPERS,
    title: [
      'Datenübersicht nach § 34',
      'Datenübersicht nach §34',
      'Datenübersicht gemäß § 34',
      'Datenübersicht gem',
    ],
    edition: [],
  },
  needs: A_PERSONS_DATA,
  expects: A_COPY_STATES,
  parts: TABLE_PARTS,
  sets: [SECTOR_SCORES, BASISSCORE, ADDRESSES, INQUIRIES, ENTRIES],
} satisfies Layout

const COPY_MARKS: Layout['recognise'] = {
  all: [
    [
      'Datenkopie',
      'Kopie (der|Ihrer|aller|von|personenbezogener)',
      'Daten in Kopie',
      '(Auskunft|Eigenauskunft|Selbstauskunft|Datenauskunft) (nach|gemäß|gem|über|aus|zu|im Sinne)',
      'Ihre (Eigenauskunft|Selbstauskunft|Datenauskunft|Auskunft)',
    ],
    ['Art. 15', 'Artikel 15', 'DS-GVO', 'Datenschutz-Grundverordnung', 'DSGVO', 'GDPR'],
    ['SCHUFA'],
  ],
  marks: COPY_EVIDENCE,
  least: 5,
  // A request for a copy names the same article.
  none: OTHERS_WORDS,
  notTitle: [...OTHERS_TITLES, '(§|Paragraf|Paragraph) 34 (BDSG|Bundes)'],
  notFirst: [...OTHER_PAPERS, 'SCHUFA-BonitätsAuskunft', 'BonitätsAuskunft', 'BonitätsCheck'],
  edition: [],
  title: [
    'Datenkopie nach Art. 15',
    'Datenkopie gemäß Art. 15',
    'Datenkopie',
    'Kopie der personenbezogenen Daten nach',
    'Kopie Ihrer Daten',
    'Auskunft nach Art. 15',
    'Kopie Ihrer personenbezogenen Daten',
    'Kopie personenbezogener Daten',
    'Auskunft gemäß Art. 15',
    'Auskunft nach Artikel 15',
    '(Datenauskunft|Selbstauskunft|Eigenauskunft) (nach|gemäß|gem) (Art|Artikel) 15',
    'Auskunft über (Ihre|die) … Daten',
  ],
}

const COPY_SETS = [
  SECTOR_SCORES,
  BASISSCORE,
  SCORE_2026,
  CRITERIA_ROWS,
  ADDRESSES,
  INQUIRIES,
  ENTRIES,
]

/** Copy under Art. 15 GDPR as of May 2018. */
export const DATENKOPIE_2018 = {
  ...shared,
  id: 'schufa/datenkopie-15@2018-05',
  kind: 'schufa/datenkopie-15',
  validFrom: '2018-05-25',
  validTo: '2022-12-31',
  source: 'letters.md §2 [A]: transcript of a letter of 16 Jun 2018',
  recognise: COPY_MARKS,
  needs: A_PERSONS_DATA,
  expects: A_COPY_STATES,
  parts: COPY_PARTS,
  lists: ['entries', 'inquiries'],
  sets: COPY_SETS,
} satisfies Layout

/** Copy under Art. 15 GDPR, words of about 2023: sentences, tables or labelled blocks. */
export const DATENKOPIE_2023 = {
  ...DATENKOPIE_2018,
  id: 'schufa/datenkopie-15@2023-01',
  validFrom: '2023-01-01',
  validTo: '2026-03-16',
  source: 'letters.md §2 later edition notes, §5 later styles [?]',
} satisfies Layout

/** Copy under Art. 15 GDPR since the new score: both scales may stand in it. */
export const DATENKOPIE_2026 = {
  ...DATENKOPIE_2018,
  id: 'schufa/datenkopie-15@2026-03',
  validFrom: '2026-03-17',
  validTo: null,
  source: 'letters.md §0.1, §2 [?]: whether the copy prints the criteria is not known',
} satisfies Layout

/** The score of 2026: print of the account page, or letter. */
export const SCORE_OF_2026 = {
  ...shared,
  id: 'schufa/score-2026@2026-03',
  kind: 'schufa/score-2026',
  validFrom: '2026-03-17',
  validTo: null,
  source: 'letters.md §3 [C]: account pages',
  recognise: {
    all: [
      ['SCHUFA'],
      [
        'SCHUFA-Score',
        '(Ihr|Mein|Ihrem|Ihren|Ihres|neue|neuer|aktueller|persönlicher) Score',
        'Score-Wert',
        'Score-Klasse',
      ],
    ],
    marks: [
      {
        weight: 3,
        phrases: [
          'Score-Wert',
          'Ermittelt am',
          '(berechnet|errechnet|Stand) am',
          'Berechnungsdatum',
          'Punktestand',
          'Punktzahl',
          '(Punkte|Score) (von|aus) [maximal |möglichen ]999',
          'Score-Klasse',
          'Ermittlungsdatum',
        ],
      },
      { weight: 1, phrases: ['999'] },
      {
        weight: 1,
        phrases: ['Hervorragend', 'Akzeptabel', 'Ausreichend', 'Ungenügend'],
      },
      { weight: 1, phrases: ['Kriterien', 'Kriterium', 'Merkmale', 'setzt sich'] },
      { weight: 1, phrases: ['Restlaufzeit', 'Kreditstatus'] },
      { weight: 1, phrases: ['Rahmenkredit', 'Immobilienkredit'] },
      { weight: 1, phrases: ['Bankvertrag', 'Bankverbindung', 'älteste Kreditkarte'] },
      { weight: 1, phrases: ['Zahlungsstörung', 'Zahlungsausf'] },
    ],
    least: 5,
    none: ['Prüfcode', 'Verifizierungscode', 'Erfüllungswahrscheinlichkeit', ...OTHERS_WORDS],
    notTitle: [
      ...OTHERS_TITLES,
      'Datenübersicht',
      'Datenkopie',
      'Kopie (der|Ihrer|aller|personenbezogener)',
      '(Auskunft|Selbstauskunft|Datenauskunft) (nach|gemäß|gem|über) (Art|Artikel|die zu|Ihre)',
      'BonitätsAuskunft',
    ],
    notFirst: OTHER_PAPERS,
    title: [
      'Mein SCHUFA-Score',
      'Ihr SCHUFA-Score',
      'Ihr neuer SCHUFA-Score',
      'Der SCHUFA-Score',
      'Auskunft zu Ihrem SCHUFA-Score',
      'Mitteilung Ihres SCHUFA-Scores',
      'Ihres SCHUFA-Scores',
      'Ihr persönlicher SCHUFA-Score',
      'Auskunft über Ihren SCHUFA-Score',
    ],
    edition: [],
  },
  statements: NO_STATEMENTS,
  fields: ACCOUNT_FIELDS,
  expects: ['/sender', ...A_NAME],
  needs: [
    ['dated-score', 'eight-criteria'],
    ['person', 'own-score'],
  ],
  sets: [SCORE_2026, CRITERIA_ROWS, INQUIRIES, ENTRIES, ADDRESSES],
} satisfies Layout

/** Paid certificate for third parties. Its verification code is a live credential and is never read. */
export const BONITAETSAUSKUNFT_2018 = {
  ...shared,
  id: 'schufa/bonitaetsauskunft@2018-01',
  kind: 'schufa/bonitaetsauskunft',
  validFrom: '2010-01-01',
  validTo: '2022-12-31',
  source: 'letters.md §4 [C]',
  recognise: {
    all: [
      [
        '(Bonitätsauskunft|Bonitäts-Check|Bonitätszertifikat|Bonitätsnachweis|Bonitätsbescheinigung)',
      ],
      ['SCHUFA'],
    ],
    marks: [
      {
        weight: 3,
        phrases: [
          'Prüfcode',
          'Prüfnummer',
          'Prüfziffer',
          'verifizier',
          'Verifikationscode',
          'Verifizierungs',
          'Echtheit',
          'Sicherheitscode',
          'Zertifikat',
          'Gültigkeitsprüfung',
          'Zugangscode',
        ],
      },
      {
        weight: 2,
        phrases: [
          'positive (Informationen|Vertragsinformationen|Daten|Merkmale|Einträge)',
          'keine [n](Negativ|negativen)',
          'Negativmerkmale',
          'keine (Zahlungsstörung|Informationen über Zahlung)',
          '(Informationen|Hinweise|Daten) (über|zu|auf) Zahlungsst',
          'nicht vertragsgemäß',
          'Negativ(einträge|daten|informationen)',
        ],
      },
      {
        weight: 1,
        phrases: [
          'zur Vorlage',
          '(für|gegenüber|an) [Ihre |Ihren |den |der ](Geschäftspartner|Vermieter|Dritte)',
          'Weitergabe an',
        ],
      },
      { weight: 1, phrases: ['29,95', 'Umsatzsteuer', 'Preis'] },
      { weight: 1, phrases: ['Geburtsdatum', 'geboren am', 'Geburtstag', 'geb. am'] },
      {
        weight: 1,
        phrases: [
          'ausgestellt',
          'Ausstellungsdatum',
          'Ausstellungstag',
          'erstellt am',
          'gültig',
          'Ausstellung',
        ],
      },
      { weight: 1, phrases: ['Basisscore', 'SCHUFA-Score', 'Scorewert', 'Score-Wert'] },
    ],
    least: 6,
    none: OTHERS_WORDS,
    notTitle: [...OTHERS_TITLES, 'Datenkopie', '(Art|Artikel) 15'],
    notFirst: OTHER_PAPERS,
    title: [
      'SCHUFA-BonitätsAuskunft',
      'BonitätsAuskunft',
      'BonitätsCheck',
      'Bonitäts(zertifikat|nachweis|bescheinigung)',
    ],
    edition: [],
  },
  statements: NO_STATEMENTS,
  expects: ['/sender', '/issuedOn', ...A_NAME, '/identity/bornOn'],
  // Of a picture the day may be lost: who it is about tells a certificate from a page about certificates as well.
  needs: [['person'], ['date', 'whole-person'], ['score', 'statement', 'entry']],
  sets: COPY_SETS,
} satisfies Layout

export const BONITAETSAUSKUNFT_2023 = {
  ...BONITAETSAUSKUNFT_2018,
  id: 'schufa/bonitaetsauskunft@2023-01',
  validFrom: '2023-01-01',
  validTo: '2026-03-16',
} satisfies Layout

export const BONITAETSAUSKUNFT_2026 = {
  ...BONITAETSAUSKUNFT_2018,
  id: 'schufa/bonitaetsauskunft@2026-03',
  validFrom: '2026-03-17',
  validTo: null,
} satisfies Layout

export const SCHUFA_LAYOUTS: Layout[] = [
  DATENUEBERSICHT_34,
  DATENKOPIE_2018,
  DATENKOPIE_2023,
  DATENKOPIE_2026,
  SCORE_OF_2026,
  BONITAETSAUSKUNFT_2018,
  BONITAETSAUSKUNFT_2023,
  BONITAETSAUSKUNFT_2026,
]
