// The only door into reports: requests to send, the evidence pack, charts.
export { chartSvg } from './render/chart.ts'
export { REPORT_PROBLEMS } from './errors.ts'
export {
  type AccessFormat,
  type AccessSender,
  AID_LANGUAGES,
  type AidLanguage,
  accessRequest,
  deadlinesIcs,
  type HandCopy,
  handCopy,
  mandatePaper,
  type NextStep,
  nextStep,
  nextSteps,
  paperFor,
  type ReadingAid,
  readingAid,
  REQUEST_FORMATS,
  type RequestFormat,
  type RequestInput,
  requestsFor,
  requestText,
  writeRequest,
} from './requests/index.ts'
export type { Box, Crop, CropNeed, Evidence } from './evidence/evidence.ts'
export { CROP_DPI, cutCrop, neededCrops } from './evidence/crop.ts'
export { EvidenceFile, evidenceSchemas } from './evidence/machine.ts'
export { fieldName, fieldValue } from './evidence/fields.ts'
export { CHECK_COMMANDS } from './evidence/readme.ts'
export {
  contestableWord,
  markLine,
  type MarkLine,
  numbered,
  overviewSum,
  STRENGTH_ORDER,
  STRENGTHS,
  strengthWords,
} from './evidence/lines.ts'
export { type FindingSaid, findingSaid } from './evidence/finding-said.ts'
export { summaryOf } from './evidence/client.ts'
export { type PackOptions, packOf } from './evidence/pack.ts'
export { type Print, PRINTS } from './evidence/print.ts'
export {
  languageOf as packLanguage,
  PACK_SPEECHES,
  type PackSpeech,
} from './evidence/speak.ts'
export { type ChangesSaid, changesSaid } from './evidence/changes.ts'
export { createKeyPair, fingerprint, type KeyPair, loadKeyPair } from './evidence/sign.ts'
export { type SumRow, sumRows } from './evidence/sum.ts'
export { type ValueUsed, valuesUsed } from './evidence/values.ts'
export { type Verification, verifyPack } from './evidence/verify.ts'
