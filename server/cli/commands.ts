// The explicit list of commands (contract §1). Each entry only describes itself; its code loads when it runs.
import type { Command } from 'commander'
import { describeAnalyse } from './analyse.ts'
import { describeBackup } from './backup.ts'
import { describeCampaign } from './campaign.ts'
import { describeCheck } from './check.ts'
import { describeDoctor } from './doctor.ts'
import { describeExport } from './export.ts'
import { describeExtract } from './extract.ts'
import { describeImport } from './import.ts'
import { describePack } from './pack.ts'
import { describeQuarantine } from './quarantine.ts'
import { describeRestore } from './restore.ts'
import { describeResearcher } from './researcher.ts'
import { describeKeys } from './keys.ts'
import { describeReview } from './review.ts'
import { describeServe } from './serve.ts'
import { describeStaff } from './staff.ts'
import { describeVerify } from './verify.ts'
import { describeWorker } from './worker.ts'

export const COMMANDS: readonly ((program: Command) => void)[] = [
  describeServe,
  describeWorker,
  describeExtract,
  describeCheck,
  describeImport,
  describeAnalyse,
  describePack,
  describeVerify,
  describeExport,
  describeCampaign,
  describeResearcher,
  describeStaff,
  describeReview,
  describeQuarantine,
  describeKeys,
  describeBackup,
  describeRestore,
  describeDoctor,
]
