// How rules put days, money and fields into sentences, in German and English (look: number and date in the sentence, no-break spaces).
import type { Both } from '../law/fact.ts'

export type Speech = 'de' | 'en'

/** No-break space, for "16 Monate" and "312,40 Euro". */
export const NB = '\u00a0'

function grouped(whole: number, mark: string): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, mark)
}

/** Cents in words: '1.234,50 Euro', '€1,234.50'; another currency by its three letters. */
export function money(cents: number, currency: string | null, speech: Speech): string {
  const sign = cents < 0 ? '−' : ''
  const whole = Math.floor(Math.abs(cents) / 100)
  const rest = String(Math.abs(cents) % 100).padStart(2, '0')
  if (speech === 'de') {
    const unit = currency === null || currency === 'EUR' ? 'Euro' : currency
    return `${sign}${grouped(whole, '.')},${rest}${NB}${unit}`
  }
  const amount = `${grouped(whole, ',')}.${rest}`
  return currency === null || currency === 'EUR'
    ? `${sign}€${amount}`
    : `${sign}${currency}${NB}${amount}`
}

/** A percentage as printed on German letters: '98,20 %'; '98.20 %' in English. */
export function percent(value: number, speech: Speech): string {
  const text = value.toFixed(2)
  return `${speech === 'de' ? text.replace('.', ',') : text}${NB}%`
}

const FIELDS: Record<string, Both> = {
  settledOn: { de: 'das Datum der Erledigung', en: 'the settlement date' },
  reportedOn: { de: 'das Datum der Meldung', en: 'the date of the report' },
  storedOn: { de: 'das Datum der Speicherung', en: 'the date of storing' },
  openedOn: { de: 'der Beginn des Vertrags', en: 'the start of the contract' },
  closedOn: { de: 'das Ende des Vertrags', en: 'the end of the contract' },
  grantedOn: { de: 'das Datum der Erteilung', en: 'the date of the grant' },
  firstDueOn: { de: 'das Datum der ersten Fälligkeit', en: 'the first due date' },
  lastDueOn: { de: 'das Datum der letzten Fälligkeit', en: 'the last due date' },
  on: { de: 'das Datum der Anfrage', en: 'the date of the inquiry' },
  since: { de: 'der Tag des Einzugs', en: 'the day of moving in' },
  amount: { de: 'der Betrag', en: 'the amount' },
  party: { de: 'der Name der Firma', en: 'the name of the company' },
  originalParty: { de: 'der Name des ersten Gläubigers', en: 'the name of the first creditor' },
  reference: { de: 'die Nummer', en: 'the number' },
  type: { de: 'die Art des Eintrags', en: 'the kind of entry' },
  status: { de: 'der Stand des Eintrags', en: 'the state of the entry' },
  cutoffOn: { de: 'der Stichtag des Briefs', en: 'the cut-off date of the letter' },
  issuedOn: { de: 'das Datum des Briefs', en: 'the date of the letter' },
  value: { de: 'der Score', en: 'the score' },
  rating: { de: 'die Ratingstufe', en: 'the rating' },
  probability: { de: 'die Wahrscheinlichkeit', en: 'the probability' },
  meaning: { de: 'die Bedeutung des Scores', en: 'the meaning of the score' },
  points: { de: 'die Punktzahl', en: 'the points' },
  effect: { de: 'ein Zeichen in der Score-Tabelle', en: 'a sign in the table of scores' },
  calculatedOn: { de: 'der Tag der Berechnung', en: 'the day of computation' },
  transmittedOn: { de: 'der Tag der Übermittlung', en: 'the day of transmission' },
  entries: { de: 'die Liste der Einträge', en: 'the list of entries' },
  inquiries: { de: 'die Liste der Anfragen', en: 'the list of inquiries' },
  addresses: { de: 'die Liste der Anschriften', en: 'the list of addresses' },
  scores: { de: 'die Liste der Scores', en: 'the list of scores' },
  pages: { de: 'ein Blatt des Briefs', en: 'a page of the letter' },
}

/** A field of the letter in words, by the last part of its pointer. */
export function fieldWords(pointer: string): Both {
  const parts = pointer.split('/').filter((part) => part !== '')
  const name = parts.findLast((part) => !/^\d+$/.test(part)) ?? ''
  return FIELDS[name] ?? { de: 'eine Angabe', en: 'a value' }
}

/** 'Beim Score auf dem Brief', 'Bei 3 von 19 Scores auf dem Brief', and the same in English. */
export function scoresWords(hits: number, all: number, speech: Speech): string {
  if (speech === 'de') {
    return all === 1 ? 'Beim Score auf dem Brief' : `Bei ${hits} von ${all} Scores auf dem Brief`
  }
  return all === 1 ? 'For the score on the letter' : `For ${hits} of ${all} scores on the letter`
}

/** Where a row stands, in words: 'Eintrag 4', 'Anfrage 2', 'Score 1'. */
export function rowWords(pointer: string): Both | null {
  const [, list, row] = /^\/(\w+)\/(\d+)/.exec(pointer) ?? []
  const names: Record<string, Both> = {
    entries: { de: 'Eintrag', en: 'entry' },
    inquiries: { de: 'Anfrage', en: 'inquiry' },
    addresses: { de: 'Anschrift', en: 'address' },
    scores: { de: 'Score', en: 'score' },
  }
  const name = list === undefined ? undefined : names[list]
  if (!name || row === undefined) return null
  return { de: `${name.de}${NB}${Number(row) + 1}`, en: `${name.en}${NB}${Number(row) + 1}` }
}
