// The points waterfall: one row a criterion, bars stepping down from the maximum to the printed score.
import type { Speech } from '../compare/index.ts'
import { hatching } from './hatching.ts'
import {
  across,
  type Across,
  bars,
  down,
  type Figure,
  figure,
  type Layer,
  px,
  rules,
  texts,
} from './layer.ts'
import { type Step, stepsOf, type WaterfallRow } from './steps.ts'
import { textWidth } from './text-width.ts'
import { COLOUR, type FigureWidth, TEXT } from './theme.ts'
import { CRITERIA, describeWaterfall, signed, TOTAL, UNEXPLAINED } from './waterfall-words.ts'

const ROW = 30
const BAR = 16
const TOP = 28
const FOOT = 34
/** Room for a second line of words in a row of the narrow drawing. */
const SECOND = 16

/**
 * The waterfall of a score by a points table.
 * @param rows one a criterion, in the order of the table
 * @param printed the score on the letter; the figure always ends there
 * @param width 544 or 340 px
 */
export function pointsFigure(
  rows: WaterfallRow[],
  printed: number,
  speech: Speech,
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
    connectors(lines, draw),
    thinTicks(lines, draw),
    solid(lines, draw),
    ...hatched(lines, draw),
    names(lines, draw),
    ...points(lines, draw),
    ...losses(lines, draw),
    ...result(printed, bottom, draw),
  ])
}

type Line = Step & { middle: number; bottom: number; second: boolean }
type Draw = {
  x: Across
  X: ReturnType<typeof across>
  Y: ReturnType<typeof down>
  width: FigureWidth
  speech: Speech
}

const PX = { type: 'quantitative', scale: null } as const

function placed(steps: Step[], width: FigureWidth): Line[] {
  let top = TOP
  return steps.map((step) => {
    const second = width === 340 && step.open > 0
    const middle = top + ROW / 2
    top += ROW + (second ? SECOND : 0)
    return { ...step, middle, bottom: top, second }
  })
}

/** From the maximum down to a round number below the lowest level, with room for the words beside the bars. */
function scale(steps: Step[], most: number, width: FigureWidth): Across {
  const lowest = Math.min(...steps.map(({ end }) => end))
  const highest = Math.max(most, ...steps.map(({ end }) => end))
  const low = Math.max(0, Math.floor((lowest - 130) / 100) * 100)
  const [left, right] = width === 544 ? [162, 466] : [142, 268]
  return { low, high: highest, left, right }
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

/** The thread that leads from one level to the next, down to the result. */
function connectors(lines: Line[], { X, Y }: Draw): Layer {
  return rules(
    lines.map(({ end, middle, bottom }, at) => {
      const next = lines[at + 1]
      return { end, from: middle + BAR / 2, to: next ? next.middle - BAR / 2 : bottom + 2 }
    }),
    { x: X('end'), y: Y('from'), y2: { field: 'to' } },
    { stroke: COLOUR.edge },
  )
}

function thinTicks(lines: Line[], { X, Y }: Draw): Layer {
  const flat = lines.filter(({ start, end }) => start === end)
  return rules(
    flat.map(({ end, middle }) => ({ end, from: middle - BAR / 2, to: middle + BAR / 2 })),
    { x: X('end'), y: Y('from'), y2: { field: 'to' } },
    { stroke: COLOUR.edge, strokeWidth: 2 },
  )
}

function solid(lines: Line[], { X, Y }: Draw): Layer {
  return bars(
    lines
      .filter(({ start, end, open }) => start !== end && open < Math.abs(start - end))
      .map(({ start, end, open, middle }) => ({
        high: start,
        low: end + open,
        top: middle - BAR / 2,
        bottom: middle + BAR / 2,
      })),
    { x: X('low'), x2: { field: 'high' }, y: Y('top'), y2: { field: 'bottom' } },
    { fill: COLOUR.ink },
  )
}

function hatched(lines: Line[], { x, X, Y }: Draw): Layer[] {
  const open = lines.filter((line) => line.open > 0)
  const boxes = open.map(({ end, open: points, middle }) => ({
    low: end,
    high: end + points,
    top: middle - BAR / 2,
    bottom: middle + BAR / 2,
  }))
  const strokes = boxes.flatMap(({ low, high, top, bottom }) =>
    hatching({ left: px(low, x), right: px(high, x), top, bottom }),
  )
  return [
    rules(
      strokes,
      { x: { field: 'x', ...PX }, x2: { field: 'x2' }, y: Y('y'), y2: { field: 'y2' } },
      { stroke: COLOUR.ink },
    ),
    bars(
      boxes,
      { x: X('low'), x2: { field: 'high' }, y: Y('top'), y2: { field: 'bottom' } },
      { fill: null, stroke: COLOUR.ink, strokeWidth: 1 },
    ),
  ]
}

function names(lines: Line[], { Y, speech }: Draw): Layer {
  return texts(
    lines.map(({ id, label, middle }) => ({ text: CRITERIA[id]?.[speech] ?? label, y: middle })),
    { x: { value: 0 }, y: Y('y') },
    { align: 'left' },
  )
}

/** "44 / 117": what is printed in ink, the maximum behind it. */
function points(lines: Line[], { Y, width }: Draw): Layer[] {
  const listed = lines.filter(({ id }) => id !== 'not-listed')
  const split = width - 33
  return [
    texts(
      listed.map((line) => ({ text: String(line.points), y: line.middle })),
      { x: { value: split - 3 }, y: Y('y') },
      { align: 'right', fontSize: TEXT.body },
    ),
    texts(
      listed.map((line) => ({ text: `/\u00a0${line.max}`, y: line.middle })),
      { x: { value: split }, y: Y('y') },
      { align: 'left', fill: COLOUR.ink2 },
    ),
  ]
}

/** The change beside the bar: left of it where there is room, else right; what is unexplained in words and bold. */
function losses(lines: Line[], { x, Y, speech }: Draw): Layer[] {
  const labels = lines
    .filter(({ start, end }) => start !== end)
    .map((line) => {
      const words = UNEXPLAINED[speech](line.open, line.start - line.end)
      const change = signed(line.end - line.start)
      const text = line.open > 0 && !line.second ? `${change}, ${words}` : change
      const [low, high] = [Math.min(line.start, line.end), Math.max(line.start, line.end)]
      const fits = px(low, x) - 7 - textWidth(text, TEXT.small) >= x.left - 8
      const at = fits ? px(low, x) - 7 : px(high, x) + 7
      return {
        text,
        at,
        align: fits ? 'right' : 'left',
        bold: line.open > 0,
        y: line.middle,
        line,
        words,
      }
    })
  const layer = (align: string, bold: boolean) =>
    texts(
      labels
        .filter((label) => label.align === align && label.bold === bold)
        .map(({ text, at, y }) => ({ text, at, y })),
      { x: { field: 'at', ...PX }, y: Y('y') },
      { align, fontWeight: bold ? 700 : 400 },
    )
  const second = texts(
    labels
      .filter(({ line }) => line.second)
      .map(({ words, line }) => ({ text: words, y: line.middle + SECOND + 4 })),
    { x: { value: 0 }, y: Y('y') },
    { align: 'left', fontWeight: 700 },
  )
  return [
    layer('right', false),
    layer('left', false),
    layer('right', true),
    layer('left', true),
    second,
  ]
}

/** The last row between a single and a double rule, as in a ledger. */
function result(printed: number, top: number, { Y, width, speech }: Draw): Layer[] {
  const middle = top + 13
  return [
    rules(
      [top, top + 26, top + 30].map((y) => ({ y: y + 0.5 })),
      { x: { value: 0 }, x2: { value: width }, y: Y('y') },
      { stroke: COLOUR.ink },
    ),
    texts([{ text: TOTAL[speech], y: middle }], { x: { value: 0 }, y: Y('y') }, BOLD('left')),
    texts(
      [{ text: String(printed), y: middle }],
      { x: { value: width }, y: Y('y') },
      BOLD('right'),
    ),
  ]
}

const BOLD = (align: string) => ({ align, fontWeight: 700, fontSize: TEXT.body })
