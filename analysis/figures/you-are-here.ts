// "You are here": where one person's score stands among similar files. Drawn from the rounded numbers of a comparison.
import type { Language } from '../../extract/index.ts'
import { type Comparison, inUnit, type Peers } from '../compare/index.ts'
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
import { describeHere, LABEL, MIDDLE } from './here-words.ts'
import { textWidth } from './text-width.ts'
import { COLOUR, type FigureWidth, TEXT } from './theme.ts'
import { ticks } from './ticks.ts'

// px from the top: label box, words over the bracket, bracket, bars, numbers under the baseline.
const BOX = { top: 0, bottom: 24 }
const BRACKET = { words: 34, top: 43, bottom: 50 }
const BARS = { top: 54, bottom: 162 }
const NUMBERS = 176
const HEIGHT = 186

/**
 * The figure of a peer position, or null when there is none to draw (fewer than 20 peers).
 * Bars: area proportional to people; the outermost ones are open outwards and drawn as high as their neighbour at most.
 * @param width 544 or 340 px; both are drawn, a media query chooses
 */
export function figureFor(
  comparison: Comparison,
  speech: Language,
  width: FigureWidth = 544,
): Figure | null {
  const { peers, own, unit } = comparison
  if (!peers || own.value === null || peers.bins.length === 0) return null
  const closed = closedBins(peers, own.value, scaleOf(comparison))
  const low = Math.min(own.value, ...closed.map(({ from }) => from))
  const high = Math.max(own.value, ...closed.map(({ to }) => to))
  const x = { low, high, left: 3, right: width - 3 }
  const X = across(x)
  const Y = down(HEIGHT)
  const densest = Math.max(...closed.map(({ density }) => density))
  const tall = (density: number) => (density / densest) * (BARS.bottom - BARS.top)
  const at = own.value
  const label = LABEL[speech](inUnit(at, unit, speech))
  return figure(width, HEIGHT, describeHere(comparison, speech), [
    bars(
      closed.map((bin) => ({ ...bin, top: BARS.bottom - tall(bin.density), bottom: BARS.bottom })),
      { x: X('from'), x2: { field: 'to' }, y: Y('top'), y2: { field: 'bottom' } },
      { fill: COLOUR.bar, xOffset: 1, x2Offset: -1 },
    ),
    rules([{ y: BARS.bottom }], { y: Y('y'), x: { value: 0 }, x2: { value: width } }),
    numbers(comparison, x, width, speech),
    ...bracket(comparison, px(at, x), x, Y, speech),
    rules(
      [{ at, top: BOX.bottom, bottom: BARS.bottom }],
      { x: X('at'), y: Y('top'), y2: { field: 'bottom' } },
      { stroke: COLOUR.ink, strokeWidth: 2.5, strokeDash: [6, 4] },
    ),
    ...labelBox(label, px(at, x), width, Y),
  ])
}

/** Numbers under the baseline: few, round, and none that the frame would cut. */
function numbers({ unit }: Comparison, x: Across, width: FigureWidth, speech: Language): Layer {
  const labels = ticks(x.low, x.high, width === 544 ? 6 : 3).map((tick) => {
    const text = inUnit(tick, unit, speech)
    return { tick, text, y: NUMBERS, half: textWidth(text, TEXT.small) / 2 }
  })
  const within = labels.filter(
    ({ tick, half }) => px(tick, x) - half >= 0 && px(tick, x) + half <= width,
  )
  return texts(
    within.map(({ tick, text, y }) => ({ tick, text, y })),
    { x: across(x)('tick'), y: down(HEIGHT)('y') },
    { fill: COLOUR.ink2, align: 'center' },
  )
}

type Closed = { from: number; to: number; count: number; density: number }

/**
 * Gives the two open bins an end to draw: as dense as the neighbour at most, two steps wide at least, and reaching beyond
 * whatever else the figure shows there, or the person and the middle half would stand where no bar is.
 */
function closedBins({ bins, median, middle }: Peers, own: number, scale: Scale): Closed[] {
  const lowest = Math.min(own, middle?.low ?? own) - scale.step
  const highest = Math.max(own, middle?.high ?? own) + scale.step
  const inner = bins.filter((bin) => bin.from !== null && bin.to !== null)
  return bins.map(({ from, to, count }, at) => {
    const next = inner[at === 0 ? 0 : inner.length - 1]
    const density = next ? next.count / ((next.to ?? 0) - (next.from ?? 0)) : Infinity
    const drawn = Math.max(2 * scale.step, count / density)
    // A single bin is open on both sides: it is drawn around the middle of the group.
    const centred = (median ?? own) - drawn / 2
    const start = from ?? Math.max(scale.low, Math.min(lowest, to === null ? centred : to - drawn))
    const end = to ?? Math.min(scale.high, Math.max(highest, start + drawn))
    return { from: start, to: end, count, density: count / (end - start) }
  })
}

type Scale = { low: number; high: number; step: number }

function scaleOf({ unit, outcome, peers }: Comparison): Scale {
  const widths = (peers?.bins ?? []).flatMap(({ from, to }) =>
    from === null || to === null ? [] : [to - from],
  )
  const step = widths.length > 0 ? Math.min(...widths) : unit === 'percent' ? 0.5 : 25
  if (unit === 'percent') return { low: 0, high: 100, step }
  return outcome === 'score-2026' ? { low: 100, high: 999, step } : { low: 0, high: Infinity, step }
}

/** Bracket over the middle half with its two numbers; the words step aside where the person's line would cross them. */
function bracket(
  { peers, unit }: Comparison,
  own: number,
  x: Across,
  Y: ReturnType<typeof down>,
  speech: Language,
): Layer[] {
  const middle = peers?.middle
  if (!middle) return []
  const [left, right] = [px(middle.low, x), px(middle.high, x)]
  const text = MIDDLE[speech](
    inUnit(middle.low, unit, speech).replace('\u00a0%', ''),
    inUnit(middle.high, unit, speech),
  )
  const wide = textWidth(text, TEXT.small)
  const inside = (start: number) => Math.min(Math.max(start, 0), x.right + 3 - wide)
  const centred = inside((left + right - wide) / 2)
  const crossed = own > centred - 6 && own < centred + wide + 6
  const aside = own + 8 + wide <= x.right ? own + 8 : inside(own - 8 - wide)
  const { top, bottom, words } = BRACKET
  return [
    texts(
      [{ text, x: crossed ? aside : centred, y: words }],
      { x: { field: 'x', type: 'quantitative', scale: null }, y: Y('y') },
      { fill: COLOUR.ink2, align: 'left' },
    ),
    rules(
      [
        { from: left, to: right, start: top, end: top },
        { from: left, to: left, start: top, end: bottom },
        { from: right, to: right, start: top, end: bottom },
      ],
      {
        x: { field: 'from', type: 'quantitative', scale: null },
        x2: { field: 'to' },
        y: Y('start'),
        y2: { field: 'end' },
      },
      { stroke: COLOUR.ink2 },
    ),
  ]
}

/** The person's label: an ink box that ends at her line, and flips to its other side at the frame. */
function labelBox(text: string, own: number, width: number, Y: ReturnType<typeof down>): Layer[] {
  const wide = textWidth(text, TEXT.body) + 16
  const fits = own + 4 - wide >= 0
  const left = Math.min(Math.max(fits ? own + 4 - wide : own - 4, 0), width - wide)
  const place = { x: { field: 'left', type: 'quantitative', scale: null } }
  return [
    bars(
      [{ left, right: left + wide, top: BOX.top, bottom: BOX.bottom }],
      { ...place, x2: { field: 'right' }, y: Y('top'), y2: { field: 'bottom' } },
      { fill: COLOUR.ink },
    ),
    texts(
      [{ text, left: left + wide / 2, y: (BOX.top + BOX.bottom) / 2 }],
      { ...place, y: Y('y') },
      { fill: COLOUR.ground, align: 'center', fontSize: TEXT.body, fontWeight: 700 },
    ),
  ]
}
