// The only door into reading: the model, refusals, reader, checks and issuers.
export * from './model/index.ts'
export {
  Refusal,
  wordsFor,
  type ProblemRow,
  type ProblemTable,
  type ProblemText,
  type RefusalDetails,
} from './refusal.ts'
export { READ_PROBLEMS } from './errors.ts'
export { LIMITS } from './read/limits.ts'
export { sniff, type FileKind } from './read/sniff.ts'
export { type Isolation, isolation } from './read/confine.ts'
export { compiledFolder, inSources } from './start/compiled.js'
export { Reader } from './read/reader.ts'
export type { ReaderOptions, Reading, ReadLetter } from './read/reading.ts'
export { doubtSaid, reasonCode, type ReasonCode, reasonFor } from './parse/reasons.ts'
export { consistencyDoubts } from './parse/consistency.ts'
export { applyCorrections, emptyEntry, emptyLetter, Patch } from './correct.ts'
export { leaves, valueAt } from './pointer.ts'
export {
  ACCESS_ISSUERS,
  ISSUERS,
  type Confidence,
  type Dated,
  type Issuer,
} from './issuers/index.ts'
