// The only door into analysis: rules, recomputation, law data, comparing, figures and analyses over many letters.
export {
  Comparison,
  COMPARISON_VERSION,
  comparisonFindings,
  compareWith,
  Population,
  populationOf,
  PopulationRecord,
  recordOf,
} from './compare/index.ts'
export {
  COLOUR,
  figureFor,
  FONT,
  HERE_CAPTION,
  hereTable,
  WATERFALL_CAPTION,
  waterfallFigure,
  type Figure,
  type FigureTable,
  type FigureWidth,
} from './figures/index.ts'
