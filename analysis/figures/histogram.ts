// A plain histogram of a group, for results over many letters.
import type { Language } from '../../extract/index.ts'
import type { Bin } from '../disclosure/index.ts'
import { axisTitle, number } from './axis.ts'
import { across, bars, down, type Figure, figure, px, rules, texts } from './layer.ts'
import { COLOUR, type FigureWidth } from './theme.ts'
import { ticks } from './ticks.ts'

const TOP = 20
const BASE = 146
const HEIGHT = 188

/** Bars with area proportional to people; open outer bins are drawn as high as their neighbour at most. */
export function histogramFigure(
  bins: Bin[],
  step: number,
  words: { description: string; axis: string; area: string; language: Language },
  width: FigureWidth = 544,
): Figure {
  const closed = closedBins(bins, step)
  const low = closed[0]?.start ?? 0
  const high = closed[closed.length - 1]?.end ?? 1
  const x = { low, high, left: 3, right: width - 3 }
  const densest = Math.max(...closed.map(({ density }) => density))
  const [X, Y] = [across(x), down(HEIGHT)]
  const marks = ticks(low, high, width === 544 ? 6 : 3).filter((tick) => {
    const at = px(tick, x)
    return at > 16 && at < width - 16
  })
  return figure(width, HEIGHT, words.description, [
    axisTitle(words.area, 0, 9, Y),
    axisTitle(words.axis, 0, BASE + 32, Y),
    bars(
      closed.map(({ start, end, density }) => ({
        start,
        end,
        top: BASE - (density / densest) * (BASE - TOP),
        bottom: BASE,
      })),
      { x: X('start'), x2: { field: 'end' }, y: Y('top'), y2: { field: 'bottom' } },
      { fill: COLOUR.bar, xOffset: 0.5, x2Offset: -0.5 },
    ),
    rules([{ y: BASE }], { y: Y('y'), x: { value: 0 }, x2: { value: width } }),
    texts(
      marks.map((tick) => ({ tick, text: number(tick, words.language), y: BASE + 14 })),
      { x: X('tick'), y: Y('y') },
      { align: 'center', fill: COLOUR.ink2 },
    ),
  ])
}

/** Outer bins get an end: one lattice step away, or so far that they stand no higher than the bin beside them. */
function closedBins(bins: readonly Bin[], step: number) {
  const inner = bins.map(({ from, to, count }) =>
    from === null || to === null ? null : count / (to - from),
  )
  return bins.map(({ from, to, count }, at) => {
    const beside = inner[from === null ? at + 1 : at - 1] ?? null
    const wide = beside === null ? step : Math.max(step, count / beside)
    const start = from ?? (to ?? wide) - wide
    const end = to ?? start + wide
    return { start, end, density: count / (end - start) }
  })
}
