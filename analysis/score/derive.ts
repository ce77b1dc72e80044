// Which levels of a criterion do the documented facts allow? One line a criterion.
import { accountAndCardInquiries, newInstalmentLoans, otherInquiries } from './counting.ts'
import {
  currentAddressAge,
  loanStatus,
  longestRemainingTerm,
  mortgage,
  oldestBankContract,
  oldestCreditCard,
  paymentDefaults,
  youngestCreditLine,
} from './contracts.ts'
import type { Material } from './material.ts'
import { type Derived, unknown } from './option.ts'
import type { Criterion, CriterionId } from './table.ts'

const identityConfirmed = (): Derived =>
  unknown(
    'Ob die Identität bestätigt ist, steht nicht in den Einträgen.',
    'Whether the identity is confirmed does not follow from the entries.',
    'Les inscriptions ne disent pas si l’identité est confirmée.',
  )

const BY_ID: Record<CriterionId, (criterion: Criterion, material: Material) => Derived> = {
  'payment-defaults': paymentDefaults,
  'account-and-card-inquiries': accountAndCardInquiries,
  'other-inquiries': otherInquiries,
  'new-instalment-loans': newInstalmentLoans,
  mortgage,
  'identity-confirmed': identityConfirmed,
  'oldest-bank-contract': oldestBankContract,
  'youngest-credit-line': youngestCreditLine,
  'current-address-age': currentAddressAge,
  'oldest-credit-card': oldestCreditCard,
  'longest-remaining-term': longestRemainingTerm,
  'loan-status': loanStatus,
}

export function derive(criterion: Criterion, material: Material): Derived {
  return BY_ID[criterion.id](criterion, material)
}

/** The different points among the options, highest first. */
export function pointsOf(derived: Derived): number[] {
  if (!derived.known) return []
  return [...new Set(derived.options.flatMap((option) => option.points))].toSorted((a, b) => b - a)
}

/** Fields of each list on which a criterion rests: a doubt on one of them leaves it open. */
export const RESTS_ON: Record<CriterionId, { list: string; fields: readonly string[] } | null> = {
  'payment-defaults': { list: 'entries', fields: ['type', 'status', 'settledOn'] },
  'account-and-card-inquiries': { list: 'inquiries', fields: ['on', 'kind', 'product'] },
  'other-inquiries': { list: 'inquiries', fields: ['on', 'kind', 'product'] },
  'new-instalment-loans': { list: 'entries', fields: ['type', 'openedOn'] },
  mortgage: { list: 'entries', fields: ['type', 'closedOn', 'status'] },
  'identity-confirmed': null,
  'oldest-bank-contract': { list: 'entries', fields: ['type', 'openedOn', 'closedOn', 'status'] },
  'youngest-credit-line': { list: 'entries', fields: ['type', 'openedOn', 'closedOn', 'status'] },
  'current-address-age': { list: 'addresses', fields: ['current', 'since', 'storedOn'] },
  'oldest-credit-card': { list: 'entries', fields: ['type', 'openedOn', 'closedOn', 'status'] },
  'longest-remaining-term': {
    list: 'entries',
    fields: ['type', 'firstDueOn', 'lastDueOn', 'instalments', 'closedOn', 'status'],
  },
  'loan-status': { list: 'entries', fields: ['type', 'status', 'closedOn', 'party'] },
}
