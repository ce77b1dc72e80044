// Rows of bars: a few counted things beside each other, the number printed at each bar.
import { bars, down, type Figure, figure, rules, texts } from './layer.ts'
import { textWidth } from './text-width.ts'
import { COLOUR, type FigureWidth, TEXT } from './theme.ts'

const ROW = 28
const BAR = 16
const PX = { type: 'quantitative', scale: null } as const

/** One bar a row, as long as its number; a null (withheld) is said in words instead. */
export type BarRow = { label: string; count: number | null }

/**
 * @param withheld what stands where a number may not be said: "unter 10"
 */
export function barFigure(
  rows: BarRow[],
  words: { description: string; withheld: string },
  width: FigureWidth = 544,
): Figure {
  const names = Math.max(0, ...rows.map(({ label }) => textWidth(label, TEXT.small)))
  const left = Math.min(names + 12, width / 2)
  const right = width - 52
  const most = Math.max(1, ...rows.map(({ count }) => count ?? 0))
  const lines = rows.map(({ label, count }, at) => ({
    label,
    start: left,
    end: left + ((count ?? 0) / most) * (right - left),
    middle: 4 + at * ROW + ROW / 2,
    text: count === null ? words.withheld : String(count),
  }))
  const height = 8 + rows.length * ROW
  const Y = down(height)
  return figure(width, height, words.description, [
    bars(
      lines.map(({ start, end, middle }) => ({
        start,
        end,
        top: middle - BAR / 2,
        bottom: middle + BAR / 2,
      })),
      { x: { field: 'start', ...PX }, x2: { field: 'end' }, y: Y('top'), y2: { field: 'bottom' } },
      { fill: COLOUR.bar },
    ),
    rules([{ x: left, top: 4, bottom: height - 4 }], {
      x: { field: 'x', ...PX },
      y: Y('top'),
      y2: { field: 'bottom' },
    }),
    texts(
      lines.map(({ label, middle }) => ({ text: label, y: middle })),
      { x: { value: 0 }, y: Y('y') },
      { align: 'left' },
    ),
    texts(
      lines.map(({ text, end, middle }) => ({ text, x: end + 6, y: middle })),
      { x: { field: 'x', ...PX }, y: Y('y') },
      { align: 'left' },
    ),
  ])
}
