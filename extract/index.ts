// The only door into reading: the model, refusals, and (as they are built) reader, checks and issuers.
export * from './model/index.ts'
export {
  Refusal,
  wordsFor,
  type ProblemRow,
  type ProblemTable,
  type ProblemText,
  type RefusalDetails,
} from './refusal.ts'
