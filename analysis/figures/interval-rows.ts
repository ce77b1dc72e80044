// Rows of intervals: from low to high as a line, the middle as a tick, for groups beside each other on one axis.
import type { Language } from '../../extract/index.ts'
import { axisTitle, number } from './axis.ts'
import { across, down, type Figure, figure, px, rules, texts } from './layer.ts'
import { placeRows, wrapped } from './rows.ts'
import { textWidth } from './text-width.ts'
import { COLOUR, type FigureWidth, TEXT } from './theme.ts'
import { ticks } from './ticks.ts'

/** The two ends and the middle of one group, in the unit of the axis. */
export type IntervalRow = { label: string; low: number; middle: number; high: number }

/**
 * Groups below each other; the numbers stand in the table of the result.
 * @param words `axis`: what is measured, with its unit; `neutral`: the value of "no difference", drawn in ink through all rows
 */
export function intervalFigure(
  rows: IntervalRow[],
  words: { description: string; axis: string; language: Language; neutral?: number },
  width: FigureWidth = 544,
): Figure {
  const { neutral } = words
  // The title may need two lines on a phone; the numbers of the axis stand under it.
  const title = wrapped(words.axis, width)
  const scale = 9 + title.length * 17
  const top = scale + 17
  const placed = placeRows(
    rows.map(({ label }) => label),
    top,
    width,
  )
  const { left } = placed
  const ends = [
    ...rows.flatMap(({ low, high }) => [low, high]),
    ...(neutral === undefined ? [] : [neutral]),
  ]
  const [least, most] = [Math.min(...ends), Math.max(...ends)]
  const margin = (most - least) / 20 || Math.abs(most) / 20 || 0.5
  const x = { low: least - margin, high: most + margin, left, right: width - 8 }
  const height = placed.bottom + 4
  const [X, Y] = [across(x), down(height)]
  const lines = rows.map((row, at) => ({ ...row, y: placed.rows[at]?.middle ?? 0 }))
  const whole = rows.every((row) => [row.low, row.middle, row.high].every(Number.isInteger))
  const marks = ticks(x.low, x.high, width === 544 ? 6 : 3)
    .filter((tick) => !whole || Number.isInteger(tick))
    .map((tick) => ({ tick, text: number(tick, words.language) }))
    .filter(({ tick, text }) => {
      const half = textWidth(text, TEXT.small) / 2
      return px(tick, x) - half >= 0 && px(tick, x) + half <= width
    })
  // Where names stand above their marks no line of the grid runs through them.
  const bands =
    left > 4
      ? [{ top: top - 6, bottom: height }]
      : lines.map(({ y }) => ({ top: y - 11, bottom: y + 11 }))
  return figure(width, height, words.description, [
    ...title.map((text, at) => axisTitle(text, 0, 9 + at * 17, Y)),
    rules(
      marks.flatMap(({ tick }) => bands.map((band) => ({ tick, ...band }))),
      { x: X('tick'), y: Y('top'), y2: { field: 'bottom' } },
      { stroke: COLOUR.line },
    ),
    texts(
      marks.map(({ tick, text }) => ({ tick, text, y: scale })),
      { x: X('tick'), y: Y('y') },
      { align: 'center', fill: COLOUR.ink2 },
    ),
    rules(
      neutral === undefined ? [] : bands.map((band) => ({ neutral, ...band })),
      { x: X('neutral'), y: Y('top'), y2: { field: 'bottom' } },
      { stroke: COLOUR.ink },
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
      placed.rows.flatMap((row) => row.lines),
      { x: { value: 0 }, y: Y('y') },
      { align: 'left' },
    ),
  ])
}
