// Verbal classes by printed probability, as published for the years before 2026; only for checking whether a letter fits them.
import { CHECKED_ON } from '../law/fact.ts'

export type Band = { words: readonly string[]; from: number; to: number }

/**
 * Classes of the years of the Basisscore: over 97.5 very low, 95 to 97.5 low, … Both neighbours are accepted on a border.
 * Source: https://www.hanseaticbank.de/klarmacher/finanzieren/mysterium-schufa-score-so-entsteht-die-zahl-ueber-ihre-kreditwuerdigkeit
 * and letters of 2017 and 2018; confidence B.
 */
const RISK_WORDS: readonly Band[] = [
  { words: ['sehr geringes risiko'], from: 97.5, to: 100 },
  { words: ['geringes bis überschaubares risiko'], from: 95, to: 97.5 },
  { words: ['zufriedenstellendes bis erhöhtes risiko'], from: 90, to: 95 },
  { words: ['deutlich erhöhtes bis hohes risiko'], from: 80, to: 90 },
  { words: ['sehr hohes risiko'], from: 50, to: 80 },
  { words: ['sehr kritisches risiko'], from: 0, to: 50 },
]

/**
 * The five classes of about 2023: only the two ends are published (https://www.schufa.de/themenportal/neues-score-design/), so the three
 * between share what lies between.
 */
const CLASS_WORDS: readonly Band[] = [
  { words: ['hervorragend'], from: 97.22, to: 100 },
  { words: ['gut', 'akzeptabel', 'ausreichend'], from: 29.99, to: 97.22 },
  { words: ['ungenügend'], from: 0, to: 29.99 },
]

export const BANDS = {
  validFrom: '2010-04-01',
  validTo: '2026-03-16',
  confidence: 'B',
  checkedOn: CHECKED_ON,
} as const

/** The class of a verbal meaning (its probability lies from `from` to `to`, both included); null for words that are not published. */
export function bandOf(meaning: string | null): Band | null {
  if (meaning === null) return null
  const word = meaning.trim().toLowerCase().replace(/\s+/g, ' ')
  return [...RISK_WORDS, ...CLASS_WORDS].find((band) => band.words.includes(word)) ?? null
}

/** Is the class `a` worse than `b`, in words of the same years? */
export function isWorse(a: Band, b: Band): boolean {
  return RISK_WORDS.includes(a) === RISK_WORDS.includes(b) && a.to <= b.from
}
