// The domain model, every noun in one place. Types, API bodies and the published JSON Schemas follow from these schemas.
export * from './answers.ts'
export * from './campaign.ts'
export * from './finding.ts'
export * from './letter.ts'
export * from './result.ts'
export * from './scalar.ts'
