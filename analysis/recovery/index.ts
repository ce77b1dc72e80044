// Learning a points table from letters, and noticing that it changed. Knows criteria and levels, no bureau.
export { ALARM, type Change, changesOf, type Dated } from './changes.ts'
export { coded, type Coded, type CodedCriterion, type Documented } from './coded.ts'
export { type Contrast, GATE, type Learned, learnTable } from './learn.ts'
