// A figure before it is drawn: its numbers, and its words in every language. Kept with results; drawn for a reader's language and width.
import type { Language } from '../../extract/index.ts'
import type { Bin } from '../disclosure/index.ts'
import type { Trio } from '../law/fact.ts'
import { barFigure } from './bar-rows.ts'
import { histogramFigure } from './histogram.ts'
import { intervalFigure } from './interval-rows.ts'
import type { Figure } from './layer.ts'
import type { FigureWidth } from './theme.ts'

export type Plan = {
  /** What the figure shows, for people who do not see it. */
  description: Trio
  /** What is measured along the axis, with its unit. */
  axis: Trio
} & (
  | { kind: 'bars'; rows: { label: Trio; count: number | null }[] }
  | {
      kind: 'intervals'
      rows: { label: Trio; low: number; middle: number; high: number }[]
      /** The value that means "no difference": drawn through all rows. */
      neutral?: number
    }
  | { kind: 'histogram'; bins: Bin[]; step: number }
)

/** The Vega-Lite specification of a plan. */
export function drawn(plan: Plan, language: Language, width: FigureWidth = 544): Figure {
  const words = {
    description: plan.description[language],
    axis: plan.axis[language],
    withheld: WITHHELD[language],
    area: AREA[language],
    language,
  }
  if (plan.kind === 'histogram') return histogramFigure(plan.bins, plan.step, words, width)
  if (plan.kind === 'bars')
    return barFigure(
      plan.rows.map(({ label, count }) => ({ label: label[language], count })),
      words,
      width,
    )
  return intervalFigure(
    plan.rows.map((row) => ({ ...row, label: row.label[language] })),
    { ...words, ...(plan.neutral === undefined ? {} : { neutral: plan.neutral }) },
    width,
  )
}

/** What stands where a number may not be said. */
const WITHHELD: Trio = { de: 'unter 10', en: 'under 10', fr: 'moins de 10' }
/** What the bars of a histogram mean. */
const AREA: Trio = {
  de: 'Fläche der Balken: Menschen',
  en: 'Area of the bars: people',
  fr: 'Aire des barres : personnes',
}
