// Names and spellings of a letter's values for people: what '/entries/3/settledOn' is called and how its value is written.
import type { Letter } from '../../extract/index.ts'
import { dayText, moneyText, numberText, percentText, type Speech } from './speak.ts'
import { leafAt } from './values.ts'

type Words = { de: string; en: string }

/** Leaf or place of the model → its name on paper. The last named part of a pointer decides. */
const NAMES: Record<string, Words> = {
  sender: { de: 'Absender', en: 'Sender' },
  issuedOn: { de: 'Datum des Briefs', en: 'Date of the letter' },
  cutoffOn: { de: 'Stichtag der Daten', en: 'Data as of' },
  name: { de: 'Name des Scores', en: 'Name of the score' },
  sector: { de: 'Branche', en: 'Sector' },
  version: { de: 'Version', en: 'Version' },
  value: { de: 'Score', en: 'Score' },
  rating: { de: 'Ratingstufe', en: 'Rating' },
  probability: { de: 'Erfüllungswahrscheinlichkeit', en: 'Probability of fulfilment' },
  meaning: { de: 'Bedeutung', en: 'Meaning' },
  calculatedOn: { de: 'Berechnet am', en: 'Calculated on' },
  transmittedOn: { de: 'Übermittelt am', en: 'Transmitted on' },
  recipient: { de: 'Übermittelt an', en: 'Transmitted to' },
  effect: { de: 'Risiko in der Datenart', en: 'Risk by kind of data' },
  points: { de: 'Punkte', en: 'Points' },
  type: { de: 'Art des Eintrags', en: 'Type of entry' },
  party: { de: 'Gemeldet von', en: 'Reported by' },
  originalParty: { de: 'Ursprünglicher Gläubiger', en: 'Original creditor' },
  reference: { de: 'Nummer', en: 'Number' },
  amount: { de: 'Betrag', en: 'Amount' },
  currency: { de: 'Währung', en: 'Currency' },
  instalments: { de: 'Anzahl der Raten', en: 'Instalments' },
  reportedOn: { de: 'Gemeldet am', en: 'Reported on' },
  storedOn: { de: 'Gespeichert am', en: 'Stored on' },
  openedOn: { de: 'Beginn', en: 'Opened on' },
  firstDueOn: { de: 'Erste Rate fällig am', en: 'First instalment due on' },
  lastDueOn: { de: 'Letzte Rate fällig am', en: 'Last instalment due on' },
  closedOn: { de: 'Beendet am', en: 'Closed on' },
  settledOn: { de: 'Erledigt am', en: 'Settled on' },
  grantedOn: { de: 'Erteilt am', en: 'Granted on' },
  status: { de: 'Stand', en: 'Status' },
  history: { de: 'Verlauf', en: 'History' },
  on: { de: 'Angefragt am', en: 'Inquiry on' },
  kind: { de: 'Art der Anfrage', en: 'Kind of inquiry' },
  product: { de: 'Produkt', en: 'Product' },
  purpose: { de: 'Zweck', en: 'Purpose' },
  text: { de: 'Anschrift', en: 'Address' },
  reportedBy: { de: 'Anschrift gemeldet von', en: 'Address reported by' },
  since: { de: 'Seit', en: 'Since' },
  surname: { de: 'Nachname', en: 'Surname' },
  givenNames: { de: 'Vorname', en: 'Given names' },
  bornOn: { de: 'Geburtsdatum', en: 'Date of birth' },
  birthplace: { de: 'Geburtsort', en: 'Place of birth' },
  recordNumber: { de: 'Datensatznummer', en: 'Record number' },
  recipients: { de: 'Auskunft über Empfänger', en: 'Recipients stated' },
  sources: { de: 'Auskunft über Quellen', en: 'Sources stated' },
  logic: { de: 'Auskunft über die Berechnung', en: 'Calculation stated' },
  retention: { de: 'Auskunft über Speicherfristen', en: 'Retention stated' },
  rights: { de: 'Auskunft über Rechte', en: 'Rights stated' },
}

const MEMBERS = /^\/(inquiries)\/\d+\/party$/
const ASKED: Words = { de: 'Angefragt von', en: 'Inquiry by' }

/** What a leaf of a letter is called; criteria and factors by the words on the letter itself. */
export function fieldName(letter: Letter, path: string, speech: Speech): string {
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

const NOT_PRINTED: Words = { de: 'nicht angegeben', en: 'not stated' }

/** A leaf's value as people write it; what was read there when the letter says that there is no value. */
export function fieldValue(letter: Letter, path: string, speech: Speech): string {
  const value = leafAt(letter, path)
  const key = path.split('/').at(-1) ?? ''
  if (value === null) return letter.provenance[path]?.text || NOT_PRINTED[speech]
  if (typeof value === 'string')
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayText(value, speech) : value
  if (typeof value === 'boolean')
    return value ? (speech === 'de' ? 'ja' : 'yes') : speech === 'de' ? 'nein' : 'no'
  if (key === 'amount') {
    const currency = leafAt(letter, path.replace(/amount$/, 'currency'))
    return moneyText(value, typeof currency === 'string' ? currency : null, speech)
  }
  if (key === 'probability') return percentText(value, speech)
  const unit = key === 'value' ? leafAt(letter, path.replace(/value$/, 'unit')) : null
  return unit === 'percent' ? percentText(value, speech) : numberText(value, speech)
}
