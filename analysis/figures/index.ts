// Figures as Vega-Lite specifications with pre-aggregated data: one specification for page, paper and data.
export { HERE_CAPTION, hereTable, type FigureTable } from './here-words.ts'
export { type Figure } from './layer.ts'
export { COLOUR, FONT, type FigureWidth } from './theme.ts'
export { figureFor } from './you-are-here.ts'
export { stepsOf, type Step, type WaterfallRow } from './steps.ts'
export { WATERFALL_CAPTION } from './waterfall-words.ts'
export { pointsFigure } from './waterfall.ts'
export { waterfallFigure } from './waterfall-of.ts'
