// The shape of one dated point of law: what it says, since when and until when, where that is written and how sure we are.

import { wordingOf } from './wording.ts'

/** A text in the two languages that findings and packs speak; `fr` where a French letter cites it. */
export type Both = { de: string; en: string; fr?: string }

/** A text in the three languages of findings, pages and packs. */
export type Trio = { de: string; en: string; fr: string }

/**
 * A: official page, text of a judgment, or two independent sources. K: general knowledge of the text of an act, paraphrased here with the
 * act as its source. C: one secondary source. '?': open; never a ground, never cited.
 */
export type Confidence = 'A' | 'C' | 'K' | '?'

export type LawKind =
  | 'article'
  | 'statute'
  | 'code-of-conduct'
  | 'practice'
  | 'case'
  | 'authority'
  | 'desk'

export type Fact<V = unknown> = {
  id: string
  kind: LawKind
  /** Short name as cited: 'DSGVO' / 'GDPR'. */
  law: Both
  /** Place in it: 'Art. 17 Abs. 1 Buchst. a' / 'Art. 17(1)(a)'. */
  article: Both
  /** What it says, in our own short words. */
  text: Both
  value: V
  validFrom: string
  /** Last day in force; null: in force as far as known on `checkedOn`. */
  validTo: string | null
  source: string
  confidence: Confidence
  checkedOn: string
  /** Who has read it as a lawyer; null: nobody yet. */
  reviewedBy: string | null
  /** Where it holds, for law outside the GDPR and Germany; absent: there. */
  country?: 'AT' | 'UK' | 'US' | 'FR'
}

/** Writes down one fact; a function so that every fact has every field. */
export function fact<V>(one: Fact<V>): Fact<V> {
  return one
}

/** The day on which the facts of this data set were last compared with their sources. */
export const CHECKED_ON = '2026-11-24'

/** In force on this day: from the first to the last day, both included. */
export function isInForce(one: Fact, day: string): boolean {
  return one.validFrom <= day && (one.validTo === null || day <= one.validTo)
}

/** May stand under a finding: everything but open facts. */
export function mayBeGround(one: Fact): boolean {
  return one.confidence !== '?'
}

/**
 * May be stated as law in a letter that a person sends (docs: what may be cited): A; K only when its wording stands in wording.ts with its
 * source, or a lawyer has read it; C only as "according to the code of conduct" or after a lawyer's review; never '?'.
 */
export function mayBeCited(one: Fact): boolean {
  if (one.confidence === '?') return false
  if (one.confidence === 'K') return one.reviewedBy !== null || wordingOf(one.id) !== null
  if (one.confidence === 'C') return one.kind === 'code-of-conduct' || one.reviewedBy !== null
  return true
}

/** 'Art. 15(1)(h)' → 'article 15, paragraphe 1, point h)': how French letters name a place in an act of the Union. */
export function inFrench(article: string): string {
  const [, number = '', paragraph, point] =
    /^Art\. (\d+)(?:\((\d+)\))?(?:\(([a-z])\))?$/.exec(article) ?? []
  const parts = [
    `article ${number}`,
    ...(paragraph === undefined ? [] : [`paragraphe ${paragraph}`]),
    ...(point === undefined ? [] : [`point ${point})`]),
  ]
  return parts.join(', ').replace(/ (?=[\d]|[a-z]\))/g, '\u00a0')
}
