// Comparing one letter with a released batch of others. What leaves is rounded; see disclosure.
export { About } from './about.ts'
export { Cell } from './cell.ts'
export { type Check, checksOf } from './checks.ts'
export { compareWith } from './compare.ts'
export { COMPARISON_VERSION, Comparison, Peers, PEERS_NEEDED, Twins } from './comparison.ts'
export { Features } from './features.ts'
export { comparisonFindings } from './findings/index.ts'
export { about, cellInWords, inUnit } from './findings/words.ts'

/** The languages of results; findings speak French too. */
export type Speech = 'de' | 'en'
export { shareAbove, type Share } from './findings/position.ts'
export { limitsOf, type Outcome } from './outcome.ts'
export { Population, populationOf, PopulationRecord, ScoreRecord } from './population.ts'
export { recordOf } from './record.ts'
export { isDifferent, isTwin, TWIN_DAYS } from './twins.ts'
