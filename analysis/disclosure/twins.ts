// What one person may learn about people whose letters document the same facts as hers.
import { assertCount, roundTo5 } from './rounding.ts'

/** From so many twins up their number is said, rounded; below only that they exist. */
export const TWINS_COUNTED_FROM = 3
/** Size of the gap in relevance limits (10 points are one): under one limit, up to five, five and more. */
export type GapClass = 'small' | 'middle' | 'large'

/** A number of twins as it may leave: 0, 'some' for 1 or 2, else rounded to 5. */
export function twinsOut(count: number): number | 'some' {
  assertCount(count, 'twinsOut')
  if (count === 0) return 0
  return count < TWINS_COUNTED_FROM ? 'some' : Math.max(roundTo5(count), 5)
}

/**
 * The size class of a gap: for points under 10, 10–49, 50 and more; for percentages under 1, 1–4.99, 5 and more.
 * @param gap difference of two values, either sign
 * @param relevance smallest difference that matters, above 0
 */
export function gapClass(gap: number, relevance: number): GapClass {
  const size = Math.abs(gap) + 1e-9
  if (size < relevance) return 'small'
  return size < 5 * relevance ? 'middle' : 'large'
}
