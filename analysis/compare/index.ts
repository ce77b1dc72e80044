// Comparing one letter with a released batch of others. What leaves is rounded; see disclosure.
export { Cell } from './cell.ts'
export { compareWith } from './compare.ts'
export { COMPARISON_VERSION, Comparison, Peers, PEERS_NEEDED, Twins } from './comparison.ts'
export { comparisonFindings } from './findings/index.ts'
export { about, inUnit, type Speech } from './findings/words.ts'
export { shareAbove, type Share } from './findings/position.ts'
export { Population, populationOf, PopulationRecord, ScoreRecord } from './population.ts'
export { recordOf } from './record.ts'
