// Every rule that looks at one letter, in the order of the knowledge base (E1 …). A rule not listed here does not exist.
import { addressUsed } from './address-used.ts'
import type { Rule } from './define.ts'
import { dischargeOverdue } from './discharge-overdue.ts'
import { duplicateEntry } from './duplicate-entry.ts'
import { fastSettledOverdue } from './fast-settled-overdue.ts'
import { impossibleDates } from './impossible-dates.ts'
import { inquiryOverdue } from './inquiry-overdue.ts'
import { pointsDoNotAddUp } from './points-do-not-add-up.ts'
import { ratingInconsistent } from './rating-inconsistent.ts'
import { settledClaimOverdue } from './settled-claim-overdue.ts'
import { thinFile } from './thin-file.ts'

export const RULES: readonly Rule[] = [
  settledClaimOverdue,
  fastSettledOverdue,
  dischargeOverdue,
  inquiryOverdue,
  duplicateEntry,
  pointsDoNotAddUp,
  ratingInconsistent,
  thinFile,
  addressUsed,
  impossibleDates,
]
