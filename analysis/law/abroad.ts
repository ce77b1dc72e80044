// Law outside the GDPR and Germany that letters rest on: Austria, United Kingdom, United States, France. State and marks: law knowledge §5.
import { CHECKED_ON, fact, type Both, type Confidence } from './fact.ts'

type Row<V> = {
  law: Both
  article: Both
  text: Both
  value: V
  source: string
  confidence: Confidence
  from?: string
}

const bound = (text: string) => text.replaceAll(' ', '\u00a0')

function abroad<V>(id: string, country: 'AT' | 'UK' | 'US' | 'FR', row: Row<V>) {
  const { article } = row
  return fact({
    id,
    kind: 'statute',
    law: row.law,
    article: {
      de: bound(article.de),
      en: bound(article.en),
      ...(article.fr === undefined ? {} : { fr: bound(article.fr) }),
    },
    text: row.text,
    value: row.value,
    validFrom: row.from ?? '2018-05-25',
    validTo: null,
    source: row.source,
    confidence: row.confidence,
    checkedOn: CHECKED_ON,
    reviewedBy: null,
    country,
  })
}

const same = (text: string): Both => ({ de: text, en: text, fr: text })
const CPAG =
  'https://askcpag.org.uk/?id=-259391 and consumer sites, two independent sources; the act itself was not re-read'
const UK_GDPR = same('UK GDPR')
const CCA = same('Consumer Credit Act 1974')
const FCRA = (usc: string) => same(`Fair Credit Reporting Act, 15 U.S.C. § ${usc}`)
const CRPA: Both = {
  de: 'französisches Gesetzbuch über die Beziehungen zwischen Öffentlichkeit und Verwaltung (CRPA)',
  en: 'French Code of Relations between the Public and the Administration (CRPA)',
  fr: 'code des relations entre le public et l’administration',
}
const CRPA_SOURCE = 'https://altajuris.com/?p=79650 and a second source on art. L. 311-3-1 CRPA'

export const ABROAD = {
  'dsg-24': abroad('dsg-24', 'AT', {
    law: same('DSG'),
    article: same('§ 24'),
    text: {
      de: 'Beschwerde bei der Datenschutzbehörde: innerhalb eines Jahres nach Kenntnis, spätestens drei Jahre nach dem Ereignis.',
      en: 'Complaint to the Austrian authority: within a year of knowing, at most three years after the event.',
    },
    value: { monthsFromKnowing: 12, monthsFromEvent: 36 },
    source: 'Datenschutzgesetz (Austria) § 24; wording not read',
    confidence: 'K',
  }),
  'uk-gdpr-15': abroad('uk-gdpr-15', 'UK', {
    law: UK_GDPR,
    article: same('Article 15'),
    text: {
      de: 'Auskunft über die gespeicherten Daten und eine Kopie, innerhalb eines Monats.',
      en: 'Access to the data held and a copy of them, within one month.',
    },
    value: { months: 1 },
    source: CPAG,
    confidence: 'A',
  }),
  'uk-gdpr-16': abroad('uk-gdpr-16', 'UK', {
    law: UK_GDPR,
    article: same('Article 16'),
    text: {
      de: 'Berichtigung unrichtiger Daten.',
      en: 'Rectification of inaccurate data.',
    },
    value: { months: 1 },
    source: CPAG,
    confidence: 'A',
  }),
  'cca-157': abroad('cca-157', 'UK', {
    law: CCA,
    article: { de: 'Abschnitt 157', en: 'section 157' },
    text: {
      de: 'Der Kreditgeber nennt die befragte Auskunftei innerhalb von sieben Arbeitstagen, wenn binnen 28 Tagen danach gefragt wird.',
      en: 'The lender names the agency it asked within seven working days if asked within 28 days.',
    },
    value: { workingDays: 7, askWithinDays: 28 },
    source: CPAG,
    confidence: 'A',
  }),
  'cca-158': abroad('cca-158', 'UK', {
    law: CCA,
    article: { de: 'Abschnitt 158', en: 'section 158' },
    text: {
      de: 'Die Auskunftei gibt eine Kopie der Akte heraus.',
      en: 'The agency gives a copy of the file.',
    },
    value: null,
    source: CPAG,
    confidence: 'A',
  }),
  'cca-159': abroad('cca-159', 'UK', {
    law: CCA,
    article: { de: 'Abschnitt 159', en: 'section 159' },
    text: {
      de: 'Verlangen, einen Eintrag zu löschen oder zu ändern; die Auskunftei antwortet in 28 Tagen. Danach binnen 28 Tagen eine eigene Erklärung von höchstens 200 Wörtern.',
      en: 'Ask to remove or amend an entry; the agency answers in 28 days. Then, within 28 days, a notice of correction of at most 200 words.',
    },
    value: { days: 28, noticeWithinDays: 28, words: 200 },
    source: CPAG,
    confidence: 'A',
  }),
  'uk-duaa-22a': abroad('uk-duaa-22a', 'UK', {
    law: same('Data (Use and Access) Act 2025'),
    article: { de: 'Art. 22A bis 22D', en: 'Articles 22A to 22D' },
    text: {
      de: 'Ersetzt Art. 22 der UK GDPR; wann es in Kraft tritt, ist nicht geklärt.',
      en: 'Replaces Article 22 UK GDPR; its commencement is not settled.',
    },
    value: null,
    source: 'commencement during 2026 not settled in the sources at hand',
    confidence: '?',
    from: '2026-01-01',
  }),
  'fcra-609': abroad('fcra-609', 'US', {
    law: FCRA('1681g(a)'),
    article: same('§ 609(a)'),
    text: {
      de: 'Die Auskunftei legt auf Antrag alle Angaben der Akte und ihre Quellen offen.',
      en: 'On request the agency discloses all information in the file and its sources.',
    },
    value: null,
    source: 'Fair Credit Reporting Act, 15 U.S.C. § 1681g',
    confidence: 'K',
  }),
  'fcra-611': abroad('fcra-611', 'US', {
    law: FCRA('1681i(a)(1)(A)'),
    article: same('§ 611(a)(1)(A)'),
    text: {
      de: 'Kostenlose Nachprüfung bestrittener Angaben in 30 Tagen, 15 mehr bei neuen Angaben; wer gemeldet hat, erfährt davon in fünf Geschäftstagen, das Ergebnis folgt fünf Geschäftstage nach dem Ende.',
      en: 'Free reinvestigation of disputed information in 30 days, 15 more with new information; the furnisher is told in five business days, the result follows five business days after the end.',
    },
    value: { days: 30, moreDays: 15, resultWithinBusinessDays: 5 },
    source: 'http://www.creditreporting.com/fcra-611.html; 15 U.S.C. § 1681i',
    confidence: 'A',
  }),
  'fcra-612': abroad('fcra-612', 'US', {
    law: FCRA('1681j(b)'),
    article: same('§ 612(b)'),
    text: {
      de: 'Kostenlose Auskunft binnen 60 Tagen nach einer nachteiligen Entscheidung.',
      en: 'Free report within 60 days of adverse action.',
    },
    value: { days: 60 },
    source: '15 U.S.C. § 1681j; wording not read',
    confidence: 'K',
  }),
  'fcra-615-a': abroad('fcra-615-a', 'US', {
    law: FCRA('1681m(a)'),
    article: same('§ 615(a)'),
    text: {
      de: 'Die Mitteilung über eine nachteilige Entscheidung nennt Score, Skala und bis zu vier Faktoren, dazu Anfragen, wenn sie ein Faktor waren.',
      en: 'The adverse action notice states the score, its range and up to four factors, and inquiries if they were one.',
    },
    value: { factors: 4 },
    source: '15 U.S.C. § 1681m; wording not read',
    confidence: 'K',
  }),
  'fcra-623-a-8': abroad('fcra-623-a-8', 'US', {
    law: FCRA('1681s-2(a)(8)'),
    article: same('§ 623(a)(8)'),
    text: {
      de: 'Angaben können auch unmittelbar bei dem bestritten werden, der sie gemeldet hat.',
      en: 'Information may also be disputed directly with the furnisher.',
    },
    value: null,
    source: '15 U.S.C. § 1681s-2; wording not read',
    confidence: 'K',
  }),
  'ecoa-1002-9-a-2': abroad('ecoa-1002-9-a-2', 'US', {
    law: same('Regulation B (12 CFR Part 1002)'),
    article: same('§ 1002.9(a)(2)'),
    text: {
      de: 'Bestimmte Hauptgründe einer Ablehnung: in der Mitteilung oder binnen 30 Tagen, wenn sie innerhalb von 60 Tagen verlangt werden. Ein zu niedriger Score ist kein Grund.',
      en: 'Specific principal reasons of a refusal: in the notice, or within 30 days if asked for within 60. “Failed to reach a score” is not enough.',
    },
    value: { days: 30, askWithinDays: 60 },
    source: 'https://ecfr.io/Title-12/Part-1002/Appendix-C; 12 CFR § 1002.9',
    confidence: 'A',
  }),
  'crpa-l311-3-1': abroad('crpa-l311-3-1', 'FR', {
    law: CRPA,
    article: same('article L. 311-3-1'),
    text: {
      de: 'Eine Entscheidung, die auf einem Algorithmus beruht, muss das sagen; auf Antrag werden Regeln und wesentliche Merkmale mitgeteilt.',
      en: 'A decision taken on the basis of an algorithm must say so; its rules and main features are communicated on request.',
    },
    value: { silenceMonths: 1 },
    source: CRPA_SOURCE,
    confidence: 'A',
  }),
  'crpa-r311-3-1-2': abroad('crpa-r311-3-1-2', 'FR', {
    law: CRPA,
    article: same('article R. 311-3-1-2'),
    text: {
      de: 'Mitzuteilen sind Grad und Art des Beitrags, die Daten und ihre Quellen, Parameter und Gewichte für die Person und die Rechenschritte.',
      en: 'To be communicated: degree and mode of contribution, data and sources, parameters and weights applied to the person, operations.',
    },
    value: null,
    source: CRPA_SOURCE,
    confidence: 'A',
  }),
  'fr-loi-78-17-47': abroad('fr-loi-78-17-47', 'FR', {
    law: same('loi n° 78-17 du 6 janvier 1978'),
    article: same('article 47'),
    text: {
      de: 'Keine Entscheidung allein auf der Grundlage automatisierter Verarbeitung, mit Ausnahmen und Schutzmaßnahmen.',
      en: 'No decision on the sole basis of automated processing, with exceptions and safeguards.',
    },
    value: null,
    source: 'Loi n° 78-17 du 6 janvier 1978, art. 47; wording not read',
    confidence: 'K',
  }),
}
