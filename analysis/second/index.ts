// The only door into second: what changed between two letters of one person.
export { changesBetween, changesIn, CHANGES_VERSION } from './changes.ts'
export {
  ChangedRow,
  ChangedScore,
  Changes,
  Demand,
  Prediction,
  RowState,
  Why,
} from './shape.ts'
