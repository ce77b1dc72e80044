// Statistics that this room offers, one file each. Everything is pure; nothing here knows a letter.
export { clopperPearson } from './clopper-pearson.ts'
export { outwardPercent, type Interval } from './interval.ts'
export { medianInterval } from './median-interval.ts'
export { quantile, sorted } from './quantile.ts'
export { midRanks, positionAmong, type Position } from './ranks.ts'
export { wilson } from './wilson.ts'
