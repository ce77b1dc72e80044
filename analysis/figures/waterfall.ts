// The points waterfall: one row a criterion, bars stepping down from the maximum to the printed score.
import type { Language } from '../../extract/index.ts'
import {
  across,
  type Across,
  down,
  type Figure,
  figure,
  type Layer,
  px,
  rules,
  texts,
} from './layer.ts'
import { stepsOf, type WaterfallRow } from './steps.ts'
import { COLOUR, type FigureWidth } from './theme.ts'
import { levels } from './waterfall-bars.ts'
import { losses, names, points, result } from './waterfall-labels.ts'
import { type Draw, FOOT, placed, scale, TOP } from './waterfall-layout.ts'
import { describeWaterfall } from './waterfall-words.ts'

/**
 * The waterfall of a score by a points table.
 * @param rows one a criterion, in the order of the table
 * @param printed the score on the letter; the figure always ends there
 * @param width 544 or 340 px
 */
export function pointsFigure(
  rows: WaterfallRow[],
  printed: number,
  speech: Language,
  width: FigureWidth = 544,
): Figure {
  const steps = stepsOf(rows, printed)
  const lines = placed(steps, width)
  const bottom = (lines[lines.length - 1]?.bottom ?? TOP) + 2
  const height = bottom + FOOT
  const most = steps[0]?.start ?? printed
  const x = scale(steps, most, width)
  const open = steps.reduce((sum, step) => sum + step.open, 0)
  const draw = { x, X: across(x), Y: down(height), width, speech }
  return figure(width, height, describeWaterfall(most, printed, open, speech), [
    ...grid(x, most, bottom, draw),
    ...levels(lines, draw),
    names(lines, draw),
    ...points(lines, draw),
    ...losses(lines, draw),
    ...result(printed, bottom, draw),
  ])
}

function grid(x: Across, most: number, bottom: number, { X, Y, width }: Draw): Layer[] {
  const narrow = width === 340
  const step = (x.high - x.low) / 100 > (narrow ? 3 : 6) ? 200 : 100
  const inner = Array.from({ length: 10 }, (_, at) => x.low + at * step)
  const room = narrow ? 34 : 30
  const values = [...inner.filter((value) => px(most, x) - px(value, x) >= room), most]
  const shown = narrow && values.length > 3 ? [x.low, most] : values
  return [
    rules(
      shown.map((value) => ({ value, top: TOP - 6, bottom })),
      { x: X('value'), y: Y('top'), y2: { field: 'bottom' } },
      { stroke: COLOUR.line },
    ),
    texts(
      shown.map((value) => ({ value, text: String(value), y: 9 })),
      { x: X('value'), y: Y('y') },
      { fill: COLOUR.ink2, align: 'center' },
    ),
  ]
}
