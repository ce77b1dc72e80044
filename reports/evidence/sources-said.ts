// Sources of rules in the pack's language. Rules name them in English; what has no translation here stays English and is marked.
import { ENGLISH_MONTHS, FRENCH_MONTHS, frenchArticle } from '../../analysis/index.ts'
import type { Language } from '../../extract/index.ts'

/** A text, and its language where it is not the pack's. */
export type Said = { text: string; foreign: 'en' | null }

const own = (text: string): Said => ({ text, foreign: null })
const english = (text: string): Said => ({ text, foreign: 'en' })

type Pair = { de: string; fr: string }

/** Sentences that name no article: English as the rules write it → German, French. */
const SENTENCES: Record<string, Pair> = {
  'Test: same party, amount within 5 %, dates within 31 days; or a claim sold and open at both ends':
    {
      de: 'Prüfung: dieselbe Firma, Beträge bis 5 % auseinander, Daten bis 31 Tage auseinander; oder eine verkaufte Forderung, die an beiden Enden offen ist',
      fr: 'Test : même entreprise, montants à 5 % près, dates à 31 jours près ; ou une créance cédée et ouverte aux deux bouts',
    },
  'Inquiries about conditions and about identity do not count in the score, by the bureau’s own account':
    {
      de: 'Anfragen zu Konditionen und zur Identität zählen nach Angabe der Auskunftei nicht im Score',
      fr: 'Selon l’agence, les demandes de conditions et d’identité ne comptent pas dans le score',
    },
  'Criterion current-address-age of the points table of 17 March 2026, unconfirmed': {
    de: 'Kriterium „aktuelle Adresse“ der Punktetabelle vom 17.03.2026, nicht bestätigt',
    fr: 'Critère « adresse actuelle » du barème du 17 mars 2026, non confirmé',
  },
  'Points table of the SCHUFA score of 17 March 2026, from secondary sources, unconfirmed': {
    de: 'Punktetabelle des SCHUFA-Scores vom 17.03.2026, aus zweiter Hand, nicht bestätigt',
    fr: 'Barème du score SCHUFA du 17 mars 2026, de seconde main, non confirmé',
  },
  'Points table of the SCHUFA score of 17 March 2026, from secondary sources, unconfirmed: no value with an open payment default':
    {
      de: 'Punktetabelle des SCHUFA-Scores vom 17.03.2026, aus zweiter Hand, nicht bestätigt: kein Wert bei offener Zahlungsstörung',
      fr: 'Barème du score SCHUFA du 17 mars 2026, de seconde main, non confirmé : pas de valeur avec un incident ouvert',
    },
  'Order inside one scorecard: a higher value has no lower probability and no worse letter': {
    de: 'Ordnung in einer Scorekarte: Ein höherer Wert hat keine kleinere Wahrscheinlichkeit und keinen schlechteren Buchstaben',
    fr: 'Ordre dans une grille : une valeur plus élevée n’a ni probabilité plus faible ni moins bonne lettre',
  },
  'Verbal classes of the years before 2026, from secondary sources': {
    de: 'Klassen in Worten aus den Jahren vor 2026, aus zweiter Hand',
    fr: 'Classes en mots des années avant 2026, de seconde main',
  },
  'BayLDA and Austrian DSB on marketing address data in credit scores, 2024 (one secondary source)':
    {
      de: 'BayLDA und österreichische DSB zu Werbeadressdaten in Bonitätsscores, 2024 (eine Quelle aus zweiter Hand)',
      fr: 'BayLDA et autorité autrichienne (DSB) sur les données d’adresse publicitaires dans les scores, 2024 (une source secondaire)',
    },
  'The scale printed on the letter or known for the scorecard': {
    de: 'Die Skala, die auf dem Brief steht oder für die Scorekarte bekannt ist',
    fr: 'L’échelle imprimée sur la lettre ou connue pour cette grille',
  },
  'A scorecard gives one value for one file on one day': {
    de: 'Eine Scorekarte gibt für eine Akte an einem Tag einen Wert',
    fr: 'Une grille donne une seule valeur pour un dossier et un jour',
  },
  'Arithmetic of dates': { de: 'Rechnen mit Tagen', fr: 'Calcul sur les dates' },
  'Enumeration of all levels of all criteria': {
    de: 'Durchzählen aller Stufen aller Kriterien',
    fr: 'Énumération de tous les niveaux de tous les critères',
  },
  'SCHUFA: inquiries are stored for twelve months': {
    de: 'SCHUFA: Anfragen werden zwölf Monate gespeichert',
    fr: 'SCHUFA : les consultations sont conservées douze mois',
  },
  'Countercheck, analysis twins: exact matching of documented facts': {
    de: 'Countercheck, Auswertung twins: genau gleiche dokumentierte Angaben',
    fr: 'Countercheck, analyse twins : appariement exact des données documentées',
  },
  'Countercheck, analysis peer-position: coarsened exact matching, Clopper–Pearson 1934': {
    de: 'Countercheck, Auswertung peer-position: Vergleich nach groben Klassen (coarsened exact matching), Clopper–Pearson 1934',
    fr: 'Countercheck, analyse peer-position : appariement par classes (coarsened exact matching), Clopper–Pearson 1934',
  },
}

const DATE = new RegExp(`(\\d{1,2}) (${ENGLISH_MONTHS.join('|')}) (\\d{4})`, 'g')

const two = (n: number | string) => String(n).padStart(2, '0')
const germanDates = (text: string) =>
  text.replace(
    DATE,
    (_, d: string, m: string, y: string) => `${two(d)}.${two(ENGLISH_MONTHS.indexOf(m) + 1)}.${y}`,
  )
const first = (d: string) => (d === '1' ? '1er' : d)
const frenchDates = (text: string) =>
  text.replace(
    DATE,
    (_, d: string, m: string, y: string) =>
      `${first(d)} ${FRENCH_MONTHS[ENGLISH_MONTHS.indexOf(m)] ?? m} ${y}`,
  )

/** Fragments of citations, in the order in which they are replaced. */
const GERMAN: readonly (readonly [RegExp, string])[] = [
  [/^Regulation \(EEC, Euratom\) No 1182\/71/, 'Verordnung (EWG, Euratom) Nr. 1182/71'],
  [/^Code of conduct of the German bureaus, no\. /, 'Verhaltensregeln der Auskunfteien, Ziffer '],
  [/contracts stay three years after their end/, 'Verträge bleiben drei Jahre nach ihrem Ende'],
  [/the period runs from the settlement/, 'die Frist läuft ab der Erledigung'],
  [/\(approved (.+)\)/, '(genehmigt am $1)'],
  [/in force since/, 'in Kraft seit'],
  [/SCHUFA since/, 'SCHUFA seit'],
  [/\(completion\)/, '(Vervollständigung)'],
  [/^GDPR/, 'DSGVO'],
  [/^CJEU/, 'EuGH'],
  [/ sentence (\d)/g, ' Satz $1'],
  [/ no\. (\d)/g, ' Nr. $1'],
  [/(Art\. \d+|§ \d+[a-z]?)\((\d+)\)/g, '$1 Abs. $2'],
  [/(Abs\. \d+)\(([a-z])\)/g, '$1 Buchst. $2'],
  [/ and \(([a-z])\)/g, ' und Buchst. $1'],
  [/ and \((\d)\)/g, ' und Abs. $1'],
  [/ and /g, ' und '],
  [/ of (?=\d)/g, ' vom '],
  [/ from (?=\d)/g, ' vom '],
  [/ until (?=\d)/g, ' bis zum '],
  [/ to (?=\d)/g, ' bis zum '],
]
const TO_FRENCH: readonly (readonly [RegExp, string])[] = [
  [/^Regulation \(EEC, Euratom\) No 1182\/71/, 'Règlement (CEE, Euratom) n° 1182/71'],
  [
    /^Code of conduct of the German bureaus, no\. /,
    'Code de conduite des agences allemandes, point ',
  ],
  [
    /: contracts stay three years after their end/,
    ' : les contrats restent trois ans après leur fin',
  ],
  [/: the period runs from the settlement/, ' : le délai court à compter du règlement'],
  [/\(approved (.+)\)/, '(approuvé le $1)'],
  [/in force since/, 'en vigueur depuis le'],
  [/SCHUFA since/, 'SCHUFA depuis le'],
  [/\(completion\)/, '(données complétées)'],
  [/^GDPR/, 'RGPD,'],
  [/^CJEU/, 'CJUE'],
  [/(§ \d+[a-z]?)\((\d+)\)/g, '$1, alinéa $2'],
  [/ no\. (\d)/g, ', n° $1'],
  [/ of (?=\d)/g, ' du '],
  [/ from (?=\d)/g, ' du '],
  [/ until (?=\d)/g, ' jusqu’au '],
  [/ to (?=\d)/g, ' au '],
  [/ and \((\d)\)/g, ' et $1'],
  [/ and (?=\()/g, ' et '],
]

/** What is left of English after translating: then the translation is not ours to give. */
const ENGLISH =
  /\b(the|of|and|from|until|since|with|for|by|are|is|not|law|act|secondary|source|published|own|statement|account|bureau|days|years|months)\b/i

const replaced = (text: string, pairs: readonly (readonly [RegExp, string])[]) =>
  pairs.reduce((so, [from, to]) => so.replace(from, to), text)

/** A source as the rule writes it → in the pack's language, or English and marked. */
export function sourceSaid(source: string, speech: Language): Said {
  if (speech === 'en') return own(source)
  const sentence = SENTENCES[source]
  if (sentence) return own(sentence[speech])
  const text =
    speech === 'de'
      ? replaced(germanDates(source), GERMAN)
      : frenchArticle(replaced(frenchDates(source), TO_FRENCH))
  return ENGLISH.test(text) ? english(source) : own(text)
}
