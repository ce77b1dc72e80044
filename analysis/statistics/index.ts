// Statistics that this room offers, one file each. Everything is pure; nothing here knows a letter.
export { benjaminiHochberg, holm } from './adjust.ts'
export { type Binary, binaryRegression } from './binary.ts'
export {
  bcaInterval,
  bootstrap,
  type Bootstrapped,
  bootstrapQuantileDifference,
  medianAgain,
  percentileInterval,
  type Statistic,
} from './bootstrap.ts'
export { type CellRanks, ranksInCells } from './cell-ranks.ts'
export { clopperPearson } from './clopper-pearson.ts'
export {
  type Codes,
  countsByGroup,
  quantilesByGroup,
  quantilesOfCounts,
  type Scores,
  type Shape,
  sortedOfCounts,
} from './counts.ts'
export { type Column, indicators, intercept, naturalSpline, numeric } from './design.ts'
export {
  conditionalDisparity,
  conditionalDisparityBootstrap,
  demographicDisparity,
} from './disparity.ts'
export { type Fact, gower, nearest, rangesOf } from './gower.ts'
export { outwardPercent, type Interval } from './interval.ts'
export { isotonic } from './isotonic.ts'
export { leastAbsolute, type LeastAbsolute } from './least-absolute.ts'
export { leastSquares, type LeastSquares } from './least-squares.ts'
export { linearPermutationTest } from './linear-permutation.ts'
export { type CommonOdds, mantelHaenszel, type Stratum } from './mantel-haenszel.ts'
export { type Matched, matchedDifference } from './matching.ts'
export { medianInterval } from './median-interval.ts'
export { likelihoodRatio, type Ordinal, proportionalOdds } from './ordinal.ts'
export {
  type Design,
  meanDifference,
  permutationTest,
  permutationTests,
  type Permuted,
  signFlipTest,
} from './permutation.ts'
export { detectableMeans, detectableShares } from './power.ts'
export { quantile, quantileInterval, sorted } from './quantile.ts'
export { effectiveN, type Margin, rake, type Raked } from './raking.ts'
export { type Chance, chance, shuffle } from './random.ts'
export { mannWhitney, mannWhitneyOfCounts, type RankSum } from './rank-sum.ts'
export { midRanks, positionAmong, type Position } from './ranks.ts'
export {
  clusteredCovariance,
  covariance,
  type ErrorKind,
  leverages,
  standardErrors,
} from './robust-errors.ts'
export { type SignedRank, signedRank } from './signed-rank.ts'
export { smirnov, type Smirnov } from './smirnov.ts'
export { chiSquareUpper, fUpper, normalTwoSided, type PValue, tTwoSided } from './tails.ts'
export { wilson } from './wilson.ts'
