// Has the table changed? Ten letters and more that differ from it by the same points at the same level say so.
import type { Documented } from './coded.ts'

/** A letter with its day and its distance from the table in force: printed value minus the table's. */
export type Dated = Documented & { on: string; gap: number }

export type Change = {
  criterion: string
  level: string
  /** Points more (or less) than the table gives for this level. */
  points: number
  /** Letters that say so, and the first day of them. */
  letters: number
  since: string
  /** Share of all letters with this level since that day that say so, 0–1. */
  share: number
}

/** Letters that must say the same, and the share of those with the level that must (analysis notes §3). */
export const ALARM = { letters: 10, share: 0.8 } as const

/**
 * Levels whose points changed: at least ten letters with the same gap share the level, and most letters with the level since then have it.
 *
 * What for: a silent change of the table is noticed within ten letters. Shapes: letters of one scorecard in any order.
 * Caveat: where two levels always occur together both are named, as candidates. Cost: O(letters · criteria).
 */
export function changesOf(letters: readonly Dated[]): Change[] {
  const seen = new Map<string, { criterion: string; level: string; gap: number; days: string[] }>()
  for (const { levels, gap, on } of letters) {
    if (gap === 0) continue
    for (const [criterion, level] of Object.entries(levels)) {
      const key = `${criterion}|${level}|${gap}`
      const one = seen.get(key) ?? { criterion, level, gap, days: [] }
      one.days.push(on)
      seen.set(key, one)
    }
  }
  return [...seen.values()]
    .filter(({ days }) => days.length >= ALARM.letters)
    .flatMap(({ criterion, level, gap, days }) => {
      // A few early misreadings with the same gap do not set the date of the change.
      const since = earliestRun(days, letters, criterion, level)
      const withLevel = letters.filter(
        (letter) => letter.levels[criterion] === level && letter.on >= since,
      )
      const saying = withLevel.filter((letter) => letter.gap === gap).length
      const share = saying / withLevel.length
      return saying >= ALARM.letters && share >= ALARM.share
        ? [{ criterion, level, points: gap, letters: saying, since, share }]
        : []
    })
    .sort((a, b) => b.letters - a.letters)
}

/** The first day from which on most letters with the level have the gap. */
function earliestRun(
  days: readonly string[],
  letters: readonly Dated[],
  criterion: string,
  level: string,
): string {
  const order = [...days].sort()
  for (const [at, day] of order.entries()) {
    const after = letters.filter((letter) => letter.levels[criterion] === level && letter.on >= day)
    if (order.length - at >= ALARM.share * after.length) return day
  }
  return order[order.length - 1] ?? ''
}
