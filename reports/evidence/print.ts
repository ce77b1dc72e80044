// How a pack is set on paper.

/** As usual, or in large print: 18 points, one column, the same sentences. */
export const PRINTS = ['normal', 'large'] as const
export type Print = (typeof PRINTS)[number]
