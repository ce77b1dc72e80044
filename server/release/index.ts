// Releases: what leaves the house about many people, and the only ways in which it does.
export { csvOf } from './csv.ts'
export { RELEASE_PROBLEMS } from './errors.ts'
export { makeRelease, openRelease, type Made } from './make.ts'
export { packageOf } from './package.ts'
export { recordsOut, type ResearchRecord, RECORD_FIELDS } from './records.ts'
export { stalenessOf, type Staleness } from './staleness.ts'
export { decide, quarantineList, type QuarantineCase, withoutHeld } from './quarantine.ts'
