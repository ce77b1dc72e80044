// Every analysis, in the order in which results are printed. A new one is one file and one line here.
import badClass from './bad-class.ts'
import badWithoutNegative from './bad-without-negative.ts'
import conditionalDisparity from './conditional-disparity.ts'
import decode from './decode.ts'
import type { Analysis } from './define.ts'
import distribution from './distribution.ts'
import duplicates from './duplicates.ts'
import groupGap from './group-gap.ts'
import overTime from './over-time.ts'
import peerPosition from './peer-position.ts'
import power from './power.ts'
import raked from './raked.ts'
import responseTimes from './response-times.ts'
import ruleChecks from './rule-checks.ts'
import recompute from './recompute.ts'
import scaleMapping from './scale-mapping.ts'
import situationTesting from './situation-testing.ts'
import subgroupSearch from './subgroup-search.ts'
import surrogate from './surrogate.ts'
import tableRecovery from './table-recovery.ts'
import thinFile from './thin-file.ts'
import twins from './twins.ts'
import versions from './versions.ts'

/** S1 to S20 of the analysis notes, in that order; then what the rules find over all letters, and how long answers took. */
export const ANALYSES: readonly Analysis[] = [
  recompute,
  decode,
  tableRecovery,
  twins,
  peerPosition,
  situationTesting,
  groupGap,
  conditionalDisparity,
  distribution,
  badClass,
  scaleMapping,
  versions,
  overTime,
  thinFile,
  badWithoutNegative,
  raked,
  duplicates,
  subgroupSearch,
  surrogate,
  power,
  ruleChecks,
  responseTimes,
]
