// What answers of Austrian bureaus under Art. 15 GDPR may hold, shared by their layouts: person, addresses with four-digit postal codes, scores,
// queries, payment data. No original was seen (letters.md §5 [?]): the parts and words are those of German answers and of what is known of the
// noyb project on CRIF. Every field carries synonyms. Data only.
import type { Column, Layout, RecordSet, Section } from '../../parse/layout.ts'
import { ENTRIES } from '../schufa/entries.ts'
import {
  ASIDE,
  FIELDS as GERMAN_FIELDS,
  INQUIRIES,
  WORDS as GERMAN_WORDS,
} from '../schufa/words.ts'

/** As in Hauptstraße 33, Innrain 54/Stg. 4/6, Dorfstraße 89 Top 1. */
const STREET =
  '(?:[\\p{Lu}\\d][^,;:(]{1,60}? ?\\d+ ?\\p{L}?(?:[/-](?:(?:Stg|Stiege|Top|Tür)\\.? ?)?\\d+)*(?: (?:Stg|Stiege|Top|Tür)\\.? ?\\d+)*)'
const TOWN =
  '\\d{4} (?:(?:Sankt|St\\.|Bad|Maria|Groß|Klein|Alt|Neu) )?\\p{Lu}[\\p{L}.-]+(?: (?:am|an der|im|bei|ob der|in|a\\.) ?\\p{Lu}[\\p{L}.-]+)?'
const PLACE = `${STREET}, ${TOWN}`
/** Between what an address is and the address. */
const IS =
  '(?: lautete?| war| ist| (?:ist|sind|war|haben wir) (?:vermerkt|gespeichert|bekannt|eingetragen|hinterlegt))?:?'
const CLAUSE = '(?:,|;|\\.(?! ?KG)|$|\\(|\\)| und | am | seit | gemeldet| erfasst| gespeichert)'

/** Under what a bureau may number a person, besides its own name for it. */
const RECORD = [
  'Personennummer',
  'Interne Personennummer',
  'Personen-ID',
  'Personenkennung',
  'Personenkennzeichen',
  'Datensatznummer',
  'Datensatz',
  'Identnummer',
  'Kundennummer',
  'Pers.-Nr.',
  'Personen-Schlüssel',
  'CRIF-Nr.',
]

const CUTOFF = [
  '(?:Datenbank(?:en)?|Datenbestand)[^.;]{0,40} am ({date}) (?:abgefragt|durchsucht|abgerufen)',
  '(?:mit|den) (?:dem )?Stand(?: vom| am)? ({date})',
  'am ({date}) (?:die )?(?:folgende|folgenden|diese|nachstehenden) [^.;]{0,60}(?:gespeichert|verarbeitet)',
  // „… und wurde am 22. Juli 2020 gespeichert" tells of one item.
  '(?<!(?:[Gg]emeldet|wurden?|und|sind|ist) )(?:am|zum|per) ({date})[^.;]{0,90}(?:gespeichert(?! am)|verarbeitet)',
  '(?:Stichtag|Datenstand|Datenbestand|Datenabzug|Stand der (?:Daten|Auskunft))[^.;\\d]{0,30}({date})',
]

/** Under what an Austrian office files a letter. */
const FILE_NUMBER = [
  'Aktenzeichen',
  'Aktenzahl',
  'Geschäftszahl',
  'Geschäftsfall',
  'GZ',
  'Unser Zeichen',
  'Zahl',
]

/** Person and letter. `record`: the words under which this bureau numbers a person. */
export const fieldsWith = (record: readonly string[]): Column[] =>
  GERMAN_FIELDS.map((column) =>
    column.id === 'identity/recordNumber'
      ? { ...column, labels: [...record, ...RECORD], says: [] }
      : column.id === 'identity/reference'
        ? {
            ...column,
            labels: [...column.labels, ...FILE_NUMBER],
            says: [
              ...(column.says ?? []),
              '(?:Geschäftszahl|Geschäftsfall|Aktenzahl|GZ|Ansuchen|Anfrage|Zeichen):? ((?:[A-Z]{1,3} )?{number})',
            ],
          }
        : column.id === 'issuedOn'
          ? { ...column, labels: ['Wien, am', 'Wien, den', 'Wien', ...column.labels] }
          : column.id === 'cutoffOn'
            ? {
                ...column,
                labels: [
                  'Stichtag',
                  'Datenstand',
                  'Stand der Daten',
                  'Stand der Auskunft',
                  'Datenbestand vom',
                  'Datenstichtag',
                  'Stand der Verarbeitung',
                ],
                says: CUTOFF,
              }
            : SAID[column.id]
              ? { ...column, says: [...(column.says ?? []), ...(SAID[column.id] ?? [])] }
              : column,
  )

/** How a letter in sentences names the person. */
const SAID: Partial<Record<string, string[]>> = {
  'identity/bornOn': [
    "^(?:Person|Betroffene[rn]?(?: Person)?|Betrifft|Auskunft (?:für|über)|Eckdaten|Ihre Eckdaten):? [\\p{L} .'’|/,-]{3,60}[,(|] ?({date})",
  ],
  'identity/surname': [
    "(?:Nachnamen?|Familiennamen?)(?: lautet| ist)? (\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?)(?: und|,)",
  ],
  'identity/givenNames': [
    "Vornamen?(?: lautet| ist)? (\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2})(?:,| und| geboren)",
  ],
}

export const ADDRESSES: RecordSet = {
  id: 'addresses',
  into: 'addresses',
  columns: [
    {
      id: 'text',
      type: 'address',
      opens: true,
      labels: [
        'Aktuelle Adresse',
        'Aktuelle Anschrift',
        'Derzeitige Adresse',
        'Derzeitige Anschrift',
        'Hauptwohnsitz',
        'Aktuelle Wohnadresse',
        'Hauptadresse',
        'Gegenwärtige Anschrift',
        'Meldeadresse',
        'Wohnsitz',
      ],
      says: [
        `(?:[Aa]ktuelle|[Dd]erzeitige) (?:Wohn)?(?:[Aa]dresse|[Aa]nschrift)${IS} ?(${PLACE})`,
        `^(?:Derzeit|Aktuell|Gegenwärtig): (${PLACE})`,
        `Als Wohnsitz ist (${PLACE})`,
        `wohnhaft(?: in)? (${PLACE})`,
      ],
    },
    {
      id: 'textFormer',
      type: 'address',
      opens: true,
      labels: [
        'Frühere Adresse',
        'Frühere Adresse lautet',
        'Frühere Anschrift lautet',
        'Frühere Adressen',
        'Frühere Anschrift',
        'Frühere Anschriften',
        'Vorherige Adresse',
        'Voranschrift',
        'Weitere Adresse',
        'Ehemalige Adresse',
        'Frühere Wohnadresse',
        'Ehemalige Wohnadresse',
        'Ehemalige Anschrift',
        'Voradresse',
        'Vormalige Anschrift',
      ],
      says: [
        `(?:[Ff]rühere|[Vv]orherige|[Ee]hemalige|[Ww]eitere) (?:Wohn)?(?:[Aa]dresse|[Aa]nschrift)${IS} ?(${PLACE})`,
        `^(?:Früher|Vormals|Zuvor|Davor): (${PLACE})`,
      ],
    },
    {
      id: 'anyText',
      type: 'address',
      opens: true,
      looks: `^(?!.*Postfach).*, \\d{4} \\p{Lu}`,
      labels: [
        'Adresse',
        'Anschrift',
        'Wohnadresse',
        'Wohnanschrift',
        'Straße, PLZ und Ort',
        'Adresse im Bestand',
        'Gespeicherte Adresse',
      ],
      says: [`(?:Adresse|Anschrift)${IS} ?(${PLACE})`],
    },
    {
      id: 'standing',
      type: 'text',
      labels: ['Art', 'Status', 'Art der Adresse', 'Adressart', 'Kennzeichen'],
    },
    {
      id: 'reportedBy',
      type: 'party',
      labels: [
        'Quelle',
        'Datenquelle',
        'Herkunft',
        'Herkunft der Daten',
        'Datenherkunft',
        'Datenlieferant',
        'Gemeldet von',
        'Erhalten von',
        'Übermittelt von',
        'Stammt von',
        'Quelle der Adresse',
        'Adressquelle',
        'Bezogen von',
      ],
      says: [
        `(?:Quelle|Herkunft|Datenquelle)(?: ist|:)? ?({party})${CLAUSE}`,
        `(?:gemeldet|übermittelt|erhalten|bezogen|stammt)(?: wurde sie)? (?:von|durch|aus) (?:der |dem |die )?({party})${CLAUSE}`,
        `wurde (?:uns )?(?:von|durch) (?:der |dem |die )?({party}) (?:gemeldet|übermittelt)`,
      ],
    },
    {
      id: 'storedOn',
      type: 'date',
      stems: [['erfasst'], ['gespeichert'], ['eingetragen'], ['speicherdat'], ['vermerkt']],
      labels: [
        'Gespeichert am',
        'Gespeichert seit',
        'Gespeichert',
        'Erfasst',
        'Erfasst am',
        'Speicherdatum',
        'Eingetragen am',
        'Aufgenommen am',
      ],
      says: [
        '(?:gespeichert|erfasst|bekannt)(?: am| seit)? ({date})',
        'seit (?:dem )?({date}) gespeichert',
        'am ({date}) (?:bei uns )?(?:gespeichert|erfasst|eingetragen)',
        '(?:Eintragung erfolgte|Aufnahme erfolgte) am ({date})',
      ],
    },
    {
      id: 'since',
      type: 'date',
      labels: ['Wohnhaft seit', 'Gültig seit', 'Gemeldet seit', 'Bekannt seit', 'Seit'],
    },
  ],
  tables: [
    { requires: ['anyText', 'storedOn'], minimum: 2 },
    { requires: ['anyText', 'reportedBy'], minimum: 2 },
  ],
  sentences: {
    when: ['Adresse|Anschrift', '\\d{4} \\p{Lu}', 'gespeichert|gemeldet|erfasst|Quelle|stammt'],
    not: ['Postfach', 'Auskunft nach'],
    starts:
      '(?<=[.;] )(?:Die |Ihre |Eine |Als )?(?:aktuelle|frühere|derzeitige|vorherige|weitere) (?:Adresse|Anschrift)',
  },
  title: { pattern: `^(${PLACE})$`, column: 'anyText' },
}

/** A class of risk as a bureau calls it. */
const RISK =
  '(?:sehr |deutlich |leicht |eher )?(?:gering|niedrig|mittler|erhöht|hoh|durchschnittlich)e[sr]? (?:(?:Ausfalls?|Kredit|Zahlungsausfall)?[Rr]isiko|Ausfallgefahr)'

/** The same in words of standing: „mittlere Bonität". */
const STANDING =
  '(?:ausgezeichnete|hervorragende|sehr gute|gute|mittlere|überdurchschnittliche|durchschnittliche|unterdurchschnittliche|befriedigende|ausreichende|eingeschränkte|schwache|schlechte|geringe) (?:Bonität|Zahlungsfähigkeit|Kreditwürdigkeit)'

/** A standing in a word of its own, behind a label that says what it is. */
const STANDING_WORD =
  '(?:sehr gut|gut|befriedigend|ausreichend|mittel|mäßig|schlecht|ausgezeichnet|(?:über|unter)?durchschnittlich)(?: bis (?:sehr )?(?:gut|befriedigend|ausreichend|schlecht))?'

/** Words that a bureau makes names of scores with. */
const SCORE_WORD =
  '[\\p{L}\\d]*(?:-\\p{L}+)*?-?(?:[Ss]core|[Rr]ating|[Ii]ndex|[Kk]ennzahl|[Pp]rognose)'

/** Whom or what a score is about, behind its name. */
const KINDS_OF_SCORE =
  '(?:Privat(?:personen?)?|Personen?|Konsument(?:en)?|Verbraucher|Consumer|Retail|natürliche Personen?|B2C|Handel|Banken|Telco|Telekom|E-Com|WKE)'

/** What a score is called: „Verbraucherscore", „Bonitätsindex Privat", „Score B2C". */
const SCORE_NAME = `(?:(?:CRIF|KSV1870|KSV)[ -])?(?!(?:Übermittelt|Mitgeteilt)\\p{L}*)(?:\\p{L}${SCORE_WORD}(?![\\p{L}-])(?: ${KINDS_OF_SCORE}(?![\\p{L}-]))?|(?:Score|Rating|Scorekarte|ScoreLight) ${KINDS_OF_SCORE}(?![\\p{L}-])|RiskIndicator(?![\\p{L}-]))`

/** Between a name and its value no word of a scale may stand. */
const UNTIL_VALUE =
  '(?:(?!reich|beginn|endet|zwischen|maximal|mindest|höchst|Skal|[Ss]panne|[Bb]ereich|niedrigst|schlechtest|best|übermittel|gespeichert| ab | unter | über | gilt|[Dd]urchschnitt|Beispiel)[^.;\\d]){0,45}?'
const NO_MORE = '(?!\\d|[.,/-]\\d| ?(?:bis|und|–|-|/) ?\\d| ?%| Tag| Monat| Jahr)'

const DIGITS_OF_SCALE =
  '(?:[Ss]kal(?:a|ierung|enbereich)|[Bb]andbreite|[Ww]erte?bereich|[Bb]ereich|[Ss]panne|Rahmen|Leiter|Range|[Pp]unkteraum|[Ee]rgebnisraum|[Gg]ültige Werte|möglich sind|reicht?\\p{L}*|liegt?\\p{L}*|liegen|bewegt|umfasst|vergeben|[Ss]cores?|[Ss]kalierung)'

const DAYS = [
  'Letzte Aktualisierung',
  'Zuletzt neu berechnet',
  'Berechnung',
  'Berechnung am',
  'Tag der Berechnung',
  'Berechnet am',
  'Ermittelt am',
  'Errechnet am',
  'Erstellt am',
  'Stand',
  'Datum',
  'Berechnungsdatum',
  'Score-Datum',
  'Stand vom',
  'Datum der Berechnung',
]

/** Under what the ends of a scale are printed. */
const LEAST = [
  'Minimum',
  'Mindestwert',
  'Untergrenze',
  'Skalenanfang',
  'Niedrigster Wert',
  'Kleinster Wert',
  'Erreichbare Mindestzahl',
]
const MOST = [
  'Maximum',
  'Höchstwert',
  'Obergrenze',
  'Skalenende',
  'Höchster Wert',
  'Größter Wert',
  'Erreichbare Höchstzahl',
]

/** The bureau's own score about the person. `names`: how it is printed, the default first; `labels`: what stands beside the number. */
export const ownScore = (names: readonly string[], labels: readonly string[]): RecordSet => ({
  id: 'score',
  into: 'scores',
  once: true,
  name: names[0] ?? 'Score',
  columns: [
    {
      id: 'name',
      type: 'text',
      labels: [
        'Scoremodell',
        'Art des Scores',
        'Bezeichnung',
        'Bezeichnung des Scores',
        'Score-Bezeichnung',
        'Scorebezeichnung',
        'Name des Scores',
        'Benennung',
        'Verfahren',
        'Scoreverfahren',
        'Kennwert',
        'Kennzahl',
        'Welcher Score',
        'Name der Bewertung',
        'Bewertungsmodell',
        'Scorename',
        'Scoreprodukt',
      ],
      says: [
        `(?<![\\p{L}-])(${SCORE_NAME})(?=${UNTIL_VALUE}(?:(?:vom|am|zum) {date}${UNTIL_VALUE})?{int}${NO_MORE})`,
        // „CRIF-Bonitätsscore" is one name, and no „Bonitätsscore".
        `(?<![\\p{L}-])((?:CRIF|KSV1870)[ -](?:\\p{L}+-)?(?:\\p{L}*[Ss]core|Rating|RiskIndicator)|${names.toSorted((a, b) => b.length - a.length).join('|')})(?![\\p{L}-])`,
      ],
    },
    {
      id: 'value',
      type: 'points',
      opens: true,
      labels: [
        ...labels.flatMap((label) => [
          label,
          `${label} beträgt`,
          `${label} lautet`,
          `${label} ist`,
        ]),
        'Wert',
        'Ihr Wert',
        'Punktezahl',
        'Punktzahl',
        'Punktestand',
        'Punkte',
        'Resultat',
        'Ergebnis',
        'Stand der Kennzahl',
        'Erzielter Wert',
        'Erreichte Punkte',
        'Scorehöhe',
        'Scoreergebnis',
        'Bonitätswert',
      ],
      says: [
        `(?<![\\p{L}-])(?:${SCORE_NAME})${UNTIL_VALUE}(?:(?:vom|am|zum) {date}${UNTIL_VALUE})?(\\d{3})${NO_MORE}`,
        `(?:${labels.join('|')})(?: von| (?:beträgt|betrug|lautete?|ist|war)(?: am {date})?|:| =)? ?(?:derzeit |aktuell )?({int})(?!\\d|[.,]\\d| ?(?:bis|–|-) ?\\d| ?%)`,
        // „353 – mittleres Risiko" under the heading of the score.
        `^({int}) ?[–—-] ?${RISK}(?![\\p{L}-])`,
        // „beträgt mit Berechnungstag 29.07.2026 498 Punkte"
        `(?:${labels.join('|')}) (?:beträgt|lautet|ist)[^.;\\d]{0,40}{date}:? ({int}) Punkte`,
        `(?:${labels.join('|')}) (?:wurde|ist) (?:am|zum) {date} (?:berechnet|ermittelt|errechnet) und (?:beträgt|lautet|ist) ({int})(?!\\d|[.,]\\d| ?%)`,
      ],
    },
    {
      id: 'calculatedOn',
      type: 'date',
      labels: DAYS,
      says: [
        `(?:${SCORE_NAME}) (?:vom|zum|per) ({date})`,
        '(?:gebildet|Bewertung erfolgte|neu berechnet|aktualisiert|Aktualisierung) (?:am )?({date})',
        '(?:berechnet|ermittelt|errechnet|Stand|Berechnungsdatum|Ermittlungsdatum|Score-Datum)(?: am| vom)?:? ({date})',
        'am ({date}) (?:berechnet|ermittelt|errechnet)',
        '(?:beträgt|betrug|lautete?|ist|war) am ({date}) {int}',
        '(?:Berechnungstag|Tag der Berechnung|Stichtag der Berechnung):? ({date})',
      ],
    },
    {
      id: 'min',
      type: 'points',
      labels: LEAST,
      says: [
        `${DIGITS_OF_SCALE}[^.;\\d]{0,40}?({int})(?: \\([^()\\d]{1,24}\\))? ?(?:bis(?: zu)?|und|–|-|/) ?{int}(?![.,/-]?\\d)`,
        '(?:zwischen|von) ({int}) (?:und|bis(?: zu)?) {int}(?: (?:möglichen )?Punkten?)?(?![.,/-]?\\d| (?:Tage|Monat|Jahr))',
        '(?:mindestens|minimal|Skalenanfang|Minimum|beginnt bei) ({int})(?![.,/-]?\\d)',
        '({int}) (?:ist|heißt|bedeutet) (?:der |die |das )?(?:niedrigste|kleinste)',
      ],
    },
    {
      id: 'max',
      type: 'points',
      labels: MOST,
      says: [
        `${DIGITS_OF_SCALE}[^.;\\d]{0,40}?{int}(?: \\([^()\\d]{1,24}\\))? ?(?:bis(?: zu)?|und|–|-|/) ?({int})(?![.,/-]?\\d)`,
        '(?:zwischen|von) {int} (?:und|bis(?: zu)?) ({int})(?: (?:möglichen )?Punkten?)?(?![.,/-]?\\d| (?:Tage|Monat|Jahr))',
        '(?:höchstens|maximal|Skalenende|Maximum|endet bei) ({int})(?![.,/-]?\\d)',
        '({int}) (?:ist |heißt |bedeutet )?(?:der |die |das )?(?:höchste|größte)',
      ],
    },
    {
      id: 'higher',
      type: 'text',
      labels: [],
      says: [
        '(je höher[^.;]{0,60}?desto (?:besser|geringer|niedriger))',
        '((?:ein )?höherer (?:Wert|Score)[^.;]{0,40}(?:besser|geringeres))',
      ],
    },
    {
      id: 'lower',
      type: 'text',
      labels: [],
      says: [
        '(je (?:niedriger|kleiner)[^.;]{0,60}?desto (?:besser|geringer|niedriger))',
        '((?:ein )?niedrigerer (?:Wert|Score)[^.;]{0,40}(?:besser|geringeres))',
      ],
    },
    {
      id: 'meaning',
      type: 'text',
      looks: `^(?:${RISK}|${STANDING}|${STANDING_WORD})$`,
      labels: [
        'Interpretation',
        'Einst.',
        'Aussage',
        'Verbal',
        'Wertung',
        'Einordnung',
        'Urteil',
        'Beurteilung',
        'Einschätzung',
        'Bonitätsstufe',
        'Bonitätsklasse',
        'Lesart',
        'Auswertung',
        'Scoreaussage',
        'Zusammenfassend',
        'Bedeutung',
        'Einstufung',
        'Risikoklasse',
        'Risikostufe',
        'Bewertung',
        'Klasse',
        'Risikoeinschätzung',
      ],
      says: [
        '(?:Bedeutung|Einstufung|Risikoklasse|Risikostufe|Bewertung|bedeutet|entspricht)(?: ist|:| einem)? ?[„"]?((?:sehr |deutlich |leicht )?(?:geringe[sm]?|niedrige[sm]?|mittlere[sm]?|erhöhte[sm]?|hohe[sm]?|durchschnittliche[sm]?) Risiko)',
        '(?:Das|Dies|Er) (?:bedeutet|entspricht|heißt):? [„"]?((?:\\p{Ll}+ ){1,3}(?:Ausfallrisiko|Bonität))(?!\\p{L})',
        `(?:Stufe|nennen wir das|nennen das|heißt bei uns|Bezeichnung der Stufe|also|hier|Klasse|Einstufung):? [„"]?(${RISK}|${STANDING})(?![\\p{L}-])`,
        '\\(((?:sehr |deutlich |leicht )?(?:geringes|niedriges|mittleres|erhöhtes|hohes|durchschnittliches) Risiko)\\)(?! ?(?:bis|und) ?\\d)',
        `^\\d{2,3} ?[–—-] ?(${RISK})(?![\\p{L}-])`,
      ],
    },
  ],
  tables: [],
  sentences: {
    when: [`${labels.join('|')}|[Ss]core|Skal|Bandbreite|Wertebereich|${SCORE_WORD}`, '{int}'],
    not: ['übermittelt', 'abgefragt', 'Speicherdauer'],
    starts: '$.',
  },
})

/** Several scores of the person's own, as a table lists them: by trade, by day. */
export const SCORE_LIST: RecordSet = {
  id: 'score-list',
  into: 'scores',
  columns: [
    {
      id: 'name',
      type: 'text',
      labels: [],
      heads: [
        'Score-Art',
        'Scoreart',
        'Scorekarte',
        'Bezeichnung',
        'Benennung',
        'Modell',
        'Scoremodell',
        'Scoretyp',
        'Scoreprodukt',
        'Art des Scores',
        'Name des Scores',
      ],
    },
    {
      id: 'value',
      type: 'points',
      looks: '^\\d{3}$',
      labels: [],
      heads: ['Wert', 'Score', 'Scorewert', 'Punkte', 'Punktezahl', 'Punktwert', 'Scorehöhe'],
    },
    {
      id: 'range',
      type: 'text',
      labels: [],
      heads: ['Skala', 'Wertebereich', 'Bereich', 'Skalenbereich', 'Bandbreite', 'Spanne'],
    },
    { id: 'min', type: 'points', labels: [], heads: ['von', 'Minimum', 'Mindestwert'] },
    { id: 'max', type: 'points', labels: [], heads: ['bis', 'Maximum', 'Höchstwert'] },
    {
      id: 'meaning',
      type: 'text',
      labels: [],
      heads: [
        'Bedeutung',
        'Beurteilung',
        'Interpretation',
        'Einstufung',
        'Lesart',
        'Risikoklasse',
        'Bewertung',
      ],
    },
    {
      id: 'probability',
      type: 'percent',
      labels: [],
      heads: [
        'Zahlungswahrscheinlichkeit',
        'Wahrscheinlichkeit',
        'Erfüllungswahrscheinlichkeit',
        'Wahrscheinlichkeit der Zahlung',
      ],
    },
    {
      id: 'on',
      type: 'date',
      labels: [],
      heads: ['Berechnet am', 'Datum der Berechnung', 'Berechnungstag', 'Ermittelt am', 'Stand'],
    },
  ],
  tables: [{ requires: ['name', 'value'], minimum: 3 }],
}

/** What a score was made of, told in a sentence. No list is looked for: a line of it may be anything. */
export const TOLD_FACTORS: RecordSet = {
  id: 'factors',
  into: 'factors',
  columns: [
    { id: 'text', type: 'text', labels: [] },
    { id: 'code', type: 'text', labels: [] },
  ],
  tables: [],
  items: {
    after: [],
    until: [],
    told: [
      '(?:Berechnung|[Ss]core(?:s|wert)?|Wert)[^.:]{0,70}(?:verwendet|herangezogen|berücksichtigt|eingeflossen|setzt sich zusammen aus|eingegangen)[^.:]{0,30}: ?(\\p{Lu}[^.:]{4,300}?)\\.(?= |$)',
      'setzt sich zusammen aus: ?(\\p{Lu}[^.:]{4,300}?)\\.(?= |$)',
    ],
  },
}

/** A company on a line of its own, over what it was told. */
const FIRM_LINE =
  '^((?!Nr\\.)[\\p{Lu}\\d][^:;()]{1,60}?(?<![\\p{L}.])(?:AG|GmbH|eGen|eG|KG|SE|OG|e\\.U\\.|mbH|Sparkasse \\p{Lu}\\p{Ll}+))$'

/** Scores that went out: who asked, when, which value. Which score it was is seldom said: it has no name of the person's own score. */
export const SENT_SCORES: RecordSet = {
  id: 'sent-scores',
  into: 'scores',
  name: 'Übermittelter Score',
  columns: [
    {
      id: 'on',
      type: 'date',
      stems: [['ubermitteltam'], ['ubermittlungsdat'], ['weitergegebenam'], ['mitgeteiltam']],
      labels: [
        'Datum',
        'Übermittelt am',
        'Wann',
        'Abgefragt am',
        'Abfrage am',
        'Abfrage vom',
        'Abfragedatum',
        'Datum der Abfrage',
        'Tag',
        'am',
        'Zeitpunkt',
        'Datum der Übermittlung',
        'Weitergabe',
        'Weitergabe am',
        'Weitergegeben am',
        'Datum der Weitergabe',
        'Tag der Übermittlung',
        'Tag der Abfrage',
        'Übermittlung am',
        'Übermittlungsdatum',
        'Weitergegeben am',
        'Mitgeteilt am',
      ],
      says: ['[Aa]m ({date})'],
    },
    {
      id: 'recipient',
      type: 'party',
      opens: true,
      stems: [['ubermitteltan'], ['weitergegebenan'], ['mitgeteiltan'], ['empfangend']],
      labels: [
        'Empfänger',
        'Übermittelt an',
        'Abfragendes Unternehmen',
        'Abfrage durch',
        'Anfrager',
        'Anfragendes Unternehmen',
        'Abgefragt von',
        'Angefragt von',
        'Abfragende Stelle',
        'Anfragende Stelle',
        'Empfangende Stelle',
        'Empfangendes Unternehmen',
        'Weitergegeben an',
        'Mitgeteilt an',
        'Übermittlung an',
        'Unternehmen',
        'Kunde',
        'An wen',
        'Abfrager',
        'Datenempfänger',
      ],
      says: [
        '^an (?:die |den |das |der )?({party})$',
        'an (?:die |den |das |der )?({party}): (?:RiskIndicator|\\p{L}*-?[Ss]core)',
        'an (?:die |den |das |der )?({party})(?: übermittelt| mitgeteilt| weitergegeben|,? (?:der|den|ein|folgender) )',
        'hat (?:die |der |das )?({party}) (?:Ihren |den |einen |Ihre )',
        '({party}) erhielt am {date}',
        '[Ww]ir haben (?:der |die |dem )?({party}) am {date}',
      ],
    },
    {
      id: 'value',
      type: 'points',
      looks: '^\\d{3}$',
      stems: [['scorewert'], ['ubermittelt', 'score'], ['mitgeteilt', 'score'], ['punktzahl']],
      labels: [
        'Score',
        'Scorewert',
        'Score-Wert',
        'Übermittelter Score',
        'Übermittelter Scorewert',
        'Mitgeteilter Score',
        'Mitgeteilter Scorewert',
        'Übermittelter Wert',
        'Mitgeteilter Wert',
        'Wert',
        'Punkte',
        'Punktwert',
        'Punktzahl',
        'Ergebnis',
        'RiskIndicator',
        'CRIF-Score',
        'KSV1870-Score',
      ],
      says: [
        '(?:[Ss]core(?:-?wert)?|RiskIndicator|Rating|Wert)(?: von|:| =| \\()? ?({int})(?!\\d|[.,]\\d)',
      ],
    },
    {
      id: 'name',
      type: 'text',
      looks: '^\\p{Lu}.*(?:[Ss]core|Rating|RiskIndicator)$',
      namedBy: '^(?:(?:CRIF|KSV1870)[ -]\\p{L}+|RiskIndicator)$',
      labels: [
        'Bezeichnung',
        'Art des Scores',
        'Scoremodell',
        'Score',
        'Score-Art',
        'Scoreart',
        'Scoretyp',
        'Score-Typ',
        'Scorename',
        'Name des Scores',
        'Benennung',
        'Welcher Score',
        'Verwendeter Score',
        'Modell',
        'Bezeichnung des Scores',
      ],
      says: [
        '(?:einen|einem|den|der|Ihren|Ihr) ((?:CRIF|KSV1870)[ -](?:\\p{L}*[Ss]core|RiskIndicator|Rating))(?= von| in Höhe| mit| \\d| \\()',
        '(?:einen|den|der) (\\p{Lu}\\p{L}*score|RiskIndicator)(?= von| in Höhe| mit)',
      ],
    },
    {
      id: 'purpose',
      type: 'text',
      labels: [
        'Vorgang',
        'Gegenstand',
        'Zweck',
        'Grund',
        'Abfragegrund',
        'Anlass',
        'Zweck der Abfrage',
        'Anfragegrund',
        'Grund der Abfrage',
        'Art der Anfrage',
      ],
      says: [
        '(?:angefragt|abgefragt) \\(([^()]{3,60})\\)',
        '(?:Zweck|Grund|Anlass)(?: der (?:Abfrage|Anfrage))?(?: war| ist)?:? (\\p{Lu}[^.;,:]{2,60})(?=[.;,])',
      ],
    },
  ],
  title: { pattern: FIRM_LINE, column: 'recipient' },
  tables: [{ requires: ['on', 'recipient', 'value'], minimum: 3 }],
  sentences: {
    when: [
      '{date}',
      'übermittelt|abgefragt|mitgeteilt|weitergegeben|erhielt|erhalten',
      '(?:[Ss]core|RiskIndicator|Rating|Wert)[^.;]{0,20}[ (]{int}',
    ],
    not: ['Skala'],
    starts:
      '(?<=[.;] )(?:Am {date}|Wir haben |(?!KG )\\p{Lu}[^.;]{2,60}?(?:\\. KG)? erhielt am {date})',
  },
}

/** The score that a query was answered with, as heads of lists of queries call it. */
const SENT_WITH: Column = {
  id: 'sentScore',
  type: 'points',
  stems: [['ubermittelt', 'score'], ['mitgeteilt', 'score'], ['ubermittelter']],
  labels: [
    'Übermittelter Score',
    'Übermittelter Scorewert',
    'Mitgeteilter Score',
    'Mitgeteilter Scorewert',
    'Score übermittelt',
  ],
}

/** Queries; a score that went out with one stands in a column of its own. */
export const QUERIES: RecordSet = {
  ...INQUIRIES,
  columns: [...INQUIRIES.columns, SENT_WITH].map((column) =>
    column.id === SENT_WITH.id
      ? column
      : column.id === 'on'
        ? {
            ...column,
            labels: [
              ...column.labels,
              'Abfrage am',
              'Abfrage vom',
              'Anfrage vom',
              'Abgefragt am',
              'Abfragedatum',
              'Datum der Abfrage',
              'Wann',
              'Zugriff am',
            ],
          }
        : column.id === 'party'
          ? {
              ...column,
              labels: [
                // „Nachname: von Muster" holds no query.
                ...column.labels.filter((label) => label !== 'von' && label !== 'durch'),
                'Abfragendes Unternehmen',
                'Abfrage durch',
                'Abgefragt von',
                'Abfragende Stelle',
                'Abfrager',
                'Zugreifende Stelle',
                'Empfänger der Daten',
                'Datenempfänger',
                'Kunde',
                'Teilnehmer',
              ],
            }
          : {
              ...column,
              labels: [
                ...column.labels,
                'Abfragegrund',
                'Zweck der Abfrage',
                'Grund der Abfrage',
                'Art der Abfrage',
                'Berechtigungsgrund',
                'Verarbeitungszweck',
                'Abfragezweck',
              ],
            },
  ),
}

/** Payment data: claims and contracts, with the words of such lists. */
export const PAYMENTS: RecordSet = {
  ...ENTRIES,
  // „2. Offene oder bezahlte Forderung"
  ...(ENTRIES.title
    ? {
        title: {
          ...ENTRIES.title,
          pattern: ENTRIES.title.pattern.replace(
            '^(?:\\(?\\d{1,2}[.)] )?',
            (start) => `${start}(?:(?:Offene|Bezahlte|Erledigte|Titulierte)(?: oder \\p{Ll}+)? )?`,
          ),
        },
      }
    : {}),
  columns: ENTRIES.columns.map((column) =>
    column.id === 'reference'
      ? {
          ...column,
          labels: [
            ...column.labels,
            'Akten-Nr.',
            'Aktennummer',
            'Aktenzahl',
            'Geschäftszahl',
            'Fallnummer',
            'Forderungsnummer',
            'Inkassonummer',
            'Inkassozahl',
            'Zahl',
            'Geschäftsz.',
            'Forderungsnr.',
          ],
          says: [...(column.says ?? []), '(?:Geschäftszahl|Aktenzahl)(?: lautet|:)? ({number})'],
        }
      : column.id === 'reportedOn'
        ? {
            ...column,
            labels: [
              ...column.labels,
              'Eingetragen durch Meldung vom',
              'Eingelangt am',
              'Meldung vom',
              'Meldung am',
              'Einmeldedatum',
              'Lieferung der Daten am',
            ],
          }
        : column.id === 'amount'
          ? {
              ...column,
              labels: [
                ...column.labels,
                'Offener Betrag bei Meldung',
                'Offener Betrag',
                'Forderungshöhe',
                'Betrag bei Meldung',
                'Obligo',
                'Obligo EUR',
                'Rahmenhöhe',
                'Rechnungsbetrag',
                'Ausständiger Betrag',
                'Haftungsbetrag',
                'Anschaffungswert',
                'Rückstand',
              ],
            }
          : column.id === 'party'
            ? {
                ...column,
                labels: [
                  ...column.labels,
                  'Gläubigerin',
                  'Einmeldendes Unternehmen',
                  'Meldendes Institut',
                  'Forderung von',
                  'Datenlieferant',
                ],
              }
            : column.id === 'originalParty'
              ? { ...column, labels: [...column.labels, 'Forderung erworben von'] }
              : column.id === 'openedOn'
                ? {
                    ...column,
                    labels: [...column.labels, 'Einräumung am', 'Eingeräumt am', 'Begründet am'],
                  }
                : column,
  ),
}

export const SECTIONS: Section[] = [
  ASIDE,
  {
    titles: [
      'Angaben zur Person',
      'Ihre Daten',
      'Personendaten',
      'Stammdaten',
      'Persönliche Daten',
      'Daten zur Person',
      'Zu Ihrer Person',
      'Identitätsdaten',
    ],
    into: null,
  },
  {
    titles: [
      'Adressen',
      'Anschriften',
      'Adressdaten',
      'Ihre Adressen',
      'Gespeicherte Adressen',
      'Adresshistorie',
      'Ihre Anschriften',
    ],
    stems: ['adressen', 'anschriften', 'wowohnen'],
    into: 'addresses',
  },
  {
    titles: [
      'Übermittelte Scores',
      'Übermittelte Scorewerte',
      'Abfragen mit Score',
      'Übermittelte Bonitätsscores',
      'Empfänger und übermittelte Scores',
      'Abfragen und übermittelte Scores',
      'An Dritte übermittelte Scores',
      'Übermittlungen',
    ],
    stems: [
      'ubermitteltewerte',
      'score+ubermittel',
      'score+weitergegeben',
      'bewertung+ubermittel',
      'bewertung+weitergegeben',
      'bewertung+mitgeteilt',
      'weitergegebene+bewertung',
      'bonitat+weitergegeben',
      'score+mitgeteilt',
      'score+herausgegeben',
      'score+anwen',
      'score+erhielt',
      'score+empfang',
      'score+dritte',
      'abfragen+mitscore',
      'anfragen+mitscore',
      'riskindicator+ubermittel',
      'riskindicator+weitergegeben',
      'riskindicator+anwen',
    ],
    into: 'sent-scores',
  },
  {
    titles: [
      'Abfragen',
      'Anfragen',
      'Abfragen der letzten 12 Monate',
      'Anfragen zu Ihrer Person',
      'Bonitätsabfragen',
      'Abfragen zu Ihrer Person',
      'Bonitätsanfragen',
    ],
    stems: [
      'abfragen',
      'anfragen',
      'abgefragt',
      'angefragt',
      'abfrageprotokoll',
      'zugriffe',
      'datenempfanger',
      'auskunfteandritte',
      'auskunfteuber+eingeholt',
      'auskunftubersie+erhielten',
      'wer+gefragt',
    ],
    into: 'inquiries',
  },
  {
    titles: [
      'Ihr Score',
      'Bonitätsscore',
      'Score',
      'Bonitätsbewertung',
      'Ihr Bonitätsscore',
      'Bonität',
      'RiskIndicator',
      'Ihr RiskIndicator',
      'Bewertung Ihrer Bonität',
      'Scorewert',
      'Aktueller Score',
    ],
    stems: ['ihrscore', 'ihrcrifscore', 'ihrbonitatsscore', 'ihrriskindicator', 'ihrksv'],
    into: 'score',
  },
  {
    titles: [
      'Zahlungserfahrungen',
      'Zahlungserfahrungsdaten',
      'Inkassofälle',
      'Zahlungsdaten',
      'Offene Forderungen',
      'Negative Zahlungserfahrungen',
      'Forderungen',
      'Forderung',
      'Offene Forderung',
    ],
    stems: ['zahlungserf', 'inkassof', 'inkassodaten', 'forderungen', 'warenkreditevidenz'],
    into: 'entries',
    implies: { type: 'Forderung' },
    unless: ['vertrag', 'kredit', 'konten'],
  },
  {
    titles: [
      'Gespeicherte Verträge',
      'Kredite',
      'Konsumentenkreditevidenz',
      'Verträge',
      'Kreditverträge',
      'Gespeicherte Einträge',
      'Einträge',
      'Eintragungen',
      'Gespeicherte Eintragungen',
      'Vertragsdaten',
    ],
    stems: ['kreditevidenz', 'vertrage', 'kreditverhaltnis', 'verbindlichkeiten'],
    into: 'entries',
  },
  {
    titles: [
      'Ihre Rechte',
      'Herkunft der Daten',
      'Datenquellen',
      'Empfänger der Daten',
      'Speicherdauer',
      'Zwecke der Verarbeitung',
      'Hinweise',
      'Weitere Informationen',
      'Informationen nach Art. 15',
      'Logik des Scores',
      'Wie der Score entsteht',
    ],
    stems: ['ihrerechte', 'speicherdauer', 'hinweise', 'datenquellen'],
    into: null,
  },
]

export const WORDS: Layout['words'] = {
  ...GERMAN_WORDS,
  entryTypes: [['zahlungserfahrung', 'claim'], ...GERMAN_WORDS.entryTypes],
  inquiryKinds: [
    ...GERMAN_WORDS.inquiryKinds,
    ['bonitatsabfrage', 'credit'],
    ['bonitatspruf', 'credit'],
    ['kontoeroffnung', 'credit'],
    ['kaufaufrechnung', 'credit'],
    ['rechnungskauf', 'credit'],
    ['aufoffenerechnung', 'credit'],
    ['aufrechnung', 'credit'],
  ],
  products: [...GERMAN_WORDS.products, ['kontoeroffnung', 'account']],
  statuses: [
    ...GERMAN_WORDS.statuses.map(([stem, status]): [string, string] => [stem, status]),
    ['abgedeckt', 'settled'],
    ['bereinigt', 'settled'],
    ['aushaftend', 'open'],
    ['ausstandig', 'open'],
    ['aufrecht', 'running'],
  ],
}

export const STATEMENTS: Layout['statements'] = {
  recipients: [
    'Empfänger',
    'Übermittelt an',
    'An wen wir',
    'weitergegeben an',
    'Datenempfänger',
    'Abgefragt von',
    'Abfragendes Unternehmen',
  ],
  sources: [
    'Quelle',
    'Herkunft der Daten',
    'Herkunft Ihrer Daten',
    'Datenquellen',
    'Daten stammen',
    'Datenherkunft',
  ],
  logic: [
    'Logik',
    'Zustandekommen',
    'wie der Score',
    'so entsteht',
    'mathematisch-statistisch',
    'Berechnung des Score',
  ],
  retention: [
    'Speicherdauer',
    'Speicherfrist',
    'Löschfrist',
    'werden gelöscht',
    'Dauer der Speicherung',
    'Aufbewahrung',
  ],
  rights: [
    'Ihre Rechte',
    'Recht auf Berichtigung',
    'Beschwerde bei',
    'Beschwerderecht',
    'Datenschutzbehörde',
    'Recht auf Löschung',
  ],
}

/** What a person or a trader writes about such a letter, but no bureau in one. */
export const OTHERS_WORDS = [
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
  'ersuche ich',
  'ich ersuche',
  'Ihre Kreditanfrage',
  'Ihr Kreditantrag',
]
export const OTHERS_TITLES = [
  // A bureau answers „Ihren Antrag auf Auskunft"; a paper that begins so is one (`others/papers.ts`).
  '(Betreff|Betrifft|Betr) Antrag auf',
  'Rechnung Nr',
  'Rechnungsnummer',
  'Musterbrief',
  'Zahlungserinnerung',
]

/** What all Austrian layouts say alike. */
export const shared = {
  language: 'de',
  unseen: true,
  sections: SECTIONS,
  criteria: [],
  words: WORDS,
  statements: STATEMENTS,
  recipient: {
    place: '^(?:A-)?\\d{4} \\p{Lu}[\\p{L} .()/-]+$',
    firm: '\\b(?:CRIF|KSV\\w*|GmbH|AG|Postfach|Kundenservice|Service|Abteilung|Auskunft|Straße|Gasse|Datum)(?!\\p{L})',
    isHint: true,
  },
  expects: [
    '/sender',
    '/issuedOn',
    '/cutoffOn',
    '/identity/surname',
    '/identity/givenNames',
    '/identity/bornOn',
  ],
  needs: [
    ['record-number', 'two-identity'],
    ['score', 'entry', 'inquiry', 'address'],
  ],
} satisfies Partial<Layout>

/** Headings and words of an answer to a person, in any form. */
export const ANSWER = [
  'Art. 15',
  'Artikel 15',
  '(Selbstauskunft|Datenauskunft|Eigenauskunft)',
  'Auskunft (gemäß|nach|gem|über|aus|zu)',
  'Auskunftsbegehren',
  'zu Ihrer Person (gespeichert|verarbeite)',
]

/** What such answers say in one way or another. */
export const EVIDENCE: NonNullable<Layout['recognise']['marks']> = [
  {
    weight: 1,
    phrases: ['Geburtsdatum', 'geboren', 'Geburtstag', 'geb. am'],
  },
  {
    weight: 1,
    phrases: ['(gespeichert|erfasst|verarbeitet|eingetragen)', 'Stichtag', 'Datenstand'],
  },
  { weight: 1, phrases: ['Quelle', 'Herkunft', 'gemeldet', 'stammt'] },
  { weight: 1, phrases: ['Abfrage', 'Anfrage', 'abgefragt', 'übermittelt'] },
  { weight: 1, phrases: ['Score', 'RiskIndicator', 'Bonität', 'Rating'] },
  {
    weight: 1,
    phrases: [
      'Personennummer',
      'Datensatznummer',
      'Referenz',
      'Geschäftszeichen',
      'Geschäftszahl',
      'Identnummer',
      'CRIF-ID',
      'KSV-Nummer',
    ],
  },
  { weight: 1, phrases: ['(Adresse|Anschrift|Wohnsitz|wohnhaft)'] },
]
