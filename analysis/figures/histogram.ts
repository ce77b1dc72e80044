// A plain histogram of a group, for results over many letters.
import type { Bin } from '../disclosure/index.ts'
import { across, bars, down, type Figure, figure, px, rules, texts } from './layer.ts'
import { COLOUR, type FigureWidth } from './theme.ts'
import { ticks } from './ticks.ts'

const BASE = 132
const HEIGHT = 156

/** Bars with area proportional to people; open outer bins are drawn one lattice step wide. */
export function histogramFigure(
  bins: Bin[],
  step: number,
  description: string,
  width: FigureWidth = 544,
): Figure {
  const closed = bins.map(({ from, to, count }) => {
    const start = from ?? (to ?? step) - step
    const end = to ?? start + step
    return { start, end, density: count / (end - start) }
  })
  const low = closed[0]?.start ?? 0
  const high = closed[closed.length - 1]?.end ?? 1
  const x = { low, high, left: 3, right: width - 3 }
  const densest = Math.max(...closed.map(({ density }) => density))
  const [X, Y] = [across(x), down(HEIGHT)]
  const marks = ticks(low, high, width === 544 ? 6 : 3).filter((tick) => {
    const at = px(tick, x)
    return at > 16 && at < width - 16
  })
  return figure(width, HEIGHT, description, [
    bars(
      closed.map(({ start, end, density }) => ({
        start,
        end,
        top: BASE - (density / densest) * (BASE - 6),
        bottom: BASE,
      })),
      { x: X('start'), x2: { field: 'end' }, y: Y('top'), y2: { field: 'bottom' } },
      { fill: COLOUR.bar, xOffset: 0.5, x2Offset: -0.5 },
    ),
    rules([{ y: BASE }], { y: Y('y'), x: { value: 0 }, x2: { value: width } }),
    texts(
      marks.map((tick) => ({ tick, text: String(tick), y: BASE + 14 })),
      { x: X('tick'), y: Y('y') },
      { align: 'center', fill: COLOUR.ink2 },
    ),
  ])
}
