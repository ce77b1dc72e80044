// Analyses over many letters: questions declared beforehand, answers with n, interval and limits.
export { ANALYSIS_PROBLEMS } from './errors.ts'
export { ANALYSES } from './registry.ts'
export { type Coded, inWords, said } from './coded.ts'
export { phrase } from './phrase.ts'
export { codedAnalyses, runAnalyses } from './run.ts'
export { type Held, quarantineOf, type Suspicion } from './suspicion.ts'
