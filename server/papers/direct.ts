// The papers written in this very process: what the child of papers/process.ts runs, and what commands and tests use.
import {
  accessRequest,
  cutCrop,
  deadlinesIcs,
  mandatePaper,
  packOf,
  summaryOf,
  writeRequest,
} from '../../reports/index.ts'
import type { Papers } from './index.ts'

export const directPapers: Papers = {
  request: (id, evidence, format) => writeRequest(id, evidence, format),
  access: (issuer, sender, today, format) => accessRequest(issuer, sender, today, format),
  mandate: (evidence, format) => mandatePaper(evidence, format),
  deadlines: async (evidence) => deadlinesIcs(evidence),
  pack: (evidence, speech, signingKeyPem, print) =>
    packOf(evidence, speech, {
      ...(signingKeyPem ? { privateKeyPem: signingKeyPem } : {}),
      ...(print ? { print } : {}),
    }),
  summary: (evidence, speech) => summaryOf(evidence, speech),
  cut: (page, dpi, need) => cutCrop(page, dpi, need),
}
