// The word that stands for what is covered.

/** No letter prints it, and comparisons of labels ignore it. */
export const COVERED = '█'
