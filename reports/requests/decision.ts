// The decision of a lender that the person tells of (Answers.decision): what it lacks for a letter, and its words.
import type { Answers } from '../../extract/index.ts'
import { plainLine } from '../render/paper.ts'
import type { Case } from './vouching.ts'
import { dayInWords, type Tongue } from './wording.ts'

export type Decision = NonNullable<Answers['decision']>

/** Since when a decision can be contested under Art. 22 GDPR. */
const GDPR_SINCE = '2018-05-25'
const NEEDED = ['by', 'on', 'outcome'] as const

/** What was told of a decision; null when nothing was, or when its day lies before the GDPR or after today. */
export function decisionTold({ answers, today }: Case): Decision | null {
  const told = answers.decision ?? null
  if (told === null || NEEDED.every((key) => !told[key])) return null
  if (told.on && (told.on < GDPR_SINCE || told.on > today)) return null
  return told
}

/** The decision, when it may be contested as an automated one: null when none was told or when a human took part. */
export function decisionOf(theCase: Case): Decision | null {
  const told = decisionTold(theCase)
  return told?.humanInvolved === true ? null : told
}

/** Paths of `Answers` without which no letter can name the decision. */
export function missingOfDecision(decision: Decision | null): string[] {
  return NEEDED.filter((key) => !plainLine(decision?.[key] ?? '')).map((key) => `decision/${key}`)
}

/** Words for texts that speak of the decision; empty while something of it is missing. */
export function decisionWords(theCase: Case, speech: Tongue): Record<string, string> {
  const decision = decisionTold(theCase)
  if (!decision?.by || !decision.on) return {}
  return {
    lender: plainLine(decision.by),
    decidedOn: dayInWords(decision.on, speech),
    ...(decision.reasonGiven ? { reason: plainLine(decision.reasonGiven) } : {}),
  }
}

/** Blocks that say what was decided and which reason was given. */
export function decisionBlocks(theCase: Case): string[] {
  const decision = decisionTold(theCase)
  if (!decision) return []
  const reason = plainLine(decision.reasonGiven ?? '') === '' ? [] : ['reason']
  return [`decision ${decision.outcome ?? 'other'}`, ...reason]
}
