// Rows of intervals: middle half as a line, median as a tick, for groups beside each other on one axis.
import { across, down, type Figure, figure, px, rules, texts } from './layer.ts'
import { textWidth } from './text-width.ts'
import { COLOUR, type FigureWidth, TEXT } from './theme.ts'
import { ticks } from './ticks.ts'

const ROW = 28
const TOP = 26

/** The two ends and the middle of one group, in the unit of the axis. */
export type IntervalRow = { label: string; low: number; middle: number; high: number }

/** Groups below each other; the numbers stand in the table of the result. */
export function intervalFigure(
  rows: IntervalRow[],
  description: string,
  width: FigureWidth = 544,
): Figure {
  const names = Math.max(0, ...rows.map(({ label }) => textWidth(label, TEXT.small)))
  const left = Math.min(names + 16, width / 2)
  const least = Math.min(...rows.map(({ low }) => low))
  const most = Math.max(...rows.map(({ high }) => high))
  const margin = Math.max((most - least) / 20, 0.5)
  const x = { low: least - margin, high: most + margin, left, right: width - 8 }
  const height = TOP + rows.length * ROW + 4
  const [X, Y] = [across(x), down(height)]
  const lines = rows.map((row, at) => ({ ...row, y: TOP + at * ROW + ROW / 2 }))
  const marks = ticks(x.low, x.high, width === 544 ? 6 : 3).filter(
    (tick) => px(tick, x) < width - 16,
  )
  return figure(width, height, description, [
    rules(
      marks.map((tick) => ({ tick, top: TOP - 6, bottom: height })),
      { x: X('tick'), y: Y('top'), y2: { field: 'bottom' } },
      { stroke: COLOUR.line },
    ),
    texts(
      marks.map((tick) => ({ tick, text: String(tick), y: 9 })),
      { x: X('tick'), y: Y('y') },
      { align: 'center', fill: COLOUR.ink2 },
    ),
    rules(
      lines.map(({ low, high, y }) => ({ low, high, y })),
      { x: X('low'), x2: { field: 'high' }, y: Y('y') },
      { strokeWidth: 5, stroke: COLOUR.bar },
    ),
    rules(
      lines.map(({ middle, y }) => ({ middle, top: y - 7, bottom: y + 7 })),
      { x: X('middle'), y: Y('top'), y2: { field: 'bottom' } },
      { strokeWidth: 2.5, stroke: COLOUR.ink },
    ),
    texts(
      lines.map(({ label, y }) => ({ text: label, y })),
      { x: { value: 0 }, y: Y('y') },
      { align: 'left' },
    ),
  ])
}
