// Findings once more, from evidence.json alone: rules from letters and answers, comparisons from rounded histograms.
import {
  checkCase,
  COMPARISON_VERSION,
  comparisonFindings,
  VERSIONS,
} from '../../analysis/index.ts'
import type { Finding } from '../../extract/index.ts'
import { caseIn, type EvidenceFile, type Versions } from './machine.ts'
import { SOFTWARE_VERSION } from './software.ts'
import { languageOf } from './speak.ts'

/** What this program makes its findings with: printed in packs. */
export const MADE_WITH: Versions = {
  software: SOFTWARE_VERSION,
  ...VERSIONS,
  comparisons: COMPARISON_VERSION,
}

/** All findings that the content of a pack gives, and the versions that gave them. */
export function recompute(file: EvidenceFile): {
  findings: Finding[]
  versions: Versions
} {
  const speech = languageOf(file.language)
  const rules = checkCase(caseIn(file), speech)
  const compared = file.comparisons.flatMap((list, n) => comparisonFindings(list, n, speech))
  return { findings: [...rules, ...compared], versions: MADE_WITH }
}
