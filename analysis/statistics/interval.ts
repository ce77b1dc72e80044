// What every interval of this room looks like, and how it is rounded for people: outwards, never inwards.

/** `low` ≤ `high`, in the unit of the estimate. */
export type Interval = { low: number; high: number }

/**
 * A share's interval in whole percents, rounded outwards, so that rounding never claims more certainty than there is.
 * @example outwardPercent({ low: 0.8822, high: 0.9618 }) // { low: 88, high: 97 }
 */
export function outwardPercent(share: Interval): Interval {
  // The tiny step keeps 0.29 × 100 = 28.999999999999996 from becoming 28.
  const step = 1e-9
  return {
    low: Math.max(0, Math.floor(share.low * 100 + step)),
    high: Math.min(100, Math.ceil(share.high * 100 - step)),
  }
}
