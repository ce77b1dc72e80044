// Many questions, one promise: of a hundred campaigns in which nothing is wrong, at most five say that something is.
import { benjaminiHochberg, holm } from '../statistics/index.ts'

/** Analyses that test; each has an equal part of the five percent, so that running one alone promises no more than running all. */
export const TESTING = [
  'group-gap',
  'conditional-disparity',
  'bad-class',
  'situation-testing',
  'subgroup-search',
  'versions',
] as const

/** The error that one testing analysis may make. */
export const ALPHA = 0.05 / TESTING.length

/**
 * p-values adjusted within one analysis and scaled to its part, so that a finding is `pAdjusted ≤ 0.05` everywhere.
 * Primary questions by Holm, all others by Benjamini and Hochberg.
 */
export function adjusted(
  p: readonly number[],
  family: 'primary' | 'secondary' | 'exploratory',
): number[] {
  const within = family === 'primary' ? holm(p) : benjaminiHochberg(p)
  return within.map((value) => Math.min(1, value * TESTING.length))
}
