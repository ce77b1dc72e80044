// The names of all texts that the screen says about requests: a language that has them in one place is complete when it compiles.
import type { StepName } from './next-step.ts'

/** Waiting for a day that only counts from sending, or for one that is not known. */
type Dated = 'next-wait-provisional' | 'next-receipt-provisional' | 'next-reminded-provisional'
type Undated = 'next-wait-undated' | 'next-advice-undated'

/** A step in words. */
export type StepBlock = `next-${StepName}` | Dated | Undated | 'next-authority-provisional'

export type WarningName =
  | 'warn-address'
  | 'warn-other-address'
  | 'warn-birth'
  | 'warn-effect'
  | 'warn-unconfirmed'
  | 'warn-restriction'
  | 'warn-objection'
  | 'warn-form'
  | 'warn-austria'
  | 'warn-section-157'
  | 'warn-sixty-days'
  | 'warn-notice-days'
  | 'warn-public-body'
  | 'warn-cada'
  | 'warn-english'
  | 'warn-french'

export type EnclosureName =
  | 'enclose-page'
  | 'enclose-line'
  | 'enclose-proof'
  | 'enclose-payment'
  | 'enclose-mandate'
  | 'enclose-contract'
  | 'enclose-decision'
  | 'enclose-own-request'
  | 'enclose-request'
  | 'enclose-receipt'
  | 'enclose-answer'
  | 'enclose-reminder'
  | 'enclose-reminder-receipt'
  | 'enclose-reminder-answer'
