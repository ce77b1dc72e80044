// One line of a sum, and the words and lines that several rules share. Data only.

import type { Language } from '../../extract/index.ts'

type Said = Record<Language, string>
/** A unit for one, and for any other number. */
type Words = Record<Language, [one: string, many: string]>

export type SumLine = Said & {
  /** Key in `Finding.numbers`. */
  key: string
  /** Cents, or a whole percentage; else a number, a day or words as they are. */
  as?: 'cents' | 'percent'
  unit?: Words
  /** Key of the other end: of an interval, or with `span` of the time that has passed. */
  to?: string
  /** The time from `key` to `to` in full months, in days when it is less than one. */
  span?: true
  /** A count that was rounded to 5. */
  about?: true
  /** The result: stands under the rule. */
  total?: true
  /** Left out when the finding does not have it; any other missing figure means that there is no sum. */
  optional?: true
  /** Another figure without which this line says nothing. */
  needs?: string
}

export const DAYS: Words = { de: ['Tag', 'Tage'], en: ['day', 'days'], fr: ['jour', 'jours'] }
export const MONTHS: Words = {
  de: ['voller Monat', 'volle Monate'],
  en: ['full month', 'full months'],
  fr: ['mois entier', 'mois entiers'],
}
export const POINTS: Words = {
  de: ['Punkt', 'Punkte'],
  en: ['point', 'points'],
  fr: ['point', 'points'],
}

export const settledOn = { key: 'settledOn', de: 'Erledigt am', en: 'Settled on', fr: 'Réglée le' }
export const reportedOn = {
  key: 'reportedOn',
  de: 'Gemeldet am',
  en: 'Reported on',
  fr: 'Signalée le',
}
export const allowed = {
  key: 'keptUntil',
  de: 'Erlaubt bis zum',
  en: 'Allowed until',
  fr: 'Conservation permise jusqu’au',
}
export const state = {
  key: 'stateOf',
  de: 'Stichtag der Auskunft',
  en: 'Data as of',
  fr: 'Données arrêtées au',
}
export const over: SumLine = {
  key: 'keptUntil',
  to: 'stateOf',
  span: true,
  total: true,
  de: 'Überschreitung am Stichtag',
  en: 'Too long by, on that day',
  fr: 'Dépassement à cette date',
}

export const dated = (key: string, de: string, en: string, fr: string): SumLine => ({
  key,
  de,
  en,
  fr,
  optional: true,
})

export const SPAN_UNITS = {
  months: MONTHS,
  days: DAYS,
  points: POINTS,
} satisfies Record<string, Words>
