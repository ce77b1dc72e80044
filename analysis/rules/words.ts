// How rules put days, money and fields into sentences, in the three languages (look: number and date in the sentence, no-break spaces).
import type { Language } from '../../extract/index.ts'
import type { Trio } from '../law/fact.ts'

/** The languages in which findings speak. */
export type Speech = Language

/** No-break space, for "16 Monate" and "312,40 Euro". */
export const NB = '\u00a0'

function grouped(whole: number, mark: string): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, mark)
}

/** Cents in words: '1.234,50 Euro', '€1,234.50', '1 234,50 €'; another currency by its three letters. */
export function money(cents: number, currency: string | null, speech: Speech): string {
  const sign = cents < 0 ? '−' : ''
  const whole = Math.floor(Math.abs(cents) / 100)
  const rest = String(Math.abs(cents) % 100).padStart(2, '0')
  if (speech === 'de') {
    const unit = currency === null || currency === 'EUR' ? 'Euro' : currency
    return `${sign}${grouped(whole, '.')},${rest}${NB}${unit}`
  }
  if (speech === 'fr') {
    const unit = currency === null || currency === 'EUR' ? '€' : currency
    return `${sign}${grouped(whole, NB)},${rest}${NB}${unit}`
  }
  const amount = `${grouped(whole, ',')}.${rest}`
  return currency === null || currency === 'EUR'
    ? `${sign}€${amount}`
    : `${sign}${currency}${NB}${amount}`
}

/** A percentage as printed on German letters: '98,20 %'; '98.20 %' in English. */
export function percent(value: number, speech: Speech): string {
  const text = value.toFixed(2)
  return `${speech === 'en' ? text : text.replace('.', ',')}${NB}%`
}

const FIELDS: Record<string, Trio> = {
  settledOn: {
    de: 'das Datum der Erledigung',
    en: 'the settlement date',
    fr: 'la date du règlement',
  },
  reportedOn: {
    de: 'das Datum der Meldung',
    en: 'the date of the report',
    fr: 'la date du signalement',
  },
  storedOn: {
    de: 'das Datum der Speicherung',
    en: 'the date of storing',
    fr: 'la date de l’enregistrement',
  },
  openedOn: {
    de: 'der Beginn des Vertrags',
    en: 'the start of the contract',
    fr: 'le début du contrat',
  },
  closedOn: { de: 'das Ende des Vertrags', en: 'the end of the contract', fr: 'la fin du contrat' },
  grantedOn: {
    de: 'das Datum der Erteilung',
    en: 'the date of the grant',
    fr: 'la date de la décision',
  },
  firstDueOn: {
    de: 'das Datum der ersten Fälligkeit',
    en: 'the first due date',
    fr: 'la date de la première échéance',
  },
  lastDueOn: {
    de: 'das Datum der letzten Fälligkeit',
    en: 'the last due date',
    fr: 'la date de la dernière échéance',
  },
  on: {
    de: 'das Datum der Anfrage',
    en: 'the date of the inquiry',
    fr: 'la date de la consultation',
  },
  since: { de: 'der Tag des Einzugs', en: 'the day of moving in', fr: 'le jour de l’emménagement' },
  amount: { de: 'der Betrag', en: 'the amount', fr: 'le montant' },
  party: { de: 'der Name der Firma', en: 'the name of the company', fr: 'le nom de l’entreprise' },
  originalParty: {
    de: 'der Name des ersten Gläubigers',
    en: 'the name of the first creditor',
    fr: 'le nom du premier créancier',
  },
  reference: { de: 'die Nummer', en: 'the number', fr: 'le numéro' },
  type: { de: 'die Art des Eintrags', en: 'the kind of entry', fr: 'le type de l’inscription' },
  status: {
    de: 'der Stand des Eintrags',
    en: 'the state of the entry',
    fr: 'l’état de l’inscription',
  },
  cutoffOn: {
    de: 'der Stichtag des Briefs',
    en: 'the cut-off date of the letter',
    fr: 'la date d’arrêté de la lettre',
  },
  issuedOn: {
    de: 'das Datum des Briefs',
    en: 'the date of the letter',
    fr: 'la date de la lettre',
  },
  value: { de: 'der Score', en: 'the score', fr: 'le score' },
  rating: { de: 'die Ratingstufe', en: 'the rating', fr: 'la note' },
  probability: { de: 'die Wahrscheinlichkeit', en: 'the probability', fr: 'la probabilité' },
  meaning: {
    de: 'die Bedeutung des Scores',
    en: 'the meaning of the score',
    fr: 'la signification du score',
  },
  points: { de: 'die Punktzahl', en: 'the points', fr: 'le nombre de points' },
  effect: {
    de: 'ein Zeichen in der Score-Tabelle',
    en: 'a sign in the table of scores',
    fr: 'un signe dans le tableau des scores',
  },
  calculatedOn: {
    de: 'der Tag der Berechnung',
    en: 'the day of computation',
    fr: 'le jour du calcul',
  },
  transmittedOn: {
    de: 'der Tag der Übermittlung',
    en: 'the day of transmission',
    fr: 'le jour de la transmission',
  },
  entries: {
    de: 'die Liste der Einträge',
    en: 'the list of entries',
    fr: 'la liste des inscriptions',
  },
  inquiries: {
    de: 'die Liste der Anfragen',
    en: 'the list of inquiries',
    fr: 'la liste des consultations',
  },
  addresses: {
    de: 'die Liste der Anschriften',
    en: 'the list of addresses',
    fr: 'la liste des adresses',
  },
  scores: { de: 'die Liste der Scores', en: 'the list of scores', fr: 'la liste des scores' },
  pages: { de: 'ein Blatt des Briefs', en: 'a page of the letter', fr: 'une page de la lettre' },
}

/** A field of the letter in words, by the last part of its pointer. */
export function fieldWords(pointer: string): Trio {
  const parts = pointer.split('/').filter((part) => part !== '')
  const name = parts.findLast((part) => !/^\d+$/.test(part)) ?? ''
  return FIELDS[name] ?? { de: 'eine Angabe', en: 'a value', fr: 'une indication' }
}

/** 'Beim Score auf dem Brief', 'Bei 3 von 19 Scores auf dem Brief', and the same in English and French. */
export function scoresWords(hits: number, all: number, speech: Speech): string {
  if (speech === 'de') {
    return all === 1 ? 'Beim Score auf dem Brief' : `Bei ${hits} von ${all} Scores auf dem Brief`
  }
  if (speech === 'fr') {
    return all === 1 ? 'Pour le score de la lettre' : `Pour ${hits} des ${all} scores de la lettre`
  }
  return all === 1 ? 'For the score on the letter' : `For ${hits} of ${all} scores on the letter`
}

/** Where a row stands, in words: 'Eintrag 4', 'Anfrage 2', 'Score 1'. */
export function rowWords(pointer: string): Trio | null {
  const [, list, row] = /^\/(\w+)\/(\d+)/.exec(pointer) ?? []
  const names: Record<string, Trio> = {
    entries: { de: 'Eintrag', en: 'entry', fr: 'inscription' },
    inquiries: { de: 'Anfrage', en: 'inquiry', fr: 'consultation' },
    addresses: { de: 'Anschrift', en: 'address', fr: 'adresse' },
    scores: { de: 'Score', en: 'score', fr: 'score' },
  }
  const name = list === undefined ? undefined : names[list]
  if (!name || row === undefined) return null
  return {
    de: `${name.de}${NB}${Number(row) + 1}`,
    en: `${name.en}${NB}${Number(row) + 1}`,
    fr: `${name.fr}${NB}${Number(row) + 1}`,
  }
}
