// The ids of everything that can become a finding of a pack, so that tables of words are complete by type. A test holds them against the rules.

/** Rules of a letter and comparisons, in the order of the contract. */
export const RULE_IDS = [
  'settled-claim-overdue',
  'fast-settled-overdue',
  'discharge-overdue',
  'inquiry-overdue',
  'closed-shown-open',
  'settled-without-date',
  'duplicate-entry',
  'identity-mismatch',
  'address-wrong',
  'conditions-as-credit',
  'disputed-claim',
  'points-do-not-add-up',
  'rating-inconsistent',
  'unknown-recipient',
  'thin-file',
  'address-used',
  'bureaus-disagree',
  'missing-entry',
  'amount-wrong',
  'answer-incomplete',
  'value-out-of-range',
  'score-despite-default',
  'recipients-differ',
  'entry-vanished',
  'impossible-dates',
  'level-border-near',
  'decode',
  'twins',
  'peer-position',
] as const

export type RuleId = (typeof RULE_IDS)[number]

/** Whether our tables know this rule; a newer rule is printed in the words that it brings itself. */
export const isRuleId = (id: string): id is RuleId => RULE_IDS.some((one) => one === id)
