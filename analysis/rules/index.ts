// Every rule that looks at one letter, in the order of the knowledge base (E1 …). A rule not listed here does not exist.
import type { Rule } from './define.ts'
import { dischargeOverdue } from './discharge-overdue.ts'
import { fastSettledOverdue } from './fast-settled-overdue.ts'
import { inquiryOverdue } from './inquiry-overdue.ts'
import { settledClaimOverdue } from './settled-claim-overdue.ts'

export const RULES: readonly Rule[] = [
  settledClaimOverdue,
  fastSettledOverdue,
  dischargeOverdue,
  inquiryOverdue,
]
