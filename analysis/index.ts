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
