// Chance that a seed names: Park and Miller, so that a run can be repeated.

/** Numbers from 0 up to, not including, 1. */
export function diceOf(seed: number): () => number {
  let state = (seed * 7919 + 12_345) % 2_147_483_647
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
