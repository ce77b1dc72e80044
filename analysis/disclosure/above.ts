// "So many of these people stand above": a group cut in two by one person's own value.
import { assertCount, MINIMUM_CELL, roundTo5 } from './rounding.ts'

/**
 * `count` and `of` rounded to 5. `bound` says when the count itself is withheld: 'few' stand above (fewer than
 * 10), or all 'but-few' do; the count is then null.
 */
export type AboveOut = { of: number; count: number | null; bound: 'counted' | 'few' | 'but-few' }

/**
 * @param higher people above
 * @param all people in the group; null leaves when they are fewer than 10
 * @throws RangeError when one is no count, or more are above than there are
 */
export function aboveOut(higher: number, all: number): AboveOut | null {
  assertCount(higher, 'aboveOut')
  assertCount(all, 'aboveOut')
  if (higher > all) throw new RangeError('aboveOut requires a part of the whole')
  if (all < MINIMUM_CELL) return null
  const of = roundTo5(all)
  if (higher < MINIMUM_CELL) return { of, count: null, bound: 'few' }
  if (all - higher < MINIMUM_CELL) return { of, count: null, bound: 'but-few' }
  return { of, count: Math.min(roundTo5(higher), of), bound: 'counted' }
}
