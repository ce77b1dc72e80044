// Scores as SCHUFA letters print them: tables I and II of sector scores, the Basisscore, the score of 2026 with its criteria. Data only.
// Sources: letters.md §1–§3 of the project's research.
import type { Layout, RecordSet } from '../../parse/layout.ts'

const NAME =
  '(?:Individuelle )?(?:SCHUFA-)(?:Score|Bestandsscore|Branchenscore|Scorekarte|Orientierungswert)[\\p{L}-]*(?: für (?:[\\p{L}/ ,&-]+?))?(?:,? (?:in der )?Version \\d\\.\\d)?'

/** The same to its end, though commas stand in it: „für Versandhandel, e-Commerce und Identitätsmanagement, Version 3.0". */
const VERSIONED =
  '(?:Individuelle )?SCHUFA-(?:Score|Branchenscore) für [\\p{L}/ ,&-]{3,90}?,? (?:in der )?Version \\d\\.\\d'

/** How names of companies end or begin. */
const FIRM = '(?:AG|GmbH|eG|KG|SE|Co\\.|Bank|bank|[Ss]parkasse|Versand|Gericht|gericht)'

/** Kinds of data of 2010–2018 in the order of the table. */
export const FACTORS = [
  'Bisherige Zahlungsstörungen',
  'Kreditaktivität letztes Jahr',
  'Kreditnutzung',
  'Länge Kredithistorie',
  'Allgemeine Daten',
  'Anschriftendaten',
]

/** The same as heads shorten them: „Zahl.-störungen", „Anschr.-daten". */
const FACTOR_STEMS: string[][][] = [
  [['zahl', 'stor'], ['zahlungsst']],
  [['aktivit']],
  [['kreditnutz'], ['nutzung']],
  [['histor']],
  [['allg']],
  [['anschr', '!von'], ['adressd']],
]

/** Tables I (transmitted, with recipient) and II (calculated). */
export const SECTOR_SCORES: RecordSet = {
  id: 'sector-scores',
  into: 'scores',
  columns: [
    {
      id: 'on',
      type: 'date',
      stems: [
        ['ubermitteltam'],
        ['ubermittlungsdat'],
        ['datumderubermittlung'],
        ['tagderubermittlung'],
      ],
      labels: [
        'Datum',
        'Übermittelt am',
        'Berechnet am',
        'Zeitpunkt',
        'Übermittlung am',
        'Berechnung am',
        'Berechnung',
        'Weitergegeben am',
        'Mitgeteilt am',
        'Tag der Berechnung',
        'Tag der Übermittlung',
        'Gültig am',
        'Berechnungsdatum',
        'Datum der Übermittlung',
        'Tag',
        'Übermittlungsdatum',
        'Erstellt am',
        'am',
        'Datum der Berechnung',
        'Stand',
      ],
      heads: ['Ermittelt am'],
      says: ['(?:am|vom) ({date})', '({date})'],
    },
    {
      id: 'recipient',
      type: 'party',
      stems: [
        ['ubermitteltan'],
        ['empfanger'],
        ['weitergegebenan'],
        ['mitgeteiltan'],
        ['ubermittlungan'],
      ],
      looks: FIRM,
      labels: [
        'Übermittelt an',
        'Empfänger',
        'Weitergegeben an',
        'Mitgeteilt an',
        'Vertragspartner (Empfänger)',
        'Abfragende Stelle',
        'Abgerufen von',
        'Angefragt von',
        'Vertragspartner',
        'Übermittelt an (Empfänger)',
        'Empfangende Stelle',
        'Anfragende Stelle',
        'Unternehmen',
        'Empfangendes Unternehmen',
        'Übermittlung an',
      ],
      says: [
        'an (?:die |den |das |der )?({party})(?: übermittelt| weitergegeben| mitgeteilt| gemeldet| herausgegeben|: |,? (?:der|den|ein|folgender|eine) )',
        '(?:hat|erhielt) (?:die |der |das )?({party}) (?:am {date} |den |einen |folgenden |von uns )',
      ],
    },
    {
      id: 'name',
      type: 'text',
      opens: true,
      looks: '^(?:Individuelle )?SCHUFA-',
      labels: [
        'Bezeichnung',
        'Score',
        'Scorekarte',
        'Scoretyp',
        'Score-Typ',
        'Scoremodell',
        'Score-Modell',
        'Modell',
        'Art des Scores',
        'Branchenscore',
        'Karte',
        'Score-Karte',
        'Verwendete Scorekarte',
        'Score-Bezeichnung',
        'Name',
        'Scorename',
        'Branche',
        'Scoreart',
        'Verwendeter Score',
        'Score-Art',
        'Score-Name',
        'Bezeichnung des Scores',
      ],
      says: [
        `(${VERSIONED})(?![.\\d])`,
        `(${NAME})(?=[,;:.)(]|$| in Höhe| mit| von| wurde| beträgt| lautet| an | am | \\(| den | = )`,
      ],
    },
    {
      id: 'value',
      type: 'points',
      stems: [['scorewert'], ['punktwert'], ['scorepunkt'], ['punktzahl']],
      looks: '^\\d{3,4}$',
      labels: [
        'Scorewert',
        'Score-Wert',
        'Wert',
        'Punktzahl',
        'Ergebnis',
        'Score in Punkten',
        'Scorestand',
        'Punkte',
        'Punktwert',
        'Score-Wert (Punkte)',
        'Scorepunkte',
      ],
      says: [
        '(?:Score-?wert|Wert|Score-Punkte)(?: von| beträgt| betrug| lautete?| ist| war|:| =)? ({int})(?! ?%|,\\d)',
        '({int}) Punkten?',
      ],
    },
    {
      id: 'rating',
      type: 'rating',
      stems: [['ratingstufe'], ['ratingklasse'], ['rating']],
      labels: [
        'Ratingstufe',
        'Rating',
        'Note',
        'Klasse',
        'Buchstabe',
        'Rating-Stufe',
        'Stufe',
        'Ratingklasse',
      ],
      says: ['(?:Rating-?stufe|Rating)(?: ist| lautet|:| =)? ?([A-P])(?!\\p{L})'],
    },
    {
      id: 'probability',
      type: 'percent',
      stems: [['erfullungs'], ['wahrscheinlichkeit'], ['wahrsch']],
      labels: [
        'Erfüllungswahrscheinlichkeit',
        'Wahrscheinlichkeit',
        'Quote',
        'Erfüllung',
        'Prozent',
        'Wahrscheinlichkeit der Erfüllung',
        'Wahrscheinlichkeit in %',
        'Erfüllungswahrsch.',
        'Erfüllungs-Wahrscheinlichkeit',
        'Wahrscheinlichkeitswert',
        'Erfüllungswahrscheinlichkeit in %',
        'Erfüllungsquote',
      ],
      says: ['({percent})'],
    },
    ...FACTORS.map((name, i): RecordSet['columns'][number] => ({
      id: `factor-${i + 1}`,
      type: 'effect',
      labels: [
        [name, 'Zahlungsstörungen', 'Bisherige Zahlungs-Störungen'],
        [name, 'Kreditaktivität', 'Kreditaktivität im letzten Jahr'],
        [name],
        [name, 'Länge der Kredithistorie', 'Kredithistorie'],
        [name],
        [name, 'Adressdaten', 'Anschriften'],
      ][i] ?? [name],
      stems: FACTOR_STEMS[i] ?? [],
    })),
    {
      id: 'meaning',
      type: 'text',
      stems: [
        ['bedeutung'],
        ['risikostufe'],
        ['risikoklasse'],
        ['gesamtrisiko'],
        ['risikobewertung'],
      ],
      looks: 'Risiko$|^(?:Hervorragend|Gut|Akzeptabel|Ausreichend|Ungenügend)$',
      labels: [
        'Bedeutung',
        'Aussage',
        'Risikostufe',
        'Gesamtrisiko',
        'Gesamtbewertung',
        'Beurteilung',
        'Erläuterung',
        'Risikobewertung',
        'Risiko insgesamt',
        'Bedeutung (insgesamt)',
        'Bedeutung insgesamt',
        'Risiko',
        'Einstufung',
        'Risikoeinschätzung',
        'Klasse',
        'Bewertung',
        'Risikoklasse',
        'Gesamtbedeutung',
      ],
      heads: ['Score-Klasse', 'Scoreklasse'],
      says: [
        '((?:sehr geringes|geringes bis überschaubares|zufriedenstellendes bis erhöhtes|deutlich erhöhtes bis hohes|sehr hohes|sehr kritisches) Risiko)',
        '(?:Bewertung|Einstufung|Klasse|Bedeutung)(?: ist| lautet|:) (Hervorragend|Gut|Akzeptabel|Ausreichend|Ungenügend)',
      ],
    },
  ],
  tables: [
    { requires: ['on', 'value', 'name'], minimum: 4 },
    { requires: ['on', 'value', 'probability'], minimum: 3 },
    { requires: ['on', 'recipient', 'name'], minimum: 3 },
    { requires: ['name', 'value', 'rating'], minimum: 3 },
  ],
  // A card of labels under the name of the score; „SCHUFA-Score" alone is the one of 2026, sent to somebody.
  title: {
    pattern: `^(?:\\(?\\d{1,2}[.)] )?(${NAME}|(?:SCHUFA-)?Basisscore)(?:\\.(?: .*)?)?$`,
    column: 'name',
  },
  sentences: {
    when: [
      NAME,
      '{date}|Ratingstufe [A-P],',
      'Score-?wert|Punkte|Erfüllungswahrscheinlichkeit|übermittelt|berechnet',
    ],
    not: ['Basisscore', '\\+ ?\\d+ P'],
    starts:
      '(?<=[.;] )(?:Am {date} (?:wurde|haben|hat|erhielt|übermittel)|SCHUFA-(?:Score|Branchenscore) für [\\p{L}/ ,&-]{3,90}(?: Version \\d\\.\\d)?: )',
  },
}

/** The Basisscore, percent, of the first day of a quarter. */
export const BASISSCORE: RecordSet = {
  id: 'basisscore',
  into: 'scores',
  once: true,
  columns: [
    { id: 'name', type: 'text', labels: [], says: ['((?:SCHUFA-)?Basisscore)'] },
    {
      id: 'probability',
      type: 'percent',
      opens: true,
      labels: [
        'Basisscore',
        'SCHUFA-Basisscore',
        'Ihr Basisscore',
        'Wert',
        'Basisscore-Wert',
        'Wert des Basisscores',
        'Ihr aktueller Basisscore',
        'Aktueller Basisscore',
        'Score',
        'Score-Wert',
        'Scorewert',
        'Erfüllungswahrscheinlichkeit',
      ],
      says: [
        'Basisscore(?:s)?(?: von| beträgt| betrug| lautet| ist| in Höhe von| mit|:| =|,)?(?: (?:am|vom|zum) {date})?(?: beträgt| betrug| lautet| mit| ist| bei| von|:)? ?(?:derzeit |aktuell )?({percent})',
        '({percent}) von (?:theoretisch )?möglichen',
        '({percent}) (?:als|berechnet|ermittelt)',
      ],
    },
    {
      id: 'calculatedOn',
      type: 'date',
      labels: [
        'Berechnet am',
        'Stand',
        'Datum',
        'Ermittelt am',
        'Berechnungsdatum',
        'Berechnet zum',
        'Stichtag',
        'Datum der Berechnung',
        'Gültig ab',
      ],
      says: ['(?:am|vom|zum|per|seit|Stand:?) ({date})', '({date})'],
    },
    {
      id: 'meaning',
      type: 'text',
      labels: [
        'Klasse',
        'Bewertung',
        'Einstufung',
        'Bedeutung',
        'Score-Klasse',
        'Scoreklasse',
        'Bonitätsklasse',
        'Kategorie',
        'Bonität',
        'Ihre Bonität',
        'Ihre Bonitätsklasse',
      ],
      says: [
        '(?:Klasse|Bewertung|Einstufung|Bedeutung|entspricht|gilt als|bedeutet|Stufe|Bonität|Bonitätsklasse|Kategorie)(?: ist| lautet|:| der| dem| einer| als)*(?: Klasse| Bewertung| Stufe)? ?[„"“»(]?(Hervorragend|Gut|Akzeptabel|Ausreichend|Ungenügend)(?!\\p{L})',
        '[„"“»(](Hervorragend|Gut|Akzeptabel|Ausreichend|Ungenügend)[“"”«)]',
      ],
    },
  ],
  tables: [{ requires: ['probability', 'calculatedOn'], minimum: 2 }],
  sentences: {
    when: ['Basisscore', '{percent}'],
    not: ['ab 97,22', 'bis zu', 'zwischen \\d'],
    starts: '$.',
  },
}

/** The score of 2026, 100–999 points. */
export const SCORE_2026: RecordSet = {
  id: 'score-2026',
  into: 'scores',
  once: true,
  columns: [
    {
      id: 'name',
      type: 'text',
      labels: [],
      says: ['(?:Mein |Ihr |Der |den |Ihren |neue[rn]? )(SCHUFA-Score)(?![\\p{L}-]| für)'],
    },
    {
      id: 'value',
      type: 'points',
      opens: true,
      labels: [
        'Ihr Score-Wert',
        'Ihr Scorewert',
        'Mein Score-Wert',
        'Score-Wert',
        'Scorewert',
        'SCHUFA-Score',
        'Ihr SCHUFA-Score',
        'Mein SCHUFA-Score',
        'Punktzahl',
        'Gesamtpunktzahl',
        'Ihre Punktzahl',
        'Ihr SCHUFA-Score-Wert',
        'Ihr aktueller Score-Wert',
        'Ihr derzeitiger Score-Wert',
        'Ihr persönlicher Score-Wert',
        'Aktueller Score-Wert',
        'Aktueller Scorewert',
        'Ihr aktueller SCHUFA-Score',
        'Ihr Punktwert',
        'Punktestand',
        'Ihr Punktestand',
        'Erreichte Punktzahl',
        'Erreichte Gesamtpunktzahl',
        'Gesamtpunkte',
        'Summe',
        'Gesamt',
      ],
      says: [
        'Score-?wert(?: ist| beträgt| lautet| von|:| =)? ?(?:aktuell |derzeit )?({int} ?(?:P(?!\\p{L})|Punkten?)?)(?![,.]?\\d| ?%)',
        '(?:erreichen|haben|erzielen|erhalten) (?:Sie |aktuell |derzeit |insgesamt )*({int}) Punkte',
        'SCHUFA-Score(?: ist| beträgt| lautet| von| liegt bei| liegt derzeit bei|:| =)? ?(?:aktuell |derzeit )?(\\d{3} ?(?:P(?!\\p{L})|Punkten?)?)(?!\\d| ?%)',
        '(\\d{3} (?:(?:von|/|aus|maximal|max\\.|möglichen|insgesamt) )+999)',
        '(?<!(?:bis|von|zu|maximal|und|zwischen|höchstens|ab|über|unter) )(?<![–\\d.,-])(\\d{3} Punkten?)(?! (?:bis|und))',
      ],
    },
    {
      id: 'calculatedOn',
      type: 'date',
      labels: [
        'Ermittelt am',
        'Berechnet am',
        'Stand',
        'Berechnungsdatum',
        'Score-Datum',
        'Berechnet zum',
        'Datum',
        'Datum der Ermittlung',
        'Ermittlungsdatum',
        'Score ermittelt am',
        'Datum der Berechnung',
      ],
      says: [
        '(?:ermittelt|berechnet|Stand|Berechnungsdatum|Ermittlungsdatum)(?: wurde er)?(?: am| vom| zum)?:? ?({date})',
        'am ({date}) (?:neu )?(?:für Sie )?(?:ermittelt|berechnet|errechnet)',
        '(?:zum|vom|am) ({date})',
      ],
    },
    {
      id: 'meaning',
      type: 'text',
      labels: [
        'Klasse',
        'Bewertung',
        'Einstufung',
        'Score-Klasse',
        'Scoreklasse',
        'Bonitätsklasse',
        'Ihre Klasse',
        'Kategorie',
        'Bedeutung',
        'Ihre Score-Klasse',
        'Ihre Bewertung',
        'Ihre Einstufung',
        'Bonität',
        'Ihre Bonität',
        'Ihre Bonitätsklasse',
        'Bonitätsstufe',
        'Bonitätseinstufung',
        'Klasse Ihres Scores',
        'Scorestufe',
      ],
      says: [
        '(?:Klasse|Bewertung|Einstufung|Bedeutung|entspricht|Kategorie|das ist|Stufe|Bonität|Bonitätsklasse|bedeutet|bewertet|eingestuft|mit|als)(?: ist| lautet|:| der| dem| einer| als| mit)*(?: Klasse| Bewertung| Stufe| Einstufung)? ?[„"“»(]?(Hervorragend|Gut|Akzeptabel|Ausreichend|Ungenügend)(?!\\p{L})',
        'SCHUFA-Score: ?(Hervorragend|Gut|Akzeptabel|Ausreichend|Ungenügend)(?!\\p{L})',
        '[„"“»(](Hervorragend|Gut|Akzeptabel|Ausreichend|Ungenügend)[“"”«)]',
      ],
    },
  ],
  tables: [],
  title: {
    // „743 – Gut", „Gut (743 Punkte)", or the class alone.
    pattern:
      '^(?:\\d{3} ?(?:P|Pkt\\.?|Punkten?)? ?[–—|:,·/-]? ?)?[„"“]?(Hervorragend|Gut|Akzeptabel|Ausreichend|Ungenügend)[“"”]?(?: ?[–—|:,·(/-] ?\\d{3} ?(?:P|Pkt\\.?|Punkten?)?\\)?)?$',
    column: 'meaning',
  },
  sentences: {
    when: [
      'Score-?wert|SCHUFA-Score',
      '(?<!(?:bis|von|zu|und|ab|zwischen) )\\d{3} ?(?:P(?!\\p{L})|Punkte|von 999|\\((?:Hervorragend|Gut|Akzeptabel|Ausreichend|Ungenügend)\\))|= ?\\d{3}|{date}|nicht',
    ],
    not: ['Basisscore', 'Branche', 'Version \\d'],
    starts: '$.',
  },
}

/** Rows of the point table; the label decides which criterion it is. */
export const CRITERIA_ROWS: RecordSet = {
  id: 'criteria',
  into: 'criteria',
  columns: [
    {
      id: 'label',
      type: 'text',
      labels: [
        'Kriterium',
        'Merkmal',
        'Kriterien',
        'Score-Kriterium',
        'Faktor',
        'Bezeichnung',
        'Was zählt',
        'Bestandteil',
      ],
    },
    {
      id: 'points',
      type: 'points',
      labels: [
        'Punkte',
        'Ihre Punkte',
        'Erreichte Punkte',
        'Punktzahl',
        'Erreicht',
        'Ihre Punktzahl',
        'Punktwert',
        'Erzielte Punkte',
        'Ihre Punkte (P)',
        'P',
      ],
    },
    {
      id: 'most',
      type: 'points',
      labels: [
        'Maximal',
        'Max.',
        'Höchstpunktzahl',
        'Maximum',
        'Maximale Punkte',
        'Von maximal',
        'Höchstens',
        'Mögliche Punkte',
        'max. Punkte',
        'Möglich',
        'von',
      ],
    },
    {
      id: 'detail',
      type: 'text',
      labels: [
        'Ihre Angabe',
        'Ausprägung',
        'Ihr Wert',
        'Stufe',
        'Erläuterung',
        'Ihre Daten',
        'Bei Ihnen',
        'Gespeichert',
        'Angabe',
        'Ihr Stand',
      ],
    },
  ],
  tables: [{ requires: ['label', 'points'], minimum: 2 }],
}

export const CRITERIA: Layout['criteria'] = [
  {
    id: 'account-and-card-inquiries',
    stems: [
      ['anfragen', 'girokonto'],
      ['anfragen', 'kreditkarte'],
      ['abschlusse', 'girokonto'],
      ['anfragen', 'konten'],
      ['anfrage', 'giro'],
    ],
    not: [],
  },
  {
    id: 'other-inquiries',
    stems: [
      ['weitereanfragen'],
      ['sonstigeanfragen'],
      ['anfragenausserhalb'],
      ['anfragen', 'ausserhalb'],
      ['ubrigeanfragen'],
      ['andereanfragen'],
    ],
    not: [],
  },
  {
    id: 'new-instalment-loans',
    stems: [
      ['neueratenkredite'],
      ['neue', 'ratenkredit'],
      ['neuaufgenommene'],
      ['ratenkredite', '12monat'],
      ['ratenkredite', 'letztenjahr'],
    ],
    not: ['restlaufzeit'],
  },
  {
    id: 'longest-remaining-term',
    stems: [['restlaufzeit'], ['verbleibendelaufzeit'], ['langstelaufzeit']],
    not: [],
  },
  {
    id: 'loan-status',
    stems: [
      ['kreditstatus'],
      ['statuskredit'],
      ['statusderkredite'],
      ['statusderratenkredite'],
      ['status', 'kredit'],
    ],
    not: [],
  },
  {
    id: 'mortgage',
    stems: [
      ['immobilienkredit'],
      ['immobiliendarlehen'],
      ['immobilienfinanzierung'],
      ['hypothek'],
      ['grundpfandrecht'],
    ],
    not: [],
  },
  { id: 'identity-confirmed', stems: [['identitat'], ['legitimation']], not: [] },
  {
    id: 'oldest-bank-contract',
    stems: [['bankvertrag'], ['altestebankverbindung'], ['bankbeziehung'], ['altesterbank']],
    not: [],
  },
  {
    id: 'youngest-credit-line',
    stems: [['rahmenkredit'], ['kreditrahmen'], ['dispositionskredit']],
    not: [],
  },
  {
    id: 'oldest-credit-card',
    stems: [['altestekreditkarte'], ['kreditkarte', 'alt'], ['kreditkarte', 'seit']],
    not: ['anfrage', 'abschluss'],
  },
  { id: 'current-address-age', stems: [['adresse'], ['anschrift'], ['wohnort']], not: [] },
  {
    id: 'payment-defaults',
    stems: [['zahlungsstorung'], ['zahlungsausfall'], ['zahlungsausfalle'], ['negativeeintrage']],
    not: [],
  },
]

/** Version 1.0: 0–1000; 2.0 and 3.0: 0–9999 (letters of 2017/18). */
export const SCALES: Layout['scales'] = [
  { name: 'Version 1\\.0', unit: 'points', min: 0, max: 1000, better: 'higher' },
  { name: 'Version [23]\\.0', unit: 'points', min: 0, max: 9999, better: 'higher' },
  { name: 'Basisscore', unit: 'percent', min: 0, max: 100, better: 'higher' },
  { name: '^SCHUFA-Score$', unit: 'points', min: 100, max: 999, better: 'higher' },
]

/** „Basisscore" over „85,89 %, Klasse Akzeptabel, berechnet am …"; „Ihre Branchenscores vom 14.09.2021". */
export const TITLED = {
  set: 'sector-scores',
  names: ['^(?:Ihr |Mein |Der )?(?:aktueller |neuer )?(?:SCHUFA-)?(?:Basisscore|Score)$'],
  value:
    '^(?:{percent}|\\d{3} (?:von 999 )?Punkten?|Score-?wert:? \\d{3,4}),|^\\d{3} \\(\\p{L}+\\)$',
  whole: '^SCHUFA-.* Version \\d\\.\\d Score-?wert \\d{3,4}, Ratingstufe [A-P], .*{percent}\\.?$',
  day: '(?:vom|am|zum|Stand:?) ({date})$',
} satisfies NonNullable<Layout['titled']>
