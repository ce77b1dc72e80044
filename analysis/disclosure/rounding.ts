// The smallest rules of disclosure: counts of other people in steps of 5, nothing about fewer than 10.
// Source: OpenSAFELY (suppress, then round to 5); the analysis rules P1 and P3 of this project.

/** No number about fewer people than this leaves (P1). Stricter is allowed, looser is not. */
export const MINIMUM_CELL = 10
/** Counts of people leave in steps of this size (P3). */
export const COUNT_STEP = 5

/**
 * A count of people, rounded to the nearest 5 (halves up).
 * @throws RangeError when it is no count
 */
export function roundTo5(count: number): number {
  assertCount(count, 'roundTo5')
  return Math.floor(count / COUNT_STEP + 0.5) * COUNT_STEP
}

/** A count of people as it may leave: null under 10, else rounded to 5. */
export function countOut(count: number): number | null {
  assertCount(count, 'countOut')
  return count < MINIMUM_CELL ? null : roundTo5(count)
}

/** The message never holds the count: a message may be logged, a small count may not. */
export function assertCount(count: number, who: string): void {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError(`${who} requires a count of people: a whole number, 0 or more`)
  }
}
