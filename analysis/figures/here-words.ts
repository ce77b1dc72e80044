// The words of "you are here": labels, what a screen reader says, the sentence below and the table of the same numbers.
import type { Language } from '../../extract/index.ts'
import { about, type Comparison, inUnit } from '../compare/index.ts'

export const LABEL = {
  de: (score: string) => `Ihr Score: ${score}`,
  en: (score: string) => `Your score: ${score}`,
  fr: (score: string) => `Votre score : ${score}`,
}
export const MIDDLE = {
  de: (low: string, high: string) => `mittlere Hälfte: ${low}–${high}`,
  en: (low: string, high: string) => `middle half: ${low}–${high}`,
  fr: (low: string, high: string) => `moitié centrale : ${low}–${high}`,
}

/** The sentence under the figure. */
export const HERE_CAPTION = {
  de: 'Fläche der Balken: Zahl der Menschen, auf 5 gerundet, kein Balken unter 10. Die beiden äußeren Balken sind nach außen offen.',
  en: 'Area of the bars: number of people, rounded to 5, no bar under 10. The two outer bars are open outwards.',
  fr: 'Aire des barres : nombre de personnes, arrondi à 5, aucune barre sous 10. Les deux barres extérieures sont ouvertes vers l’extérieur.',
}

/** What the figure shows, for people who do not see it. */
export function describeHere({ peers, own, unit }: Comparison, speech: Language): string {
  const of = about(peers?.of ?? 0, speech)
  const score = inUnit(own.value ?? 0, unit, speech)
  const middle = peers?.middle
  const low = middle ? inUnit(middle.low, unit, speech) : ''
  const high = middle ? inUnit(middle.high, unit, speech) : ''
  if (speech === 'de')
    return `Verteilung der Scores von ${of} Menschen mit denselben Grundangaben. Ihr Score ist ${score}.${middle ? ` Die mittlere Hälfte liegt zwischen ${low} und ${high}.` : ''}`
  if (speech === 'fr')
    return `Répartition des scores de ${of} personnes avec les mêmes données de base. Votre score est ${score}.${middle ? ` La moitié centrale se situe entre ${low} et ${high}.` : ''}`
  return `Distribution of the scores of ${of} people with the same basic facts. Your score is ${score}.${middle ? ` The middle half lies between ${low} and ${high}.` : ''}`
}

export type FigureTable = { caption: string; columns: string[]; rows: string[][] }

/** The numbers of the figure as a table: one row a bar. */
export function hereTable({ peers, unit }: Comparison, speech: Language): FigureTable {
  const bins = peers?.bins ?? []
  return {
    ...TABLE[speech],
    rows: bins.map(({ from, to, count }) => {
      const low = from === null ? null : inUnit(from, unit, speech)
      const high = to === null ? null : inUnit(to, unit, speech)
      return [rangeInWords(low, high, speech), String(count)]
    }),
  }
}

const TABLE = {
  de: {
    caption: 'Scores von Menschen mit denselben Grundangaben',
    columns: ['Score', 'Menschen, auf 5 gerundet'],
  },
  en: {
    caption: 'Scores of people with the same basic facts',
    columns: ['Score', 'People, rounded to 5'],
  },
  fr: {
    caption: 'Scores de personnes avec les mêmes données de base',
    columns: ['Score', 'Personnes, arrondi à 5'],
  },
}

const RANGE = {
  de: { all: 'alle', under: 'unter', more: 'und mehr', to: 'bis unter' },
  en: { all: 'all', under: 'under', more: 'and more', to: 'to under' },
  fr: { all: 'tous', under: 'moins de', more: 'et plus', to: 'à moins de' },
}

function rangeInWords(low: string | null, high: string | null, speech: Language): string {
  const words = RANGE[speech]
  if (low === null && high === null) return words.all
  if (low === null) return `${words.under} ${high}`
  if (high === null) return `${low} ${words.more}`
  return `${low} ${words.to} ${high}`
}
