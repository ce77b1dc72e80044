// From rows of points to steps of a waterfall: each starts where the one before ended, the last ends at the printed score.

/**
 * One criterion. `points` as printed, `max` of the published table, `unexplained`: points of the loss for which the letter
 * names no reason (0 when the facts give what is printed).
 */
export type WaterfallRow = {
  id: string
  label: string
  points: number
  max: number
  unexplained: number
}

/** From `start` to `end`; of the loss the last `open` points have no reason on the letter. */
export type Step = WaterfallRow & { start: number; end: number; open: number }

/**
 * The steps from the sum of the maxima down to the printed score. When the printed points do not sum to the printed
 * score, a row `not-listed` carries the difference, all of it unexplained, so that the figure adds up in any case.
 * @throws RangeError when a row has no whole points
 */
export function stepsOf(rows: WaterfallRow[], printed: number): Step[] {
  if (!rows.every(({ points, max }) => Number.isInteger(points) && Number.isInteger(max)))
    throw new RangeError('stepsOf requires whole points')
  const missing = rows.reduce((sum, { points }) => sum + points, 0) - printed
  const rest = { id: 'not-listed', label: '', points: -missing, max: 0, unexplained: missing }
  const all = missing === 0 ? rows : [...rows, rest]
  let level = rows.reduce((sum, { max }) => sum + max, 0)
  return all.map((row) => {
    const start = level
    level -= row.max - row.points
    const loss = start - level
    // More unexplained than lost means that the table would give a gain: the whole loss is without a reason.
    return { ...row, start, end: level, open: Math.max(0, Math.min(row.unexplained, loss)) }
  })
}
