// The words of "you are here": labels, what a screen reader says, the sentence below and the table of the same numbers.
import { about, type Comparison, inUnit, type Speech } from '../compare/index.ts'

export const LABEL = {
  de: (score: string) => `Ihr Score: ${score}`,
  en: (score: string) => `Your score: ${score}`,
}
export const MIDDLE = {
  de: (low: string, high: string) => `mittlere Hälfte: ${low}–${high}`,
  en: (low: string, high: string) => `middle half: ${low}–${high}`,
}

/** The sentence under the figure. */
export const HERE_CAPTION = {
  de: 'Fläche der Balken: Zahl der Menschen, auf 5 gerundet, kein Balken unter 10. Die beiden äußeren Balken sind nach außen offen.',
  en: 'Area of the bars: number of people, rounded to 5, no bar under 10. The two outer bars are open outwards.',
}

/** What the figure shows, for people who do not see it. */
export function describeHere({ peers, own, unit }: Comparison, speech: Speech): string {
  const of = about(peers?.of ?? 0, speech)
  const score = inUnit(own.value ?? 0, unit, speech)
  const middle = peers?.middle
  const low = middle ? inUnit(middle.low, unit, speech) : ''
  const high = middle ? inUnit(middle.high, unit, speech) : ''
  if (speech === 'de')
    return `Verteilung der Scores von ${of} Menschen mit denselben Grundangaben. Ihr Score ist ${score}.${middle ? ` Die mittlere Hälfte liegt zwischen ${low} und ${high}.` : ''}`
  return `Distribution of the scores of ${of} people with the same basic facts. Your score is ${score}.${middle ? ` The middle half lies between ${low} and ${high}.` : ''}`
}

export type FigureTable = { caption: string; columns: string[]; rows: string[][] }

/** The numbers of the figure as a table: one row a bar. */
export function hereTable({ peers, unit }: Comparison, speech: Speech): FigureTable {
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
}

function rangeInWords(low: string | null, high: string | null, speech: Speech): string {
  const german = speech === 'de'
  if (low === null && high === null) return german ? 'alle' : 'all'
  if (low === null) return german ? `unter ${high}` : `under ${high}`
  if (high === null) return german ? `${low} und mehr` : `${low} and more`
  return german ? `${low} bis unter ${high}` : `${low} to under ${high}`
}
