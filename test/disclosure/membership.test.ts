// Is this person in the release? Simulated attacks, small; at full length: npm run attacks.
import { describe, expect, it } from 'vitest'
import { differenceAuc, membershipAuc } from './simulated.ts'

describe('someone who asks whether a person is in a release', () => {
  it('hardly does better than guessing, and knows it for sure where counts are exact and live', () => {
    expect(membershipAuc(2000, 300, 2000)).toBeLessThan(0.58)
    expect(membershipAuc(1, 60, 500, true)).toBeGreaterThan(0.95)
  })

  it('learns no more from two releases in a row; a weaker rule tells more', () => {
    const strict = differenceAuc(5, 1000, 200, 40)
    expect(strict).toBeLessThan(0.58)
    expect(differenceAuc(5, 1000, 200, 40, 1)).toBeGreaterThan(strict)
  })
})
