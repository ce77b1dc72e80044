// The words of a letter that are not in its text: days and figures, kinds of entries, labels of values. German is the reference.
import * as analysis from '../../analysis/index.ts'
import type { Entry, Inquiry } from '../../extract/index.ts'
import { inTongue, speechOf, type Tongue, type Words } from './tongue.ts'

export type { Said, Speech } from './tongue.ts'
export type { Tongue } from './tongue.ts'

const AMERICAN = /^(\d+) (\p{L}+) (\d+)$/u

/** '25.11.2026', '25 November 2026', 'November 25, 2026', '25 novembre 2026'. */
export function dayInWords(day: string, tongue: Tongue): string {
  const said = analysis.dayInWords(day, tongue === 'fr' ? 'fr' : speechOf(tongue))
  return tongue === 'us' ? said.replace(AMERICAN, '$2 $1, $3') : said
}

/** Cents in words; dollars by their sign in American letters. */
export function money(cents: number, currency: string | null, tongue: Tongue): string {
  if (tongue === 'fr') return analysis.money(cents, currency, 'fr')
  const said = analysis.money(cents, currency, speechOf(tongue))
  if (currency === 'USD' && tongue === 'us') return said.replace(/USD\u00a0/, '$')
  return currency === 'GBP' && tongue === 'en' ? said.replace(/GBP\u00a0/, '£') : said
}

export const percent = (value: number, tongue: Tongue): string =>
  analysis.percent(value, tongue === 'fr' ? 'fr' : speechOf(tongue))

const COUNTED = {
  de: { days: ['Tag', 'Tagen'], points: ['Punkt', 'Punkte'], pointsAfter: ['Punkt', 'Punkten'] },
  en: { days: ['day', 'days'], points: ['point', 'points'], pointsAfter: ['point', 'points'] },
  fr: { days: ['jour', 'jours'], points: ['point', 'points'], pointsAfter: ['point', 'points'] },
} as const

/** 'nach 34 Tagen', '774 Punkte', 'ein Wert von 774 Punkten': no thousands separator in a score. */
export function counted(n: number, what: keyof (typeof COUNTED)['de'], tongue: Tongue): string {
  const [one, many] = COUNTED[tongue === 'fr' ? 'fr' : speechOf(tongue)][what]
  return `${n} ${Math.abs(n) === 1 ? one : many}`
}

/** Words for a kind of entry as German letters print them, and in English. */
export const ENTRY_WORDS: Record<Entry['type'], Words> = {
  'current-account': { de: 'Girokonto', en: 'current account', fr: 'compte courant' },
  'basic-account': { de: 'Basiskonto', en: 'basic account', fr: 'compte de base' },
  'credit-card': { de: 'Kreditkarte', en: 'credit card', fr: 'carte de crédit' },
  'instalment-loan': { de: 'Ratenkredit', en: 'instalment loan', fr: 'prêt à tempérament' },
  mortgage: { de: 'Immobilienkredit', en: 'mortgage', fr: 'prêt immobilier' },
  'framework-credit': { de: 'Rahmenkredit', en: 'framework credit', fr: 'crédit permanent' },
  leasing: { de: 'Leasingvertrag', en: 'leasing contract', fr: 'contrat de leasing' },
  guarantee: { de: 'Bürgschaft', en: 'guarantee', fr: 'caution' },
  'mail-order-account': {
    de: 'Versandhandelskonto',
    en: 'mail-order account',
    fr: 'compte de vente par correspondance',
  },
  telecom: {
    de: 'Telekommunikationsvertrag',
    en: 'telecommunications contract',
    fr: 'contrat de télécommunications',
  },
  energy: { de: 'Energievertrag', en: 'energy contract', fr: 'contrat d’énergie' },
  'building-loan': { de: 'Bausparvertrag', en: 'building loan', fr: 'prêt d’épargne-logement' },
  claim: { de: 'Forderung', en: 'claim', fr: 'créance' },
  'court-register': {
    de: 'Eintrag aus dem Schuldnerverzeichnis',
    en: 'court register entry',
    fr: 'inscription d’un registre judiciaire',
  },
  insolvency: { de: 'Insolvenz', en: 'insolvency', fr: 'insolvabilité' },
  discharge: {
    de: 'Restschuldbefreiung',
    en: 'discharge from residual debt',
    fr: 'effacement des dettes restantes',
  },
  'fraud-marker': { de: 'Betrugsverdacht', en: 'fraud marker', fr: 'soupçon de fraude' },
  other: { de: 'sonstiger Eintrag', en: 'other entry', fr: 'autre inscription' },
}

export const INQUIRY_WORDS: Record<Inquiry['kind'], Words> = {
  credit: { de: 'Anfrage zur Bonität', en: 'credit inquiry', fr: 'demande de solvabilité' },
  conditions: {
    de: 'Anfrage zu Kreditkonditionen',
    en: 'conditions inquiry',
    fr: 'demande de conditions',
  },
  identity: { de: 'Anfrage zur Identität', en: 'identity inquiry', fr: 'demande d’identité' },
  other: { de: 'Anfrage', en: 'inquiry', fr: 'demande' },
}

/** What Art. 15 GDPR asks for, by the names of `Letter.statements`. */
export const STATEMENTS: Record<string, Words> = {
  recipients: { de: 'an wen meine Daten gingen', en: 'to whom my data went' },
  sources: { de: 'woher meine Daten stammen', en: 'where my data come from' },
  logic: { de: 'wie der Score zustande kommt', en: 'how the score comes about' },
  retention: { de: 'wie lange meine Daten gespeichert werden', en: 'how long my data are kept' },
  rights: { de: 'welche Rechte ich habe', en: 'which rights I have' },
}

/** Heading for an access request that the person wrote herself. */
export const OWN_REQUEST: Words = {
  de: 'Auskunft über meine Daten',
  en: 'Access to my data',
  fr: 'Accès à mes données',
}

/** Labels of the values that identify an entry, an inquiry or a score, by the name of the leaf in a `Letter`. */
export const LABELS: Record<string, Words> = {
  kind: { de: 'Art des Eintrags', en: 'Kind of entry', fr: 'Nature de l’inscription' },
  party: { de: 'Gemeldet von', en: 'Reported by' },
  inquirer: { de: 'Angefragt von', en: 'Inquiry by' },
  originalParty: { de: 'Ursprünglicher Gläubiger', en: 'Original creditor' },
  reference: { de: 'Nummer', en: 'Number' },
  amount: { de: 'Betrag', en: 'Amount' },
  openedOn: { de: 'Beginn', en: 'Start' },
  firstDueOn: { de: 'Erste Fälligkeit', en: 'First due' },
  lastDueOn: { de: 'Letzte Fälligkeit', en: 'Last due' },
  reportedOn: { de: 'Gemeldet am', en: 'Reported on' },
  storedOn: { de: 'Gespeichert am', en: 'Stored on' },
  settledOn: { de: 'Erledigt am', en: 'Settled on' },
  closedOn: { de: 'Beendet am', en: 'Ended on' },
  grantedOn: { de: 'Erteilt am', en: 'Granted on' },
  on: { de: 'Tag der Anfrage', en: 'Day of the inquiry' },
  purpose: { de: 'Wortlaut', en: 'Wording' },
  text: { de: 'Anschrift', en: 'Address', fr: 'Adresse' },
  reportedBy: { de: 'Gemeldet von', en: 'Reported by' },
  since: { de: 'Wohnhaft seit', en: 'Resident since' },
  cutoffOn: { de: 'Stichtag der Auskunft', en: 'Cut-off date of the disclosure' },
  issuedOn: { de: 'Datum der Auskunft', en: 'Date of the disclosure' },
  name: { de: 'Score', en: 'Score' },
  value: { de: 'Wert', en: 'Value' },
  rating: { de: 'Ratingstufe', en: 'Rating' },
  probability: { de: 'Wahrscheinlichkeit', en: 'Probability' },
  meaning: { de: 'Bedeutung', en: 'Meaning' },
  calculatedOn: { de: 'Berechnet am', en: 'Calculated on' },
  transmittedOn: { de: 'Übermittelt am', en: 'Transmitted on' },
  recipient: { de: 'Übermittelt an', en: 'Transmitted to' },
  place: { de: 'Fundstelle', en: 'Place' },
  date: { de: 'Datum', en: 'Date', fr: 'Date' },
  letterDate: { de: 'Ihre Auskunft vom', en: 'Your letter of', fr: 'Votre courrier du' },
  yourReference: { de: 'Ihr Zeichen', en: 'Your reference', fr: 'Vos références' },
  recordNumber: { de: 'Datensatznummer', en: 'Record number', fr: 'Numéro de dossier' },
  surname: { de: 'Nachname', en: 'Surname' },
  givenNames: { de: 'Vornamen', en: 'Given names' },
  bornOn: { de: 'Geboren am', en: 'Born on', fr: 'Date de naissance' },
  controller: { de: 'Verantwortlicher', en: 'Controller', fr: 'Organisme concerné' },
  person: { de: 'Betroffene Person', en: 'Person concerned', fr: 'Personne concernée' },
}

export function label(name: string, tongue: Tongue): string {
  const words = LABELS[name]
  if (!words) throw new Error(`no label for ${name}`)
  return inTongue(words, tongue)
}
