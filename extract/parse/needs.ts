// The least that a letter of a kind says: marks and headings may stand on a newspaper page, a calculator or a request; a person's data do not.
import type { Language, Letter } from '../model/index.ts'
import { COVERED } from '../intake/covered-word.ts'
import { valueAt } from '../pointer.ts'
import type { Layout } from './layout.ts'

type Need = Layout['needs'][number][number]

/** An article speaks of the score, a letter of its reader's. */
const OWN_SCORE = [
  '(ihr|ihre|ihren|ihrem|ihres|ihrer|mein|meine|dein|deine)(schufa|score|aktueller|neuer|personlicher|derzeitiger|wert|punkt|klasse|ergebnis|gesamt|bonitat)',
  'Sie (erreichen|haben|erzielen|erhalten|liegen)',
  'für Sie (berechnet|ermittelt|errechnet)',
]

/** A refusal that rests on a bureau's report says so, and that the bureau took no part. */
const REPORT_USED = [
  '(obtained|received|information) (from|in) … (report|reporting agency|reporting agencies)',
  '(based|relied) … (report|reporting agency)',
  '(agency|bureau|company|agencies) (played|had|took) no part',
  '(agency|bureau|company|agencies) did not make',
  'contained in your (credit|consumer)',
]

/** A refusal may name the right to a statement of reasons instead of the reasons. */
const ON_REQUEST = [
  'right to [a ](statement|written statement) of … reasons',
  'statement of [the ]specific reasons',
]

/** How many criteria with points make a scorecard even where no dated total is printed. */
const CRITERIA_LEAST = 8

const WORDS = {
  'record-number': {
    de: 'Datensatznummer',
    en: 'record number (Datensatznummer)',
    fr: 'numéro de dossier (Datensatznummer)',
  },
  'two-identity': {
    de: 'Angaben zur Person',
    en: 'particulars of the person',
    fr: 'données de la personne',
  },
  'whole-person': {
    de: 'Absender und alle Angaben zur Person',
    en: 'sender and all particulars of the person',
    fr: 'expéditeur et toutes les données de la personne',
  },
  person: { de: 'Name', en: 'name', fr: 'nom' },
  date: { de: 'Datum der Auskunft', en: 'date of the letter', fr: 'date de la lettre' },
  score: { de: 'Score', en: 'score', fr: 'score' },
  'dated-score': {
    de: 'Score mit „Ermittelt am“',
    en: 'score with its date',
    fr: 'score avec sa date',
  },
  'own-score': {
    de: 'Worte, dass der Score der eigene ist',
    en: 'words that the score is the reader’s own',
    fr: 'mots disant que le score est celui du lecteur',
  },
  'eight-criteria': {
    de: 'Kriterien mit Punkten',
    en: 'criteria with points',
    fr: 'critères avec points',
  },
  entry: { de: 'Eintrag', en: 'entry', fr: 'inscription' },
  inquiry: { de: 'Anfrage', en: 'inquiry', fr: 'demande' },
  address: { de: 'Adresse', en: 'address', fr: 'adresse' },
  statement: {
    de: 'Aussage über die gespeicherten Informationen',
    en: 'statement about the stored information',
    fr: 'constat sur les informations enregistrées',
  },
  reason: {
    de: 'Gründe der Ablehnung',
    en: 'reasons for the refusal',
    fr: 'motifs du refus',
  },
  'reasons-on-request': {
    de: 'Hinweis auf das Recht, die Gründe zu erfahren',
    en: 'the right to be told the reasons',
    fr: 'droit de connaître les motifs',
  },
  'report-used': {
    de: 'Auskunft einer Auskunftei',
    en: 'use of a bureau’s report',
    fr: 'utilisation d’un rapport',
  },
  bureau: {
    de: 'Name der Auskunftei',
    en: 'name of the bureau',
    fr: 'nom de l’organisme',
  },
} satisfies Record<Need, Record<Language, string>>

const isMet = (need: Need, letter: Letter, says: (phrase: string) => boolean): boolean => {
  const { identity, scores } = letter
  // A value printed as „not available" has its place, too.
  const valued = (i: number) =>
    scores[i]?.value !== null || letter.provenance[`/scores/${i}/value`] !== undefined
  // What the person has blackened is there, too.
  const stands = (path: string) =>
    valueAt(letter, path) !== null || (letter.provenance[path]?.text.includes(COVERED) ?? false)
  switch (need) {
    case 'record-number':
      return stands('/identity/recordNumber')
    case 'two-identity':
      return (
        ['surname', 'givenNames', 'bornOn', 'birthplace'].filter((one) =>
          stands(`/identity/${one}`),
        ).length >= 2
      )
    case 'whole-person':
      // Only a picture loses what was printed; of a text nothing is missing.
      return (
        letter.sender !== null &&
        Object.values(letter.provenance).some(({ method }) => method === 'ocr') &&
        letter.addresses.some((one) => one.text !== null) &&
        ['surname', 'givenNames', 'bornOn'].every((one) => stands(`/identity/${one}`))
      )
    case 'person':
      return identity.surname !== null || identity.givenNames !== null
    case 'date':
      return stands('/issuedOn') || stands('/cutoffOn')
    case 'score':
      return scores.some((score, i) => valued(i) || score.meaning !== null)
    case 'dated-score':
      return scores.some(
        (score, i) => (valued(i) || score.meaning !== null) && score.calculatedOn !== null,
      )
    case 'own-score':
      return OWN_SCORE.some(says)
    case 'eight-criteria':
      return scores.some(
        (score) => score.criteria.filter((row) => row.points !== null).length >= CRITERIA_LEAST,
      )
    case 'entry':
      return letter.entries.some((entry) => entry.party !== null)
    case 'inquiry':
      return letter.inquiries.some((one) => one.on !== null && one.party !== null)
    case 'address':
      return letter.addresses.some((one) => one.text !== null)
    case 'reason':
      return letter.reasons.length > 0
    case 'reasons-on-request':
      return ON_REQUEST.some(says)
    case 'report-used':
      return REPORT_USED.some(says)
    case 'bureau':
      return letter.provenance['/issuer'] !== undefined
    case 'statement':
      return [
        'ausschließlich positive',
        'nur positive',
        'positive (Informationen|Vertragsinformationen|Daten|Merkmale)',
        'auch negative',
        '(Informationen|Hinweise|Daten) (über|zu|auf) … Zahlungsst',
        'nicht vertragsgemäß',
        'keine negativen',
        'keine Negativ',
        'Negativmerkmale',
        // The other statement of a certificate: there are some.
        '(Informationen|Angaben|Daten) (über|zu) Zahlungs(störungen|ausfällen|ausfälle) … vor',
        '(auch|nicht nur|nicht ausschließlich) (negative|positive|Negativ|Informationen über Zahlungs)',
      ].some(says)
  }
}

/** Our words for what the letter lacks to be one of its layout's kind; empty when it has all. Nothing from the page is quoted. */
export function lackingOf(
  letter: Letter,
  layout: Layout,
  language: Language,
  says: (phrase: string) => boolean,
): string[] {
  return layout.needs
    .filter((group) => !group.some((need) => isMet(need, letter, says)))
    .map((group) => group.map((need) => WORDS[need][language]).join(' / '))
}
