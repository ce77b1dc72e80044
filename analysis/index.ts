// The only door into analysis: rules, recomputation, law data, comparing, second letters, figures and analyses over many letters.
export {
  checksOf,
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
export { type Case, checkCase } from './check.ts'
export {
  addDays,
  addMonths,
  compareDays,
  dayInWords,
  daysBetween,
  ENGLISH_MONTHS,
  FRENCH_MONTHS,
  monthsBetween,
  weekday,
} from './day.ts'
export { LAW_PROBLEMS } from './errors.ts'
export { AUTHORITIES, type Authority, LAND_OF_AUTHORITY } from './law/authorities.ts'
export { type Case as CourtCase, CASES } from './law/cases.ts'
export { type Counting, dueOn, isWorkingDay, periodEnd, type Seat } from './law/deadline.ts'
export {
  type Both,
  type Confidence,
  type Fact,
  isInForce,
  mayBeCited,
  mayBeGround,
  type Trio,
} from './law/fact.ts'
export { frenchArticle } from './law/french.ts'
export { easterSunday, holidayOn, type Land, LANDS } from './law/holidays.ts'
export { type Wording, wordingOf } from './law/wording.ts'
export { type FactId, groundsOn, LAW_FACTS, lawFact, lawOn } from './law/on.ts'
export { type EntryPoints, pointsPerEntry } from './score/per-entry.ts'
export { RULES } from './rules/index.ts'
export { ABOUT as RULE_TEXTS, type RuleAbout, type RuleId } from './rules/words-about.ts'
export { money, percent, type Speech } from './rules/words.ts'
export { effectOf } from './score/effect.ts'
export { recompute, type Recomputed, type RecomputedRow } from './score/recompute.ts'
export { POINTS_TABLE, POINTS_TABLES, type PointsTable, pointsTableOn } from './score/table.ts'
export { waterfall, type WaterfallRow } from './score/waterfall.ts'
export { VERSIONS } from './versions.ts'
export {
  ANALYSES,
  ANALYSIS_PROBLEMS,
  type Coded,
  codedAnalyses,
  type Held,
  inWords,
  quarantineOf,
  runAnalyses,
  said,
} from './analyses/index.ts'
export {
  ALIKE_LEAST,
  alikeOut,
  type Basis,
  CHANGED_LEAST,
  countOut,
  type Earlier,
  EXACT,
  type Gate,
  type Ladders,
  RELEASED,
  type Released,
  releaseOf,
  type Steps,
} from './disclosure/index.ts'
export {
  ChangedRow,
  ChangedScore,
  Changes,
  CHANGES_VERSION,
  changesBetween,
  changesIn,
  Demand,
  Prediction,
  RowState,
} from './second/index.ts'
