// Names and spellings of a letter's values for people: what '/entries/3/settledOn' is called and how its value is written.
import type { Language, Letter } from '../../extract/index.ts'
import { dayText, moneyText, numberText, percentText } from './speak.ts'
import { leafAt } from './values.ts'

type Words = Record<Language, string>

/** Leaf or place of the model → its name on paper. The last named part of a pointer decides. */
const NAMES: Record<string, Words> = {
  sender: { de: 'Absender', en: 'Sender', fr: 'Expéditeur' },
  issuedOn: { de: 'Datum des Briefs', en: 'Date of the letter', fr: 'Date de la lettre' },
  cutoffOn: { de: 'Stichtag der Daten', en: 'Data as of', fr: 'Données arrêtées au' },
  name: { de: 'Name des Scores', en: 'Name of the score', fr: 'Nom du score' },
  sector: { de: 'Branche', en: 'Sector', fr: 'Secteur' },
  version: { de: 'Version', en: 'Version', fr: 'Version' },
  value: { de: 'Score', en: 'Score', fr: 'Score' },
  rating: { de: 'Ratingstufe', en: 'Rating', fr: 'Note' },
  probability: {
    de: 'Erfüllungswahrscheinlichkeit',
    en: 'Probability of fulfilment',
    fr: 'Probabilité de paiement',
  },
  meaning: { de: 'Bedeutung', en: 'Meaning', fr: 'Signification' },
  calculatedOn: { de: 'Berechnet am', en: 'Calculated on', fr: 'Calculé le' },
  transmittedOn: { de: 'Übermittelt am', en: 'Transmitted on', fr: 'Transmis le' },
  recipient: { de: 'Übermittelt an', en: 'Transmitted to', fr: 'Transmis à' },
  effect: {
    de: 'Risiko in der Datenart',
    en: 'Risk by kind of data',
    fr: 'Risque par type de données',
  },
  points: { de: 'Punkte', en: 'Points', fr: 'Points' },
  type: { de: 'Art des Eintrags', en: 'Type of entry', fr: 'Type d’inscription' },
  party: { de: 'Gemeldet von', en: 'Reported by', fr: 'Signalée par' },
  originalParty: {
    de: 'Ursprünglicher Gläubiger',
    en: 'Original creditor',
    fr: 'Créancier d’origine',
  },
  reference: { de: 'Nummer', en: 'Number', fr: 'Numéro' },
  amount: { de: 'Betrag', en: 'Amount', fr: 'Montant' },
  currency: { de: 'Währung', en: 'Currency', fr: 'Monnaie' },
  instalments: { de: 'Anzahl der Raten', en: 'Instalments', fr: 'Mensualités' },
  reportedOn: { de: 'Gemeldet am', en: 'Reported on', fr: 'Signalée le' },
  storedOn: { de: 'Gespeichert am', en: 'Stored on', fr: 'Enregistrée le' },
  openedOn: { de: 'Beginn', en: 'Opened on', fr: 'Début' },
  firstDueOn: {
    de: 'Erste Rate fällig am',
    en: 'First instalment due on',
    fr: 'Première échéance le',
  },
  lastDueOn: {
    de: 'Letzte Rate fällig am',
    en: 'Last instalment due on',
    fr: 'Dernière échéance le',
  },
  closedOn: { de: 'Beendet am', en: 'Closed on', fr: 'Terminé le' },
  settledOn: { de: 'Erledigt am', en: 'Settled on', fr: 'Réglée le' },
  grantedOn: { de: 'Erteilt am', en: 'Granted on', fr: 'Accordée le' },
  status: { de: 'Stand', en: 'Status', fr: 'État' },
  history: { de: 'Verlauf', en: 'History', fr: 'Historique' },
  on: { de: 'Angefragt am', en: 'Inquiry on', fr: 'Consultation du' },
  kind: { de: 'Art der Anfrage', en: 'Kind of inquiry', fr: 'Type de consultation' },
  product: { de: 'Produkt', en: 'Product', fr: 'Produit' },
  purpose: { de: 'Zweck', en: 'Purpose', fr: 'Objet' },
  text: { de: 'Anschrift', en: 'Address', fr: 'Adresse' },
  reportedBy: {
    de: 'Anschrift gemeldet von',
    en: 'Address reported by',
    fr: 'Adresse signalée par',
  },
  since: { de: 'Seit', en: 'Since', fr: 'Depuis' },
  surname: { de: 'Nachname', en: 'Surname', fr: 'Nom' },
  givenNames: { de: 'Vorname', en: 'Given names', fr: 'Prénoms' },
  bornOn: { de: 'Geburtsdatum', en: 'Date of birth', fr: 'Date de naissance' },
  birthplace: { de: 'Geburtsort', en: 'Place of birth', fr: 'Lieu de naissance' },
  recordNumber: { de: 'Datensatznummer', en: 'Record number', fr: 'Numéro de dossier' },
  recipients: {
    de: 'Auskunft über Empfänger',
    en: 'Recipients stated',
    fr: 'Destinataires indiqués',
  },
  sources: { de: 'Auskunft über Quellen', en: 'Sources stated', fr: 'Origine indiquée' },
  logic: { de: 'Auskunft über die Berechnung', en: 'Calculation stated', fr: 'Calcul expliqué' },
  retention: {
    de: 'Auskunft über Speicherfristen',
    en: 'Retention stated',
    fr: 'Durées de conservation indiquées',
  },
  rights: { de: 'Auskunft über Rechte', en: 'Rights stated', fr: 'Droits indiqués' },
}

const MEMBERS = /^\/(inquiries)\/\d+\/party$/
const ASKED: Words = { de: 'Angefragt von', en: 'Inquiry by', fr: 'Consultation par' }

/** What a leaf of a letter is called; criteria and factors by the words on the letter itself. */
export function fieldName(letter: Letter, path: string, speech: Language): string {
  const own = /^\/scores\/(\d+)\/(criteria|factors)\/(\d+)\//.exec(path)
  if (own) {
    const score = letter.scores[Number(own[1])]
    const row = Number(own[3])
    const label = own[2] === 'criteria' ? score?.criteria[row]?.label : score?.factors[row]?.name
    if (label) return label
  }
  if (MEMBERS.test(path)) return ASKED[speech]
  const key = path.split('/').findLast((part) => !/^\d+$/.test(part)) ?? ''
  return NAMES[key]?.[speech] ?? key
}

const YES: Words = { de: 'ja', en: 'yes', fr: 'oui' }
const NO: Words = { de: 'nein', en: 'no', fr: 'non' }
const NOT_PRINTED: Words = { de: 'nicht angegeben', en: 'not stated', fr: 'non indiqué' }

/** A leaf's value as people write it; what was read there when the letter says that there is no value. */
export function fieldValue(letter: Letter, path: string, speech: Language): string {
  const value = leafAt(letter, path)
  const key = path.split('/').at(-1) ?? ''
  if (value === null) return letter.provenance[path]?.text || NOT_PRINTED[speech]
  if (typeof value === 'string')
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayText(value, speech) : value
  if (typeof value === 'boolean') return (value ? YES : NO)[speech]
  if (key === 'amount') {
    const currency = leafAt(letter, path.replace(/amount$/, 'currency'))
    return moneyText(value, typeof currency === 'string' ? currency : null, speech)
  }
  if (key === 'probability') return percentText(value, speech)
  const unit = key === 'value' ? leafAt(letter, path.replace(/value$/, 'unit')) : null
  return unit === 'percent' ? percentText(value, speech) : numberText(value, speech)
}
