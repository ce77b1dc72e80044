// The door to the requests: what the findings support, the letters themselves, their deadlines.
export { deadlinesIcs } from './deadlines.ts'
export type { RequestInput } from './draft.ts'
export { type HandCopy, handCopy } from './hand-copy.ts'
export { mandatePaper } from './mandate.ts'
export { type NextStep, nextStep, nextSteps, type StepName } from './next-step.ts'
export { AID_LANGUAGES, type AidLanguage, type ReadingAid, readingAid } from './reading-aid.ts'
export { REQUESTS } from './registry.ts'
export {
  type AccessFormat,
  type AccessSender,
  accessRequest,
  paperFor,
  REQUEST_FORMATS,
  type RequestFormat,
  requestsFor,
  requestText,
  writeRequest,
} from './write.ts'
