// What each single row of the letter costs or gives: the score without it, criterion by criterion, over all readings of the counting rules.
import type { Letter } from '../../extract/index.ts'
import { effectOf } from './effect.ts'
import type { Without } from './material.ts'

export type EntryPoints = {
  /** Pointer of the row: '/entries/3', '/inquiries/0'. */
  path: string
  /** Points by which the score would change without the row, at least and at most: positive where the row costs points, negative where it helps. */
  low: number
  high: number
}

/**
 * Points lost or won by each entry and inquiry of a letter with a points score, the most costly first. Rows that change nothing are left out,
 * and so are rows whose effect cannot be computed. Effects of single rows do not add up: two claims that each hide the other cost nothing alone.
 */
export function pointsPerEntry(letter: Letter, already: Without = new Set()): EntryPoints[] {
  const paths = [
    ...letter.entries.map((_, n) => `/entries/${n}`),
    ...letter.inquiries.map((_, n) => `/inquiries/${n}`),
  ]
  const rows = paths.flatMap((path): EntryPoints[] => {
    if (already.has(path)) return []
    const effect = effectOf(letter, new Set([path]), 'en', already)
    if (effect === null || effect.from === null || effect.low === null || effect.high === null)
      return []
    const [low, high] = [effect.low - effect.from, effect.high - effect.from]
    return low === 0 && high === 0 ? [] : [{ path, low, high }]
  })
  return rows.toSorted((a, b) => b.high - a.high)
}
