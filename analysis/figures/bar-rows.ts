// Rows of bars: a few counted things beside each other, the number printed at each bar.
import type { Language } from '../../extract/index.ts'
import { axisTitle, number } from './axis.ts'
import { bars, down, type Figure, figure, rules, texts } from './layer.ts'
import { placeRows } from './rows.ts'
import { textWidth } from './text-width.ts'
import { COLOUR, type FigureWidth, TEXT } from './theme.ts'

const BAR = 16
const TOP = 26
const PX = { type: 'quantitative', scale: null } as const

/** One bar a row, as long as its number; a null (withheld) is said in words instead. */
export type BarRow = { label: string; count: number | null }

/**
 * @param words `axis`: what is counted; `withheld`: what stands where a number may not be said ("unter 10")
 */
export function barFigure(
  rows: BarRow[],
  words: { description: string; axis: string; withheld: string; language: Language },
  width: FigureWidth = 544,
): Figure {
  const said = rows.map(({ count }) =>
    count === null ? words.withheld : number(count, words.language),
  )
  const {
    left,
    rows: places,
    bottom,
  } = placeRows(
    rows.map(({ label }) => label),
    TOP,
    width,
  )
  const room = Math.max(0, ...said.map((text) => textWidth(text, TEXT.small))) + 8
  const right = width - room
  const most = Math.max(1, ...rows.map(({ count }) => count ?? 0))
  const lines = rows.map(({ count }, at) => ({
    start: left,
    end: left + ((count ?? 0) / most) * (right - left),
    middle: places[at]?.middle ?? 0,
    text: said[at] ?? '',
  }))
  const height = bottom + 4
  const Y = down(height)
  return figure(width, height, words.description, [
    axisTitle(words.axis, left, 9, Y),
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
    rules(
      left > 4
        ? [{ x: left, top: TOP - 4, bottom: height }]
        : lines.map(({ middle }) => ({ x: left, top: middle - 11, bottom: middle + 11 })),
      {
        x: { field: 'x', ...PX },
        y: Y('top'),
        y2: { field: 'bottom' },
      },
    ),
    texts(
      places.flatMap((place) => place.lines),
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
