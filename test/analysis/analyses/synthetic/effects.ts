// The findings of 2018 and later (A1–A14) as planted effects: which analysis shows each, what is planted, and what must be read off.
// A9 (who pays whom for expert opinions) is no matter of letters and has no analysis.
import type { AnalysisResult } from '../../../../extract/index.ts'
import type { Plant } from './campaign.ts'

type Estimate = AnalysisResult['estimates'][number]
export type Pick = Partial<Pick_>
type Pick_ = {
  name: string
  outcome: string
  group: string
  reference: string
  specification: string
}

export type Effect = {
  id: string
  what: string
  analysis: string
  plant: Plant
  /** Null: the analysis describes and does not test. */
  verdict: 'finding' | null
  /** Which estimate carries it, and its expected value with the distance that chance allows; `over`: beyond what nothing planted gives. */
  estimate: Pick & { value: number; within: number; over?: true }
}

/** Planted together, so that one campaign of 3,000 shows all that do not touch each other. */
export const MANY: Plant = {
  fewEntries: 0.24,
  lessForFew: 5,
  lowerCard: 2,
  otherBranch: 0.4,
  addressYear: 0.05,
  wrongSumEvery: 20,
  wrongChangeEvery: 15,
  lateOfTen: 4,
  checks: {
    'missing-entry': 0.28,
    'closed-shown-open': 0.08,
    'amount-wrong': 0.01,
    'answer-incomplete': 0.3,
    'recipients-differ': 0.12,
    'settled-claim-overdue': 0.06,
    'address-used': 0.1,
    'impossible-dates': 0,
  },
}
/** Women: worse with the same facts, and more often in a bad class without anything negative. */
export const WOMEN: Plant = { lessForWomen: 14, badWomen: 0.2 }

const TRADE = 'SCHUFA-Score für Handel, Version 3.0'
const OLD_CARD = 'SCHUFA-Score für Banken, Version 2.0'
const NEW_CARD = 'SCHUFA-Score für Banken, Version 3.0'
const rule = (id: string, what: string, check: string, value: number): Effect => ({
  id,
  what,
  analysis: 'rule-checks',
  plant: MANY,
  verdict: 'finding',
  // Three standard errors of a share of 3,000, at least half a percent.
  estimate: {
    name: 'found',
    group: `rule:${check}`,
    value,
    within: Math.max(0.6, 3 * Math.sqrt((value * (100 - value)) / 3_000)),
  },
})

export const EFFECTS: readonly Effect[] = [
  {
    id: 'A1',
    what: 'a fifth of the women without anything negative in a bad class',
    analysis: 'bad-without-negative',
    plant: WOMEN,
    verdict: null,
    // About 43 % of donors are women; 20 % of them move, less those who stood there before.
    estimate: {
      name: 'bad-without-negative',
      outcome: 'score-2026',
      specification: 'donations',
      value: 8.5,
      within: 2.5,
      over: true,
    },
  },
  {
    id: 'A1',
    what: 'the same, women against men in the same coarse cell',
    analysis: 'conditional-disparity',
    plant: WOMEN,
    verdict: 'finding',
    // Odds of about .2 / .8 against the men's of about .006 / .994.
    estimate: {
      name: 'odds',
      outcome: 'score-2026',
      group: 'sex:female',
      value: 42,
      within: 38,
    },
  },
  {
    id: 'A2',
    what: 'people with at most three entries, all positive, get five percent less',
    analysis: 'thin-file',
    plant: MANY,
    verdict: null,
    estimate: {
      name: 'bad',
      outcome: 'basisscore',
      group: 'file:few',
      value: 90,
      within: 10,
      over: true,
    },
  },
  {
    id: 'A3',
    what: 'almost a quarter has at most three entries',
    analysis: 'thin-file',
    plant: MANY,
    verdict: null,
    estimate: { name: 'few-entries', outcome: 'basisscore', value: 24, within: 2.4 },
  },
  {
    id: 'A4',
    what: 'women get 14 points less with the same facts',
    analysis: 'group-gap',
    plant: WOMEN,
    verdict: 'finding',
    estimate: {
      name: 'gap',
      outcome: 'score-2026',
      group: 'sex:female',
      specification: 'matched',
      value: -14,
      within: 0.5,
    },
  },
  {
    id: 'A5',
    what: 'the newer card of the same branch prints two percent less for the same person',
    analysis: 'versions',
    plant: MANY,
    verdict: 'finding',
    estimate: {
      name: 'paired-difference',
      group: OLD_CARD,
      reference: NEW_CARD,
      value: 2,
      within: 0.15,
    },
  },
  {
    id: 'A6',
    what: 'another branch places four in ten people by lot: 2 of 25 pairs of fifths are best and worst',
    analysis: 'versions',
    plant: MANY,
    verdict: 'finding',
    estimate: { name: 'best-to-worst', group: OLD_CARD, reference: TRADE, value: 3.2, within: 2 },
  },
  rule('A7', 'a contract is missing', 'missing-entry', 28),
  rule('A7', 'what is closed is shown open', 'closed-shown-open', 8),
  rule('A7', 'an amount is wrong', 'amount-wrong', 1),
  rule('A8', 'the answer lacks what the law asks for', 'answer-incomplete', 30),
  {
    id: 'A8',
    what: 'four in ten waited longer than 30 days for the answer',
    analysis: 'response-times',
    plant: MANY,
    verdict: null,
    estimate: { name: 'answered', group: 'days:31-60', value: 40, within: 0.5 },
  },
  rule('A10', 'recipients were told different values on one day', 'recipients-differ', 12),
  rule('A11', 'settled claims are kept for more than three years', 'settled-claim-overdue', 6),
  {
    id: 'A12',
    what: 'every twentieth sum of printed points is wrong',
    analysis: 'recompute',
    plant: MANY,
    verdict: 'finding',
    estimate: { name: 'sum', outcome: 'score-2026', value: 5, within: 0.1 },
  },
  rule('A13', 'address data entered the score', 'address-used', 10),
  {
    id: 'A13',
    what: 'the old score rises by a twentieth of a percent a year at the address',
    analysis: 'surrogate',
    plant: MANY,
    verdict: null,
    estimate: {
      name: 'slope',
      outcome: 'basisscore',
      group: 'fact:currentAddress',
      value: 0.05,
      within: 0.018,
      over: true,
    },
  },
  {
    id: 'A14',
    what: 'a fifth of the people with two letters moved otherwise than their facts',
    analysis: 'over-time',
    plant: MANY,
    verdict: 'finding',
    estimate: { name: 'unexpected-change', value: 20, within: 0.5 },
  },
]

/** The estimate that an effect is read off. */
export function estimateOf(result: AnalysisResult, { estimate }: Effect): Estimate | undefined {
  const { value: _, within: __, over: ___, ...wanted } = estimate
  return result.estimates.find((one) =>
    Object.entries(wanted).every(([key, said]) => one[key as keyof Estimate] === said),
  )
}
