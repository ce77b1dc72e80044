// Cells of a form between ruled lines: a narrow column of them beside a list is a column of boxes, though no box is drawn by itself.
import type { Box } from '../read/word.ts'
import type { Part } from './drawn.ts'

/** Sides of a cell that may be a box, in points: narrow, and as high as the lines of its text. */
const WIDTH = [5, 34] as const
const HEIGHT = [6, 90] as const
/** A rule is no thicker and no shorter than this. */
const THICK = 1.5
const LONG = 4
/** Lines that meet do so within so many points. */
const MEET = 1.6

/** A rule: `at` across its direction, `from` and `to` along it. */
type Rule = { at: number; from: number; to: number }
export type Rules = { across: Rule[]; down: Rule[] }

/** Adds the rules that a part of a path is: a line, a thin bar, or the four sides of an outline. */
export function addRules(rules: Rules, { points, box }: Part, isOutline: boolean): void {
  const [x0, y0, x1, y1] = box
  const [w, h] = [x1 - x0, y1 - y0]
  if (h < THICK && w > LONG) rules.across.push({ at: (y0 + y1) / 2, from: x0, to: x1 })
  else if (w < THICK && h > LONG) rules.down.push({ at: (x0 + x1) / 2, from: y0, to: y1 })
  else if (isOutline && points.length >= 4 && w > LONG && h > LONG) {
    rules.across.push({ at: y0, from: x0, to: x1 }, { at: y1, from: x0, to: x1 })
    rules.down.push({ at: x0, from: y0, to: y1 }, { at: x1, from: y0, to: y1 })
  }
}

/** The narrow cells between these rules, from top to bottom and left to right. */
export function cellsBetween({ across, down }: Rules): Box[] {
  const cells: Box[] = []
  for (const left of merged(down)) {
    // The next rule beside it that runs along with it closes the column.
    const right = merged(down)
      .filter((one) => one.at > left.at + MEET && overlap(one, left) > HEIGHT[0])
      .toSorted((a, b) => a.at - b.at)[0]
    if (!right || right.at - left.at < WIDTH[0] || right.at - left.at > WIDTH[1]) continue
    const [top, bottom] = [Math.max(left.from, right.from), Math.min(left.to, right.to)]
    const levels = across
      .filter(({ from, to }) => from < left.at + MEET && to > right.at - MEET)
      .map(({ at }) => at)
      .filter((at) => at > top - MEET && at < bottom + MEET)
      .toSorted((a, b) => a - b)
      .filter((at, i, all) => i === 0 || at - (all[i - 1] ?? 0) > MEET)
    for (const [i, at] of levels.slice(0, -1).entries()) {
      const low = levels[i + 1] ?? at
      if (low - at >= HEIGHT[0] && low - at <= HEIGHT[1]) cells.push([left.at, at, right.at, low])
    }
  }
  return cells.toSorted((a, b) => a[1] - b[1] || a[0] - b[0])
}

const overlap = (a: Rule, b: Rule): number => Math.min(a.to, b.to) - Math.max(a.from, b.from)

/** Rules on one line that touch are one: cells may be drawn each for itself. */
function merged(rules: readonly Rule[]): Rule[] {
  const out: Rule[] = []
  for (const rule of rules.toSorted((a, b) => a.at - b.at || a.from - b.from)) {
    const known = out.find(
      (one) =>
        Math.abs(one.at - rule.at) < MEET && rule.from < one.to + MEET && rule.to > one.from - MEET,
    )
    if (!known) out.push({ ...rule })
    else {
      known.from = Math.min(known.from, rule.from)
      known.to = Math.max(known.to, rule.to)
    }
  }
  return out
}
