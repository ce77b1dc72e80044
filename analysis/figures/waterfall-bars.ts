// The bars of a waterfall: thread from level to level, solid loss, hatched loss, thin ticks for rows without loss.
import { hatching } from './hatching.ts'
import { bars, type Layer, px, rules } from './layer.ts'
import { COLOUR } from './theme.ts'
import { BAR, type Draw, type Line, PX } from './waterfall-layout.ts'

/** All bars, from behind to in front. */
export function levels(lines: Line[], draw: Draw): Layer[] {
  return [
    connectors(lines, draw),
    thinTicks(lines, draw),
    solid(lines, draw),
    ...hatched(lines, draw),
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
