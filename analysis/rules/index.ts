// Every rule that looks at the letters of a case, in the order of the knowledge base (E1 …, R12 …, S2). A rule not listed here does not exist.
import { addressUsed } from './address-used.ts'
import { addressWrong } from './address-wrong.ts'
import { amountWrong } from './amount-wrong.ts'
import { answerIncomplete } from './answer-incomplete.ts'
import { bureausDisagree } from './bureaus-disagree.ts'
import { closedShownOpen } from './closed-shown-open.ts'
import { conditionsAsCredit } from './conditions-as-credit.ts'
import { decoder } from './decode.ts'
import type { Rule } from './define.ts'
import { dischargeOverdue } from './discharge-overdue.ts'
import { disputedClaim } from './disputed-claim.ts'
import { duplicateEntry } from './duplicate-entry.ts'
import { entryVanished } from './entry-vanished.ts'
import { fastSettledOverdue } from './fast-settled-overdue.ts'
import { identityMismatch } from './identity-mismatch.ts'
import { impossibleDates } from './impossible-dates.ts'
import { inquiryOverdue } from './inquiry-overdue.ts'
import { levelBorderNear } from './level-border-near.ts'
import { missingEntry } from './missing-entry.ts'
import { pointsDoNotAddUp } from './points-do-not-add-up.ts'
import { ratingInconsistent } from './rating-inconsistent.ts'
import { recipientsDiffer } from './recipients-differ.ts'
import { scoreDespiteDefault } from './score-despite-default.ts'
import { settledClaimOverdue } from './settled-claim-overdue.ts'
import { settledWithoutDate } from './settled-without-date.ts'
import { thinFile } from './thin-file.ts'
import { unknownRecipient } from './unknown-recipient.ts'
import { valueOutOfRange } from './value-out-of-range.ts'

export const RULES: readonly Rule[] = [
  settledClaimOverdue,
  fastSettledOverdue,
  dischargeOverdue,
  inquiryOverdue,
  closedShownOpen,
  settledWithoutDate,
  duplicateEntry,
  identityMismatch,
  addressWrong,
  conditionsAsCredit,
  disputedClaim,
  pointsDoNotAddUp,
  ratingInconsistent,
  unknownRecipient,
  thinFile,
  addressUsed,
  bureausDisagree,
  missingEntry,
  amountWrong,
  answerIncomplete,
  valueOutOfRange,
  scoreDespiteDefault,
  recipientsDiffer,
  entryVanished,
  impossibleDates,
  levelBorderNear,
  decoder,
]
